"""What changed on the way from one report to the report that came from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.claims.amounts import find_amounts, find_bound, is_loose
from sayso.claims.changes import (
    Change,
    find_date_changes,
    find_negation_changes,
    find_number_changes,
)
from sayso.claims.credited import find_source_changes
from sayso.claims.hedging import find_hedge, has_any_hedge
from sayso.claims.pairs import Pair, find_likeness, pair_statements
from sayso.claims.places import cover, find_paragraphs_from, locate, overlap, place_at
from sayso.claims.quoted import Quoted, find_altered, find_quoted, read_rest
from sayso.claims.renamed import find_name_changes, find_source_name_changes
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems
from sayso.claims.told import ReadTimes, Told
from sayso.datelines import find_dateline_end
from sayso.records import (
    Alignment,
    Document,
    Drift,
    DriftKind,
    SaidAt,
    Span,
    VoiceRole,
)

__all__ = ["find_drift"]

_CAME_OUT = re.compile(
    r"[^,;“”]{0,60}?\b(?:(?:was|were)\s+first\s+with|made\s+headlines|"
    r"(?:broke|ran|carried|printed|published)\s+(?:the|a|an)\s+(?:news|story|report|item|scoop))\b"
    r"[^,;:“”]{0,60}?(?::|\bthat)\s+|"
    r"(?:It|News|Word|Rumou?rs?)\s+(?:[a-z]+ly\s+)?(?:has\s+|had\s+)?(?:now\s+)?(?:emerged|transpired|came|come|comes|"
    r"broke|surfaced|leaked|spread|turned|was|is|been)\b[^,;:“”]{0,60}?\bthat\s+"
)
"""When it was told, before what was told: "It emerged on Monday that"."""
_ORDER = {kind: number for number, kind in enumerate(DriftKind)}
_ONCE = frozenset(
    (
        DriftKind.HEDGE_DROPPED,
        DriftKind.HEDGE_ADDED,
        DriftKind.ATTRIBUTION_DROPPED,
        DriftKind.SOURCE_ANONYMISED,
        DriftKind.NEGATION_LOST,
    )
)
"""What a report does or does not, in however many sentences."""
_LEAST_COPIED = 0.85
_PARAGRAPHS_BEHIND = 2
_MOST_OWN_STEMS = 2
"""A quotation with no more words of its own speaks of what stands before it."""


def find_drift(
    parent: Told, child: Told, aligned: Sequence[Alignment], read_times: ReadTimes
) -> list[Drift]:
    """Find what changed from ``parent`` to ``child``, by kind, then by place.

    ``aligned``: shared passages of the two documents, if any; ``read_times`` finds the times in a
    text. Statements that correspond are compared: how sure they are said to be, on whose word, the
    numbers, times and names in them, whether they negate; and what stands in quotation marks in
    and close behind them. ``before`` and ``after`` are offsets into the texts of the two
    documents; where one side lacks something, they are all words of its statement.
    """
    changes: list[Change] = []
    for pair in pair_statements(parent, child, aligned):
        changes += _compare(pair, parent, child, read_times)
    found: dict[tuple[object, ...], Drift] = {}
    for change in changes:
        drift = Drift(
            change.kind,
            child.report.id,
            parent.report.id,
            place_at(change.pair.before, change.before),
            place_at(change.pair.after, change.after),
        )
        is_once = change.kind in _ONCE
        key = (change.kind,) if is_once else (change.kind, change.before, change.after)
        found.setdefault(key, drift)
    return sorted(
        found.values(), key=lambda one: (_ORDER[one.kind], one.before.span, one.after.span)
    )


def _compare(pair: Pair, parent: Told, child: Told, read_times: ReadTimes) -> Iterator[Change]:
    yield from find_source_changes(pair, parent, child)
    yield from find_source_name_changes(pair, parent.document.text, child.document.text)
    is_word_for_word = pair.before.words == pair.after.words or (
        _read_sentence(pair.before, parent) == _read_sentence(pair.after, child)
    )
    named = [] if is_word_for_word else list(_find_named_changes(pair, parent, child, read_times))
    yield from named
    altered = list(_find_quotation_changes(pair, parent.document, child.document, named))
    yield from altered
    surely = list(_find_hedge_changes(pair, parent, child))
    surely += () if is_word_for_word else find_negation_changes(pair)
    for change in surely:
        # A word of a quotation: that this was altered says it all.
        if not any(
            overlap(change.before, one.before) and overlap(change.after, one.after)
            for one in altered
        ):
            yield change


def _read_sentence(statement: Statement, told: Told) -> str:
    """All of the sentence that a statement stands in, of which not all may be read as told."""
    return told.document.text[statement.sentence.start : statement.sentence.end]


def _find_named_changes(
    pair: Pair, parent: Told, child: Told, read_times: ReadTimes
) -> Iterator[Change]:
    """Other numbers, times and names."""
    before_times = _find_times(pair.before, parent, read_times)
    after_times = _find_times(pair.after, child, read_times)
    yield from find_number_changes(pair, before_times, after_times)
    yield from find_name_changes(pair)
    if after_times and not before_times:
        # Another of its sentences may say when.
        pair = _pair_with_time(pair, parent, read_times)
        before_times = _find_times(pair.before, parent, read_times)
    yield from find_date_changes(pair, before_times, after_times)


def _pair_with_time(pair: Pair, parent: Told, read_times: ReadTimes) -> Pair:
    """The pair with the likest statement of the parent that says when, if one does."""
    others = [Pair(one, pair.after, find_likeness(one, pair.after)) for one in parent.statements]
    timed = [one for one in others if _find_times(one.before, parent, read_times)]
    return max(timed, key=lambda one: one.likeness, default=pair)


def _find_times(statement: Statement, told: Told, read_times: ReadTimes) -> list[SaidAt]:
    """The times in a statement's words, by offsets into these.

    They are read in their sentence. In an article that a page pastes in, days are told from a day
    that is not the page's own.
    """
    is_pasted = any(voice.role is VoiceRole.EMBEDDED for voice in told.report.chain)
    published = None if is_pasted else told.document.published
    sentence = statement.sentence
    text = told.document.text[sentence.start : sentence.end]
    dateline = find_dateline_end(text)
    lead = _CAME_OUT.match(text, dateline)
    dateline = lead.end() if lead else dateline
    times: list[SaidAt] = []
    for one in read_times(text, published):
        if one.span.start < dateline:
            continue
        start, end = sentence.start + one.span.start, sentence.start + one.span.end
        at = 0
        for span in statement.spans:
            if span.start <= start and end <= span.end:
                within = Span(at + start - span.start, at + end - span.start)
                times.append(SaidAt(one.value, within, one.granularity, one.doubtful))
            at += span.end - span.start + 1
    return times


def _find_hedge_changes(pair: Pair, parent: Told, child: Told) -> Iterator[Change]:
    """A hedge on one side, where nothing on the other could be taken for one.

    Where all other words are the same, only what stands in the sentences themselves counts.
    """
    before = find_hedge(pair.before, pair.after, parent.document)
    after = find_hedge(pair.after, pair.before, child.document)
    is_copied = pair.likeness >= _LEAST_COPIED
    if before and not after:
        told = (pair.after,) if is_copied else child.statements
        if not _hedges_anywhere(told, child.document):
            yield Change(DriftKind.HEDGE_DROPPED, pair, before, cover(pair.after))
    elif after and not before:
        told = (pair.before,) if is_copied else parent.statements
        if not _hedges_anywhere(told, parent.document):
            yield Change(DriftKind.HEDGE_ADDED, pair, cover(pair.before), after)
    elif not before and not after:
        yield from _find_limits(pair)


def _hedges_anywhere(statements: Sequence[Statement], document: Document) -> bool:
    return any(has_any_hedge(one, document) for one in statements)


def _find_limits(pair: Pair) -> Iterator[Change]:
    """A number that was a limit ("up to 40") and is the thing itself on the other side."""
    a, b = pair.before.words, pair.after.words
    for one in find_amounts(a):
        for other in find_amounts(b):
            if one.value != other.value:
                continue
            left, right = find_bound(a, one), find_bound(b, other)
            if left and not is_loose(b, other):
                place = locate(pair.before, left)
                yield Change(DriftKind.HEDGE_DROPPED, pair, place, cover(pair.after))
            elif right and not is_loose(a, one):
                place = locate(pair.after, right)
                yield Change(DriftKind.HEDGE_ADDED, pair, cover(pair.before), place)


def _find_quotation_changes(
    pair: Pair, parent: Document, child: Document, named: Sequence[Change]
) -> Iterator[Change]:
    """Altered quotations, but those in which only numbers, times and names are others."""
    before = _find_quoted_near(pair.before, parent.text)
    after = _find_quoted_near(pair.after, child.text)
    for one, other in find_altered(before, after):
        left = read_rest(parent.text, one, [change.before for change in named])
        right = read_rest(child.text, other, [change.after for change in named])
        if left != right:
            yield Change(DriftKind.QUOTATION_ALTERED, pair, one.span, other.span)


def _find_quoted_near(statement: Statement, text: str) -> list[Quoted]:
    """Quotations in the sentence of a statement; and behind it, those that speak of it alone."""
    around = find_paragraphs_from(text, statement.spans[0].start, 1 + _PARAGRAPHS_BEHIND)
    return [
        quoted
        for paragraph in around
        for quoted in find_quoted(text, paragraph)
        if overlap(quoted.span, statement.sentence) or _speaks_of(quoted, statement)
    ]


def _speaks_of(quoted: Quoted, statement: Statement) -> bool:
    is_behind = quoted.span.start >= statement.sentence.end
    return is_behind and len(find_stems(" ".join(quoted.words))) <= _MOST_OWN_STEMS
