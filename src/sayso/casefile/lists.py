"""Lists of what a case holds, page by page, and its figures, counted in SQL."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

from sayso.casefile.list_rows import (
    ClaimFilter,
    ClaimRow,
    ClaimSort,
    CopyRow,
    CopySort,
    DocumentFilter,
    DocumentRow,
    DocumentSort,
    Listed,
    Page,
    SourceRow,
    SourceSort,
    StatementFilter,
    StatementSort,
)
from sayso.casefile.profiled import Profiled
from sayso.casefile.rows import Row, make_day, some
from sayso.casefile.wheres import Where
from sayso.figures import key_name
from sayso.records import AlignmentKind, Direction, NameType, SourceType

__all__ = ["Lists"]

_FIRST = Page()
_ONE_OF = "{} IN (SELECT value FROM json_each(?))"
_FEW = 2000
"""So many claims are sorted sooner than they are met in the order of all."""

_SOMEBODY = "(entity_id IS NOT NULL OR type IN ('named', 'document'))"
_DOCUMENT_COLUMNS = (
    "d.id, d.title, d.outlet, d.byline, d.published, d.url, d.n_chars, "
    "(SELECT count(*) FROM statements s WHERE s.document_id = d.id)"
)
_DOCUMENT_ORDERS = {
    DocumentSort.NEWEST: "published DESC, id",
    DocumentSort.OLDEST: "published IS NULL, published, id",
    DocumentSort.OUTLET: "outlet_key = '', outlet_key, published DESC, id",
    DocumentSort.TITLE: "title = '', title COLLATE NOCASE, id",
}
_CLAIM_ORDERS = {
    ClaimSort.TOLD: "n_reports DESC, n_outlets DESC, id",
    ClaimSort.NARROW: "n_reports DESC, at_most, n_outlets DESC, id",
    ClaimSort.RATIO: "1.0 * n_reports / max(at_most, 1) DESC, n_reports DESC, n_outlets DESC, id",
    ClaimSort.INTEREST: "interest DESC, n_reports DESC, n_outlets DESC, id",
    ClaimSort.DISPUTED: "n_disputes DESC, n_reports DESC, n_outlets DESC, id",
    ClaimSort.NEWEST: "last_day DESC, n_reports DESC, n_outlets DESC, id",
    ClaimSort.OLDEST: "first_day IS NULL, first_day, n_reports DESC, n_outlets DESC, id",
}
_SOURCE_ORDERS = {
    SourceSort.SAID: "n_statements DESC, n_documents DESC, name, source_key",
    SourceSort.OUTLETS: "n_outlets DESC, n_statements DESC, name, source_key",
    SourceSort.DENIALS: "n_denials DESC, n_statements DESC, name, source_key",
    SourceSort.NAME: "name COLLATE NOCASE, source_key",
}
_STATEMENT_ORDERS = {
    StatementSort.NEWEST: "day DESC, document_id, position",
    StatementSort.OLDEST: "day IS NULL, day, document_id, position",
}
_COPY_ORDERS = {
    CopySort.LONGEST: "max(m.a_end - m.a_start, m.b_end - m.b_start) DESC, m.position",
    CopySort.PLACE: "m.position",
}


class Lists(Profiled):
    """Everything here answers from indexes and narrow rows: no text is read that is not shown."""

    def list_documents(
        self,
        wanted: DocumentFilter | None = None,
        sort: DocumentSort = DocumentSort.NEWEST,
        page: Page = _FIRST,
    ) -> Listed[DocumentRow]:
        """The documents without their texts."""
        where = _limit_documents(wanted or DocumentFilter())
        total = self._count("documents", where)
        rows = self._ask(
            f"SELECT id FROM documents {where.text} "  # noqa: S608
            f"ORDER BY {_DOCUMENT_ORDERS[sort]} LIMIT ? OFFSET ?",
            *where.values,
            page.size,
            page.offset,
        )
        return Listed(self.list_documents_by(own for (own,) in rows), total)

    def list_documents_by(self, document_ids: Iterable[str]) -> tuple[DocumentRow, ...]:
        """The documents with some ids without their texts, in the order of these."""
        wanted = list(dict.fromkeys(document_ids))
        where, asked = some("d.id", wanted)
        rows = self._ask(f"SELECT {_DOCUMENT_COLUMNS} FROM documents d {where}", *asked)  # noqa: S608
        found = {row[0]: _make_document_row(row) for row in rows}
        return tuple(found[own] for own in wanted if own in found)

    def list_outlets(self) -> tuple[tuple[str, int], ...]:
        """The outlets that are named, each with its number of documents, most first."""
        rows = self._ask(
            "SELECT count(*), min(id) FROM documents WHERE outlet_key <> '' GROUP BY outlet_key"
        )
        names = dict(self._ask(*_by_ids("SELECT id, outlet FROM documents", "id", rows)))
        found = [(names[own], count) for count, own in rows]
        return tuple(sorted(found, key=lambda one: (-one[1], one[0])))

    def list_claims(
        self,
        wanted: ClaimFilter | None = None,
        sort: ClaimSort = ClaimSort.TOLD,
        page: Page = _FIRST,
    ) -> Listed[ClaimRow]:
        """The claims with their figures."""
        where, members = _limit_claims(wanted or ClaimFilter())
        members.sort(key=lambda one: self._count(*one))
        total = self._count_claims(where, members)
        for at, (table, limit) in enumerate(members):
            where.add(_link(table, limit, is_listed=not at and total <= _FEW), *limit.values)
        limits = where.text
        if sort not in (ClaimSort.TOLD, ClaimSort.NARROW):
            # The sign keeps it from the index of this column: the order has one of its own.
            limits = limits.replace("c.is_told_again", "+c.is_told_again")
        rows = self._ask(
            "SELECT id, label, n_reports, n_outlets, n_disputes, n_warnings, at_least, at_most, "  # noqa: S608
            f"first_day, last_day, interest FROM claims c {limits} "
            f"ORDER BY {_CLAIM_ORDERS[sort]} LIMIT ? OFFSET ?",
            *where.values,
            page.size,
            page.offset,
        )
        return Listed(tuple(_make_claim_row(row) for row in rows), total)

    def _count_claims(self, where: Where, members: Sequence[tuple[str, Where]]) -> int:
        if not members:
            return self._count("claims c", where)
        (table, first), *others = members
        if not others and not where.text:
            ((count,),) = self._ask(
                f"SELECT count(DISTINCT claim_id) FROM {table} {first.text}",  # noqa: S608
                *first.values,
            )
            return int(count)
        both = Where()
        both.add(where.condition, *where.values)
        for table, limit in members:
            both.add(_link(table, limit, is_listed=limit is first), *limit.values)
        return self._count("claims c", both)

    def list_sources(
        self,
        name: str = "",
        sort: SourceSort = SourceSort.SAID,
        page: Page = _FIRST,
        kind: SourceType | None = None,
        is_somebody: bool | None = None,
    ) -> Listed[SourceRow]:
        """Who says how much; those that have some words in their name, or in one they go by.

        ``is_somebody``: those that are an entity or have a name, or those that are not.
        """
        where = Where()
        if is_somebody is not None:
            where.add(f"{'' if is_somebody else 'NOT '}{_SOMEBODY}")
        if kind is not None:
            where.add("type = ?", kind)
        if words := name.split():
            like = "%" + "%".join(re.sub(r"([%_\\])", r"\\\1", one) for one in words) + "%"
            where.add(
                "(name LIKE ? ESCAPE '\\' OR source_key IN "
                "(SELECT entity_id FROM forms WHERE name LIKE ? ESCAPE '\\'))",
                like,
                like,
            )
        total = self._count("sources", where)
        rows = self._ask(
            "SELECT source_key, entity_id, name, type, (SELECT e.type FROM entities e "  # noqa: S608
            "WHERE e.id = entity_id), n_statements, n_direct, n_denials, n_documents, n_outlets, "
            f"first_day, last_day FROM sources {where.text} "
            f"ORDER BY {_SOURCE_ORDERS[sort]} LIMIT ? OFFSET ?",
            *where.values,
            page.size,
            page.offset,
        )
        return Listed(tuple(_make_source_row(row) for row in rows), total)

    def load_source(self, key: str) -> SourceRow | None:
        """A source by its key, which is the id of its entity where it has one."""
        rows = self._ask(
            "SELECT source_key, entity_id, name, type, (SELECT e.type FROM entities e "
            "WHERE e.id = entity_id), n_statements, n_direct, n_denials, n_documents, n_outlets, "
            "first_day, last_day FROM sources WHERE source_key = ?",
            key,
        )
        return _make_source_row(rows[0]) if rows else None

    def list_statements(
        self,
        wanted: StatementFilter | None = None,
        sort: StatementSort = StatementSort.NEWEST,
        page: Page = _FIRST,
    ) -> Listed[str]:
        """The ids of attributions as they stand, for `load_attributions` or `load_slice`."""
        where = limit_statements(wanted or StatementFilter())
        total = self._count("statements", where)
        rows = self._ask(
            f"SELECT attribution_id FROM statements {where.text} "  # noqa: S608
            f"ORDER BY {_STATEMENT_ORDERS[sort]} LIMIT ? OFFSET ?",
            *where.values,
            page.size,
            page.offset,
        )
        return Listed(tuple(own for (own,) in rows), total)

    def count_stances(self, source: str) -> dict[str, int]:
        """How often a source does what, by stance, most often first."""
        rows = self._ask(
            "SELECT stance, count(*) AS n FROM statements WHERE source_key = ? "
            "GROUP BY stance ORDER BY n DESC, stance",
            source,
        )
        return dict(rows)

    def list_copies(
        self,
        kind: AlignmentKind | None = None,
        sort: CopySort = CopySort.LONGEST,
        page: Page = _FIRST,
        document: str = "",
    ) -> Listed[CopyRow]:
        """The passages that documents share, without their words; or those of one document."""
        where = Where()
        if kind is not None:
            where.add("m.kind = ?", kind)
        if document:
            where.add("(m.a_document_id = ? OR m.b_document_id = ?)", document, document)
        total = self._count("alignments m", where)
        rows = self._ask(
            "SELECT m.id, m.kind, m.direction, m.probability, m.similarity, m.reason, "  # noqa: S608
            "max(m.a_end - m.a_start, m.b_end - m.b_start), m.a_document_id, m.b_document_id "
            f"FROM alignments m {where.text} ORDER BY {_COPY_ORDERS[sort]} LIMIT ? OFFSET ?",
            *where.values,
            page.size,
            page.offset,
        )
        ids = [own for row in rows for own in row[7:]]
        documents = {one.id: one for one in self.list_documents_by(ids)}
        return Listed(tuple(_make_copy_row(row, documents) for row in rows), total)


def _limit_documents(wanted: DocumentFilter) -> Where:
    where = Where()
    where.add_if(wanted.outlet, "outlet_key = ?", key_name(wanted.outlet))
    if wanted.outlets is not None:
        where.add(_ONE_OF.format("outlet_key"), json.dumps([*map(key_name, wanted.outlets)]))
    where.add_days("published", wanted.since, wanted.until)
    where.add_words("title", wanted.title)
    where.add_if(wanted.undated, "published IS NULL")
    return where


def limit_statements(wanted: StatementFilter) -> Where:
    """The condition on the statements that a filter lets through."""
    where = Where()
    where.add_if(wanted.source, "source_key = ?", wanted.source)
    where.add_if(wanted.document, "document_id = ?", wanted.document)
    where.add_if(wanted.outlet, "outlet_key = ?", key_name(wanted.outlet))
    where.add_if(wanted.stance, "stance = ?", wanted.stance)
    where.add_if(wanted.kind, "kind = ?", wanted.kind)
    where.add_if(wanted.source_type, "source_type = ?", wanted.source_type)
    where.add_days("day", wanted.since, wanted.until)
    return where


def _limit_claims(wanted: ClaimFilter) -> tuple[Where, list[tuple[str, Where]]]:
    """The condition on claims themselves, and those on the tables that say what they are in."""
    where = Where()
    if wanted.since:
        where.add("c.last_day >= ?", wanted.since.isoformat())
    if wanted.until:
        where.add("c.first_day <= ?", wanted.until.isoformat())
    for is_wanted, condition in (
        (wanted.told_again, "c.is_told_again = 1"),
        (wanted.disputed, "c.n_disputes > 0"),
        (wanted.warned, "c.n_warnings > 0"),
    ):
        where.add_if(is_wanted, condition)
    where.add_words("c.label", wanted.words)
    own = []
    if wanted.about_any is not None:
        limit = Where()
        limit.add(f"role = 'about' AND {_ONE_OF.format('entity_id')}", json.dumps(wanted.about_any))
        own.append(("claim_entities", limit))
    if wanted.told_in is not None:
        fitting = _limit_documents(wanted.told_in)
        limit = Where()
        limit.add(f"document_id IN (SELECT id FROM documents {fitting.text})", *fitting.values)  # noqa: S608
        own.append(("reports", limit))
    for value, table, condition in (
        (wanted.about, "claim_entities", "entity_id = ? AND role = 'about'"),
        (wanted.voice, "claim_entities", "entity_id = ? AND role = 'voice'"),
        (key_name(wanted.outlet), "claim_outlets", "outlet_key = ?"),
        (wanted.document, "reports", "document_id = ?"),
    ):
        if value:
            limit = Where()
            limit.add(condition, value)
            own.append((table, limit))
    return where, own


def _link(table: str, limit: Where, *, is_listed: bool) -> str:
    """That a claim is in a table, by listing those that are or by looking there for each claim.

    Few are listed sooner; of many, the first in the order of all claims are soon met.
    """
    if is_listed:
        return f"c.id IN (SELECT m.claim_id FROM {table} m WHERE {limit.condition})"  # noqa: S608
    return f"EXISTS (SELECT 1 FROM {table} m WHERE {limit.condition} AND m.claim_id = c.id)"  # noqa: S608


def _by_ids(select: str, column: str, rows: Iterable[Row]) -> tuple[str, ...]:
    where, asked = some(column, [row[-1] for row in rows])
    return f"{select} {where}", *asked


def _make_document_row(row: Row) -> DocumentRow:
    own_id, title, outlet, byline, published, url, n_chars, n_statements = row
    day = make_day(published)
    return DocumentRow(own_id, title, outlet, byline, day, url, n_chars, n_statements)


def _make_claim_row(row: Row) -> ClaimRow:
    own_id, label, reports, outlets, disputes, warnings, at_least, at_most, *rest = row
    first, last, interest = rest
    return ClaimRow(
        own_id,
        label,
        reports,
        outlets,
        disputes,
        warnings,
        at_least,
        at_most,
        make_day(first),
        make_day(last),
        interest,
    )


def _make_source_row(row: Row) -> SourceRow:
    key, entity_id, name, kind, entity_type, said, direct, denials, documents, *rest = row
    outlets, first, last = rest
    return SourceRow(
        key,
        entity_id,
        name,
        SourceType(kind),
        NameType(entity_type) if entity_type else None,
        said,
        direct,
        denials,
        documents,
        outlets,
        make_day(first),
        make_day(last),
    )


def _make_copy_row(row: Row, documents: dict[str, DocumentRow]) -> CopyRow:
    own_id, kind, direction, probability, similarity, reason, n_chars, a, b = row
    return CopyRow(
        own_id,
        AlignmentKind(kind),
        Direction(direction),
        probability,
        similarity,
        reason,
        n_chars,
        documents[a],
        documents[b],
    )
