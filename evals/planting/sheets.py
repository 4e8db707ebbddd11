"""Documents in the making, and what is claimed about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from evals.planting.pieces import Placed
from evals.planting.traces import Trace
from sayso.records import AlignmentKind, Span

__all__ = ["EDITED", "FOUND", "VERBATIM", "Claim", "Group", "Sheet"]

FOUND = 0.8
"""So much of both passages must be covered, if a claim does not ask for less."""

VERBATIM = f"{AlignmentKind.PARTIAL.value}, word for word"
EDITED = f"{AlignmentKind.PARTIAL.value}, 3 % edited"
"""The labels of both kinds of part."""

Group = list[tuple[int, Span]]
"""Places of the same words: the number of a sheet, and where in its text (less its lead)."""


@dataclass(slots=True)
class Sheet:
    """A document in the making; offsets are in ``text``, before which ``lead`` is put at last."""

    text: str
    title: str
    outlet: str
    byline: str
    day: date
    url: str
    base: str
    topic: str
    source: str
    family: int | None = None
    links: tuple[str, ...] = ()
    lead: str = ""
    placed: list[Placed] = field(default_factory=list)
    kind: AlignmentKind | None = None
    has_quotation: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """A planted relation by the numbers of two sheets; ``words`` are both passages as they were."""

    kind: AlignmentKind
    label: str
    a: tuple[int, Span]
    b: tuple[int, Span]
    words: tuple[str, str]
    least: float
    is_edge: bool = False
    is_verbatim: bool = False
    traces: frozenset[Trace] = frozenset()
    quoted: float = 0.0
