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
from datetime import date

from sayso.claims.backing import Backing, find_resting
from sayso.claims.media import Media
from sayso.claims.roots import Root, find_root, may_be
from sayso.claims.sides import Side
from sayso.claims.told import Told
from sayso.figures import count_outlets
from sayso.records import Origin, Origins, SourceType, VoiceRole

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
    if len(told) == 1:
        return _count_one(told[0], find_root(told[0], media))
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
    printed = _find_printed(told, own, parents)
    where = [_say_where(printed.get(root.key)) for root in ordered]
    reasons = (*_explain(told, origins, where, at_least), *_explain_resting(own, resting))
    return Counted(Origins(at_least, len(ordered), reasons, origins), behind)


def _count_one(told: Told, root: Root) -> Counted:
    """Of a single report there is one origin, and no other that it could rest on or be."""
    origin = Origin(root.name, (told.report.id,), root.type, root.entity_id)
    reasons = tuple(_explain((told,), (origin,), (_say_where(told),), 1))
    return Counted(Origins(1, 1, reasons, (origin,)), {told.report.id: ()})


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


def _find_printed(
    told: Iterable[Told], own: Mapping[str, Root], parents: Mapping[str, str]
) -> dict[tuple[str, ...], Told]:
    """By the key of a root the earliest report whose own text ends at it.

    A report that came from another ends where that one does, and one whose source rests on another
    names that source: neither prints the words of the root.
    """
    printed: dict[tuple[str, ...], Told] = {}
    for one in sorted(told, key=_order):
        if one.report.id not in parents:
            printed.setdefault(own[one.report.id].key, one)
    return printed


def _order(one: Told) -> tuple[bool, date, str]:
    published = one.document.published
    return published is None, published or date.max, one.report.id


def _explain(
    told: Sequence[Told], origins: Sequence[Origin], where: Sequence[str], at_least: int
) -> Iterable[str]:
    """The reasons in words, the largest origin first; ``where`` each of them is printed."""
    n_outlets = count_outlets(one.document for one in told)
    outlets = f", {_count(n_outlets, 'outlet')}" if n_outlets else ""
    yield f"{_count(len(told), 'report')}{outlets}"
    for origin, place in zip(origins, where, strict=True):
        many = len(origin.report_ids)
        yield f"{many} {'goes' if many == 1 else 'go'} back to {_describe(origin, place)}"
    if at_least < len(origins):
        vague = [one for one in origins if one.may_be]
        names = ", ".join(f"“{one.name}”" for one in vague[:4])
        yield f"{len(vague)} of these may be one and the same: {names}"


def _say_where(printed: Told | None) -> str:
    if printed is None:
        return ""
    chain = printed.report.chain
    how = "named" if chain[-1].role is VoiceRole.CITED else "printed"
    day = printed.document.published
    return f", {how} by {chain[0].name}" + (f" on {day:%-d %B %Y}" if day else "")


def _describe(origin: Origin, where: str) -> str:
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


def _count(many: int, what: str) -> str:
    return f"{many} {what}" + ("" if many == 1 else "s")
