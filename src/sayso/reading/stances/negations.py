"""Whether an attributing is denied: "did not say", "declined to comment", "has yet to endorse"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sayso.reading.stances.word_forms import base_forms

__all__ = ["find_negation", "is_negative_source"]

_FUNCTION_WORDS = frozenset(
    """not never neither nor no none nobody without cannot unwilling unwillingness reluctant
    reluctance hesitant unable inability unaware unclear unsure unknown uncertain undecided loath
    silent silence mum""".split()
)
_VERBS = frozenset(
    """refrain decline refuse refusal withhold avoid dodge evade sidestep omit lack stop
    eschew""".split()
)
_PHRASES = """fail to;failure to;yet to;has yet;have yet;forget to;short of;far from certain;
leave unmentioned;leave out;hard to know;hard to say;rather than"""
_NO_NEGATIONS = """no doubt;no secret;no bone;not only;not just;not merely;not least;no less;
no more;no matter;not hesitate;break silence;no question;without doubt;without hesitation;
without question;
not help;never stop;never tire;no fan;no problem;no longer just;nor help;no wonder;not to mention;
not unreasonable;not conceal;not hide;no wise;no to;no hesitation;no qualm;
no scruple;no compunction;no reservation;no time in;not but;not fail to;not afraid;not shy"""
_CONTRACTED = re.compile(r"n[’']t$")
_NEGATIVE_SOURCE = re.compile(
    r"(?:neither|none|nobody|no\s+one|no|not\s+(?:everyone|everybody|all|every|one|a))\b", re.I
)


def find_negation(words: Sequence[str], until: int) -> tuple[int, ...]:
    """The places of the words that negate a cue of lower-case words.

    Only what stands up to the telling word at ``until`` negates it: "said without smiling" is said.
    """
    for at in range(min(until + 1, len(words))):
        is_alone, phrases = _look_up(words[at])
        for rest, is_negation in phrases:
            if _follows(rest, words, at + 1):
                if is_negation:
                    return tuple(range(at, at + 1 + len(rest)))
                break
        else:
            if is_alone:
                return (at,)
    return ()


def is_negative_source(source: str) -> bool:
    """Tell whether nobody is the source: "No one said", "Neither spoke", "Not everyone agrees"."""
    return bool(_NEGATIVE_SOURCE.match(source.strip()))


def _parse() -> dict[str, list[tuple[tuple[str, ...], bool]]]:
    by_first: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for phrases, is_negation in ((_NO_NEGATIONS, False), (_PHRASES, True)):
        for phrase in phrases.split(";"):
            first, *rest = phrase.split()
            by_first.setdefault(first, []).append((tuple(rest), is_negation))
    return by_first


_BY_FIRST_WORD = _parse()


@lru_cache(maxsize=8192)
def _look_up(word: str) -> tuple[bool, tuple[tuple[tuple[str, ...], bool], ...]]:
    """Whether a word negates by itself, and how the phrases that begin with it go on."""
    if _CONTRACTED.search(word):
        return True, tuple(_BY_FIRST_WORD["not"])
    bases = base_forms(word)
    is_alone = word in _FUNCTION_WORDS or not _VERBS.isdisjoint(bases)
    # "Noted" has the form of a "not": a function word counts only as it stands.
    starts = [base for base in bases if base == word or base not in _FUNCTION_WORDS]
    return is_alone, tuple(phrase for one in starts for phrase in _BY_FIRST_WORD.get(one, ()))


def _follows(rest: Sequence[str], words: Sequence[str], at: int) -> bool:
    if at + len(rest) > len(words):
        return False
    return all(step in base_forms(word) for step, word in zip(rest, words[at:], strict=False))
