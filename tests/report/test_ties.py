"""Who is said to have done what to whom, drawn around one entity."""

from __future__ import annotations

from itertools import combinations

from sayso.records import DeedKind, Entity, NameType, Place, Span, Tie
from sayso.report.ties import TieDrawing, draw_ties
from sayso.web.addresses import URLS

OTHERS = {own: Entity(own, f"Union {own}", NameType.ORGANISATION) for own in "abcdefghijklmnop"}


def _tie(other: str, *, is_agent: bool, n: int = 1, negated: bool = False, hedged: int = 0) -> Tie:
    places = tuple(Place("d", Span(at, at + 1)) for at in range(n))
    return Tie(DeedKind.BACK, other, is_agent, places, negated, hedged)


def _draw(*ties: Tie) -> TieDrawing:
    drawing = draw_ties(Entity("x", "The Group", NameType.ORGANISATION, ties=ties), OTHERS, URLS)
    assert drawing is not None
    return drawing


def test_who_did_it_stands_on_the_left() -> None:
    """And to whom it did something on the right, each with a link and words to be read out."""
    drawing = _draw(_tie("a", is_agent=False, n=3), _tie("b", is_agent=True, negated=True))
    left, right = sorted(drawing.lines, key=lambda one: one.x)
    assert left.x < drawing.x < right.x
    assert (left.label, left.href) == ("was backed by 3×", "/sources/a")
    assert left.words == "The Group was backed by 3× Union a, 3 reports"
    assert (right.label, right.is_denied, left.is_denied) == ("did not back", True, False)


def test_what_every_report_hedges_is_told_apart() -> None:
    """One report that does not is enough to be sure of its words."""
    drawing = _draw(
        _tie("a", is_agent=True, n=2, hedged=2), _tie("b", is_agent=True, n=2, hedged=1)
    )
    assert {one.name: one.is_hedged for one in drawing.lines} == {"Union a": True, "Union b": False}


def test_many_are_cut_and_none_covers_another() -> None:
    """Those told most are drawn, the others counted."""
    drawing = _draw(*(_tie(own, is_agent=at % 3 == 0, n=at + 1) for at, own in enumerate(OTHERS)))
    assert (len(drawing.lines), drawing.n_more) == (12, 4)
    assert "Union a" not in {one.name for one in drawing.lines}
    for one, other in combinations(drawing.lines, 2):
        assert one.x != other.x or abs(one.y - other.y) >= drawing.box_height
    for line in drawing.lines:
        assert 0 <= line.y <= drawing.height - drawing.box_height


def test_without_ties_nothing_is_drawn() -> None:
    """Nor with ties to who is not known."""
    lone = Entity("x", "X", NameType.PERSON, ties=(_tie("nobody", is_agent=True),))
    assert draw_ties(lone, OTHERS, URLS) is None
