"""Which statements are looked at closely: all of a small pile, those that can have kin of a large.

A model takes milliseconds for the meaning of a statement, and most statements of a large pile have
nobody who tells the same. There words go first (`sayso.claims.kin`), and the likest come first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.claims.kin import find_kin
from sayso.claims.pile import LargeOptions
from sayso.claims.relate import Groups
from sayso.claims.statements import Statement

__all__ = ["Narrowed", "narrow", "widen"]

Pair = tuple[int, int]
_LISTED = 1 << 16
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The numbers of the statements that are compared, in order, and what to encode of each.

    ``words`` are empty where a statement needs no vector: it is there because it was copied, or a
    person decided on it. Statements with the same words but for case and marks have one spelling.
    """

    numbers: tuple[int, ...]
    words: tuple[str, ...]


def narrow(
    statements: Sequence[Statement],
    stems: Sequence[Sequence[str]],
    tied: Collection[Pair],
    decided: Collection[Pair],
    options: LargeOptions,
) -> Narrowed:
    """Choose the statements of a large pile that can be told elsewhere.

    ``stems`` of the words of each (`sayso.claims.facts`). ``tied``: pairs (i, j), i < j, that are
    the same since they were copied; they need no vectors for each other. ``decided``: pairs that a
    person decided on. Chosen are those with the same words as another and the likest by rare words,
    until ``options.n_encoded`` spellings are.
    """
    spellings = _spell(statements)
    told = _find_repeated(statements, spellings)
    tied = frozenset(tied)
    pairs, likeness = find_kin(
        stems, [one.document_id for one in statements], options.least_kinship
    )
    for i, j in _list(pairs[np.lexsort((pairs[:, 1], pairs[:, 0], -likeness))]):
        if (i, j) in tied or spellings[i] == spellings[j]:
            continue
        new = {spellings[i], spellings[j]} - told
        if len(told) + len(new) > options.n_encoded:
            break
        told |= new
    encoded = {at for at, one in enumerate(spellings) if one in told}
    others = {at for pair in (*tied, *decided) for at in pair}
    chosen = tuple(sorted(encoded | others))
    return Narrowed(
        chosen, tuple(statements[spellings[at]].words if at in encoded else "" for at in chosen)
    )


def widen(groups: Groups, numbers: Sequence[int], statements: Sequence[Statement]) -> Groups:
    """Groups of chosen statements, by their numbers among all; each other one is by itself.

    As in `Groups`, what somebody denies is in none.
    """
    chosen = frozenset(numbers)
    parts = [(tuple(numbers[at] for at in part), old) for old, part in enumerate(groups.groups)]
    parts += [
        ((at,), -1) for at, one in enumerate(statements) if at not in chosen and not one.is_denied
    ]
    parts.sort()
    new = {old: at for at, (_, old) in enumerate(parts)}
    return Groups(
        tuple(part for part, _ in parts),
        {
            new[old]: tuple((numbers[at], sure) for at, sure in denied)
            for old, denied in groups.denials.items()
        },
        {(new[a], new[b]): sure for (a, b), sure in groups.contrary.items()},
    )


def _list(pairs: NDArray[np.int64]) -> Iterator[Pair]:
    """Pairs as numbers of Python, some at a time: mostly the first ones are enough."""
    for at in range(0, len(pairs), _LISTED):
        yield from map(tuple, pairs[at : at + _LISTED].tolist())


def _spell(statements: Sequence[Statement]) -> list[int]:
    """For each statement the first one with the same words but for case and marks."""
    first: dict[str, int] = {}
    return [
        first.setdefault(" ".join(_WORD.findall(one.words)).casefold(), at)
        for at, one in enumerate(statements)
    ]


def _find_repeated(statements: Sequence[Statement], spellings: Sequence[int]) -> set[int]:
    """The spellings that several documents have."""
    documents: defaultdict[int, set[str]] = defaultdict(set)
    for one, spelling in zip(statements, spellings, strict=True):
        documents[spelling].add(one.document_id)
    return {spelling for spelling, several in documents.items() if len(several) > 1}
