"""One sentence that tells one thing: everything that decides its words, and the words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from evals.worlds.clauses import SPLIT, alter, capitalise, expand, put_articles, spell
from evals.worlds.pages import Mark, Piece
from evals.worlds.wordings import EventType, Side
from sayso.records import SourceType, Span

__all__ = ["Fact", "Recipe", "Source", "fill", "is_printable", "phrase_of", "write"]

_OPEN, _CLOSE = "⟦", "⟧"
_PHRASE = re.compile(r"\{(noun|count|blame|charge)\}")
_MOST_SPELLED = 100


@dataclass(frozen=True, slots=True)
class Fact:
    """What happened, or is said to have happened."""

    type: EventType = field(repr=False)
    actor: str
    place: str
    number: int
    item: str
    patient: str
    day: date
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody, or a paper, that something comes from; ``key`` is who it really is."""

    key: str
    words: str
    type: SourceType
    side: Side
    pronoun: str = ""
    name: str = ""
    """Of a person; part of the words."""

    @property
    def before_verb(self) -> str:
        """The words with the comma that ends an apposition."""
        return f"{self.words}," if ", " in self.words else self.words


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that the words of a telling depend on.

    ``on``: the day as it is printed, "" where it is not; ``words``: the clause or the quotation,
    with its slots; ``via``: whom the source has it from.
    """

    form: str
    words: str
    fact: Fact
    source: Source | None = None
    via: Source | None = None
    self_called: str = ""
    outlet_called: str = ""
    on: str = ""
    said_on: str = ""
    hedge: str = ""
    words_below: int = 10
    is_altered: bool = False
    slots: tuple[tuple[str, str], ...] = ()

    @property
    def is_direct(self) -> bool:
        """Whether it tells in quotation marks."""
        return "{q}" in self.form

    @property
    def is_clause(self) -> bool:
        """Whether it tells in a clause of its own, which can be hedged and negated."""
        return not self.is_direct and not phrase_of(self.form)

    @property
    def is_bare(self) -> bool:
        """Whether nobody is named for it."""
        return self.form == "⟦{c}⟧."


def phrase_of(form: str) -> str:
    """The slot of a form that tells in a phrase ("the loss of {n} barges"); "" where none does."""
    found = _PHRASE.search(form)
    return found[1] if found else ""


def fill(fact: Fact, on: str = "", words_below: int = 10) -> dict[str, str]:
    """What the slots of an event are filled with."""
    return {
        "actor": fact.actor,
        "place": fact.place,
        "n": spell(fact.number, words_below=words_below),
        "item": fact.item,
        "patient": fact.patient,
        "on": f" {on}" if on else "",
    }


def write(recipe: Recipe, key: str) -> Piece:
    """The sentence of a recipe, marked as telling what ``key`` stands for."""
    piece = _write(recipe, key, recipe.words_below)
    first = piece.text.lstrip("“")[:1]
    if first.isdigit() and recipe.fact.number < _MOST_SPELLED:
        return _write(recipe, key, _MOST_SPELLED)
    return piece


def is_printable(recipe: Recipe) -> bool:
    """Whether no paper would frown at it: no sentence starts with figures."""
    return not write(recipe, "").text.lstrip("“")[:1].isdigit()


def _write(recipe: Recipe, key: str, words_below: int) -> Piece:
    slots = fill(recipe.fact, recipe.on, words_below)
    source, via = recipe.source, recipe.via
    if source:
        slots |= {
            "s": source.before_verb,
            "s,": f"{source.words},",
            "S": source.words,
            "d": source.words,
            "him": {"he": "him", "she": "her"}.get(source.pronoun, "them"),
        }
    if via:
        slots["t"] = via.words
    slots |= {
        "self": recipe.self_called,
        "o": recipe.outlet_called,
        "said_on": f" {recipe.said_on}" if recipe.said_on else "",
        **dict(recipe.slots),
    }
    if recipe.is_direct:
        said = alter(recipe.words, is_altered=recipe.is_altered).format_map(slots)
        slots["q"] = capitalise(put_articles(said))
    elif phrase := phrase_of(recipe.form):
        slots[phrase] = put_articles(recipe.words.format_map(slots))
    else:
        clause = expand(recipe.words, slots, recipe.hedge, is_negated=recipe.fact.is_negated)
        first, _, second = clause.partition(SPLIT)
        slots |= {"c": first + second, "c1": first, "c2": second.strip()}
    return _mark(recipe.form.format_map(slots), key)


def _mark(words: str, key: str) -> Piece:
    """Take the brackets out, and note what stood in them."""
    parts: list[str] = []
    spans: list[Span] = []
    length = start = 0
    for letter in capitalise(words):
        if letter == _OPEN:
            start = length
        elif letter == _CLOSE:
            spans.append(Span(start, length))
        else:
            parts.append(letter)
            length += 1
    return Piece("".join(parts), (Mark(key, tuple(spans)),))
