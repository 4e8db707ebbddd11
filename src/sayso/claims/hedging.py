"""What makes a statement less than certain: its words, what attributes it, and what stands by it.

"May", "reportedly", "unconfirmed reports", "alleged that", "believes that" hedge. "Claimed that"
only colours: it is neither a hedge that can be lost nor plain speech, and whoever says that a text
hedged or did not must not rest on it. That a paper "could not check" something is about its own
work, and no hedge either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.claims.amounts import find_amounts
from sayso.claims.facts import find_hedges
from sayso.claims.numbers import disagree
from sayso.claims.places import find_paragraphs_from, locate, overlap
from sayso.claims.sentences import find_sentences
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems
from sayso.claims.wording import find_clause
from sayso.records import Attribution, Document, EvidenceAbout, SourceType, Span, Stance
from sayso.words import join_spans

__all__ = ["find_hedge", "has_any_hedge", "shares_clause"]

_BELIEVING = re.compile(
    r"\b(?:believ|think|thought|suspect|assum|guess|suppos|specul|fear|reckon|doubt|estimat|"
    r"expect|presum|conjectur|imagin)",
    re.IGNORECASE,
)
_ALLEGING = re.compile(r"\b(?:alleg|rumou?r|whisper|gossip)", re.IGNORECASE)
_IF_BELIEVED = re.compile(
    r"\b(?:to\s+be\s+(?:believed|trusted)|one\s+(?:believes|trusts)|believe[sd]?\s+is)\b",
    re.IGNORECASE,
)
"""Colours what is told as "claimed" does."""
_SUSPECTED = re.compile(
    r"\b(?:accused|charged|suspects?|indicted|defendants?|on\s+trial|prosecuted|wanted\s+for|"
    r"in\s+the\s+dock)\b",
    re.IGNORECASE,
)
"""Says of people what "alleged" says of them."""
_OF_A_SUSPECT = re.compile(r"(?:alleged|suspected)", re.IGNORECASE)
_DOUBTED_SOURCE = re.compile(
    r"\b(?:unconfirmed|unverified|unsubstantiated|rumou?rs?|alleged|speculation|hearsay)\b",
    re.IGNORECASE,
)
_SAID_TO_BE = re.compile(
    r"\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:said|reported|claimed|held|understood|reputed)$",
    re.I,
)
"""On nobody's word, before "to have": "the plant is said to have leaked"."""
_WITH_TO = re.compile(r"\s+to\b")
_WISHED = re.compile(r"(?:should|would)\b", re.IGNORECASE)
"""What a report should have said, and somebody would say, is hedged as a saying alone."""
_CAVEAT = re.compile(
    r"\b(?:it|this|that|the|its?|these|those)\b[^.;]{0,60}\b(provisional|preliminary|unconfirmed|"
    r"unverified|tentative|an?\s+(?:rough\s+)?(?:estimate|guess)|subject\s+to\s+change|"
    r"not\s+(?:yet\s+)?(?:been\s+)?(?:confirmed|verified|final|certain))\b",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"\b(?:figures?|numbers?|tolls?|totals?|counts?|sums?|amounts?|reports?|claims?|accounts?|"
    r"allegations?|information|it\s+(?:is|was)|that\s+(?:is|was)|this\s+(?:is|was))\b",
    re.IGNORECASE,
)
_MOST_APART, _REACH_CHARS = 3, 1200
"""A caveat stands so many sentences behind what it speaks of at most, within two paragraphs."""


def find_hedge(statement: Statement, other: Statement, document: Document) -> Span | None:
    """Where a statement is hedged in what the other one says too; None where it is not.

    The words first, then what attributes them, then a sentence close behind that calls it
    provisional. Offsets into the text of the statement's document.
    """
    for hedge in statement.facts.hedges:
        if _is_of_a_suspect(statement.words[hedge.start : hedge.end], other):
            continue
        if shares_clause(statement, hedge, other):
            return locate(statement, hedge)
    found = next(_find_cue_hedges(statement, document.text), None)
    return found or _find_caveat(statement, document.text)


def has_any_hedge(statement: Statement, document: Document) -> bool:
    """Whether anything in a statement's sentence, or by it, could be taken for a hedge."""
    text = document.text
    sentence = text[statement.sentence.start : statement.sentence.end]
    return bool(
        find_hedges(sentence)
        or _DOUBTED_SOURCE.search(sentence)
        or statement.is_hedged
        or any(one.hedged for one in statement.line)
        or any(True for _ in _find_cue_hedges(statement, text))
        or _find_caveat(statement, text)
    )


def _is_of_a_suspect(hedge: str, other: Statement) -> bool:
    """Whether a hedge calls somebody a suspect whom the other one calls so in other words."""
    return bool(_OF_A_SUSPECT.fullmatch(hedge)) and bool(_SUSPECTED.search(other.words))


def shares_clause(
    statement: Statement, within: Span, other: Statement, least: float = 1 / 3
) -> bool:
    """Whether the clause around some of a statement's words says what the other one says too.

    It has a number of the other one, or this share of its words that carry meaning, two at least.
    """
    clause = find_clause(statement.words, within)
    counted = {one.value for one in other.facts.quantities}
    if any(
        one.value in counted and overlap(one.span, clause) for one in statement.facts.quantities
    ):
        return True
    own = set(find_stems(statement.words[clause.start : within.start]))
    own |= set(find_stems(statement.words[within.end : clause.end]))
    shared = own & set(other.facts.stems)
    return bool(own) and len(shared) >= max(min(2, len(own)), least * len(own))


def _find_cue_hedges(statement: Statement, text: str) -> Iterator[Span]:
    for one in reversed(statement.line):
        hedged = [each.span for each in one.evidence if each.about is EvidenceAbout.HEDGED]
        if one.hedged:
            places = hedged or one.cue[:1] or one.source[:1]
            yield from (span for span in places if not _WISHED.match(text, span.start, span.end))
        cue = join_spans(text, one.cue)
        is_hearsay = not one.source and bool(_SAID_TO_BE.search(cue))
        if one.cue and (_doubts(one, cue) or (is_hearsay and _goes_on_with_to(one, text))):
            yield one.cue[0]
        for span in one.source:
            doubted = _DOUBTED_SOURCE.search(text, span.start, span.end)
            if doubted:
                yield Span(*doubted.span())


def _goes_on_with_to(attribution: Attribution, text: str) -> bool:
    return bool(_WITH_TO.match(text, attribution.cue[-1].end))


def _doubts(attribution: Attribution, cue: str) -> bool:
    if _IF_BELIEVED.search(cue):
        return False
    if attribution.stance is Stance.BELIEVE:
        return bool(_BELIEVING.search(cue))
    # Whoever is known to allege it says it, as one who claims it does.
    is_open = not attribution.source or attribution.source_type is SourceType.UNSTATED
    return is_open and attribution.stance is Stance.ALLEGE and bool(_ALLEGING.search(cue))


def _find_caveat(statement: Statement, text: str) -> Span | None:
    """A sentence close behind a statement that calls what it says provisional."""
    stretch = text[statement.sentence.end : statement.sentence.end + _REACH_CHARS]
    if not _CAVEAT.search(stretch):
        return None
    around = find_paragraphs_from(text, statement.sentence.start, 2)
    start, end = around[0].start, around[-1].end
    behind = [
        Span(start + one.start, start + one.end)
        for one in find_sentences(text[start:end])
        if start + one.start >= statement.sentence.end
    ]
    for one in behind[:_MOST_APART]:
        words = text[one.start : one.end]
        if _CAVEAT.search(words) and _SPOKEN_OF.search(words):
            # Of another number it says nothing about this one.
            return None if disagree(statement.facts.quantities, find_amounts(words)) else one
    return None
