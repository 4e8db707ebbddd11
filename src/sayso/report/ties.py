"""Who is said to have done what to whom, drawn: around one entity, all that it is tied to.

All lengths are in pixels of the drawing at its own size.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Entity, Tie
from sayso.report.addresses import Addresses
from sayso.report.deed_words import say_tie
from sayso.report.wording import count_words, fit_words

__all__ = ["TieDrawing", "TieLine", "draw_ties"]

_WIDTH, _ROW, _MARGIN = 860, 44, 8
_BOX_WIDTH, _BOX_HEIGHT = 168, 30
_MAX_CHARS, _MAX_DEED_CHARS = 22, 28
_MAX_OTHERS = 12


@dataclass(frozen=True, slots=True)
class TieLine:
    """Somebody else, beside the entity: what stands on the line between, and where all is drawn.

    ``is_denied``: it is only said not to be so; ``is_hedged``: every report keeps a distance.
    """

    name: str
    href: str
    words: str
    label: str
    x: int
    y: int
    path: str
    label_x: int
    label_y: int
    is_denied: bool
    is_hedged: bool


@dataclass(frozen=True, slots=True)
class TieDrawing:
    """The entity in the middle, on the left who did something to it, on the right to whom it did.

    ``n_more`` others are not drawn.
    """

    width: int
    height: int
    name: str
    x: int
    y: int
    lines: tuple[TieLine, ...]
    n_more: int
    box_width: int = _BOX_WIDTH
    box_height: int = _BOX_HEIGHT


def draw_ties(
    entity: Entity, others: Mapping[str, Entity], addresses: Addresses
) -> TieDrawing | None:
    """Draw the ties of an entity to others, those told most first; None where it has none."""
    ties: dict[tuple[bool, str], list[Tie]] = defaultdict(list)
    for one in entity.ties:
        if one.other_id in others:
            ties[one.is_agent, one.other_id].append(one)
    if not ties:
        return None
    ranked = sorted(ties.items(), key=lambda item: -sum(len(one.places) for one in item[1]))
    shown, n_more = ranked[:_MAX_OTHERS], max(len(ranked) - _MAX_OTHERS, 0)
    sides = {
        side: [(own, some) for (is_agent, own), some in shown if is_agent is side]
        for side in (False, True)
    }
    rows = max(map(len, sides.values()))
    height = 2 * _MARGIN + (rows - 1) * _ROW + _BOX_HEIGHT
    middle = (height - _BOX_HEIGHT) // 2
    lines = [
        _make(entity, others[own], some, addresses, is_agent=side, y=y, middle=middle)
        for side, found in sides.items()
        for (own, some), y in zip(found, _spread(len(found), middle), strict=True)
    ]
    x = (_WIDTH - _BOX_WIDTH) // 2
    return TieDrawing(
        _WIDTH, height, fit_words(entity.name, _MAX_CHARS), x, middle, tuple(lines), n_more
    )


def _spread(count: int, middle: int) -> list[int]:
    """So many heights, a row apart, around the middle."""
    return [middle - (count - 1) * _ROW // 2 + at * _ROW for at in range(count)]


def _make(
    entity: Entity,
    other: Entity,
    ties: Sequence[Tie],
    addresses: Addresses,
    *,
    is_agent: bool,
    y: int,
    middle: int,
) -> TieLine:
    did = "; ".join(f"{say_tie(one)}{_times(len(one.places))}" for one in ties)
    n_reports = sum(len(one.places) for one in ties)
    here = (_WIDTH - _BOX_WIDTH) // 2
    x = _WIDTH - _MARGIN - _BOX_WIDTH if is_agent else _MARGIN
    start = here + _BOX_WIDTH if is_agent else here
    end = x if is_agent else x + _BOX_WIDTH
    bend = (start + end) // 2
    own, there = middle + _BOX_HEIGHT // 2, y + _BOX_HEIGHT // 2
    return TieLine(
        fit_words(other.name, _MAX_CHARS),
        addresses.entity(other.id),
        f"{entity.name} {did} {other.name}, {count_words(n_reports, 'report')}",
        fit_words(did, _MAX_DEED_CHARS),
        x,
        y,
        f"M{start} {own}C{bend} {own} {bend} {there} {end} {there}",
        end - 6 if is_agent else end + 6,
        there - 5,
        all(one.negated for one in ties),
        all(one.n_hedged == len(one.places) for one in ties),
    )


def _times(count: int) -> str:
    return f" {count}×" if count > 1 else ""
