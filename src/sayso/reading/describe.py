"""Say what each attribution is: kind, stance, source type, whose words, parent and chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.kinds import find_kind
from sayso.reading.nesting import Found, find_parents
from sayso.reading.said_at import find_said_at
from sayso.reading.sources.types import SourceReading, read_source
from sayso.reading.speakers.resolve import resolve_sources
from sayso.reading.speakers.surface import Surface
from sayso.reading.stances.read import CueReading, read_cue
from sayso.reading.times import Time, find_times
from sayso.records import (
    UNSTATED_NAME,
    Attribution,
    Document,
    Evidence,
    EvidenceAbout,
    Name,
    NameType,
    SourceType,
    hash_parts,
)

__all__ = ["describe", "sure_names"]

_SPEAKING = frozenset((NameType.PERSON, NameType.ORGANISATION))
_SURE_NAME = 0.9


def describe(
    document: Document,
    found: Sequence[Found],
    names: Sequence[Name] = (),
    times: Sequence[Time] | None = None,
    surface: Surface | None = None,
) -> tuple[Attribution, ...]:
    """Turn spans into attributions: kind, stance, source type, names, parents and chains.

    ``names`` are those found in the text; they tell people from bodies. ``times`` are the text's
    own, and ``surface`` is the text's own with its sure names; both are looked for here where they
    are not given.
    """
    text = document.text
    surface = surface or Surface(text, sure_names(names))
    ids = [_attribution_id(document, one) for one in found]
    parents = find_parents(found)
    namings = resolve_sources(document, found, parents, surface)
    if times is None:
        times = find_times(text, document.published) if found else []
    plain: list[Attribution] = []
    for one, naming, own_id, parent in zip(found, namings, ids, parents, strict=True):
        behind = read_source(text, one.source, naming.name)
        cue = read_cue(
            text, one.cue, source=one.source, content=one.content, source_type=behind.type
        )
        plain.append(
            Attribution(
                id=own_id,
                document_id=document.id,
                source=one.source,
                cue=one.cue,
                content=one.content,
                kind=find_kind(text, one.content, surface.quotations),
                stance=cue.stance,
                negated=cue.is_negated,
                hedged=cue.is_hedged,
                source_type=behind.type,
                source_name=naming.name,
                is_source_open=bool(one.source) and not naming.is_resolved,
                said_at=find_said_at(
                    text, times, one.source, one.cue, one.content, document.published
                ),
                parent_id=None if parent is None else ids[parent],
                probability=round(one.probability, 4),
                evidence=_evidence(one, cue, behind),
            )
        )
    return tuple(replace(one, chain=_chain(at, plain, parents)) for at, one in enumerate(plain))


def sure_names(names: Sequence[Name]) -> list[Name]:
    """The names that tell people from bodies; others mislead more often than they help."""
    return [one for one in names if one.type in _SPEAKING and one.probability > _SURE_NAME]


def _evidence(one: Found, cue: CueReading, behind: SourceReading) -> tuple[Evidence, ...]:
    """The words behind each finding, in text order; where no source is named, the cue shows it."""
    who = (Evidence(EvidenceAbout.SOURCE_TYPE, span) for span in behind.evidence or one.cue)
    return tuple(sorted((*cue.evidence, *who), key=lambda piece: (piece.span, piece.about)))


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
