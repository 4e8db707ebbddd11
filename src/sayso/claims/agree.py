"""The second look at two statements that are near in meaning: the same, contrary, or apart.

Who and what must agree: those named, numbers, whether it is so. Words decide where they are nearly
the same; between these and what is plainly apart a model that reads both is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.claims.comparing import (
    compare_polarity,
    count_other_names,
    count_shared_names,
    differ_in_polarity,
    holds,
    is_part,
    matches_mention,
    negates,
    overlap,
    share_words,
    tell_one_value,
    tell_same_values,
)
from sayso.claims.compatible import are_compatible_words
from sayso.claims.facts import write_figures
from sayso.claims.numbers import disagree, find_units, share_quantity, share_value
from sayso.claims.opposites import are_exact_opposites
from sayso.claims.statements import Statement
from sayso.claims.sweeping import opposes_all
from sayso.claims.verdict import AgreeOptions, Relation, Verdict
from sayso.records import SourceType

__all__ = [
    "AgreeOptions",
    "Compare",
    "Relation",
    "Verdict",
    "judge_pairs",
]

Compare = Callable[[Sequence[tuple[str, str]]], NDArray[np.float32]]
"""Probabilities (n, 3) that two sentences say the same, that they are contrary, or neither."""

_SPEAKERS = (SourceType.NAMED, SourceType.ANONYMOUS, SourceType.COLLECTIVE)
_ALIKE_WORDS, _ALIKE = 0.4, 0.7
"""From which share of common words, or similarity, two that differ tell of one thing."""
_ONE_WORDS, _ONE = 0.6, 0.88
"""From which share of common words, or similarity, two that differ tell of the very same."""
_NEGATED_WORDS, _NEGATED = 0.5, 0.8
"""The same where one of them negates."""
_CONTRARY_WORDS = 0.3
"""The share of common words that two have, or two names, which the model calls contrary."""
_NEGATED_WITH_NAMES, _NAMED_CONTRARY = 0.5, 0.65
"""The same with two names in common besides, and how sure it is then."""
_LIMITING = re.compile(
    r"\b(?:without|no|not|never|none|minority|few|hardly|barely|rarely|only)\b|n[’']t\b",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\b(?:before|after|until|since)\b", re.IGNORECASE)
_UNSURE, _UNLIKELY = 0.3, 0.1
_WITH_NUMBER = 0.65
"""How likely two are the same that have a number, and half of the shorter one, in common."""
_OTHER_WORDS = 0.55
"""How near two are that may give other numbers of one thing in other words."""
_HANDED_WORDS, _HANDED = 0.25, 0.55
"""The same where one may have been made from the other."""
_FAR, _FAR_RENAMED = Verdict(Relation.CONTRARY, 0.0), Verdict(Relation.RENAMED, 0.0)
_IS_HELD, _MENTIONED = 0.75, 0.5
"""How surely what holds the denied one is it, and how near what is only named is to it."""
_MIN_NAMES, _HELD_WITH_NAMES, _WITH_NAMES = 2, 0.3, 0.8
"""The same with two names in common besides."""
_APART = Verdict(Relation.APART, 1.0)


def judge_pairs(
    statements: Sequence[Statement],
    pairs: Iterable[tuple[int, int, float]],
    compare: Compare,
    options: AgreeOptions | None = None,
    is_handed: Callable[[Statement, Statement], bool] = lambda _one, _other: False,
) -> dict[tuple[int, int], Verdict]:
    """The verdict on each pair that is not apart; pairs come as (i, j, similarity).

    ``is_handed``: whether one of two statements may have been made from the other, so that they may
    differ more and still tell of one thing.
    """
    options = options or AgreeOptions()
    verdicts: dict[tuple[int, int], Verdict] = {}
    open_pairs: list[tuple[float, int, int]] = []
    opposed: list[tuple[float, int, int]] = []
    for i, j, similarity in pairs:
        one, other = statements[i], statements[j]
        verdict = _decide_by_words(one, other, similarity, options)
        if verdict is not None and verdict.relation is not Relation.SAME:
            verdict = _soften(verdict, one, other, similarity, is_handed)
        if verdict is None:
            if similarity >= options.least_similarity or _tell_one_number(one, other, options):
                open_pairs.append((similarity, i, j))
        elif verdict.relation is not Relation.APART:
            verdicts[i, j] = verdict
        if _may_oppose(verdict, one, other):
            opposed.append((similarity, i, j))
    chosen = [*_choose(opposed, options.n_opposed), *_choose(open_pairs, options.n_judged)]
    asked = sorted(dict.fromkeys(chosen[: options.n_asked]))
    scores = compare([_word(statements[i], statements[j]) for i, j in asked])
    for (i, j), (same, contrary, _) in zip(asked, scores.tolist(), strict=True):
        verdict = _decide(
            statements[i], statements[j], verdicts.get((i, j)), same, contrary, options
        )
        if verdict.relation is not Relation.APART:
            verdicts[i, j] = verdict
    unasked = {(i, j) for _, i, j in opposed}.difference(asked)
    return {
        (i, j): _doubt(verdict, statements[i], statements[j], was_asked=(i, j) not in unasked)
        for (i, j), verdict in verdicts.items()
    }


def _decide(
    one: Statement,
    other: Statement,
    by_words: Verdict | None,
    same: float,
    contrary: float,
    options: AgreeOptions,
) -> Verdict:
    """The verdict on two of which the model was asked."""
    if by_words is not None and by_words.relation is Relation.SAME:
        is_contrary = contrary >= options.least_though_near and same < _UNLIKELY
        return Verdict(Relation.CONTRARY, contrary) if is_contrary else by_words
    if by_words is not None or differ_in_polarity(one, other) or opposes_all(one, other):
        return _decide_opposed(one, other, by_words, contrary, options)
    return _decide_by_model(one, other, same, contrary, options)


def _word(one: Statement, other: Statement) -> tuple[str, str]:
    """The words of two for the model; numbers that disagree in figures."""
    words = one.words, other.words
    quantities = one.facts.quantities, other.facts.quantities
    if not disagree(*quantities):
        return words
    return write_figures(words[0], quantities[0]), write_figures(words[1], quantities[1])


def _may_oppose(verdict: Verdict | None, one: Statement, other: Statement) -> bool:
    """Whether the model is to say if two contradict each other: of which words say so, which tell
    of the opposite, or which are nearly the same but for a word of each."""
    if verdict is None:
        return differ_in_polarity(one, other) or opposes_all(one, other)
    if verdict.relation is Relation.SAME:
        return (
            one.is_denied == other.is_denied
            and _is_another_word_in_each(one, other)
            and not tell_one_value(one, other)
            and not tell_same_values(one, other)
            and not are_compatible_words(one.words, other.words)
        )
    return verdict.relation is Relation.CONTRARY and verdict.probability > 0


def _is_another_word_in_each(one: Statement, other: Statement) -> bool:
    """Whether each has a word that the other has not, or one a word that limits."""
    if one.stems - other.stems and other.stems - one.stems:
        return True
    order = [{each.casefold() for each in _ORDER.findall(told.words)} for told in (one, other)]
    return order[0] != order[1] or bool(_LIMITING.search(one.words)) != bool(
        _LIMITING.search(other.words)
    )


def _decide_opposed(
    one: Statement,
    other: Statement,
    by_words: Verdict | None,
    contrary: float,
    options: AgreeOptions,
) -> Verdict:
    """What is opposed by its words is contrary where the model does not say no: the more surely it
    must say so the less both have in common."""
    is_sure = by_words is not None and by_words.probability > _UNSURE
    n_shared = count_shared_names(one, other)
    quantities = one.facts.quantities, other.facts.quantities
    shared = share_words(one, other)
    least_opposed = options.least_opposed
    if are_exact_opposites(one.words, other.words):
        least = 0.0
    elif disagree(*quantities) and not differ_in_polarity(one, other):
        least = options.least_of_numbers[0 if is_sure else 3 - min(n_shared, _MIN_NAMES)]
    elif opposes_all(one, other):
        least = options.least_of_all
    elif negates(one, other) and tell_one_value(one, other):
        # "Nine warnings went unheard" negates nothing of "nine warnings were ignored".
        least = least_opposed[4]
    elif is_sure or n_shared >= _MIN_NAMES or one.is_beside_denial or other.is_beside_denial:
        least = least_opposed[0]
    elif n_shared and shared >= _ALIKE_WORDS:
        least = least_opposed[1]
    elif (
        (shared >= _ALIKE_WORDS or (shared >= _CONTRARY_WORDS and not negates(one, other)))
        and _has_source(one)
        and _has_source(other)
    ):
        least = least_opposed[2]
    elif shared >= _CONTRARY_WORDS or not negates(one, other):
        least = least_opposed[3]
    else:
        least = 1.0
    if contrary >= least:
        words = by_words.probability if is_sure and by_words is not None else 0.0
        return Verdict(Relation.CONTRARY, max(contrary, words, _NAMED_CONTRARY))
    return Verdict(Relation.CONTRARY, _UNSURE) if by_words is not None else _APART


def _doubt(verdict: Verdict, one: Statement, other: Statement, *, was_asked: bool) -> Verdict:
    """What is contrary by its words, but may both be so, is not surely contrary; nor what negates
    by words alone, of which the model was not asked."""
    if verdict.relation is not Relation.CONTRARY or verdict.probability <= _UNSURE:
        return verdict
    is_by_words_alone = not was_asked and differ_in_polarity(one, other)
    if is_by_words_alone or are_compatible_words(one.words, other.words) or is_part(one, other):
        return Verdict(Relation.CONTRARY, _UNSURE)
    return verdict


def _choose(pairs: list[tuple[float, int, int]], most: int) -> list[tuple[int, int]]:
    """The nearest pairs of each statement, the nearest of all first."""
    taken: dict[int, int] = {}
    chosen: list[tuple[int, int]] = []
    for _, i, j in sorted(pairs, key=lambda one: (-one[0], one[1], one[2])):
        if min(taken.get(i, 0), taken.get(j, 0)) < most:
            taken[i], taken[j] = taken.get(i, 0) + 1, taken.get(j, 0) + 1
            chosen.append((i, j))
    return chosen


def _decide_by_words(
    one: Statement, other: Statement, similarity: float, options: AgreeOptions
) -> Verdict | None:
    """A verdict where the words are enough; None where the model must be asked."""
    if one.document_id == other.document_id and overlap(one, other):
        return _APART
    if one.is_mention or other.is_mention:
        is_one = similarity >= _MENTIONED and matches_mention(one, other)
        return Verdict(Relation.SAME, _IS_HELD) if is_one else _APART
    if one.is_denied != other.is_denied and holds(one, other):
        return Verdict(Relation.SAME, _IS_HELD)
    shared = share_words(one, other)
    is_alike = shared >= _ALIKE_WORDS or similarity >= _ALIKE
    if count_other_names(one, other):
        return Verdict(Relation.RENAMED, similarity) if is_alike else _FAR_RENAMED
    is_near = shared >= options.near_words or similarity >= options.near_similarity
    if disagree(one.facts.quantities, other.facts.quantities):
        return _oppose(one, other, similarity) if is_alike else _FAR
    polarity = compare_polarity(one, other)
    if polarity and not negates(one, other):
        return None
    if polarity:
        if shared >= _NEGATED_WORDS or similarity >= _NEGATED:
            return _oppose(one, other, similarity)
        is_named = count_shared_names(one, other) >= _MIN_NAMES
        is_near = is_named and similarity >= _NEGATED_WITH_NAMES
        return Verdict(Relation.CONTRARY, _NAMED_CONTRARY) if is_near else None
    if not is_near:
        return _decide_by_number(one, other, similarity, options)
    return Verdict(Relation.SAME, max(similarity, shared))


def _soften(
    verdict: Verdict,
    one: Statement,
    other: Statement,
    similarity: float,
    is_handed: Callable[[Statement, Statement], bool],
) -> Verdict:
    """What is far apart but handed on may have been changed on the way; else it is apart."""
    if verdict not in (_FAR, _FAR_RENAMED):
        return verdict
    if verdict is _FAR and _may_oppose_in_other_words(one, other, similarity, is_handed):
        return Verdict(Relation.CONTRARY, _UNSURE)
    is_close = similarity >= _HANDED or share_words(one, other) >= _HANDED_WORDS
    return verdict if is_close and is_handed(one, other) else _APART


def _may_oppose_in_other_words(
    one: Statement,
    other: Statement,
    similarity: float,
    is_handed: Callable[[Statement, Statement], bool],
) -> bool:
    """Whether somebody may give another number in words of his own: of the same two names."""
    return (
        similarity >= _OTHER_WORDS
        and (_has_source(one) or _has_source(other))
        and count_shared_names(one, other) >= _MIN_NAMES
        and _count_the_same(one, other)
        and not is_handed(one, other)
    )


def _count_the_same(one: Statement, other: Statement) -> bool:
    """Whether what one counts is named in the other, which gives a number too."""
    units = find_units(one.facts.quantities), find_units(other.facts.quantities)
    return not (units[0].isdisjoint(other.stems) and units[1].isdisjoint(one.stems))


def _oppose(one: Statement, other: Statement, similarity: float) -> Verdict:
    """Contrary, and surely so only where all but the number or the "not" is nearly the same, or
    where two people tell it of the same two names."""
    a, b = (each.stems - {f"{q.value:g}" for q in each.facts.quantities} for each in (one, other))
    shared = len(a & b) / max(1, len(a | b))
    is_one = shared >= _ONE_WORDS or similarity >= _ONE
    names = [{name.key for name in each.names} for each in (one, other)]
    if is_one and (not (names[0] and names[1]) or names[0] & names[1]):
        return Verdict(Relation.CONTRARY, similarity)
    is_word_against_word = _has_source(one) and _has_source(other)
    if is_word_against_word and count_shared_names(one, other) >= _MIN_NAMES:
        return Verdict(Relation.CONTRARY, _NAMED_CONTRARY)
    return Verdict(Relation.CONTRARY, _UNSURE)


def _has_source(statement: Statement) -> bool:
    """Whether somebody says it: not a paper, and not nobody."""
    attribution = statement.attribution
    return attribution is not None and attribution.source_type in _SPEAKERS


def _decide_by_number(
    one: Statement, other: Statement, similarity: float, options: AgreeOptions
) -> Verdict | None:
    """One number and little else in one of them that the other has not: the same where they are
    near, else for the model to say."""
    if similarity < options.near_with_number:
        return None
    likely = _tell_one_number(one, other, options)
    return Verdict(Relation.SAME, max(similarity, likely)) if likely else None


def _tell_one_number(one: Statement, other: Statement, options: AgreeOptions) -> float:
    """How likely two are the same that give one number of one thing, or beside the same names; 0.0
    where they do not."""
    quantities = one.facts.quantities, other.facts.quantities
    if not share_value(*quantities) and not share_quantity(*quantities):
        return 0.0
    a, b = one.stems, other.stems
    held = len(a & b) / max(1, min(len(a), len(b)))
    is_named = held >= _HELD_WITH_NAMES and count_shared_names(one, other) >= _MIN_NAMES
    if is_named and share_value(*quantities):
        return _WITH_NAMES
    return _WITH_NUMBER if share_quantity(*quantities) and held >= options.least_held else 0.0


def _decide_by_model(
    one: Statement, other: Statement, same: float, contrary: float, options: AgreeOptions
) -> Verdict:
    is_of_one = share_words(one, other) >= _CONTRARY_WORDS or (
        count_shared_names(one, other) >= _MIN_NAMES
    )
    polarity = compare_polarity(one, other)
    is_one_value = tell_one_value(one, other) or tell_same_values(one, other)
    # Of two of which one negates what the other's state excludes both say the same.
    may_be = not (polarity is False and negates(one, other)) and (polarity or not is_one_value)
    if may_be and contrary >= options.least_contrary and contrary > same:
        return Verdict(Relation.CONTRARY, contrary if is_of_one else _UNSURE)
    if polarity:
        return _APART
    likely = _tell_one_number(one, other, options)
    if likely and same >= options.least_same_with_number:
        return Verdict(Relation.SAME, max(same, likely))
    if same >= options.least_same:
        return Verdict(Relation.SAME, same)
    return _APART
