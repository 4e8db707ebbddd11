"""The family tree of a text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from sayso.copies.families import find_families, mark_siblings
from sayso.records import Alignment, AlignmentKind, Descent, Direction, Family, Passage

_LENGTH = 1000


def _copy(
    a: str,
    b: str,
    probability: float = 0.95,
    similarity: float = 1.0,
    at: int = 0,
    end: int = _LENGTH,
) -> Alignment:
    """That b was copied from a."""
    first, other = sorted((a, b))
    direction = Direction.A_TO_B if (first, other) == (a, b) else Direction.B_TO_A
    if probability < 0.6:
        direction = Direction.UNKNOWN
        probability = probability if (first, other) == (a, b) else 1 - probability
    return Alignment(
        f"{first}{other}{at}",
        Passage(first, at, end),
        Passage(other, at, end),
        AlignmentKind.WHOLE,
        direction,
        probability,
        similarity=similarity,
    )


def _grow(*copies: Alignment) -> list[Family]:
    names = {side.document_id for one in copies for side in (one.a, one.b)}
    families = find_families(copies, dict.fromkeys(names, _LENGTH))
    for other in permutations(copies) if len(copies) < 5 else ():
        again = find_families(sorted(other, key=lambda one: one.id), dict.fromkeys(names, _LENGTH))
        assert again == find_families(
            sorted(copies, key=lambda one: one.id), dict.fromkeys(names, _LENGTH)
        )
    return families


def _parents(family: Family) -> dict[str, str]:
    return {one.document_id: one.parent_id for one in family.descents}


def test_a_copy_and_its_original() -> None:
    """The likelier one is the root; the descent names the alignment and its probability."""
    (family,) = _grow(_copy("b", "a"))
    assert family.roots == ("b",)
    (descent,) = family.descents
    assert (descent.document_id, descent.parent_id) == ("a", "b")
    assert descent.probability == pytest.approx(0.95)
    assert descent.alignment_ids == ("ab0",)
    assert family.document_ids == ("b", "a")


def test_a_chain_of_three() -> None:
    """The second copier's text is more like the first copier's than like the original."""
    (family,) = _grow(
        _copy("a", "b", similarity=0.9),
        _copy("b", "c", similarity=0.9),
        _copy("a", "c", similarity=0.8),
    )
    assert family.roots == ("a",)
    assert _parents(family) == {"b": "a", "c": "b"}


def test_siblings() -> None:
    """Two copies of one text differ by what both copiers changed."""
    copies = [
        _copy("a", "b", similarity=0.9),
        _copy("a", "c", similarity=0.9),
        _copy("b", "c", similarity=0.8),
    ]
    (family,) = _grow(*copies)
    assert _parents(family) == {"b": "a", "c": "a"}
    marked = {one.id: one for one in mark_siblings(copies, [family], {"a": "Bay Mail"})}
    assert marked["bc0"].kind is AlignmentKind.SIBLING
    assert marked["bc0"].direction is Direction.UNKNOWN
    assert marked["bc0"].reason == "both have it from Bay Mail"
    (other,) = (
        one.reason
        for one in mark_siblings(copies, [family], dict.fromkeys("abc", "Bay Mail"))
        if one.id == "bc0"
    )
    assert other == "both have it from another text of Bay Mail"
    assert marked["bc0"].probability == pytest.approx(0.95 * 0.95)
    assert marked["ab0"].kind is AlignmentKind.WHOLE


def test_siblings_have_a_third_in_the_pile() -> None:
    """Two texts of one family with different roots are not copies of anything that is known."""
    copies = [_copy("a", "b"), _copy("c", "d"), _copy("b", "d", 0.5)]
    family = Family(
        "f",
        ("a", "c"),
        (Descent("b", "a", ("ab0",), 0.95), Descent("d", "c", ("cd0",), 0.95)),
    )
    assert mark_siblings(copies, [family], {}) == copies


def test_an_ancestor_is_no_sibling() -> None:
    """A copy of a copy stays one of the original too."""
    copies = [
        _copy("a", "b", similarity=0.9),
        _copy("b", "c", similarity=0.9),
        _copy("a", "c", similarity=0.8),
    ]
    marked = mark_siblings(copies, _grow(*copies), {})
    assert {one.kind for one in marked} == {AlignmentKind.WHOLE}


def test_two_families_are_apart() -> None:
    """Also where one document has parts of two texts: they are parts of two families."""
    families = _grow(
        _copy("a", "x", end=400),
        _copy("b", "x", at=600),
        _copy("c", "d"),
    )
    assert sorted(family.roots for family in families) == [("a",), ("b",), ("c",)]


def test_families_of_most_documents_and_words_come_first() -> None:
    """So that a list that is cut shows what matters."""
    copies = [_copy("a", "b", end=200), _copy("c", "d", end=900), _copy("e", "f", end=500)]
    assert [family.roots for family in _grow(*copies)] == [("c",), ("e",), ("a",)]
    larger = [*copies, _copy("g", "h", end=80), _copy("g", "i", end=80)]
    assert _grow(*larger)[0].roots == ("g",)


def test_two_roots() -> None:
    """Neither of two originals of one copy was copied from the other, as far as is known."""
    (family,) = _grow(
        _copy("a", "x", end=600),
        _copy("b", "x", at=250),
    )
    assert set(family.roots) == {"a", "b"} or len(family.roots) == 1
    assert len(family.document_ids) == 3


def test_who_is_known_decides_for_who_is_not() -> None:
    """Of a pair that nothing tells, the one that others were copied from is the parent."""
    copies = [
        _copy("a", "b", 0.5, similarity=0.95),
        _copy("a", "c", 0.99, similarity=0.95),
        _copy("b", "c", 0.5, similarity=0.9),
    ]
    (family,) = _grow(*copies)
    assert family.document_ids[0] in ("a", "b")
    assert _parents(family)["c"] == "a"


def test_where_nothing_tells_the_one_that_others_have_it_from_is_the_first() -> None:
    """Of two equal texts the root is the one that a third was likely copied from."""
    copies = [_copy("b", "a", 0.5), _copy("b", "c", 0.99), _copy("a", "c", 0.7)]
    (family,) = _grow(*copies)
    assert family.roots == ("b",)
    copies = [_copy("b", "a", 0.5), _copy("a", "c", 0.99), _copy("b", "c", 0.7)]
    (family,) = _grow(*copies)
    assert family.roots == ("a",)


def test_a_circle_is_broken_where_it_is_weakest() -> None:
    """Dates that contradict each other make no text its own ancestor."""
    (family,) = _grow(
        _copy("a", "b", 0.99),
        _copy("b", "c", 0.95),
        _copy("c", "a", 0.7),
    )
    assert family.roots == ("a",)
    assert _parents(family) == {"b": "a", "c": "b"}


def test_what_is_no_copy_is_in_no_family() -> None:
    """A quotation, a notice."""
    quotation = Alignment("x", Passage("a", 0, 9), Passage("b", 0, 9), AlignmentKind.QUOTATION)
    assert _grow(quotation) == []


def test_the_largest_family_comes_first() -> None:
    """Then by name; parents before their children."""
    copies: Sequence[Alignment] = [_copy("x", "y"), *(_copy("a", one) for one in "bcde")]
    families = _grow(*copies)
    assert [len(one.document_ids) for one in families] == [5, 2]
    for family in families:
        seen = set(family.roots)
        for descent in family.descents:
            assert descent.parent_id in seen
            seen.add(descent.document_id)
