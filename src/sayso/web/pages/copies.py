"""Passages that documents share: the list, and two of them side by side."""

from __future__ import annotations

from sayso.casefile.list_rows import CopySort, Page
from sayso.casefile.reader import CaseReader
from sayso.records import Alignment, AlignmentKind, Direction
from sayso.report.copies.twins import Copying, turn
from sayso.report.copies.whole import lay_side_by_side
from sayso.report.copies.words import say_changes, say_direction, say_odds, say_reason, say_taken
from sayso.report.profiles import name_document
from sayso.web.addresses import URLS
from sayso.web.asked import Asked, NotHereError
from sayso.web.desk import Shown
from sayso.web.routing import give_page

__all__ = ["ROUTES"]

_PER_PAGE = 50
_SORTS = {CopySort.LONGEST: "longest", CopySort.PLACE: "as they stand in the case"}
_KINDS = [("", "any"), *((kind, str(kind)) for kind in AlignmentKind)]


def show_copies(reader: CaseReader, asked: Asked) -> Shown:
    """The passages by length or place, chosen by kind or document."""
    number, sort = asked.number("page"), asked.choice("sort", CopySort, CopySort.LONGEST)
    given = asked.text("kind")
    kind = AlignmentKind(given) if given in set(AlignmentKind) else None
    document_id = asked.text("document")
    documents = reader.list_documents_by([document_id])
    found = reader.list_copies(kind, sort, Page(number, _PER_PAGE), document=document_id)
    values = {
        "rows": [(one, _say_row(one.direction)) for one in found.rows],
        "n_found": found.total,
        "number": number,
        "n_pages": -(-found.total // _PER_PAGE),
        "sorts": _SORTS.items(),
        "sort": sort,
        "kind_choices": _KINDS,
        "document": documents[0] if documents else None,
    }
    return Shown("desk/copies.html.jinja", "Copies", "/copies", values)


def show_copy(reader: CaseReader, asked: Asked) -> Shown:
    """Two passages in full, the original first where that is known."""
    alignment = reader.load_alignment(asked.parts["id"])
    if alignment is None:
        raise NotHereError("There are no such passages in this case.", "/copies", "all copies")
    ids = _put_in_order(alignment)
    texts = {one.id: one for one in reader.load_documents(ids)}
    parent, child = (texts[own] for own in ids)
    twins = turn(alignment, parent.id)
    copying = Copying(child, parent, (twins,), twins.probability)
    is_known = alignment.direction is not Direction.UNKNOWN
    values = {
        "alignment": alignment,
        "parent": parent,
        "child": child,
        "old_href": URLS.place(parent.id, twins.old.start, twins.old.end),
        "new_href": URLS.place(child.id, twins.new.start, twins.new.end),
        "rows": lay_side_by_side(twins, parent.text, child.text),
        "taken": say_taken(copying),
        "changes": say_changes(copying),
        "direction": say_direction(copying) if is_known else say_odds(copying),
        "is_known": is_known,
        "reason": say_reason(copying),
        "family": reader.load_family(child.id),
    }
    title = f"{name_document(parent)} and {name_document(child)}"
    return Shown("desk/copy.html.jinja", title, "/copies", values)


def _put_in_order(one: Alignment) -> tuple[str, str]:
    """The documents of both, that which was first before the other."""
    pair = (one.a.document_id, one.b.document_id)
    return (pair[1], pair[0]) if one.direction is Direction.B_TO_A else pair


def _say_row(direction: Direction) -> str:
    """What stands between two documents in a list."""
    return {Direction.A_TO_B: "→", Direction.B_TO_A: "←"}.get(direction, "?")


ROUTES = [give_page("/copies", show_copies), give_page("/copies/{id}", show_copy)]
