"""How many independent origins a claim has: a range, with the reasons in words.

Each report is followed to where its chain ends. One named source is one origin, however many
outlets it told. Sources without a name that stand on one side may be one person or several, and may
be the named one of that side: they add nothing to the lower number, and each one to the upper one.
What copies nothing and names nobody is its outlet's own, but may rest on any of the others; only
where nothing else is there, or the outlet says that it saw for itself, does it count in both.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.claims.media import Media
from sayso.claims.sides import Side, find_side
from sayso.claims.told import Told
from sayso.claims.voices import NOBODY
from sayso.outlets import name_outlet
from sayso.records import Origin, Origins, Report, SourceType, Voice, VoiceRole

__all__ = ["count_origins"]

_SEEN = re.compile(
    r"\b(?:(?:this|our|a)\s+(?:reporter|correspondent|photographer|newspaper)|we|"
    r"[A-Z]\w+(?:\s+[A-Z]\w+)*)\s+(?:has\s+|have\s+)?(?:saw|seen|counted|watched|visited|read|"
    r"observed|examined)\b"
)
"""An outlet's own eyes: "our reporter counted"."""

_NO_SIDE = (Side.ANYBODY, Side.PAPER)


@dataclass(frozen=True, slots=True)
class _Root:
    """Where some chains end: ``key`` is the same for what is surely the same."""

    key: tuple[str, ...]
    name: str
    type: SourceType | None
    entity_id: str | None
    side: Side | None
    is_definite: bool = False


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
    if voice.role is not VoiceRole.SOURCE:
        return _find_outlet_root(told, voice, media)
    kind = voice.source_type or SourceType.NAMED
    called = [voice.name, *_find_phrases(told)]
    if kind is SourceType.NAMED:
        key = voice.entity_id or _fold(voice.name)
        return _Root(("named", key), voice.name, kind, voice.entity_id, find_side(called), True)
    outlet = name_outlet(told.document) or told.document.id
    if kind is SourceType.DOCUMENT:
        key = voice.entity_id or f"{outlet}: {_fold(voice.name)}"
        return _Root(("paper", key), voice.name, kind, voice.entity_id, Side.PAPER)
    if voice.name == NOBODY:
        name = f"nobody named, in {told.report.chain[0].name}"
        return _Root(("nobody", outlet, told.document.id), name, kind, None, None)
    # The same words in the same paper are the same source.
    return _Root(("unnamed", outlet, _fold(voice.name)), voice.name, kind, None, find_side(called))


def _find_outlet_root(told: Told, voice: Voice, media: Media) -> _Root:
    if voice.role is VoiceRole.CITED:
        key = media.find(voice.name) or _fold(voice.name)
        return _Root(("outlet", key), voice.name, None, voice.entity_id, None)
    if voice.role is VoiceRole.EMBEDDED:
        return _Root(("outlet", _fold(voice.name)), voice.name, None, None, None)
    outlet = name_outlet(told.document) or told.document.id
    name = f"{told.report.chain[0].name}'s own report"
    has_seen = any(
        _SEEN.search(told.document.text, one.sentence.start, one.sentence.end)
        for one in told.statements
    )
    return _Root(("outlet", outlet), name, None, None, None, has_seen)


def _find_phrases(told: Told) -> Iterator[str]:
    """How the source of a report is called where it speaks ("X, a night clerk")."""
    attribution = told.statement.attribution
    for span in attribution.source if attribution else ():
        yield told.document.text[span.start : span.end]


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")


def _merge(roots: Mapping[_Root, Sequence[str]]) -> dict[_Root, list[str]]:
    """Roots with one key together, under the name that says most."""
    by_key: defaultdict[tuple[str, ...], list[_Root]] = defaultdict(list)
    for root in roots:
        by_key[root.key].append(root)
    return {
        max(same, key=lambda one: (one.side not in (None, Side.ANYBODY), one.name)): sorted(
            report for one in same for report in roots[one]
        )
        for same in by_key.values()
    }


def _may_be(one: _Root, other: _Root) -> bool:
    """Whether two roots may be the same."""
    if one.is_definite and other.is_definite:
        return False
    if one.side is None or other.side is None:
        # What rests on nothing that is told may rest on anything.
        return not (one.is_definite if one.side is None else other.is_definite)
    is_paper = (one.side is Side.PAPER, other.side is Side.PAPER)
    if any(is_paper):
        return all(is_paper)
    return one.side is other.side or Side.ANYBODY in (one.side, other.side)


def _count_least(roots: Sequence[_Root]) -> int:
    """The fewest origins there can be: those that may be one are."""
    definite = Counter(one.side for one in roots if one.is_definite)
    vague = {one.side for one in roots if not one.is_definite}
    persons = sum(max(definite[side], int(side in vague)) for side in Side if side not in _NO_SIDE)
    persons += definite[Side.ANYBODY]
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
