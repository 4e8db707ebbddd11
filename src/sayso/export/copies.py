"""Rows of what documents share: alignments with the words of both passages, and families."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sayso.export.row import Row
from sayso.records import Alignment, Case, Descent, Direction, Document, Edit, Passage, Span

__all__ = ["alignment_rows", "family_rows"]


def alignment_rows(case: Case) -> Iterator[Row]:
    """One row per alignment, all kinds; offsets are half-open code points into a document's text.

    ``direction`` a_to_b: b was copied from a. ``probability`` is that of the direction; where it
    is unknown, that b was copied from a; of siblings, that both have it from the third that the
    ``reason`` names. ``edits``: the words of either side, one of them empty where words were added
    or left out. ``family`` is None for what is no copy.
    """
    documents = {document.id: document for document in case.documents}
    families = _find_families(case)
    for one in case.alignments:
        a, b = documents[one.a.document_id], documents[one.b.document_id]
        yield {
            "id": one.id,
            "family": families.get(one.id),
            "kind": str(one.kind),
            "extent": str(one.extent),
            "direction": str(one.direction),
            "probability": one.probability,
            "reason": one.reason,
            "similarity": one.similarity,
            "a": _passage(a, one.a),
            "b": _passage(b, one.b),
            "edits": [_edit(a.text, b.text, edit) for edit in one.edits],
        }


def family_rows(case: Case) -> Iterator[Row]:
    """One row per document of a family, roots first, each parent before its children.

    ``parent`` is the document it was most likely copied from, None for a root; ``direction`` says
    whether what was found of these two says so: "copied", "unknown", or "against".
    ``probability``: that it was copied from the parent and not the other way round.
    """
    documents = {document.id: document for document in case.documents}
    alignments = {one.id: one for one in case.alignments}
    for number, family in enumerate(case.families, 1):
        lines = {line.document_id: line for line in family.descents}
        depths = dict.fromkeys(family.roots, 0)
        for own in family.document_ids:
            line, document = lines.get(own), documents[own]
            found = [alignments[one] for one in line.alignment_ids] if line else []
            if line:
                depths[own] = depths.get(line.parent_id, 0) + 1
            yield {
                "family": family.id,
                "number": number,
                "documents": len(family.document_ids),
                "depth": depths[own],
                **_name(document),
                "title": document.title,
                "url": document.url,
                "parent": line.parent_id if line else None,
                "parent_path": documents[line.parent_id].path if line else None,
                "parent_outlet": documents[line.parent_id].outlet if line else None,
                "kinds": list(dict.fromkeys(str(one.kind) for one in found)),
                "direction": _tell_direction(line, found) if line else None,
                "probability": line.probability if line else None,
                "reason": found[0].reason if found else None,
                "alignments": [one.id for one in found],
            }


def _find_families(case: Case) -> dict[str, str]:
    """The family of each copy and of all siblings, by the id of the alignment."""
    found: dict[str, str] = {}
    belongs: dict[str, list[str]] = defaultdict(list)
    for family in case.families:
        for own in family.document_ids:
            belongs[own].append(family.id)
        for line in family.descents:
            found |= dict.fromkeys(line.alignment_ids, family.id)
    for one in case.alignments:
        if one.kind.is_copy and one.id not in found:
            others = belongs[one.b.document_id]
            shared = next((own for own in belongs[one.a.document_id] if own in others), None)
            if shared:
                found[one.id] = shared
    return found


def _name(document: Document) -> Row:
    return {
        "document": document.id,
        "path": document.path,
        "outlet": document.outlet,
        "published": document.published.isoformat() if document.published else None,
    }


def _passage(document: Document, passage: Passage) -> Row:
    return {
        **_name(document),
        "title": document.title,
        "url": document.url,
        **_words(document.text, Span(passage.start, passage.end)),
    }


def _edit(a: str, b: str, edit: Edit) -> Row:
    return {"a": _words(a, edit.a), "b": _words(b, edit.b)}


def _words(text: str, span: Span) -> Row:
    return {"text": text[span.start : span.end], "start": span.start, "end": span.end}


def _tell_direction(line: Descent, found: list[Alignment]) -> str:
    """Whether the verdict on the two documents points from the parent to the child."""
    if not found or found[0].direction is Direction.UNKNOWN:
        return "unknown"
    one = found[0]
    original = one.a if one.direction is Direction.A_TO_B else one.b
    return "copied" if original.document_id == line.parent_id else "against"
