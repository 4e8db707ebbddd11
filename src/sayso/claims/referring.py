"""Denials that point back: "she denied it", "dismissed the account as untrue"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sayso.claims.denying import denies_what_was_said, is_word_for_denying, points_back
from sayso.claims.pointing import denies_plainly
from sayso.claims.sentences import find_sentences
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems
from sayso.records import Attribution, Reading, Span, hash_parts
from sayso.words import join_spans

__all__ = ["find_denials_of_before"]

_MAX_SENTENCES_BACK, _MAX_BACK_TO_SPEAKERS = 4, 8
_QUOTED = re.compile(r"[“”\"]")
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
    taken: set[Span] = set()
    for attribution in reading.attributions:
        if not attribution.cue or not denies_what_was_said(attribution, text):
            continue
        at = _find(sentences, attribution.cue[0].start)
        targets = _find_before(text, statements, sentences, at, attribution)
        source = f"{join_spans(text, attribution.source)} {attribution.source_name}"
        targets = _keep_about(targets, source) or targets
        if targets:
            taken.add(sentences[at])
            denial = _make(reading, sentences[at], attribution, targets[0])
            yield denial, tuple(one.id for one in targets)
    taken |= {one.sentence for one in statements if one.is_denied and not points_back(one.words)}
    yield from _find_plain(reading, statements, sentences, taken)


def _find_plain(
    reading: Reading,
    statements: Sequence[Statement],
    sentences: Sequence[Span],
    taken: Collection[Span],
) -> Iterator[tuple[Statement, tuple[str, ...]]]:
    """Denials that nobody was found for, or by words that are no cue of theirs."""
    text = reading.document.text
    for at, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.end]
        if sentence in taken or not denies_plainly(words):
            continue
        said = [one for one in reading.attributions if _is_in(one, sentence)]
        if any(is_word_for_denying(join_spans(text, one.cue)) for one in said):
            # That it denies, or does not, was read.
            continue
        targets = _find_before(text, statements, sentences, at, said[0] if said else None)
        targets = _keep_about(targets, words) or targets
        if targets:
            yield _make_plain(text, sentence, targets[0]), tuple(one.id for one in targets)


def _is_in(one: Attribution, sentence: Span) -> bool:
    return any(sentence.start <= span.start < sentence.end for span in one.cue)


def _find(sentences: Sequence[Span], at: int) -> int:
    return next((n for n, one in enumerate(sentences) if one.start <= at < one.end), 0)


def _find_before(
    text: str,
    statements: Sequence[Statement],
    sentences: Sequence[Span],
    at: int,
    denial: Attribution | None,
) -> list[Statement]:
    earliest = sentences[max(0, at - _MAX_SENTENCES_BACK)].start
    # The idea that the third sentence of a paragraph dismisses is told in the paragraph.
    paragraph = _find_paragraph(text, sentences[at].start)
    is_first = paragraph == sentences[at].start
    earliest = earliest if is_first else max(earliest, paragraph)
    far = earliest
    sentence = text[sentences[at].start : sentences[at].end]
    if is_first and denies_plainly(sentence):
        far = sentences[max(0, at - _MAX_BACK_TO_SPEAKERS)].start
    before = [
        one
        for one in statements
        if far <= one.sentence.start < sentences[at].start
        and not one.is_denied
        and not (denial and one.attribution and _is_by(one.attribution, denial))
    ]
    before.reverse()

    def order(one: Statement) -> tuple[bool, bool]:
        is_own = one.attribution is None and not _QUOTED.search(one.words)
        return one.sentence.start < earliest, is_own

    near = [one for one in before if one.sentence.start >= earliest]
    if any(not order(one)[1] for one in near):
        return sorted(near, key=order)
    # Where nobody near says anything, what somebody says farther back may be meant.
    return sorted((one for one in before if one in near or not order(one)[1]), key=order)


def _find_paragraph(text: str, at: int) -> int:
    """Where the paragraph of a place begins."""
    return text.rfind("\n", 0, at) + 1


def _is_by(one: Attribution, denial: Attribution) -> bool:
    return one.source_name == denial.source_name


def _keep_about(targets: Sequence[Statement], source: str) -> list[Statement]:
    """Those that share words with what the denier is called: who denies is mostly the accused."""
    own = {*find_stems(source)} - _SPEAKERS
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


def _make_plain(text: str, sentence: Span, target: Statement) -> Statement:
    """A denial that nobody was found for: the sentence says it."""
    words = text[sentence.start : sentence.end].rstrip()
    span = Span(sentence.start, sentence.start + len(words))
    return replace(
        target,
        id=hash_parts(target.document_id, "denial", f"{span.start}-{span.end}"),
        spans=(span,),
        words=words,
        sentence=sentence,
        attribution=None,
        is_denied=True,
        line=(),
    )
