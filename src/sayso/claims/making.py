"""From statements that are told as the same to a claim: reports, lineage, origins, drift, disputes.

Whoever groups statements (`sayso.claims.find` all of a pile, `sayso.claims.rework` those of some
claims that a decision touches) makes claims of the groups here, by the same steps.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.claims.backing import Backing, Backings
from sayso.claims.chains import extend, follow
from sayso.claims.corrections import find_corrections
from sayso.claims.disputes import find_disputes, sort_disputes
from sayso.claims.drift import find_drift
from sayso.claims.gather import Gathered
from sayso.claims.handed import Handed
from sayso.claims.label import find_clearest
from sayso.claims.lineage import Arc, Clues, Lineage, find_lineage, gather_copies
from sayso.claims.origins import count_origins
from sayso.claims.pile import Pile, Tools, gather_all, make_gatherer
from sayso.claims.statements import Statement
from sayso.claims.told import Told
from sayso.claims.voices import Voices
from sayso.claims.warnings import find_warnings
from sayso.figures import count_outlets
from sayso.records import (
    DECIDED,
    Claim,
    ClaimJudgement,
    ClaimJudgementKind,
    Dispute,
    Drift,
    Embedded,
    Grounds,
    ParentKind,
    Place,
    Report,
    Span,
    Stance,
    Voice,
    VoiceRole,
    hash_parts,
)

__all__ = ["POINTING_BACK", "Making", "is_claim"]

POINTING_BACK = 0.8
"""How sure it is that a denial which only points back means the statement before it."""

_MOST_CONTRARY = 5
_WITH_ONE = 5
"""A claim that is told once has so many words at least."""


class Making:
    """What claims of a pile are made from, gathered once, and the steps from a group to a claim.

    ``statements`` in order, ``numbers``: theirs by id; ``denials``: those that only point back,
    each with the ids of statements that it may deny.
    """

    def __init__(self, pile: Pile, tools: Tools, judgements: Sequence[ClaimJudgement] = ()) -> None:
        self.pile, self.tools = pile, tools
        self._judgements = judgements
        gatherer = make_gatherer(pile)
        self._media = gatherer.media
        self._entities = {one.id: one for one in pile.entities.entities}
        self._voices = Voices(self._media, gatherer.names, pile.entities.speakers, pile.embedded)
        self._backings = Backings()
        self.denials: list[tuple[Statement, tuple[str, ...]]] = []
        self.statements: list[Statement] = []
        self.stems: list[tuple[str, ...]] = []
        self._chains: dict[str, tuple[Voice, ...]] = {}
        alignments, parents = gather_copies(pile.copies.alignments, pile.copies.families)
        cited = self._take_up(gather_all(pile, gatherer))
        self.numbers = {one.id: at for at, one in enumerate(self.statements)}
        self._clues = Clues(self._media, alignments, parents, cited)
        self.handed = Handed(pile.documents, self._voices, parents)

    def _take_up(self, gathered: Iterable[Gathered]) -> dict[str, frozenset[str]]:
        """Take up what each document gives; returns whom each cites."""
        several = list(gathered)
        for one in several:
            self.denials += one.denials
            self._backings.add(one.backings)
        for one in sorted(several, key=lambda one: one.document_id):
            self.statements += one.statements
            self.stems += one.stems
            told = zip(one.statements, one.chains, strict=True)
            self._chains |= {each.id: chain for each, chain in told if chain}
        return {one.document_id: one.cited for one in several}

    def decided(self, kind: ClaimJudgementKind) -> set[tuple[int, int]]:
        """Pairs of statements that a person decided are the same or different, by their numbers.

        The last word on a pair counts. What came from another report tells the same as that, unless
        that too was decided.
        """
        last: dict[tuple[int, int], ClaimJudgementKind] = {}
        came: set[tuple[int, int]] = set()
        for one in self._judgements:
            if not all(each in self.numbers for each in one.report_ids):
                continue
            pair = tuple(sorted(self.numbers[each] for each in one.report_ids))
            if one.kind is ClaimJudgementKind.PARENT:
                came.add((pair[0], pair[-1]))
            elif one.kind in (ClaimJudgementKind.SAME_CLAIM, ClaimJudgementKind.DIFFERENT_CLAIM):
                last[pair[0], pair[-1]] = one.kind
        pairs = {pair for pair, said in last.items() if said is kind}
        return pairs | (came - last.keys()) if kind is ClaimJudgementKind.SAME_CLAIM else pairs

    def find_meant(
        self,
        targets: Iterable[str],
        group_of: Mapping[int, int],
        groups: Mapping[int, Sequence[int]] | Sequence[Sequence[int]],
    ) -> int | None:
        """The number of the group that a denial means which only points back, None for none.

        ``targets``: the ids of statements that it may deny, the nearest first. Of their groups the
        first that is told elsewhere too is more likely what is denied. ``group_of`` statements, and
        the members of ``groups``, by number.
        """
        numbers = (self.numbers[own] for own in targets if own in self.numbers)
        meant = [group_of[at] for at in numbers if at in group_of]
        told_again = (number for number in meant if len(groups[number]) > 1)
        return next(told_again, next(iter(meant), None))

    def order(self, claim: Claim) -> tuple[int, int, str]:
        """The order of claims: by number of reports, then of outlets, then by id."""
        told_in = (self.pile.documents[one.document_id] for one in claim.reports)
        return -len(claim.reports), -count_outlets(told_in), claim.id

    def is_told(self, members: Sequence[int]) -> bool:
        """Whether a group can be a claim without a dispute: what one author says alone is none."""
        return len(members) > 1 or self.statements[members[0]].attribution is not None

    def tell(self, members: Sequence[int]) -> list[Told]:
        """The reports of a group: one for each document and chain of voices."""
        by_voice: defaultdict[tuple[str, tuple[Voice, ...]], list[Statement]] = defaultdict(list)
        for member in members:
            one = self.statements[member]
            chain = self._chains.get(one.id) or self._voices.trace(
                one, self.pile.documents[one.document_id]
            )
            by_voice[one.document_id, chain].append(one)
        for document_id, chain in [*by_voice] if len(by_voice) > 1 else ():
            # What an author says beside what a source says is no report of its own.
            others = [key for key in by_voice if key[0] == document_id and key[1] != chain]
            wider = [key for key in others if _goes_on(chain, key[1])]
            if wider and (document_id, chain) in by_voice:
                by_voice[min(wider, key=lambda key: (len(key[1]), _first(by_voice[key])))] += (
                    by_voice.pop((document_id, chain))
                )
        ordered = [(chain, _put_first(several)) for (_, chain), several in by_voice.items()]
        # A claim's id is that of all of its reports together.
        claim_id = hash_parts(*sorted(several[0].id for _, several in ordered))
        told = [self._report(claim_id, chain, several) for chain, several in ordered]
        return sorted(told, key=_when)

    def _report(
        self, claim_id: str, chain: tuple[Voice, ...], statements: tuple[Statement, ...]
    ) -> Told:
        clearest, *rest = statements
        report = Report(
            clearest.id,
            claim_id,
            clearest.document_id,
            clearest.spans,
            clearest.attribution.id if clearest.attribution else None,
            chain,
            also=tuple(Span(one.spans[0].start, one.spans[-1].end) for one in rest),
        )
        return Told(report, statements, self.pile.documents[clearest.document_id])

    def make(
        self,
        told: Sequence[Told],
        denied: Sequence[tuple[Statement, float]],
        contrary: Sequence[tuple[Told, float]],
    ) -> Claim:
        """The claim that reports tell, and all that is found along them.

        ``denied``: statements that say the same under a denying cue; ``contrary``: the first report
        of each claim that is contrary to it, the surest first; both with probabilities.
        """
        claim_id = told[0].report.claim_id
        lineage = self._trace(told)
        told = follow(told, lineage)
        parents = {arc.child: arc.parent for arc in lineage.parents.values()}
        by_id = {one.report.id: one for one in told}
        drift = [
            change
            for one in told
            if one.report.parent_id
            for change in self._compare(by_id[one.report.parent_id], one)
        ]
        counted = count_origins(told, parents, self._media, self._find_backings(told))
        origins = counted.origins
        told = [extend(one, counted.behind[one.report.id]) for one in told]
        disputes = self._dispute(told, denied, contrary)
        label = find_clearest([each for one in told for each in one.statements])
        return Claim(
            claim_id,
            label.words,
            Place(
                label.document_id,
                Span(label.spans[0].start, label.spans[-1].end),
                label.attribution.id if label.attribution else None,
            ),
            tuple(one.report for one in told),
            origins,
            tuple(drift),
            tuple(disputes),
            tuple(find_warnings(told, origins, drift, lineage.rings, self._entities)),
            self._find_subjects(told),
            Grounds(
                tuple(each.id for one in told for each in one.statements[1:]),
                tuple((one.document_id, one.id, sure) for one, sure in denied),
                tuple((one.report.claim_id, sure) for one, sure in contrary),
            ),
        )

    def _dispute(
        self,
        told: Sequence[Told],
        denied: Sequence[tuple[Statement, float]],
        contrary: Sequence[tuple[Told, float]],
    ) -> list[Dispute]:
        """Corrections and retractions first; what stands in these is no other dispute."""
        if not (denied or contrary) and not any(
            self.handed.is_correcting(one.document.id) for one in told
        ):
            return []
        documents = self.pile.documents
        candidates = [
            *(each for one in told for each in one.statements),
            *(each for one, _ in contrary for each in one.statements),
            *(one for one, _ in denied),
        ]
        corrections = find_corrections(
            told,
            [one for one in candidates if self.handed.is_correcting(one.document_id)],
            documents,
        )
        corrected = {one.place.document_id for one in corrections}
        disputes = find_disputes(
            told,
            [one for one in denied if one[0].document_id not in corrected],
            [one for one in contrary if one[0].document.id not in corrected][:_MOST_CONTRARY],
            documents,
            lambda one: self._voices.trace(_cut_at_denial(one), documents[one.document_id]),
        )
        return sort_disputes([*corrections, *disputes], documents)

    def _trace(self, told: Sequence[Told]) -> Lineage:
        if len(told) == 1:
            return Lineage()
        # A decision holds for the report that a place is part of now.
        report_of = {each.id: one.report.id for one in told for each in one.statements}
        given: list[Arc] = []
        free: set[str] = set()
        barred: set[tuple[str, str]] = set()
        for one in self._judgements:
            if not report_of.keys() >= set(one.report_ids):
                continue
            ids = [report_of[each] for each in one.report_ids]
            if one.kind is ClaimJudgementKind.PARENT:
                parent, child = ids
                if parent != child:
                    arc = Arc(child, parent, ParentKind.JUDGEMENT, DECIDED, 1.0)
                    given.append(arc)
            elif one.kind is ClaimJudgementKind.ORIGIN:
                free.add(ids[0])
            elif one.kind is ClaimJudgementKind.NOT_COPY:
                first, second = ids
                barred |= {(first, second), (second, first)}
        pasted = self._find_pasted(told)
        correcting = {one.document.id for one in told if self.handed.is_correcting(one.document.id)}
        clues = replace(self._clues, correcting=frozenset(correcting))
        return find_lineage(told, clues, pasted, given, frozenset(free), frozenset(barred))

    def _find_backings(self, told: Sequence[Told]) -> list[Backing]:
        """What documents of a claim say of its sources, and any document of its named ones."""
        if len(told) == 1:
            return []
        documents = {one.document.id for one in told}
        entities = {
            voice.entity_id for one in told for voice in one.report.chain if voice.entity_id
        }
        return self._backings.find(documents, entities)

    def _find_pasted(self, told: Iterable[Told]) -> dict[str, Embedded]:
        found = ((one.report.id, self._voices.find_embedded(one.statement)) for one in told)
        return {report_id: inside for report_id, inside in found if inside}

    def _compare(self, parent: Told, child: Told) -> Sequence[Drift]:
        aligned = self._clues.between(parent.document.id, child.document.id)
        return find_drift(parent, child, aligned, self.tools.read_times)

    def _find_subjects(self, told: Iterable[Told]) -> tuple[str, ...]:
        counts = Counter(
            name.key
            for one in told
            for each in one.statements
            for name in each.names
            if name.key in self._entities
        )
        return tuple(key for key, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _goes_on(chain: Sequence[Voice], other: Sequence[Voice]) -> bool:
    """Whether a chain goes on from another in the same article, not in one pasted into it."""
    behind = other[len(chain) :]
    return tuple(other[: len(chain)]) == tuple(chain) and not any(
        voice.role is VoiceRole.EMBEDDED for voice in behind
    )


def _cut_at_denial(statement: Statement) -> Statement:
    """A statement in the voices up to the one that denies it: not whose words are denied."""
    denying = (at for at, one in enumerate(statement.line) if one.stance is Stance.DENY)
    at = next(denying, None)
    return statement if at is None else replace(statement, line=statement.line[: at + 1])


def _put_first(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The clearest of the statements of a report first, in somebody's voice where one is."""
    if len(statements) == 1:
        return tuple(statements)
    ordered = sorted(statements, key=lambda one: one.spans)
    clearest = find_clearest([one for one in ordered if one.attribution] or ordered)
    return clearest, *(one for one in ordered if one is not clearest)


def _first(statements: Iterable[Statement]) -> tuple[Span, ...]:
    return min(one.spans for one in statements)


def _when(told: Told) -> tuple[bool, str, str, tuple[Span, ...]]:
    day = told.document.published
    return day is None, day.isoformat() if day else "", told.document.id, told.report.spans


def is_claim(told: Sequence[Told], is_disputed: bool) -> bool:
    """Whether reports are worth being called a claim: what one author says alone is none."""
    if len(told) > 1 or is_disputed:
        return True
    (one,) = told
    return one.report.attribution_id is not None and (len(one.statement.words.split()) >= _WITH_ONE)
