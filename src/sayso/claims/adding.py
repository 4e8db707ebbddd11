"""Claims of a large pile when documents are added: what stands stays, what is new is put to it.

The statements of the new documents are compared with those of the pile that are near them
(`sayso.claims.index`), and no two others with each other. Claims that gain or lose nothing are
not made again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sayso.claims.agree import AgreeOptions
from sayso.claims.group import order_pair, place_pairs
from sayso.claims.making import POINTING_BACK, Making
from sayso.claims.numbers import find_quantities, has_number, share_quantity, share_value
from sayso.claims.pile import ClaimOptions, Pile, Tools
from sayso.claims.propose import Floats
from sayso.claims.relate import Groups, relate
from sayso.claims.rework import Group, Regrouping
from sayso.claims.statements import Statement
from sayso.records import Claim, ClaimJudgement, ClaimJudgementKind

__all__ = ["Added", "add_claims", "find_least", "find_sharing"]

Pair = tuple[int, int]


def find_sharing(
    new: Sequence[Statement],
    vectors: Floats,
    words: Sequence[str],
    others: Floats,
    options: AgreeOptions,
) -> list[int]:
    """Which of some words, by their place, give a number that a new statement gives too to which
    they are near enough for that.

    ``vectors`` of the statements and ``others`` of the words, all of length 1.
    """
    telling = [at for at, one in enumerate(words) if has_number(one)]
    if not new or not telling:
        return []
    found = {at: find_quantities(words[at]) for at in telling}
    quantities = [one.facts.quantities for one in new]
    alike = vectors @ others[telling].T
    rows, places = np.nonzero(alike >= options.least_with_number)
    sharing = {
        at
        for row, at in zip(rows.tolist(), (telling[one] for one in places), strict=True)
        if share_quantity(quantities[row], found[at]) or share_value(quantities[row], found[at])
    }
    return sorted(sharing)


def find_least(statements: Sequence[Statement], options: AgreeOptions) -> Floats:
    """From which similarity on each of some statements is compared with others."""
    return np.array(
        [options.least_denied if one.is_denied else options.least_similarity for one in statements],
        np.float32,
    )


@dataclass(frozen=True, slots=True)
class Added:
    """The ids of claims that are no more, and those that stand in their place or are new."""

    gone: tuple[str, ...]
    claims: tuple[Claim, ...]


def add_claims(
    claims: Sequence[Claim],
    pile: Pile,
    tools: Tools,
    new_ids: Collection[str],
    near_ids: Collection[str],
    judgements: Sequence[ClaimJudgement] = (),
    beside: Sequence[Claim] = (),
    options: ClaimOptions | None = None,
    touched_ids: Collection[str] = (),
) -> Added:
    """Find what new documents claim, by themselves and with the claims that are near.

    ``claims`` as they stand, with grounds: those that statements near the new ones tell, and those
    contrary to these; ``beside``: others that are contrary to them, and stay. ``pile``: their
    documents and the new ones (``new_ids``), with all that is read in them. ``near_ids``: of the
    statements that the new ones are compared with. ``touched_ids``: of claims to be made again
    whatever comes.
    """
    making = Making(pile, tools, judgements)
    options = options or ClaimOptions()
    regrouping = Regrouping(making, claims, beside, options)
    adding = _Adding(making, regrouping, new_ids, near_ids)
    adding.relate(options)
    made_again = {at for at, one in enumerate(claims) if one.id in touched_ids}
    changed = adding.list_changed() | made_again
    # What stands in the place of a claim may go by another id, and is named by what is contrary.
    changed |= {other for pair in regrouping.contrary if changed & {*pair} for other in pair}
    changed = {at for at in changed if at in regrouping.groups}
    made = regrouping.run(changed)
    gone = [one.id for at, one in enumerate(claims) if at in changed or at not in regrouping.groups]
    return Added(tuple(gone), made)


class _Adding:
    """Puts new statements to groups."""

    def __init__(
        self,
        making: Making,
        regrouping: Regrouping,
        new_ids: Collection[str],
        near_ids: Collection[str],
    ) -> None:
        self._making, self._regrouping = making, regrouping
        statements = making.statements
        self._new = {at for at, one in enumerate(statements) if one.document_id in new_ids}
        near = {making.numbers[own] for own in near_ids if own in making.numbers}
        self._own = {
            number: group
            for number, group in regrouping.groups.items()
            if group.known is None and near.intersection(group.members)
        }
        members = {at for group in self._own.values() for at in group.members}
        # Of a claim that stands apart for good nothing is compared.
        others = {
            at
            for number, group in regrouping.groups.items()
            if number not in self._own
            for at in group.members
        }
        self._chosen = sorted((self._new | near | members) - (others - self._new))
        self._changed: set[int] = set()

    def list_changed(self) -> set[int]:
        """The numbers of the groups that gained something, or are new."""
        return {*self._changed}

    def relate(self, options: ClaimOptions) -> None:
        """Compare the new statements with all that are looked at, and change groups by that."""
        if not self._new:
            return
        making, chosen = self._making, self._chosen
        n_new = len({making.statements[at].document_id for at in self._new})
        agree = replace(options.agree, n_asked=n_new * options.large.n_asked_added)
        options = replace(options, agree=agree)
        places = {number: at for at, number in enumerate(chosen)}
        tied = {(one.members[0], at) for one in self._own.values() for at in one.members[1:]}
        strange = {
            order_pair(self._own[a].members[0], self._own[b].members[0])
            for a, b in self._regrouping.contrary
            if a in self._own and b in self._own
        }
        statements = [making.statements[at] for at in chosen]
        groups = relate(
            statements,
            making.tools.encode([one.words for one in statements]),
            making.pile.copies.alignments,
            making.handed,
            making.tools,
            options,
            place_pairs(tied | making.decided(ClaimJudgementKind.SAME_CLAIM), places),
            place_pairs(strange | making.decided(ClaimJudgementKind.DIFFERENT_CLAIM), places),
            np.array([at in self._new for at in chosen], np.bool_),
        )
        self._take(groups)

    def _take(self, groups: Groups) -> None:
        """Let groups be as they were found now."""
        number_of = {at: number for number, one in self._own.items() for at in one.members}
        numbers: dict[int, int] = {}
        for part, members in enumerate(groups.groups):
            own = [self._chosen[at] for at in members]
            held = sorted({number_of[at] for at in own if at in number_of})
            gained = [at for at in own if at not in number_of]
            if not held and self._new.isdisjoint(own):
                continue
            if not held:
                held = [max(self._regrouping.groups, default=-1) + 1]
                self._regrouping.groups[held[0]] = Group([])
            numbers[part] = held[0]
            for other in held[1:]:
                self._regrouping.join(held[0], other)
            group = self._regrouping.groups[held[0]]
            group.members = sorted({*group.members, *gained})
            if gained or len(held) > 1:
                self._changed.add(held[0])
        self._deny(groups, numbers)
        for (a, b), sure in groups.contrary.items():
            if a in numbers and b in numbers:
                pair = order_pair(numbers[a], numbers[b])
                known = self._regrouping.contrary.get(pair, 0.0)
                self._regrouping.contrary[pair] = max(known, sure)
                self._changed |= {*pair}

    def _deny(self, groups: Groups, numbers: Mapping[int, int]) -> None:
        """Put new denials to what they deny."""
        for part, denied in groups.denials.items():
            if part not in numbers:
                continue
            group = self._regrouping.groups[numbers[part]]
            for at, sure in denied:
                one = self._making.statements[self._chosen[at]]
                if one.id not in group.denied or group.denied[one.id][1] < sure:
                    group.denied[one.id] = (one, sure)
                    self._changed.add(numbers[part])
        self._deny_before()
        self._order_denied()

    def _deny_before(self) -> None:
        """Put new denials that only point back to what they mean."""
        new_ids = {self._making.statements[at].document_id for at in self._new}
        members = {number: one.members for number, one in self._regrouping.groups.items()}
        group_of = {at: number for number, several in members.items() for at in several}
        for denial, targets in self._making.denials:
            if denial.document_id not in new_ids:
                continue
            meant = self._making.find_meant(targets, group_of, members)
            if meant is not None:
                self._regrouping.groups[meant].denied[denial.id] = (denial, POINTING_BACK)
                self._changed.add(meant)

    def _order_denied(self) -> None:
        """Put denials in the order of the pile, those that only point back behind the others."""
        pointing = {one.id: at for at, (one, _) in enumerate(self._making.denials)}
        numbers = self._making.numbers
        for number in self._changed:
            group = self._regrouping.groups[number]
            ordered = sorted(
                group.denied,
                key=lambda own: (own not in numbers, numbers.get(own, pointing.get(own, 0))),
            )
            group.denied = {own: group.denied[own] for own in ordered}
