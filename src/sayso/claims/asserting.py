"""Whether somebody asserts something, or hopes, asks or only hedges; and who stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from sayso.claims.clauses import is_clause
from sayso.claims.denying import UNTRUE_THAT, is_asked_to_deny
from sayso.records import Attribution, Kind, Reading, Stance
from sayso.words import join_spans, lower

__all__ = ["asserts", "find_ancestors", "is_told", "leave_out_hedges", "tells_by_itself"]

_ASSERTING = frozenset(Stance) - {Stance.ASK, Stance.DEMAND, Stance.PROMISE}
_WISH = re.compile(
    r"\b(?:fear|hop(?:e|ing)|wish|want|expect|plan|intend|aim|seek|sought|like|prefer|worr|dream|"
    r"desire|willing|ready|eager|consider|urge|invit|call(?:s|ed|ing)?\s+for)",
    re.IGNORECASE,
)
_TO_STATE = re.compile(
    r"to\s+(?:\w+ly\s+)?(?:state|say|declare|stress|emphasi[sz]e|clarify|reiterate|affirm|insist|assure|make\s+(?:it\s+)?(?:\w+\s+)?clear|"
    r"point\s+out|put\s+(?:it\s+)?on\s+record)\b",
    re.IGNORECASE,
)
"""What somebody wishes to say he says."""
_SEEMING = re.compile(
    r"(?:(?:would|may|might|could|does|did|do)\s+)?(?:not\s+|n[’']t\s+)?(?:appear|seem)(?:s|ed)?",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:sa(?:y|ys|id)|tell|tells|told|claim|state|write|wrote|confirm|utter|speak|spoke|use|mention)",
    re.IGNORECASE,
)
_SEEMINGLY = frozenset(
    """apparently seemingly evidently presumably conceivably possibly probably likely ostensibly
    arguably perhaps maybe""".split()
)
"""What hedges, and says of nobody that he said it."""
_ADVERB = re.compile(r"[a-z]+ly", re.IGNORECASE)
_DEED = re.compile(
    r"(?:(?:of|to|for|about|with)\s+)?(?:\w+ly\s+)?(?:not\s+)?[a-z]{2,}ing\s+\w", re.I
)
_CHARGING = re.compile(
    r"\b(?:accus|charg|admit|den(?:y|ied|ies)|confess|boast|brag|bragg|acknowledg|convict|suspect|"
    r"blam|guilty|alleg|apologi|regret|recall|remember|own(?:ed|s)?\s+up)",
    re.IGNORECASE,
)
_TELLING_OF = re.compile(
    r"\b(?:put|puts|gave|gives?|estimate[sd]?|sp(?:o|ea)ks?e?n?|told|tells?|talk(?:s|ed)|describe[sd]?|confirm(?:s|ed)|"
    r"report(?:s|ed)|announce[sd]|recall(?:s|ed)|recounted|blame[sd]?|accuse[sd]?|laid|lays|attribute[sd]?|pinned|"
    r"disclosed|revealed|acknowledge[sd]|admit(?:s|ted)|alleged|claimed|lament(?:s|ed))\b",
    re.IGNORECASE,
)
"""How a thing is told in a phrase: "put the toll at 12", "spoke of the loss of nine barges"."""
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)\b",
    re.IGNORECASE,
)
_MIN_PHRASE_WORDS = 5
_MOST_WORDS_OF_HEADING = 8
_OF_SUSPECTS = ("alleged", "suspected", "accused", "reported", "claimed")
_COUNTING = frozenset(
    """two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty
    seventy eighty ninety hundreds dozens several some many""".split()
)
_NOTICE = re.compile(r"\W*(?:(?:JUST|MUST)\s+WATCH|Updated?\s+(?:at|on)\b|Read\s+more\b)")
"""What a page says of itself: "Updated at 9:40 a.m."."""


def asserts(attribution: Attribution, text: str) -> bool:
    """Whether content that is told and not denied is asserted: not asked for, wished, or left
    unsaid."""
    if is_asked_to_deny(attribution, text):
        return False
    if attribution.stance not in _ASSERTING or _is_unsaid(attribution, text):
        return False
    if attribution.stance is Stance.BELIEVE:
        cue = join_spans(text, attribution.cue)
        content = join_spans(text, attribution.content)
        return not _WISH.search(cue) or bool(_TO_STATE.match(content))
    return True


def _is_unsaid(attribution: Attribution, text: str) -> bool:
    """Whether somebody did not say it; words in quotation marks were said by whoever "did not hold
    back"."""
    if not attribution.negated:
        return False
    is_quoted = attribution.kind is Kind.DIRECT
    return not is_quoted or bool(_SAYING.search(join_spans(text, attribution.cue)))


def is_told(attribution: Attribution, text: str) -> bool:
    """Whether a content asserts something; what somebody is charged with or owns to does as a
    participle too ("accused him of hiding the leak"), and a number of things that somebody tells of
    as a phrase ("put the number of dead at 12")."""
    if not attribution.source and attribution.stance is Stance.PROMISE:
        # "The base was promised 18 cars": an event, and nobody's word.
        return False
    words = join_spans(text, attribution.content)
    untrue = UNTRUE_THAT.match(lower(words))
    if untrue is not None:  # "called | it a lie that ..."
        words = words[untrue.end() :]
    if is_clause(words, is_cut=len(attribution.content) > 1):
        return True
    cue = join_spans(text, attribution.cue)
    if _DEED.match(words) and _CHARGING.search(cue):
        return True
    is_phrase = bool(attribution.source) and _TELLING_OF.search(cue)
    return bool(is_phrase and len(words.split()) >= _MIN_PHRASE_WORDS and _NUMBER.search(words))


def tells_by_itself(sentence: str) -> bool:
    """Whether a sentence in the author's own voice states something: no heading, no notice."""
    is_long = len(sentence.split()) > _MOST_WORDS_OF_HEADING
    return (is_long or is_clause(sentence)) and not _NOTICE.match(sentence)


def leave_out_hedges(reading: Reading) -> list[Attribution]:
    """The attributions of a reading without those that only hedge what somebody says: "the gang
    would appear to have ...", and "allegedly" on the word of somebody who is known."""
    text = reading.document.text
    every = {one.id: one for one in reading.attributions}
    hedges = {
        one.id
        for one in reading.attributions
        if _SEEMING.fullmatch(join_spans(text, one.cue))
        or _is_counted_suspect(one, text)
        or (not one.source and join_spans(text, one.cue).lower() in _SEEMINGLY)
        or (
            not one.source
            and _ADVERB.fullmatch(join_spans(text, one.cue))
            and any(outer.source for outer in find_ancestors(one, every))
        )
    }
    kept = []
    for one in reading.attributions:
        if one.id in hedges:
            continue
        outer = one.parent_id
        while outer in hedges:
            outer = every[outer].parent_id
        kept.append(one if outer == one.parent_id else replace(one, parent_id=outer))
    return kept


def _is_counted_suspect(attribution: Attribution, text: str) -> bool:
    """Whether a cue only tells what sort of people are counted: "seven alleged thieves"."""
    source = join_spans(text, attribution.source)
    return join_spans(text, attribution.cue) in _OF_SUSPECTS and (
        source.lower() in _COUNTING or source.replace(",", "").isdigit()
    )


def find_ancestors(
    attribution: Attribution, by_id: Mapping[str, Attribution]
) -> Iterator[Attribution]:
    """The attributions that one stands in, from the inside outwards."""
    while attribution.parent_id and attribution.parent_id in by_id:
        attribution = by_id[attribution.parent_id]
        yield attribution
