"""Statements that are the same because their words were copied."""

from __future__ import annotations

import pytest

from sayso.claims.copied import match_copied
from sayso.claims.statements import Statement, gather_statements
from sayso.records import Alignment, AlignmentKind, Reading
from tests.claims.piling import STATES, align, read

TEXT = ". ".join((*STATES, ""))


def gather(*readings: Reading) -> list[Statement]:
    """The statements of several readings."""
    return [one for reading in readings for one in gather_statements(reading, ())]


def match(one: Reading, other: Reading, alignment: Alignment) -> list[tuple[str, str]]:
    """The words of the pairs."""
    statements = gather(one, other)
    return [
        (statements[i].words, statements[j].words) for i, j in match_copied(statements, [alignment])
    ]


ORIGINAL = read(TEXT)


def test_each_sentence_finds_its_copy() -> None:
    """At the same place of both passages."""
    copy = read(TEXT, outlet="Bay Mail")
    found = match(ORIGINAL, copy, align(ORIGINAL.document, copy.document))
    assert found == [(one, one) for one in STATES]


def test_reworded_but_alike() -> None:
    """Half of the words will do, where the place is the same; else nothing matches."""
    text = TEXT.replace("leaked from Shed 4", "ran out of Shed 4")
    text = text.replace(STATES[2], "nobody ever heard of any of this before")
    copy = read(text, outlet="Bay Mail")
    found = match(ORIGINAL, copy, align(ORIGINAL.document, copy.document))
    assert [one for one, _ in found] == [*STATES[:2], STATES[3]]


def test_the_same_words_elsewhere_do_not_match() -> None:
    """A sentence at another place of the passage is another telling."""
    turned = read(". ".join((*STATES[::-1], "")), outlet="Bay Mail")
    found = match(ORIGINAL, turned, align(ORIGINAL.document, turned.document))
    assert (STATES[0], STATES[0]) not in found


def test_only_what_lies_in_the_passage() -> None:
    """A sentence outside the copied words was not copied."""
    copy = read(TEXT, outlet="Bay Mail")
    part = align(ORIGINAL.document, copy.document, STATES[1])
    assert match(ORIGINAL, copy, part) == [(STATES[1],) * 2]


@pytest.mark.parametrize("kind", [AlignmentKind.BOILERPLATE, AlignmentKind.HEAVY])
def test_kinds_that_say_nothing_of_sentences(kind: AlignmentKind) -> None:
    """What an outlet prints below everything, and a text told anew, match no sentences."""
    copy = read(TEXT, outlet="Bay Mail")
    assert match(ORIGINAL, copy, align(ORIGINAL.document, copy.document, kind=kind)) == []


def test_passages_of_documents_without_statements() -> None:
    """Where nothing is stated there are no pairs; nor where there are no alignments."""
    empty = read("🚢", outlet="Bay Mail")
    assert match(ORIGINAL, empty, align(ORIGINAL.document, empty.document)) == []
    assert match_copied(gather(ORIGINAL), []) == []
    assert match_copied([], [align(ORIGINAL.document, empty.document)]) == []


def test_the_order_of_statements_changes_nothing() -> None:
    """The same pairs, by other numbers."""
    copy = read(TEXT, outlet="Bay Mail")
    statements = gather(ORIGINAL, copy)
    alignment = align(ORIGINAL.document, copy.document)
    whole = {
        frozenset((statements[i].id, statements[j].id))
        for i, j in match_copied(statements, [alignment])
    }
    turned = statements[::-1]
    assert whole == {
        frozenset((turned[i].id, turned[j].id)) for i, j in match_copied(turned, [alignment])
    }
