"""How many independent origins a claim has: a range, with the reasons in words.

Each report is followed to where its chain ends. One named source is one origin, however many
outlets it told. Sources without a name that stand on one side may be one person or several, and may
be the named one of that side: they add nothing to the lower number, and each one to the upper one.
What copies nothing and names nobody is its outlet's own, but may rest on any of the others; only
where nothing else is there, or the outlet says that it saw for itself, does it count in both.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.claims.backing import Backing, find_resting
from sayso.claims.media import Media
from sayso.claims.roots import Root, find_root, may_be
from sayso.claims.sides import Side
from sayso.claims.told import Told
from sayso.records import Origin, Origins, Report, SourceType

__all__ = ["Counted", "count_origins"]

_NO_SIDE = (Side.ANYBODY, Side.PAPER)


@dataclass(frozen=True, slots=True)
class Counted:
    """The origins of a claim; ``behind``: for each report whom its root has it from, in words."""

    origins: Origins
    behind: Mapping[str, tuple[Root, ...]]


def count_origins(
    told: Sequence[Told],
    parents: Mapping[str, str],
    media: Media,
    backings: Iterable[Backing] = (),
) -> Counted:
    """Count the origins of one claim.

    ``parents``: of each report that has one, the other's id; ``backings``: what texts of the pile
    say of whom sources have something from.
    """
    by_id = {one.report.id: one for one in told}
    own = {one.report.id: find_root(by_id[_follow(one.report.id, parents)], media) for one in told}
    resting = find_resting(_sort(own.values()), backings)
    behind = {report_id: _go_back(root, resting) for report_id, root in own.items()}
    roots: defaultdict[Root, list[str]] = defaultdict(list)
    for report_id, root in own.items():
        roots[(root, *behind[report_id])[-1]].append(report_id)
    merged = _merge(roots)
    ordered = sorted(merged, key=lambda one: (-len(merged[one]), one.key))
    same = [
        tuple(at for at, other in enumerate(ordered) if other != root and may_be(root, other))
        for root in ordered
    ]
    origins = tuple(
        Origin(root.name, tuple(merged[root]), root.type, root.entity_id, others)
        for root, others in zip(ordered, same, strict=True)
    )
    at_least = _count_least(ordered)
    reasons = (*_explain(told, origins, parents, at_least), *_explain_resting(own, resting))
    return Counted(Origins(at_least, len(ordered), reasons, origins), behind)


def _sort(roots: Iterable[Root]) -> list[Root]:
    """Each root once, in an order that is the same in every run."""
    return sorted(set(roots), key=lambda one: (one.key, one.outlet, one.name, *sorted(one.stems)))


def _go_back(root: Root, resting: Mapping[Root, tuple[Root, str]]) -> tuple[Root, ...]:
    """Those behind a root, one after the other."""
    behind: list[Root] = []
    while root in resting and resting[root][0] not in behind:
        root = resting[root][0]
        behind.append(root)
    return tuple(behind)


def _explain_resting(
    own: Mapping[str, Root], resting: Mapping[Root, tuple[Root, str]]
) -> Iterable[str]:
    met: set[tuple[str, ...]] = set()
    for first in _sort(own.values()):
        for root in (first, *_go_back(first, resting)):
            if root in resting and root.key not in met:
                met.add(root.key)
                behind, words = resting[root]
                yield f"“{root.name}” has it from “{behind.name}”: “{words}”"


def _follow(report_id: str, parents: Mapping[str, str]) -> str:
    seen = {report_id}
    while report_id in parents and parents[report_id] not in seen:
        report_id = parents[report_id]
        seen.add(report_id)
    return report_id


def _merge(roots: Mapping[Root, Sequence[str]]) -> dict[Root, list[str]]:
    """Roots with one key together, under the name that says most."""
    by_key: defaultdict[tuple[str, ...], list[Root]] = defaultdict(list)
    for root in roots:
        by_key[root.key].append(root)
    return {
        max(same, key=lambda one: (one.side not in (None, Side.ANYBODY), one.name)): sorted(
            report for one in same for report in roots[one]
        )
        for same in by_key.values()
    }


def _count_least(roots: Sequence[Root]) -> int:
    """The fewest origins there can be: those that may be one are."""
    definite = Counter(one.side for one in roots if one.is_definite)
    vague = {one.side for one in roots if not one.is_definite}
    sides = [side for side in Side if side not in _NO_SIDE]
    # Whom nothing says where they stand may be the unnamed ones of a side that has none named.
    open_sides = sum(side in vague and not definite[side] for side in sides)
    persons = sum(definite[side] for side in sides) + max(definite[Side.ANYBODY], open_sides)
    if Side.ANYBODY in vague:
        persons = max(persons, 1)
    papers = max(definite[Side.PAPER], int(Side.PAPER in vague))
    return max(1, persons + papers + definite[None])


def _explain(
    told: Sequence[Told], origins: Sequence[Origin], parents: Mapping[str, str], at_least: int
) -> Iterable[str]:
    """The reasons in words, the largest origin first."""
    reports = {one.report.id: one.report for one in told}
    n_outlets = len({_outlet(one) for one in told})
    yield f"{_count(len(told), 'report')}, {_count(n_outlets, 'outlet')}"
    for origin in origins:
        many = len(origin.report_ids)
        roots = [reports[one] for one in origin.report_ids if one not in parents]
        first = min(
            (one for one in told if one.report in roots),
            key=lambda one: (one.document.published is None, one.document.published, one.report.id),
            default=None,
        )
        yield f"{many} {'goes' if many == 1 else 'go'} back to {_describe(origin, first)}"
    if at_least < len(origins):
        vague = [one for one in origins if one.may_be]
        names = ", ".join(f"“{one.name}”" for one in vague[:4])
        yield f"{len(vague)} of these may be one and the same: {names}"


def _describe(origin: Origin, first: Told | None) -> str:
    where = ""
    if first is not None:
        outlet = _outlet(first)
        where = f", printed by {outlet}"
        if first.document.published:
            where += f" on {first.document.published:%-d %B %Y}"
    if origin.source_type is None:
        return origin.name + (where if not origin.name.endswith("own report") else "")
    kind = {
        SourceType.NAMED: "a named source, ",
        SourceType.ANONYMOUS: "an anonymous source, ",
        SourceType.COLLECTIVE: "people not named, ",
        SourceType.DOCUMENT: "a document, ",
        SourceType.UNSTATED: "",
    }[origin.source_type]
    return f"{kind}“{origin.name}”{where}" if kind else f"{origin.name}{where}"


def _outlet(told: Told) -> str:
    report: Report = told.report
    return report.chain[0].name


def _count(many: int, what: str) -> str:
    return f"{many} {what}" + ("" if many == 1 else "s")
