"""What a cue does with its content: its stance, and whether it is negated or hedged.

The first word or phrase that tells more than mere saying decides: "announced his opposition"
opposes, "denied the charge" denies. The words themselves are listed in ``cue_words``,
``attitudes`` and ``cue_phrases``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.reading.stances.cue_marks import (
    BE_FORMS,
    WORD,
    Cue,
    Mark,
    choose_mark,
    find_marks,
    read_words,
    spans_at,
)
from sayso.reading.stances.cue_phrases import find_phrases
from sayso.reading.stances.cue_words import SHOWN_BY_DOCUMENTS, Weight, find_stance, is_speech
from sayso.reading.stances.hedges import HEARSAY, IMPRESSIONS, find_hedge, find_hedge_before
from sayso.reading.stances.negations import find_negation, is_negative_source
from sayso.reading.stances.word_forms import base_forms
from sayso.records import Evidence, EvidenceAbout, SourceType, Span, Stance

__all__ = ["CueReading", "has_cue_word", "is_hearsay", "read_cue"]

_NEAR_CHARS = 60
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
_NO_NOUNS = frozenset("figure figures".split())
_SOMEBODY = frozenset("him her them me us you".split())
_HEARD_FROM = frozenset("rumor rumour rumors rumours gossip legend".split())
_NOBODY_IN_PARTICULAR = frozenset("you one anyone anybody everyone i we people".split())
_ASKING = frozenset("ask tell invite challenge dare press convince persuade".split())
_ANSWERING = frozenset("say answer reply respond".split())
_INDIRECT = frozenset("that whether if how what why who when where".split())
_CALLING = frozenset("call label brand dub describe denounce dismiss blast slam decry".split())
_CALLED_FALSE = re.compile(
    r"\b(?:false|untrue|lies?|baseless|fabricat\w+|hoax|unfounded|made[- ]up|fictitious)\b"
)


class CueReading(NamedTuple):
    """What a cue's words say about the attribution, and which words say so."""

    stance: Stance
    is_negated: bool
    is_hedged: bool
    evidence: tuple[Evidence, ...] = ()


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
    read = read_words(text, cue, content)
    said_by = " ".join(text[span.start : span.end] for span in source)
    mark = choose_mark(find_marks(read))
    stance = _settle(mark, read, said_by, source_type)
    until = mark.at[-1] if mark and mark.weight is not Weight.FAINT else len(read.words)
    negated = _find_negated(text, cue, source, read, until)
    hedged = _find_hedged(text, cue, source, read, until, source_type)
    telling = spans_at(read, mark.at) if mark else tuple(cue)
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
    return any(is_speech(match.group().lower()) for match in WORD.finditer(text))


def _settle(mark: Mark | None, cue: Cue, source: str, source_type: SourceType) -> Stance:
    special = _ask_for(cue) or _call_false(cue, mark) or _dismiss(cue, mark)
    special = special or _set_out(cue) or _say_no(cue)
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
        is_passive = not BE_FORMS.isdisjoint(cue.words[: mark.at[0]])
        is_shown = is_document or (source_type is SourceType.UNSTATED and not is_passive)
        return Stance.SHOW if is_shown else Stance.ASSERT
    if is_document and mark.base in _CONCLUDING:
        return Stance.SHOW
    return mark.stance


def _ask_for(cue: Cue) -> Stance | None:
    """ "Asked | her to go" demands; "asked | whether", "told | them up to ten fell" do not."""
    bases = set(base_forms(cue.words[-1])) & _ASKING if cue.words else set()
    is_swayed = not bases.isdisjoint(("convince", "persuade")) and not BE_FORMS.isdisjoint(
        cue.words
    )
    if not bases or is_swayed or not cue.following[:1].isalpha():
        return None
    for before, word, behind in zip(
        ("", *cue.ahead), cue.ahead, (*cue.ahead[1:], ""), strict=False
    ):
        if word in _INDIRECT:
            return None
        if word == "to" and before != "up" and not behind[:1].isdigit():
            return Stance.DEMAND
    return None


def _call_false(cue: Cue, mark: Mark | None) -> Stance | None:
    """Who calls a report false denies it."""
    is_called = mark is not None and mark.base in _CALLING
    return Stance.DENY if is_called and _CALLED_FALSE.search(cue.following) else None


def _set_out(cue: Cue) -> Stance | None:
    """ "Set out | how the pump failed" tells; "set out | to mend it" is a purpose."""
    is_set_out = cue.words[-2:] in (["set", "out"], ["sets", "out"])
    is_told = is_set_out and cue.ahead[:1] and cue.ahead[0] in _INDIRECT
    return Stance.ASSERT if is_told else None


def _say_no(cue: Cue) -> Stance | None:
    """Who answers a question "with a curt no" denies what was asked."""
    if len(cue.words) < 2 or cue.words[-1] != "no":
        return None
    return Stance.DENY if any(_ANSWERING & set(base_forms(word)) for word in cue.words) else None


def _dismiss(cue: Cue, mark: Mark | None) -> Stance | None:
    """Who dismisses a report denies it; who dismisses somebody criticises."""
    if mark is None or mark.base != "dismiss" or not cue.ahead:
        return None
    is_somebody = cue.ahead[0] in _SOMEBODY or (
        cue.following[:1].isupper() and cue.ahead[0] not in ("the", "a", "an")
    )
    return Stance.CRITICISE if is_somebody else Stance.DENY


def _announced(cue: Cue) -> Stance | None:
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
        if found is not None and found[1] is Weight.FIRM and word not in _NO_NOUNS:
            return found[0]
    return None


def _find_negated(
    text: str, cue: Sequence[Span], source: Sequence[Span], read: Cue, until: int
) -> tuple[Span, ...]:
    places = find_negation(read.words, until)
    if places:
        return spans_at(read, places)
    for span in source:
        if is_negative_source(text[span.start : span.end]):
            first = WORD.match(text, span.start)
            return (Span(first.start(), first.end()),) if first else ()
    near = _last_word(text, cue[0].start)
    if near is not None and find_negation([near[0]], 0):
        return (near[1],)
    return ()


def _find_hedged(
    text: str,
    cue: Sequence[Span],
    source: Sequence[Span],
    read: Cue,
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
    if source and text[source[0].start : source[-1].end].lower() in _HEARD_FROM:
        return tuple(source)
    near = _last_word(text, cue[0].start)
    if near is not None and near[0] in HEARSAY | {"may", "might", "could"}:
        return (near[1],)
    return ()


def _last_word(text: str, end: int) -> tuple[str, Span] | None:
    """The word right before an offset, in the same sentence."""
    start = max(0, end - _NEAR_CHARS)
    words = list(WORD.finditer(text, start, end))
    if not words or text[words[-1].end() : end].strip():
        return None
    return words[-1].group().lower(), Span(words[-1].start(), words[-1].end())
