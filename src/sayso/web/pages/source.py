"""One source: all that it says, and all that is said of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sayso.casefile.list_rows import (
    ClaimFilter,
    ClaimSort,
    Page,
    StatementFilter,
    StatementSort,
)
from sayso.casefile.reader import CaseReader
from sayso.records import Attribution, Case, Entity, Kind, SourceType, Stance
from sayso.report.articles import Note, write_notes
from sayso.report.cast import Block, gather_block
from sayso.report.claims.page import ClaimsView
from sayso.report.limits import CastLimits
from sayso.report.ties import draw_ties
from sayso.report.wording import KIND_WORDS, NOBODY, STANCE_WORDS
from sayso.web.addresses import URLS
from sayso.web.asked import Asked, NotHereError
from sayso.web.desk import Shown
from sayso.web.routing import give_page

__all__ = ["ROUTES"]

_PER_PAGE = 40
_MAX_CLAIMS = 8
_MAX_ROWS = 20
_SORTS = {StatementSort.NEWEST: "newest", StatementSort.OLDEST: "oldest"}


def show_source(reader: CaseReader, asked: Asked) -> Shown:
    """What a source says, chosen by stance, kind, outlet and time; and who it is, if known."""
    key = " ".join(asked.parts["key"].split())
    key = "" if key.casefold() == NOBODY.casefold() else key
    number, sort = asked.number("page"), asked.choice("sort", StatementSort, StatementSort.NEWEST)
    entity = next(iter(reader.load_entities_by([key])), None) if key else None
    source = key if entity else key.casefold()
    # Nobody has no key to look for: where nobody is named, the type of the source says so.
    whose = StatementFilter(source=source, source_type="" if key else SourceType.UNSTATED)
    wanted = replace(
        whose,
        outlet=asked.text("outlet"),
        stance=_choose(asked.text("stance"), Stance),
        kind=_choose(asked.text("kind"), Kind),
        since=asked.day("since"),
        until=asked.day("until"),
    )
    found = reader.list_statements(wanted, sort, Page(number, _PER_PAGE))
    stances = reader.count_stances(source) if key else {}
    n_said = sum(stances.values()) if key else _count(reader, whose, wanted, found.total)
    if entity is None and not n_said:
        raise NotHereError("Nobody in this case goes by that.", "/sources", "all sources")
    case = reader.load_slice(entity_ids=[entity.id] if entity else (), attribution_ids=found.rows)
    if entity:  # with all that is told of it
        entity = next(one for one in case.entities if one.id == key)
    notes = _list_notes(case, found.rows)
    name = entity.name if entity else notes[0].source_name if notes else key or NOBODY
    values: dict[str, object] = {
        "name": name,
        "key": source,
        "entity": entity,
        "block": _gather(case, entity, is_all=asked.flag("all")),
        "ties": draw_ties(entity, {one.id: one for one in case.entities}, URLS) if entity else None,
        "notes": notes,
        "n_found": found.total,
        "n_said": n_said,
        "stance_counts": [(Stance(stance), count) for stance, count in stances.items()],
        "number": number,
        "n_pages": -(-found.total // _PER_PAGE),
        "sorts": _SORTS.items(),
        "sort": sort,
        "stance_choices": [
            ("", "any"),
            *((one, STANCE_WORDS[Stance(one)]) for one in (stances or Stance)),
        ],
        "kind_choices": [("", "any"), *KIND_WORDS.items()],
        "claims": ClaimsView(),
        "labels": {},
        "claims_of": _list_claims(reader, entity),
        "perhaps": _list_perhaps(case, entity),
        "merges": _list_merges(entity),
    }
    return Shown("desk/source.html.jinja", name, "/sources", values)


def _count(
    reader: CaseReader, whose: StatementFilter, wanted: StatementFilter, n_found: int
) -> int:
    """How many statements there are, chosen or not."""
    if wanted == whose:
        return n_found
    return reader.list_statements(whose, page=Page(1, 1)).total


def _choose(given: str, kind: type[Stance | Kind]) -> str:
    """One of the words that there are, else none."""
    return given if given in set(kind) else ""


def _list_notes(case: Case, ids: tuple[str, ...]) -> list[Note]:
    """The statements of a page, in the order of the list."""
    said: dict[str, list[Attribution]] = defaultdict(list)
    for one in case.attributions:
        said[one.document_id].append(one)
    documents = {one.id: one for one in case.documents}
    notes = {
        note.attribution.id: note
        for own, here in said.items()
        for note in write_notes(documents[own], here)
    }
    return [notes[own] for own in ids if own in notes]


def _gather(case: Case, entity: Entity | None, *, is_all: bool) -> Block | None:
    limits = CastLimits() if is_all else CastLimits(rows=_MAX_ROWS)
    return gather_block(case, entity, URLS, limits) if entity else None


def _list_perhaps(case: Case, entity: Entity | None) -> list[Entity]:
    """Who may be the same, where nothing in the pile decides."""
    known = {one.id: one for one in case.entities}
    return [known[own] for own in entity.perhaps if own in known] if entity else []


def _list_merges(entity: Entity | None) -> list[tuple[str, str, list[str]]]:
    """The names that were put together two by two, with the reasons, so that they can be parted."""
    reasons: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in entity.merges if entity else ():
        reasons[one.names].append(one.reason)
    return [(*names, list(dict.fromkeys(found))) for names, found in reasons.items()]


def _list_claims(reader: CaseReader, entity: Entity | None) -> list[tuple[str, str, object]]:
    """The claims that it tells and those about it: what they are, where all are, and the first."""
    if entity is None:
        return []
    page = Page(1, _MAX_CLAIMS)
    return [
        (title, f"/claims?{name}={entity.id}", reader.list_claims(wanted, ClaimSort.TOLD, page))
        for title, name, wanted in (
            ("Claims it tells or disputes", "voice", ClaimFilter(voice=entity.id)),
            ("Claims about it", "about", ClaimFilter(about=entity.id)),
        )
    ]


ROUTES = [give_page("/sources/{key:path}", show_source)]
