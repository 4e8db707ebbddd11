"""When a statement was made, as far as its own sentence says so.

A time dates the statement when it stands with the cue and not in the content: "told the Courier on
Tuesday", "In July, Reed repeated", or when it dates the document that speaks: "a May 2005 report".
A time of anything else in the sentence ("Reed, who resigned on Monday, said") is left alone, and
where nothing is said nothing is guessed: the day of publication is not when it was said.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from sayso.reading.sources.types import find_source_type
from sayso.reading.times import Time
from sayso.records import Granularity, SaidAt, SourceType, Span

__all__ = ["find_said_at"]

_REACH_CHARS = 400
_MAX_GAP_CHARS = 120
_NOT_POINTS = frozenset({Granularity.DURATION, Granularity.SET})
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n\s*\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Inc|Corp|Co|Ltd|No|vs|Jan|Feb"
    r"|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Za-z])\.\s*$"
)
# Words that open a clause of its own, so that a time behind them dates something else.
_CLAUSE = re.compile(
    r"\b(?:who|whom|whose|which|where|when|while|that|because|since|until|till|before|after|if"
    r"|although|though|unless|despite|following|amid|about|regarding)\b"
    r"|[;()]|\b(?:and|but|as)\s+(?:he|she|they|it|we|I|was|were|is|are|has|had|have|did|will"
    r"|[a-z]+ed)\b",
    re.IGNORECASE,
)
_BEFORE_TIME = frozenset("by from until till since before after to".split())
# How a clause may begin that leads up to the one who speaks.
_LEADS = frozenset(
    """on in at during earlier later late early also but and yet then meanwhile however only just
    again first as the a an this that last back sometime around speaking talking writing testifying
    addressing responding interviewed asked contacted reached quoted appearing""".split()
)
_PREPOSITIONS = frozenset("in on at to during from with of by for near before".split())
_STATEMENTS = frozenset(
    """article interview report statement speech letter address book column post tweet conference
    briefing hearing testimony memo memorandum email message broadcast editorial essay paper study
    story dispatch sermon meeting session filing release remarks comments note blog call rally
    lecture talk programme program review survey poll lawsuit ruling verdict announcement appearance
    documentary podcast debate communique declaration press news issue edition piece""".split()
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_PAUSE = re.compile(r"[,:—–\n]")
_CORRECTION = re.compile(r"\s?[(\[]\s?(?:note|sic|i\.e\.|that is)?[,:]?\s?", re.IGNORECASE)


def find_said_at(
    text: str,
    times: Sequence[Time],
    source: Sequence[Span],
    cue: Sequence[Span],
    content: Sequence[Span],
    published: date | None = None,
) -> SaidAt | None:
    """Say when the statement with this source, cue and content was made, or ``None``.

    ``times`` are those of the whole ``text`` in text order (`sayso.reading.times.find_times`);
    ``source``, ``cue`` and ``content`` are in text order, ``source`` may be empty. A statement
    cannot be younger than its report: where the year of a time was guessed and lies after
    ``published``, the year before is taken.
    """
    if not cue:
        return None
    place = _Place(text, tuple(source), tuple(cue), tuple(content))
    best: tuple[int, Time] | None = None
    for time in _candidates(times, place):
        distance = place.distance(time.span)
        if distance is not None and (best is None or distance < best[0]):
            best = (distance, time)
    if best is None:
        return None
    time = _corrected(text, times, best[1])
    return _before_publication(text, time, published)


def _candidates(times: Sequence[Time], place: _Place) -> Iterator[Time]:
    start, end = place.sentence()
    at = bisect_left(times, start, key=lambda time: time.span.start)
    for time in (times[index] for index in range(at, len(times))):
        if time.span.end > end:
            break
        is_point = time.granularity not in _NOT_POINTS
        is_past = time.granularity != Granularity.VAGUE or time.value == "PAST_REF"
        is_free = not place.is_in_content(time.span) and not _is_dateline(place.text, time.span)
        if is_point and is_past and is_free:
            yield time


def _is_dateline(text: str, span: Span) -> bool:
    """Whether a time has a line of its own: it dates the article below it."""
    start = text.rfind("\n", max(0, span.start - _REACH_CHARS), span.start)
    end = text.find("\n", span.end, span.end + _REACH_CHARS)
    line = text[start + 1 : span.start] + text[span.end : end]
    is_near = start >= 0 or span.start < _REACH_CHARS
    return is_near and end >= 0 and not _WORD.search(line)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one statement stands in its text."""

    text: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    def sentence(self) -> tuple[int, int]:
        """The sentence of the cue, and of the source when that stands close before it."""
        first, last = self.cue[0].start, self.cue[-1].end
        for span in self.source:
            if first - _REACH_CHARS < span.start < first:
                first = span.start
            if last < span.end < last + _REACH_CHARS:
                last = span.end
        return self._start(first), self._end(last)

    def _start(self, at: int) -> int:
        begin = max(0, at - _REACH_CHARS)
        start = begin
        for match in _SENTENCE_END.finditer(self.text, begin, at):
            if not _ABBREVIATED.search(self.text, max(begin, match.start() - 8), match.end()):
                start = match.end()
        return start

    def _end(self, at: int) -> int:
        limit = min(len(self.text), at + _REACH_CHARS)
        for match in _SENTENCE_END.finditer(self.text, at, limit):
            if not _ABBREVIATED.search(self.text, max(at, match.start() - 8), match.end()):
                return match.end()
        return limit

    def is_in_content(self, span: Span) -> bool:
        """Whether a span touches the content."""
        return any(span.start < one.end and one.start < span.end for one in self.content)

    def distance(self, time: Span) -> int | None:
        """How far a time stands from the cue; ``None`` when it dates something else."""
        for span in self.source:
            if span.start <= time.start and time.end <= span.end:
                return 0 if self._dates_source(span, time) else None
        if time.start >= self.cue[0].start:
            return self._distance_after(time)
        return self._distance_before(time)

    def _dates_source(self, source: Span, time: Span) -> bool:
        words = self.text[source.start : source.end]
        if find_source_type(words) is not SourceType.DOCUMENT:
            return False
        return not _CLAUSE.search(self.text, source.start, time.start)

    def _distance_after(self, time: Span) -> int | None:
        end = max(span.end for span in self.cue if span.start <= time.start)
        if end > time.start:
            return 0
        between = self._outside_content(end, time.start)
        if len(between) > _MAX_GAP_CHARS or _CLAUSE.search(between):
            return None
        if _last_word(between) in _BEFORE_TIME or not self._stands_free(time):
            return None
        return len(between)

    def _distance_before(self, time: Span) -> int | None:
        target = self.cue[0].start
        for span in self.source:
            if time.end <= span.start < target:
                target = span.start
        between = self._outside_content(time.end, target)
        if len(between) > _MAX_GAP_CHARS or _CLAUSE.search(between):
            return None
        if not self._stands_free(time) or not self._leads_up(time):
            return None
        return self.cue[0].start - time.end

    def _leads_up(self, time: Span) -> bool:
        """Whether the clause from its beginning to the time only leads up to the speaker."""
        ends = [one.end for one in (*self.source, *self.content) if one.end <= time.start]
        clause = self.text[max([self.sentence()[0], *ends]) : time.start]
        clause = _PAUSE.split(clause)[-1]
        words = [word.lower() for word in _WORD.findall(clause)]
        if not words:
            return True
        if _CLAUSE.search(clause) or words[-1] in _BEFORE_TIME:
            return False
        # "Reed resigned on Monday, saying": what he did and what he said are one.
        return words[0] in _LEADS or self.text.endswith("ing", 0, self.cue[-1].end)

    def _stands_free(self, time: Span) -> bool:
        """Whether a time stands for itself or dates a statement ("a July 29 article")."""
        starts = {span.start for span in (*self.source, *self.cue, *self.content)}
        at = time.end
        if self.text.startswith(("'s", "’s"), at):
            at += 2
        for count, word in enumerate(_WORD.finditer(self.text, at, at + 60)):
            gap = self.text[at : word.start()]
            if gap.strip(" \n") or word.start() in starts:
                break
            lower = word.group().lower()
            if lower in _STATEMENTS:
                return True
            if count == 0 and at == time.end and (lower in _PREPOSITIONS or lower == "that"):
                return True
            if count == 3:
                return False
            at = word.end()
        return at == time.end

    def _outside_content(self, start: int, end: int) -> str:
        parts, at = [], start
        for span in self.content:
            if span.end > at and span.start < end:
                parts.append(self.text[at : max(at, span.start)])
                at = max(at, span.end)
        parts.append(self.text[at:end])
        return "".join(parts)


def _last_word(words: str) -> str:
    found = _WORD.findall(words)
    return found[-1].lower() if found else ""


def _corrected(text: str, times: Sequence[Time], time: Time) -> Time:
    """A date in brackets right after a time says it better: "on Saturday (June 20)"."""
    at = bisect_left(times, time.span.end, key=lambda other: other.span.start)
    if at == len(times):
        return time
    other = times[at]
    if not _CORRECTION.fullmatch(text, time.span.end, other.span.start):
        return time
    end = other.span.end
    span = Span(time.span.start, end + text.startswith((")", "]"), end))
    if other.granularity == Granularity.YEAR and time.value[4:5] == "-":
        return replace(time, span=span, value=other.value + time.value[4:], is_doubtful=False)
    if other.granularity == Granularity.DAY:
        return replace(other, span=span)
    return time


def _before_publication(text: str, time: Time, published: date | None) -> SaidAt:
    value, doubtful = time.value, time.is_doubtful or "X" in time.value
    doubtful = doubtful or time.granularity == Granularity.VAGUE
    said = _first_day(value)
    if doubtful and published and said and said > published:
        is_dated = any(sign.isdigit() for sign in text[time.span.start : time.span.end])
        if is_dated or time.granularity == Granularity.MONTH:
            earlier = said - relativedelta(years=1)
        else:
            earlier = said - timedelta(days=7)
        shown = earlier.isoformat()
        value = shown[: min(len(value), 10)] + value[10:]
    return SaidAt(value, time.span, time.granularity, doubtful)


def _first_day(value: str) -> date | None:
    day = value[:10] if len(value) >= 10 else f"{value}-01"
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None
