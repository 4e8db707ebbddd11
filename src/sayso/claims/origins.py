"""How many independent origins a claim has: a range, with the reasons in words.

Each report is followed to where its chain ends. One named source is one origin, however many
outlets it told; sources without a name may be one person or several, so that they count once in the
lower number and each in the upper one. What copies nothing and names nobody is its outlet's own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.claims.media import Media
from sayso.claims.stems import find_stems
from sayso.claims.told import Told
from sayso.claims.voices import NOBODY
from sayso.outlets import name_outlet
from sayso.records import Origin, Origins, Report, SourceType, Voice, VoiceRole

__all__ = ["count_origins"]

_VAGUE = (SourceType.ANONYMOUS, SourceType.COLLECTIVE, SourceType.UNSTATED)


@dataclass(frozen=True, slots=True)
class _Root:
    """Where some chains end: ``key`` is the same for what is surely the same."""

    key: tuple[str, ...]
    name: str
    type: SourceType | None
    entity_id: str | None
    stems: frozenset[str]

    @property
    def is_vague(self) -> bool:
        return self.type in _VAGUE


def count_origins(told: Sequence[Told], parents: Mapping[str, str], media: Media) -> Origins:
    """Count the origins of one claim; ``parents``: of each report that has one, the other's id."""
    by_id = {one.report.id: one for one in told}
    roots: defaultdict[_Root, list[str]] = defaultdict(list)
    for one in told:
        first = by_id[_follow(one.report.id, parents)]
        roots[_find_root(first, media)].append(one.report.id)
    merged = _merge(roots)
    ordered = sorted(merged, key=lambda one: (-len(merged[one]), one.key))
    may_be = [
        tuple(at for at, other in enumerate(ordered) if other != root and _may_be(root, other))
        for root in ordered
    ]
    origins = tuple(
        Origin(root.name, tuple(merged[root]), root.type, root.entity_id, same)
        for root, same in zip(ordered, may_be, strict=True)
    )
    at_least = _count_least(ordered)
    return Origins(
        at_least, len(ordered), tuple(_explain(told, origins, parents, at_least)), origins
    )


def _follow(report_id: str, parents: Mapping[str, str]) -> str:
    seen = {report_id}
    while report_id in parents and parents[report_id] not in seen:
        report_id = parents[report_id]
        seen.add(report_id)
    return report_id


def _find_root(told: Told, media: Media) -> _Root:
    """The last voice of a report that came from no other."""
    voice = told.report.chain[-1]
    if voice.role in (VoiceRole.OUTLET, VoiceRole.AUTHOR):
        outlet = name_outlet(told.document) or told.document.id
        name = told.report.chain[0].name
        return _Root(("outlet", outlet), f"{name}'s own report", None, None, frozenset())
    if voice.role is VoiceRole.EMBEDDED:
        return _Root(("outlet", _key(voice, media)), voice.name, None, None, frozenset())
    if voice.role is VoiceRole.CITED:
        return _Root(("outlet", _key(voice, media)), voice.name, None, voice.entity_id, frozenset())
    kind = voice.source_type or SourceType.NAMED
    if kind is SourceType.NAMED:
        key = voice.entity_id or _fold(voice.name)
        return _Root(("named", key), voice.name, kind, voice.entity_id, frozenset())
    stems = frozenset(find_stems(voice.name))
    if kind is SourceType.DOCUMENT:
        where = voice.entity_id or told.report.id
        return _Root(("document", where), voice.name, kind, voice.entity_id, stems)
    name = voice.name if voice.name != NOBODY else f"nobody named, in {told.report.chain[0].name}"
    # The same words in the same paper are the same source.
    outlet = name_outlet(told.document) or told.document.id
    return _Root(("vague", outlet, _fold(voice.name)), name, kind, None, stems)


def _key(voice: Voice, media: Media) -> str:
    return media.find(voice.name) or _fold(voice.name)


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")


def _merge(roots: Mapping[_Root, Sequence[str]]) -> dict[_Root, list[str]]:
    """Roots with one key together, under the longest name."""
    by_key: defaultdict[tuple[str, ...], list[_Root]] = defaultdict(list)
    for root in roots:
        by_key[root.key].append(root)
    return {
        max(same, key=lambda one: (len(one.name), one.name)): sorted(
            report for one in same for report in roots[one]
        )
        for same in by_key.values()
    }


def _may_be(one: _Root, other: _Root) -> bool:
    """Whether two roots may be the same: two without a name, or two papers of one kind."""
    if one.is_vague and other.is_vague:
        return True
    return (
        one.type is SourceType.DOCUMENT
        and other.type is SourceType.DOCUMENT
        and bool(one.stems & other.stems)
    )


def _count_least(roots: Sequence[_Root]) -> int:
    """The fewest origins there can be: those that may be one are."""
    left = list(roots)
    count = 0
    while left:
        first = left.pop(0)
        left = [one for one in left if not _may_be(first, one)]
        count += 1
    return count


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
