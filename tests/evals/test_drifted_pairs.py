"""The pairs of tellings: what they hold, and how what is found between them is judged."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from evals.drifted_pairs import ALL, Judged, is_kept_aside, judge, load_pairs, measure
from sayso.records import Claim, Drift, DriftKind, Origins, Place, Report, Span

LEAST_OF_A_KIND = 7


def test_both_halves_hold_every_kind_and_pairs_without_a_change() -> None:
    """No kind of change is measured on a handful, nor on changed pairs alone."""
    pairs = load_pairs()
    assert len({one.id for one in pairs}) == len(pairs)
    for is_kept in (True, False):
        kinds = Counter(one.kind for one in pairs if is_kept_aside(one) == is_kept)
        assert set(kinds) == {*DriftKind, None}
        assert min(kinds.values()) >= LEAST_OF_A_KIND


def test_a_change_counts_only_between_the_two_passages() -> None:
    """What is found in the paragraphs around them is neither right nor wrong."""
    pair = next(one for one in load_pairs() if one.kind is DriftKind.NUMBER_CHANGED)
    reports = []
    for number, (document, passage) in enumerate(zip(pair.documents, pair.passages, strict=True)):
        at = document.text.index(passage)
        parent = "report 0" if number else None
        span = Span(at, at + len(passage))
        reports.append(Report(f"report {number}", "claim", document.id, (span,), None, (), parent))
    drift = Drift(
        DriftKind.NUMBER_CHANGED,
        "report 1",
        "report 0",
        Place(pair.documents[0].id, reports[0].spans[0]),
        Place(pair.documents[1].id, reports[1].spans[0]),
    )
    claim = Claim("claim", "", drift.before, tuple(reports), Origins(1, 1), (drift,))
    judged = judge(pair, [claim])
    assert judged == Judged(pair, True, True, frozenset((DriftKind.NUMBER_CHANGED,)))
    elsewhere = replace(reports[1], spans=(Span(0, 10),))
    outside = replace(claim, reports=(reports[0], elsewhere))
    assert judge(pair, [outside]) == Judged(pair, False, False, frozenset())


def test_a_change_of_another_kind_is_found_and_not_right() -> None:
    """Precision is of all that was found, recall of all that was labelled."""
    pair = next(one for one in load_pairs() if one.kind is DriftKind.NUMBER_CHANGED)
    found = frozenset((DriftKind.NAME_CHANGED,))
    counts = measure([Judged(pair, True, True, found)])
    assert (counts[ALL].gold, counts[ALL].predicted, counts[ALL].right) == (1, 1, 0)
    assert counts[DriftKind.NAME_CHANGED.value].predicted == 1
