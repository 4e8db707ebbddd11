"""Attributions as they stand, and who says how much, as rows of the case file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from sayso.casefile.claim_rows import Shelf
from sayso.casefile.rows import Row
from sayso.figures import key_source
from sayso.records import Attribution, Kind, Stance

__all__ = ["source_rows", "statement_row"]

Ask = Callable[..., list[Row]]


def statement_row(number: int | None, position: int, one: Attribution, shelf: Shelf) -> Row:
    """The row of an attribution as it stands; without ``number`` it gets the next one."""
    return (
        number,
        one.id,
        one.document_id,
        position,
        key_source(one),
        one.source_name,
        one.source_type,
        one.kind,
        one.stance,
        one.negated,
        one.hedged,
        one.is_source_open,
        one.parent_id is not None,
        shelf.day,
        shelf.outlet_key,
    )


def source_rows(ask: Ask, keys: Iterable[str] | None = None) -> Iterator[Row]:
    """The rows of all sources, or of those with some keys, counted over the statements."""
    asked = () if keys is None else (json.dumps(sorted(keys)),)
    where = "source_key IN (SELECT value FROM json_each(?))" if asked else "source_key <> ''"
    names: dict[str, str] = dict(ask("SELECT id, name FROM entities"))
    rows = ask(
        "SELECT source_key, source_name, source_type, kind, stance, negated, document_id, "  # noqa: S608
        f"outlet_key, day FROM statements WHERE {where} ORDER BY source_key, document_id, position",
        *asked,
    )
    for key, said in groupby(rows, key=itemgetter(0)):
        if key:
            yield _count(key, names.get(key), list(said))


def _count(key: str, name: str | None, said: list[Row]) -> Row:
    _, called, types, kinds, stances, negated, documents, outlets, days = zip(*said, strict=True)
    dated: list[Any] = [day for day in days if day]
    return (
        key,
        key if name is not None else None,
        name if name is not None else Counter(called).most_common(1)[0][0],
        Counter(types).most_common(1)[0][0],
        len(said),
        kinds.count(Kind.DIRECT),
        sum(
            stance == Stance.DENY and not is_negated
            for stance, is_negated in zip(stances, negated, strict=True)
        ),
        len(set(documents)),
        len(set(outlets) - {""}),
        min(dated, default=None),
        max(dated, default=None),
    )
