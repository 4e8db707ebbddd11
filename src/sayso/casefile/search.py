"""Search a case: words in documents, in what is said, and in names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.casefile.doubts import Doubts
from sayso.casefile.list_rows import DocumentRow, Listed, Page
from sayso.casefile.query import make_query
from sayso.casefile.rows import Row, some
from sayso.casefile.search_tables import NAMES_SQL
from sayso.casefile.wheres import Where
from sayso.figures import key_name
from sayso.records import Span

__all__ = ["DocumentHit", "NameHit", "Search", "SearchFilter", "StatementHit"]

_FIRST = Page(1, 20)
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
"""Stand around what was found; no text that can be shown holds them."""
_JOIN = " … "
_EXCERPT_CHARS = 240
_MANY = 20_000


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """Where to search. ``source``: the key of a source; ``about``: the id of an entity named there.

    ``stance`` and ``kind`` as their values. Of documents: those with a statement that is so.
    """

    source: str = ""
    outlet: str = ""
    kind: str = ""
    stance: str = ""
    about: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A document with what was searched: ``marks`` in its text, ``title_marks`` in its title.

    ``excerpt`` is a stretch of the text with as much of it as possible, ``words`` what it says.
    """

    document: DocumentRow
    title_marks: tuple[Span, ...]
    marks: tuple[Span, ...]
    excerpt: Span
    words: str


@dataclass(frozen=True, slots=True)
class StatementHit:
    """Something said, with what was searched: ``marks`` in the text of its document.

    ``content`` are its spans there, ``words`` what stands in each.
    """

    attribution_id: str
    document: DocumentRow
    source_key: str
    source_name: str
    stance: str
    content: tuple[Span, ...]
    words: tuple[str, ...]
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class NameHit:
    """A source or entity by one of its names; ``name`` is that it goes by, ``alias`` the one found.

    ``key``: the id of the entity, else the key of the source.
    """

    key: str
    name: str
    alias: str
    n_statements: int
    n_documents: int


class Search(Doubts):
    """Full text, best matches first; without words, what the filter lets through, newest first."""

    def search_documents(
        self, words: str, wanted: SearchFilter | None = None, page: Page = _FIRST
    ) -> Listed[DocumentHit]:
        """Documents with some words in their title or text."""
        limit, query = _limit_documents(wanted or SearchFilter()), make_query(words)
        if not query and words.strip():
            return Listed((), 0)
        if not query:
            listed = self._list("d.id FROM documents d", limit, "d.published DESC, d.id", page)
            documents = self.list_documents_by(own for (own,) in listed.rows)
            return Listed(tuple(self._show_plain(one) for one in documents), listed.total)
        found = self._find_best(
            "found_documents",
            "rowid, {0}, {1}",
            "SELECT n.number FROM documents d JOIN document_numbers n ON n.document_id = d.id",
            limit,
            query,
            page,
        )
        where, asked = some("number", [str(row[0]) for row in found.rows])
        numbers = dict(
            self._ask(f"SELECT number, document_id FROM document_numbers {where}", *asked)  # noqa: S608
        )
        documents_by_id = {one.id: one for one in self.list_documents_by(numbers.values())}
        return Listed(
            tuple(_show(documents_by_id[numbers[own]], *both) for own, *both in found.rows),
            found.total,
        )

    def search_statements(
        self, words: str, wanted: SearchFilter | None = None, page: Page = _FIRST
    ) -> Listed[StatementHit]:
        """Attributions with some words in what is said or in the name of who says it."""
        limit, query = _limit_statements(wanted or SearchFilter()), make_query(words)
        if not query and words.strip():
            return Listed((), 0)
        if query:
            own = "SELECT s.number FROM statements s"
            found = self._find_best("found_statements", "rowid, {0}", own, limit, query, page)
        else:
            order = "s.day DESC, s.document_id, s.position"
            found = self._list("s.number, '' FROM statements s", limit, order, page)
        where, asked = some("number", [str(row[0]) for row in found.rows])
        rows = {
            row[0]: row[1:]
            for row in self._ask(
                "SELECT number, attribution_id, document_id, source_key, source_name, stance "  # noqa: S608
                f"FROM statements {where}",
                *asked,
            )
        }
        documents = {one.id: one for one in self.list_documents_by(row[1] for row in rows.values())}
        return Listed(
            tuple(
                self._show_said(number, rows[number], documents[rows[number][1]], marked or "")
                for number, marked in found.rows
            ),
            found.total,
        )

    def _list(self, select: str, limit: Where, order: str, page: Page) -> Listed[Row]:
        """What a filter lets through, where no words are looked for."""
        _, _, table = select.partition(" FROM ")
        rows = self._ask(
            f"SELECT {select} {limit.text} ORDER BY {order} LIMIT ? OFFSET ?",
            *limit.values,
            page.size,
            page.offset,
        )
        return Listed(tuple(rows), self._count(table, limit))

    def _find_best(
        self, table: str, columns: str, own: str, limit: Where, query: str, page: Page
    ) -> Listed[Row]:
        """What an index finds, best first, of what a filter lets through.

        Marks are put into no more than the rows that are asked for.
        """
        where = Where()
        where.add(f"{table} MATCH ?", query)
        if limit.text:
            # The sign has the index find the words first, instead of each row by its number.
            where.add(f"+rowid IN ({own} {limit.text})", *limit.values)
        marks = (f"highlight({table}, {at}, '{_OPEN}', '{_CLOSE}')" for at in range(2))
        total = self._count(table, where)
        # Of what nearly everything holds nothing is a better match than anything else.
        order = "rank" if total <= _MANY else "rowid"
        rows = self._ask(
            f"SELECT {columns.format(*marks)} FROM {table} {where.text} "  # noqa: S608
            f"ORDER BY {order} LIMIT ? OFFSET ?",
            *where.values,
            page.size,
            page.offset,
        )
        return Listed(tuple(rows), total)

    def search_names(self, words: str, page: Page = _FIRST) -> Listed[NameHit]:
        """Sources and entities by any of their names, those that say most first."""
        query = make_query(words)
        if not query:
            return Listed((), 0)
        ((total,),) = self._ask(
            "SELECT count(DISTINCT key) FROM found_names WHERE found_names MATCH ?", query
        )
        rows = self._ask(
            "SELECT f.key, coalesce(e.name, s.name, f.name), min(f.name), "
            "coalesce(s.n_statements, 0) AS said, coalesce(e.n_documents, s.n_documents, 0) AS n "
            "FROM found_names f LEFT JOIN entities e ON e.id = f.key "
            "LEFT JOIN sources s ON s.source_key = f.key WHERE found_names MATCH ? "
            "GROUP BY f.key ORDER BY said DESC, n DESC, f.key LIMIT ? OFFSET ?",
            query,
            page.size,
            page.offset,
        )
        return Listed(tuple(NameHit(*row) for row in rows), total)

    def _refresh_names(self, keys: Iterable[str] | None = None) -> None:
        """Let the names of entities and sources be found as they are now; of all, or of some."""
        where, asked = some("key", keys)
        self._db.execute(f"DELETE FROM found_names {where}", asked)  # noqa: S608
        self._db.execute(
            f"INSERT INTO found_names (name, key) SELECT name, key FROM ({NAMES_SQL}) {where}",  # noqa: S608
            asked,
        )

    def _show_plain(self, document: DocumentRow) -> DocumentHit:
        """A document with how it begins, where no words were looked for."""
        ((text,),) = self._ask(
            "SELECT substr(text, 1, ?) FROM documents WHERE id = ?",
            2 * _EXCERPT_CHARS,
            document.id,
        )
        return _show(document, "", text)

    def _show_said(self, number: int, row: Row, document: DocumentRow, marked: str) -> StatementHit:
        attribution_id, document_id, key, name, stance = row
        pieces = self._ask(
            'SELECT p."start", p."end", substr(d.text, p."start" + 1, p."end" - p."start") '
            "FROM statement_spans p JOIN documents d ON d.id = ? WHERE p.number = ? "
            "ORDER BY p.position",
            document_id,
            number,
        )
        content = tuple(Span(start, end) for start, end, _ in pieces)
        words = tuple(each for *_, each in pieces)
        marks = tuple(_place(_read_marks(marked)[1], content, words))
        return StatementHit(attribution_id, document, key, name, stance, content, words, marks)


def _show(document: DocumentRow, title: str, marked: str) -> DocumentHit:
    """A document with the marks that were put into its title and text."""
    text, marks = _read_marks(marked)
    excerpt = _pick_excerpt(text, marks)
    words = text[excerpt.start : excerpt.end]
    return DocumentHit(document, _read_marks(title)[1], marks, excerpt, words)


def _limit_documents(wanted: SearchFilter) -> Where:
    where, said = Where(), Where()
    where.add_if(wanted.outlet, "d.outlet_key = ?", key_name(wanted.outlet))
    where.add_days("d.published", wanted.since, wanted.until)
    said.add_if(wanted.source, "source_key = ?", wanted.source)
    said.add_if(wanted.stance, "stance = ?", wanted.stance)
    said.add_if(wanted.kind, "kind = ?", wanted.kind)
    if said.text:
        where.add(f"d.id IN (SELECT document_id FROM statements {said.text})", *said.values)  # noqa: S608
    where.add_if(
        wanted.about,
        "d.id IN (SELECT document_id FROM mentions WHERE entity_id = ?)",
        wanted.about,
    )
    return where


def _limit_statements(wanted: SearchFilter) -> Where:
    where = Where()
    where.add_if(wanted.source, "s.source_key = ?", wanted.source)
    where.add_if(wanted.stance, "s.stance = ?", wanted.stance)
    where.add_if(wanted.kind, "s.kind = ?", wanted.kind)
    where.add_if(wanted.outlet, "s.outlet_key = ?", key_name(wanted.outlet))
    where.add_days("s.day", wanted.since, wanted.until)
    where.add_if(
        wanted.about,
        "s.number IN (SELECT x.number FROM mentions m "
        "CROSS JOIN statements x ON x.document_id = m.document_id "
        'JOIN statement_spans p ON p.number = x.number AND p."start" <= m."start" '
        'AND p."end" >= m."end" WHERE m.entity_id = ?)',
        wanted.about,
    )
    return where


def _read_marks(marked: str) -> tuple[str, tuple[Span, ...]]:
    """A text without the signs around what was found, and where that stands in it."""
    marks, parts, at = [], [], 0
    for part in marked.split(_OPEN):
        found, sign, rest = part.partition(_CLOSE)
        if sign:
            marks.append(Span(at, at + len(found)))
        parts += [found, rest]
        at += len(found) + len(rest)
    return "".join(parts), tuple(marks)


def _place(marks: Sequence[Span], content: Sequence[Span], words: Sequence[str]) -> Iterator[Span]:
    """Marks in words that were joined, as they stand in the document."""
    at = 0
    for span, piece in zip(content, words, strict=True):
        for mark in marks:
            start, end = max(mark.start, at), min(mark.end, at + len(piece))
            if start < end:
                yield Span(span.start + start - at, span.start + end - at)
        at += len(piece) + len(_JOIN)


def _pick_excerpt(text: str, marks: Sequence[Span]) -> Span:
    """The stretch with most different words that were found, cut at spaces."""
    best, most = 0, 0
    for at, mark in enumerate(marks):
        within = {
            text[one.start : one.end].casefold()
            for one in marks[at : at + 12]
            if one.end <= mark.start + _EXCERPT_CHARS
        }
        if len(within) > most:
            best, most = mark.start, len(within)
    start = max(best - _EXCERPT_CHARS // 3, 0)
    if start:
        start = text.find(" ", start, best) + 1 or start
    end = min(start + _EXCERPT_CHARS, len(text))
    if end < len(text):
        cut = text.rfind(" ", start, end)
        end = cut if cut > best else end
    return Span(start, end)
