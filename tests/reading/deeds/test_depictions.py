"""What names are called, from the syntax of invented sentences."""

from __future__ import annotations

import pytest

from sayso.reading.deeds.depictions import find_depictions
from sayso.reading.deeds.repair import read_syntax
from sayso.records import Name, NameType, Span
from tests.reading.deeds.trees import parse

_RITTER = "Scott Ritter"
_CASES = {
    "apposition behind": (
        (
            "Scott|nsubj|spoke Ritter|flat , a|det former|amod weapons|compound "
            "inspector|appos|Scott , "
            "spoke|root ."
        ),
        _RITTER,
        ["a former weapons inspector"],
    ),
    "apposition before": (
        (
            "The|det exiled|amod opposition|compound group|nsubj|spoke "
            "Mujahedin|appos|group Khalq|flat "
            "spoke|root ."
        ),
        "Mujahedin Khalq",
        ["The exiled opposition group"],
    ),
    "apposition before, with a comma": (
        (
            "The|det leader|nsubj|spoke of|case the|det sect|nmod|leader , Maryam|appos|leader "
            "Rajavi|flat , spoke|root ."
        ),
        "Maryam Rajavi",
        ["The leader of the sect"],
    ),
    "words before a name": (
        (
            "Former|amod weapons|compound|inspector inspector|compound|Scott Scott|nsubj|spoke "
            "Ritter|flat spoke|root ."
        ),
        _RITTER,
        ["Former weapons inspector"],
    ),
    "an adjective before a body": (
        "The|det|MEK terrorist|amod|MEK MEK|nsubj|split split|root .",
        "MEK",
        ["The terrorist"],
    ),
    "only a determiner": ("The|det MEK|nsubj|split split|root .", "MEK", []),
    "only a title": (
        "Mr|compound|Scott ^.|part Scott|nsubj|spoke Ritter|flat spoke|root .",
        _RITTER,
        [],
    ),
    "is a": (
        "MEK|nsubj|group is|cop a|det terrorist|amod group|root .",
        "MEK",
        ["a terrorist group"],
    ),
    "is not a": (
        "MEK|nsubj|group is|cop not|advmod a|det terrorist|amod group|root .",
        "MEK",
        [],
    ),
    "is in": ("MEK|nsubj|camp is|cop in|case a|det camp|root .", "MEK", []),
    "who is a": (
        (
            "Scott|nsubj|spoke Ritter|flat , who|nsubj|monk was|cop a|det monk|acl:relcl|Scott , "
            "spoke|root ."
        ),
        _RITTER,
        ["a monk"],
    ),
    "described as": (
        "He|nsubj|described described|root MEK|obj|described as|case a|det cult|obl|described .",
        "MEK",
        ["a cult"],
    ),
    "is described as": (
        "MEK|nsubj:pass|described is|aux:pass described|root as|case a|det cult|obl|described .",
        "MEK",
        ["a cult"],
    ),
    "behind its name: described as": (
        "MEK|nsubj|split , described|acl|MEK as|case a|det cult|obl|described , split|root .",
        "MEK",
        ["a cult"],
    ),
    "called": (
        "He|nsubj|called called|root MEK|obj|called a|det cult|xcomp|called .",
        "MEK",
        ["a cult"],
    ),
    "known as": (
        (
            "MEK|nsubj|split , known|acl|MEK as|case Rajavi|nmod:poss|cult ^'|case|Rajavi ^s|part "
            "cult|obl|known , split|root ."
        ),
        "MEK",
        [],
    ),
    "not called": (
        "He|nsubj|called never|advmod called|root MEK|obj|called a|det cult|xcomp|called .",
        "MEK",
        [],
    ),
    "an age": (
        "Scott|nsubj|spoke Ritter|flat , 54|appos|Scott , spoke|root .",
        _RITTER,
        [],
    ),
    "another name in brackets": (
        "The|det Mujahedin|nsubj|split ( MEK|appos|Mujahedin ) split|root .",
        "Mujahedin",
        [],
    ),
    "somebody else beside a name": (
        "The|det inspector|nsubj|met met|root Scott|obj|met Ritter|flat .",
        _RITTER,
        [],
    ),
}


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [pytest.param(*case, id=name) for name, case in _CASES.items()],
)
def test_depictions(line: str, name: str, expected: list[str]) -> None:
    """A name is called this and nothing else."""
    assert _called(line, name, NameType.ORGANISATION) == expected


def test_a_place_is_only_told_apart_by_adjectives() -> None:
    """ "Northern Iraq" says where, not what Iraq is called."""
    line = "He|nsubj|left left|root northern|amod|Iraq Iraq|obj|left ."
    assert _called(line, "Iraq", NameType.PLACE) == []


def test_no_depiction_holds_its_name() -> None:
    """The words stand beside the name, never over it."""
    line = "He|nsubj|saw saw|root the|det sect|obj|saw MEK|flat leaders|compound|sect ."
    text, words, tree = parse(line)
    start = text.index("MEK")
    name = Name(Span(start, start + 3), NameType.ORGANISATION)
    for one in find_depictions(read_syntax(text, words, tree), [name]):
        assert one.words.end <= start or one.words.start >= start + 3


def _called(line: str, name: str, kind: NameType) -> list[str]:
    text, words, tree = parse(line)
    start = text.index(name)
    found = find_depictions(
        read_syntax(text, words, tree), [Name(Span(start, start + len(name)), kind)]
    )
    return [text[one.words.start : one.words.end] for one in found]
