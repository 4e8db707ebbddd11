"""What a careful editor would want to know before printing a claim, in plain sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from sayso.claims.places import cover, find_paragraphs_from, overlap, place_at
from sayso.claims.quoted import Quoted, find_altered, find_quoted
from sayso.claims.stakes import find_stakes
from sayso.claims.told import Told
from sayso.outlets import name_outlet
from sayso.records import (
    ClaimWarning,
    Drift,
    DriftKind,
    Entity,
    Origin,
    Origins,
    Place,
    SourceType,
    WarningKind,
)

__all__ = ["find_warnings"]

_NAMELESS = (SourceType.ANONYMOUS, SourceType.COLLECTIVE, SourceType.UNSTATED)
_MANY_OUTLETS = 3
_MOST_NAMED = 4
_ORDER = {kind: number for number, kind in enumerate(WarningKind)}


def find_warnings(
    told: Sequence[Told],
    origins: Origins,
    drift: Sequence[Drift],
    rings: Sequence[tuple[str, ...]],
    entities: Mapping[str, Entity],
) -> list[ClaimWarning]:
    """Find what to be careful of in one claim, by kind, then by reports.

    ``told``: its reports, in order; ``drift`` between them; ``rings``: ids of reports that cite
    each other in a circle. Places are offsets into the texts of the reports' documents.
    """
    found = [
        *_find_anonymous(told, origins),
        *_find_circular(told, rings),
        *_find_lost(told, drift),
        *_find_differing(told, drift),
        *find_stakes(told, origins, entities),
    ]
    return sorted(found, key=lambda one: (_ORDER[one.kind], one.report_ids, one.words))


def _find_anonymous(told: Sequence[Told], origins: Origins) -> Iterator[ClaimWarning]:
    """Roots without a name that all reports rest on, or those of several outlets."""
    for root in origins.roots:
        if root.source_type not in _NAMELESS:
            continue
        of_root = [one for one in told if one.report.id in root.report_ids]
        outlets = _name_outlets(of_root)
        if not of_root or (origins.at_most > 1 and len(outlets) < _MANY_OUTLETS):
            continue
        yield ClaimWarning(
            WarningKind.ONE_ANONYMOUS_ORIGIN,
            f"{_count_resting(of_root, told)} on {_describe(root)}.",
            tuple(one.report.id for one in of_root),
            tuple(place for one in of_root for place in _show_source(one)),
        )


def _count_resting(of_root: Sequence[Told], told: Sequence[Told]) -> str:
    """ "All 6 reports, in 5 outlets, rest"."""
    n_outlets = len(_name_outlets(of_root))
    where = f"in {n_outlets} outlet{'s' if n_outlets > 1 else ''}, " if n_outlets else ""
    if len(told) == 1:
        return "The only report rests"
    if len(of_root) == len(told):
        return f"{'Both' if len(told) == 2 else f'All {len(told)}'} reports, {where}rest"
    verb = "rests" if len(of_root) == 1 else "rest"
    return f"{len(of_root)} of {len(told)} reports, {where}{verb}"


def _describe(root: Origin) -> str:
    if root.source_type is SourceType.ANONYMOUS:
        return f"one anonymous source: “{root.name}”"
    if root.source_type is SourceType.COLLECTIVE:
        return f"people who are not named: “{root.name}”"
    return "nobody who is named"


def _show_source(told: Told) -> list[Place]:
    """Where a report gives its source, or tells the claim if it gives none."""
    attribution = told.statement.attribution
    if attribution is None:
        return [place_at(told.statement, cover(told.statement))]
    spans = (*attribution.source, *attribution.cue)[:1]
    return [Place(told.document.id, span, None) for span in spans]


def _find_circular(
    told: Sequence[Told], rings: Sequence[tuple[str, ...]]
) -> Iterator[ClaimWarning]:
    by_id = {one.report.id: one for one in told}
    for ring in rings:
        reports = [by_id[one] for one in ring if one in by_id]
        if len(reports) < 2:
            continue
        names = [_name(one) for one in reports]
        if len(names) == 2:
            words = f"{names[0]} and {names[1]} each cite the other for it."
        else:
            words = f"{len(names)} reports cite one another in a ring: {_list(names)}."
        yield ClaimWarning(
            WarningKind.CIRCULAR,
            words,
            tuple(one.report.id for one in reports),
            tuple(place_at(one.statement, cover(one.statement)) for one in reports),
        )


def _find_lost(told: Sequence[Told], drift: Iterable[Drift]) -> Iterator[ClaimWarning]:
    """Reports that tell as their own what others had from somebody."""
    by_id = {one.report.id: one for one in told}
    lost = [
        one
        for one in drift
        if one.kind is DriftKind.ATTRIBUTION_DROPPED
        and one.report_id in by_id
        and one.parent_id in by_id
    ]
    if not lost:
        return
    first = lost[0]
    child, parent = by_id[first.report_id], by_id[first.parent_id]
    if len(lost) == 1:
        source = _words_at(parent, first.before).strip(" ,")
        words = f"{_name(child)} tells as its own what {_name(parent)} has from “{source}”."
    else:
        names = _list(dict.fromkeys(_name(by_id[one.report_id]) for one in lost))
        words = f"{len(lost)} reports tell as their own what others have from a source: {names}."
    yield ClaimWarning(
        WarningKind.ATTRIBUTION_LOST,
        words,
        tuple(dict.fromkeys(one.report_id for one in lost)),
        tuple(dict.fromkeys(place for one in lost for place in (one.after, one.before))),
    )


def _find_differing(told: Sequence[Told], drift: Iterable[Drift]) -> Iterator[ClaimWarning]:
    """Quotations that were altered on the way, and those of one source that differ."""
    if len(told) == 1:
        return
    by_id = {one.report.id: one for one in told}
    seen: set[frozenset[str]] = set()
    for one in drift:
        if one.kind is not DriftKind.QUOTATION_ALTERED:
            continue
        if one.report_id in by_id and one.parent_id in by_id:
            yield from _say_differing(
                (by_id[one.parent_id], one.before), (by_id[one.report_id], one.after), seen
            )
    for several in _by_source(told).values():
        for (left, before), (right, after) in combinations(several, 2):
            for one_quoted, other_quoted in find_altered(before, after):
                yield from _say_differing(
                    (left, place_at(left.statement, one_quoted.span)),
                    (right, place_at(right.statement, other_quoted.span)),
                    seen,
                )


def _say_differing(
    one: tuple[Told, Place], other: tuple[Told, Place], seen: set[frozenset[str]]
) -> Iterator[ClaimWarning]:
    """Two wordings, unless they were told before."""
    before, after = _words_at(*one), _words_at(*other)
    key = frozenset((before.casefold(), after.casefold()))
    if key in seen:
        return
    seen.add(key)
    yield ClaimWarning(
        WarningKind.QUOTATION_DIFFERS,
        f"The quotation “{before}” ({_name(one[0])}) is “{after}” in {_name(other[0])}.",
        (one[0].report.id, other[0].report.id),
        (one[1], other[1]),
    )


def _by_source(told: Sequence[Told]) -> dict[str, list[tuple[Told, list[Quoted]]]]:
    """What sources named more than once are quoted with, each distinct set of sentences once."""
    found: defaultdict[str, list[tuple[Told, list[Quoted]]]] = defaultdict(list)
    known: set[tuple[object, ...]] = set()
    sources = [_find_source_key(one) for one in told]
    often = {source for source, many in Counter(sources).items() if source and many > 1}
    for one, source in zip(told, sources, strict=True):
        attribution = one.statement.attribution
        if attribution is None or source not in often:
            continue
        quoted = [
            each
            for paragraph in find_paragraphs_from(one.document.text, cover(one.statement).start, 1)
            for each in find_quoted(one.document.text, paragraph)
            if any(overlap(each.span, span) for span in attribution.content)
        ]
        key = (source, tuple(each.words for each in quoted))
        if quoted and key not in known:
            known.add(key)
            found[source].append((one, quoted))
    return found


def _find_source_key(told: Told) -> str:
    """Whom a report quotes, by entity, else by name; empty for whoever has no name."""
    attribution = told.statement.attribution
    if attribution is None or attribution.is_source_open:
        return ""
    if attribution.source_type is not SourceType.NAMED:
        return ""
    name = " ".join(attribution.source_name.split())
    for voice in told.report.chain:
        if voice.entity_id and voice.name.casefold() == name.casefold():
            return voice.entity_id
    return attribution.entity_id or name.casefold()


def _words_at(told: Told, place: Place) -> str:
    return " ".join(told.document.text[place.span.start : place.span.end].split())


def _name(told: Told) -> str:
    """The outlet of a report, as a reader knows it."""
    return told.document.outlet or told.document.title or "a text without a name"


def _name_outlets(told: Iterable[Told]) -> frozenset[str]:
    return frozenset(name_outlet(one.document) for one in told) - {""}


def _list(names: Iterable[str]) -> str:
    several = list(names)
    shown = ", ".join(several[:_MOST_NAMED])
    more = len(several) - _MOST_NAMED
    return f"{shown} and {more} more" if more > 0 else shown
