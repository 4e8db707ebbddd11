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
    r"\W*(?:(?:all\s+of\s+)?(?:it|this|that|them|so)\W*$|"
    r"(?:the|this|that|these|those|such|any|all|both|his|her|their)?\s*(?:\w+\s+)?(?:claim|report|"
    r"charge|allegation|accusation|account|figure|number|story|suggestion|assertion|rumou?r|"
    r"statement|version|news|idea)s?\b)",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\W*(?:that|this|it|all\s+of\s+(?:that|this|it)|these\s+claims|the\s+\w+)\s+(?:is|was|are|were)\s+"
    r"(?:simply\s+|just\s+|plainly\s+|completely\s+|entirely\s+|utterly\s+)?(?:not\s+true|untrue|false|"
    r"a\s+lie|lies|wrong|nonsense|rubbish|invented|fiction|fabricated|without\s+foundation)\b",
    re.IGNORECASE,
)
_MAX_WORDS = 9
_MAX_SENTENCES_BACK = 4


def find_denials_of_before(
    reading: Reading, statements: Sequence[Statement]
) -> Iterator[tuple[Statement, tuple[str, ...]]]:
    """Denials without content of their own, each with the ids of statements that it may deny.

    These are the ones before it in the document, within a few sentences, which are not the
    denier's own, the nearest first. ``statements`` are the document's, in text order.
    """
    text = reading.document.text
    sentences = find_sentences(text)
    for attribution in reading.attributions:
        if not attribution.cue or not _denies(attribution, text):
            continue
        at = _find(sentences, attribution.cue[0].start)
        targets = _find_before(statements, sentences, at, attribution)
        if targets:
            denial = _make(reading, sentences[at], attribution, targets[0])
            yield denial, tuple(one.id for one in targets)


def _denies(attribution: Attribution, text: str) -> bool:
    """Whether an attribution denies something that it only points back to."""
    content = " ".join(text[one.start : one.end] for one in attribution.content)
    if attribution.negated or len(content.split()) > _MAX_WORDS:
        return False
    if attribution.stance is not Stance.DENY:
        return bool(_UNTRUE.match(content))
    return not content or bool(_POINTS_BACK.match(content) or _UNTRUE.match(content))


def _find(sentences: Sequence[Span], at: int) -> int:
    return next((n for n, one in enumerate(sentences) if one.start <= at < one.end), 0)


def _find_before(
    statements: Sequence[Statement], sentences: Sequence[Span], at: int, denial: Attribution
) -> list[Statement]:
    earliest = sentences[max(0, at - _MAX_SENTENCES_BACK)].start
    before = [
        one
        for one in statements
        if earliest <= one.sentence.start < sentences[at].start
        and not one.is_denied
        and not (one.attribution and one.attribution.source_name == denial.source_name)
    ]
    return before[::-1]


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
