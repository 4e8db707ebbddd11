"""Invented reports: what is told, denied, turned or another event."""

from __future__ import annotations

import re
from random import Random

from training.pair_events import load_events, make_event_pairs, tell_denied


def test_every_event_can_be_told_in_two_ways_and_turned() -> None:
    """Two wordings at least, a contrary at least, and none of them twice."""
    events = load_events()
    assert len(events) > 50
    for event in events:
        assert len(event.told) >= 2
        assert event.contrary
        assert len({*event.told, *event.contrary}) == len(event.told) + len(event.contrary)


def test_pairs_of_reports_are_made_the_same_each_time() -> None:
    """All three relations, no place left open, the direction as the relation has it."""
    pairs = make_event_pairs(Random(3), 300)
    assert pairs == make_event_pairs(Random(3), 300)
    directed = {"same": 0, "contradict": 1, "other": 2}
    found = set()
    for pair in pairs:
        (relation,) = pair.relations
        found.add(relation)
        assert pair.directed == directed[relation]
        assert not re.search(r"[{}]", pair.first + pair.second)
        assert relation == "same" or pair.first != pair.second
    assert found == set(directed)


def test_sums_of_money_are_written_in_figures() -> None:
    """No "$seven million": a number word never follows a sign."""
    text = " ".join(f"{one.first} {one.second}" for one in make_event_pairs(Random(5), 2_000))
    assert "$" in text
    assert not re.search(r"\$[a-z]", text)


def test_a_denial_names_the_denier_and_what_is_denied() -> None:
    """In all of its wordings, as one sentence."""
    for seed in range(20):
        told = tell_denied("the bridge is shut", "Marta Koss", Random(seed))
        assert "Marta Koss" in told
        assert "the bridge is shut" in told
        assert told.endswith(".")
