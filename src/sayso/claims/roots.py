"""The roots of reports: where their chains end inside what is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.claims.media import Media
from sayso.claims.sides import Side, find_side
from sayso.claims.stems import find_stems
from sayso.claims.told import Told
from sayso.claims.voices import NOBODY
from sayso.outlets import name_outlet
from sayso.records import SourceType, Voice, VoiceRole

__all__ = ["Root", "find_root", "may_be"]

_SEEN = re.compile(
    r"\b(?:(?i:this|our|a)\s+(?:reporter|correspondent|photographer|newspaper)|(?i:we)|"
    r"[A-Z]\w+(?:\s+[A-Z]\w+)*)\s+(?:has\s+|have\s+)?(?:saw|seen|counted|watched|visited|read|"
    r"observed|examined)\b"
)
"""An outlet's own eyes: "our reporter counted"."""


@dataclass(frozen=True, slots=True)
class Root:
    """Where some chains end: ``key`` is the same for what is surely the same.

    ``outlet`` printed it; ``stems`` of how it is called there. Definite: nobody else can be it.
    """

    key: tuple[str, ...]
    name: str
    type: SourceType | None
    entity_id: str | None
    side: Side | None
    is_definite: bool = False
    outlet: str = ""
    stems: frozenset[str] = frozenset()


def find_root(told: Told, media: Media) -> Root:
    """The last voice of a report that came from no other."""
    voice = told.report.chain[-1]
    if voice.role is not VoiceRole.SOURCE:
        return _find_outlet_root(told, voice, media)
    kind = voice.source_type or SourceType.NAMED
    called = [voice.name, *_find_phrases(told)]
    outlet = name_outlet(told.document) or told.document.id
    side: Side | None
    name, side, key = voice.name, find_side(called), ("unnamed", outlet, _fold(voice.name))
    if kind is SourceType.NAMED:
        key = ("named", voice.entity_id or _fold(name), "")
    elif kind is SourceType.DOCUMENT:
        key, side = ("paper", voice.entity_id or f"{outlet}: {_fold(name)}", ""), Side.PAPER
    elif name == NOBODY:
        # The same words in the same paper are the same source; nobody is somebody each time.
        name = f"nobody named, in {told.report.chain[0].name}"
        key, side = ("nobody", outlet, told.document.id), None
    return Root(
        key,
        name,
        kind,
        voice.entity_id,
        side,
        kind is SourceType.NAMED,
        outlet,
        frozenset(each for one in called for each in find_stems(one)),
    )


def _find_outlet_root(told: Told, voice: Voice, media: Media) -> Root:
    if voice.role is VoiceRole.CITED:
        key = media.find(voice.name) or _fold(voice.name)
        return Root(("outlet", key), voice.name, None, voice.entity_id, None)
    if voice.role is VoiceRole.EMBEDDED:
        return Root(("outlet", _fold(voice.name)), voice.name, None, None, None)
    outlet = name_outlet(told.document) or told.document.id
    name = f"{told.report.chain[0].name}'s own report"
    has_seen = any(
        _SEEN.search(told.document.text, one.sentence.start, one.sentence.end)
        for one in told.statements
    )
    return Root(("outlet", outlet), name, None, None, None, has_seen)


def _find_phrases(told: Told) -> Iterator[str]:
    """How the source of a report is called where it speaks ("X, a night clerk")."""
    attribution = told.statement.attribution
    for span in attribution.source if attribution else ():
        yield told.document.text[span.start : span.end]


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")


def may_be(one: Root, other: Root) -> bool:
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
