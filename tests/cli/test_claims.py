"""What is claimed, in the terminal: the table, one claim, and decisions about reports."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from sayso.casefile import CaseFile
from sayso.cli import claim, claim_tree, console, judge, judge_reports
from sayso.cli.app import app
from sayso.cli.claim_lookup import require_claim, require_report
from sayso.cli.summary import print_summary
from sayso.errors import UsageError
from sayso.pipeline import Change
from sayso.records import Case, Claim, ClaimJudgement, ClaimJudgementKind, Origins
from tests.claimed import CLAIMED, SHED, fill, rename
from tests.kept import keep

Run = Callable[..., str]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The file of the invented case."""
    path = tmp_path / "x.sayso"
    fill(path).close()
    return path


@pytest.fixture
def run(place: Path) -> Run:
    """Calls a command with the case and gives what it prints; errors are raised."""

    def call(command: str, *arguments: str) -> str:
        done = CliRunner().invoke(app, [command, str(place), *arguments], env={"COLUMNS": "100"})
        if isinstance(done.exception, Exception) and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code == 0, done.output
        return done.stdout

    return call


def _rows(out: str) -> list[list[str]]:
    """The number, reports, outlets, origins, marks and day of each row of the table."""
    pattern = r"^ *(\d+)  .*?  +(\d+) +(\d+) +([\d–]+)  +([≠!]*) *(\d{4}-\d\d-\d\d|undated)"
    return [list(found) for found in re.findall(pattern, out, re.MULTILINE)]


def test_claims_told_twice_or_disputed_are_listed(run: Run) -> None:
    """Most told first, with origins as a range and marks; then what to type next."""
    out = run("claims")
    assert _rows(out) == [
        ["1", "6", "5", "1–3", "≠!", "2022-05-04"],
        ["2", "2", "2", "2", "", "2022-05-04"],
    ]
    assert "1 claim is told in one place only, without dispute (--all)" in out
    marks, following = out.splitlines()[-2:]
    assert marks.startswith("≠ disputed, ! to be careful of")
    assert following.startswith("To look at one: sayso claim ")
    assert following.endswith(" 1")


def test_all_claims_are_listed_when_asked_for(run: Run) -> None:
    """Also what is told once."""
    assert [row[0] for row in _rows(run("claims", "--all"))] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [("told", "123"), ("origins", "123"), ("disputed", "123"), ("time", "123")],
)
def test_claims_keep_their_numbers_however_sorted(run: Run, sort: str, order: str) -> None:
    """What is alike stays in its order."""
    assert "".join(row[0] for row in _rows(run("claims", "--all", "--sort", sort))) == order


def test_each_order_puts_something_else_first(place: Path, run: Run) -> None:
    """Of claims told as often that with fewer origins; by reports for each origin; by day."""
    shed, ferry, along = CLAIMED.claims
    twin = replace(rename(shed, "twin"), origins=Origins(1, 2), disputes=())
    many = replace(ferry, disputes=shed.disputes * 2)
    with CaseFile(place) as file:
        file.save_claims((along, shed, twin, many), "from 2")
    assert [row[0] for row in _rows(run("claims"))] == list("213")
    assert [row[0] for row in _rows(run("claims", "--all", "--sort", "origins"))] == list("2134")
    assert [row[0] for row in _rows(run("claims", "--all", "--sort", "disputed"))] == list("3124")
    assert [row[0] for row in _rows(run("claims", "--all", "--sort", "time"))] == list("1234")


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        (("--about", "port authority"), "13"),
        (("--about", "Ada Renn"), "3"),
        (("--outlet", "quay notes"), "1"),
        (("--outlet", "wire"), "13"),
        (("--since", "2022-05-08"), "1"),
        (("--until", "2022-05-05"), "12"),
        (("--since", "2022-05-05", "--until", "2022-05-05"), "1"),
        (("--outlet", "The Pier", "--since", "2022-05-06", "--about", "Port Authority"), "1"),
        (("--since", "2023-01-01"), ""),
    ],
)
def test_claims_can_be_chosen(run: Run, options: tuple[str, ...], numbers: str) -> None:
    """By whom they are about, by outlet, by the days on which they were told."""
    assert "".join(row[0] for row in _rows(run("claims", "--all", *options))) == numbers


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--about", "Ada Ren"), "the nearest: Ada Renn"),
        (("--outlet", "Bay Male"), "the nearest: Bay Mail"),
        (("--outlet", "Zzqx"), "there are: Bay Mail, Marram Wire"),
    ],
)
def test_a_name_that_nobody_has_gives_the_choices(
    run: Run, options: tuple[str, ...], words: str
) -> None:
    """What was wrong, and what there is."""
    with pytest.raises(UsageError, match=words):
        run("claims", *options)


def test_rows_that_do_not_fit_are_counted(run: Run) -> None:
    """A limit says so."""
    out = run("claims", "--limit", "1")
    assert len(_rows(out)) == 1
    assert "and 1 more (--limit N)" in out


def test_a_case_without_claims_says_why(tmp_path: Path) -> None:
    """A case of an older sayso gets them later."""
    CaseFile(tmp_path / "x.sayso", create=True).close()
    done = CliRunner().invoke(app, ["claims", str(tmp_path / "x.sayso")])
    assert (done.exit_code, "traced again" in done.stdout) == (0, True)


def test_a_claim_shows_all_that_is_known(run: Run) -> None:
    """Origins with reasons, the tree, what changed, who disputes it, and every wording."""
    out = run("claim", "1")
    for line in (
        f"Claim 1: “{SHED.label}”",
        "6 reports in 5 outlets, 1 to 3 origins; told from 4 May 2022 to 9 May 2022",
        "about Port Authority",
        "  6 reports, 5 outlets",
        "a port official (anonymous): 4 reports; may be the same as “a docker”, “a source”",
        "└── 1.1 Velsund Courier, 4 May 2022",
        "    ├── 1.2 Bay Mail, 5 May 2022",
        "    │   names the Velsund Courier (fairly sure, 90%)",
        "    │   └── 1.3 The Pier, 6 May 2022",
        "    │       number changed, hedge dropped",
        "    └── 1.6 Quay Notes, undated",
        "        copied word for word",
        "  1.2 -> 1.3 number changed: another number",
        "      before: “forty tonnes”",
        "      after: “Four hundred tonnes”",
        "  Ada Renn denies it, on 6 May 2022 (fairly sure, 88%)",
        "      “that solvent is stored in Shed 4”",
        "      told of in 1.4",
        "      not told of in 1.5, 1.6",
        "      printed before it: 1.1, 1.2, 1.3",
        "  attribution lost: The Pier tells it as a fact; it had it from a port official (1.3)",
        "  1.2 Bay Mail, 5 May 2022, “Shed held solvent”",
        "      also: “solvent”",
        "      Bay Mail > Velsund Courier > a port official",
        "      “up to forty tonnes of solvent may be stored in Shed 4”  the words of 1.1",
        "      Quay Notes > Velsund Courier (pasted in) > a port official",
    ):
        assert line in out.splitlines() or any(
            shown.startswith(line) for shown in out.splitlines()
        ), line
    assert (
        "      “[-up to forty-] {+Four hundred+} tonnes of solvent [-may be-] {+are+} stored" in out
    )
    assert out.splitlines()[-1].endswith("came-from 1.6 1.1")


def test_what_there_is_nothing_of_is_left_out(run: Run) -> None:
    """No heading stands over nothing; split words are joined by a gap."""
    out = run("claim", "the", "ferry", "stopped")
    assert "Claim 2: " in out
    assert "Disputed" not in out
    assert "What changed" not in out
    assert "To be careful" not in out
    assert "The ferry … stopped" in out


def test_the_contrary_claim_is_named(place: Path, run: Run) -> None:
    """By its number, where it is there."""
    denial = replace(SHED.disputes[0], claim_id="ferry")
    with CaseFile(place) as file:
        file.save_claims((replace(SHED, disputes=(denial,)), CLAIMED.claims[1]), "from 2")
    assert "the contrary is claim 2: “The ferry stopped at noon”" in run("claim", "1")


def test_a_long_tree_is_cut_unless_asked_for(place: Path, run: Run) -> None:
    """How much is not shown stands where it was left out."""
    first = SHED.reports[0]
    copies = tuple(
        replace(SHED.reports[1], id=f"copy-{at}", parent_id="r-courier") for at in range(60)
    )
    with CaseFile(place) as file:
        file.save_claims((replace(SHED, reports=(first, *copies), drift=()),), "from 2")
    out = run("claim", "1")
    assert "    └── and 21 reports more (--all)" in out
    assert "  and 21 more (--all)" in out
    assert "1.61 Bay Mail" not in out
    assert "more (--all)" not in run("claim", "1", "--all")


def test_it_fits_eighty_columns_without_colour(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is told by colour alone, and no line is too long for a terminal."""
    narrow = Console(
        width=80, force_terminal=True, no_color=True, highlight=False, markup=False, emoji=False
    )
    for module in (console, claim, claim_tree):
        monkeypatch.setattr(module, "OUTPUT", narrow)
    claim.claim_command(place, ["1"])
    out = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
    lines = out.splitlines()
    # The line to be typed is not broken.
    assert max(len(line.rstrip()) for line in lines[:-1]) <= 80
    assert "[-up to forty-] {+Four hundred+}" in " ".join(out.split())


@pytest.mark.parametrize(
    ("asked", "number"),
    [("1", 1), ("1.3", 1), ("shed", 1), ("ferr", 2), ("solvent shed", 1), ("FERRY stopped", 2)],
)
def test_a_claim_is_found_by_number_id_or_words(asked: str, number: int) -> None:
    """Words in any order, whatever their case."""
    with fill() as file:
        found, one = require_claim(file, asked, "x")
    assert (found, one) == (number, CLAIMED.claims[number - 1])


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("9", "numbers 1 to 3"),
        ("zzqx", "see: sayso claims x"),
        ("ferrie stop at noon", "the nearest: 2 “The ferry"),
        (" ", "no claim was named"),
    ],
)
def test_a_claim_that_is_not_there_gives_the_choices(asked: str, words: str) -> None:
    """What there is instead."""
    with fill() as file, pytest.raises(UsageError, match=words):
        require_claim(file, asked, "x")
    with keep(Case()) as file, pytest.raises(UsageError, match="holds no claims"):
        require_claim(file, "ferry", "x")


def test_several_claims_with_the_same_words_are_choices() -> None:
    """Those that are told once are likelier not meant."""
    case = replace(CLAIMED, claims=(SHED, rename(SHED, "two")))
    with keep(case) as file, pytest.raises(UsageError, match="2 claims in x fit “solvent”: 1 “Up"):
        require_claim(file, "solvent", "x")
    once = replace(rename(SHED, "once"), reports=rename(SHED, "once").reports[:1])
    with keep(replace(CLAIMED, claims=(once, SHED))) as file:
        assert require_claim(file, "solvent", "x")[1] == SHED


def test_a_report_is_named_by_claim_and_number() -> None:
    """As they are shown; anything else gives the choices."""
    with fill() as file:
        number, one, report = require_report(file, "1.2", "x")
        assert (number, one.id, report.id) == ("1.2", "shed", "r-mail")
        assert require_report(file, "shed.2", "x")[0] == "1.2"
        with pytest.raises(UsageError, match=r"1\.1 to 1\.6"):
            require_report(file, "1.7", "x")
        for wrong in ("1", "the ferry", "1.x"):
            with pytest.raises(UsageError, match=r"as in 3\.2"):
                require_report(file, wrong, "x")


@pytest.mark.parametrize(
    ("decision", "given", "kind", "ids", "said"),
    [
        ("same-claim", "1.2 2.1", "same claim", ("r-mail", "f-courier"), "tell the same"),
        ("different-claim", "1.2 1.1", "different claim", ("r-mail", "r-courier"), "do not tell"),
        ("came-from", "1.4 1.1", "parent", ("r-courier", "r-wire"), "came from 1.1 Velsund"),
        ("not-a-copy", "1.4 1.1", "not a copy", ("r-wire", "r-courier"), "neither of 1.4"),
        ("origin", "1.2", "origin", ("r-mail",), "came from no other"),
    ],
)
def test_a_decision_is_stored_and_said(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    decision: str,
    given: str,
    kind: str,
    ids: tuple[str, ...],
    said: str,
) -> None:
    """Which report came from which is read as it is typed."""
    stored: list[ClaimJudgement] = []

    def store(_: object, judgement: ClaimJudgement, *__: object) -> None:
        stored.append(judgement)

    monkeypatch.setattr(judge_reports, "decide", store)
    out = run("judge", decision, *given.split())
    assert stored == [ClaimJudgement(ClaimJudgementKind(kind), ids)]
    assert said in out.splitlines()[0]
    assert out.splitlines()[-1] == "Nothing changed by it."


def _report(*claims: Claim) -> judge_reports.Reported:
    return judge_reports.Reported(CLAIMED, tuple(enumerate(claims, 1)))


def test_what_a_decision_changed_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """Origins of one claim, or how many claims there are now, with their new numbers."""
    shed, ferry, along = CLAIMED.claims
    decided = ClaimJudgement(ClaimJudgementKind.PARENT, ("r-courier", "r-wire"))
    fewer = replace(shed, origins=replace(shed.origins, at_most=2))
    before = _report(shed, ferry, along)
    judge_reports.print_reports_change(decided, before, _report(ferry, fewer))
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "1.4 Marram Wire, 7 May 2022 came from 1.1 Velsund Courier, 4 May 2022"
    assert out[1] == "1 to 3 origins -> 1 to 2"
    assert out[2].startswith("  claim 2: 6 reports in 5 outlets, 1 to 2 origins")
    together = ClaimJudgement(ClaimJudgementKind.SAME_CLAIM, ("r-mail", "a-wire"))
    joined = replace(shed, reports=(*shed.reports, *along.reports))
    judge_reports.print_reports_change(together, before, _report(joined))
    assert capsys.readouterr().out.splitlines()[1] == "2 claims -> 1"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("origin", "1.1", "1.2"), "origin takes the number of one report"),
        (("came-from", "1.1"), "came-from takes two reports"),
        (("came-from", "1.1", "1.1"), "both are the same report: 1.1"),
        (("came-from", "1.1", "2.1"), "tell different claims; first, .* same-claim 1.1 2.1"),
        (("not-a-copy", "1.1", "3.1"), "tell different claims"),
        (("same-claim", "1.1", "9.1"), "numbers 1 to 3"),
    ],
)
def test_a_decision_that_fits_nothing_says_why(
    run: Run, arguments: tuple[str, ...], words: str
) -> None:
    """And what to type instead."""
    with pytest.raises(UsageError, match=words):
        run("judge", *arguments)


def test_a_decision_about_reports_is_taken_back(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its words; a report that is gone is told to be."""
    gone = ClaimJudgement(ClaimJudgementKind.ORIGIN, ("gone",))
    decided = ClaimJudgement(ClaimJudgementKind.ORIGIN, ("r-wire",))
    left = [Change(number, one, is_back=True) for number, one in enumerate((decided, gone), 2)]
    monkeypatch.setattr(judge, "take_back", lambda *_: left.pop())
    assert "Taken back: a report that is not there any more came from no" in run("judge", "undo")
    assert "Taken back: 1.4 Marram Wire, 7 May 2022 came from no other" in run("judge", "undo")


def test_the_summary_names_claims_that_deserve_a_look(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Many reports on few origins, or disputed; with what to type next."""
    with fill() as case:
        print_summary(case, Path("x.sayso"))
    out = capsys.readouterr().out
    assert "Claims that deserve a look:" in out
    assert f"  1  “{SHED.label}”: 6 reports, 1 to 3 origins, disputed" in out
    assert "All of them: sayso claims x.sayso; one of them: sayso claim x.sayso 1" in out
    with fill() as case:
        case.save_claims(CLAIMED.claims[1:], "from 2")
        print_summary(case, Path("x.sayso"))
    assert "deserve a look" not in capsys.readouterr().out
