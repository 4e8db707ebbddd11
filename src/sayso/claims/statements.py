"""The statements of one document: sentences that somebody asserts, in whose voice.

A statement is a sentence, or the part of one, of what a source says; or a sentence in the author's
own voice. What only hands on somebody else's words ("the members had confessed that ...") is no
statement beside these words. Questions, wishes, demands and promises assert nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from sayso.claims.answering import find_answered
from sayso.claims.asserting import (
    asserts,
    find_ancestors,
    is_told,
    leave_out_hedges,
    tells_by_itself,
)
from sayso.claims.clauses import is_clause
from sayso.claims.denied import find_denied_mentions
from sayso.claims.denying import (
    denies,
    denies_what_was_said,
    is_denied_around,
    is_of_a_claim,
)
from sayso.claims.facts import find_negations
from sayso.claims.sentences import find_sentences
from sayso.claims.speaking import find_speaker, find_types
from sayso.claims.statement import Named, Statement, name
from sayso.claims.stems import find_stems
from sayso.claims.untrue import denies_beside, drop_untrue, find_denied_start, trim
from sayso.records import (
    Attribution,
    Mention,
    MentionRole,
    Reading,
    Span,
    hash_parts,
)
from sayso.words import join_spans

__all__ = ["Named", "Statement", "gather_statements"]

_MIN_WORDS, _MIN_STEMS, _MIN_OWN_STEMS = 3, 2, 4
_MIN_LEFT_CHARS = 24
"""What stands in a content beside the words it hands on, if it is to be a statement too."""
_GOING_ON = frozenset(("he", "she", "they", "it"))
_REACH_CHARS = 600
"""So far back somebody may have begun to speak who goes on to."""
_CITED = re.compile(
    r"(?:citing|quoting|referring|as\s+(?:saying|claiming|stating|alleging|having)|names|attributed|"
    r".*\b(?:citing|quoting|reference|authority)\b)",
    re.IGNORECASE,
)
_MIN_OWN_WORDS = 6
_ENDING = re.compile(r"[\s,;–—-]*(?:\b(?:and|but|as|so|while|though|although)\b[\s,]*)?$", re.I)
_MOST_VOICED = 0.35
"""The share of a sentence in the author's own voice that may be somebody's content."""


def gather_statements(reading: Reading, mentions: Sequence[Mention]) -> list[Statement]:
    """The statements of a document in text order; ``mentions`` are those of this document."""
    gathering = _Gathering(reading, mentions)
    found = [
        *gathering.of_sources(),
        *gathering.of_answers(),
        *gathering.of_the_author(),
        *gathering.of_denials(),
    ]
    denied = [one for one in found if one.is_denied and not one.denier]
    found = [
        replace(one, is_beside_denial=True)
        if any(_stands_in(each, one) for each in denied)
        else one
        for one in found
    ]
    return sorted(found, key=lambda one: (one.spans[0], one.id))


def _stands_in(denied: Statement, one: Statement) -> bool:
    """Whether what is denied stands within words that say no more."""
    is_in = (
        one.spans[0].start <= denied.spans[0].start and denied.spans[-1].end <= one.spans[-1].end
    )
    return is_in and not one.is_denied and denied.sentence == one.sentence


class _Gathering:
    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._document = reading.document
        attributions = leave_out_hedges(reading)
        self._by_id = {one.id: one for one in attributions}
        text = reading.document.text
        self._told = {one.id for one in attributions if is_told(one, text)}
        self._denying = {one.id for one in attributions if denies(one, text)}
        self._denying_before = [
            one for one in attributions if one.cue and denies_what_was_said(one, text)
        ]
        self._children: dict[str, list[Attribution]] = {}
        for one in attributions:
            if one.parent_id:
                self._children.setdefault(one.parent_id, []).append(one)
        self._sentences = find_sentences(reading.document.text)
        self._ends = [one.end for one in self._sentences]
        self._mentions = sorted(mentions, key=lambda one: one.span)
        self._mention_starts = [one.span.start for one in self._mentions]

    def of_sources(self) -> Iterator[Statement]:
        seen: set[tuple[Span, ...]] = set()
        denied: set[tuple[Span, ...]] = set()
        # Inner ones first: of two with the same words the innermost voice has them.
        for attribution in sorted(self._by_id.values(), key=self._depth, reverse=True):
            if attribution.id not in self._told:
                continue
            is_denial = attribution.id in self._denying
            if not is_denial and not asserts(attribution, self._document.text):
                continue
            for sentence, spans in self._cut(attribution.content):
                if spans in seen or self._is_question(sentence, spans[-1]):
                    continue
                if self._hands_on(attribution, sentence, spans):
                    continue
                line = (attribution, *find_ancestors(attribution, self._by_id))
                is_said = not any(one.id in self._denying for one in line)
                told, is_untrue = drop_untrue(self._document.text, spans, line, is_said=is_said)
                if is_untrue and told in denied:
                    continue
                statement = self._make(told, sentence, attribution, is_untrue=is_untrue)
                if statement:
                    seen.add(spans)
                    denied |= {told} if statement.is_denied else set()
                    yield statement

    def of_answers(self) -> Iterator[Statement]:
        """What somebody was asked, and answered with yes or no."""
        text = self._document.text
        for found in find_answered(text, self._sentences, self._by_id.values()):
            span, sentence, attribution, is_no = found
            spans = (trim(text, span),)
            statement = self._make(spans, sentence, attribution, is_untrue=is_no)
            if statement:
                yield statement

    def of_the_author(self) -> Iterator[Statement]:
        voiced = sorted(
            (
                span
                for one in self._by_id.values()
                if one.id in self._told
                for span in (*one.content, *one.cue, *one.source)
            ),
            key=attrgetter("start", "end"),
        )
        starts = [span.start for span in voiced]
        longest = max((span.end - span.start for span in voiced), default=0)
        for sentence in self._sentences:
            first = bisect_left(starts, sentence.start - longest)
            last = bisect_left(starts, sentence.end)
            own = self._find_own(sentence, voiced[first:last])
            if own is None or self._is_question(sentence, own):
                continue
            start = find_denied_start(self._document.text, own)
            told = own if start is None else Span(start, own.end)
            statement = self._make((told,), sentence, None, is_untrue=start is not None)
            if statement and len(find_stems(statement.words)) >= _MIN_OWN_STEMS:
                yield statement

    def of_denials(self) -> Iterator[Statement]:
        """What is denied by naming it alone; for what the denier had no part in he stands too."""
        text = self._document.text
        every = tuple(self._by_id.values())
        for found in find_denied_mentions(text, self._sentences, every):
            span = trim(text, found.span)
            words = text[span.start : span.end]
            if len(find_stems(words)) < _MIN_STEMS:
                continue
            name = found.attribution.source_name if found.attribution else ""
            yield Statement(
                hash_parts(self._document.id, "denied", f"{span.start}-{span.end}"),
                self._document.id,
                (span,),
                words,
                found.sentence,
                found.attribution,
                True,
                frozenset(self._names_in(span)),
                (found.attribution,) if found.attribution else (),
                is_mention=True,
                denier=name if found.is_of_denier else "",
            )

    def _find_own(self, sentence: Span, voiced: Sequence[Span]) -> Span | None:
        """What of a sentence is the author's own: all, or a clause beside what others say."""
        text = self._document.text
        if _cover(voiced, sentence) <= _MOST_VOICED * (sentence.end - sentence.start):
            own = trim(text, sentence)
            return own if tells_by_itself(text[own.start : own.end]) else None
        gaps = _find_gaps(voiced, sentence)
        if not gaps:
            return None
        own = trim(text, max(gaps, key=lambda one: one.end - one.start))
        words = _ENDING.sub("", text[own.start : own.end])
        is_enough = len(words.split()) >= _MIN_OWN_WORDS and is_clause(words)
        return Span(own.start, own.start + len(words)) if is_enough else None

    def _is_question(self, sentence: Span, last: Span) -> bool:
        return "?" in self._document.text[last.end : sentence.end]

    def _depth(self, attribution: Attribution) -> tuple[int, bool, tuple[Span, ...]]:
        """How far inside, and before a paper that cites somebody, whom it cites."""
        is_cited = bool(_CITED.match(join_spans(self._document.text, attribution.cue)))
        depth = len(list(find_ancestors(attribution, self._by_id)))
        return depth, is_cited, attribution.content

    def _cut(self, content: Iterable[Span]) -> Iterator[tuple[Span, tuple[Span, ...]]]:
        """What of a content stands in each sentence, without the marks around it."""
        pieces: dict[Span, list[Span]] = {}
        for span in content:
            for sentence in self._sentences_of(span):
                start, end = max(span.start, sentence.start), min(span.end, sentence.end)
                piece = trim(self._document.text, Span(start, end))
                if piece.end > piece.start:
                    pieces.setdefault(sentence, []).append(piece)
        for sentence, spans in pieces.items():
            yield sentence, tuple(spans)

    def _sentences_of(self, span: Span) -> Iterator[Span]:
        at = bisect_right(self._ends, span.start)
        while at < len(self._sentences) and self._sentences[at].start < span.end:
            yield self._sentences[at]
            at += 1

    def _hands_on(self, attribution: Attribution, sentence: Span, spans: Sequence[Span]) -> bool:
        """Whether hardly more stands here than somebody else's words and that they are theirs."""
        inner = []
        for child in self._children.get(attribution.id, ()):
            is_denial = child.id in self._denying
            denies_a_claim = is_denial and is_of_a_claim(child, self._document.text)
            if child.negated and not denies_a_claim:
                # "Nobody warned the village" hands on no warning.
                continue
            words = [piece for at, piece_spans in self._cut(child.content) if at == sentence
                     for piece in piece_spans]  # fmt: skip
            is_statement = denies_a_claim or child.id in self._told
            if is_statement and _is_long(self._document.text, words):
                inner += [*words, *child.cue, *child.source]
        if not inner:
            return False
        length = sum(span.end - span.start for span in spans)
        covered = sum(_cover(sorted(inner), span) for span in spans)
        return length - covered < _MIN_LEFT_CHARS

    def _make(
        self,
        spans: tuple[Span, ...],
        sentence: Span,
        attribution: Attribution | None,
        *,
        is_untrue: bool = False,
    ) -> Statement | None:
        text = self._document.text
        if not _is_long(text, spans):
            return None
        words = join_spans(text, spans)
        inward = (attribution, *find_ancestors(attribution, self._by_id)) if attribution else ()
        n_denials = sum(one.id in self._denying for one in inward)
        if not n_denials and not is_untrue:
            n_denials = int(any(is_denied_around(text, sentence, one) for one in inward))
        is_denied = n_denials % 2 == int(not is_untrue)
        where = [f"{one.start}-{one.end}" for one in spans]
        # Somebody inside may say the very words that are called untrue around them.
        mark = ("untrue",) if is_untrue else ()
        contradicts = is_denied or find_negations(words)
        speaker = find_speaker(words, inward, text) if contradicts else ""
        named = self._find_name(speaker)
        if named is not None and named.type not in find_types(words):
            speaker, named = "", None
        return Statement(
            hash_parts(self._document.id, *mark, *where),
            self._document.id,
            spans,
            words,
            sentence,
            attribution,
            is_denied,
            frozenset(name for span in spans for name in self._names_in(span)),
            (*self._find_outer(inward[-1]), *inward[::-1]) if inward else (),
            (speaker, named),
            is_beside_denial=not is_denied
            and denies_beside(sentence, inward, self._denying_before),
        )

    def _find_outer(self, attribution: Attribution) -> tuple[Attribution, ...]:
        """Those on whose word somebody goes on to speak, outermost first.

        "According to the officials, the men had confessed ... They had also revealed ...": the
        second sentence is the officials' word too.
        """
        text = self._document.text
        printed = join_spans(text, attribution.source).casefold()
        cue = join_spans(text, attribution.cue).casefold()
        if printed not in _GOING_ON or not cue.startswith("had "):
            return ()
        at = attribution.cue[0].start
        before = [
            one
            for one in self._by_id.values()
            if one.parent_id
            and one.source_name == attribution.source_name
            and at - _REACH_CHARS <= one.cue[0].start < at
        ]
        if not before:
            return ()
        nearest = max(before, key=lambda one: (one.cue[0].start, one.id))
        return tuple(find_ancestors(nearest, self._by_id))[::-1]

    def _find_name(self, speaker: str) -> Named | None:
        """A speaker by his name, where it stands somewhere in the document."""
        own = speaker.casefold().removeprefix("the ")
        for mention in self._mentions if own else ():
            named = self._read_name(mention)
            if named.words == own and named.role is MentionRole.NAME:
                return named
        return None

    def _names_in(self, span: Span) -> Iterator[Named]:
        at = bisect_left(self._mention_starts, span.start)
        while at < len(self._mentions) and self._mentions[at].span.start < span.end:
            yield self._read_name(self._mentions[at])
            at += 1

    def _read_name(self, mention: Mention) -> Named:
        printed = self._document.text[mention.span.start : mention.span.end]
        words = " ".join(printed.casefold().split())
        return name(mention.entity_id or words, mention.type, mention.role, words)


def _is_long(text: str, spans: Sequence[Span]) -> bool:
    words = join_spans(text, spans)
    return len(words.split()) >= _MIN_WORDS and len(find_stems(words)) >= _MIN_STEMS


def _find_gaps(spans: Sequence[Span], whole: Span) -> list[Span]:
    """The stretches of a whole that no span covers; spans are in order."""
    gaps, at = [], whole.start
    for span in spans:
        if span.start > at:
            gaps.append(Span(at, min(span.start, whole.end)))
        at = max(at, span.end)
    if at < whole.end:
        gaps.append(Span(at, whole.end))
    return gaps


def _cover(spans: Sequence[Span], whole: Span) -> int:
    """How many characters of a stretch lie in spans, which are in order."""
    covered, at = 0, whole.start
    for span in spans:
        start, end = max(span.start, at), min(span.end, whole.end)
        if end > start:
            covered += end - start
            at = end
    return covered
