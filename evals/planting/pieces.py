"""Texts in pieces: sentences that know where in another text they were taken from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.records import Span

__all__ = [
    "WORD",
    "Piece",
    "Placed",
    "count_words",
    "cut",
    "place",
    "quoted_share",
    "span_of",
]

WORD = re.compile(r"\w+(?:[-'’.]\w+)*")
_END = re.compile(r"""[.!?…]["'”’)\]]*(\s+)(?=["'“‘(\[]?[A-Z0-9])|(\n+)""")
_SHORT_FORM = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Rev|Hon|Prof|St|Jr|Sr|vs|No|Inc|Corp|Co|Ltd"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)|\b[A-Z])\.$"
)
_QUOTED = re.compile(r'“[^“”]*”|"[^"\n]*"')


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a part of one, and the gap after it.

    ``origin`` is where it stood in the text that it was copied from, None where it is new.
    """

    text: str
    gap: str = " "
    origin: Span | None = None

    @property
    def ends_paragraph(self) -> bool:
        """Whether a paragraph ends with it."""
        return "\n" in self.gap


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a copied piece stands in the copy, and where it stood in the original."""

    at: Span
    origin: Span


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(WORD.findall(text))


def cut(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """The sentences of a part of the text, each with its place in the whole."""
    end = len(text) if end is None else end
    pieces = []
    at = start
    for mark in _END.finditer(text, start, end):
        group = 1 if mark[1] is not None else 2
        if mark.start(group) <= at:
            continue
        stop = text[at : mark.start(group)]
        if "\n" not in mark[group] and _SHORT_FORM.search(stop):
            continue
        pieces.append(Piece(stop, mark[group], Span(at, mark.start(group))))
        at = mark.end(group)
    if at < end:
        pieces.append(Piece(text[at:end], "", Span(at, end)))
    return pieces


def place(pieces: Sequence[Piece]) -> tuple[str, list[Placed]]:
    """The text of the pieces, and where the copied ones came to stand."""
    parts: list[str] = []
    placed = []
    length = 0
    for number, piece in enumerate(pieces):
        if piece.origin is not None:
            placed.append(Placed(Span(length, length + len(piece.text)), piece.origin))
        gap = "" if number == len(pieces) - 1 else piece.gap or "\n\n"
        parts += [piece.text, gap]
        length += len(piece.text) + len(gap)
    return "".join(parts), placed


def span_of(spans: Iterable[Span]) -> Span:
    """From the first start to the last end."""
    every = list(spans)
    return Span(min(one.start for one in every), max(one.end for one in every))


def quoted_share(text: str, start: int, end: int) -> float:
    """Which share of a part of the text stands in quotation marks, whole pairs alone counted."""
    inside = sum(
        max(0, min(end, one.end()) - max(start, one.start())) for one in _QUOTED.finditer(text)
    )
    return inside / max(1, end - start)
