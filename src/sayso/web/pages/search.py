"""Full text: in documents, in what is said, and among names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sayso.casefile.list_rows import DocumentRow, Listed, Page
from sayso.casefile.reader import CaseReader
from sayso.casefile.search import DocumentHit, NameHit, SearchFilter, StatementHit
from sayso.records import Kind, Span, Stance
from sayso.report.wording import KIND_WORDS, STANCE_WORDS, count_words, say_date
from sayso.web.addresses import URLS
from sayso.web.asked import Asked
from sayso.web.desk import Shown
from sayso.web.finding import find_entity
from sayso.web.routing import give_page

__all__ = ["ROUTES"]

_PER_PAGE = 20
_N_NAMES = 4
_BARRED = re.compile(r'\s-(?:["“][^"”]*["”]?|\S+)')
_NO_WORDS = re.compile(r'["“”„«»]|\*(?=\s|$)')


class Place(StrEnum):
    """Where to search."""

    DOCUMENTS = "documents"
    STATEMENTS = "statements"
    NAMES = "names"


_PLACES = {
    Place.DOCUMENTS: "titles and texts",
    Place.STATEMENTS: "what is said",
    Place.NAMES: "names",
}


@dataclass(frozen=True)
class Hit:
    """Something found: where it leads, what it is called, what else, and its words in pieces.

    Of each piece whether it was searched for.
    """

    href: str
    title: tuple[tuple[str, bool], ...]
    about: str
    pieces: tuple[tuple[str, bool], ...] = ()
    target: str = ""


def show_search(reader: CaseReader, asked: Asked) -> Shown:
    """The best matches of some words; without words, what the filters let through, newest first."""
    words, number = asked.text("q"), asked.number("page")
    place = asked.choice("in", Place, Place.DOCUMENTS)
    source = asked.text("source")
    wanted = SearchFilter(
        source=find_entity(reader, source) or source if source else "",
        outlet=asked.text("outlet"),
        kind=asked.choice("kind", Kind, Kind.DIRECT) if asked.text("kind") in set(Kind) else "",
        stance=asked.text("stance") if asked.text("stance") in set(Stance) else "",
        about=asked.text("about") and (find_entity(reader, asked.text("about")) or "nobody"),
        since=asked.day("since"),
        until=asked.day("until"),
    )
    hits: list[Hit] = []
    names: list[Hit] = []
    total = 0
    if words or wanted != SearchFilter():
        hits, total = _SEARCH[place](reader, words, wanted, Page(number, _PER_PAGE))
        if place is Place.DOCUMENTS and number == 1 and words:
            names = _search_names(reader, words, wanted, Page(1, _N_NAMES))[0]
    values = {
        "is_asked": bool(words or wanted != SearchFilter()),
        "hits": hits,
        "names": names,
        "plain_words": _strip(words),
        "found_words": count_words(total, *_NOUNS[place]),
        "number": number,
        "n_pages": -(-total // _PER_PAGE),
        "places": _PLACES.items(),
        "place": place,
        "kind_choices": [("", "or not"), *KIND_WORDS.items()],
        "stance_choices": [("", "any"), *STANCE_WORDS.items()],
        "outlets": [name for name, _ in reader.list_outlets()[:300]],
    }
    return Shown("desk/search.html.jinja", "Search", "/search", values)


def _strip(words: str) -> str:
    """The words that must be there, without the marks of a search: the list of claims has none."""
    plain = _NO_WORDS.sub(" ", _BARRED.sub(" ", f" {words}"))
    return " ".join(plain.split())


_NOUNS = {
    Place.DOCUMENTS: ("document", "documents"),
    Place.STATEMENTS: ("statement", "statements"),
    Place.NAMES: ("name", "names"),
}
Found = tuple[list[Hit], int]


def _search_documents(reader: CaseReader, words: str, wanted: SearchFilter, page: Page) -> Found:
    found: Listed[DocumentHit] = reader.search_documents(words, wanted, page)
    return [_show_document(one) for one in found.rows], found.total


def _show_document(one: DocumentHit) -> Hit:
    document, excerpt = one.document, one.excerpt
    first = next((mark for mark in one.marks if mark.start >= excerpt.start), None)
    href = URLS.place(document.id, first.start, first.end) if first else URLS.document(document.id)
    inside = [Span(m.start - excerpt.start, m.end - excerpt.start) for m in one.marks]
    title = _cut(document.title, one.title_marks) or (("(no title)", False),)
    pieces = _cut(one.words, inside)
    if excerpt.start:
        pieces = (("… ", False), *pieces)
    if excerpt.end < document.n_chars:
        pieces = (*pieces, (" …", False))
    return Hit(href, title, _say(document), pieces, f"document:{document.id}")


def _search_statements(reader: CaseReader, words: str, wanted: SearchFilter, page: Page) -> Found:
    found: Listed[StatementHit] = reader.search_statements(words, wanted, page)
    return [_show_statement(one) for one in found.rows], found.total


def _show_statement(one: StatementHit) -> Hit:
    pieces: list[tuple[str, bool]] = []
    for span, words in zip(one.content, one.words, strict=True):
        inside = [Span(mark.start - span.start, mark.end - span.start) for mark in one.marks]
        pieces += [(" … ", False)] * bool(pieces) + list(_cut(words, inside))
    stance = STANCE_WORDS[Stance(one.stance)]
    return Hit(
        URLS.attribution(one.document.id, one.attribution_id),
        ((f"{one.source_name or 'Nobody named'} {stance}", False),),
        _say(one.document),
        tuple(pieces),
        f"attribution:{one.attribution_id}",
    )


def _search_names(reader: CaseReader, words: str, _: SearchFilter, page: Page) -> Found:
    found: Listed[NameHit] = reader.search_names(words, page)
    return [_show_name(one) for one in found.rows], found.total


def _show_name(one: NameHit) -> Hit:
    said = count_words(one.n_statements, "statement")
    alias = f"also {one.alias} · " if one.alias != one.name else ""
    about = f"{alias}{said}, in {count_words(one.n_documents, 'document')}"
    return Hit(URLS.source(one.key), ((one.name, False),), about)


def _say(document: DocumentRow) -> str:
    day = say_date(document.published) if document.published else "undated"
    return f"{document.outlet}, {day}" if document.outlet else day


def _cut(words: str, marks: Sequence[Span]) -> tuple[tuple[str, bool], ...]:
    """Words in pieces, each with whether it is marked; what lies outside is left out."""
    pieces, at = [], 0
    for mark in sorted(marks):
        start, end = max(mark.start, at), min(mark.end, len(words))
        if start < end:
            pieces += [(words[at:start], False), (words[start:end], True)]
            at = end
    pieces.append((words[at:], False))
    return tuple(piece for piece in pieces if piece[0])


_SEARCH: dict[Place, Callable[[CaseReader, str, SearchFilter, Page], Found]] = {
    Place.DOCUMENTS: _search_documents,
    Place.STATEMENTS: _search_statements,
    Place.NAMES: _search_names,
}

ROUTES = [give_page("/search", show_search)]
