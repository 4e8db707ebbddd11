"""What the wordings of a family of worlds are: data, filled in by `evals.worlds.telling`.

Marks in the wordings:

* ``<spilled|spilled|spill>``: a verb as past, participle and base; ``<was>`` and ``<were>`` know
  theirs. The first one of a clause takes hedges and negations.
* ``¦``: where an attribution may stand inside a clause.
* ``⟦`` and ``⟧``: around the words that are told.
* ``[[came|poured]]``: a word of a quotation, and what it becomes where the quotation is altered.
* ``{noun}``, ``{count}``, ``{blame}``, ``{charge}`` in a form: a phrase, not a clause, one of the
  kind's ``phrases`` ("the loss of nine barges", "the number of barges lost").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["EventType", "Forms", "Setting", "Side", "Wordings"]


class Side(StrEnum):
    """Where somebody stands to what happened: two of different sides are never the same person.

    Anybody: described so that it may be one of any side ("a person familiar with the matter").
    """

    OFFICIAL = "official"
    INSIDER = "insider"
    WITNESS = "witness"
    OPPONENT = "opponent"
    ANYBODY = "anybody"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event, and the ways to say that one happened.

    ``clauses`` and ``quotes`` all say the same: who, how many, where; ``contraries`` that it is not
    so; ``matter`` names it ("the spill"). ``roles`` are those of named people.
    """

    name: str
    matter: str
    actors: tuple[str, ...]
    numbers: tuple[int, ...]
    clauses: tuple[str, ...]
    quotes: tuple[str, ...]
    contraries: tuple[str, ...]
    headlines: tuple[str, ...]
    background: tuple[str, ...]
    roles: Mapping[Side, tuple[str, ...]]
    items: tuple[str, ...] = ("",)
    patients: tuple[str, ...] = ("",)
    is_negative: bool = False
    """What is told is that somebody did not do it."""
    is_visible: bool = False
    """A reporter can see it."""
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The same without a clause, by the slot of a form; a count leaves the number to the form."""


@dataclass(frozen=True, slots=True)
class Forms:
    """Sentences around what is told; ``{s}`` stands before a verb, ``{S}`` does not.

    ``{o}`` is another outlet, ``{self}`` the one that prints it, ``{d}`` a document, ``{t}``
    somebody whom the source has it from, ``{said_on}`` a weekday or nothing.
    """

    indirect: tuple[str, ...]
    public: tuple[str, ...]
    """Of people who are named alone: statements, press conferences."""
    direct: tuple[str, ...]
    nested: tuple[str, ...]
    papers: tuple[str, ...]
    own: tuple[str, ...]
    seen: tuple[str, ...]
    cited: tuple[str, ...]
    cited_direct: tuple[str, ...]
    cited_without_source: tuple[str, ...]
    cited_papers: tuple[str, ...]
    linked: tuple[str, ...]
    denials: tuple[str, ...]
    short_denials: tuple[str, ...]
    corrections: tuple[str, ...]
    retractions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where worlds of a family play, and who may be in them."""

    country: str
    towns: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    surnames: tuple[str, ...]
    background: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wordings:
    """All words of a family."""

    settings: tuple[Setting, ...]
    events: tuple[EventType, ...]
    forms: Forms
    anonymous: Mapping[Side, tuple[str, ...]]
    anonymised: Mapping[Side, tuple[str, ...]]
    papers: tuple[str, ...]
    spokespeople: tuple[str, ...]
    hedges: tuple[str, ...]
    follow_ups: tuple[str, ...]
    colour: tuple[str, ...]
    """Of any story: the weather, the authorities, what is to come."""
    transitions: tuple[str, ...]
    """Between two stories of one article."""
    outlet_stems: tuple[str, ...]
    outlet_forms: tuple[str, ...]
    agencies: tuple[str, ...]
    blogs: tuple[str, ...]
    outside: tuple[str, ...]
    """Outlets that are cited and have no page."""
    datelines: tuple[str, ...]
    credits_before: tuple[str, ...]
    credits_after: tuple[str, ...]
    pasted_before: tuple[str, ...]
    pasted_after: tuple[str, ...]
    blog_openings: tuple[str, ...]
    elsewhere: tuple[str, ...]
