"""All that a case holds of one entity: where it is named, what it says and what is said of it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from sayso.figures import count_outlets
from sayso.records import (
    Attribution,
    Case,
    Document,
    Entity,
    Mention,
    MentionRole,
    Place,
    SourceType,
    Span,
    Stance,
)
from sayso.report.excerpts import Excerpt, cut_excerpt
from sayso.report.wording import NOBODY, OPEN_SOURCE, say_date

__all__ = ["Profile", "Records", "count_voices", "list_profiles", "name_document", "pick_newest"]

_OWN_VOICE = "in its own words"


class _Stated(Protocol):
    @property
    def stance(self) -> Stance: ...


T = TypeVar("T", bound=_Stated)


@dataclass(frozen=True, slots=True)
class Profile:
    """An entity with its mentions and those that may be its, in the order of the case.

    ``says``: its own statements, ``said_of``: those of others with a mention of it in what they
    say, only the innermost where they are nested; both newest first, what is undated last.
    """

    entity: Entity
    mentions: tuple[Mention, ...] = ()
    open_mentions: tuple[Mention, ...] = ()
    says: tuple[Attribution, ...] = ()
    said_of: tuple[Attribution, ...] = ()


@dataclass(frozen=True)
class Records:
    """The records of a case by their ids, and what is read off them."""

    case: Case

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {one.id: one for one in self.case.documents}

    @cached_property
    def attributions(self) -> dict[str, Attribution]:
        """Attributions by id."""
        return {one.id: one for one in self.case.attributions}

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Entities by id."""
        return {one.id: one for one in self.case.entities}

    def cut(self, document_id: str, span: Span | None) -> Excerpt:
        """The words at a place, with those around them; empty where the case lacks it."""
        document = self.documents.get(document_id)
        return cut_excerpt(document.text, span) if document and span else Excerpt("", "", "")

    def name_speaker(self, one: Attribution) -> str:
        """Who says it: its entity, else the name in the document, else nobody."""
        if one.source_type is SourceType.UNSTATED:
            return NOBODY
        if one.entity_id in self.entities:
            return self.entities[one.entity_id].name
        name = " ".join(one.source_name.split()) or NOBODY
        return f"{name} {OPEN_SOURCE}" if one.is_source_open else name

    def name_voice(self, place: Place) -> str:
        """On whose word a place rests: a speaker, or the outlet itself."""
        one = self.attributions.get(place.attribution_id or "")
        if one is not None:
            return self.name_speaker(one)
        document = self.documents.get(place.document_id)
        return f"{name_document(document)}, {_OWN_VOICE}" if document else NOBODY

    def date_place(self, document_id: str) -> str:
        """``Velsund Courier, 3 May 2031``: where and when something was printed."""
        document = self.documents.get(document_id)
        if document is None:
            return ""
        day = say_date(document.published) if document.published else "undated"
        return f"{name_document(document)}, {day}"

    def count_stand_ins(self, mentions: Iterable[Mention]) -> list[tuple[str, MentionRole, int]]:
        """The words that stand for an entity though they are no name of it, most frequent first."""
        counts = Counter(
            (self.cut(one.document_id, one.span).words, one.role)
            for one in mentions
            if one.role is not MentionRole.NAME
        )
        return [(words, role, count) for (words, role), count in counts.most_common()]

    def count_outlets(self, document_ids: Iterable[str]) -> int:
        """In how many outlets some documents stood."""
        known = (self.documents.get(one) for one in dict.fromkeys(document_ids))
        return count_outlets(one for one in known if one)


def name_document(document: Document) -> str:
    """The outlet; else the title, else the path."""
    named = document.outlet or document.title or document.path.rpartition("/")[2]
    return " ".join(named.split()) or "(no title)"


def count_voices(places: Iterable[Place], records: Records) -> list[tuple[str, int]]:
    """On whose word some places rest, who most often first."""
    voices = (records.name_voice(place) for place in places)
    return Counter("nobody named" if one == NOBODY else one for one in voices).most_common()


def list_profiles(case: Case) -> tuple[Profile, ...]:
    """The profiles of all entities, in their order."""
    named: dict[str, list[Mention]] = defaultdict(list)
    maybe: dict[str, list[Mention]] = defaultdict(list)
    for mention in case.mentions:
        if mention.entity_id:
            named[mention.entity_id].append(mention)
        for own in mention.candidates:
            maybe[own].append(mention)
    says: dict[str, list[Attribution]] = defaultdict(list)
    for one in case.attributions:
        if one.entity_id:
            says[one.entity_id].append(one)
    said_of = _find_said_of(case)
    days = {document.id: document.published for document in case.documents}
    return tuple(
        Profile(
            entity,
            tuple(named[entity.id]),
            tuple(maybe[entity.id]),
            _newest_first(says[entity.id], days),
            _newest_first(said_of[entity.id], days),
        )
        for entity in case.entities
    )


def _newest_first(
    found: Sequence[Attribution], days: Mapping[str, date | None]
) -> tuple[Attribution, ...]:
    def age(one: Attribution) -> int:
        day = days.get(one.document_id)
        return -day.toordinal() if day else 1

    return tuple(sorted(found, key=age))


def _find_said_of(case: Case) -> dict[str, list[Attribution]]:
    """Statements by the entity that is mentioned in their content, but for its own."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in case.mentions:
        if mention.entity_id:
            mentions[mention.document_id].append(mention)
    stated: dict[str, list[Attribution]] = defaultdict(list)
    for one in case.attributions:
        stated[one.document_id].append(one)
    found: dict[str, list[Attribution]] = defaultdict(list)
    for document_id, here in stated.items():
        own = sorted(mentions[document_id], key=lambda mention: mention.span)
        for attribution, entity_ids in _match(here, own):
            for entity_id in entity_ids:
                if entity_id != attribution.entity_id:
                    found[entity_id].append(attribution)
    return found


def _match(
    stated: Sequence[Attribution], mentions: Sequence[Mention]
) -> list[tuple[Attribution, list[str]]]:
    """Each statement of a document with whom its content mentions, unless one inside it does."""
    starts = [mention.span.start for mention in mentions]
    held = {one.id: _held(one, mentions, starts) for one in stated}
    parents = {one.id: one.parent_id for one in stated}
    covered: dict[str, set[int]] = defaultdict(set)
    for one in stated:
        above, seen = one.parent_id, {one.id}
        while above and above not in seen:
            seen.add(above)
            covered[above] |= held[one.id]
            above = parents.get(above)
    return [
        (one, list(dict.fromkeys(mentions[at].entity_id or "" for at in sorted(own))))
        for one in stated
        if (own := held[one.id] - covered[one.id])
    ]


def _held(one: Attribution, mentions: Sequence[Mention], starts: Sequence[int]) -> set[int]:
    found: set[int] = set()
    for span in one.content:
        at = bisect_left(starts, span.start)
        while at < len(mentions) and mentions[at].span.start < span.end:
            if mentions[at].span.end <= span.end:
                found.add(at)
            at += 1
    return found


def pick_newest(said: Sequence[T], most: int) -> tuple[T, ...]:
    """The first ``most`` in their order, but of each stance at least the first while they last."""
    firsts: dict[Stance, int] = {}
    for at, one in enumerate(said):
        firsts.setdefault(one.stance, at)
    kept = sorted(firsts.values())[:most]
    rest = [at for at in range(len(said)) if at not in set(kept)]
    return tuple(said[at] for at in sorted(kept + rest[: most - len(kept)]))
