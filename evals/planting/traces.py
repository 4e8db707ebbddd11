"""The traces that a copier leaves, each drawn by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from random import Random

from evals.planting.pieces import Piece, count_words
from evals.planting.wordings import Wordings

__all__ = ["Copied", "Slots", "Trace", "draw_day", "draw_traces", "leave_traces"]


class Trace(StrEnum):
    """What tells that a text is a copy, and of what."""

    CREDIT = "credit line"
    LINK = "link"
    MENTION = "outlet named"
    CUT = "end cut off"
    UPDATE = "update"
    WRONG_DATE = "wrong date"
    LATER = "later date"


ODDS: Mapping[Trace, float] = {
    Trace.CREDIT: 0.45,
    Trace.LINK: 0.20,
    Trace.MENTION: 0.25,
    Trace.CUT: 0.30,
    Trace.UPDATE: 0.05,
}
SAME_DAY = 0.25
WRONG_DATE = 0.03
MOST_DAYS = 20
MOST_CUT = 0.2
"""So much of an article's words is cut off at its end, in whole paragraphs."""
_CITIES = ("WASHINGTON", "LONDON", "PARIS", "BEIRUT", "Chicago", "Moscow", "Geneva", "New York")
_IN_LINE = ("—", "-", ":")
"""A line before the text that ends so has the text after it in the same paragraph."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What is filled into wordings about the original."""

    outlet: str
    url: str
    day: date
    city: str

    def fill(self, wording: str) -> str:
        """The wording with the original's outlet, address, date, weekday and a city."""
        day = f"{self.day:%B} {self.day.day}, {self.day.year}"
        return wording.format(
            outlet=self.outlet, url=self.url, date=day, weekday=f"{self.day:%A}", city=self.city
        )


@dataclass(frozen=True, slots=True)
class Copied:
    """A copied text with what the copier put before and after it."""

    before: tuple[Piece, ...]
    body: tuple[Piece, ...]
    after: tuple[Piece, ...]
    links: tuple[str, ...]
    traces: frozenset[Trace]


def draw_day(original: date, random: Random) -> tuple[date, frozenset[Trace]]:
    """The day of the copy: the same, later, or (wrongly) earlier."""
    days = random.randint(1, MOST_DAYS)
    if random.random() < WRONG_DATE:
        return original - timedelta(days), frozenset([Trace.WRONG_DATE])
    if random.random() < SAME_DAY:
        return original, frozenset()
    return original + timedelta(days), frozenset([Trace.LATER])


def draw_traces(random: Random) -> frozenset[Trace]:
    """Draw each trace by itself."""
    return frozenset(trace for trace, odds in ODDS.items() if random.random() < odds)


def draw_city(random: Random) -> str:
    """A place for a dateline."""
    return random.choice(_CITIES)


def leave_traces(
    body: Sequence[Piece],
    slots: Slots,
    wordings: Wordings,
    random: Random,
    *,
    is_part: bool,
) -> Copied:
    """Draw and leave traces; a part in another article has no end of its own to be cut off."""
    traces = draw_traces(random)
    before: list[Piece] = []
    after: list[Piece] = []
    links: tuple[str, ...] = ()
    pieces = list(body)
    if Trace.CUT in traces:
        kept = pieces if is_part else _cut_end(pieces, random)
        traces -= {Trace.CUT} if len(kept) == len(pieces) else frozenset()
        pieces = kept
    if Trace.MENTION in traces:
        pieces, after = _mention(pieces, slots, wordings, random, is_part=is_part)
    if Trace.CREDIT in traces:
        if random.random() < 0.4:
            line = slots.fill(random.choice(wordings.credits_before))
            before.append(Piece(line, " " if line.endswith(_IN_LINE) else "\n\n"))
        else:
            after.append(Piece(slots.fill(random.choice(wordings.credits_after)), "\n\n"))
    if Trace.LINK in traces:
        if random.random() < 0.5:
            links = (slots.url,)
        else:
            after.append(Piece(slots.fill(random.choice(wordings.links)), "\n\n"))
    if Trace.UPDATE in traces:
        note = Piece(slots.fill(random.choice(wordings.updates)), "\n\n")
        if random.random() < 0.5 and not is_part:
            before.insert(0, note)
        else:
            after.append(note)
    return Copied(tuple(before), tuple(pieces), tuple(after), links, traces)


def _cut_end(pieces: list[Piece], random: Random) -> list[Piece]:
    """Without one to three paragraphs at the end, as long as these are few words."""
    words = [count_words(piece.text) for piece in pieces]
    ends = [at + 1 for at, piece in enumerate(pieces[:-1]) if piece.ends_paragraph]
    may = [at for at in ends[-3:] if sum(words[at:]) <= MOST_CUT * sum(words)]
    return pieces[: random.choice(may)] if may else pieces


def _mention(
    pieces: list[Piece], slots: Slots, wordings: Wordings, random: Random, *, is_part: bool
) -> tuple[list[Piece], list[Piece]]:
    """Name the outlet at the end of a sentence, or in one of its own.

    A part keeps its words as they are: the sentence stands after it.
    """
    sentence = Piece(slots.fill(random.choice(wordings.mentions)), " ")
    if is_part:
        return pieces, [replace(sentence, gap="\n\n")]
    inner = [at for at, one in enumerate(pieces[1:-1], 1) if one.text.endswith(".")]
    if not inner:
        return pieces, [replace(sentence, gap="\n\n")]
    at = random.choice(inner)
    if random.random() < 0.5:
        tail = slots.fill(random.choice(wordings.tails))
        changed = replace(pieces[at], text=pieces[at].text[:-1] + tail)
        return [*pieces[:at], changed, *pieces[at + 1 :]], []
    sentence = replace(sentence, gap=pieces[at].gap)
    before = replace(pieces[at], gap=" ")
    return [*pieces[:at], before, sentence, *pieces[at + 1 :]], []
