"""The list of sources."""

from __future__ import annotations

from sayso.casefile.list_rows import Page, SourceSort
from sayso.casefile.reader import CaseReader
from sayso.records import SourceType
from sayso.report.wording import TYPE_WORDS
from sayso.web.asked import Asked
from sayso.web.desk import Shown
from sayso.web.routing import give_page

__all__ = ["ROUTES"]

_PER_PAGE = 100
_SORTS = {
    SourceSort.SAID: "who says most",
    SourceSort.OUTLETS: "in most outlets",
    SourceSort.DENIALS: "who denies most",
    SourceSort.NAME: "by name",
}
# Whom nobody names is no source to list.
_TYPES = {kind: words for kind, words in TYPE_WORDS.items() if kind is not SourceType.UNSTATED}


def show_sources(reader: CaseReader, asked: Asked) -> Shown:
    """Who speaks, chosen by name and type."""
    number, sort = asked.number("page"), asked.choice("sort", SourceSort, SourceSort.SAID)
    given = asked.text("type")
    kind = SourceType(given) if given in _TYPES else None
    found = reader.list_sources(asked.text("q"), sort, Page(number, _PER_PAGE), kind)
    values = {
        "rows": found.rows,
        "n_found": found.total,
        "number": number,
        "n_pages": -(-found.total // _PER_PAGE),
        "sorts": _SORTS.items(),
        "sort": sort,
        "type_choices": [("", "any"), *_TYPES.items()],
    }
    return Shown("desk/sources.html.jinja", "Sources", "/sources", values)


ROUTES = [give_page("/sources", show_sources)]
