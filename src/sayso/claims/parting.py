"""Parting what is told together, where a person said that two of its reports tell two things."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sayso.claims.group import place_pairs
from sayso.claims.making import Making
from sayso.claims.pile import ClaimOptions
from sayso.claims.relate import Groups, relate

__all__ = ["part"]

Pair = tuple[int, int]


def part(
    making: Making,
    members: Sequence[int],
    denied: Collection[int],
    others: Sequence[Sequence[int]],
    together: Collection[Pair],
    apart: Collection[Pair],
    options: ClaimOptions,
) -> Groups:
    """Relate the statements of one group anew, all by their numbers in the pile.

    ``denied``: statements that deny it; ``others``: groups that are contrary to it and stay as they
    are; ``together`` and ``apart``: pairs of members by a person's decisions.
    """
    numbers = sorted({*members, *denied, *(at for other in others for at in other)})
    places = {number: at for at, number in enumerate(numbers)}
    tied = {*together, *((other[0], at) for other in others for at in other[1:])}
    strange = {
        *apart,
        *((at, other[0]) for at in members for other in others),
        *((one[0], other[0]) for one in others for other in others if one[0] < other[0]),
    }
    statements = [making.statements[number] for number in numbers]
    groups = relate(
        statements,
        making.tools.encode([one.words for one in statements]),
        making.pile.copies.alignments,
        making.handed,
        making.tools,
        options,
        place_pairs(tied, places),
        place_pairs(strange, places),
    )
    return Groups(
        tuple(tuple(numbers[at] for at in each) for each in groups.groups),
        {
            number: tuple((numbers[at], sure) for at, sure in each)
            for number, each in groups.denials.items()
        },
        groups.contrary,
    )
