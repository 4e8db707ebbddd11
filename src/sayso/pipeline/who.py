"""Who is who in a case: worked out whole, or again for those whose names were decided on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import version

from sayso.casefile import CaseFile
from sayso.entities import (
    add_entities,
    find_entities,
    find_named,
    merge_entity,
    rework_entities,
)
from sayso.entities.forms import plain
from sayso.pipeline.additions import Stage, find_added, note_added, note_all
from sayso.pipeline.apart import find_apart, run_apart
from sayso.pipeline.progress import Phase, Steps
from sayso.records import Entities, Entity, Judgement, JudgementKind, Mention

__all__ = ["Renamed", "resolve", "resolve_again"]

_RESOLVED_BY = "who 1"
"""Another number when the same readings give other entities."""
_MOST_WHOLE = 150
"""Up to so many documents all of a case is worked out again at once."""
_LEAST_LARGE = 1000
"""From so many documents on, those that are added are worked out with some of the others alone."""
_LOOKED_AT, _MOST_OF_NAME, _MOST_ALIKE = 100, 4, 2
"""Of so many documents that name somebody one is worked out beside them; of those who go by one
name so many are looked for, the most often named, and of those who may be called by a surname."""


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


def resolve(
    case: CaseFile, steps: Steps, *, is_whole: bool = False, is_apart: bool = False
) -> None:
    """Work out who is who from all readings and judgements of a case, and store it.

    Where a few documents were added to many, only who is in these is worked out, unless
    ``is_whole``; who was known stays who they are. ``is_apart``: all of a large case on disk is
    worked out by a process of its own; only for those who are not writing to it.
    """
    found_by = _name_rules()
    new_ids = None if is_whole else find_added(case, Stage.WHO, found_by)
    if new_ids is not None and case.count_documents() >= _LEAST_LARGE:
        known, added = _resolve_added(case, new_ids, steps)
        with case.at_once():
            case.extend_entities(known, added, sorted(new_ids))
            note_added(case, Stage.WHO, found_by, new_ids)
        return
    path = find_apart(case, case.count_documents()) if is_apart else None
    if path is not None:
        run_apart(_resolve_all, path, steps)
    else:
        _resolve_all(case, steps)


def _resolve_all(case: CaseFile, steps: Steps) -> None:
    steps.enter(Phase.WHO, "documents", case.count_documents())
    found = find_entities(steps.follow(case.load_readings()), case.load_judgements())
    with case.at_once():
        case.save_entities(found)
        note_all(case, Stage.WHO, _name_rules())


def _name_rules() -> str:
    """What says who is who now."""
    return f"{version('sayso')} {_RESOLVED_BY}"


def _resolve_added(
    case: CaseFile, new_ids: Collection[str], steps: Steps
) -> tuple[list[Entity], Entities]:
    """Work out who is in documents that were added: those who were known, with what is added to
    them, and all else that is new."""
    if not new_ids:
        return [], Entities()
    new = list(case.load_readings(case.load_documents(new_ids)))
    named = find_named(new)
    meant = case.find_most_named(named.find_name, _MOST_OF_NAME)
    alike = case.find_most_named_people(named.find_last_word, _MOST_ALIKE)
    beside = _choose_beside(case, meant | alike)
    steps.enter(Phase.WHO, "documents", len(new) + len(beside))
    known = list(steps.follow(case.load_readings(case.load_documents(beside))))
    added = add_entities(new, known, case.load_mentions_in(sorted(beside)), case.load_judgements())
    of_each = {one.id: one for one in added.entities}
    before = case.load_entities_by(sorted(of_each), with_told=True)
    merged = [merge_entity(one, of_each.pop(one.id)) for one in before]
    return merged, replace(added, entities=tuple(of_each.values()))


def _choose_beside(case: CaseFile, entity_ids: Collection[str]) -> set[str]:
    """Documents that name each of some entities, one for each, which names most of them."""
    naming = {own: case.find_some_naming(own, _LOOKED_AT) for own in sorted(entity_ids)}
    weights = Counter(one for several in naming.values() for one in several)
    chosen: set[str] = set()
    for several in sorted(naming.values(), key=len):
        if several and chosen.isdisjoint(several):
            chosen.add(min(several, key=lambda one: (-weights[one], one)))
    return chosen


def resolve_again(case: CaseFile, judgement: Judgement, steps: Steps) -> Renamed:
    """Work out who is who where a judgement, which is in force or was, has to do with it.

    Of a large case only the entities that go by its names, and those that had the mention it is
    about, are worked out again, from the documents that name them.
    """
    if case.count_documents() <= _MOST_WHOLE:
        before = case.load_who()
        resolve(case, steps, is_whole=True)
        return _compare(before, case.load_who())
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
