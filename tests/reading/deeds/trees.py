"""Sentences with their syntax in one line each, for the tests of deeds and depictions.

A token is ``word|relation|head``: the head is a word of the sentence, the nearest that is written
so. What may be left out:

- ``|head`` of a word that hangs on the next word with a relation and a head of its own (most
  determiners, prepositions, helping verbs), and of ``flat``, ``fixed`` and ``part``, which hang on
  the word before;
- all but the word, of a sign: it hangs on the root.

``^`` before a word prints it without a space.
"""

from __future__ import annotations

import numpy as np

from sayso.reading.deeds.read import find_deeds
from sayso.reading.deeds.repair import read_syntax
from sayso.reading.deeds.tree import RELATIONS, Tree
from sayso.reading.times import find_times
from sayso.records import Deed, Span
from sayso.words import Words, find_words

__all__ = ["deeds", "parse", "told"]

_FORWARD = frozenset(
    "det amod compound case mark aux aux:pass cop cc nummod nmod:poss advmod expl".split()
)
_BACKWARD = frozenset("flat fixed part".split())


def parse(line: str) -> tuple[str, Words, Tree]:
    """The printed text of a line, its words and its tree."""
    text = ""
    tokens: list[list[str]] = []
    for raw in line.split():
        is_glued = raw.startswith("^") or not (text and raw[0].isalnum())
        word, *rest = raw.removeprefix("^").split("|")
        text += word if is_glued and raw[0] not in '"(' else f" {word}"
        tokens.append([word, *(rest or ["punct"])])
    text = text.strip()
    words = find_words(text)
    assert len(words) == len(tokens), (len(words), tokens)
    heads = [_head(tokens, at) for at in range(len(tokens))]
    relations = [RELATIONS.index(token[1]) for token in tokens]
    return text, words, Tree(np.array(heads, np.int32), np.array(relations, np.int32))


def _head(tokens: list[list[str]], at: int) -> int:
    token = tokens[at]
    if len(token) == 3:
        places = [i for i, other in enumerate(tokens) if other[0] == token[2] and i != at]
        assert places, token
        return min(places, key=lambda place: (abs(place - at), place))
    relation = token[1]
    if relation == "root":
        return at
    if relation in _BACKWARD:
        before = at - 1
        while tokens[before][1] in _BACKWARD or tokens[before][1] == "punct":
            before -= 1
        return before
    if relation == "punct":
        return next((i for i, other in enumerate(tokens) if other[1] == "root"), at)
    assert relation in _FORWARD, token
    ahead = (i for i, other in enumerate(tokens) if i > at and _stands(other))
    return next(ahead)


def _stands(token: list[str]) -> bool:
    return len(token) == 3 or token[1] == "root"


def deeds(line: str) -> tuple[str, list[Deed]]:
    """The text of a line, and the deeds in it."""
    text, words, tree = parse(line)
    return text, find_deeds(read_syntax(text, words, tree), find_times(text, None))


def told(line: str) -> list[str]:
    """The deeds of a line as "kind: agent > patient", with "not" and "maybe" where they are."""
    text, found = deeds(line)

    def shown(span: Span | None) -> str:
        return text[span.start : span.end] if span else "-"

    return [
        f"{'not ' * one.negated}{'maybe ' * one.hedged}{one.kind.value}: "
        f"{shown(one.agent)} > {shown(one.patient)}"
        for one in found
    ]
