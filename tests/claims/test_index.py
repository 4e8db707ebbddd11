"""The statements near new ones are found by their words, by their vectors and by passages."""

from __future__ import annotations

from hashlib import sha256

import numpy as np
import pytest

from sayso.claims.gather import Gathered
from sayso.claims.index import Indexed, Near, StatementIndex, index_statements
from sayso.claims.pile import gather_all, make_gatherer
from sayso.records import Entities, Passage
from tests.claims.piling import STATES, encode, pile, read

_FERRY = "the ferry Corvina was stopped at noon by two customs boats"


_LEAST = np.array([0.6, 0.6], np.float32)


def _key(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:16]


def _gather(*told: str) -> list[Gathered]:
    readings = [
        read(f"Renn said that {words}.", ("Renn", "said", f"that {words}"), outlet=f"Paper {at}")
        for at, words in enumerate(told)
    ]
    whole = pile(readings, entities=Entities())
    return list(gather_all(whole, make_gatherer(whole)))


def _index(*told: str) -> tuple[StatementIndex, list[Near]]:
    """An index, and where its statements stand."""
    gathered = _gather(*told)
    index = StatementIndex(index_statements(one, _key) for one in gathered)
    places = [
        Near(one.document_id, one.id, one.spans[0].start, one.spans[-1].end)
        for each in gathered
        for one in each.statements
    ]
    assert len(index) == len(places) == len(told)
    return index, places


def test_kin_share_rare_words() -> None:
    """And not only one of them, nor none."""
    index, (_, ferry, _) = _index(STATES[0], _FERRY, STATES[3])
    (new,) = _gather("at noon the ferry Corvina was stopped, and searched for an hour")
    assert index.find_kin(new.stems, 0.2, [], 1) == (set(), {ferry})
    (other,) = _gather("a ferry is expected to leave on Monday with the mail")
    assert index.find_kin(other.stems, 0.2, [], 1) == (set(), set())
    assert index.find_kin([], 0.2, [], 1) == (set(), set())


def test_of_kin_without_vectors_the_likest_are_looked_at() -> None:
    """Those that have one cost nothing more."""
    likest = "the ferry Corvina was stopped at noon off Kell"
    index, (far_one, near_one, _) = _index(_FERRY, likest, STATES[3])
    (new,) = _gather("the ferry Corvina was stopped at noon off Kell, and searched")
    assert index.find_kin(new.stems, 0.0, [], 2) == (set(), {far_one, near_one})
    assert index.find_kin(new.stems, 0.0, [], 1) == (set(), {near_one})
    assert index.find_kin(new.stems, 0.0, [_key(_FERRY)], 1) == ({far_one}, {near_one})
    assert index.find_kin(new.stems, 0.0, [_key(_FERRY)], 0) == ({far_one}, set())


def test_near_are_those_whose_vectors_are() -> None:
    """Only of what has a vector under its key."""
    index, (solvent, ferry) = _index(STATES[0], _FERRY)
    words = [STATES[0], _FERRY]
    keys = [_key(one) for one in words]
    assert index.find_near(encode([_FERRY]), keys, encode(words), _LEAST[:1], 9) == {ferry}
    assert index.find_near(encode(words), keys, encode(words), _LEAST, 9) == {solvent, ferry}
    assert index.find_near(encode(words), keys[:1], encode(words[:1]), _LEAST, 9) == {solvent}
    assert index.find_near(encode(words), [], encode([]), _LEAST, 9) == set()
    unlike = [f"{_FERRY} of the port, and a tug of another line with nine men", STATES[0]]
    vectors, least = encode(unlike), np.array([0.2, 0.2], np.float32)
    assert index.find_near(vectors, keys, encode(words), least, 9) == {solvent, ferry}
    assert index.find_near(vectors, keys, encode(words), least, 0) == {solvent}, "the same stays"


@pytest.mark.parametrize(("start", "end", "found"), [(0, 12, 0), (0, 20, 1), (14, 200, 1)])
def test_those_in_a_passage_are_found(start: int, end: int, found: int) -> None:
    """Also where they only reach into it; a document that is not there has none."""
    index, (_, ferry) = _index(STATES[0], _FERRY)
    passage = Passage(ferry.document_id, start, end)
    assert index.find_in([passage]) == ({ferry} if found else set())
    assert index.find_in([Passage("nobody's", start, end)]) == set()


def test_who_may_say_whence_it_is_is_known() -> None:
    """An attribution that says from what somebody reads."""
    text = "Renn said that he was reading from a memo when he told of it."
    reading = read(text, ("Renn", "said", "that he was reading from a memo when he told of it"))
    (attribution,) = reading.attributions
    entities = Entities(speakers={attribution.id: "renn"})
    whole = pile([reading], entities=entities)
    index = StatementIndex(
        index_statements(one, _key) for one in gather_all(whole, make_gatherer(whole))
    )
    assert index.list_backings() == {attribution.id}


def test_an_empty_index_has_nothing_near() -> None:
    """Nor has a document without statements."""
    for rows in ([], [Indexed("one", b"", b"", b"", b"", b"", b"")]):
        index = StatementIndex(rows)
        assert not len(index)
        assert index.find_kin([("ferri", "noon")], 0.3, [], 1) == (set(), set())
        assert index.find_in([Passage("one", 0, 9)]) == set()
        assert index.list_backings() == frozenset()
