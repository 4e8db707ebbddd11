"""Claims as rows of the case file, and back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from sayso.casefile.rows import make_said_at, said_at_row
from sayso.figures import is_told_again, weigh_claim
from sayso.records import (
    Claim,
    ClaimWarning,
    Dispute,
    DisputeKind,
    Drift,
    DriftKind,
    Grounds,
    Origin,
    Origins,
    ParentKind,
    Place,
    Report,
    SourceType,
    Span,
    Voice,
    VoiceRole,
    WarningKind,
)

__all__ = [
    "CLAIM_TABLES",
    "Shelf",
    "claim_rows",
    "load_claims",
]

Row = tuple[Any, ...]
Ask = Callable[..., list[Row]]
T = TypeVar("T")
_ENCODER = json.JSONEncoder(ensure_ascii=False)
_DECODER = json.JSONDecoder()
"""Made once: a large case has a million of these lists."""

CLAIM_TABLES = (
    "claim_outlets", "claim_entities", "claim_warnings", "disputes", "drift", "origins",
    "report_spans", "reports", "claims",
)  # fmt: skip
"""The tables that are filled anew when claims are found, those that point to others first."""


class Shelf(NamedTuple):
    """Where and when a document was published: the key of its outlet, and the day."""

    outlet_key: str
    day: str | None


def claim_rows(
    claims: Sequence[Claim], shelves: Mapping[str, Shelf]
) -> Iterator[tuple[str, list[Row]]]:
    """The rows of all claims, table by table, those that others point to first.

    In the order of their keys, so that they are written one behind the other. ``shelves``: of the
    documents that tell them, by id.
    """
    for table in reversed(CLAIM_TABLES):
        rows = [row for one in claims for row in _ROWS[table](one, shelves)]
        yield table, sorted(rows, key=itemgetter(0, 1))


def load_claims(ask: Ask, claim_ids: Iterable[str] | None = None) -> Iterator[Claim]:
    """All claims in their order, or those with some ids; what is not there is left out."""
    parts = _Parts(ask, claim_ids)
    for own_id, label, *place, at_least, at_most, reasons, entity_ids, grounds in ask(
        'SELECT id, label, document_id, "start", "end", attribution_id, at_least, at_most, '  # noqa: S608
        f"reasons, entity_ids, grounds FROM claims {parts.limit('id')} "
        "ORDER BY n_reports DESC, n_outlets DESC, id",
        *parts.asked,
    ):
        yield Claim(
            own_id,
            label,
            _make_place(*place),
            parts.reports.get(own_id, ()),
            Origins(at_least, at_most, _load_list(reasons), parts.origins.get(own_id, ())),
            parts.drift.get(own_id, ()),
            parts.disputes.get(own_id, ()),
            parts.warnings.get(own_id, ()),
            _load_list(entity_ids),
            _load_grounds(grounds),
        )


class _Parts:
    """What belongs to claims, by their ids."""

    def __init__(self, ask: Ask, claim_ids: Iterable[str] | None) -> None:
        self.asked = () if claim_ids is None else (json.dumps(list(claim_ids)),)
        self._ask = ask
        spans = self._load_spans()
        self.reports = self._load(
            "reports",
            "id, document_id, attribution_id, chain, parent_id, parent_kind, parent_reason, "
            "parent_probability, also",
            lambda owner, row: _make_report(owner, spans.get(row[0], ()), row),
        )
        self.origins = self._load(
            "origins", "name, source_type, entity_id, report_ids, may_be", _make_origin
        )
        self.drift = self._load(
            "drift",
            "kind, report_id, parent_id, before_document_id, before_start, before_end, "
            "before_attribution_id, after_document_id, after_start, after_end, "
            "after_attribution_id",
            _make_drift,
        )
        self.disputes = self._load(
            "disputes",
            'kind, document_id, "start", "end", attribution_id, chain, report_ids, carried_by, '
            '"at", at_start, at_end, at_granularity, at_doubtful, contrary_id, probability',
            _make_dispute,
        )
        self.warnings = self._load(
            "claim_warnings", "kind, words, report_ids, places", _make_warning
        )

    def limit(self, column: str) -> str:
        """The condition that a column is one of the ids asked for, nothing where all are."""
        return f"WHERE {column} IN (SELECT value FROM json_each(?))" if self.asked else ""  # noqa: S608

    def _load(
        self, table: str, columns: str, make: Callable[[str, Row], T]
    ) -> dict[str, tuple[T, ...]]:
        """The records of a table by claim, in order."""
        found: defaultdict[str, list[T]] = defaultdict(list)
        for owner, *row in self._ask(
            f"SELECT claim_id, {columns} FROM {table} {self.limit('claim_id')} "  # noqa: S608
            "ORDER BY claim_id, position",
            *self.asked,
        ):
            found[owner].append(make(owner, tuple(row)))
        return {owner: tuple(several) for owner, several in found.items()}

    def _load_spans(self) -> dict[str, tuple[Span, ...]]:
        of_some = f"WHERE report_id IN (SELECT id FROM reports {self.limit('claim_id')})"  # noqa: S608
        found: defaultdict[str, list[Span]] = defaultdict(list)
        for owner, start, end in self._ask(
            f'SELECT report_id, "start", "end" FROM report_spans {of_some if self.asked else ""} '  # noqa: S608
            "ORDER BY report_id, position",
            *self.asked,
        ):
            found[owner].append(Span(start, end))
        return {owner: tuple(several) for owner, several in found.items()}


def _dump(words: Sequence[Any]) -> str:
    return _ENCODER.encode(words) if words else "[]"


def _load_list(text: str) -> tuple[Any, ...]:
    return tuple(_DECODER.raw_decode(text)[0]) if text != "[]" else ()


def _place_row(place: Place) -> Row:
    return (place.document_id, place.span.start, place.span.end, place.attribution_id)


def _make_place(document_id: str, start: int, end: int, attribution_id: str | None) -> Place:
    return Place(document_id, Span(start, end), attribution_id)


def _claim_row(one: Claim, shelves: Mapping[str, Shelf]) -> Iterator[Row]:
    told_in = [shelves[report.document_id] for report in one.reports]
    days = [shelf.day for shelf in told_in if shelf.day]
    yield (
        one.id,
        one.label,
        *_place_row(one.label_place),
        one.origins.at_least,
        one.origins.at_most,
        _dump(one.origins.reasons),
        _dump(one.entity_ids),
        len(one.reports),
        len({shelf.outlet_key for shelf in told_in} - {""}),
        len(one.disputes),
        len(one.warnings),
        min(days, default=None),
        max(days, default=None),
        weigh_claim(one),
        _dump_grounds(one.grounds),
        is_told_again(one),
    )


def _dump_grounds(grounds: Grounds | None) -> str | None:
    if grounds is None:
        return None
    several = (grounds.also, grounds.denied, grounds.contrary)
    return _ENCODER.encode(several) if any(several) else "[]"


def _load_grounds(text: str | None) -> Grounds | None:
    if text is None:
        return None
    also, denied, contrary = _load_list(text) or ((), (), ())
    return Grounds(
        tuple(also),
        tuple((document_id, own, sure) for document_id, own, sure in denied),
        tuple((own, sure) for own, sure in contrary),
    )


def _entity_rows(one: Claim, _: Mapping[str, Shelf]) -> Iterator[Row]:
    for entity_id in dict.fromkeys(one.entity_ids):
        yield (entity_id, "about", one.id)
    voices = (voice.entity_id for report in one.reports for voice in report.chain)
    for voice_id in dict.fromkeys(voices):
        if voice_id is not None:
            yield (voice_id, "voice", one.id)


def _outlet_rows(one: Claim, shelves: Mapping[str, Shelf]) -> Iterator[Row]:
    for outlet_key in {shelves[report.document_id].outlet_key for report in one.reports}:
        yield (outlet_key, one.id)


def _report_rows(claim: Claim, _: Mapping[str, Shelf]) -> Iterator[Row]:
    for position, one in enumerate(claim.reports):
        yield (
            one.id,
            claim.id,
            position,
            one.document_id,
            one.attribution_id,
            _dump_chain(one.chain),
            one.parent_id,
            one.parent_kind,
            one.parent_reason,
            one.parent_probability,
            _dump([(span.start, span.end) for span in one.also]),
        )


def _span_rows(claim: Claim, _: Mapping[str, Shelf]) -> Iterator[Row]:
    for one in claim.reports:
        for position, span in enumerate(one.spans):
            yield (one.id, position, span.start, span.end)


def _make_report(claim_id: str, spans: tuple[Span, ...], row: Row) -> Report:
    own_id, document_id, attribution_id, chain, parent_id, kind, reason, probability, also = row
    return Report(
        own_id,
        claim_id,
        document_id,
        spans,
        attribution_id,
        _load_chain(chain),
        parent_id,
        ParentKind(kind) if kind else None,
        reason,
        float(probability),
        tuple(Span(start, end) for start, end in _load_list(also)),
    )


def _dump_chain(chain: Iterable[Voice]) -> str:
    """A chain as JSON; what a voice does not have is left out."""
    voices = []
    for one in chain:
        voice = {"name": one.name, "role": one.role}
        if one.document_id is not None:
            voice["document_id"] = one.document_id
        if one.entity_id is not None:
            voice["entity_id"] = one.entity_id
        if one.source_type is not None:
            voice["source_type"] = one.source_type
        voices.append(voice)
    return _dump(voices)


@lru_cache(maxsize=4096)
def _load_chain(text: str) -> tuple[Voice, ...]:
    return tuple(
        Voice(
            one["name"],
            VoiceRole(one["role"]),
            one.get("document_id"),
            one.get("entity_id"),
            SourceType(one["source_type"]) if "source_type" in one else None,
        )
        for one in _DECODER.raw_decode(text)[0]
    )


def _origin_rows(claim: Claim, _: Mapping[str, Shelf]) -> Iterator[Row]:
    for at, one in enumerate(claim.origins.roots):
        lists = (_dump(one.report_ids), _dump(one.may_be))
        yield (claim.id, at, one.name, one.source_type, one.entity_id, *lists)


def _make_origin(_: str, row: Row) -> Origin:
    name, kind, entity_id, report_ids, may_be = row
    return Origin(
        name,
        _load_list(report_ids),
        SourceType(kind) if kind else None,
        entity_id,
        _load_list(may_be),
    )


def _drift_rows(claim: Claim, _: Mapping[str, Shelf]) -> Iterator[Row]:
    for at, one in enumerate(claim.drift):
        places = (*_place_row(one.before), *_place_row(one.after))
        yield (claim.id, at, one.kind, one.report_id, one.parent_id, *places)


def _make_drift(_: str, row: Row) -> Drift:
    kind, report_id, parent_id, *places = row
    before, after = _make_place(*places[:4]), _make_place(*places[4:])
    return Drift(DriftKind(kind), report_id, parent_id, before, after)


def _dispute_rows(claim: Claim, _: Mapping[str, Shelf]) -> Iterator[Row]:
    for at, one in enumerate(claim.disputes):
        yield (
            claim.id,
            at,
            one.kind,
            *_place_row(one.place),
            _dump_chain(one.chain),
            _dump(one.report_ids),
            _dump(one.carried_by),
            *said_at_row(one.at),
            one.claim_id,
            one.probability,
        )


def _make_dispute(_: str, row: Row) -> Dispute:
    kind, *place, chain, report_ids, carried_by = row[:8]
    return Dispute(
        DisputeKind(kind),
        _make_place(*place),
        _load_chain(chain),
        _load_list(report_ids),
        _load_list(carried_by),
        make_said_at(*row[8:13]),
        row[13],
        float(row[14]),
    )


def _warning_rows(claim: Claim, _: Mapping[str, Shelf]) -> Iterator[Row]:
    for at, one in enumerate(claim.warnings):
        places = [_place_row(place) for place in one.places]
        yield (claim.id, at, one.kind, one.words, _dump(one.report_ids), _dump(places))


def _make_warning(_: str, row: Row) -> ClaimWarning:
    kind, words, report_ids, places = row
    return ClaimWarning(
        WarningKind(kind),
        words,
        _load_list(report_ids),
        tuple(_make_place(*place) for place in _load_list(places)),
    )


_ROWS: dict[str, Callable[[Claim, Mapping[str, Shelf]], Iterator[Row]]] = {
    "claims": _claim_row,
    "claim_entities": _entity_rows,
    "claim_outlets": _outlet_rows,
    "reports": _report_rows,
    "report_spans": _span_rows,
    "origins": _origin_rows,
    "drift": _drift_rows,
    "disputes": _dispute_rows,
    "claim_warnings": _warning_rows,
}
