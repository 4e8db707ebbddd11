"""The second look at two statements that are near in meaning: the same, contrary, or apart.

Who and what must agree: those named, numbers, whether it is so. Words decide where they are nearly
the same; between these and what is plainly apart a model that reads both is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sayso.claims.compatible import are_compatible_words, is_part_of
from sayso.claims.facts import write_figures
from sayso.claims.numbers import disagree, share_quantity, share_value
from sayso.claims.opposites import are_opposite, read_states
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems
from sayso.records import SourceType

__all__ = [
    "AgreeOptions",
    "Compare",
    "Relation",
    "Verdict",
    "count_differences",
    "differ_in_polarity",
    "find_other_names",
    "judge_pairs",
]

Compare = Callable[[Sequence[tuple[str, str]]], NDArray[np.float32]]
"""Probabilities (n, 3) that two sentences say the same, that they are contrary, or neither."""


class Relation(StrEnum):
    """What two statements are to each other; renamed: alike but for who or where."""

    SAME = "same"
    CONTRARY = "contrary"
    RENAMED = "renamed"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class AgreeOptions:
    """Where the second look draws its lines.

    ``least_similarity``: of the vectors, below which two statements are apart, ``least_denied``
    where one is denied. ``least_same`` and
    ``least_contrary``: probabilities, ``least_opposed`` the latter of what is opposed by its words:
    with two names in common, else with nearly the same words, else; and where one negates and both
    give the same number. ``near_words``: the share of common words from which words decide alone.
    ``n_judged``: so many pairs at most are asked of the model for each statement; ``n_asked``: of
    all statements together, the nearest ones, None for no end.
    ``near_with_number``: how near two are that one number makes the same; below that the model
    need give only ``least_same_with_number``.
    """

    least_similarity: float = 0.6
    least_denied: float = 0.42
    least_same: float = 0.5
    least_contrary: float = 0.85
    least_opposed: tuple[float, float, float, float] = (0.5, 0.5, 0.75, 0.9)
    least_of_numbers: tuple[float, float, float] = (0.0, 0.6, 0.85)
    least_though_near: float = 0.9
    near_words: float = 0.75
    near_similarity: float = 0.9
    n_judged: int = 4
    n_opposed: int = 8
    n_asked: int | None = None
    least_with_number: float = 0.35
    near_with_number: float = 0.65
    least_same_with_number: float = 0.01
    least_held: float = 0.5


@dataclass(frozen=True, slots=True)
class Verdict:
    """A relation and how probable it is."""

    relation: Relation
    probability: float


_WORD = re.compile(r"\w+")
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
_UNSURE, _UNLIKELY = 0.3, 0.1
_WITH_NUMBER = 0.65
"""How likely two are the same that have a number, and half of the shorter one, in common."""
_HANDED_WORDS, _HANDED = 0.25, 0.55
"""The same where one may have been made from the other."""
_FAR, _FAR_RENAMED = Verdict(Relation.CONTRARY, 0.0), Verdict(Relation.RENAMED, 0.0)
_LEAST_STEMS, _LEAST_HELD, _IS_HELD = 3, 0.75, 0.75
"""How much of what is denied the other has, to be the same, and how surely it is then."""
_SHARED_BY_DENIED, _SHARED_BY_MENTION, _MENTIONED = 0.4, 0.25, 0.5
"""How many words of both are common then at least, and how near what is named is."""
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
    unasked = {(i, j) for _, i, j in opposed}
    chosen = [*_choose(opposed, options.n_opposed), *_choose(open_pairs, options.n_judged)]
    asked = sorted(dict.fromkeys(chosen[: options.n_asked]))
    scores = compare([_word(statements[i], statements[j]) for i, j in asked])
    for (i, j), (same, contrary, _) in zip(asked, scores.tolist(), strict=True):
        by_words = verdicts.get((i, j))
        one, other = statements[i], statements[j]
        if by_words is not None and by_words.relation is Relation.SAME:
            is_contrary = contrary >= options.least_though_near and same < _UNLIKELY
            verdict = Verdict(Relation.CONTRARY, contrary) if is_contrary else by_words
        elif by_words is not None or differ_in_polarity(one, other):
            verdict = _decide_opposed(one, other, by_words, contrary, options)
        else:
            verdict = _decide_by_model(one, other, same, contrary, options)
        if verdict.relation is not Relation.APART:
            verdicts[i, j] = verdict
    for i, j in unasked.difference(asked):
        # Words alone are not enough.
        if (i, j) in verdicts and _is_of_names(verdicts[i, j], statements[i], statements[j]):
            verdicts[i, j] = Verdict(Relation.CONTRARY, _UNSURE)
    return {
        (i, j): _doubt(verdict, statements[i], statements[j])
        for (i, j), verdict in verdicts.items()
    }


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
        return differ_in_polarity(one, other)
    if verdict.relation is Relation.SAME:
        return (
            one.is_denied == other.is_denied
            and bool(one.stems - other.stems and other.stems - one.stems)
            and not _tell_one_value(one, other)
            and not are_compatible_words(one.words, other.words)
        )
    return verdict.relation is Relation.CONTRARY and verdict.probability > 0


def _tell_one_value(one: Statement, other: Statement) -> bool:
    quantities = one.facts.quantities, other.facts.quantities
    return share_value(*quantities) or share_quantity(*quantities)


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
    n_shared = _count_shared_names(one, other)
    quantities = one.facts.quantities, other.facts.quantities
    shared = _share(one, other)
    if disagree(*quantities) and not differ_in_polarity(one, other):
        least = options.least_of_numbers[0 if is_sure else 1 if n_shared else 2]
    elif _negates(one, other) and _tell_one_value(one, other):
        # "Nine warnings went unheard" negates nothing of "nine warnings were ignored".
        least = options.least_opposed[3] if is_sure else 1.0
    elif n_shared >= _MIN_NAMES and (is_sure or _negates(one, other)):
        least = options.least_opposed[0]
    elif is_sure:
        least = options.least_opposed[1]
    elif (n_shared and shared >= _CONTRARY_WORDS) or not _negates(one, other):
        least = options.least_opposed[2]
    else:
        least = options.least_opposed[3] if shared >= _ALIKE_WORDS else 1.0
    if contrary >= least:
        words = by_words.probability if is_sure and by_words is not None else 0.0
        return Verdict(Relation.CONTRARY, max(contrary, words, _NAMED_CONTRARY))
    return Verdict(Relation.CONTRARY, _UNSURE) if by_words is not None else _APART


def _is_of_names(verdict: Verdict, one: Statement, other: Statement) -> bool:
    """Whether two are called contrary for the names in both, and one negates."""
    return verdict.relation is Relation.CONTRARY and differ_in_polarity(one, other)


def _doubt(verdict: Verdict, one: Statement, other: Statement) -> Verdict:
    """What is contrary by its words, but may both be so, is not surely contrary."""
    if verdict.relation is not Relation.CONTRARY or verdict.probability <= _UNSURE:
        return verdict
    if are_compatible_words(one.words, other.words) or _is_part(one, other):
        return Verdict(Relation.CONTRARY, _UNSURE)
    return verdict


def _is_part(one: Statement, other: Statement) -> bool:
    """Whether the smaller number of two that disagree is of a part, or of one place of several."""
    quantities = one.facts.quantities, other.facts.quantities
    if not disagree(*quantities):
        return False
    least = [max(q.value for q in each) for each in quantities]
    fewer, more = (one, other) if least[0] < least[1] else (other, one)
    return is_part_of(fewer.words) and not is_part_of(more.words)


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
    if one.document_id == other.document_id and _overlap(one, other):
        return _APART
    if one.is_mention or other.is_mention:
        is_one = similarity >= _MENTIONED and _match_mention(one, other)
        return Verdict(Relation.SAME, _IS_HELD) if is_one else _APART
    if one.is_denied != other.is_denied and _holds(one, other):
        return Verdict(Relation.SAME, _IS_HELD)
    shared = _share(one, other)
    is_alike = shared >= _ALIKE_WORDS or similarity >= _ALIKE
    if _count_other_names(one, other):
        return Verdict(Relation.RENAMED, similarity) if is_alike else _FAR_RENAMED
    is_near = shared >= options.near_words or similarity >= options.near_similarity
    if disagree(one.facts.quantities, other.facts.quantities):
        return _oppose(one, other, similarity) if is_alike else _FAR
    polarity = _compare_polarity(one, other)
    if polarity and not _negates(one, other):
        return None
    if polarity:
        if shared >= _NEGATED_WORDS or similarity >= _NEGATED:
            return _oppose(one, other, similarity)
        is_named = _count_shared_names(one, other) >= _MIN_NAMES
        is_near = is_named and similarity >= _NEGATED_WITH_NAMES
        return Verdict(Relation.CONTRARY, _NAMED_CONTRARY) if is_near else None
    if not is_near:
        return _decide_by_number(one, other, similarity, options)
    return Verdict(Relation.SAME, max(similarity, shared))


def _holds(one: Statement, other: Statement) -> bool:
    """Whether the words of the denied one of two are nearly all in the other, and nothing differs."""
    denied, said = (one, other) if one.is_denied else (other, one)
    if len(denied.stems) < _LEAST_STEMS or said.is_mention:
        return False
    held = len(denied.stems & said.stems) / len(denied.stems)
    least = _SHARED_BY_MENTION if denied.is_mention else _SHARED_BY_DENIED
    if held < _LEAST_HELD or _share(one, other) < least or find_other_names(denied, said):
        return False
    quantities = denied.facts.quantities, said.facts.quantities
    return not disagree(*quantities) and not differ_in_polarity(one, other)


def _match_mention(one: Statement, other: Statement) -> bool:
    """Whether what is denied by naming it is what the other tells, and of the denier where he says
    that he had no part in it."""
    denied, said = (one, other) if one.is_denied else (other, one)
    if one.is_denied == other.is_denied or not _holds(one, other):
        return False
    return not denied.denier or not said.stems.isdisjoint(find_stems(denied.denier))


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
    is_close = similarity >= _HANDED or _share(one, other) >= _HANDED_WORDS
    return verdict if is_close and is_handed(one, other) else _APART


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
    if is_word_against_word and _count_shared_names(one, other) >= _MIN_NAMES:
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
    is_named = held >= _HELD_WITH_NAMES and _count_shared_names(one, other) >= _MIN_NAMES
    if is_named and share_value(*quantities):
        return _WITH_NAMES
    return _WITH_NUMBER if share_quantity(*quantities) and held >= options.least_held else 0.0


def _decide_by_model(
    one: Statement, other: Statement, same: float, contrary: float, options: AgreeOptions
) -> Verdict:
    is_of_one = _share(one, other) >= _CONTRARY_WORDS or (
        _count_shared_names(one, other) >= _MIN_NAMES
    )
    polarity = _compare_polarity(one, other)
    may_be = polarity is not False and (polarity or not _tell_one_value(one, other))
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


def _overlap(one: Statement, other: Statement) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)


def count_differences(one: Statement, other: Statement) -> int:
    """In how many ways two statements differ: in numbers, in whether it is so, in each name."""
    numbers = disagree(one.facts.quantities, other.facts.quantities)
    return _count_other_names(one, other) + int(numbers) + int(differ_in_polarity(one, other))


def differ_in_polarity(one: Statement, other: Statement) -> bool:
    """Whether one says that it is so and the other that it is not."""
    return bool(_compare_polarity(one, other))


def _compare_polarity(one: Statement, other: Statement) -> bool | None:
    """Whether one negates what the other says, in the parts that speak of the same, or tells of a
    state that excludes the other's (True); whether both tell of one state (False); None else."""
    opposite = are_opposite(read_states(one.words), read_states(other.words))
    return (_negates(one, other) or None) if opposite is None else opposite


def _negates(one: Statement, other: Statement) -> bool:
    if not one.may_negate and not other.may_negate:
        return False
    shared = one.stems & other.stems
    return one.facts.is_negated_about(shared) != other.facts.is_negated_about(shared)


def _share(one: Statement, other: Statement) -> float:
    """How many of the words of both are common, 0 to 1 (Jaccard)."""
    shared = len(one.stems & other.stems)
    return shared / max(1, len(one.stems) + len(other.stems) - shared)


def _count_other_names(one: Statement, other: Statement) -> int:
    """How many people, bodies or places differ; none where only one of the two names more."""
    more = find_other_names(one, other)
    less = find_other_names(other, one) if more else more
    return max(len(more), len(less)) if less else 0


def find_other_names(one: Statement, other: Statement) -> frozenset[str]:
    """The people, bodies and places that one names and the other does not, nor has their words.

    What stands in both may have been read as a place's name in one and as a body's in the other.
    """
    more = one.actors - other.actors
    if not more:
        return more
    words = _part(other.words.casefold())
    there = {name.key for name in one.names if name.key in more and _part(name.words) in words}
    return more - there


@lru_cache(maxsize=1 << 16)
def _part(words: str) -> str:
    """Words without marks, with a blank around each."""
    return f" {' '.join(_WORD.findall(words))} "


def _count_shared_names(one: Statement, other: Statement) -> int:
    """How many of those that one of them names the other names too, or has the words of."""
    return max(len(a.actors) - len(find_other_names(a, b)) for a, b in ((one, other), (other, one)))
