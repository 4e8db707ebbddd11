"""Who is who in documents that are added to a large pile: who is known stays who they are.

The new documents are worked out together with some of those that name the same; whoever comes out
as one with somebody known there is that one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.entities.cast import Cast
from sayso.entities.decisions import decide
from sayso.entities.find import find_entities
from sayso.entities.forms import fold, plain, read_form
from sayso.entities.gathering import gather
from sayso.entities.loaded import find_loaded
from sayso.entities.speakers import find_speakers
from sayso.entities.told import Told, add_told, order_descriptions, order_standing, order_ties
from sayso.records import (
    Description,
    Entities,
    Entity,
    Form,
    Judgement,
    Mention,
    Name,
    NameType,
    Place,
    Reading,
    Tie,
)

__all__ = ["Named", "add_entities", "find_named", "merge_entity"]


@dataclass(frozen=True, slots=True)
class Named:
    """What names some documents have: ``plain`` ones, and the last words of people's."""

    plain: frozenset[str]
    last_words: frozenset[str]

    def find_name(self, name: str) -> str:
        """Which of these a name is, empty for none."""
        own = plain(name)
        return own if own in self.plain else ""

    def find_last_word(self, name: str) -> str:
        """The last word of these by which somebody of a name may be called, empty for none."""
        last = plain(name).rpartition(" ")[2]
        return last if last in self.last_words else ""


def find_named(readings: Iterable[Reading]) -> Named:
    """The names in some documents."""
    forms = [_read(one, reading) for reading in readings for one in reading.names]
    return Named(
        frozenset(plain(printed) for printed, _ in forms),
        frozenset(
            plain(printed).rpartition(" ")[2]
            for printed, kind in forms
            if kind is NameType.PERSON and printed
        ),
    )


def _read(name: Name, reading: Reading) -> tuple[str, NameType]:
    words = reading.document.text[name.span.start : name.span.end]
    return read_form(words, name.type).name, name.type


def add_entities(
    new: Sequence[Reading],
    known: Sequence[Reading],
    mentions: Iterable[Mention],
    judgements: Sequence[Judgement] = (),
) -> Entities:
    """Who is who in new documents.

    ``known``: documents that name the same, ``mentions``: the names in these and whose they are.
    What comes back are the mentions and speakers of the new documents, and of each entity in them
    what they add to it: with the id of a known one, or of one that is new.
    """
    found = find_entities([*new, *known], judgements)
    heirs = _find_heirs(found.mentions, mentions)
    new_ids = {one.document.id for one in new}
    of_new = [one for one in found.mentions if one.document_id in new_ids]
    # Who is only open in the others is nobody yet.
    there = {*heirs.values(), *(heirs.get(x, x) for one in of_new if (x := one.entity_id))}
    here = tuple(
        replace(
            one,
            entity_id=heirs.get(one.entity_id or "", one.entity_id),
            candidates=_point(one.candidates, heirs, there),
        )
        for one in of_new
    )
    in_document: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in here:
        in_document[one.document_id].append(one)
    speakers: dict[str, str] = {}
    told = []
    for reading in new:
        document, own = reading.document, in_document[reading.document.id]
        speakers |= find_speakers(reading.attributions, own, document.text)
        told.append(Told(document.id, document.text, own, reading.deeds, reading.depictions))
    splits = decide(judgements).splits
    forms = _count_forms((gather(one, splits) for one in new), in_document)
    entities = [
        replace(one, perhaps=_point(one.perhaps, heirs, there - {one.id}))
        for one in _add_up(found.entities, heirs, here, forms)
    ]
    return Entities(add_told(entities, told), here, speakers)


def _point(ids: Iterable[str], heirs: Mapping[str, str], there: Collection[str]) -> tuple[str, ...]:
    """Who some are, each once, as far as they are there."""
    return tuple(own for own in dict.fromkeys(heirs.get(x, x) for x in ids) if own in there)


def merge_entity(known: Entity, added: Entity) -> Entity:
    """A known entity with what new documents add to it; its name stays."""
    counts = {one.name: one for one in known.forms}
    for one in added.forms:
        before = counts.get(one.name, Form(one.name, 0, 0))
        counts[one.name] = Form(
            one.name, before.count + one.count, before.n_documents + one.n_documents
        )
    forms = sorted(counts.values(), key=lambda one: (-one.count, one.name))
    merges = {*known.merges, *(one for one in added.merges if one.document_id)}
    perhaps = dict.fromkeys(one for one in (*known.perhaps, *added.perhaps) if one != known.id)
    return replace(
        known,
        forms=tuple(forms),
        merges=tuple(sorted(merges, key=lambda one: (one.names, one.reason, one.document_id))),
        n_documents=known.n_documents + added.n_documents,
        descriptions=_merge_descriptions((*known.descriptions, *added.descriptions)),
        standing=order_standing((*known.standing, *added.standing)),
        ties=_merge_ties((*known.ties, *added.ties)),
        perhaps=tuple(sorted(perhaps)),
    )


def _find_heirs(found: Iterable[Mention], known: Iterable[Mention]) -> dict[str, str]:
    """Who of those that are known each one that was found is: who has most of its names."""
    whose = {(one.document_id, one.span): one.entity_id for one in known}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        before = whose.get((one.document_id, one.span))
        if before and one.entity_id:
            votes[one.entity_id][before] += 1
    return {own: min(counts, key=lambda one: (-counts[one], one)) for own, counts in votes.items()}


def _count_forms(
    casts: Iterable[Cast], mentions: Mapping[str, Sequence[Mention]]
) -> dict[str, list[Counter[str]]]:
    """By which names each entity goes in each new document, and how often."""
    forms: defaultdict[str, list[Counter[str]]] = defaultdict(list)
    for cast in casts:
        here: defaultdict[str, Counter[str]] = defaultdict(Counter)
        counted: set[int] = set()
        for number, one in zip(cast.whose, mentions[cast.document_id], strict=True):
            if number is not None and one.entity_id and number not in counted:
                counted.add(number)
                here[one.entity_id] += cast.characters[number].forms
        for own, counts in here.items():
            forms[own].append(counts)
    return forms


def _add_up(
    found: Iterable[Entity],
    heirs: Mapping[str, str],
    mentions: Iterable[Mention],
    forms: Mapping[str, Sequence[Counter[str]]],
) -> list[Entity]:
    """What new documents add to each entity, but for what they tell of it."""
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.entity_id:
            documents[mention.entity_id].add(mention.document_id)
    entities: dict[str, Entity] = {}
    for one in found:
        own = heirs.get(one.id, one.id)
        if own not in documents:
            continue
        counts = Counter[str]()
        n_documents = Counter[str]()
        for each in forms.get(own, ()):
            counts += each
            n_documents.update(each.keys())
        of_new = tuple(merge for merge in one.merges if merge.document_id in documents[own])
        entities[own] = replace(
            one,
            id=own,
            forms=tuple(Form(x, counts[x], n_documents[x]) for x in sorted(counts)),
            merges=(*entities[own].merges, *of_new) if own in entities else of_new,
            n_documents=len(documents[own]),
            descriptions=(),
            standing=(),
            ties=(),
        )
    return list(entities.values())


def _merge_descriptions(several: Iterable[Description]) -> tuple[Description, ...]:
    places: defaultdict[str, list[Place]] = defaultdict(list)
    words: dict[str, str] = {}
    for one in several:
        places[fold(one.words)] += one.places
        words.setdefault(fold(one.words), one.words)
    return order_descriptions(
        Description(words[key], tuple(where), find_loaded(words[key]))
        for key, where in places.items()
    )


def _merge_ties(several: Iterable[Tie]) -> tuple[Tie, ...]:
    known: dict[tuple[object, ...], Tie] = {}
    for one in several:
        key = (one.kind, one.other_id, one.is_agent, one.negated)
        before = known.get(key)
        known[key] = (
            one
            if before is None
            else replace(
                before,
                places=(*before.places, *one.places),
                n_hedged=before.n_hedged + one.n_hedged,
            )
        )
    return order_ties(known.values())
