"""Embedded documents as rows of the case file, and back."""

from __future__ import annotations

from datetime import date
from typing import Any

from sayso.records import Embedded, Span

__all__ = ["EMBEDDED_COLUMNS", "embedded_row", "make_embedded"]

Row = tuple[Any, ...]

EMBEDDED_COLUMNS = (
    'document_id, "start", "end", lead_start, lead_end, outlet, byline, title, published, url, '
    "reason, is_end_sure"
)
"""The columns of an embedded document but its position, as `make_embedded` takes them."""


def embedded_row(position: int, one: Embedded) -> Row:
    """The row of an embedded document, in the order of its table."""
    return (
        one.document_id,
        position,
        one.span.start,
        one.span.end,
        *((one.lead.start, one.lead.end) if one.lead else (None, None)),
        one.outlet,
        one.byline,
        one.title,
        one.published.isoformat() if one.published else None,
        one.url,
        one.reason,
        one.is_end_sure,
    )


def make_embedded(row: Row) -> Embedded:
    """An embedded document from its row without position."""
    document_id, start, end, lead_start, lead_end, outlet, byline, title, published, *rest = row
    url, reason, is_end_sure = rest
    return Embedded(
        document_id,
        Span(start, end),
        None if lead_start is None else Span(lead_start, lead_end),
        outlet,
        byline,
        title,
        date.fromisoformat(published) if published else None,
        url,
        reason,
        bool(is_end_sure),
    )
