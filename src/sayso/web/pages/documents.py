"""The list of documents."""

from __future__ import annotations

from sayso.casefile.list_rows import DocumentFilter, DocumentSort, Page
from sayso.casefile.reader import CaseReader
from sayso.web.asked import Asked
from sayso.web.desk import Shown
from sayso.web.routing import give_page

__all__ = ["ROUTES"]

_PER_PAGE = 50
_SORTS = {
    DocumentSort.NEWEST: "newest",
    DocumentSort.OLDEST: "oldest",
    DocumentSort.OUTLET: "by outlet",
    DocumentSort.TITLE: "by title",
}


def show_documents(reader: CaseReader, asked: Asked) -> Shown:
    """Documents by day, outlet or title, chosen by title, outlet and time."""
    number, sort = asked.number("page"), asked.choice("sort", DocumentSort, DocumentSort.NEWEST)
    wanted = DocumentFilter(
        outlet=asked.text("outlet"),
        since=asked.day("since"),
        until=asked.day("until"),
        title=asked.text("q"),
        undated=asked.flag("undated"),
    )
    found = reader.list_documents(wanted, sort, Page(number, _PER_PAGE))
    values = {
        "rows": found.rows,
        "n_found": found.total,
        "number": number,
        "n_pages": -(-found.total // _PER_PAGE),
        "sorts": _SORTS.items(),
        "sort": sort,
        "outlets": [name for name, _ in reader.list_outlets()[:300]],
    }
    return Shown("desk/documents.html.jinja", "Documents", "/documents", values)


ROUTES = [give_page("/documents", show_documents)]
