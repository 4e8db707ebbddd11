"""A row made flat for a spreadsheet: one cell per figure, lists in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sayso.export.row import Row

__all__ = ["flatten"]

# What may be missing still has its columns.
_PARTS = {
    "source": ("text", "start", "end", "entity", "entity_name", "name", "is_open"),
    "said_at": ("value", "text", "start", "end", "granularity", "doubtful"),
    "lead": ("text", "start", "end"),
}
_WAYS = frozenset(("chain", "topics"))


def flatten(row: Row) -> Row:
    """A row without structure: ``source.text`` becomes ``source_text``, lists are joined.

    The pieces of a content become one text and a list of offsets, "12-40 55-80"; so does evidence,
    each piece with what it is about: "hedged: reportedly; negated: did not". What is told of an
    entity becomes one line each, with counts: "list by State Department 1997; not ban"; so do
    edits: "asked for > demanded; -at the moment; +badly", voices: "outlet: Bay Mail; source: Holt",
    and origins with the number of their reports.
    """
    flat: Row = {}
    for name, cell in row.items():
        if name in _PARTS:
            flat |= {f"{name}_{part}": cell[part] if cell else None for part in _PARTS[name]}
        elif isinstance(cell, dict):
            flat |= {f"{name}_{part}": value for part, value in cell.items()}
        elif name == "content":
            flat["content"] = " … ".join(piece["text"] for piece in cell)
            flat["content_offsets"] = _offsets(cell)
        elif name == "evidence":
            flat["evidence"] = "; ".join(f"{piece['about']}: {piece['text']}" for piece in cell)
            flat["evidence_offsets"] = _offsets(cell)
        elif name in _LINES:
            flat[name] = "; ".join(map(_LINES[name], cell))
        elif isinstance(cell, list):
            flat[name] = (" > " if name in _WAYS else " ").join(cell)
        else:
            flat[name] = cell
    return flat


def _offsets(pieces: Iterable[Row]) -> str:
    return " ".join(f"{piece['start']}-{piece['end']}" for piece in pieces)


def _say_count(one: Row) -> str:
    return f"{one['text']} ({one['count']})"


def _say_edit(one: Row) -> str:
    a, b = (" ".join(one[side]["text"].split()) for side in ("a", "b"))
    return f"{a} > {b}" if a and b else f"-{a}" if a else f"+{b}"


def _say_merge(one: Row) -> str:
    return f"{' = '.join(one['names'])}: {one['reason']}"


def _say_standing(one: Row) -> str:
    at = f"{one['at']['value']}" if one["at"] else ""
    keeper = f"by {one['keeper']}" if one["keeper"] else ""
    marks = ["not"] * one["negated"] + ["hedged"] * one["hedged"]
    return " ".join(part for part in (*marks, one["kind"], keeper, at) if part)


def _say_tie(one: Row) -> str:
    other = one["name"] or one["entity"]
    pair = f"{one['kind']} > {other}" if one["is_agent"] else f"{other} > {one['kind']}"
    return f"{'not ' * one['negated']}{pair} ({one['count']})"


def _say_origin(one: Row) -> str:
    return f"{one['name']} ({len(one['reports'])})"


def _say_warning(one: Row) -> str:
    return f"{one['kind']}: {one['text']}"


def _say_voice(one: Row) -> str:
    return f"{one['role']}: {one['name']}"


def _say_text(one: Row) -> str:
    return " ".join(one["text"].split())


def _say_name(one: Row) -> str:
    return str(one["name"] or one["entity"])


_LINES: dict[str, Callable[[Any], str]] = {
    "about": _say_name,
    "also": _say_text,
    "edits": _say_edit,
    "kinds": str,
    "names": _say_count,
    "merges": _say_merge,
    "origins": _say_origin,
    "reasons": str,
    "descriptions": _say_count,
    "standing": _say_standing,
    "ties": _say_tie,
    "voices": _say_voice,
    "warnings": _say_warning,
}
