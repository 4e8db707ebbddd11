"""From the fields of a form to what a person decides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from sayso.errors import UsageError
from sayso.records import (
    AnyJudgement,
    Attribution,
    AttributionJudgement,
    AttributionJudgementKind,
    ClaimJudgement,
    ClaimJudgementKind,
    CopyJudgement,
    CopyJudgementKind,
    Document,
    Judgement,
    JudgementKind,
    Note,
    SourceType,
    Span,
    Stance,
    Star,
    Target,
    TargetKind,
)

__all__ = ["Finder", "find_words", "join_words", "read_judgement", "read_target"]

E = TypeVar("E", bound=StrEnum)
Fields = Mapping[str, str]
Finder = Callable[[str], tuple[Document, Attribution] | None]
"""Gives an attribution, by its id, with its document."""

_MAX_NAME_CHARS, _MAX_NOTE_CHARS = 300, 10_000


def read_judgement(fields: Fields, find: Finder) -> AnyJudgement:
    """What a form decides; raises `UsageError` that says what is missing in it."""
    about = fields.get("about", "")
    if about == "attribution":
        return _read_attribution(fields, find)
    if about not in _READ:
        raise UsageError(f"a decision is about one of: attribution, {', '.join(_READ)}")
    return _READ[about](fields)


def read_target(given: str) -> Target:
    """``claim:ID``: what a note or a star is on."""
    kind, _, own_id = given.partition(":")
    if not own_id or kind not in set(TargetKind):
        raise UsageError(f"a note or star is on one of: {', '.join(TargetKind)}, with its id")
    return Target(TargetKind(kind), own_id)


def _read_names(fields: Fields) -> Judgement:
    kind = _choose(JudgementKind, fields.get("kind", ""))
    name = _require(fields, "name", "a name")
    if kind is JudgementKind.ASSIGN:
        span = Span(_number(fields, "start"), _number(fields, "end"))
        return Judgement(kind, (name,), _require(fields, "document", "a document"), span)
    other = _require(fields, "other", "a second name")
    if kind is JudgementKind.SPLIT and name == other:
        raise UsageError("one name cannot be two")
    return Judgement(kind, (name, other))


def _read_reports(fields: Fields) -> ClaimJudgement:
    kind = _choose(ClaimJudgementKind, fields.get("kind", ""))
    report = _require(fields, "report", "a report")
    if kind is ClaimJudgementKind.ORIGIN:
        return ClaimJudgement(kind, (report,))
    other = _require(fields, "other", "a second report")
    if report == other:
        raise UsageError("both are the same report")
    return ClaimJudgement(kind, (report, other))


def _read_copy(fields: Fields) -> CopyJudgement:
    kind = _choose(CopyJudgementKind, fields.get("kind", ""))
    document = _require(fields, "document", "a document")
    other = _require(fields, "other", "a second document")
    if document == other:
        raise UsageError("both are the same document")
    return CopyJudgement(kind, (document, other))


def _read_note(fields: Fields) -> Note:
    text = fields.get("text", "").replace("\r\n", "\n").strip()
    if len(text) > _MAX_NOTE_CHARS:
        raise UsageError(f"a note has at most {_MAX_NOTE_CHARS:,} characters")
    return Note(read_target(fields.get("target", "")), text)


def _read_star(fields: Fields) -> Star:
    return Star(read_target(fields.get("target", "")), fields.get("on", "1") != "0")


def _read_attribution(fields: Fields, find: Finder) -> AttributionJudgement:
    kind = _choose(AttributionJudgementKind, fields.get("kind", ""))
    found = find(_require(fields, "attribution", "an attribution"))
    if found is None:
        raise UsageError("there is no such attribution in this case any more")
    document, one = found
    if kind is not AttributionJudgementKind.CORRECT:
        return AttributionJudgement(kind, one.id, document.id, one.cue, one.content)
    stance = fields.get("stance", "")
    source_type = fields.get("source_type", "")
    judgement = AttributionJudgement(
        kind,
        one.id,
        document.id,
        one.cue,
        one.content,
        _read_words(fields, "source", document, one, one.source),
        _read_words(fields, "content", document, one, one.content),
        _choose(Stance, stance) if stance and stance != one.stance else None,
        _choose(SourceType, source_type)
        if source_type and source_type != one.source_type
        else None,
    )
    if judgement.new_content == ():
        raise UsageError("an attribution has a content; if it is none, reject it")
    changed = (judgement.new_source, judgement.new_content, judgement.new_stance)
    if all(part is None for part in (*changed, judgement.new_source_type)):
        raise UsageError("nothing is otherwise than it was read; to say so, confirm it")
    return judgement


def _read_words(
    fields: Fields, name: str, document: Document, one: Attribution, old: tuple[Span, ...]
) -> tuple[Span, ...] | None:
    """Where the words given for a part stand, None where they are those that it has."""
    if name not in fields or _flat(fields[name]) == join_words(document, old):
        return None
    near = (one.cue or one.content or (Span(0, 0),))[0].start
    return tuple(
        find_words(document, piece, near) for piece in fields[name].split("…") if piece.strip()
    )


def join_words(document: Document, spans: tuple[Span, ...]) -> str:
    """The words of a part as a form shows them."""
    return " … ".join(_flat(document.text[one.start : one.end]) for one in spans)


def find_words(document: Document, words: str, near: int) -> Span:
    """Where words stand in a text, nearest to a place; white space may differ."""
    wanted, starts, flat = _flat(words), [], []
    is_gap = True
    for at, char in enumerate(document.text):
        if char.isspace():
            if not is_gap:
                flat.append(" ")
                starts.append(at)
            is_gap = True
        else:
            flat.append(char)
            starts.append(at)
            is_gap = False
    text, found, at = "".join(flat), [], -1
    while (at := text.find(wanted, at + 1)) >= 0:
        found.append(at)
    if not wanted or not found:
        raise UsageError(f"these words do not stand in the document: “{wanted[:80]}”")
    first = min(found, key=lambda place: abs(starts[place] - near))
    return Span(starts[first], starts[first + len(wanted) - 1] + 1)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _choose(kind: type[E], given: str) -> E:
    try:
        return kind(given)
    except ValueError:
        raise UsageError(f"{given!r} cannot be decided; choose: {', '.join(kind)}") from None


def _require(fields: Fields, name: str, what: str) -> str:
    given = _flat(fields.get(name, "").replace("\0", ""))[:_MAX_NAME_CHARS]
    if not given:
        raise UsageError(f"this decision takes {what}")
    return given


def _number(fields: Fields, name: str) -> int:
    given = fields.get(name, "")
    if not (given.isascii() and given.isdecimal() and len(given) < 12):
        raise UsageError("the place of a name is given by two numbers")
    return int(given)


_READ: dict[str, Callable[[Fields], AnyJudgement]] = {
    "names": _read_names,
    "reports": _read_reports,
    "copy": _read_copy,
    "note": _read_note,
    "star": _read_star,
}
