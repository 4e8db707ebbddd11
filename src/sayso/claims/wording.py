"""Words of two texts side by side: what is the same, and what stands in whose place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from sayso.records import Span

__all__ = [
    "NUMBERS",
    "Replacement",
    "Word",
    "find_clause",
    "find_replacements",
    "fold",
    "read_words",
]

_WORD = re.compile(r"\w+(?:[’'\-‐-‒]\w+)*")
_POSSESSIVE = re.compile(r"[’']s?$")
_CLAUSE_END = re.compile(
    r"[,;:](?=\s)|[–—…]|\s-\s|[.!?](?=\s)|\s(?=(?:and|but|or|while|which|who|whose|when|where|after|before|"
    r"because|although|though|unless|until|if|so|as)\b)",
    re.IGNORECASE,
)

NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty""".split()
    )
} | {
    word: str(10 * number)
    for number, word in enumerate(
        "thirty forty fifty sixty seventy eighty ninety".split(), start=3
    )
}  # fmt: skip
"""Numbers in words, and as figures."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed, its place in the text, and ``folded``: what of it counts."""

    printed: str
    folded: str
    span: Span


@dataclass(frozen=True, slots=True)
class Replacement:
    """Words of one text by their numbers, half open, for words of the other; one may be empty.

    ``is_framed``: the words on both sides of it are the same, or one of the texts ends there.
    """

    before: range
    after: range
    is_framed: bool


@lru_cache(maxsize=1 << 14)
def read_words(text: str) -> tuple[Word, ...]:
    """The words of a text in order."""
    return tuple(
        Word(match.group(), fold(match.group()), Span(*match.span()))
        for match in _WORD.finditer(text)
    )


def fold(word: str) -> str:
    """A word in lower-case Latin letters without accents, hyphens and a possessive ending."""
    bare = _POSSESSIVE.sub("", word)
    folded = bare if bare.isascii() else anyascii(bare)
    return folded.casefold().replace("-", "").replace("’", "'") or word


def find_replacements(before: Sequence[Word], after: Sequence[Word]) -> Iterator[Replacement]:
    """What stands in whose place where two texts are laid side by side, in order."""
    left = [one.folded for one in before]
    right = [one.folded for one in after]
    steps = list(Levenshtein.opcodes(left, right))
    at = 0
    while at < len(steps):
        if steps[at].tag == "equal":
            at += 1
            continue
        end = at
        while end < len(steps) and steps[end].tag != "equal":
            end += 1
        first, last = steps[at], steps[end - 1]
        yield Replacement(
            range(first.src_start, last.src_end),
            range(first.dest_start, last.dest_end),
            at > 0 or end < len(steps),
        )
        at = end


def find_clause(text: str, around: Span) -> Span:
    """The clause of a text that a stretch stands in, as far as commas and conjunctions tell."""
    start, end = 0, len(text)
    for match in _CLAUSE_END.finditer(text):
        if match.end() <= around.start:
            start = match.end()
        elif match.start() >= around.end:
            end = match.start()
            break
    return Span(start, end)
