"""Readings made by hand: a text whose names stand as [[Ada Renn|person]], sources with an "!"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.entities import find_entities
from sayso.entities.forms import Printed, read_form
from sayso.records import (
    Attribution,
    Document,
    Entities,
    Entity,
    Judgement,
    Kind,
    Mention,
    Name,
    NameType,
    Reading,
    SourceType,
    Span,
)

__all__ = ["Who", "body", "make_reading", "person", "place_of", "resolve"]

_MARK = re.compile(r"\[\[([^|\]]+)\|(\w+)(!?)\]\]")


def make_reading(marked: str, title: str = "") -> Reading:
    """A reading of a text without its marks; "[[Orlo|place!]]" is also a source that speaks."""
    text, names, sources, at = "", [], [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        span = Span(len(text), len(text) + len(mark[1]))
        text, at = text + mark[1], mark.end()
        names.append(Name(span, NameType(mark[2])))
        if mark[3]:
            sources.append(span)
    document = Document.from_text(text + marked[at:], title)
    attributions = [
        Attribution(
            f"{document.id}-{number}",
            document.id,
            (span,),
            (),
            (),
            Kind.INDIRECT,
            source_type=SourceType.NAMED,
            source_name=document.text[span.start : span.end],
        )
        for number, span in enumerate(sources)
    ]
    return Reading(document, tuple(attributions), tuple(names))


def place_of(text: str, words: str) -> Span:
    """The first place of the given words."""
    return Span(text.index(words), text.index(words) + len(words))


def person(name: str) -> Printed:
    """A person's name, taken apart."""
    return read_form(name, NameType.PERSON)


def body(name: str) -> Printed:
    """A body's name, taken apart."""
    return read_form(name, NameType.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Who:
    """Who is who in some readings, asked for by the words of mentions."""

    readings: tuple[Reading, ...]
    found: Entities

    def mentions(self, words: str) -> list[Mention]:
        """All mentions with these very words."""
        texts = {one.document.id: one.document.text for one in self.readings}
        return [
            one
            for one in self.found.mentions
            if texts[one.document_id][one.span.start : one.span.end] == words
        ]

    def entity(self, words: str, nth: int = 0) -> Entity:
        """The entity of the mention with these words."""
        own_id = self.mentions(words)[nth].entity_id
        (entity,) = (one for one in self.found.entities if one.id == own_id)
        return entity

    def are_one(self, *words: str) -> bool:
        """Whether all mentions with any of these words are settled, and one entity's."""
        each = [self.mentions(one) for one in words]
        assert all(each), f"not all of {words} are mentioned"
        ids = {one.entity_id for mentions in each for one in mentions}
        return len(ids) == 1 and None not in ids

    def are_apart(self, *words: str) -> bool:
        """Whether the mentions with these words are settled, and of no common entity."""
        each = [{one.entity_id for one in self.mentions(word)} for word in words]
        assert all(each), f"not all of {words} are mentioned"
        ids = [own_id for of_word in each for own_id in of_word]
        return None not in ids and len(ids) == len(set(ids))

    def candidates(self, words: str, nth: int = 0) -> set[str]:
        """The names of those that an open mention may be; empty where it is settled."""
        names = {one.id: one.name for one in self.found.entities}
        return {names[own_id] for own_id in self.mentions(words)[nth].candidates}


def resolve(
    *marked: str | Reading, judgements: Sequence[Judgement] = (), also: Iterable[Reading] = ()
) -> Who:
    """Who is who in some marked texts, each a document of its own."""
    readings = [one if isinstance(one, Reading) else make_reading(one) for one in marked]
    readings += also
    return Who(tuple(readings), find_entities(readings, judgements))
