"""One name, one type: what a document's other mentions of a name say it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sayso.records import Name, NameType

__all__ = ["settle_types"]

_SURE = 0.9


def settle_types(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """The same names, each with the type that its words have most surely in this text.

    The same words are one type all through a text (one sense per discourse; Gale et al. 1992), the
    one whose probabilities sum to most. A word of which the type is unsure and that ends a person's
    longer name is a surname.
    """
    votes: defaultdict[str, defaultdict[NameType, float]] = defaultdict(lambda: defaultdict(float))
    for one in names:
        votes[_words(text, one)][one.type] += one.probability
    # A tie goes to the type found first.
    settled = {words: max(types, key=types.__getitem__) for words, types in votes.items()}
    surnames = {
        words.rsplit(maxsplit=1)[-1]
        for words, kind in settled.items()
        if kind is NameType.PERSON and len(words.split()) > 1
    }

    def settle(one: Name) -> Name:
        words = _words(text, one)
        is_surname = words in surnames and one.probability < _SURE
        kind = NameType.PERSON if is_surname else settled[words]
        return one if kind is one.type else Name(one.span, kind, one.probability)

    return tuple(settle(one) for one in names)


def _words(text: str, name: Name) -> str:
    return text[name.span.start : name.span.end]
