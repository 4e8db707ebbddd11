"""Whose words stand better where two copies differ."""

from __future__ import annotations

from sayso.copies.comparing import Texts, compare_texts
from sayso.copies.wording import compare_wordings
from tests.copies.stories import FERRY, MILL, make


def _compare(one: str, other: str, pile: list[str]) -> float:
    documents = [make(text, f"Outlet {at}") for at, text in enumerate((one, other, *pile))]
    texts = Texts(documents)
    (found,) = (
        each
        for each in compare_texts(texts)
        if {each.a.document_id, each.b.document_id} == {documents[0].id, documents[1].id}
    )
    better: float
    (better,) = compare_wordings(texts.prints, [(texts[0], texts[1], found.edits)])
    return better


def test_the_usual_wording_is_the_older_one() -> None:
    """What the rest of the pile says between the same neighbours."""
    odd = FERRY.replace("in the rain", "in the syrup").replace("a bus could", "a bus pepper")
    pile = [
        f"{MILL} They stood in the rain until a bus could come, number {at}." for at in range(5)
    ]
    assert _compare(FERRY, odd, pile) > 1
    assert _compare(odd, FERRY, pile) < -1


def test_nothing_differs() -> None:
    """Then nothing can be said, and without pairs nothing is asked."""
    assert _compare(FERRY, f"{FERRY} Indeed.", []) == 0
    assert compare_wordings(Texts([make(FERRY)]).prints, []) == []


def test_long_changes_say_nothing() -> None:
    """What is new there says little about who wrote it first."""
    longer = FERRY.replace(
        "in the rain", "below some roof which belonged once to trams nobody uses"
    )
    assert _compare(FERRY, longer, [MILL]) == 0
