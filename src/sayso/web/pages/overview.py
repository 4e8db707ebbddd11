"""The first page: what is in the pile, and what deserves a look."""

from __future__ import annotations

from sayso.casefile.reader import CaseReader
from sayso.web.asked import Asked
from sayso.web.desk import Shown
from sayso.web.routing import give_page

__all__ = ["ROUTES"]


def show_overview(reader: CaseReader, _: Asked) -> Shown:
    """The figures of the case."""
    return Shown(
        "desk/overview.html.jinja", "Overview", "/", {"n_documents": reader.count_documents()}
    )


ROUTES = [give_page("/", show_overview)]
