"""Denials that point back: "she denied it", "dismissed the account as untrue"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.claims.sentences import find_sentences
from sayso.claims.statements import Statement
from sayso.records import Attribution, Reading, Span, Stance, hash_parts

__all__ = ["find_denials_of_before"]

_POINTS_BACK = re.compile(
    r"\W*(?:it|this|that|them|so|(?:the|this|that|these|those|such|any|all|both|his|her|their)?\s*"
    r"(?:\w+\s+)?(?:claim|report|charge|allegation|accusation|account|figure|number|story|"
    r"suggestion|assertion|rumou?r|statement|version|accusations?|news|idea)s?)\b",
    re.IGNORECASE,
)
_MAX_WORDS = 9
_MAX_SENTENCES_BACK = 4


def find_denials_of_before(
    reading: Reading, statements: Sequence[Statement]
) -> Iterator[tuple[Statement, str]]:
    """Denials without content of their own, each with the id of the statement that it denies.

    That is the nearest one before it in the document, within a few sentences, which is not the
    denier's own. ``statements`` are the document's, in text order.
    """
    text = reading.document.text
    sentences = find_sentences(text)
    for attribution in reading.attributions:
        if attribution.stance is not Stance.DENY or attribution.negated or not attribution.cue:
            continue
        content = " ".join(text[one.start : one.end] for one in attribution.content)
        if content and not (_POINTS_BACK.match(content) and len(content.split()) <= _MAX_WORDS):
            continue
        at = _find(sentences, attribution.cue[0].start)
        target = _find_before(statements, sentences, at, attribution)
        if target is not None:
            yield _make(reading, sentences[at], attribution, target), target.id


def _find(sentences: Sequence[Span], at: int) -> int:
    return next((n for n, one in enumerate(sentences) if one.start <= at < one.end), 0)


def _find_before(
    statements: Sequence[Statement], sentences: Sequence[Span], at: int, denial: Attribution
) -> Statement | None:
    earliest = sentences[max(0, at - _MAX_SENTENCES_BACK)].start
    before = [
        one
        for one in statements
        if earliest <= one.sentence.start < sentences[at].start
        and not one.is_denied
        and not (one.attribution and one.attribution.source_name == denial.source_name)
    ]
    return before[-1] if before else None


def _make(
    reading: Reading, sentence: Span, attribution: Attribution, target: Statement
) -> Statement:
    spans = attribution.content or attribution.cue
    text = reading.document.text
    where = (f"{one.start}-{one.end}" for one in spans)
    return replace(
        target,
        id=hash_parts(reading.document.id, "denial", *where),
        spans=spans,
        words=" ".join(text[one.start : one.end] for one in spans),
        sentence=sentence,
        attribution=attribution,
        is_denied=True,
        line=(attribution,),
    )
