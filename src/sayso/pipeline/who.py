"""Who is who in a case: worked out whole, or again for those whose names were decided on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.casefile import CaseFile
from sayso.entities import find_entities, rework_entities
from sayso.entities.forms import plain
from sayso.pipeline.progress import Phase, Steps
from sayso.records import Entities, Entity, Judgement, JudgementKind, Mention

__all__ = ["Renamed", "resolve", "resolve_again"]

_MOST_WHOLE = 150
"""Up to so many documents all of a case is worked out again at once."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """Entities as they were and those that stand in their place, where these differ.

    ``document_ids``: where names or sources are somebody else's than they were.
    """

    before: tuple[Entity, ...] = ()
    after: tuple[Entity, ...] = ()
    document_ids: frozenset[str] = field(default_factory=frozenset)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all of them."""
        return frozenset(one.id for one in (*self.before, *self.after))


def resolve(case: CaseFile, steps: Steps) -> Entities:
    """Work out who is who from all readings and judgements of a case, and store it."""
    steps.enter(Phase.WHO, "documents", case.count_documents())
    found = find_entities(steps.follow(case.load_readings()), case.load_judgements())
    case.save_entities(found)
    return found


def resolve_again(case: CaseFile, judgement: Judgement, steps: Steps) -> Renamed:
    """Work out who is who where a judgement, which is in force or was, has to do with it.

    Of a large case only the entities that go by its names, and those that had the mention it is
    about, are worked out again, from the documents that name them.
    """
    if case.count_documents() <= _MOST_WHOLE:
        before = case.load_who()
        return _compare(before, resolve(case, steps))
    names = {plain(name) for name in judgement.names}
    ids = case.find_entities_by(lambda name: plain(name) in names)
    if judgement.kind is JudgementKind.ASSIGN and judgement.span is not None:
        ids |= case.find_entities_at(judgement.document_id, judgement.span)
    document_ids = case.find_documents_naming(ids)
    mentions = case.load_mentions_in(sorted(document_ids))
    documents = case.load_documents(document_ids)
    steps.enter(Phase.WHO, "documents", len(documents))
    readings = list(steps.follow(case.load_readings(documents)))
    after = rework_entities(readings, case.load_judgements(), ids, mentions)
    old = case.load_entities_by(sorted(ids), with_told=True)
    after = case.replace_entities(old, after)
    return _compare(Entities(old, mentions), after)


def _compare(before: Entities, after: Entities) -> Renamed:
    """What differs."""
    old = {one.id: one for one in before.entities}
    new = {one.id: one for one in after.entities}
    places = (_find_whose(before.mentions), _find_whose(after.mentions))
    moved = {place[0] for place in places[0] if places[0][place] != places[1].get(place)}
    return Renamed(
        tuple(one for one in before.entities if new.get(one.id) != one),
        tuple(one for one in after.entities if old.get(one.id) != one),
        frozenset(moved),
    )


def _find_whose(mentions: Iterable[Mention]) -> Mapping[tuple[str, int, int], str | None]:
    return {(one.document_id, one.span.start, one.span.end): one.entity_id for one in mentions}
