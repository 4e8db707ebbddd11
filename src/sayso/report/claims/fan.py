"""Many reports, few origins: a line from each report to the origin it goes back to, drawn small."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Claim

__all__ = ["Fan", "draw_fan"]

_MAX_REPORTS, _MAX_ORIGINS = 14, 8
_WIDTH, _HEIGHT = 60, 44
_INSET = 4


@dataclass(frozen=True, slots=True)
class Fan:
    """Reports on the left, origins on the right, the lines between them as one path."""

    width: int
    height: int
    reports: tuple[tuple[int, int], ...]
    origins: tuple[tuple[int, int], ...]
    path: str


def draw_fan(claim: Claim) -> Fan | None:
    """Draw a claim; of more than can be drawn an even choice, None where it has no origins."""
    owners = {own: at for at, one in enumerate(claim.origins.roots) for own in one.report_ids}
    ends = sorted(owners[one.id] for one in claim.reports if one.id in owners)
    if not ends:
        return None
    if len(ends) > _MAX_REPORTS:
        ends = [ends[at * len(ends) // _MAX_REPORTS] for at in range(_MAX_REPORTS)]
    kept = sorted(set(ends))[:_MAX_ORIGINS]
    ends = [one for one in ends if one in kept]
    left, right = _INSET, _WIDTH - _INSET
    origins = {own: (right, y) for own, y in zip(kept, _spread(len(kept)), strict=True)}
    reports = tuple((left, y) for y in _spread(len(ends)))
    middle = _WIDTH // 2
    lines = [
        f"M{left} {y}C{middle} {y} {middle} {origins[end][1]} {right} {origins[end][1]}"
        for (_, y), end in zip(reports, ends, strict=True)
    ]
    return Fan(_WIDTH, _HEIGHT, reports, tuple(origins.values()), "".join(lines))


def _spread(count: int) -> list[int]:
    """So many heights, evenly apart around the middle."""
    step = min(8, (_HEIGHT - 2 * _INSET) / max(count - 1, 1))
    first = (_HEIGHT - step * (count - 1)) / 2
    return [round(first + step * at) for at in range(count)]
