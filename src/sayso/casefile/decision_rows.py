"""What was decided as plain JSON, and back; the hashes that chain the entries of the log."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from hashlib import sha256
from typing import Any

from sayso.errors import CaseError
from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    AttributionJudgementKind,
    ClaimJudgement,
    ClaimJudgementKind,
    CopyJudgement,
    CopyJudgementKind,
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

__all__ = ["KINDS", "UNDO", "dump_judgement", "hash_entry", "kind_of", "load_judgement"]

UNDO = "undo"
"""The kind of an entry that takes another back."""

KINDS: dict[str, type[AnyJudgement]] = {
    "names": Judgement,
    "reports": ClaimJudgement,
    "attribution": AttributionJudgement,
    "copy": CopyJudgement,
    "note": Note,
    "star": Star,
}
"""What entries are about, as their ``kind`` says it."""

_KIND_OF = {record: kind for kind, record in KINDS.items()}


def kind_of(judgement: AnyJudgement) -> str:
    """What a judgement is about: a key of ``KINDS``."""
    return _KIND_OF[type(judgement)]


def dump_judgement(judgement: AnyJudgement) -> str:
    """A judgement as JSON: its fields by name, but for those that are None.

    The same judgement is the same text, always: its hash depends on it.
    """
    cells = {one.name: _dump(getattr(judgement, one.name)) for one in fields(judgement)}
    told = {name: cell for name, cell in cells.items() if cell is not None}
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _dump(value: object) -> object:
    match value:
        case Span(start=start, end=end):
            return [start, end]
        case Target(kind=kind, id=own_id):
            return {"id": own_id, "kind": kind}
        case tuple():
            return [_dump(one) for one in value]
        case _:
            return value


def load_judgement(kind: str, subject: str) -> AnyJudgement:
    """A judgement from its kind and JSON; raises `CaseError` for what no version here writes."""
    try:
        return _LOADERS[kind](json.loads(subject))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise CaseError(f"a decision about {kind!r} that this sayso does not understand") from error


def _spans(cells: Iterable[Iterable[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in cells)


def _spans_or_none(cells: Iterable[Iterable[int]] | None) -> tuple[Span, ...] | None:
    return None if cells is None else _spans(cells)


def _load_names(told: dict[str, Any]) -> Judgement:
    span = told.get("span")
    return Judgement(
        JudgementKind(told["kind"]),
        tuple(told["names"]),
        told["document_id"],
        Span(*span) if span else None,
    )


def _load_reports(told: dict[str, Any]) -> ClaimJudgement:
    return ClaimJudgement(ClaimJudgementKind(told["kind"]), tuple(told["report_ids"]))


def _load_attribution(told: dict[str, Any]) -> AttributionJudgement:
    stance, source_type = told.get("new_stance"), told.get("new_source_type")
    return AttributionJudgement(
        AttributionJudgementKind(told["kind"]),
        told["attribution_id"],
        told["document_id"],
        _spans(told["cue"]),
        _spans(told["content"]),
        _spans_or_none(told.get("new_source")),
        _spans_or_none(told.get("new_content")),
        Stance(stance) if stance else None,
        SourceType(source_type) if source_type else None,
    )


def _load_copy(told: dict[str, Any]) -> CopyJudgement:
    original, copy = told["document_ids"]
    return CopyJudgement(CopyJudgementKind(told["kind"]), (original, copy))


def _load_target(told: dict[str, Any]) -> Target:
    return Target(TargetKind(told["target"]["kind"]), told["target"]["id"])


_LOADERS: dict[str, Callable[[dict[str, Any]], AnyJudgement]] = {
    "names": _load_names,
    "reports": _load_reports,
    "attribution": _load_attribution,
    "copy": _load_copy,
    "note": lambda told: Note(_load_target(told), told["text"]),
    "star": lambda told: Star(_load_target(told), told["is_on"]),
}


def hash_entry(before: str, cells: Iterable[str | int | None]) -> str:
    """SHA-256 over the hash of the entry before, empty for the first, and an entry's cells."""
    told = json.dumps([before, *cells], ensure_ascii=False, separators=(",", ":"))
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
