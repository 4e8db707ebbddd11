"""Which report came from which: by copied words, pasted articles, citations and links.

Reports of one claim point to the one each most plainly came from. Where outlets cite one another in
a ring, the ring is named, and the one that told it first is taken for its beginning.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sayso.claims.firsthand import heard_it_itself, is_one, quotes_in_its_own_way
from sayso.claims.media import Media
from sayso.claims.statements import Statement
from sayso.claims.told import Told
from sayso.datelines import find_dateline_end
from sayso.outlets import name_outlet
from sayso.records import (
    DECIDED,
    Alignment,
    AlignmentKind,
    Document,
    Embedded,
    Family,
    ParentKind,
    Passage,
    SourceType,
    Voice,
    VoiceRole,
)

__all__ = ["Arc", "Clues", "Lineage", "find_lineage", "gather_copies"]

_MOST = 0.6
"""So much of the words of a report must lie in a copied passage."""
_CORRECTING = 0.9
_OF_CORRECTION = 0.65
_SURELY_COPIED = 0.6
_REWRITES = (AlignmentKind.LIGHT, AlignmentKind.HEAVY)
_MOST_OF_REWRITE = 0.8
_DOWN = {
    ParentKind.COPY: 0.95,
    ParentKind.EMBEDDED: 0.9,
    ParentKind.CITATION: 0.85,
    ParentKind.LINK: 0.7,
    ParentKind.RETELLING: 0.6,
}
"""How probable a parent is that speaks by each kind of clue alone."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What is known of how documents hang together.

    ``alignments`` by pairs of document ids in order; ``parents``: of each document those it was
    copied from, with probabilities; ``cited``: the outlets that each document cites anywhere;
    ``correcting``: documents that put right what their outlet printed.
    """

    media: Media
    alignments: Mapping[tuple[str, str], Sequence[Alignment]]
    parents: Mapping[str, Mapping[str, float]]
    cited: Mapping[str, frozenset[str]]
    correcting: frozenset[str] = frozenset()

    def between(self, one: str, other: str) -> Sequence[Alignment]:
        """The alignments of two documents."""
        return self.alignments.get((min(one, other), max(one, other)), ())


@dataclass(frozen=True, slots=True)
class Arc:
    """That a report came from another.

    ``is_decided``: a person said so of their documents, whatever the days on which these appeared.
    ``is_rewrite``: it was copied in other words; ``is_partial``: with not all that is around it.
    """

    child: str
    parent: str
    kind: ParentKind
    reason: str
    probability: float
    is_decided: bool = False
    is_rewrite: bool = False
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Lineage:
    """The parent of each report that has one, by its id; rings of reports that cite each other."""

    parents: Mapping[str, Arc] = field(default_factory=dict)
    rings: tuple[tuple[str, ...], ...] = ()


def gather_copies(
    alignments: Iterable[Alignment], families: Iterable[Family]
) -> tuple[dict[tuple[str, str], list[Alignment]], dict[str, dict[str, float]]]:
    """Alignments by pair of documents, and what each document was copied from."""
    by_pair: defaultdict[tuple[str, str], list[Alignment]] = defaultdict(list)
    for one in alignments:
        by_pair[one.a.document_id, one.b.document_id].append(one)
    parents: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for family in families:
        for descent in family.descents:
            parents[descent.document_id][descent.parent_id] = descent.probability
    return dict(by_pair), dict(parents)


def find_lineage(
    told: Sequence[Told],
    clues: Clues,
    pasted: Mapping[str, Embedded],
    given: Sequence[Arc] = (),
    free: frozenset[str] = frozenset(),
    barred: frozenset[tuple[str, str]] = frozenset(),
) -> Lineage:
    """Find the parents of the reports of one claim.

    ``pasted``: by report id, the pasted article that a report stands in. ``given``: arcs that a
    person decided; ``free``: reports that have no parent by decision, ``barred``: pairs of child
    and parent that are none.
    """
    arcs: defaultdict[str, list[Arc]] = defaultdict(list)
    for child in told:
        for parent in told:
            pair = (child.report.id, parent.report.id)
            if child.report.id == parent.report.id or pair in barred or child.report.id in free:
                continue
            arcs[child.report.id] += _find_arcs(child, parent, clues, pasted)
    by_id = {one.report.id: one for one in told}
    rings = _find_rings(arcs, by_id)
    chosen = _choose(arcs, by_id)
    for arc in given:
        chosen[arc.child] = arc
    _break_circles(chosen, by_id, frozenset(arc.child for arc in given))
    return Lineage(chosen, rings)


def _find_arcs(
    child: Told, parent: Told, clues: Clues, pasted: Mapping[str, Embedded]
) -> Iterator[Arc]:
    """All that speaks for one report coming from another, whatever their dates."""

    def arc(kind: ParentKind, reason: str, probability: float | None = None) -> Arc:
        sure = _DOWN[kind] if probability is None else probability
        return Arc(child.report.id, parent.report.id, kind, reason, sure)

    outlet = _title(parent.document)
    if child.document.id != parent.document.id:
        yield from _find_copy_arcs(child, parent, clues)
    inside = pasted.get(child.report.id)
    if inside is not None and _is_pasted_from(inside, parent, clues.media, pasted):
        yield arc(ParentKind.EMBEDDED, f"pasted in from {outlet}")
        return
    if child.document.id == parent.document.id or parent.report.id in pasted:
        return
    cited = _find_cited(child.report.chain, parent, clues.media) or _find_named(
        child, parent, clues.media
    )
    if child.document.id in clues.correcting and _is_own_earlier(child, parent):
        yield arc(ParentKind.CITATION, "puts right its own report", _CORRECTING)
    elif cited:
        # What puts right or takes back was hardly what somebody else tells as it was.
        sure = _OF_CORRECTION if parent.document.id in clues.correcting else None
        yield arc(ParentKind.CITATION, f"names {cited}", sure)
    elif (
        parent.document.url
        and _links(child.document, parent.document.url)
        and not _has_its_own(child, parent)
    ):
        yield arc(ParentKind.LINK, f"links to {parent.document.url}")
    elif not _has_source(child.report.chain) and _cites(child, parent, clues):
        yield arc(ParentKind.RETELLING, f"its article names {outlet}")


def _is_own_earlier(child: Told, parent: Told) -> bool:
    """Whether a report is what the other one's outlet printed before it."""
    outlet = name_outlet(child.document)
    days = parent.document.published, child.document.published
    is_before = days[0] is None or days[1] is None or days[0] <= days[1]
    return bool(outlet) and outlet == name_outlet(parent.document) and is_before


def _find_copy_arcs(child: Told, parent: Told, clues: Clues) -> Iterator[Arc]:
    descent = clues.parents.get(child.document.id, {}).get(parent.document.id)
    against = clues.parents.get(parent.document.id, {}).get(child.document.id)
    outlet = _title(parent.document)
    for one in clues.between(child.document.id, parent.document.id):
        if not one.kind.is_copy or one.kind is AlignmentKind.SIBLING:
            continue
        is_first = one.a.document_id == child.document.id
        here, there = (one.a, one.b) if is_first else (one.b, one.a)
        if against is not None or not (_lies_in(child, here) and _lies_in(parent, there)):
            continue
        if one.kind is not AlignmentKind.WHOLE and heard_it_itself(child, parent):
            continue
        if one.kind in _REWRITES and quotes_in_its_own_way(child, parent):
            continue
        forward = one.probability if one.direction.value != "b_to_a" else 1 - one.probability
        sure = 1 - forward if is_first else forward
        sure = descent if descent is not None else sure
        if sure >= 0.5:
            reason = f"{one.kind} of {outlet}" + (f": {one.reason}" if one.reason else "")
            own, other, is_decided = child.report.id, parent.report.id, one.reason == DECIDED
            is_rewrite = one.kind in _REWRITES and not is_decided
            # Whom the words name goes before whose words they are like.
            sure = min(sure, _MOST_OF_REWRITE) if is_rewrite else sure
            is_partial = one.kind is AlignmentKind.PARTIAL and not is_decided
            yield Arc(own, other, ParentKind.COPY, reason, sure, is_decided, is_rewrite, is_partial)
            return
    if descent is not None and descent >= 0.5 and not _has_source(child.report.chain):
        reason = f"its article was copied in part from {outlet}"
        yield Arc(child.report.id, parent.report.id, ParentKind.RETELLING, reason, 0.7 * descent)


def _lies_in(told: Told, passage: Passage) -> bool:
    return any(_share(one, passage) >= _MOST for one in told.statements)


def _share(statement: Statement, passage: Passage) -> float:
    within = sum(
        max(0, min(span.end, passage.end) - max(span.start, passage.start))
        for span in statement.spans
    )
    return within / max(1, sum(span.end - span.start for span in statement.spans))


def _is_pasted_from(
    inside: Embedded, parent: Told, media: Media, pasted: Mapping[str, Embedded]
) -> bool:
    """Whether an article was pasted in from the parent's document, by outlet or address."""
    if parent.report.id in pasted:
        return False
    if inside.url and inside.url == parent.document.url:
        return True
    outlet = media.find(inside.outlet) if inside.outlet else None
    return outlet is not None and outlet == name_outlet(parent.document)


def _find_cited(chain: Iterable[Voice], parent: Told, media: Media) -> str:
    """How a chain names the outlet of a report; empty where it does not."""
    wanted = name_outlet(parent.document)
    for voice in chain:
        if voice.role is VoiceRole.CITED and media.find(voice.name) == wanted:
            return voice.name
    return ""


def _find_named(child: Told, parent: Told, media: Media) -> str:
    """How a sentence that tells a claim names the outlet of a report; empty where it does not.

    Where the parent too speaks of the outlet, the claim is about it.
    """
    wanted = name_outlet(parent.document)
    if not wanted or wanted == name_outlet(child.document):
        return ""
    if any(wanted in media.find_all(one.words) for one in parent.statements):
        return ""
    text = child.document.text
    for one in child.statements:
        sentence = text[one.sentence.start : one.sentence.end]
        named = media.find_all(sentence[find_dateline_end(sentence) :])
        if wanted in named:
            return named[wanted]
    return ""


def _cites(child: Told, parent: Told, clues: Clues) -> bool:
    return name_outlet(parent.document) in clues.cited.get(child.document.id, frozenset())


def _has_source(chain: Iterable[Voice]) -> bool:
    return any(voice.role in (VoiceRole.SOURCE, VoiceRole.CITED) for voice in chain)


def _has_its_own(child: Told, parent: Told) -> bool:
    """Whether somebody says it whom the other report does not have it from; who has no name may be
    whom the other report names."""
    last = child.report.chain[-1]
    is_named = last.role is VoiceRole.SOURCE and last.source_type is SourceType.NAMED
    return heard_it_itself(child, parent) or (
        is_named and all(not is_one(last, voice) for voice in parent.report.chain)
    )


def _links(document: Document, url: str) -> bool:
    bare = url.partition("://")[2].rstrip("/")
    return bool(bare) and (
        bare in document.text
        or any(link.partition("://")[2].rstrip("/") == bare for link in document.links)
    )


def _title(document: Document) -> str:
    return document.outlet or document.title or document.path or "another text"


def _day(told: Told) -> date:
    return told.document.published or date.max


def _find_rings(
    arcs: Mapping[str, Sequence[Arc]], by_id: Mapping[str, Told]
) -> tuple[tuple[str, ...], ...]:
    """Reports that cite one another in a circle, the earliest first."""
    import networkx as nx  # not paid for by those who only read

    cites: nx.DiGraph[str] = nx.DiGraph()
    for several in arcs.values():
        for arc in several:
            if arc.kind in (ParentKind.CITATION, ParentKind.LINK):
                cites.add_edge(arc.child, arc.parent)
    rings = [
        tuple(sorted(one, key=lambda each: (_day(by_id[each]), each)))
        for one in nx.strongly_connected_components(cites)
        if len(one) > 1
    ]
    return tuple(sorted(rings))


def _choose(arcs: Mapping[str, Sequence[Arc]], by_id: Mapping[str, Told]) -> dict[str, Arc]:
    """The likeliest parent of each report that was not printed after it."""
    chosen: dict[str, Arc] = {}
    for child, several in sorted(arcs.items()):
        born = by_id[child].document.published
        able = [
            arc
            for arc in several
            if born is None
            or arc.is_decided
            or arc.kind is ParentKind.EMBEDDED
            or (by_id[arc.parent].document.published or born) <= born
        ]
        if able:
            best = max(able, key=lambda arc: _rank(arc, by_id))
            chosen[child] = _with_its_citation(best, able, arcs, by_id)
    return chosen


def _with_its_citation(
    best: Arc, able: Sequence[Arc], arcs: Mapping[str, Sequence[Arc]], by_id: Mapping[str, Told]
) -> Arc:
    """The report that was copied rather than the one that both cite: the citation was copied with
    it; but the one that is cited rather than what is like it in part and does not cite it."""
    if best.kind is ParentKind.COPY and best.is_partial:
        cited = [arc for arc in able if arc.kind is ParentKind.CITATION]
        if cited and all(arc.parent != best.parent for arc in cited):
            own = {arc.parent for arc in arcs.get(best.parent, ())}
            cited = [arc for arc in cited if arc.parent not in own]
            return max(cited, key=lambda arc: _rank(arc, by_id), default=best)
    if best.kind is not ParentKind.CITATION:
        return best
    copied = [
        arc
        for arc in able
        if arc.kind is ParentKind.COPY
        and arc.probability >= _SURELY_COPIED
        and not arc.is_rewrite
        and any(
            each.parent == best.parent and each.kind is ParentKind.CITATION
            for each in arcs.get(arc.parent, ())
        )
    ]
    return max(copied, key=lambda arc: (arc.probability, arc.parent), default=best)


def _rank(arc: Arc, by_id: Mapping[str, Told]) -> tuple[float, float, int, str]:
    """Surer first; of equal ones that with the same last voice, then the latest."""
    child, parent = by_id[arc.child], by_id[arc.parent]
    same = float(_last(child) == _last(parent))
    day = parent.document.published
    return arc.probability, same, day.toordinal() if day else 0, arc.parent


def _last(told: Told) -> str:
    return told.report.chain[-1].name.casefold() if told.report.chain else ""


def _break_circles(chosen: dict[str, Arc], by_id: Mapping[str, Told], kept: frozenset[str]) -> None:
    """Take away from each circle of parents the arc of the report that was printed first."""
    import networkx as nx

    while True:
        graph = nx.DiGraph((arc.child, arc.parent) for arc in chosen.values())
        circle = next(iter(sorted(sorted(one) for one in nx.simple_cycles(graph))), None)
        if circle is None:
            return
        first = min(circle, key=lambda one: (one in kept, _day(by_id[one]), one))
        del chosen[first]
