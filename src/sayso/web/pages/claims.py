"""The list of claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.casefile.list_rows import ClaimFilter, ClaimRow, ClaimSort, Page
from sayso.casefile.reader import CaseReader
from sayso.report.claims.words import cut_words
from sayso.web.asked import Asked
from sayso.web.desk import Shown
from sayso.web.drawing import Spark, draw_spark
from sayso.web.finding import find_entity
from sayso.web.routing import give_page

__all__ = ["ROUTES", "ClaimLine", "list_lines"]

_PER_PAGE = 50
_MAX_LABEL_CHARS = 240
_SORTS = {
    ClaimSort.TOLD: "told most",
    ClaimSort.NARROW: "told most, on fewest origins",
    ClaimSort.INTEREST: "deserve a look",
    ClaimSort.RATIO: "most reports per origin",
    ClaimSort.DISPUTED: "most disputed",
    ClaimSort.OLDEST: "told earliest",
    ClaimSort.NEWEST: "told latest",
}


@dataclass(frozen=True)
class ClaimLine:
    """A claim in a list, with its reports over time; ``is_starred``: a person put a star on it."""

    row: ClaimRow
    label: str
    spark: Spark | None
    is_starred: bool = False


def list_lines(reader: CaseReader, rows: Sequence[ClaimRow]) -> list[ClaimLine]:
    """Claims as lists show them."""
    days: Mapping[str, Mapping[date, int]] = reader.count_report_days([one.id for one in rows])
    starred = {one.id for one in reader.load_stars() if one.kind == "claim"}
    return [
        ClaimLine(
            one,
            cut_words(one.label, _MAX_LABEL_CHARS),
            draw_spark(days.get(one.id, {})),
            one.id in starred,
        )
        for one in rows
    ]


def show_claims(reader: CaseReader, asked: Asked) -> Shown:
    """Claims by how often they are told, or otherwise; chosen by what they are about, and when."""
    number, sort = asked.number("page"), asked.choice("sort", ClaimSort, ClaimSort.TOLD)
    about = asked.text("about")
    entity_id = find_entity(reader, about) if about else ""
    documents = reader.list_documents_by([asked.text("document")])
    wanted = ClaimFilter(
        about=entity_id or about,  # a name that nobody has finds nothing
        outlet=asked.text("outlet"),
        document=asked.text("document"),
        since=asked.day("since"),
        until=asked.day("until"),
        told_again=not asked.flag("once"),
        disputed=asked.flag("disputed"),
        warned=asked.flag("warned"),
        words=asked.text("q"),
    )
    found = reader.list_claims(wanted, sort, Page(number, _PER_PAGE))
    values = {
        "lines": list_lines(reader, found.rows),
        "n_found": found.total,
        "number": number,
        "n_pages": -(-found.total // _PER_PAGE),
        "sorts": _SORTS.items(),
        "sort": sort,
        "document": documents[0] if documents else None,
        "about_missing": bool(about and not entity_id),
        "outlets": [name for name, _ in reader.list_outlets()[:300]],
    }
    return Shown("desk/claims.html.jinja", "Claims", "/claims", values)


ROUTES = [give_page("/claims", show_claims)]
