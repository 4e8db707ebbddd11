"""The pairs of reports of which one disputes the other: what they hold, how they count."""

from __future__ import annotations

import json
from collections import Counter

from evals.disputed_pairs import KINDS, PAIRS, count, find_kind, load_pairs, split
from sayso.records import (
    Case,
    Claim,
    Dispute,
    DisputeKind,
    Origins,
    Place,
    Report,
)

LEAST_OF_A_KIND = 5


def test_both_halves_hold_every_kind_and_pairs_without_a_dispute() -> None:
    """No kind is measured on a handful, nor on disputes alone."""
    for several in split(load_pairs()).values():
        kinds = Counter(kind for one in several for kind in one.kinds)
        assert set(kinds) == set(KINDS)
        assert min(kinds.values()) >= LEAST_OF_A_KIND
        assert sum(not one.kinds for one in several) >= len(several) // 3


def test_the_half_of_a_pair_is_that_of_its_id() -> None:
    """What the file says of a pair, and what is measured on it, agree; each pair is there once."""
    rows = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    assert all((row["half"] == "tune") == bool(row["id"] % 2) for row in rows)
    assert len({row["id"] for row in rows}) == len({(row["first"], row["second"]) for row in rows})


def test_a_dispute_counts_where_it_disputes_the_first_passage() -> None:
    """A denial in the second passage does; the same words about a report of another text do not."""
    pair = next(one for one in load_pairs() if one.kinds == (DisputeKind.DENIAL,))
    first, second = pair.documents
    report = Report("report", "claim", first.id, (pair.find_passage(0),), None, ())
    place = Place(second.id, pair.find_passage(1))
    dispute = Dispute(DisputeKind.DENIAL, place, (), ("report",))
    where = Place(first.id, pair.find_passage(0))
    claim = Claim("claim", "", where, (report,), Origins(1, 1), (), (dispute,))
    assert find_kind(pair, Case(claims=(claim,))) is DisputeKind.DENIAL
    own = Report("report", "claim", second.id, (pair.find_passage(1),), None, ())
    inside = Claim("claim", "", where, (own,), Origins(1, 1), (), (dispute,))
    assert find_kind(pair, Case(claims=(inside,))) is None


def test_another_kind_is_found_and_not_right() -> None:
    """Of any kind it is right that there is a dispute; by kind it is wrong on both sides."""
    pair = next(one for one in load_pairs() if one.kinds == (DisputeKind.DENIAL,))
    counts = count([pair], {pair.id: DisputeKind.CONTRADICTION})
    assert (counts["any"].gold, counts["any"].predicted, counts["any"].right) == (1, 1, 1)
    assert (counts["denial"].gold, counts["denial"].right) == (1, 0)
    assert (counts["contradiction"].predicted, counts["contradiction"].right) == (1, 0)
