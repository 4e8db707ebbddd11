"""Say what each attribution is: kind, stance, source type, whose words, parent and chain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.reading.kinds import QuotationIndex, find_kind
from sayso.reading.nesting import Found, find_parents
from sayso.reading.sources import find_source_type
from sayso.reading.speakers import name_sources
from sayso.reading.stances import read_cue
from sayso.records import Attribution, Document, SourceType, Span, hash_parts

__all__ = ["UNSTATED_NAME", "describe"]

UNSTATED_NAME = "nobody named"
"""How a voice without a source is written in a chain."""

_TURN = re.compile(r"([^\W\d_][\w .’'-]{0,40}):\s")


def describe(document: Document, found: Sequence[Found]) -> tuple[Attribution, ...]:
    """Turn spans into attributions: kind, stance, source type, names, parents and chains."""
    text = document.text
    quotations = QuotationIndex(text)
    sources = [_words(text, one.source) for one in found]
    places = [(one.source or one.cue)[0].start for one in found]
    names = name_sources(text, list(zip(sources, places, strict=True)), quotations)
    ids = [_attribution_id(document, one) for one in found]
    parents = find_parents(found)
    _name_first_persons(document, found, names, parents, quotations)
    plain: list[Attribution] = []
    for one, source, name, own_id, parent in zip(found, sources, names, ids, parents, strict=True):
        source_type = find_source_type(source, name)
        cue = read_cue(
            _words(text, one.cue),
            before=text[max(0, one.cue[0].start - 30) : one.cue[0].start],
            is_document=source_type in (SourceType.DOCUMENT, SourceType.UNSTATED),
        )
        plain.append(
            Attribution(
                id=own_id,
                document_id=document.id,
                source=one.source,
                cue=one.cue,
                content=one.content,
                kind=find_kind(text, one.content, quotations),
                stance=cue.stance,
                negated=cue.is_negated,
                hedged=cue.is_hedged,
                source_type=source_type,
                source_name=name,
                parent_id=None if parent is None else ids[parent],
                probability=round(one.probability, 4),
            )
        )
    return tuple(replace(one, chain=_chain(at, plain, parents)) for at, one in enumerate(plain))


def _name_first_persons(
    document: Document,
    found: Sequence[Found],
    names: list[str],
    parents: Sequence[int | None],
    quotations: QuotationIndex,
) -> None:
    """Name who "I" and "we" are: the voice they are quoted by, or else the author of the page.

    In a transcript that is the name at the head of the line ("BROOK: I know it").
    """
    for at, one in enumerate(found):
        if names[at].lower() not in ("i", "we"):
            continue
        parent = parents[at]
        if parent is not None:
            names[at] = names[parent] or names[at]
        elif not quotations.is_quoted(one.cue[0].start):
            line = document.text.rfind("\n", 0, one.cue[0].start) + 1
            turn = _TURN.match(document.text, line)
            names[at] = turn[1] if turn else document.byline or "the author"


def _chain(
    at: int, attributions: Sequence[Attribution], parents: Sequence[int | None]
) -> tuple[str, ...]:
    voices: list[str] = []
    up: int | None = at
    while up is not None:
        one = attributions[up]
        is_unstated = one.source_type is SourceType.UNSTATED
        voices.append(UNSTATED_NAME if is_unstated else one.source_name)
        up = parents[up]
    return tuple(reversed(voices))


def _attribution_id(document: Document, one: Found) -> str:
    places = (
        ",".join(f"{s.start}-{s.end}" for s in spans)
        for spans in (one.source, one.cue, one.content)
    )
    return hash_parts(document.id, *places)


def _words(text: str, spans: Iterable[Span]) -> str:
    return " ".join(text[span.start : span.end] for span in spans)
