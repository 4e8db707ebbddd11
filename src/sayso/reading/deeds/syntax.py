"""A text's words with who depends on whom, to be asked for children, subtrees and tokens.

A predicted tree may hold circles and arcs that cross: everything here ends all the same, and gives
the same answer for the same tree.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from sayso.reading.deeds.tree import RELATIONS, Tree
from sayso.reading.stances.word_forms import base_forms
from sayso.records import Span
from sayso.words import Words

__all__ = ["Syntax", "bases_of"]

_PART = "part"
_APOSTROPHES = frozenset("'’")
_ARTICLES = frozenset("al el an as ash at".split())
_MAX_CLIMB = 40
_IRREGULAR = {"paid": ("pay",), "slain": ("slay",), "lent": ("lend",), "withheld": ("withhold",)}


@lru_cache(maxsize=8192)
def bases_of(word: str) -> tuple[str, ...]:
    """The forms that a word in lower case may be listed under."""
    return (*base_forms(word), *_IRREGULAR.get(word, ()))


class Syntax:
    """The words of one text by place, each with its head, its relation and its dependents."""

    def __init__(self, text: str, words: Words, tree: Tree) -> None:
        self.text = text
        self.starts: list[int] = words.starts.tolist()
        self.ends: list[int] = words.ends.tolist()
        self.paragraphs: list[int] = words.paragraphs.tolist()
        self.heads: list[int] = tree.heads.tolist()
        self.relations: list[str] = [
            RELATIONS[one] if 0 <= one < len(RELATIONS) else "dep"
            for one in tree.relations.tolist()
        ]
        pairs = zip(self.starts, self.ends, strict=True)
        self.shown: list[str] = [text[start:end] for start, end in pairs]
        self.lower: list[str] = [word.lower() for word in self.shown]
        self._children: list[list[int]] = [[] for _ in self.heads]
        for at, head in enumerate(self.heads):
            if 0 <= head < len(self.heads) and head != at:
                self._children[head].append(at)

    def __len__(self) -> int:
        return len(self.heads)

    def children(self, at: int, *relations: str) -> list[int]:
        """The words that depend on this one, in text order; with ``relations`` only those."""
        if not relations:
            return self._children[at]
        return [child for child in self._children[at] if self.relations[child] in relations]

    def head(self, at: int) -> int | None:
        """The word that this one depends on; a root has none."""
        up = self.heads[at]
        return up if 0 <= up < len(self.heads) and up != at else None

    def climb(self, at: int) -> Iterator[int]:
        """The word itself and all it depends on, upwards."""
        seen: set[int] = set()
        up: int | None = at
        while up is not None and up not in seen and len(seen) < _MAX_CLIMB:
            seen.add(up)
            yield up
            up = self.head(up)

    def subtree(self, at: int, without: Collection[int] = ()) -> list[int]:
        """The word and all that hangs on it, in text order, without some branches."""
        left_out, seen, waiting = frozenset(without), {at}, [at]
        while waiting:
            for child in self._children[waiting.pop()]:
                if child not in seen and child not in left_out:
                    seen.add(child)
                    waiting.append(child)
        return sorted(seen)

    def bases(self, at: int) -> tuple[str, ...]:
        """The forms the word may be listed under."""
        return bases_of(self.lower[at])

    def is_one_of(self, at: int, listed: Collection[str]) -> bool:
        """Tell whether the word, in any of its forms, is listed."""
        return any(base in listed for base in self.bases(at))

    def token_end(self, at: int) -> int:
        """The place behind the last word printed together with this one: "don", "'", "t"."""
        end = at + 1
        while end < len(self) and self.relations[end] == _PART and self.heads[end] in (at, end - 1):
            end += 1
        return end

    def is_negative_contraction(self, at: int) -> bool:
        """Tell whether the word goes on as in "don't"; the tree may not say so."""
        tail = self.lower[at + 1 : at + 3]
        is_joined = at + 2 < len(self) and self.starts[at + 2] == self.ends[at] + 1
        is_not = len(tail) == 2 and tail[0] in _APOSTROPHES and tail[1] == "t"
        return is_not and is_joined and self.lower[at].endswith("n")

    def touches(self, left: int, right: int) -> bool:
        """Tell whether no white space is printed between two neighbours."""
        return self.ends[left] == self.starts[right]

    def is_capital(self, at: int) -> bool:
        """Tell whether the word begins with a capital letter, or the name it begins does."""
        if self.shown[at][:1].isupper():
            return True
        behind = at + 2 < len(self) and self.shown[at + 1] in "-‐‑" and self.touches(at, at + 1)
        return behind and self.shown[at] in _ARTICLES and self.shown[at + 2][:1].isupper()

    def span(self, first: int, last: int) -> Span:
        """The words from ``first`` to ``last``, both included, as characters."""
        return Span(self.starts[first], self.ends[last])

    def verb_of(self, at: int, particle: str) -> bool:
        """Tell whether the particle hangs on the word or stands within its next few words."""
        for child in self._children[at]:
            if self.lower[child] == particle and child > at:
                return True
        return at + 1 < len(self) and self.lower[at + 1] == particle

    def preposition(self, at: int) -> str:
        """The preposition before a noun phrase; of "out of" the last word, "" where none is."""
        cases = [child for child in self.children(at, "case", "mark") if child < at]
        return self.lower[cases[-1]] if cases else ""

    def prepositions(self, at: int) -> set[str]:
        """All words that join a noun phrase to what it depends on."""
        return {self.lower[one] for one in self.children(at, "case", "mark") if one < at}

    def touches_by_space(self, left: int, right: int) -> bool:
        """Tell whether only white space is printed between two words."""
        return not self.text[self.ends[left] : self.starts[right]].strip()

    def preposition_between(self, left: int, right: int) -> bool:
        """Tell whether a preposition or a comma stands between two words."""
        between = range(left + 1, right)
        return any(self.relations[at] == "case" or self.lower[at] in ",;:" for at in between)
