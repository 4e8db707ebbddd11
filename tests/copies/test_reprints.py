"""A wire text and what many papers made of it: each is compared with the wire."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.copies import trace_copies
from sayso.copies.candidates import COMMON, find_pairs
from sayso.copies.comparing import Texts, match_texts
from sayso.copies.find import find_copies
from sayso.copies.fingerprints import fingerprint
from sayso.copies.reprints import find_missing, is_reprint
from sayso.records import AlignmentKind, Document
from tests.copies.stories import FERRY, ORCHARD, make, make_prose

_WIRE = f"{FERRY}\n\n{ORCHARD}"
_REPRINTS = 24


def _reprint(number: int) -> str:
    """The wire text as a paper prints it."""
    paragraphs = _WIRE.split("\n\n")
    return (
        _WIRE,
        f"{_WIRE}\n\nSource: Reuters",
        f"SANDHOLM (Reuters) - {_WIRE}",
        "\n\n".join(paragraphs[:-1]),
        "\n\n".join(paragraphs[:4]),
        _WIRE.replace("Monday", "Monday morning").replace("fortnight", "two weeks"),
    )[number % 6]


def _make_pile(others: int, reprints: int = _REPRINTS) -> tuple[Document, list[Document]]:
    """The wire text, and all documents; others have nothing to do with it."""
    wire = make(_WIRE, "Reuters", "2021-03-01")
    papers = [make(_reprint(at), f"Paper {at}", f"2021-03-0{1 + at % 3}") for at in range(reprints)]
    prose = [make(make_prose(at, 30), f"Other {at}", "2021-03-04") for at in range(others)]
    return wire, [wire, *papers, *prose]


@pytest.mark.parametrize(("others", "reprints"), [(0, 24), (200, 24), (200, 60), (5300, 20)])
def test_a_wire_text_and_its_reprints(others: int, reprints: int) -> None:
    """In piles of any size: all come from the wire, by their kinds and in the tree."""
    wire, documents = _make_pile(others, reprints)
    found = trace_copies(documents)
    of_wire = [one for one in found.alignments if wire.id in (one.a.document_id, one.b.document_id)]
    assert len(of_wire) == reprints
    assert {one.kind for one in of_wire} <= {AlignmentKind.WHOLE, AlignmentKind.LIGHT}
    assert AlignmentKind.HEAVY not in {one.kind for one in found.alignments}
    (family,) = found.families
    assert family.roots == (wire.id,)
    assert {one.parent_id for one in family.descents} == {wire.id}


def test_between_reprints_all_are_siblings() -> None:
    """Of up to forty texts each two are compared; each knows by whom they are siblings."""
    wire, documents = _make_pile(200)
    found = find_copies(documents)
    assert len(found) == (_REPRINTS + 1) * _REPRINTS // 2
    between = [one for one in found if wire.id not in (one.a.document_id, one.b.document_id)]
    assert {one.kind for one in between} == {AlignmentKind.SIBLING}
    assert {one.reason for one in between} == {"both have it from Reuters"}
    assert all(0 < one.probability <= 1 for one in between)


def test_added_reprints_are_compared_with_those_that_are_there() -> None:
    """With all of them, though few of these were tied to the new by themselves; old ones not."""
    _, documents = _make_pile(200)
    old, new = documents[:21] + documents[25:], documents[21:25]
    known = trace_copies(old)
    compared = frozenset(one.id for one in old)
    added = trace_copies(documents, known.alignments, compared)
    assert added == trace_copies(documents)
    texts = Texts(sorted(documents, key=lambda one: one.id))
    is_new = np.array([one in new for one in texts.documents])
    pairs = match_texts(texts, is_new, known.alignments)
    assert all(is_new[a] or is_new[b] for a, b in pairs)
    assert sum(is_new[a] ^ is_new[b] for a, b in pairs) == 4 * 21


def test_small_groups_cost_nothing_more() -> None:
    """What few reprints share ties each to each already."""
    _, documents = _make_pile(200, COMMON - 1)
    texts = Texts(sorted(documents, key=lambda one: one.id))
    seen = match_texts(texts)
    assert seen
    assert not list(find_missing(texts.prints, texts.documents, seen, seen))


@pytest.mark.parametrize(
    ("shares", "expected"),
    [((1.0, 0.5), True), ((0.4, 0.9), True), ((0.4, 0.8), False), ((0.1, 0.1), False)],
)
def test_what_ties_a_group(shares: tuple[float, float], expected: bool) -> None:
    """Half of both texts, or nearly all of one."""
    assert is_reprint(shares) is expected
    assert is_reprint(shares[::-1]) is expected


def test_a_phrase_of_the_whole_pile_ties_nothing() -> None:
    """A text that fills the pile is found in it all the same."""
    phrase = " ".join(FERRY.split()[:30])
    texts = [f"{make_prose(at, 80)}\n\n{phrase}" for at in range(600)]
    assert find_copies(make(text, f"P {at}") for at, text in enumerate(texts)) == []
    reprints = [f"{make_prose(at, 20)}\n\n{_WIRE}" for at in range(600)]
    pairs = find_pairs(fingerprint(reprints))
    assert {text for pair in pairs for text in (pair.a, pair.b)} == set(range(600))
