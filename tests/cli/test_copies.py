"""Copies in the terminal: the table, a family's tree, two texts side by side."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sayso.cli import copies, diff
from sayso.cli.comparison import Side, print_comparison
from sayso.cli.console import OUTPUT
from sayso.cli.documents import require_document
from sayso.errors import UsageError
from sayso.records import AlignmentKind, Case, Direction
from tests.kept import keep
from tests.report.copied import BLOG, COPIED, HERALD, LANTERN, MAIL, NOTES, PIER, WIRE, align

PLACE = Path("x.sayso")


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands find the invented case in any case file, on a wide terminal."""
    _open(monkeypatch, COPIED)
    monkeypatch.setattr(OUTPUT, "_width", 120)


def _open(monkeypatch: pytest.MonkeyPatch, case: Case) -> None:
    for module in (copies, diff):
        monkeypatch.setattr(module, "CaseFile", lambda _: keep(case))


def test_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    """Families, common quotations apart, boilerplate only counted, and where to go on."""
    copies.copies_command(PLACE)
    out = capsys.readouterr().out
    family, quotations = out.split("Quoted by several")
    assert "2 Sound Wire" in family
    assert "2 partial copies" in family
    assert "55–100%" in family
    assert "Ida Brook: “We had no warning" in quotations
    assert "in 1 The Pier, 7 The Crier" in quotations
    assert "boilerplate in 2 documents" in quotations
    assert "made from old nets" not in out
    assert out.endswith("To look at one: sayso copies x.sayso --family 1\n")


def test_the_table_is_limited(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest is counted, and shown when asked for."""
    (family,) = COPIED.families
    several = tuple(replace(family, id=f"family {at}") for at in range(3))
    _open(monkeypatch, replace(COPIED, families=several))
    copies.copies_command(PLACE, limit=2)
    assert "and 1 more (--all)" in capsys.readouterr().out
    copies.copies_command(PLACE, limit=2, is_all=True)
    assert "more (--all)" not in capsys.readouterr().out


def test_no_copies_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And that an older case has not been compared."""
    _open(monkeypatch, replace(COPIED, alignments=(), families=()))
    copies.copies_command(PLACE)
    assert "traced again" in capsys.readouterr().out
    quoted = tuple(one for one in COPIED.alignments if one.kind is AlignmentKind.QUOTATION)
    _open(monkeypatch, replace(COPIED, alignments=quoted, families=()))
    copies.copies_command(PLACE)
    assert "None of these documents was copied" in capsys.readouterr().out


def test_a_family_is_a_tree(capsys: pytest.CaptureFixture[str]) -> None:
    """Each copy under its original: kind, share, direction with reason, first changes."""
    copies.copies_command(PLACE, family=1)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Family 1: 5 documents"
    at = {line.lstrip("│├└─ ")[:2]: number for number, line in enumerate(lines) if "“" in line}
    assert at["2 "] < at["3 "] < at["4 "] < at["5 "] < at["6 "]
    for words in (
        "├── 3 Evening Lantern, 5 March 2021, “Water in the <Oriel>”",
        "│   whole repost: 98% of the original, 90% of this text",
        "│   copied from Sound Wire: almost sure, 99%",
        "│   because Evening Lantern has: “(Sound Wire)”",
        "│   1 change: 1 replaced",
        "│     “About” became “Nearly”",
        "│   └── 5 undated, “A survey!”",
        "│       who copied whom is unknown; 50% that it was copied from Bay Mail",
        "    told in other words",
    ):
        assert words in lines
    (siblings,) = (one for one in lines if one.startswith("  3 Evening Lantern and 4 Bay Mail"))
    assert siblings.endswith(": 84% alike; both have it from Sound Wire: doubtful, 50%")
    assert lines[-1] == "Word by word: sayso diff x.sayso 2 3"


def test_the_document_asked_for_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    """In all families it belongs to."""
    copies.copies_command(PLACE, document="bay mail")
    assert "4 Bay Mail, 6 March 2021, “Who pays?”  <" in capsys.readouterr().out


def test_a_document_outside_of_families_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    """And what it shares all the same."""
    copies.copies_command(PLACE, document="crier")
    out = capsys.readouterr().out
    assert out.startswith("7 The Crier, 9 March 2021, “No warning, says captain”: not copied")
    assert "We had no warning" in out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"family": 2}, "numbers 1 to 1"),
        ({"family": 0}, "no family 0"),
        ({"document": "zzqx"}, "no document in x.sayso is “zzqx”"),
        ({"document": " "}, "no document was named"),
        ({"family": 1, "document": "1"}, "not both"),
    ],
)
def test_wrong_usage(options: dict[str, object], words: str) -> None:
    """What was wrong, and what there is."""
    with pytest.raises(UsageError, match=words):
        copies.copies_command(PLACE, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("3", 3),
        ("#3", 3),
        (LANTERN.id, 3),
        ("EVENING lantern", 3),
        ("lantern", 3),
        ("Water in the <oriel>", 3),
        ("pile/table.csv#1", 4),
        ("lantern.txt", 3),
        ("https://wire.example/1", 2),
        ("Pier council", 1),
        ("herald 9 march", 6),
    ],
)
def test_ways_to_name_a_document(asked: str, number: int) -> None:
    """Number, id, outlet, title, path, url, or words of them together."""
    with keep(COPIED) as file:
        found = require_document(file, asked, PLACE)
    assert found == (number, COPIED.documents[number - 1])


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("The Pier", "2 documents in x.sayso fit “The Pier”: 1 The Pier, .*; 8 The Pier"),
        ("9", "numbers 1 to 8"),
        ("Evning Lantren", "the nearest: 3 Evening Lantern"),
        ("zzqx", "there are: 1 The Pier"),
    ],
)
def test_a_document_that_is_none_or_several(asked: str, words: str) -> None:
    """The choices are listed."""
    with keep(COPIED) as file, pytest.raises(UsageError, match=words):
        require_document(file, asked, PLACE)


def test_an_empty_case_has_no_document() -> None:
    """It says so."""
    with keep(Case()) as file, pytest.raises(UsageError, match="no documents"):
        require_document(file, "1", PLACE)


def test_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    """What differs is marked without colours; quotation marks and dashes are no difference."""
    diff.diff_command(["x.sayso", "2", "lantern"])
    out = capsys.readouterr().out
    assert "[- 2 Sound Wire" in out
    assert "{+ 3 Evening Lantern" in out
    assert f"characters 0–{len(WIRE.text)} of 2, characters 8–" in out
    assert "3: copied from Sound Wire: almost sure, 99%" in out
    (row,) = (line for line in out.splitlines() if "About" in line and "Nearly" in line)
    assert row.split() == "[-About-] forty cars were on the quay. {+Nearly+} forty".split() + (
        "cars were on the quay.".split()
    )
    first = next(line for line in out.splitlines() if "Oriel" in line and "ferry" in line)
    assert 'The ferry "Oriel" was' in first
    assert "The ferry “Oriel” was" in first
    assert "[-" not in first
    assert "Nothing else is in 2." in out
    assert "Only in 3: 21 characters" in out


def test_one_column_where_it_is_narrow(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words of the second, with those of the first where they differ."""
    monkeypatch.setattr(OUTPUT, "_width", 80)
    diff.diff_command(["x.sayso", "2", "4"])
    out = capsys.readouterr().out
    words = " ".join(out.split())
    assert (
        "run the line {+(badly) +}since 1988, declined to comment[- on Monday-]. It "
        "[-asked for-]{+demanded+} a survey."
    ) in words
    diff.diff_command(["x.sayso", "4", "2"])
    words = " ".join(capsys.readouterr().out.split())
    assert "4: copied from Sound Wire: fairly sure, 90%" in words
    assert "[-demanded-]{+asked for+}" in words


def test_what_only_one_has_is_printed_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """With its place."""
    diff.diff_command(["x.sayso", "3", "2"], is_all=True)
    out = capsys.readouterr().out
    assert "  0–8  SOUND -" in out
    assert "(Sound Wire)" in out


def test_a_heavy_rewrite_is_shown_without_marks(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing of it can be told word by word."""
    diff.diff_command(["x.sayso", "2", "6"])
    out = capsys.readouterr().out
    assert "told in other words" in out
    assert out.count("[-") == out.count("{+") == 1
    assert "at her berth" in out


def test_unknown_and_shared_words_that_are_no_copy(capsys: pytest.CaptureFixture[str]) -> None:
    """Unknown is said; of a quotation nobody is said to have copied it."""
    diff.diff_command(["x.sayso", "4", "5"])
    assert "who copied whom is unknown" in capsys.readouterr().out
    diff.diff_command(["x.sayso", "1", "7"])
    out = capsys.readouterr().out
    assert "common quotation, 100% alike" in out
    assert "copied" not in out


def test_nothing_shared_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """Two texts without a passage in common, and two that are one."""
    diff.diff_command(["x.sayso", "1", "2"])
    assert "share no passage" in capsys.readouterr().out
    print_comparison(Side(PIER, "A"), Side(replace(PIER, path="b"), "B"), [])
    assert "the same, character for character" in capsys.readouterr().out


def test_words_of_a_text_give_a_terminal_no_orders(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither control codes nor markup."""
    bad = replace(HERALD, text="\x1b[2JStop [bold]now[/] and wait here.", title="\x1b]0;x\x07")
    shared = align(
        "bad",
        AlignmentKind.PARTIAL,
        (bad, "\x1b[2JStop", "here."),
        (bad, "\x1b[2JStop", "here."),
        direction=Direction.A_TO_B,
        reason="\x1b[2J",
    )
    print_comparison(Side(bad, "A"), Side(bad, "B"), [shared])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "[bold]now[/]" in out


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["x.sayso"], "two texts can be compared"),
        (["x.sayso", "1", "2", "3"], "sayso diff CASE A B"),
        (["x.sayso", "1", "zzqx"], "zzqx"),
        (["x.sayso", "2", "sound wire"], "the same document"),
        (["none.txt", "none.txt"], "none.txt: is not there"),
    ],
)
def test_wrong_usage_of_diff(names: list[str], words: str) -> None:
    """One line that says what can be done."""
    with pytest.raises(UsageError, match=words):
        diff.diff_command(names)


def test_two_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a case; of a table, a row."""
    (tmp_path / "a.txt").write_text(f"Title: Stopped\n\n{WIRE.text}\n", "utf-8")
    rows = f'text,outlet\n"{NOTES.text}",Pier\n"{LANTERN.text}",Lantern\n'
    (tmp_path / "b.csv").write_text(rows, "utf-8")
    a, b = str(tmp_path / "a.txt"), str(tmp_path / "b.csv")
    diff.diff_command([a, f"{b}#2"])
    out = capsys.readouterr().out
    assert "whole repost" in out
    assert "[-About-]" in out
    with pytest.raises(UsageError, match="holds 2 texts"):
        diff.diff_command([a, b])
    with pytest.raises(UsageError, match="no row 7"):
        diff.diff_command([a, f"{b}#7"])
    (tmp_path / "x.sayso").write_bytes(b"SQLite format 3\x00")
    with pytest.raises(UsageError, match="is a case; name two"):
        diff.diff_command([str(tmp_path / "x.sayso"), "1"])


def test_blog_is_blog() -> None:
    """A document without outlet and date is named by its title."""
    with keep(COPIED) as file:
        assert require_document(file, "a survey!", PLACE)[1] == BLOG
        assert require_document(file, "4", PLACE)[1] == MAIL


def test_a_diff_of_siblings_says_from_whom_they_have_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Not that the one might be copied from the other."""
    diff.diff_command([str(PLACE), "3", "4"])
    out = capsys.readouterr().out
    assert "sibling, 84% alike" in out
    assert "both have it from Sound Wire: doubtful, 50%" in out
    assert "unknown" not in out
