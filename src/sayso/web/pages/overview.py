"""The first page: what is in the pile, what deserves a look, what was decided, what failed."""

from __future__ import annotations

from sayso.casefile.list_rows import ClaimFilter, ClaimRow, ClaimSort, DocumentRow, Page
from sayso.casefile.reader import CaseReader
from sayso.records import FailureKind
from sayso.web.asked import Asked
from sayso.web.desk import Shown
from sayso.web.naming import name_things
from sayso.web.pages.claims import list_lines
from sayso.web.pages.log import say_decisions
from sayso.web.pages.review import MAX_DOUBTS, find_doubts
from sayso.web.routing import give_page

__all__ = ["ROUTES"]

_N_PICKS, _N_STARS, _N_FRESH = 10, 12, 6


def show_overview(reader: CaseReader, _: Asked) -> Shown:
    """The figures of the case, and where to begin."""
    figures = reader.count_figures()
    standing = reader.load_in_force()
    last = standing[-1:]
    stars = reader.load_stars()
    failures = reader.load_failures()
    failed = [one for one in failures if one.kind is FailureKind.FAILED]
    values = {
        "figures": figures.figures,
        "whole": figures,
        "picks": list_lines(reader, _pick_claims(reader)),
        "n_decisions": len(standing),
        "last_decision": "".join(say_decisions(reader, last).values()),
        "n_doubts": len(find_doubts(reader)),
        "max_doubts": MAX_DOUBTS,
        "stars": list(name_things(reader, stars[-_N_STARS:]).values()),
        "fresh": _list_fresh(reader),
        "failed": failed,
        "n_skipped": len(failures) - len(failed),
    }
    return Shown("desk/overview.html.jinja", "Overview", "/", values)


def _pick_claims(reader: CaseReader) -> list[ClaimRow]:
    """Those that deserve a look most; where these are few, also others that are disputed."""
    page = Page(1, _N_PICKS)
    found = reader.list_claims(ClaimFilter(told_again=True), ClaimSort.INTEREST, page).rows
    picks = {one.id: one for one in found if one.interest}
    if len(picks) < _N_PICKS:
        more = reader.list_claims(ClaimFilter(disputed=True), ClaimSort.DISPUTED, page).rows
        picks |= {one.id: one for one in more if one.id not in picks}
    return list(picks.values())[:_N_PICKS]


def _list_fresh(reader: CaseReader) -> tuple[DocumentRow, ...]:
    return reader.list_documents(page=Page(1, _N_FRESH)).rows


ROUTES = [give_page("/", show_overview)]
