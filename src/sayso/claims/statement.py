"""A statement: something asserted, or denied, at a place, and what is read off its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from sayso.claims.facts import Facts, read_facts
from sayso.claims.speaking import put_speaker
from sayso.records import Attribution, MentionRole, NameType, Span

__all__ = ["Named", "Statement", "name"]

_ACTORS = (NameType.PERSON, NameType.ORGANISATION, NameType.PLACE)


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something named in a statement: an entity's id, or folded words where open.

    ``words``: the name as it stands there, folded.
    """

    key: str
    type: NameType
    role: MentionRole = MentionRole.NAME
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Seen:
    facts: Facts
    stems: frozenset[str]
    actors: frozenset[str]
    may_negate: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """Something asserted, or denied, at a place.

    ``spans``: its words in the document, without marks around them; ``words`` these as one string;
    ``sentence`` all of the sentence. ``attribution``: the innermost one it is content of, None in
    the author's own voice; ``line``: that one and those it stands in, outermost first.
    ``is_denied``: somebody on the way says that it is not so. ``speaker``: of what is denied or
    negates, whom the pronoun means that its words begin with, and how he is named. ``is_mention``:
    of what is denied, it is only named ("any part in the raid"), by the ``denier``.
    ``is_beside_denial``: who says it denies something in the same sentence ("denied it: ...").
    """

    id: str
    document_id: str
    spans: tuple[Span, ...]
    words: str
    sentence: Span
    attribution: Attribution | None
    is_denied: bool
    names: frozenset[Named]
    line: tuple[Attribution, ...] = ()
    speaker: tuple[str, Named | None] = ("", None)
    is_beside_denial: bool = False
    is_mention: bool = False
    denier: str = ""
    _seen: _Seen | None = field(default=None, init=False, repr=False, compare=False)

    def as_spoken(self) -> Statement:
        """The same with the speaker in place of the pronoun."""
        name, named = self.speaker
        if not name:
            return self
        names = self.names | {named} if named else self.names
        return replace(self, words=put_speaker(self.words, name), names=names)

    @property
    def facts(self) -> Facts:
        """What its words say."""
        return self._look().facts

    @property
    def stems(self) -> frozenset[str]:
        """The stems of its words, each once."""
        return self._look().stems

    @property
    def actors(self) -> frozenset[str]:
        """The people, bodies and places that it names."""
        return self._look().actors

    @property
    def may_negate(self) -> bool:
        """Whether anything in its words negates."""
        return self._look().may_negate

    def _look(self) -> _Seen:
        """What is read off it when it is first asked for: many are compared with many others."""
        if self._seen is not None:
            return self._seen
        facts = read_facts(self.words)
        seen = _Seen(
            facts,
            frozenset(facts.stems),
            frozenset(_name_actors(self.names)),
            facts.is_negated or any(negated for _, negated in facts.clauses),
        )
        object.__setattr__(self, "_seen", seen)
        return seen

    @property
    def is_hedged(self) -> bool:
        """Whether the words, or what attributes them, leave it open that it is so."""
        by_cue = self.attribution is not None and self.attribution.hedged
        return by_cue or bool(self.facts.hedges)


name = lru_cache(maxsize=1 << 12)(Named)
"""Names, each of which is one object in all statements of a document."""


def _name_actors(names: Iterable[Named]) -> Iterator[str]:
    return (one.key for one in names if one.type in _ACTORS and one.role is MentionRole.NAME)
