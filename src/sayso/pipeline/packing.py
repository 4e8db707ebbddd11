"""What processes tell each other, as bytes: records by their fields, which is quickly done."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from sayso.claims.backing import Backing, Caller
from sayso.claims.gather import Gathered
from sayso.claims.statements import Named, Statement
from sayso.records import Attribution, Evidence, Place, SaidAt, Span, Voice

__all__ = ["pack", "unpack"]

Made = tuple[Callable[..., Any], tuple[Any, ...]]
_KINDS: tuple[type[Any], ...] = (
    Attribution, Backing, Caller, Evidence, Gathered, Named, Place, SaidAt, Span, Statement, Voice,
)  # fmt: skip


def pack(told: object) -> bytes:
    """Anything as bytes that `unpack` makes the same of; what is in it twice is so again."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _TABLE
    pickler.dump(told)
    return stream.getvalue()


def unpack(packed: bytes) -> Any:
    """What was packed, by this very program."""
    return pickle.loads(packed)  # noqa: S301 - only what a process of our own has packed


def _by_fields(kind: type[Any]) -> Callable[[Any], Made]:
    read = attrgetter(*(one.name for one in fields(kind) if one.init))
    return lambda one: (kind, read(one))


_TABLE: dict[type[Any], Callable[[Any], Any]] = {kind: _by_fields(kind) for kind in _KINDS}
