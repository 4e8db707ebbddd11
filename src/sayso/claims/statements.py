"""The statements of one document: sentences that somebody asserts, in whose voice.

A statement is a sentence, or the part of one, of what a source says; or a sentence in the author's
own voice. What only hands on somebody else's words ("the members had confessed that ...") is no
statement beside these words. Questions, wishes, demands and promises assert nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

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
    A_CLAIM_THAT,
    AS_UNTRUE,
    BEHIND_CLAIM,
    DENIED_CLAIM,
    DENIED_THAT,
    LIES_BEHIND,
    MET_BEHIND,
    UNTRUE_BEHIND,
    THAT_IS_FALSE,
    UNTRUE_THAT,
    WHOEVER,
    denies,
    denies_what_was_said,
    is_denied_around,
    is_of_a_claim,
)
from sayso.claims.facts import Facts, find_negations, read_facts
from sayso.claims.sentences import find_sentences
from sayso.claims.speaking import find_speaker, find_types, put_speaker
from sayso.claims.stems import find_stems
from sayso.records import (
    Attribution,
    Mention,
    MentionRole,
    NameType,
    Reading,
    Span,
    hash_parts,
)
from sayso.words import join_spans

__all__ = ["Named", "Statement", "gather_statements"]

_FRONT = " \t\n\"“”„«»‘’'`,;:–—-…•*("
_BACK = " \t\n\"“”„«»‘’'`,;:–—-….!?)"
_LEADS = re.compile(r"(?:(?:that|but|and|because|so)\b[\s,]+)+", re.IGNORECASE)
_MIN_WORDS, _MIN_STEMS, _MIN_OWN_STEMS = 3, 2, 4
_MIN_LEFT_CHARS = 24
"""What stands in a content beside the words it hands on, if it is to be a statement too."""
_GOING_ON = frozenset(("he", "she", "they", "it"))
_REACH_CHARS = 600
"""So far back somebody may have begun to speak who goes on to."""
_CLAIM_CHARS = 40
_CITED = re.compile(
    r"(?:citing|quoting|referring|as\s+(?:saying|claiming|stating|alleging|having)|names|attributed|"
    r".*\b(?:citing|quoting|reference|authority)\b)",
    re.IGNORECASE,
)
_ACTORS = (NameType.PERSON, NameType.ORGANISATION, NameType.PLACE)
_MIN_OWN_WORDS = 6
_ENDING = re.compile(r"[\s,;–—-]*(?:\b(?:and|but|as|so|while|though|although)\b[\s,]*)?$", re.I)
_MOST_VOICED = 0.35
"""The share of a sentence in the author's own voice that may be somebody's content."""


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something named in a statement: an entity's id, or folded words where open.

    ``words``: the name as it stands there, folded.
    """

    key: str
    type: NameType
    role: MentionRole = MentionRole.NAME
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    facts: Facts
    stems: frozenset[str]
    actors: frozenset[str]
    may_negate: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """Something asserted, or denied, at a place.

    ``spans``: its words in the document, without marks around them; ``words`` these as one string;
    ``sentence`` all of the sentence. ``attribution``: the innermost one it is content of, None in
    the author's own voice; ``line``: that one and those it stands in, outermost first.
    ``is_denied``: somebody on the way says that it is not so. ``speaker``: of what is denied or
    negates, whom the pronoun means that its words begin with, and how he is named. ``is_mention``:
    of what is denied, it is only named ("any part in the raid"), by the ``denier``.
    ``is_beside_denial``: who says it denies something in the same sentence ("denied it, saying ...").
    """

    id: str
    document_id: str
    spans: tuple[Span, ...]
    words: str
    sentence: Span
    attribution: Attribution | None
    is_denied: bool
    names: frozenset[Named]
    line: tuple[Attribution, ...] = ()
    speaker: tuple[str, Named | None] = ("", None)
    is_beside_denial: bool = False
    is_mention: bool = False
    denier: str = ""
    _seen: _Seen | None = field(default=None, init=False, repr=False, compare=False)

    def as_spoken(self) -> Statement:
        """The same with the speaker in place of the pronoun."""
        name, named = self.speaker
        if not name:
            return self
        names = self.names | {named} if named else self.names
        return replace(self, words=put_speaker(self.words, name), names=names)

    @property
    def facts(self) -> Facts:
        """What its words say."""
        return self._look().facts

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its words, each once."""
        return self._look().stems

    @property
    def actors(self) -> frozenset[str]:
        """The people, bodies and places that it names."""
        return self._look().actors

    @property
    def may_negate(self) -> bool:
        """Whether anything in its words negates."""
        return self._look().may_negate

    def _look(self) -> _Seen:
        """What is read off it when it is first asked for: many are compared with many others."""
        if self._seen is not None:
            return self._seen
        facts = read_facts(self.words)
        seen = _Seen(
            facts,
            frozenset(facts.stems),
            frozenset(_name_actors(self.names)),
            facts.is_negated or any(negated for _, negated in facts.clauses),
        )
        object.__setattr__(self, "_seen", seen)
        return seen

    @property
    def is_hedged(self) -> bool:
        """Whether the words, or what attributes them, leave it open that it is so."""
        by_cue = self.attribution is not None and self.attribution.hedged
        return by_cue or bool(self.facts.hedges)


_name = lru_cache(maxsize=1 << 12)(Named)
"""Names, each of which is one object in all statements of a document."""


def _name_actors(names: Iterable[Named]) -> Iterator[str]:
    return (one.key for one in names if one.type in _ACTORS and one.role is MentionRole.NAME)


def gather_statements(reading: Reading, mentions: Sequence[Mention]) -> list[Statement]:
    """The statements of a document in text order; ``mentions`` are those of this document."""
    gathering = _Gathering(reading, mentions)
    found = [*gathering.of_sources(), *gathering.of_the_author(), *gathering.of_denials()]
    denied = [one for one in found if one.is_denied and not one.denier]
    found = [
        replace(one, is_beside_denial=True) if any(_stands_in(each, one) for each in denied) else one
        for one in found
    ]
    return sorted(found, key=lambda one: (one.spans[0], one.id))


def _stands_in(denied: Statement, one: Statement) -> bool:
    """Whether what is denied stands within words that say no more."""
    is_in = one.spans[0].start <= denied.spans[0].start and denied.spans[-1].end <= one.spans[-1].end
    return is_in and not one.is_denied and denied.sentence == one.sentence


class _Gathering:
    def __init__(self, reading: Reading, mentions: Sequence[Mention]) -> None:
        self._document = reading.document
        attributions = leave_out_hedges(reading)
        self._by_id = {one.id: one for one in attributions}
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
        # Inner ones first: of two with the same words the innermost voice has them.
        for attribution in sorted(self._by_id.values(), key=self._depth, reverse=True):
            if not asserts(attribution, self._document.text):
                continue
            for sentence, spans in self._cut(attribution.content):
                if spans in seen or self._is_question(sentence, spans[-1]):
                    continue
                if self._hands_on(attribution, sentence, spans):
                    continue
                told, is_untrue = self._drop_denial(spans, attribution)
                statement = self._make(told, sentence, attribution, is_untrue=is_untrue)
                if statement:
                    seen.add(spans)
                    yield statement

    def of_the_author(self) -> Iterator[Statement]:
        voiced = sorted(
            span
            for one in self._by_id.values()
            if is_told(one, self._document.text)
            for span in (*one.content, *one.cue, *one.source)
        )
        starts = [span.start for span in voiced]
        longest = max((span.end - span.start for span in voiced), default=0)
        for sentence in self._sentences:
            first = bisect_left(starts, sentence.start - longest)
            last = bisect_left(starts, sentence.end)
            own = self._find_own(sentence, voiced[first:last])
            if own is None or self._is_question(sentence, own):
                continue
            text, start, end = self._document.text, own.start, own.end
            lead = (
                DENIED_CLAIM.search(text, start, end)
                or UNTRUE_THAT.match(text, start, end)
                or DENIED_THAT.search(text, start, end)
            )
            told = Span(lead.end(), own.end) if lead else own
            statement = self._make((told,), sentence, None, is_untrue=lead is not None)
            if statement and len(find_stems(statement.words)) >= _MIN_OWN_STEMS:
                yield statement

    def of_denials(self) -> Iterator[Statement]:
        """What is denied by naming it alone; for what the denier had no part in he stands too."""
        text = self._document.text
        every = tuple(self._by_id.values())
        for found in find_denied_mentions(text, self._sentences, every):
            span = _trim(text, found.span)
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
            own = _trim(text, sentence)
            return own if tells_by_itself(text[own.start : own.end]) else None
        gaps = _find_gaps(voiced, sentence)
        if not gaps:
            return None
        own = _trim(text, max(gaps, key=lambda one: one.end - one.start))
        words = _ENDING.sub("", text[own.start : own.end])
        is_enough = len(words.split()) >= _MIN_OWN_WORDS and is_clause(words)
        return Span(own.start, own.start + len(words)) if is_enough else None

    def _drop_denial(
        self, spans: tuple[Span, ...], attribution: Attribution
    ) -> tuple[tuple[Span, ...], bool]:
        """Words without "it was not true that" before them or, of what somebody claims, "was
        false" behind them, and whether that stood there."""
        text = self._document.text
        first, last = spans[0], spans[-1]
        line = (attribution, *find_ancestors(attribution, self._by_id))
        is_said = not any(denies(one, text) for one in line)
        leads = [(UNTRUE_THAT, True), (AS_UNTRUE, is_said)]
        if not is_said:
            leads.append((A_CLAIM_THAT, False))
        is_untrue = False
        for pattern, makes_untrue in leads:
            lead = pattern.match(text, first.start, first.end)
            if lead is not None:
                is_untrue = makes_untrue
                first = _trim(text, Span(lead.end(), first.end))
                break
        spans = (first, *spans[1:]) if first.end > first.start else spans[1:]
        by_whoever = bool(WHOEVER.fullmatch(join_spans(text, attribution.source)))
        is_a_claim = is_of_a_claim(attribution, text) or _is_behind_claim(text, first.start)
        behind = None
        for pattern, may_be in ((UNTRUE_BEHIND, True), (LIES_BEHIND, by_whoever), (MET_BEHIND, is_a_claim)):
            if spans and may_be and behind is None:
                behind = pattern.search(text[last.start : last.end])
        is_claim = (
            not is_said
            or is_a_claim
            or by_whoever
            or bool(THAT_IS_FALSE.match(text, _back_to_that(text, first.start), last.end))
        )
        if is_untrue or behind is None or not is_claim:
            return spans, is_untrue
        left = Span(spans[-1].start, last.start + behind.start())
        return ((*spans[:-1], left) if left.end > left.start else spans[:-1]), is_said

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
                piece = _trim(self._document.text, Span(start, end))
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
            denies_a_claim = denies(child, self._document.text) and is_of_a_claim(
                child, self._document.text
            )
            if child.negated and not denies_a_claim:
                # "Nobody warned the village" hands on no warning.
                continue
            words = [piece for at, piece_spans in self._cut(child.content) if at == sentence
                     for piece in piece_spans]  # fmt: skip
            is_statement = denies_a_claim or is_told(child, self._document.text)
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
        n_denials = sum(denies(one, text) for one in inward)
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
            is_beside_denial=not is_denied and self._denies_beside(sentence, inward),
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

    def _denies_beside(self, sentence: Span, inward: Sequence[Attribution]) -> bool:
        """Whether one of those who say something denies something else in the same sentence."""
        text = self._document.text
        saying = {one.source_name for one in inward} - {""}
        return bool(saying) and any(
            one not in inward
            and one.source_name in saying
            and sentence.start <= one.cue[0].start < sentence.end
            and denies_what_was_said(one, text)
            for one in self._by_id.values()
            if one.cue
        )

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
        return _name(mention.entity_id or words, mention.type, mention.role, words)


def _is_long(text: str, spans: Sequence[Span]) -> bool:
    words = join_spans(text, spans)
    return len(words.split()) >= _MIN_WORDS and len(find_stems(words)) >= _MIN_STEMS


def _is_behind_claim(text: str, start: int) -> bool:
    """Whether words that begin at a place are told as a claim: "reports that"."""
    before = text[max(0, start - _CLAIM_CHARS) : start]
    return bool(BEHIND_CLAIM.search(before))


def _back_to_that(text: str, start: int) -> int:
    """Where "that" begins right before a place, else the place."""
    before = text[max(0, start - 5) : start]
    return start - 5 if before.casefold() == "that " else start


def _trim(text: str, span: Span) -> Span:
    """A span without marks and conjunctions around it."""
    start, end = span.start, span.end
    while True:
        while start < end and text[start] in _FRONT:
            start += 1
        lead = _LEADS.match(text, start, end)
        if not lead:
            break
        start = lead.end()
    while end > start and text[end - 1] in _BACK:
        end -= 1
    return Span(start, end)


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
