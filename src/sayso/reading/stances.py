"""What a cue does with its content: its stance, and whether it is negated or hedged.

The first word or phrase that tells more than mere saying decides: "announced his opposition"
opposes, "denied the charge" denies. The words themselves are listed in ``cue_words``,
``attitudes`` and ``cue_phrases``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sayso.reading.cue_phrases import PhraseMatch, find_phrases
from sayso.reading.cue_words import SHOWN_BY_DOCUMENTS, Weight, find_stance, is_speech
from sayso.reading.hedges import HEARSAY, IMPRESSIONS, find_hedge, find_hedge_before
from sayso.reading.negations import find_negation, is_negative_source
from sayso.reading.word_forms import base_forms
from sayso.records import Evidence, EvidenceAbout, SourceType, Span, Stance

__all__ = ["CueReading", "has_cue_word", "is_hearsay", "read_cue"]

_WORD = re.compile(r"[^\W\d_]+(?:[-’'](?!(?:s|re|m|d|ll|ve)\b)[^\W\d_]+)*")
"""Words; "it’s" is two of them, "didn’t" is one."""
_CLITICS = {"s": "is", "re": "are", "m": "am"}
_SUBJECTS = frozenset("i it that there he she we you they what who here".split())
_NEAR_CHARS = 60
_AHEAD_CHARS = 120
_MAX_AHEAD = 6
_AUXILIARIES = frozenset(
    """to will would can could may might shall should must not never do does did don’t don't
    doesn’t doesn't didn’t didn't won’t won't and or also both still currently typically
    previously actually really necessarily d ll is are was were be been am
    become became remain remained more largely so isn’t isn't aren’t aren't wasn’t weren’t
    wasn't weren't""".split()
)
_AFTER_AUXILIARY = frozenset("back like side contest familiar".split())
"""Words that are something else unless they begin a cue or follow an auxiliary: "shot back"."""
_PASSIVE = frozenset("persuaded reassured informed torn".split())
"""Participles that tell of a state of mind only behind a form of "be"."""
_BE = frozenset(
    """is are was were be been being s re m am become became remain remained remains isn’t isn't
    aren’t aren't wasn’t wasn't weren’t weren't feel feels felt""".split()
)
_PARTISANS = frozenset("supporter opponent critic backer fan ally rival".split())
_SAYING = frozenset(
    """say tell write tweet add reply recall joke explain declare announce note remark observe
    state quip exclaim shout yell insist argue comment""".split()
)
_CIRCUMSTANCES = frozenset(
    """with in at on of about to during when after while from via without through over before as
    looking smiling laughing upon earlier late early last this recently monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
_LIGHT = frozenset(
    """express offer issue make give deliver raise voice have take hold draw receive send share
    reiterate repeat state announce unveil outline introduce""".split()
)
_PREPOSITIONS = frozenset("in of for to on with that about at by from who which".split())
_BEFORE_NOUN = frozenset("a an the his her its their my our no some any another such".split())
_EVIDENTIAL = frozenset(
    """in according per by under based from on measured to of has had have put puts gave gives
    about""".split()
)
_CONCLUDING = frozenset("conclude estimate determine project calculate".split())
_UTTERED = re.compile(
    r"\b(?:statement|letter|e-?mail|release|tweet|post|memo|speech|interview|transcript|testimony"
    r"|editorial|op-?ed|column|message|blog|note|joke|slogan|remarks|ad|bio|profile)s?\b",
    re.IGNORECASE,
)
_NOBODY_IN_PARTICULAR = frozenset("you one anyone anybody everyone i we people".split())
_ASKING = frozenset("ask tell invite challenge dare press convince persuade".split())
_INDIRECT = frozenset("that whether if how what why who when where".split())
_CALLING = frozenset("call label brand dub describe denounce dismiss blast slam decry".split())
_CALLED_FALSE = re.compile(
    r"\b(?:false|untrue|lies?|baseless|fabricat\w+|hoax|unfounded|made[- ]up|fictitious)\b"
)
_SHOWS = frozenset("news talk morning tv radio television debate the show".split())


class CueReading(NamedTuple):
    """What a cue's words say about the attribution, and which words say so."""

    stance: Stance
    is_negated: bool
    is_hedged: bool
    evidence: tuple[Evidence, ...] = ()


class _Mark(NamedTuple):
    """A word or phrase that tells something: its stance, weight, places and base form."""

    stance: Stance
    weight: Weight
    at: tuple[int, ...]
    base: str


class _Cue(NamedTuple):
    """A cue's words in lower case and where they stand, and those the content begins with."""

    words: list[str]
    spans: list[Span]
    pauses: set[int]
    """Places of the words that a comma or dash follows."""
    ahead: list[str]
    following: str
    """The first characters of the content, where it follows the cue."""


def read_cue(
    text: str,
    cue: Sequence[Span],
    *,
    source: Sequence[Span] = (),
    content: Sequence[Span] = (),
    source_type: SourceType = SourceType.NAMED,
) -> CueReading:
    """Read the cue at ``cue`` in ``text``, beside its source and content.

    A document shows ("the report reveals"); of a person the same words only say that they say it.
    """
    read = _read_words(text, cue, content)
    said_by = " ".join(text[span.start : span.end] for span in source)
    mark = _choose(_find_marks(read))
    stance = _settle(mark, read, said_by, source_type)
    until = mark.at[-1] if mark and mark.weight is not Weight.FAINT else len(read.words)
    negated = _find_negated(text, cue, source, read, until)
    hedged = _find_hedged(text, cue, source, read, until, source_type)
    telling = _spans_at(read, mark.at) if mark else tuple(cue)
    about = (
        (EvidenceAbout.STANCE, telling),
        (EvidenceAbout.NEGATED, negated),
        (EvidenceAbout.HEDGED, hedged),
    )
    evidence = tuple(Evidence(what, span) for what, spans in about for span in spans)
    return CueReading(stance, bool(negated), bool(hedged), evidence)


def is_hearsay(word: str) -> bool:
    """Tell whether ``word`` says by itself that somebody unnamed is behind a statement."""
    return word.lower() in HEARSAY


def has_cue_word(text: str) -> bool:
    """Tell whether any word of ``text`` could be a cue: a cheap test before it is read again."""
    if "according to" in text.lower():
        return True
    return any(is_speech(match.group().lower()) for match in _WORD.finditer(text))


def _read_words(text: str, cue: Iterable[Span], content: Iterable[Span]) -> _Cue:
    words: list[str] = []
    spans: list[Span] = []
    pauses: set[int] = set()
    end = 0
    for span in cue:
        for match in _WORD.finditer(text, span.start, span.end):
            words.append(_spell_out(match.group().lower(), words))
            spans.append(Span(match.start(), match.end()))
            if text[match.end() : match.end() + 1] == ",":
                pauses.add(len(words) - 1)
        end = span.end
    following = ""
    for span in content:
        if span.start >= end and not text[end : span.start].strip(" ,"):
            following = text[span.start : min(span.end, span.start + _AHEAD_CHARS)]
            break
    ahead = [match.group().lower() for match in _WORD.finditer(following[:_NEAR_CHARS])]
    return _Cue(words, spans, pauses, ahead[:_MAX_AHEAD], following)


def _spell_out(word: str, before: Sequence[str]) -> str:
    """The "s" of "it’s" is a verb; that of "party’s" stays."""
    is_verb = word in _CLITICS and (not before or before[-1] in _SUBJECTS)
    return _CLITICS[word] if is_verb else word


def _find_marks(cue: _Cue) -> list[_Mark]:
    marks: list[_Mark] = []
    words = cue.words + cue.ahead
    at = 0
    while at < len(cue.words):
        phrase = _find_phrase(words, at, len(cue.words))
        if phrase is not None:
            weight = Weight.PLAIN if phrase.stance is Stance.ASSERT else Weight.FIRM
            places = tuple(place for place in phrase.at if place < len(cue.words))
            marks.append(_Mark(phrase.stance, weight, places, ""))
            if weight is Weight.PLAIN and places[-1] in cue.pauses:
                break
            at = places[-1] + 1
            continue
        found = find_stance(words[at])
        if found is not None and _counts(words, at, found[2], len(cue.words)):
            stance, weight, base = found
            marks.append(_Mark(stance, weight, (at,), base))
            is_said = base in _SAYING and _is_circumstance(words, at + 1, base)
            if weight is Weight.PLAIN and (is_said or at in cue.pauses):
                break
        at += 1
    return marks


def _find_phrase(words: Sequence[str], at: int, end: int) -> PhraseMatch | None:
    """A phrase that begins at ``at``; it may end in the content, but then has all of the cue."""
    for phrase in find_phrases(words, at):
        last = phrase.at[-1]
        if last < end:
            return phrase
        is_whole = [place for place in phrase.at if place < end] == list(range(at, end))
        if is_whole and (last <= end + 1 or words[last] == "as"):
            return phrase
    return None


def _counts(words: Sequence[str], at: int, base: str, end: int) -> bool:
    """Tell whether a listed word is what it is listed as."""
    word, before = words[at], words[at - 1] if at else ""
    if word in _PASSIVE:
        return not _BE.isdisjoint(words[:at])
    if word in _AFTER_AUXILIARY:
        return not before or before in _AUXILIARIES
    if base in _PARTISANS:
        is_told = not _BE.isdisjoint(words[:at]) or words[at + 1 : at + 2] == ["of"]
        return at == 0 or is_told or at == end - 1
    return base != "show" or before not in _SHOWS


def _is_circumstance(words: Sequence[str], at: int, said: str) -> bool:
    """Tell whether only how or where it was said follows: "said with a smile"."""
    if at >= len(words) or words[at] not in _CIRCUMSTANCES:
        return False
    if words[at] == "to" and said not in ("say", "write"):
        return False
    phrase = next(find_phrases(words, at), None)
    return phrase is None or phrase.stance is Stance.ASSERT


def _choose(marks: Sequence[_Mark]) -> _Mark | None:
    """The first firm mark, or else the first of those that weigh most."""
    if not marks:
        return None
    best = max(mark.weight for mark in marks)
    return next(mark for mark in marks if mark.weight == best)


def _settle(mark: _Mark | None, cue: _Cue, source: str, source_type: SourceType) -> Stance:
    special = _ask_for(cue) or _call_false(cue, mark)
    if special is None and (mark is None or mark.weight is Weight.PLAIN):
        special = _announced(cue)
    if special is not None:
        return special
    is_document = source_type is SourceType.DOCUMENT
    if mark is None or (not mark.base and mark.stance is Stance.ASSERT):
        is_evidential = mark is None or cue.words[0] in _EVIDENTIAL
        if is_document and is_evidential and not _UTTERED.search(source):
            return Stance.SHOW
        is_impression = len(cue.words) == 1 and cue.words[0] in IMPRESSIONS
        return Stance.BELIEVE if is_impression else Stance.ASSERT
    if mark.base in SHOWN_BY_DOCUMENTS and mark.stance is Stance.SHOW:
        is_passive = not _BE.isdisjoint(cue.words[: mark.at[0]])
        is_shown = is_document or (source_type is SourceType.UNSTATED and not is_passive)
        return Stance.SHOW if is_shown else Stance.ASSERT
    if is_document and mark.base in _CONCLUDING:
        return Stance.SHOW
    return mark.stance


def _ask_for(cue: _Cue) -> Stance | None:
    """ "Asked | her to go", "told | them to wait" demand; "asked | whether" does not."""
    bases = set(base_forms(cue.words[-1])) & _ASKING if cue.words else set()
    is_swayed = not bases.isdisjoint(("convince", "persuade")) and not _BE.isdisjoint(cue.words)
    if not bases or is_swayed or not cue.following[:1].isalpha():
        return None
    for word in cue.ahead:
        if word in _INDIRECT:
            return None
        if word == "to":
            return Stance.DEMAND
    return None


def _call_false(cue: _Cue, mark: _Mark | None) -> Stance | None:
    """Who calls a report false denies it."""
    is_called = mark is not None and mark.base in _CALLING
    return Stance.DENY if is_called and _CALLED_FALSE.search(cue.following) else None


def _announced(cue: _Cue) -> Stance | None:
    """What a light cue announces with the words its content begins with: "expressed | doubts"."""
    if not cue.words or _LIGHT.isdisjoint(base_forms(cue.words[-1])):
        return None
    reach = 4 if cue.ahead[:1] and cue.ahead[0] in _BEFORE_NOUN else 1
    for at, word in enumerate(cue.ahead[:reach]):
        if word in _PREPOSITIONS and at:
            return None
        phrase = next(find_phrases(cue.ahead, at), None)
        if phrase is not None:
            return phrase.stance
        found = find_stance(word)
        if found is not None and found[1] is Weight.FIRM:
            return found[0]
    return None


def _find_negated(
    text: str, cue: Sequence[Span], source: Sequence[Span], read: _Cue, until: int
) -> tuple[Span, ...]:
    places = find_negation(read.words, until)
    if places:
        return _spans_at(read, places)
    for span in source:
        if is_negative_source(text[span.start : span.end]):
            first = _WORD.match(text, span.start)
            return (Span(first.start(), first.end()),) if first else ()
    near = _last_word(text, cue[0].start)
    if near is not None and find_negation([near[0]], 0):
        return (near[1],)
    return ()


def _find_hedged(
    text: str,
    cue: Sequence[Span],
    source: Sequence[Span],
    read: _Cue,
    until: int,
    source_type: SourceType,
) -> tuple[Span, ...]:
    is_generic = (
        source_type in (SourceType.COLLECTIVE, SourceType.UNSTATED)
        or " ".join(text[span.start : span.end] for span in source).lower() in _NOBODY_IN_PARTICULAR
    )
    at = find_hedge(read.words, until, is_generic=is_generic)
    if at is not None:
        return (read.spans[at],)
    for span in (cue[0], *source[:1]):
        start = max(0, span.start - _NEAR_CHARS)
        hit = find_hedge_before(text[start : span.start])
        if hit is not None:
            return (Span(start + hit[0], start + hit[1]),)
    near = _last_word(text, cue[0].start)
    if near is not None and near[0] in HEARSAY | {"may", "might", "could"}:
        return (near[1],)
    return ()


def _last_word(text: str, end: int) -> tuple[str, Span] | None:
    """The word right before an offset, in the same sentence."""
    start = max(0, end - _NEAR_CHARS)
    words = list(_WORD.finditer(text, start, end))
    if not words or text[words[-1].end() : end].strip():
        return None
    return words[-1].group().lower(), Span(words[-1].start(), words[-1].end())


def _spans_at(cue: _Cue, places: Iterable[int]) -> tuple[Span, ...]:
    """The places of words, those side by side as one."""
    spans: list[Span] = []
    last = -2
    for place in places:
        span = cue.spans[place]
        if place == last + 1:
            span = Span(spans.pop().start, span.end)
        spans.append(span)
        last = place
    return tuple(spans)
