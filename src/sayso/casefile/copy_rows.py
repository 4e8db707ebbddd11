"""Alignments and families as rows of the case file, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from sayso.casefile.rows import some
from sayso.records import (
    Alignment,
    AlignmentKind,
    Copies,
    Descent,
    Direction,
    Edit,
    Family,
    Passage,
    Span,
    sort_families,
)

__all__ = ["COPY_TABLES", "copy_rows", "load_alignments", "load_families"]

Row = tuple[Any, ...]
Ask = Callable[..., list[Row]]

COPY_TABLES = ("families", "edits", "alignments")
"""The tables that each comparison fills anew, those that point to others first."""


def copy_rows(copies: Copies) -> dict[str, list[Row]]:
    """The rows of all alignments and families, by table."""
    alignments = [_alignment_row(at, one) for at, one in enumerate(copies.alignments)]
    edits = [
        (one.id, at, edit.a.start, edit.a.end, edit.b.start, edit.b.end)
        for one in copies.alignments
        for at, edit in enumerate(one.edits)
    ]
    families = [row for one in copies.families for row in _family_rows(one)]
    return {"alignments": alignments, "edits": edits, "families": families}


def _alignment_row(position: int, one: Alignment) -> Row:
    return (
        one.id,
        position,
        *(one.a.document_id, one.a.start, one.a.end),
        *(one.b.document_id, one.b.start, one.b.end),
        one.kind,
        one.extent,
        one.direction,
        one.probability,
        one.reason,
        one.similarity,
    )


def _family_rows(one: Family) -> list[Row]:
    roots: list[Row] = [(root, None, "", 1.0) for root in one.roots]
    others = [
        (child.document_id, child.parent_id, " ".join(child.alignment_ids), child.probability)
        for child in one.descents
    ]
    return [(one.id, at, *row) for at, row in enumerate((*roots, *others))]


def load_alignments(ask: Ask, where: str = "", asked: Sequence[str] = ()) -> tuple[Alignment, ...]:
    """All alignments in their order, or those that a condition on their table picks."""
    of_some = f"WHERE alignment_id IN (SELECT id FROM alignments {where})" if where else ""  # noqa: S608
    edits: dict[str, list[Edit]] = {}
    for owner, a_start, a_end, b_start, b_end in ask(
        f"SELECT alignment_id, a_start, a_end, b_start, b_end FROM edits {of_some} "  # noqa: S608
        "ORDER BY alignment_id, position",
        *asked,
    ):
        edits.setdefault(owner, []).append(Edit(Span(a_start, a_end), Span(b_start, b_end)))
    rows = ask(
        "SELECT id, a_document_id, a_start, a_end, b_document_id, b_start, b_end, kind, extent, "  # noqa: S608
        f"direction, probability, reason, similarity FROM alignments {where} ORDER BY position",
        *asked,
    )
    return tuple(
        Alignment(
            own_id,
            Passage(*ends[:3]),
            Passage(*ends[3:]),
            AlignmentKind(kind),
            Direction(direction),
            probability,
            reason,
            similarity,
            tuple(edits.get(own_id, ())),
            AlignmentKind(extent),
        )
        for own_id, *ends, kind, extent, direction, probability, reason, similarity in rows
    )


def load_families(
    ask: Ask, alignments: Iterable[Alignment], family_ids: Iterable[str] | None = None
) -> tuple[Family, ...]:
    """All families of these alignments, or those with some ids, the largest first."""
    where, asked = some("family_id", family_ids)
    rows = ask(
        "SELECT family_id, document_id, parent_id, alignment_ids, probability "  # noqa: S608
        f"FROM families {where} ORDER BY family_id, position",
        *asked,
    )
    families = [
        _make_family(family_id, [row[1:] for row in members])
        for family_id, members in groupby(rows, key=lambda row: row[0])
    ]
    return tuple(sort_families(families, alignments))


def _make_family(family_id: str, members: list[Row]) -> Family:
    return Family(
        family_id,
        tuple(document for document, parent, *_ in members if parent is None),
        tuple(
            Descent(document, parent, tuple(ids.split()), probability)
            for document, parent, ids, probability in members
            if parent is not None
        ),
    )
