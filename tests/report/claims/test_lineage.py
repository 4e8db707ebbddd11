"""Who has a claim from whom: every report once, whatever its parents say."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Origins, Report
from sayso.report.claims import Lineage, trace_lineage
from tests.claimed import SHED
from tests.report.claims.making import make_claim


def _names(reports: tuple[Report, ...]) -> list[str]:
    return [one.id for one in reports]


def _children(lineage: Lineage) -> dict[str, list[str]]:
    return {own: _names(found) for own, found in lineage.children.items()}


def test_reports_hang_on_those_they_came_from() -> None:
    """Origins in their order, reports in that of the claim."""
    lineage = trace_lineage(SHED)
    assert [(origin.name, _names(found)) for origin, found in lineage.roots if origin] == [
        ("a port official", ["r-courier"]),
        ("a docker", ["r-wire"]),
        ("a source", ["r-again"]),
    ]
    assert _children(lineage) == {"r-courier": ["r-mail", "r-notes"], "r-mail": ["r-pier"]}
    assert list(lineage.list_edges()) == [
        ("r-courier", "r-mail"),
        ("r-courier", "r-notes"),
        ("r-mail", "r-pier"),
    ]


def test_a_ring_is_opened_at_its_first_report() -> None:
    """What names it from outside of the ring hangs on the ring; the ring is told of."""
    lineage = trace_lineage(make_claim({"a": "c", "b": "a", "c": "b", "d": "b"}))
    assert _names(lineage.firsts) == ["a"]
    assert {own: one.id for own, one in lineage.rings.items()} == {"a": "c"}
    assert _children(lineage) == {"a": ["b"], "b": ["c", "d"]}


def test_a_report_that_names_itself_is_a_ring_of_one() -> None:
    """It stands at a root."""
    lineage = trace_lineage(make_claim({"a": "a", "b": "a"}))
    assert _names(lineage.firsts) == ["a"]
    assert list(lineage.rings) == ["a"]


def test_a_parent_that_the_claim_lacks_is_none() -> None:
    """Its report stands at a root, and no ring is told of."""
    lineage = trace_lineage(make_claim({"a": None, "b": "elsewhere"}))
    assert (_names(lineage.firsts), lineage.rings) == (["a", "b"], {})


def test_reports_without_an_origin_come_last() -> None:
    """An origin whose reports all came from another stays, with none."""
    claim = make_claim({"a": None, "b": None, "c": "b"}, [["b"], ["c"]])
    lineage = trace_lineage(claim)
    assert [(one.name if one else "", _names(found)) for one, found in lineage.roots] == [
        ("clerk 1", ["b"]),
        ("clerk 2", []),
        ("", ["a"]),
    ]
    bare = trace_lineage(replace(claim, origins=Origins(1, 1)))
    assert [(one, _names(found)) for one, found in bare.roots] == [(None, ["a", "b"])]


def test_a_long_chain_needs_no_depth_of_calls() -> None:
    """Each report from the one before."""
    names = [f"n{at}" for at in range(3000)]
    claim = make_claim(dict(zip(names, [None, *names], strict=False)))
    assert len(list(trace_lineage(claim).list_edges())) == len(names) - 1


@given(st.lists(st.integers(-1, 7), min_size=1, max_size=8))
def test_every_report_stands_in_it_once(parents: list[int]) -> None:
    """Whatever rings there are."""
    names = [f"n{at}" for at in range(len(parents))]
    named = (f"n{one}" if one >= 0 else None for one in parents)
    claim = make_claim(dict(zip(names, named, strict=True)))
    lineage = trace_lineage(claim)
    placed = [*_names(lineage.firsts), *(child for _, child in lineage.list_edges())]
    assert sorted(placed) == names
