"""The measure of who speaks, on invented answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.gum import read_conllu
from evals.speaker_gold import Answer, Label, find_cases
from evals.speakers import Verdict, judge

_ROE = Answer((frozenset(("jane", "roe")), frozenset(("roe",))), (("the mayor", "mayor"),), True)
_NAMELESS = Answer((), (("a group of divers", "group"),), False)
_NOBODY = Answer((), (), False)


@pytest.mark.parametrize(
    ("name", "label", "verdict"),
    [
        ("Jane Roe", Label("she", "she", _ROE), "right"),
        ("Roe", Label("she", "she", _ROE), "wrong"),
        ("Roe", Label("surname", "Roe", _ROE), "unresolved"),
        ("the mayor", Label("she", "she", _ROE), "unresolved"),
        ("she", Label("she", "she", _ROE), "unresolved"),
        ("Adam Roe", Label("she", "she", _ROE), "wrong"),
        ("a group of divers", Label("they", "they", _NAMELESS), "right"),
        ("they", Label("they", "they", _NAMELESS), "unresolved"),
        ("the group", Label("the group", "the group", _NAMELESS), "right"),
        ("they", Label("they", "they", _NOBODY), "right"),
        ("Jane Roe", Label("they", "they", _NOBODY), "wrong"),
        ("Jane Roe’s lawyer", Label("the group", "her lawyer", _NAMELESS, _ROE), "right"),
        ("Ann Bo’s lawyer", Label("the group", "her lawyer", _NAMELESS, _ROE), "wrong"),
    ],
)
def test_judge(name: str, label: Label, verdict: Verdict) -> None:
    """The fullest name is right; own words are unresolved where there is more, else right."""
    assert judge(name, label) == verdict


_ROWS = """# newdoc id = GUM_news_invented
# newpar
# sent_id = 1
1\tMira\tMira\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-cf1-x-1,2-coref
2\tHolt\tHolt\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
# sent_id = 2
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv-cf1-x-1-ana)
2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_
3\tit\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_
4\train\train\tVERB\tVBD\t_\t2\tccomp\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


def test_gold_sources_are_subjects_of_saying(tmp_path: Path) -> None:
    """The subject of a verb of saying becomes a labelled attribution with its content."""
    path = tmp_path / "GUM_news_invented.conllu"
    path.write_text(_ROWS, encoding="utf-8")
    parsed = read_conllu(path)
    assert parsed.text == "Mira Holt left.\n\nShe said it rain."
    (case,) = find_cases([parsed], frozenset(["say"]))
    (found,), (label,) = case.found, case.labels
    assert [case.text[s.start : s.end] for s in (*found.source, *found.cue, *found.content)] == [
        "She",
        "said",
        "it rain",
    ]
    assert label.kind == "she"
    assert label.answer.names == (frozenset(("mira", "holt")),)
