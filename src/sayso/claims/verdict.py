"""What two statements are to each other, and where the second look draws its lines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["AgreeOptions", "Relation", "Verdict"]


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
    give the same number; ``least_of_numbers`` of numbers that disagree: where words are sure, with
    two names in common, with one, else; ``least_though_near`` of what is nearly the same by its
    words; ``least_of_all`` where one tells of all or none of what the other gives a number of.
    ``near_words``: the share of common words from which words decide alone.
    ``n_judged``: so many pairs at most are asked of the model for each statement, ``n_opposed`` of
    what may be contrary; ``n_asked``: of
    all statements together, the nearest ones, None for no end.
    ``near_with_number``: how near two are that one number makes the same; below that the model
    need give only ``least_same_with_number``.
    """

    least_similarity: float = 0.6
    least_denied: float = 0.42
    least_same: float = 0.5
    least_contrary: float = 0.85
    least_opposed: tuple[float, float, float, float, float] = (0.5, 0.6, 0.7, 0.8, 0.95)
    least_of_numbers: tuple[float, float, float, float] = (0.0, 0.5, 0.6, 0.85)
    least_though_near: float = 0.9
    least_of_all: float = 0.1
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
