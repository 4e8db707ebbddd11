"""Who has a claim from whom: its reports under the origins where they end."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Claim, Origin, Report

__all__ = ["Lineage", "trace_lineage"]


@dataclass(frozen=True, slots=True)
class Lineage:
    """The reports of a claim as a forest; those that stand side by side in the claim's order.

    ``roots``: each origin, in the order of the claim, with its reports that came from no other;
    None last, for reports that no origin counts. ``children``: by the id of a report, those that
    came from it. ``rings``: by id, reports that stand at a root although they came from another,
    since that one has it from them.
    """

    roots: tuple[tuple[Origin | None, tuple[Report, ...]], ...]
    children: Mapping[str, tuple[Report, ...]]
    rings: Mapping[str, Report]

    @property
    def firsts(self) -> tuple[Report, ...]:
        """All reports at a root."""
        return tuple(one for _, reports in self.roots for one in reports)

    def list_edges(self) -> Iterator[tuple[str, str]]:
        """The ids of parent and child of each step, those nearest to the roots first."""
        waiting = deque(one.id for one in self.firsts)
        while waiting:
            parent = waiting.popleft()
            for one in self.children.get(parent, ()):
                waiting.append(one.id)
                yield parent, one.id


def trace_lineage(claim: Claim) -> Lineage:
    """Put the reports of a claim under those they came from, and these under the origins.

    A ring of reports is opened at its first one. A parent that the claim lacks is none.
    """
    reports = {one.id: one for one in claim.reports}
    parents = {
        one.id: one.parent_id
        for one in reports.values()
        if one.parent_id is not None and one.parent_id in reports
    }
    rings = {own: reports[parents[own]] for own in _find_rings(list(reports), parents)}
    children: dict[str, list[Report]] = defaultdict(list)
    firsts: list[Report] = []
    for one in reports.values():
        if one.id in parents and one.id not in rings:
            children[parents[one.id]].append(one)
        else:
            firsts.append(one)
    return Lineage(
        tuple(_group(claim.origins.roots, firsts)),
        {own: tuple(found) for own, found in children.items()},
        rings,
    )


def _find_rings(order: Sequence[str], parents: Mapping[str, str]) -> Iterator[str]:
    """Of each ring of parents the report that stands first."""
    place = {own: at for at, own in enumerate(order)}
    done: set[str] = set()
    for own in order:
        way: dict[str, None] = {}
        at: str | None = own
        while at is not None and at not in done and at not in way:
            way[at] = None
            at = parents.get(at)
        if at is not None and at in way:
            steps = list(way)
            yield min(steps[steps.index(at) :], key=place.__getitem__)
        done.update(way)


def _group(
    origins: Sequence[Origin], firsts: Iterable[Report]
) -> Iterator[tuple[Origin | None, tuple[Report, ...]]]:
    owners = {own: at for at, one in enumerate(origins) for own in one.report_ids}
    found: dict[int | None, list[Report]] = defaultdict(list)
    for one in firsts:
        found[owners.get(one.id)].append(one)
    for at, origin in enumerate(origins):
        yield origin, tuple(found.get(at, ()))
    if None in found:
        yield None, tuple(found[None])
