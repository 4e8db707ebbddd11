"""When what was published, first told and said to have happened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from sayso.casefile.list_rows import DayCount, DocumentFilter, Page
from sayso.casefile.reader import CaseReader
from sayso.records import Document, Entity, Standing
from sayso.report.deed_words import say_standing
from sayso.report.excerpts import cut_excerpt
from sayso.report.profiles import name_document
from sayso.report.standing import say_when
from sayso.report.wording import count_words
from sayso.web.addresses import URLS
from sayso.web.asked import Asked
from sayso.web.desk import Shown
from sayso.web.drawing import Grain, Step, choose_grain, count_steps, list_steps, say_span, say_tick
from sayso.web.routing import give_page

__all__ = ["ROUTES"]

_MAX_STEPS = 400
_MAX_STATEMENTS = 60
_WIDTH, _HEIGHT = 1180, 110
_LEAST_BAR = 3
_MAX_TICKS = 14


@dataclass(frozen=True)
class Column:
    """A bar that leads to what it counts."""

    x: float
    width: float
    height: float
    href: str
    words: str


@dataclass(frozen=True)
class Tick:
    """A time under the bars."""

    x: float
    words: str


@dataclass(frozen=True)
class Chart:
    """Counts over time, drawn."""

    id: str
    title: str
    look: str
    total: int
    bars: tuple[Column, ...]
    ticks: tuple[Tick, ...]
    width: int = _WIDTH
    height: int = _HEIGHT


@dataclass(frozen=True)
class Dated:
    """A dated statement of where somebody stands."""

    when: str
    entity_id: str
    name: str
    words: str
    is_hedged: bool
    href: str
    quote: str
    outlet: str


def show_timeline(reader: CaseReader, asked: Asked) -> Shown:
    """Documents and claims by day, month or year; statements with a time of their own."""
    since, until = asked.day("since"), asked.day("until")
    counts = [
        one
        for one in reader.count_by_day()
        if (since is None or one.day >= since) and (until is None or one.day <= until)
    ]
    told = [one for one in counts if one.n_documents or one.n_claims]
    statements, n_statements = _list_standing(reader, since, until)
    undated = reader.list_documents(DocumentFilter(undated=True), page=Page(1, 1)).total
    values = {
        "charts": (),
        "span": "",
        "grain": "",
        "grains": [("", "as it fits"), *((one, one) for one in Grain)],
        "statements": statements,
        "n_statements": n_statements,
        "n_undated": undated,
    }
    if told:
        first, last = told[0].day, told[-1].day
        grain = _choose(asked, first, last)
        values |= {
            "charts": _draw(told, list_steps(first, last, grain), grain),
            "span": say_span(first, last),
            "grain": grain,
        }
    return Shown("desk/timeline.html.jinja", "Timeline", "/timeline", values)


def _choose(asked: Asked, first: date, last: date) -> Grain:
    """The grain asked for, unless it makes too many steps."""
    fits = choose_grain(first, last)
    wanted = asked.choice("by", Grain, fits)
    days = (last - first).days
    return wanted if days // {"day": 1, "month": 28, "year": 365}[wanted] <= _MAX_STEPS else fits


def _draw(counts: Sequence[DayCount], steps: Sequence[Step], grain: Grain) -> tuple[Chart, ...]:
    of_documents = count_steps(((one.day, one.n_documents) for one in counts), grain)
    of_claims = count_steps(((one.day, one.n_claims) for one in counts), grain)
    charts = (
        _chart(
            "by-documents",
            "Documents",
            "bar-d",
            of_documents,
            steps,
            grain,
            "document",
            _to_documents,
        ),
        _chart(
            "told-first", "Claims first told", "bar-c", of_claims, steps, grain, "claim", _to_claims
        ),
    )
    return tuple(one for one in charts if one.total)


def _chart(
    own_id: str,
    title: str,
    look: str,
    counts: Mapping[date, int],
    steps: Sequence[Step],
    grain: Grain,
    what: str,
    lead: Callable[[Step], str],
) -> Chart:
    most, width = max(counts.values(), default=0), _WIDTH / len(steps)
    bars = tuple(
        Column(
            round(at * width, 2),
            round(max(min(width - 1, 60), 1), 2),
            round(max(_HEIGHT * counts[step.first] / most, _LEAST_BAR), 2),
            lead(step),
            f"{step.words}: {count_words(counts[step.first], what)}",
        )
        for at, step in enumerate(steps)
        if counts.get(step.first)
    )
    every = -(-len(steps) // _MAX_TICKS)
    ticks = tuple(
        Tick(round(at * width, 2), say_tick(step.first, grain))
        for at, step in enumerate(steps)
        if at % every == 0
    )
    return Chart(own_id, title, look, sum(counts.values()), bars, ticks)


def _to_documents(step: Step) -> str:
    return f"/documents?{_within(step, sort='oldest')}"


def _to_claims(step: Step) -> str:
    return f"/claims?{_within(step, sort='oldest', once='1')}"


def _within(step: Step, **more: str) -> str:
    return urlencode({"since": step.first.isoformat(), "until": step.last.isoformat(), **more})


def _list_standing(
    reader: CaseReader, since: date | None, until: date | None
) -> tuple[list[Dated], int]:
    ids, total = reader.find_dated_standing(since, until, _MAX_STATEMENTS)
    entities = reader.load_entities_by(ids, with_told=True)
    found = [
        (one.at.value, entity, one)
        for entity in entities
        for one in entity.standing
        if one.at and one.at.value[:4].isdecimal() and _is_within(one.at.value, since, until)
    ]
    found.sort(key=lambda one: (one[0], one[1].name, one[2].place.document_id, one[2].place.span))
    shown = found[:_MAX_STATEMENTS]
    documents = {
        one.id: one for one in reader.load_documents({s.place.document_id for *_, s in shown})
    }
    return [_say(entity, one, documents[one.place.document_id]) for _, entity, one in shown], total


def _is_within(value: str, since: date | None, until: date | None) -> bool:
    day = value[:10]
    is_late = since is not None and day < since.isoformat()[: len(day)]
    return not is_late and (until is None or day <= until.isoformat())


def _say(entity: Entity, one: Standing, document: Document) -> Dated:
    span = one.place.span
    return Dated(
        say_when(one).removeprefix("on ").removeprefix("in "),
        entity.id,
        entity.name,
        say_standing(one),
        one.hedged,
        URLS.place(document.id, span.start, span.end),
        cut_excerpt(document.text, span).line,
        name_document(document),
    )


ROUTES = [give_page("/timeline", show_timeline)]
