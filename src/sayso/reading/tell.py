"""What is done and what is called what in a document, each with the word it stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.pronouns import is_pronoun
from sayso.reading.deeds.depictions import find_depictions
from sayso.reading.deeds.following import follow_bodies
from sayso.reading.deeds.read import find_deeds
from sayso.reading.deeds.repair import read_syntax
from sayso.reading.deeds.syntax import Syntax
from sayso.reading.deeds.tree import Tree
from sayso.reading.ranges import Ranges
from sayso.reading.speakers.resolve import name_phrases
from sayso.reading.speakers.surface import Surface
from sayso.reading.times import Time
from sayso.records import Attribution, Deed, Depiction, Document, Name, Span
from sayso.words import Words

__all__ = ["tell"]

_DESCRIBED = re.compile(
    r"(?:the|this|that|its|his|her|their)\s+[a-z][\w-]*(?:\s+[a-z][\w-]*)?$", re.I
)


def tell(
    document: Document,
    words: Words,
    tree: Tree,
    times: Sequence[Time],
    attributions: Sequence[Attribution],
    names: Sequence[Name],
    surface: Surface,
) -> tuple[tuple[Deed, ...], tuple[Depiction, ...]]:
    """The deeds and depictions of a document, in text order; ``surface`` is that of its text."""
    text = document.text
    contents = Ranges(
        (span.start, span.end, number)
        for number, one in enumerate(attributions)
        for span in one.content
    )

    def around(span: Span) -> str | None:
        number = contents.smallest_around(span)
        return None if number is None else attributions[number].id

    syntax = read_syntax(text, words, tree)
    deeds = _follow(syntax, find_deeds(syntax, times, document.published), names, surface)
    return (
        tuple(replace(one, attribution_id=around(one.verb[0])) for one in deeds),
        tuple(
            replace(one, attribution_id=around(one.words)) for one in find_depictions(syntax, names)
        ),
    )


def _follow(
    syntax: Syntax, deeds: Sequence[Deed], names: Sequence[Name], surface: Surface
) -> list[Deed]:
    """Say whom pronouns and descriptions mean: the body spoken of, else as sources are followed."""
    text = syntax.text
    places = sorted(
        {
            span
            for one in deeds
            for span in (one.agent, one.patient)
            if span and _points_elsewhere(text[span.start : span.end])
        }
    )
    if not places:
        return list(deeds)
    phrases = [(text[span.start : span.end], span.start) for span in places]
    namings = name_phrases(surface, phrases)
    named: dict[Span | None, str] = {
        span: naming.name
        for span, naming, (words, _) in zip(places, namings, phrases, strict=True)
        if naming.is_resolved and naming.name.casefold() != words.casefold()
    }
    for span, name in follow_bodies(syntax, names, places).items():
        named[span] = text[name.start : name.end]
    return [
        replace(one, agent_name=named.get(one.agent, ""), patient_name=named.get(one.patient, ""))
        for one in deeds
    ]


def _points_elsewhere(words: str) -> bool:
    return is_pronoun(words) or bool(_DESCRIBED.match(words))
