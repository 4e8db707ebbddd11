"""The family tree as a drawing: every box at its place, nothing on top of another."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from sayso.report.claims.drawing import Drawing
from sayso.report.claims.page import ClaimView, gather_claim
from tests.claimed import CLAIMED, SHED
from tests.report.claims.making import make_case


def _view(parents: dict[str, str | None]) -> ClaimView:
    case = make_case(parents)
    return gather_claim(case, case.claims[0]).views[0]


def _draw(parents: dict[str, str | None]) -> Drawing:
    drawing = _view(parents).drawing
    assert drawing is not None
    return drawing


def test_every_report_has_a_box_that_leads_to_its_words() -> None:
    """Right of the one it came from, beside its origin where it came from none."""
    drawing = _draw({"a": None, "b": "a", "c": "a", "d": "c"})
    places = {one.report_id: one for one in drawing.nodes if one.kind == "report"}
    assert places.keys() == {"a", "b", "c", "d"}
    assert all(one.href.startswith("#p-") for one in places.values())
    columns = [places[own].x for own in "abcd"]
    assert columns[0] < columns[1] == columns[2] < columns[3]
    assert [edge.how for edge in drawing.edges if edge.how] == ["names it"] * 3


def test_no_box_covers_another() -> None:
    """And all lie inside the drawing."""
    drawing = _draw({"a": None, "b": "a", "c": "b", "d": "b", "e": None, "f": "a", "g": "e"})
    for one, other in combinations(drawing.nodes, 2):
        assert abs(one.x - other.x) >= drawing.node_width or (
            abs(one.y - other.y) >= drawing.node_height
        )
    for one in drawing.nodes:
        assert 0 <= one.x <= drawing.width - drawing.node_width
        assert 0 <= one.y <= drawing.height - drawing.node_height


def test_a_very_long_chain_is_drawn() -> None:
    """What is too far from the origin is counted."""
    view = _view({"0": None, **{str(at): str(at - 1) for at in range(1, 600)}})
    assert view.drawing is not None
    (more,) = [one for one in view.drawing.nodes if one.kind == "more"]
    assert more.title == f"{view.n_left} more reports"
    assert 100 < sum(one.kind == "report" for one in view.drawing.nodes) == 600 - view.n_left


def test_disputes_are_drawn_to_what_they_dispute() -> None:
    """One line for each, or one along all of them; and what changed stands at its line."""
    drawing = gather_claim(CLAIMED, SHED).views[0].drawing
    assert drawing is not None
    (dispute,) = [one for one in drawing.nodes if one.kind == "dispute"]
    assert (dispute.title, dispute.href.startswith("#p-")) == ("Ada Renn", True)
    assert all(one.is_disputed for one in drawing.nodes if one.kind == "report")
    assert [one.how for one in drawing.edges if one.kind == "dispute"] == ["against 6"]
    assert ("number changed", "hedge dropped") in [one.marks for one in drawing.edges]
    (denial,) = SHED.disputes
    claim = replace(SHED, disputes=(replace(denial, report_ids=denial.report_ids[:2]),))
    some = gather_claim(replace(CLAIMED, claims=(claim,)), claim).views[0].drawing
    assert some is not None
    assert [one.how for one in some.edges if one.kind == "dispute"] == ["", ""]


def test_all_of_it_can_be_read_out() -> None:
    """Outlet, day, on whose word, how it came, what changed."""
    drawing = gather_claim(CLAIMED, SHED).views[0].drawing
    assert drawing is not None
    words = [one.words for one in drawing.nodes]
    assert any(
        one.startswith("The Pier, 6 May 2022; told in other words: tells it in other words")
        and "number changed" in one
        for one in words
    )
    assert any(
        one.startswith("Origin: a port official, anonymous, 4 reports; may be") for one in words
    )
