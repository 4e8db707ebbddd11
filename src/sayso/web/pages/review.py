"""One thing to judge after another, that which would change most first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote as quote_path

from sayso.casefile.doubts import Doubt, DoubtKind
from sayso.casefile.reader import CaseReader
from sayso.records import (
    Attribution,
    Claim,
    Document,
    Entity,
    Judgement,
    JudgementKind,
    Report,
    SourceType,
    Span,
    Stance,
    Target,
    TargetKind,
)
from sayso.report.claims.words import cut_words, say_origins
from sayso.report.profiles import name_document
from sayso.report.wording import STANCE_WORDS, TYPE_WORDS, count_words, say_date, say_sureness
from sayso.web.addresses import URLS
from sayso.web.asked import Asked
from sayso.web.desk import Shown
from sayso.web.judgements import join_words
from sayso.web.marking import Piece, mark_attribution, mark_spans
from sayso.web.naming import name_things
from sayso.web.routing import give_page

__all__ = ["MAX_DOUBTS", "ROUTES", "find_doubts"]

MAX_DOUBTS = 200
_MAX_AHEAD, _MAX_PLACES = 8, 2
_MAX_LABEL_CHARS = 160
_ASKED = {
    DoubtKind.ATTRIBUTION: "Is this read right?",
    DoubtKind.PARENT: "Does the one have it from the other?",
    DoubtKind.NAMES: "Are these one?",
    DoubtKind.CLAIMS: "Do these say the same?",
}
_NOUNS = {
    DoubtKind.ATTRIBUTION: "attribution",
    DoubtKind.PARENT: "where it comes from",
    DoubtKind.NAMES: "names",
    DoubtKind.CLAIMS: "two claims",
}
_TARGETS = {
    DoubtKind.ATTRIBUTION: TargetKind.ATTRIBUTION,
    DoubtKind.PARENT: TargetKind.REPORT,
    DoubtKind.NAMES: TargetKind.ENTITY,
    DoubtKind.CLAIMS: TargetKind.CLAIM,
}


@dataclass(frozen=True)
class Side:
    """One of the things that are judged, with its words; ``seen``: where else it stands."""

    name: str
    href: str
    pieces: tuple[Piece, ...] = ()
    lines: tuple[str, ...] = ()
    seen: tuple[Side, ...] = ()


@dataclass(frozen=True)
class Edit:
    """What of an attribution can be put right."""

    attribution_id: str
    source: str
    content: str
    stance: Stance
    source_type: SourceType


@dataclass(frozen=True)
class Item:
    """Something to decide, with what a yes and a no are and what would follow."""

    doubt: Doubt
    question: str
    sides: tuple[Side, ...]
    yes: Mapping[str, str]
    no: Mapping[str, str]
    sureness: str
    follows: tuple[str, ...]
    target: str
    chain: tuple[str, ...] = ()
    claim: Claim | None = None
    edit: Edit | None = None
    reason: str = ""


@dataclass(frozen=True)
class Ahead:
    """A later item of the queue in a line."""

    href: str
    kind: str
    words: str
    is_here: bool


@dataclass(frozen=True)
class Queue:
    """Where in the queue one is."""

    doubts: tuple[Doubt, ...] = ()
    at: int = 0

    @property
    def next(self) -> str:
        """The address of what comes after; the end is the queue from its head."""
        return _address(self.doubts[self.at + 1]) if self.at + 1 < len(self.doubts) else "/review"

    @property
    def previous(self) -> str:
        """The address of what came before, empty at the head."""
        return _address(self.doubts[self.at - 1]) if self.at else ""

    def list_ahead(self, reader: CaseReader) -> list[Ahead]:
        """This one and those around it, in words."""
        first = max(self.at - 1, 0)
        shown = self.doubts[first : first + _MAX_AHEAD]
        kinds = {one: _TARGETS[one.kind] for one in shown}
        things = name_things(reader, [Target(kinds[one], one.ids[0]) for one in shown])
        return [
            Ahead(
                _address(one),
                _NOUNS[one.kind],
                things[Target(kinds[one], one.ids[0])].words,
                at == self.at,
            )
            for at, one in enumerate(shown, first)
        ]


def find_doubts(reader: CaseReader) -> tuple[Doubt, ...]:
    """What is in doubt and not decided."""
    return reader.list_doubts(MAX_DOUBTS)


def show_review(reader: CaseReader, asked: Asked) -> Shown:
    """The item asked for, else the first of the queue."""
    doubts = find_doubts(reader)
    wanted = asked.text("at")
    at = next((n for n, one in enumerate(doubts) if one.key == wanted), 0)
    queue, item = Queue(doubts, at), None
    while queue.at < len(doubts) and item is None:
        one = doubts[queue.at]
        item = _SHOW[one.kind](reader, one)
        if item is None:  # decided or made anew since
            queue = replace(queue, at=queue.at + 1)
    values = {
        "item": item,
        "queue": queue,
        "ahead": queue.list_ahead(reader),
        "n_doubts": len(doubts),
        "is_of_older": reader.is_of_older(),
        "max_doubts": MAX_DOUBTS,
        "stances": STANCE_WORDS,
        "source_types": TYPE_WORDS,
    }
    return Shown("desk/review.html.jinja", "Review", "/review", values)


def _address(one: Doubt) -> str:
    return f"/review?at={quote_path(one.key, safe=':')}"


def _show_attribution(reader: CaseReader, doubt: Doubt) -> Item | None:
    part = reader.load_slice(claim_ids=[doubt.claim_id], attribution_ids=doubt.ids)
    one = next((a for a in part.attributions if a.id == doubt.ids[0]), None)
    if one is None:
        return None
    document = next(d for d in part.documents if d.id == one.document_id)
    claim = next(iter(part.claims), None)
    fields = {"about": "attribution", "attribution": one.id}
    edit = Edit(
        one.id,
        join_words(document, one.source),
        join_words(document, one.content),
        one.stance,
        one.source_type,
    )
    return Item(
        doubt,
        _ASKED[doubt.kind],
        (_side(document, mark_attribution(document, one), URLS.attribution(document.id, one.id)),),
        {**fields, "kind": "confirm"},
        {**fields, "kind": "reject"},
        f"The reader is {say_sureness(one.probability)}.",
        _say_attribution_follows(claim, one),
        f"attribution:{one.id}",
        (document.outlet, *one.chain) if document.outlet else one.chain,
        claim,
        edit,
    )


def _say_attribution_follows(claim: Claim | None, one: Attribution) -> tuple[str, ...]:
    if claim is None:
        return ()
    told = count_words(len(claim.reports), "report")
    n = sum(report.attribution_id == one.id for report in claim.reports)
    return (
        (
            f"Yes: it stays as it is, and is not asked again. The claim has {told}, "
            f"{say_origins(claim.origins)}."
        ),
        (
            f"No: {count_words(n, 'report')} of {len(claim.reports):,} would no longer be told on "
            f"the word of “{cut_words(one.source_name, 60)}”."
        ),
    )


def _show_parent(reader: CaseReader, doubt: Doubt) -> Item | None:
    part = reader.load_slice(claim_ids=[doubt.claim_id])
    documents = {one.id: one for one in part.documents}
    reports = {one.id: one for claim in part.claims for one in claim.reports}
    child, parent = (reports.get(own) for own in doubt.ids)
    if child is None or parent is None:
        return None
    claim = part.claims[0]
    fields = {"about": "reports", "report": parent.id, "other": child.id}
    return Item(
        doubt,
        f"Does {name_document(documents[child.document_id])} have it from "
        f"{name_document(documents[parent.document_id])}?",
        tuple(_report_side(documents[one.document_id], one) for one in (parent, child)),
        {**fields, "kind": "parent"},
        {**fields, "kind": "not a copy"},
        f"That it does is {say_sureness(child.parent_probability)}.",
        (
            f"Yes: it stays so. The claim has {say_origins(claim.origins)}.",
            "No: the later report may be an origin of its own.",
        ),
        f"report:{child.id}",
        tuple(voice.name for voice in child.chain),
        claim,
        reason=child.parent_reason,
    )


def _show_names(reader: CaseReader, doubt: Doubt) -> Item | None:
    found = {one.id: one for one in reader.load_entities_by(doubt.ids, with_told=True)}
    if len(found) < len(doubt.ids):
        return None
    one, other = (found[own] for own in doubt.ids)
    judgement = Judgement(JudgementKind.MERGE, (one.name, other.name))
    fields = {"about": "names", "name": judgement.names[0], "other": judgement.names[1]}
    return Item(
        doubt,
        _ASKED[doubt.kind],
        (_entity_side(reader, one), _entity_side(reader, other)),
        {**fields, "kind": "merge"},
        {**fields, "kind": "split"},
        "Nothing in the pile decides it.",
        (
            (
                f"Yes: one, in up to {one.n_documents + other.n_documents:,} documents; what "
                "both say is said by one."
            ),
            "No: they stay apart, and are not asked again.",
        ),
        f"entity:{one.id}",
    )


def _show_claims(reader: CaseReader, doubt: Doubt) -> Item | None:
    part = reader.load_slice(claim_ids=doubt.ids)
    if len(part.claims) < len(doubt.ids):
        return None
    documents = {one.id: one for one in part.documents}
    one, other = part.claims
    fields = {"about": "reports", "report": one.reports[0].id, "other": other.reports[0].id}
    return Item(
        doubt,
        _ASKED[doubt.kind],
        tuple(_claim_side(claim, documents) for claim in (one, other)),
        {**fields, "kind": "same claim"},
        {**fields, "kind": "different claim"},
        "Their words are much alike.",
        (
            f"Yes: one claim with {len(one.reports) + len(other.reports):,} reports.",
            "No: they stay apart, and are not asked again.",
        ),
        f"claim:{one.id}",
    )


def _side(document: Document, pieces: tuple[Piece, ...], href: str) -> Side:
    day = say_date(document.published) if document.published else "undated"
    return Side(f"{name_document(document)}, {day}", href, pieces)


def _report_side(document: Document, one: Report) -> Side:
    first = min(one.spans, default=None)
    href = URLS.place(document.id, first.start, first.end) if first else URLS.document(document.id)
    return _side(document, mark_spans(document, one.spans), href)


def _entity_side(reader: CaseReader, one: Entity) -> Side:
    names = ", ".join(f"{form.name} {form.count}×" for form in one.forms[:6])
    called = ", ".join(f"“{words.words}”" for words in one.descriptions[:4])
    lines = (
        f"{one.type}, named in {count_words(one.n_documents, 'document')}",
        names,
        f"called {called}" if called else "",
    )
    places = reader.find_mentions_of(one.id, _MAX_PLACES)
    documents = {own.id: own for own in reader.load_documents({own for own, _ in places})}
    seen = tuple(
        _side(documents[own], mark_spans(documents[own], [span]), URLS.place(own, *_ends(span)))
        for own, span in places
        if own in documents
    )
    return Side(one.name, URLS.entity(one.id), lines=tuple(filter(None, lines)), seen=seen)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _claim_side(claim: Claim, documents: Mapping[str, Document]) -> Side:
    first = claim.reports[0]
    told = f"{count_words(len(claim.reports), 'report')}, {say_origins(claim.origins)}"
    pieces = mark_spans(documents[first.document_id], first.spans)
    label = f"“{cut_words(claim.label, _MAX_LABEL_CHARS)}”"
    return Side(label, URLS.claim(claim.id), pieces, (told,))


_SHOW: dict[DoubtKind, Callable[[CaseReader, Doubt], Item | None]] = {
    DoubtKind.ATTRIBUTION: _show_attribution,
    DoubtKind.PARENT: _show_parent,
    DoubtKind.NAMES: _show_names,
    DoubtKind.CLAIMS: _show_claims,
}

ROUTES = [give_page("/review", show_review)]
