"""Denials that point back: "she denied it", "dismissed the account as untrue"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.claims.denying import denies_what_was_said
from sayso.claims.sentences import find_sentences
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems
from sayso.records import Attribution, Reading, Span, hash_parts
from sayso.words import join_spans

__all__ = ["find_denials_of_before"]

_MAX_SENTENCES_BACK = 4
_SPEAKERS = frozenset(
    find_stems(
        "spokesman spokeswoman spokesperson spokespeople official officials head chief director "
        "manager lawyer lawyers statement representative president minister secretary member"
    )
)
"""What those who speak for somebody are called, whoever it is."""


def find_denials_of_before(
    reading: Reading, statements: Sequence[Statement]
) -> Iterator[tuple[Statement, tuple[str, ...]]]:
    """Denials without content of their own, each with the ids of statements that it may deny.

    These are the ones before it in the document, within a few sentences, which are not the
    denier's own, what somebody says before what the author says, the nearest first; where some
    speak of the denier, only these. ``statements`` are the document's, in text order.
    """
    text = reading.document.text
    sentences = find_sentences(text)
    for attribution in reading.attributions:
        if not attribution.cue or not denies_what_was_said(attribution, text):
            continue
        at = _find(sentences, attribution.cue[0].start)
        targets = _find_before(statements, sentences, at, attribution)
        targets = _keep_about(targets, attribution, text) or targets
        if targets:
            denial = _make(reading, sentences[at], attribution, targets[0])
            yield denial, tuple(one.id for one in targets)


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
    before.reverse()
    return sorted(before, key=lambda one: one.attribution is None)


def _keep_about(targets: Sequence[Statement], denial: Attribution, text: str) -> list[Statement]:
    """Those that share words with what the denier is called: who denies is mostly the accused."""
    source = join_spans(text, denial.source)
    own = {*find_stems(source), *find_stems(denial.source_name)} - _SPEAKERS
    return [one for one in targets if own & {*one.facts.stems}]


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
        words=join_spans(text, spans),
        sentence=sentence,
        attribution=attribution,
        is_denied=True,
        line=(attribution,),
    )
