"""Why one text is taken for the original: in words, with names, and with what speaks against it."""

from __future__ import annotations

import pytest

from sayso.copies.direction import WEIGHTS
from sayso.copies.reasons import NOTHING, Trace, explain, explain_doubt, name_briefly
from sayso.records import Document
from tests.copies.stories import FERRY, make

_MAIL, _PIER = make(FERRY, "Bay Mail"), make(FERRY, "The Pier")
_DATE = (2.8, Trace("date", 1.0, "2 days"))
_TITLE = (-2.0, Trace("title", -1.0))
_DESK = (-1.8, Trace("by a desk", -1.0))
_WEAK = (-0.1, Trace("wording", -0.1))


@pytest.mark.parametrize("name", WEIGHTS)
def test_each_trace_has_words(name: str) -> None:
    """For either side, with what it rests on."""
    words = explain(_MAIL, _PIER, [(1.0, Trace(name, 1.0, "2 days"))], 1.0)
    turned = explain(_PIER, _MAIL, [(-1.0, Trace(name, -1.0, "2 days"))], -1.0)
    assert words == turned
    assert "Bay Mail" in words or "The Pier" in words
    assert "{" not in words


def test_what_speaks_against_it_is_said_once() -> None:
    """One trace is a "though"; of several a list, not a "though" for each."""
    for_it = "The Pier is dated 2 days later"
    one = explain(_MAIL, _PIER, [_TITLE, _DATE], 0.8)
    assert one == f"{for_it}; though the title of Bay Mail is that of The Pier with something added"
    several = explain(_MAIL, _PIER, [_DESK, _DATE, _TITLE], 0.8)
    assert several.startswith(f"{for_it}; against it: the title of Bay Mail is")
    assert several.endswith("; Bay Mail is signed by a desk, not by a writer")
    assert "though" not in several


def test_what_weighs_nothing_is_left_out() -> None:
    """A reader need not check what decides nothing."""
    assert explain(_MAIL, _PIER, [_WEAK, _DATE], 2.7) == "The Pier is dated 2 days later"
    assert explain_doubt(_MAIL, _PIER, [_WEAK]) == NOTHING


def test_two_texts_of_one_name_are_told_apart() -> None:
    """Of an outlet's own two texts one is the original and one the copy."""
    reason = explain(_MAIL, make(FERRY, "Bay Mail"), [_DATE], 2.8)
    assert reason == "the copy is dated 2 days later"
    turned = (-2.8, Trace("date", -1.0, "2 days"))
    assert explain(make(FERRY), make(FERRY), [turned], -2.8) == "the copy is dated 2 days later"


def test_doubt_is_told_by_sides() -> None:
    """What little there is for either, that for which there is more first."""
    weak_date = (1.0, Trace("date", 1.0, "2 days"))
    date = "The Pier is dated 2 days later"
    desk = "Bay Mail is signed by a desk, not by a writer"
    assert explain_doubt(_MAIL, _PIER, [_DESK, weak_date]) == (
        f"The Pier may have been first ({desk}), or Bay Mail ({date})"
    )
    assert explain_doubt(_MAIL, _PIER, [weak_date]) == f"Bay Mail may have been first ({date})"


def test_in_doubt_two_texts_of_one_outlet_go_by_their_titles() -> None:
    """Neither is known to be the copy."""
    one, other = (make(FERRY, "Bay Mail", title=title) for title in ("Ferry", "Pumps"))
    said = "“Ferry” may have been first (“Pumps” is dated 2 days later)"
    assert explain_doubt(one, other, [_DATE]) == said
    same = make(FERRY, "Bay Mail", title="Ferry")
    assert explain_doubt(one, same, [_DATE]).startswith("the one may have been first")


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (make(FERRY, "Bay Mail", title="Ferry is stopped"), "Bay Mail"),
        (make(FERRY, title="Ferry\nis stopped"), "“Ferry is stopped”"),
        (make(FERRY, title="Ferry " * 20), "“Ferry Ferry Ferry Ferry Ferry Ferry Ferr…”"),
        (make(FERRY), ""),
    ],
)
def test_what_a_document_is_called(document: Document, name: str) -> None:
    """By its outlet, else by its title, cut where it is long."""
    assert name_briefly(document) == name
