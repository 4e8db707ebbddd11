"""What the steps across documents share: to the one fuller name that fits, to the same company."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sayso.entities.clusters import Cluster, Clusters

__all__ = ["Fitting", "fullest", "is_free", "join_fuller", "join_same_company"]

Fitting = dict[int, tuple[tuple[str, str], str]]
"""Clusters that one fits, each with the two names that fit and why, in words."""


def join_fuller(
    pile: Clusters,
    buckets: Mapping[str, Sequence[int]],
    find_fitting: Callable[[int, Sequence[int]], Fitting],
) -> None:
    """In each bucket give each less full name to the one fuller that it fits."""
    for key in sorted(buckets):
        numbers = [n for n in buckets[key] if pile.is_root(n)]
        numbers.sort(key=lambda n: (*_fullness(pile.all[n]), n))
        settled: list[int] = []
        for number in numbers:
            fitting = find_fitting(number, settled)
            if len(fitting) == 1:
                ((other, (names, reason)),) = fitting.items()
                if pile.join(other, number, reason, names):
                    continue
            pile.may_be((number, *fitting))
            settled.append(number)


def is_free(pile: Clusters, number: int) -> bool:
    """Tell whether nothing was decided of a cluster yet."""
    return pile.is_root(number) and not pile.all[number].open_to


def join_same_company(
    pile: Clusters, word: str, numbers: Sequence[int], *, has_states: bool = False
) -> None:
    """One word, or letters, of nobody fuller: one where they keep the same company.

    ``has_states``: one state in both documents is company enough.
    """
    settled: list[int] = []
    for number in numbers:
        free = [n for n in settled if not pile.share_document(number, n)]
        near = [
            n
            for n in free
            if pile.shared_company(number, n)
            or (has_states and pile.states_of(number) & pile.states_of(n))
        ]
        reason = "same name, same type, same company"
        if near and pile.join(near[0], number, reason, (word, word)):
            continue
        pile.may_be(
            (
                number,
                *(n for n in free if not (has_states and pile.are_apart(number, n))),
            )
        )
        settled.append(number)


def _fullness(one: Cluster) -> tuple[int, int, int, str]:
    forms = one.printed.values()
    return (
        -max((len(form.words) for form in forms), default=0),
        -max((sum(len(word) > 1 for word in form.words) for form in forms), default=0),
        -len(one.members),
        min((form.key for form in forms), default=""),
    )


def fullest(one: Cluster) -> str:
    """The longest of its names, the most frequent of these."""
    return min(
        one.printed,
        key=lambda name: (-len(one.printed[name].words), -one.forms[name], name),
        default=one.state,
    )
