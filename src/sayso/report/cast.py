"""Who is who: what the page shows of each entity, every word of it linked to its place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sayso.records import Attribution, Case, Entity, Place, Span, Stance, Tie
from sayso.report.addresses import Addresses, Anchors
from sayso.report.deed_words import say_tie
from sayso.report.limits import CastLimits
from sayso.report.places import number_documents
from sayso.report.profiles import Profile, Records, count_voices, list_profiles
from sayso.report.standing import Contradiction, Statement, find_contradictions, group_standing
from sayso.report.wording import NO_VOICE, NOBODY, ROLE_WORDS, STANCE_WORDS

__all__ = ["Block", "Cast", "Link", "gather_block", "gather_cast"]


@dataclass(frozen=True, slots=True)
class Link:
    """Exact words with the anchor of their place, the outlet and date, and on whose word."""

    href: str
    words: str
    where: str
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Links:
    """The first places of something, and how many more there are."""

    shown: tuple[Link, ...]
    n_more: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """Something said of an entity: where it is shown, and in words what it does ("denies")."""

    href: str
    attribution_id: str
    words: str


@dataclass(frozen=True, slots=True)
class Block:
    """An entity as it is shown; each thing told of it with its places.

    ``says`` counts its statements by stance; ``source_id`` is where these are listed.
    ``said_of``: who says something of it, each with the links to what is said, by document.
    """

    entity: Entity
    n_mentions: int
    names: tuple[tuple[str, int, Link | None], ...]
    stand_ins: tuple[tuple[str, str, int], ...]
    merges: tuple[tuple[str, str, Link | None], ...]
    perhaps: tuple[Entity, ...]
    open_places: tuple[tuple[Link, tuple[Entity, ...]], ...]
    called: tuple[tuple[str, tuple[str, ...], int, Links], ...]
    standing: tuple[tuple[Statement, Links], ...]
    odds: tuple[tuple[Contradiction, Links, Links], ...]
    ties: tuple[tuple[Tie, Entity, str, str, Links], ...]
    says: tuple[tuple[str, int], ...]
    said_of: tuple[tuple[str, tuple[tuple[str, tuple[Said, ...]], ...]], ...]
    said_of_left: int
    n_more_called: int = 0
    n_more_ties: int = 0

    @property
    def also(self) -> tuple[str, ...]:
        """What else it is called, the same in other letters left out."""
        names = {name.casefold(): name for name, _, _ in reversed(self.names)}
        names.pop(self.entity.name.casefold(), None)
        return tuple(reversed(names.values()))


@dataclass(frozen=True, slots=True)
class Cast:
    """Those shown with all that is told of them, the rest by name, and the places pointed at."""

    blocks: tuple[Block, ...] = ()
    rest: tuple[tuple[Entity, Link | None], ...] = ()
    places: dict[str, set[Span]] = field(default_factory=dict)

    @property
    def shown(self) -> frozenset[str]:
        """The ids of those who have a block."""
        return frozenset(block.entity.id for block in self.blocks)


_PLAIN = CastLimits()


def gather_cast(
    case: Case, addresses: Addresses | None = None, limits: CastLimits = _PLAIN
) -> Cast:
    """Prepare who is who: in full who is named twice or speaks, the others by name."""
    gathering = _Gathering(case, addresses, limits)
    profiles = list_profiles(case)
    full = [one for one in profiles if _is_told(one)]
    blocks = tuple(gathering.block(one) for one in full)
    rest = tuple((one.entity, gathering.first_link(one)) for one in profiles if not _is_told(one))
    return Cast(blocks, rest, gathering.places)


def gather_block(
    case: Case, entity: Entity, addresses: Addresses, limits: CastLimits = _PLAIN
) -> Block:
    """Prepare one entity alone, from the part of a case that has to do with it."""
    profile = next(one for one in list_profiles(case) if one.entity.id == entity.id)
    return _Gathering(case, addresses, limits).block(profile)


def _is_told(one: Profile) -> bool:
    told = one.entity
    return bool(
        len(one.mentions) > 1 or one.says or told.standing or told.ties or told.descriptions
    )


class _Gathering:
    """Makes blocks, and keeps the places that they point at."""

    def __init__(self, case: Case, addresses: Addresses | None, limits: CastLimits) -> None:
        self._records = Records(case)
        self._addresses = addresses or Anchors(number_documents(case))
        self._limits = limits
        self.places: dict[str, set[Span]] = defaultdict(set)

    def block(self, one: Profile) -> Block:
        entity = one.entity
        said_of = tuple(self._said_of(one.said_of))
        n_shown = sum(len(found) for _, documents in said_of for _, found in documents)
        statements = group_standing(entity)
        return Block(
            entity=entity,
            n_mentions=len(one.mentions),
            names=tuple(self._names(one)),
            stand_ins=tuple(
                (words, ROLE_WORDS[role], count)
                for words, role, count in self._records.count_stand_ins(one.mentions)
            ),
            merges=tuple(self._merges(entity)),
            perhaps=self._entities(entity.perhaps),
            open_places=tuple(
                (
                    self._link(mention.document_id, mention.span),
                    self._entities(own for own in mention.candidates if own != entity.id),
                )
                for mention in one.open_mentions[: 2 * self._limits.links]
            ),
            called=tuple(
                (told.words, told.loaded, len(told.places), self._links(told.places))
                for told in entity.descriptions[: self._limits.rows]
            ),
            standing=tuple((told, self._standing_links(told)) for told in statements),
            odds=tuple(
                (pair, self._standing_links(pair.a), self._standing_links(pair.b))
                for pair in find_contradictions(statements)
            ),
            ties=tuple(self._ties(entity)),
            says=_count_stances(one.says),
            said_of=said_of,
            said_of_left=len(one.said_of) - n_shown,
            n_more_called=max(len(entity.descriptions) - self._limits.rows, 0),
            n_more_ties=max(len(entity.ties) - self._limits.rows, 0),
        )

    def first_link(self, one: Profile) -> Link | None:
        """Where an entity is first named."""
        first = next(iter(one.mentions), None)
        return self._link(first.document_id, first.span) if first else None

    def _names(self, one: Profile) -> Iterator[tuple[str, int, Link | None]]:
        """Each name with the first place that has it."""
        first: dict[str, tuple[str, Span]] = {}
        for mention in one.mentions:
            words = self._cut(mention.document_id, mention.span)
            first.setdefault(words, (mention.document_id, mention.span))
        for form in one.entity.forms:
            place = first.get(form.name)
            yield form.name, form.count, self._link(*place) if place else None

    def _merges(self, entity: Entity) -> Iterator[tuple[str, str, Link | None]]:
        """Each reason, with the names it puts together where they are others than before."""
        before: tuple[str, str] | None = None
        for merge in entity.merges:
            names = " = ".join(merge.names) if merge.names != before else ""
            before = merge.names
            at = self._link(merge.document_id, merge.span) if merge.span else None
            yield names, merge.reason, at

    def _ties(self, entity: Entity) -> Iterator[tuple[Tie, Entity, str, str, Links]]:
        for tie in entity.ties[: self._limits.rows]:
            other = self._records.entities.get(tie.other_id)
            if other:
                voices = count_voices(tie.places, self._records)
                names = "; ".join(f"{name} {n}×" if n > 1 else name for name, n in voices)
                yield tie, other, say_tie(tie), names, self._links(tie.places, has_voice=False)

    def _said_of(
        self, said: Sequence[Attribution]
    ) -> Iterator[tuple[str, tuple[tuple[str, tuple[Said, ...]], ...]]]:
        """By speaker, who says most of it first, then by document."""
        speakers: dict[str, dict[str, list[Said]]] = defaultdict(dict)
        names: dict[str, str] = {}
        for one in said:
            name = self._records.name_speaker(one)
            name = names.setdefault(name.casefold(), name)
            links = speakers[name].setdefault(one.document_id, [])
            href = self._addresses.attribution(one.document_id, one.id)
            links.append(Said(href, one.id, _say_stance(one)))
        ranked = sorted(speakers.items(), key=lambda item: -sum(map(len, item[1].values())))
        for name, documents in ranked[: self._limits.speakers]:
            yield (
                name,
                tuple(
                    (self._where(document_id), tuple(links))
                    for document_id, links in islice(documents.items(), self._limits.links)
                ),
            )

    def _standing_links(self, told: Statement) -> Links:
        return self._links([one.place for one in told.told])

    def _links(self, places: Sequence[Place], *, has_voice: bool = True) -> Links:
        shown = tuple(
            self._link(
                one.document_id, one.span, self._voice(one) if has_voice else "", one.attribution_id
            )
            for one in places[: self._limits.links]
        )
        return Links(shown, max(len(places) - self._limits.links, 0))

    def _voice(self, place: Place) -> str:
        if not place.attribution_id:
            return ""
        voice = self._records.name_voice(place)
        return NO_VOICE if voice == NOBODY else f"says {voice}"

    def _where(self, document_id: str) -> str:
        """Outlet and date, where the case has more than one document."""
        return self._records.date_place(document_id) if len(self._records.documents) > 1 else ""

    def _link(
        self, document_id: str, span: Span, voice: str = "", attribution_id: str | None = None
    ) -> Link:
        words, where = self._cut(document_id, span), self._where(document_id)
        if not words:
            return Link(self._address(document_id, attribution_id), "(no words)", where, voice)
        self.places[document_id].add(span)
        href = self._addresses.place(document_id, span.start, span.end)
        return Link(href, words, where, voice)

    def _address(self, document_id: str, attribution_id: str | None) -> str:
        """Where something without words of its own is shown."""
        if attribution_id in self._records.attributions:
            return self._addresses.attribution(document_id, attribution_id or "")
        known = document_id in self._records.documents
        return self._addresses.document(document_id) if known else self._addresses.sources()

    def _cut(self, document_id: str, span: Span) -> str:
        """The words of a span that lies in its text and begins and ends with words."""
        document = self._records.documents.get(document_id)
        if document is None or not 0 <= span.start < span.end <= len(document.text):
            return ""
        words = document.text[span.start : span.end]
        return "" if words[0].isspace() else " ".join(words.split())

    def _entities(self, ids: Iterable[str]) -> tuple[Entity, ...]:
        known = self._records.entities
        return tuple(known[own] for own in ids if own in known)


def _say_stance(one: Attribution) -> str:
    return f"{'not: ' * one.negated}{STANCE_WORDS[one.stance]}"


def _count_stances(said: Iterable[Attribution]) -> tuple[tuple[str, int], ...]:
    counts: Counter[Stance] = Counter(one.stance for one in said)
    return tuple((STANCE_WORDS[stance], count) for stance, count in counts.most_common())
