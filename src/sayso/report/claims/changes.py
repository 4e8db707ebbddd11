"""What changed on the way, and the words of a report with it marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

from sayso.records import Claim, Document, Drift, Report, Span
from sayso.report.bits import Bit, Mark, mark_changed, show_words

__all__ = ["Changes", "list_changes", "show_told"]

_KEPT_WORDS = 40


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed on the way to a report, and where in its own words.

    ``gone``: words that a report that came from it has lost or changed; ``new``: words that it
    has itself lost or changed. A drift that points to all words of a side marks none there.
    """

    drift: tuple[Drift, ...] = ()
    gone: tuple[Span, ...] = ()
    new: tuple[Span, ...] = ()


def list_changes(claim: Claim) -> dict[str, Changes]:
    """The changes of every report of a claim, by its id."""
    drift: dict[str, list[Drift]] = defaultdict(list)
    gone: dict[str, list[Span]] = defaultdict(list)
    new: dict[str, list[Span]] = defaultdict(list)
    for one in claim.drift:
        drift[one.report_id].append(one)
        gone[one.parent_id].append(one.before.span)
        new[one.report_id].append(one.after.span)
    return {
        one.id: Changes(
            tuple(drift[one.id]),
            tuple(span for span in gone[one.id] if not _is_all(span, one)),
            tuple(span for span in new[one.id] if not _is_all(span, one)),
        )
        for one in claim.reports
    }


def _is_all(span: Span, report: Report) -> bool:
    return any(span.start <= one.start and one.end <= span.end for one in report.spans)


def show_told(document: Document, report: Report, changes: Changes) -> tuple[Bit, ...]:
    """The words of a report, what is gone later and what is new here marked."""
    bits: list[Bit] = []
    for at, span in enumerate(_clip(document.text, report.spans)):
        if at:
            bits.append(Bit(Mark.SAME, " … "))
        bits += _cut(document.text, span, changes)
    return tuple(bits)


def _clip(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans cut to the text, without white space at their ends."""
    for one in spans:
        start, end = max(one.start, 0), min(one.end, len(text))
        words = text[start:end]
        if words.strip():
            start += len(words) - len(words.lstrip())
            yield Span(start, start + len(words.strip()))


def _cut(text: str, span: Span, changes: Changes) -> Iterator[Bit]:
    """A stretch cut wherever a mark begins or ends; what is both gone and new is new."""
    ends = {at for one in (*changes.gone, *changes.new) for at in (one.start, one.end)}
    cuts = sorted({span.start, span.end, *(at for at in ends if span.start < at < span.end)})
    pieces = ((_find_mark(Span(*ends), changes), Span(*ends)) for ends in pairwise(cuts))
    for mark, same in groupby(pieces, key=itemgetter(0)):
        first, *others = (one for _, one in same)
        here = Span(first.start, others[-1].end if others else first.end)
        show = mark_changed if mark else show_words
        yield from show(text, here, mark, _KEPT_WORDS)


def _find_mark(span: Span, changes: Changes) -> Mark:
    if _is_in(span, changes.new):
        return Mark.NEW
    return Mark.OLD if _is_in(span, changes.gone) else Mark.SAME


def _is_in(span: Span, places: Sequence[Span]) -> bool:
    return any(one.start <= span.start and span.end <= one.end for one in places)
