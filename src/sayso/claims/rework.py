"""Claims made again alone, on the slice of a pile that they stand on, when a person decided.

Which statements are together is kept as it was, but for what decisions say; what follows from it
(lineage, origins, drift, disputes, warnings) is found anew, by the same steps as for a whole pile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.claims.group import join, order_pair
from sayso.claims.making import Making, is_claim
from sayso.claims.parting import part
from sayso.claims.pile import ClaimOptions, Pile, Tools
from sayso.claims.places import overlap
from sayso.claims.statements import Statement
from sayso.claims.told import Told
from sayso.records import (
    Claim,
    ClaimJudgement,
    ClaimJudgementKind,
    Grounds,
    Span,
)

__all__ = ["Group", "Regrouping", "find_needed", "rework"]

Pair = tuple[int, int]


def find_needed(claims: Iterable[Claim], beside: Iterable[Claim] = ()) -> set[str]:
    """The ids of the documents that claims are made again from; ``beside`` as in `rework`.

    There may be more that say from whom the claims' sources have something
    (`sayso.claims.backing.may_rest`). Where claims are to be parted, what is beside is looked at
    whole: then give it with the claims.
    """
    needed = {one.reports[0].document_id for one in beside}
    for claim in claims:
        needed |= {one.document_id for one in claim.reports}
        needed |= {document_id for document_id, _, _ in _grounds(claim).denied}
    return needed


def rework(
    claims: Sequence[Claim],
    pile: Pile,
    tools: Tools,
    judgements: Sequence[ClaimJudgement] = (),
    beside: Sequence[Claim] = (),
    attribution_ids: Collection[str] = (),
    options: ClaimOptions | None = None,
) -> tuple[Claim, ...]:
    """Make claims again, with all decisions in force; what comes back stands in their place.

    ``claims`` as they stand, with grounds; ``beside``: others that are contrary to them, and stay.
    ``pile``: their documents (`find_needed`) with all that is read in them now. A statement that is
    not there any more is replaced by those that stand at its place. ``attribution_ids``: on these
    was decided; what they say and no claim of their document has is a claim of its own. Where
    nothing was decided since they were found, the same claims come back.
    """
    making = Making(pile, tools, judgements)
    regrouping = Regrouping(making, claims, beside, options or ClaimOptions())
    regrouping.add(attribution_ids)
    regrouping.obey()
    return regrouping.run()


@dataclass(slots=True, eq=False)
class Group:
    """Statements that tell the same, by number, and what denies them, by its id, how surely.

    ``known``: the claim that stays as it is, of one beside.
    """

    members: list[int]
    denied: dict[str, tuple[Statement, float]] = field(default_factory=dict)
    known: Claim | None = None


class Regrouping:
    """Claims taken apart to groups of statements, by number, to be changed and made again.

    ``groups``: those of ``claims`` in their order, then of those ``beside``; ``contrary``: between
    which of them there is contrast, and how surely.
    """

    def __init__(
        self,
        making: Making,
        claims: Sequence[Claim],
        beside: Sequence[Claim],
        options: ClaimOptions,
    ) -> None:
        self.making, self._options = making, options
        self._denials = {one.id: (one, targets) for one, targets in making.denials}
        self._settled = {own for one in (*claims, *beside) for own in _list_ids(one)}
        self._told: set[str] = set()
        self._by_document: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in making.statements:
            self._by_document[statement.document_id].append(statement)
        self.groups = {number: self._take(one) for number, one in enumerate(claims)}
        for number, one in enumerate(beside, len(claims)):
            self.groups[number] = self._take(one)
            self.groups[number].known = one
        number_of = {one.id: number for number, one in enumerate((*claims, *beside))}
        self.contrary = {
            order_pair(number_of[one.id], number_of[other]): sure
            for one in claims
            for other, sure in _grounds(one).contrary
            if other in number_of
        }

    def add(self, attribution_ids: Collection[str]) -> None:
        """Add what some attributions say and is in no claim, each statement by itself."""
        told = {at for group in self.groups.values() for at in group.members}
        for at, one in enumerate(self.making.statements):
            is_new = at not in told and one.id not in self._settled and not one.is_denied
            if is_new and any(each.id in attribution_ids for each in one.line):
                self.groups[max(self.groups, default=-1) + 1] = Group([at])

    def obey(self) -> None:
        """Put together and part groups as a person decided."""
        self._join()
        self._part()

    def run(self, changed: Collection[int] | None = None) -> tuple[Claim, ...]:
        """The claims of the groups, or of those that ``changed``; those beside are not made."""
        made = self.groups.keys() if changed is None else self.groups.keys() & {*changed}
        disputed = {at for pair in self.contrary for at in pair if not made.isdisjoint(pair)}
        told = {number: self._tell(number, number in disputed) for number in made | disputed}
        claims = []
        for number in sorted(made):
            group = self.groups[number]
            reports, denied = told[number], [*group.denied.values()]
            opposed = [
                (told[b if a == number else a][0], sure)
                for (a, b), sure in self.contrary.items()
                if number in (a, b) and told[a] and told[b]
            ]
            opposed.sort(key=lambda one: (-one[1], one[0].report.id))
            if group.known is None and reports and is_claim(reports, bool(denied or opposed)):
                claims.append(self.making.make(reports, denied, opposed))
        return tuple(sorted(claims, key=self.making.order))

    def _take(self, claim: Claim) -> Group:
        """The statements of a claim, as they stand in the texts now."""
        group, numbers = Group([]), self.making.numbers
        places = {one.id: (one.document_id, one.spans) for one in claim.reports}
        places |= dict(zip(_grounds(claim).also, _list_also(claim), strict=True))
        found: list[tuple[Statement, float]] = []
        for own, place in places.items():
            at = [numbers[own]] if own in numbers else self._find_at(*place)
            found += [(self.making.statements[one], 1.0) for one in at]
        for document_id, own, sure in _grounds(claim).denied:
            found += [(one, sure) for one in self._find_denied(own, document_id, claim)]
        for one, sure in found:
            if one.is_denied:
                group.denied.setdefault(one.id, (one, sure))
            elif one.id not in self._told:
                # What denied two claims, or stands where both were told, tells the first of them.
                self._told.add(one.id)
                group.members.append(numbers[one.id])
        group.members = sorted({*group.members})
        return group

    def _find_at(self, document_id: str, spans: Sequence[Span]) -> list[int]:
        """The statements that stand where one was, and are in no claim."""
        return [
            self.making.numbers[one.id]
            for one in self._by_document[document_id]
            if one.id not in self._settled
            and any(overlap(piece, span) for piece in one.spans for span in spans)
        ]

    def _find_denied(self, own: str, document_id: str, claim: Claim) -> list[Statement]:
        """A denial of a claim; where it is not there any more, those at its place."""
        if own in self._denials:
            return [self._denials[own][0]]
        statements = self.making.statements
        if own in self.making.numbers:
            return [statements[self.making.numbers[own]]]
        spans = [one.place.span for one in claim.disputes if one.place.document_id == document_id]
        found = (statements[at] for at in self._find_at(document_id, spans))
        return [one for one in found if one.is_denied]

    def _join(self) -> None:
        """Put groups together of which a person said that they tell the same."""
        for i, j in sorted(self.making.decided(ClaimJudgementKind.SAME_CLAIM)):
            one, other = self._find_group(i), self._find_group(j)
            if one is not None and other is not None and one != other:
                self.join(one, other)

    def join(self, one: int, other: int) -> None:
        """Put a group into another, with all that denies or contradicts it."""
        kept, gone = self.groups[one], self.groups.pop(other)
        kept.members = sorted({*kept.members, *gone.members})
        for own, (statement, sure) in gone.denied.items():
            known = kept.denied.get(own, (statement, 0.0))
            kept.denied[own] = (statement, max(known[1], sure))
        contrary: dict[Pair, float] = {}
        for pair, sure in self.contrary.items():
            a, b = (one if at == other else at for at in pair)
            if a != b:
                contrary[order_pair(a, b)] = max(sure, contrary.get(order_pair(a, b), 0.0))
        self.contrary = contrary

    def _find_group(self, member: int) -> int | None:
        groups = ((number, one) for number, one in self.groups.items() if one.known is None)
        return next((number for number, one in groups if member in one.members), None)

    def _part(self) -> None:
        """Part groups of which a person said that they tell two things."""
        same = sorted(self.making.decided(ClaimJudgementKind.SAME_CLAIM))
        different = self.making.decided(ClaimJudgementKind.DIFFERENT_CLAIM)
        for number, group in [*self.groups.items()]:
            own = {*group.members}
            together = [pair for pair in same if own.issuperset(pair)]
            tied = join(([at] for at in group.members), together)
            tie_of = {member: at for at, each in enumerate(tied) for member in each}
            apart = [(i, j) for i, j in different if {i, j} <= own and tie_of[i] != tie_of[j]]
            if apart and group.known is None:
                self._put_parts(number, together, apart)

    def _put_parts(self, number: int, together: Sequence[Pair], apart: Sequence[Pair]) -> None:
        """Put the parts of a group in its place."""
        group, numbers = self.groups.pop(number), self.making.numbers
        before = {
            (b if a == number else a): sure
            for (a, b), sure in self.contrary.items()
            if number in (a, b)
        }
        self.contrary = {p: sure for p, sure in self.contrary.items() if number not in p}
        others = {self.groups[at].members[0]: at for at in before if self.groups[at].members}
        found = part(
            self.making,
            group.members,
            [numbers[own] for own in group.denied if own in numbers],
            [self.groups[at].members for at in others.values()],
            together,
            apart,
            self._options,
        )
        new = max((number, *self.groups)) + 1
        names = [others.get(each[0], new + at) for at, each in enumerate(found.groups)]
        parts = {name: Group([*found.groups[at]]) for at, name in enumerate(names) if name >= new}
        self.groups |= parts
        for (a, b), sure in found.contrary.items():
            if names[a] in parts or names[b] in parts:
                self.contrary[order_pair(names[a], names[b])] = sure
        for at, denied in found.denials.items():
            for statement, sure in ((self.making.statements[one], sure) for one, sure in denied):
                if names[at] in parts:
                    parts[names[at]].denied[statement.id] = (statement, sure)
        self._hand_on(group, before, parts)

    def _hand_on(self, whole: Group, contrary: dict[int, float], parts: dict[int, Group]) -> None:
        """What denied or contradicted the whole and none of its parts does so to the largest."""
        largest = max(parts, key=lambda at: (len(parts[at].members), -at))
        members = {number: one.members for number, one in parts.items()}
        group_of = {at: number for number, several in members.items() for at in several}
        for own, denial in whole.denied.items():
            if any(own in each.denied for each in parts.values()):
                continue
            targets = self._denials[own][1] if own in self._denials else ()
            meant = self.making.find_meant(targets, group_of, members)
            parts[largest if meant is None else meant].denied[own] = denial
        for other, sure in contrary.items():
            if not any(order_pair(at, other) in self.contrary for at in parts):
                self.contrary[order_pair(largest, other)] = sure

    def _tell(self, number: int, is_contrary: bool) -> list[Told]:
        """The reports of a group; of a claim beside, the first one alone."""
        group = self.groups[number]
        if group.known is None:
            is_disputed = bool(is_contrary or group.denied)
            is_told = bool(group.members) and (is_disputed or self.making.is_told(group.members))
            return self.making.tell(group.members) if is_told else []
        first = group.known.reports[0].document_id
        members = [at for at in group.members if self.making.statements[at].document_id == first]
        return [
            Told(replace(one.report, claim_id=group.known.id), one.statements, one.document)
            for one in self.making.tell(members)
            if one.report.id == group.known.reports[0].id
        ]


def _grounds(claim: Claim) -> Grounds:
    return claim.grounds or Grounds()


def _list_ids(claim: Claim) -> Iterator[str]:
    """The ids of all statements of a claim."""
    yield from (one.id for one in claim.reports)
    yield from _grounds(claim).also
    yield from (own for _, own, _ in _grounds(claim).denied)


def _list_also(claim: Claim) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The places of the statements that are not the clearest of their reports, in order."""
    return ((one.document_id, (span,)) for one in claim.reports for span in one.also)
