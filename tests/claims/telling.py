"""Reports made by hand: a text in which marks say what is told, by whom, and who is named.

``<<...>>`` are the words of a statement; ``{source|...}`` and ``{cue|...}`` attribute every
statement of their sentence; ``{person|...}``, ``{place|...}``, ``{organisation|...}`` are names.
A statement in pieces is written ``<<...>> ... <+...>>``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sayso.claims.sentences import find_sentences
from sayso.claims.statements import Named, Statement
from sayso.claims.told import Told
from sayso.reading.times import find_times
from sayso.records import (
    Attribution,
    Document,
    Evidence,
    EvidenceAbout,
    Kind,
    NameType,
    ParentKind,
    Report,
    SaidAt,
    SourceType,
    Span,
    Stance,
    Voice,
    VoiceRole,
)

__all__ = ["By", "chain_of", "read_times", "tell", "words_at"]

_MARK = re.compile(r"<<|<\+|>>|\{(\w+)\||\}")


@dataclass(frozen=True, slots=True)
class By:
    """How the marked source stands behind what is told."""

    type: SourceType = SourceType.NAMED
    stance: Stance = Stance.ASSERT
    hedged: bool = False
    name: str = ""
    is_open: bool = False
    said_at: SaidAt | None = None
    entity_id: str | None = None


@dataclass(slots=True)
class _Marked:
    text: str = ""
    statements: list[list[Span]] = field(default_factory=list)
    spans: list[tuple[str, Span]] = field(default_factory=list)

    def within(self, kind: str, whole: Span) -> tuple[Span, ...]:
        return tuple(
            span
            for name, span in self.spans
            if name == kind and whole.start <= span.start and span.end <= whole.end
        )


def tell(
    marked: str,
    by: By | None = None,
    *,
    outlet: str = "The Pier",
    published: date | None = date(2022, 5, 6),
    title: str = "",
    claim_id: str = "claim",
    report_id: str = "",
    entities: Mapping[str, str] | None = None,
    chain: Sequence[Voice] = (),
    parent_id: str | None = None,
    parent_kind: ParentKind | None = None,
) -> Told:
    """A report of a marked text, its statements in text order.

    ``entities``: the ids of names; the others are open. Without ``chain`` it is the outlet and,
    where there is one, the source.
    """
    read = _read(marked)
    document = Document.from_text(read.text, title, outlet, published=published)
    statements = tuple(
        _make(read, document, spans, by or By(), entities or {}) for spans in read.statements
    )
    first = statements[0]
    report = Report(
        report_id or first.id,
        claim_id,
        document.id,
        first.spans,
        first.attribution.id if first.attribution else None,
        tuple(chain) or chain_of(document, first),
        parent_id,
        parent_kind,
    )
    return Told(report, statements, document)


def words_at(told: Told, span: Span) -> str:
    """The words of a document at a place."""
    return told.document.text[span.start : span.end]


def read_times(text: str, published: date | None) -> list[SaidAt]:
    """The times of a text as the reader finds them."""
    return [
        SaidAt(one.value, one.span, one.granularity, one.is_doubtful)
        for one in find_times(text, published)
    ]


def _read(marked: str) -> _Marked:
    read, opened, at = _Marked(), list[tuple[str, int]](), 0
    for mark in _MARK.finditer(marked):
        read.text += marked[at : mark.start()]
        at, here = mark.end(), len(read.text)
        if mark.group() in ("<<", "<+") or mark[1]:
            opened.append((mark[1] or mark.group(), here))
            continue
        kind, start = opened.pop()
        span = Span(start, here)
        if kind == "<<":
            read.statements.append([span])
        elif kind == "<+":
            read.statements[-1].append(span)
        else:
            read.spans.append((kind, span))
    read.text += marked[at:]
    return read


def _make(
    read: _Marked, document: Document, spans: list[Span], by: By, entities: Mapping[str, str]
) -> Statement:
    text = document.text
    sentence = next(one for one in find_sentences(text) if one.start <= spans[0].start < one.end)
    sentence = Span(min(sentence.start, spans[0].start), max(sentence.end, spans[-1].end))
    own_id = f"{document.id}-{spans[0].start}"
    source, cue = read.within("source", sentence), read.within("cue", sentence)
    attribution = None
    if source or cue:
        attribution = _attribute(document, own_id, (source, cue, tuple(spans)), by)
    names = frozenset(
        Named(
            entities.get(text[span.start : span.end], text[span.start : span.end].casefold()), kind
        )
        for kind in NameType
        for piece in spans
        for span in read.within(kind.value, piece)
    )
    return Statement(
        own_id,
        document.id,
        tuple(spans),
        " ".join(text[one.start : one.end] for one in spans),
        sentence,
        attribution,
        by.stance is Stance.DENY and attribution is not None,
        names,
        (attribution,) if attribution else (),
    )


def _attribute(
    document: Document, own_id: str, parts: tuple[tuple[Span, ...], ...], by: By
) -> Attribution:
    source, cue, content = parts
    printed = " ".join(document.text[one.start : one.end] for one in source)
    attribution = Attribution(
        f"{own_id}-a",
        document.id,
        source,
        cue,
        content,
        Kind.INDIRECT,
        by.stance,
        hedged=by.hedged,
        source_type=by.type,
        source_name=by.name or printed,
        entity_id=by.entity_id,
        said_at=by.said_at,
        is_source_open=by.is_open,
    )
    if by.hedged and cue:
        return replace(attribution, evidence=(Evidence(EvidenceAbout.HEDGED, cue[0]),))
    return attribution


def chain_of(document: Document, statement: Statement) -> tuple[Voice, ...]:
    """The outlet of a document, and the sources of a statement in it."""
    voices = [Voice(document.outlet, VoiceRole.OUTLET, document.id)]
    for one in statement.line:
        name = one.source_name or "nobody named"
        voices.append(
            Voice(name, VoiceRole.SOURCE, entity_id=one.entity_id, source_type=one.source_type)
        )
    return tuple(voices)
