"""Read a case file in slices: what one page shows, as a case of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sayso.casefile.claim_rows import load_claims
from sayso.casefile.copy_overlay import lay_over_alignments, lay_over_families
from sayso.casefile.copy_rows import load_alignments, load_families
from sayso.casefile.embedded_rows import EMBEDDED_COLUMNS, make_embedded
from sayso.casefile.entity_rows import load_entities, load_mentions
from sayso.casefile.readings import Readings
from sayso.casefile.rows import some
from sayso.records import (
    Alignment,
    Attribution,
    Case,
    Claim,
    Document,
    Embedded,
    Entity,
    Family,
    Mention,
)

__all__ = ["Slices", "list_named_entities", "list_told_in"]


class Slices(Readings):
    """Parts of a case by their ids; what an id points to that is not there is left out."""

    def load_slice(
        self,
        document_ids: Iterable[str] = (),
        claim_ids: Iterable[str] = (),
        entity_ids: Iterable[str] = (),
        attribution_ids: Iterable[str] = (),
    ) -> Case:
        """A case of some documents, claims, entities and attributions, and what goes with them.

        Of the documents: all attributions, mentions, passages that they share with others, families
        and pasted articles. Of claims, attributions and passages: the documents they stand in,
        without what else these hold. Entities: those asked for with all that is told of them, and
        all that are named by anything else here, by their names alone.
        """
        whole = list(dict.fromkeys(document_ids))
        claims = self.load_claims_by(claim_ids)
        wanted = list(entity_ids)
        attributions = self._load_attributions_of(whole, claims, attribution_ids)
        alignments = self.load_alignments_of(whole) if whole else ()
        mentions = load_mentions(self._ask, whole) if whole else ()
        entities = load_entities(self._ask, wanted) if wanted else ()
        documents = self.load_documents(
            {
                *whole,
                *(one.document_id for one in attributions),
                *(end.document_id for one in alignments for end in (one.a, one.b)),
                *(own for one in claims for own in _list_documents(one)),
                *(own for one in entities for own in list_told_in(one)),
            }
        )
        others = list_named_entities(attributions, mentions, claims, entities) - set(wanted)
        named = load_entities(self._ask, sorted(others), with_told=False) if others else ()
        return Case(
            documents,
            _put_in_order(attributions, documents),
            (),
            (*entities, *named),
            mentions,
            alignments,
            self._load_families_of(whole, alignments) if whole else (),
            self._load_embedded_of(whole) if whole else (),
            claims,
        )

    def load_claims_by(self, claim_ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims with some ids, in the order of these; what is not there is left out."""
        wanted = list(dict.fromkeys(claim_ids))
        found = {one.id: one for one in load_claims(self._ask, wanted)} if wanted else {}
        return tuple(found[own] for own in wanted if own in found)

    def load_entity(self, entity_id: str) -> Entity | None:
        """The entity with an id and all that is told of it, None where there is none."""
        return next(iter(load_entities(self._ask, [entity_id])), None)

    def load_entities_by(
        self, entity_ids: Iterable[str], *, with_told: bool = False
    ) -> tuple[Entity, ...]:
        """The entities with some ids, those named most first; by their names alone if not asked."""
        return load_entities(self._ask, entity_ids, with_told=with_told)

    def load_alignment(self, alignment_id: str) -> Alignment | None:
        """The passages that two documents share, by id, None where there is none."""
        return next(iter(self._lay_over_copies(*some("id", [alignment_id]))), None)

    def load_alignments_of(self, document_ids: Iterable[str]) -> tuple[Alignment, ...]:
        """The passages that some documents share with any other."""
        where, asked = some("a_document_id", document_ids)
        held = f"{where} OR b_document_id IN (SELECT value FROM json_each(?))"  # noqa: S608
        return self._lay_over_copies(held, (*asked, *asked))

    def load_family(self, document_id: str) -> Family | None:
        """The family of texts that a document is in, None where it is in none."""
        alignments = self.load_alignments_of([document_id])
        return next(iter(self._load_families_of([document_id], alignments)), None)

    def _load_attributions_of(
        self, whole: Sequence[str], claims: Iterable[Claim], attribution_ids: Iterable[str]
    ) -> list[Attribution]:
        """All of some documents, those that claims point at, and those asked for."""
        of_whole = self._load_standing_attributions(whole) if whole else {}
        found = {one.id: one for several in of_whole.values() for one in several}
        asked = {*attribution_ids, *(own for one in claims for own in _list_attributions(one))}
        for one in self.load_attributions(sorted(asked - found.keys())):
            found[one.id] = one
        return list(found.values())

    def _load_families_of(
        self, document_ids: Iterable[str], alignments: Iterable[Alignment]
    ) -> tuple[Family, ...]:
        ids = {*document_ids}
        where, asked = some("document_id", ids)
        rows = self._ask(f"SELECT DISTINCT family_id FROM families {where}", *asked)  # noqa: S608
        families = load_families(self._ask, alignments, [own for (own,) in rows]) if rows else ()
        judged = [one for one in self.load_copy_judgements() if ids & {*one.document_ids}]
        return lay_over_families(families, judged, alignments)

    def _lay_over_copies(self, where: str = "", asked: Sequence[str] = ()) -> tuple[Alignment, ...]:
        """The alignments that a condition picks, as decisions on copies leave them."""
        found = load_alignments(self._ask, where, asked)
        return lay_over_alignments(found, self.load_copy_judgements())

    def _load_embedded_of(self, document_ids: Iterable[str]) -> tuple[Embedded, ...]:
        where, asked = some("document_id", document_ids)
        rows = self._ask(
            f"SELECT {EMBEDDED_COLUMNS} FROM embedded {where} ORDER BY document_id, position",  # noqa: S608
            *asked,
        )
        return tuple(make_embedded(row) for row in rows)


def _put_in_order(
    attributions: Iterable[Attribution], documents: Iterable[Document]
) -> tuple[Attribution, ...]:
    """By documents, then in text order."""
    numbers = {one.id: at for at, one in enumerate(documents)}
    held = [one for one in attributions if one.document_id in numbers]
    return tuple(sorted(held, key=lambda one: (numbers[one.document_id], one.cue, one.id)))


def _list_documents(claim: Claim) -> set[str]:
    return {
        claim.label_place.document_id,
        *(one.document_id for one in claim.reports),
        *(voice.document_id for one in claim.reports for voice in one.chain if voice.document_id),
        *(one.place.document_id for one in claim.disputes),
        *(voice.document_id for one in claim.disputes for voice in one.chain if voice.document_id),
        *(place.document_id for one in claim.drift for place in (one.before, one.after)),
        *(place.document_id for one in claim.warnings for place in one.places),
    }


def _list_attributions(claim: Claim) -> set[str]:
    found = {
        claim.label_place.attribution_id,
        *(one.attribution_id for one in claim.reports),
        *(one.place.attribution_id for one in claim.disputes),
        *(place.attribution_id for one in claim.drift for place in (one.before, one.after)),
        *(place.attribution_id for one in claim.warnings for place in one.places),
    }
    return {own for own in found if own is not None}


def list_told_in(entity: Entity) -> set[str]:
    """The documents that tell something of an entity."""
    return {
        *(place.document_id for one in entity.descriptions for place in one.places),
        *(one.place.document_id for one in entity.standing),
        *(place.document_id for one in entity.ties for place in one.places),
    }


def list_named_entities(
    attributions: Iterable[Attribution],
    mentions: Iterable[Mention],
    claims: Collection[Claim],
    entities: Collection[Entity],
) -> set[str]:
    """The entities that some records name."""
    chains = [report.chain for one in claims for report in one.reports]
    chains += [dispute.chain for one in claims for dispute in one.disputes]
    found = {
        *(one.entity_id for one in attributions),
        *(one.entity_id for one in mentions),
        *(own for one in mentions for own in one.candidates),
        *(own for one in claims for own in one.entity_ids),
        *(voice.entity_id for chain in chains for voice in chain),
        *(origin.entity_id for one in claims for origin in one.origins.roots),
        *(tie.other_id for one in entities for tie in one.ties),
        *(one.keeper_id for entity in entities for one in entity.standing),
        *(own for one in entities for own in one.perhaps),
    }
    return {own for own in found if own is not None}
