"""From the readings of a pile to its entities: cast by cast, then across them, then judgements."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.entities.bodies import is_generic
from sayso.entities.cast import Cast
from sayso.entities.clusters import Cluster
from sayso.entities.decisions import Decisions, decide
from sayso.entities.forms import fold, plain
from sayso.entities.gathering import gather
from sayso.entities.linking import link_casts
from sayso.entities.speakers import find_speakers
from sayso.entities.states import find_state
from sayso.entities.told import Told, add_told
from sayso.records import (
    Attribution,
    Deed,
    Depiction,
    Entities,
    Entity,
    Form,
    Judgement,
    Mention,
    NameType,
    Reading,
    hash_parts,
)

__all__ = ["find_entities"]


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept of a reading: all but its names."""

    text: str
    attributions: tuple[Attribution, ...]
    deeds: tuple[Deed, ...]
    depictions: tuple[Depiction, ...]


def find_entities(readings: Iterable[Reading], judgements: Sequence[Judgement] = ()) -> Entities:
    """Who is who in all readings; their order does not change the result.

    Judgements win: what a person put together, kept apart, renamed or assigned is so, and the rest
    is worked out around it.
    """
    decisions = decide(judgements)
    casts: list[Cast] = []
    kept: list[_Kept] = []
    for one in readings:
        casts.append(gather(one, decisions.splits))
        kept.append(_Kept(one.document.text, one.attributions, one.deeds, one.depictions))
    clusters, whose = link_casts(casts, decisions.splits, decisions.merges)
    named = _Naming(casts, clusters, whose, decisions).run()
    mentions = _assign(named.mentions, named.entities, decisions)
    in_document = _by_document(mentions)
    of_each = [in_document.get(cast.document_id, ()) for cast in casts]
    speakers: dict[str, str] = {}
    told = []
    for cast, read, here in zip(casts, kept, of_each, strict=True):
        speakers |= find_speakers(read.attributions, here, read.text)
        told.append(Told(cast.document_id, read.text, here, read.deeds, read.depictions))
    return Entities(add_told(named.entities, told), mentions, speakers)


class _Naming:
    """Make entities of clusters: names, ids, mentions."""

    def __init__(
        self,
        casts: Sequence[Cast],
        clusters: Sequence[Cluster],
        whose: dict[tuple[int, int], int],
        decisions: Decisions,
    ) -> None:
        self._casts = casts
        self._clusters = clusters
        self._whose = whose
        self._renamed = decisions.renamed
        self._in_documents: dict[str, set[str]] = defaultdict(set)
        self._n_documents = self._count_documents()
        self._names = [_choose_name(one) for one in clusters]
        self._ids = self._make_ids()

    def run(self) -> Entities:
        mentions = tuple(self._mentions())
        counts = Counter(one.entity_id for one in mentions)
        for one in mentions:
            if one.entity_id:
                self._in_documents[one.entity_id].add(one.document_id)
        entities = [
            self._entity(number)
            for number, one in enumerate(self._clusters)
            if not one.open_to and counts[self._ids[number]]
        ]
        entities.sort(key=lambda one: (-counts[one.id], one.name, one.id))
        return Entities(tuple(entities), mentions)

    def _count_documents(self) -> list[Counter[str]]:
        counts = [Counter[str]() for _ in self._clusters]
        for (at, number), cluster in self._whose.items():
            counts[cluster].update(
                name
                for name, count in self._casts[at].characters[number].forms.items()
                if count > 0
            )
        return counts

    def _make_ids(self) -> list[str]:
        """A hash of type and name; of those alike also the first document that has it."""
        keys = [
            f"{one.type} {fold(name)}"
            for one, name in zip(self._clusters, self._names, strict=True)
        ]
        count = Counter(keys)
        ids = []
        for key, one in zip(keys, self._clusters, strict=True):
            first, number = min((self._casts[at].document_id, n) for at, n in one.members)
            where = () if count[key] == 1 else (first, str(number))
            ids.append(hash_parts("entity", key, *where))
        return ids

    def _entity(self, number: int) -> Entity:
        cluster, own = self._clusters[number], self._names[number]
        shown = [
            name
            for name, count in cluster.forms.items()
            if count > 0 or cluster.printed[name].acronym
        ]
        shown.sort(key=lambda name: (-cluster.forms[name], name))
        renamed = next(
            (self._renamed[plain(n)] for n in (own, *shown) if plain(n) in self._renamed), own
        )
        return Entity(
            id=self._ids[number],
            name=renamed,
            type=cluster.type,
            forms=tuple(
                Form(name, cluster.forms[name], self._n_documents[number][name]) for name in shown
            ),
            merges=tuple(sorted(cluster.merges, key=lambda merge: (merge.names, merge.reason))),
            n_documents=len(self._in_documents[self._ids[number]]),
            perhaps=tuple(sorted(self._ids[one] for one in cluster.perhaps)),
        )

    def _mentions(self) -> Iterable[Mention]:
        for at, cast in enumerate(self._casts):
            for row, span in enumerate(cast.spans):
                number = cast.whose[row]
                fits = {self._whose[at, one] for one in cast.open_to.get(row, ())}
                own = None
                if number is not None:
                    cluster = self._whose[at, number]
                    fits = set(self._clusters[cluster].open_to)
                    own = None if fits else self._ids[cluster]
                yield Mention(
                    cast.document_id,
                    span,
                    cast.types[row],
                    own,
                    cast.roles[row],
                    () if own else tuple(sorted(self._ids[one] for one in fits)),
                )


def _choose_name(one: Cluster) -> str:
    """The name an entity is shown by: the usual full one, rather than its letters.

    Of a person with first name and surname, of others not all in capitals where there is a choice.
    """
    if one.state:
        state = find_state(one.state)
        usual = max(
            (name for name in one.forms if not one.printed[name].acronym),
            key=lambda name: (one.forms[name], name),
            default="",
        )
        return usual or (state.name if state else one.state)

    def rank(name: str) -> tuple[bool, bool, bool, bool, bool, int, int, str]:
        form = one.printed[name]
        is_full = len(form.words) > 1
        return (
            not form.acronym,
            not is_generic(form),
            one.forms[name] > 0,
            is_full if one.type is NameType.PERSON else True,
            not (name.isupper() or name.islower()),
            one.forms[name],
            -len(name),
            name,
        )

    return max(one.printed, key=rank)


def _assign(
    mentions: Sequence[Mention], entities: Sequence[Entity], decisions: Decisions
) -> tuple[Mention, ...]:
    """Give single mentions to whom a person gave them."""
    decided = decisions.assigned
    if not decided:
        return tuple(mentions)
    by_name: dict[str, str] = {}
    for entity in reversed(entities):
        for name in (*entity.aliases, entity.name):
            by_name[plain(name)] = entity.id
    given = {place: by_name.get(plain(name)) for place, name in decided.items()}
    return tuple(
        Mention(one.document_id, one.span, one.type, own)
        if (own := given.get((one.document_id, one.span)))
        else one
        for one in mentions
    )


def _by_document(mentions: Iterable[Mention]) -> Mapping[str, Sequence[Mention]]:
    found: dict[str, list[Mention]] = {}
    for one in mentions:
        found.setdefault(one.document_id, []).append(one)
    return found
