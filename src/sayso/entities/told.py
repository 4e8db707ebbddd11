"""What is told of entities: the words put on them, where they stand, and who does what to whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from sayso.entities.forms import drop_article, fold
from sayso.entities.loaded import find_loaded
from sayso.entities.speakers import name_key, names_of
from sayso.records import (
    Deed,
    DeedKind,
    Depiction,
    Description,
    Entity,
    Mention,
    MentionRole,
    Place,
    Span,
    Standing,
    Tie,
)
from sayso.titles import TITLES

__all__ = ["Told", "add_told", "order_descriptions", "order_standing", "order_ties"]

_TIES = frozenset(
    (
        DeedKind.BACK, DeedKind.FUND, DeedKind.ARM, DeedKind.TRAIN, DeedKind.LEAD,
        DeedKind.BELONG, DeedKind.MEET, DeedKind.ACCUSE, DeedKind.ATTACK, DeedKind.DETAIN,
    )
)  # fmt: skip
_BY_ONESELF = frozenset((DeedKind.DISARM, DeedKind.RENOUNCE))
_GOVERNMENTS = frozenset(
    "government regime authorities administration state military army forces troops".split()
)
_PREPOSITION = re.compile(
    r"\b(?:of|for|in|by|with|within|inside|into|over|under|between|from|against|to|at|on|near|"
    r"who|which|that|and|or)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What one document tells, with its text and its mentions in text order."""

    document_id: str
    text: str
    mentions: Sequence[Mention]
    deeds: Sequence[Deed]
    depictions: Sequence[Depiction]


@dataclass(slots=True)
class _Notes:
    """What was gathered of one entity."""

    descriptions: dict[str, list[tuple[str, Place]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    standing: list[Standing] = field(default_factory=list)
    ties: dict[tuple[DeedKind, str, bool, bool], list[tuple[Place, bool]]] = field(
        default_factory=lambda: defaultdict(list)
    )


def add_told(entities: Sequence[Entity], told: Iterable[Told]) -> tuple[Entity, ...]:
    """The entities with descriptions, standing and ties, from the documents in the order of ids."""
    notes: dict[str, _Notes] = defaultdict(_Notes)
    for one in sorted(told, key=lambda one: one.document_id):
        if one.deeds or one.depictions:
            _gather(one, notes)
    return tuple(
        replace(
            entity,
            descriptions=_descriptions(notes[entity.id]),
            standing=order_standing(notes[entity.id].standing),
            ties=_ties(notes[entity.id]),
        )
        if entity.id in notes
        else entity
        for entity in entities
    )


def _gather(told: Told, notes: dict[str, _Notes]) -> None:
    starts = [one.span.start for one in told.mentions]
    is_followed = any(one.agent_name or one.patient_name for one in told.deeds)
    by_name = names_of(told.mentions, told.text) if is_followed else {}
    for depiction in told.depictions:
        named = _inside(depiction.name, told.mentions, starts)
        for mention in named[-1:]:
            is_name = any(
                one.span.end >= depiction.words.end and one.span.start - depiction.words.start < 5
                for one in _inside(depiction.words, told.mentions, starts)
            )
            if mention.entity_id and mention.role is MentionRole.NAME and not is_name:
                words = " ".join(told.text[depiction.words.start : depiction.words.end].split())
                words = drop_article(words)
                place = Place(told.document_id, depiction.words, depiction.attribution_id)
                notes[mention.entity_id].descriptions[fold(words)].append((words, place))
    for deed in told.deeds:
        agent = by_name.get(name_key(deed.agent_name)) or _party(deed.agent, told, starts)
        patient = by_name.get(name_key(deed.patient_name)) or _party(deed.patient, told, starts)
        place = Place(
            told.document_id, Span(deed.verb[0].start, deed.verb[-1].end), deed.attribution_id
        )
        if deed.kind in _TIES:
            if agent and patient and agent != patient:
                for own, other, is_agent in ((agent, patient, True), (patient, agent, False)):
                    key = (deed.kind, other, is_agent, deed.negated)
                    notes[own].ties[key].append((place, deed.hedged))
        else:
            _stand(deed, agent, patient, place, told, notes)


def _stand(
    deed: Deed,
    agent: str | None,
    patient: str | None,
    place: Place,
    told: Told,
    notes: dict[str, _Notes],
) -> None:
    """Note where somebody stands: who is listed, or who renounces."""
    own, keeper = patient, deed.agent
    keeper_id = agent
    if deed.kind in _BY_ONESELF and not patient:
        own, keeper, keeper_id = agent, None, None
    if own:
        words = " ".join(told.text[keeper.start : keeper.end].split()) if keeper else ""
        notes[own].standing.append(
            Standing(deed.kind, place, words, keeper_id, deed.negated, deed.hedged, deed.at)
        )


def _inside(span: Span, mentions: Sequence[Mention], starts: Sequence[int]) -> list[Mention]:
    found = []
    at = bisect_left(starts, span.start)
    if at and mentions[at - 1].span.end > span.start:
        at -= 1
    while at < len(mentions) and mentions[at].span.start < span.end:
        found.append(mentions[at])
        at += 1
    return found


def _party(span: Span | None, told: Told, starts: Sequence[int]) -> str | None:
    """The entity that a phrase stands for: its name, or its government; not what is merely its.

    "MKO leader Maryam Rajavi" is Rajavi, "the Iranian government" Iran, "Iran's critics" nobody.
    """
    if span is None:
        return None
    for mention in reversed(_inside(span, told.mentions, starts)):
        if not mention.entity_id:
            continue
        before = told.text[span.start : mention.span.start]
        after = told.text[mention.span.end : span.end].strip(" ’'\"”“,.;:)(")
        if _PREPOSITION.search(before):
            continue
        if not after and mention.role is not MentionRole.DEMONYM:
            return mention.entity_id
        rest = [word for word in after.split() if word not in ("s", "’s", "'s")]
        is_government = bool(rest) and all(word.casefold() in _GOVERNMENTS for word in rest)
        if is_government or _PREPOSITION.match(after) or (after.startswith("(") and not rest):
            return (
                mention.entity_id
                if mention.role is not MentionRole.DEMONYM or is_government
                else None
            )
    return None


def _when(one: Standing) -> tuple[bool, str, str, Span]:
    return one.at is None, one.at.value if one.at else "", one.place.document_id, one.place.span


def _descriptions(notes: _Notes) -> tuple[Description, ...]:
    found = []
    for told in notes.descriptions.values():
        printed = [words for words, _ in told]
        words = min(set(printed), key=lambda words: (-printed.count(words), words))
        if fold(words).strip(".") in TITLES:
            continue
        found.append(Description(words, tuple(place for _, place in told), find_loaded(words)))
    return order_descriptions(found)


def _ties(notes: _Notes) -> tuple[Tie, ...]:
    found = [
        Tie(
            kind,
            other,
            is_agent,
            tuple(place for place, _ in told),
            is_negated,
            sum(is_hedged for _, is_hedged in told),
        )
        for (kind, other, is_agent, is_negated), told in notes.ties.items()
    ]
    return order_ties(found)


def order_descriptions(several: Iterable[Description]) -> tuple[Description, ...]:
    """Descriptions in order: with most places first."""
    return tuple(sorted(several, key=lambda one: (-len(one.places), one.words)))


def order_standing(several: Iterable[Standing]) -> tuple[Standing, ...]:
    """Where somebody stands, by date, what is undated last."""
    return tuple(sorted(several, key=_when))


def order_ties(several: Iterable[Tie]) -> tuple[Tie, ...]:
    """Ties in order: with most places first."""
    return tuple(
        sorted(
            several, key=lambda t: (-len(t.places), t.kind, not t.is_agent, t.negated, t.other_id)
        )
    )
