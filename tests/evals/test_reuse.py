"""Pairs of contained texts, and answers found or not, counted by hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from evals.copy_counts import Tally
from evals.planting.articles import Article, load_reuters
from evals.reuse import (
    contained_pairs,
    load_answers,
    measure_alone,
    measure_reuters,
    measure_together,
)
from sayso.records import Alignment, AlignmentKind, Direction, Document, Passage

_LONG = " ".join(f"word{number}" for number in range(100))


def _overlap(documents: Iterable[Document]) -> list[Alignment]:
    """Finds texts that begin with the same word, whole in the longer; "quoted" is a quotation."""
    every = list(documents)
    return [
        Alignment(
            id=f"{a.id} {b.id}",
            a=Passage(a.id, 0, len(a.text)),
            b=Passage(b.id, 0, len(b.text)),
            kind=AlignmentKind.QUOTATION if "quoted" in b.text else AlignmentKind.PARTIAL,
            direction=Direction.UNKNOWN,
            probability=0.9,
            reason="",
            similarity=1.0,
            edits=(),
        )
        for number, a in enumerate(every)
        for b in every[number + 1 :]
        if a.text.split()[0] == b.text.split()[0]
    ]


def test_contained_pairs() -> None:
    """Nine tenths of the shorter one's runs, the shorter first; four words have no run."""
    words = _LONG.split()
    texts = {
        "whole": _LONG,
        "same": _LONG.upper(),
        "part": " ".join(words[10:60]),
        "half": " ".join([*words[:30], *(f"other{number}" for number in range(30))]),
        "short": " ".join(words[:4]),
    }
    assert sorted(contained_pairs(texts)) == [
        ("part", "same"),
        ("part", "whole"),
        ("same", "whole"),
    ]


def test_nine_tenths_are_enough() -> None:
    """Of 96 runs 87 must be shared: with nine lost a pair counts, with ten it does not."""
    words = _LONG.split()
    nine, ten = ([*words[:at], *(f"x{n}" for n in range(120 - at))] for at in (91, 90))
    assert contained_pairs({"a": _LONG, "b": " ".join(nine)}) == [("a", "b")]
    assert contained_pairs({"a": _LONG, "b": " ".join(ten)}) == []


def test_reuters_pairs_must_be_covered() -> None:
    """A pair is found when an alignment of copies covers the shorter item."""
    texts = {"1": _LONG, "2": f"{_LONG} more", "3": f"{_LONG} quoted twice"}
    articles = [
        Article(name, text, "", "Reuters", "", date(1987, 2, 26), "", "reuters")
        for name, text in texts.items()
    ]
    tally, missed, _ = measure_reuters(articles, _overlap)
    assert tally == Tally(1, 3)
    assert sorted(missed) == [(_LONG, texts["3"]), (texts["2"], texts["3"])]


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    """Two questions, their sources and three answers; one listed file is not there."""
    folder = tmp_path / "reuse" / "clough_stevenson"
    folder.mkdir(parents=True)
    texts = {
        "a1.txt,a,cut": "alpha one",
        "a2.txt,a,non": "nothing",
        "b1.txt,b,light": "alpha two",
        "orig_a.txt,a,orig": "alpha",
        "orig_b.txt,b,orig": "beta",
    }
    for row, text in texts.items():
        (folder / row.split(",")[0]).write_text(text, encoding="utf-8")
    lines = ["File,Task,Category", *texts, "c1.txt,c,cut"]
    (folder / "file_information.csv").write_text("\n".join(lines), encoding="utf-8")
    return tmp_path


def test_answers_with_their_sources(answers: Path) -> None:
    """Each with its own, then all together, two questions apart."""
    loaded = load_answers(answers)
    assert len(loaded) == 5
    alone = measure_alone(loaded, _overlap)
    assert alone == {"cut": Tally(1, 1), "non": Tally(0, 1), "light": Tally(0, 1)}
    together = measure_together(loaded, _overlap)
    assert together.own == alone
    assert together.answers == {"cut and non": Tally(0, 1)}
    assert together.others == Tally(2, 6)


def test_missing_corpora_are_said_plainly(tmp_path: Path) -> None:
    """Without a collection the program ends with where it looked and where it may be had."""
    with pytest.raises(SystemExit, match="Sheffield"):
        load_answers(tmp_path)
    with pytest.raises(SystemExit, match="Lewis"):
        load_reuters(tmp_path)


def test_reuters_items_are_read(tmp_path: Path) -> None:
    """Paragraphs are put together from their lines; items without a body are left out."""
    folder = tmp_path / "reuse" / "reuters21578"
    folder.mkdir(parents=True)
    items = (
        '<REUTERS TOPICS="YES" NEWID="5"><DATE>26-FEB-1987 15:01:01.79</DATE><TOPICS><D>oil</D>'
        "</TOPICS><TEXT>&#2;<TITLE>PIER\nSOLD</TITLE><BODY>The pier\nwas sold, A&amp;B said.\n"
        "    It was old.\n Reuter\n&#3;</BODY></TEXT></REUTERS>\n"
        '<REUTERS TOPICS="NO" NEWID="6"><DATE>26-FEB-1987 15:01:01.79</DATE></REUTERS>'
    )
    (folder / "reut2-000.sgm").write_text(items, encoding="latin-1")
    (article,) = load_reuters(tmp_path)
    assert article.text == "The pier was sold, A&B said.\n\nIt was old."
    assert (article.id, article.title, article.topic) == ("reuters-5", "PIER SOLD", "oil")
    assert article.day == date(1987, 2, 26)
    (article,) = load_reuters(tmp_path, has_sign_off=True)
    assert article.text.endswith("It was old. Reuter")
