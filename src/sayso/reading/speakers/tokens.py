"""Words and marks of a text as columns, with the sentence and paragraph each stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["OPENERS", "Tokens", "find_tokens", "is_abbreviated"]

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[-’'&]\w+|\.(?:com|org|net|gov|co)\b)*|\n+|[^\w\s]")
_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"”’')]»")
_ARABIC = frozenset(("al-", "el-", "ad-", "ar-", "as-", "at-", "az-", "ul-"))
OPENERS = frozenset("\"“‘'([«:")
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen rep gov gen lt col capt sgt st jr sr rev hon maj cmdr supt insp adm
    messrs vs inc ltd co corp dept""".split()
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, marks and line breaks of one text, as columns of one length, in text order.

    ``starts`` and ``ends`` are half-open code-point offsets, ``lows`` the words in lower case;
    ``is_upper`` tells whether a word begins with a capital, ``opens`` whether it stands at the
    head of a sentence or right behind an opening mark. Sentences and paragraphs count from 0.
    """

    starts: list[int]
    ends: list[int]
    words: list[str]
    lows: list[str]
    sentences: list[int]
    paragraphs: list[int]
    is_upper: list[bool]
    opens: list[bool]

    def __len__(self) -> int:
        return len(self.starts)


def find_tokens(text: str) -> Tokens:
    """Cut a text into words and marks; a clitic stays with its word ("Holt's")."""
    spans = [match.span() for match in _TOKEN.finditer(text)]
    starts = [start for start, _ in spans]
    ends = [end for _, end in spans]
    words = [text[start:end] for start, end in spans]
    lows = [word.lower() for word in words]
    heads: list[int] = []
    paragraphs: list[int] = []
    for at in [at for at, word in enumerate(words) if word in _ENDS or word[0] == "\n"]:
        if words[at][0] == "\n":
            paragraphs.append(at + 1)
        elif is_abbreviated(words, starts, ends, at):
            continue
        behind = at + 1
        while behind < len(words) and words[behind] in _CLOSERS:
            behind += 1
        heads.append(behind)
    opens = [False, *(word in OPENERS for word in words[:-1])] if words else []
    for head in (0, *heads):
        if head < len(opens):
            opens[head] = True
    return Tokens(
        starts,
        ends,
        words,
        lows,
        _number(heads, len(words)),
        _number(paragraphs, len(words)),
        [word[0].isupper() or word[:3] in _ARABIC for word in words],
        opens,
    )


def _number(heads: list[int], length: int) -> list[int]:
    """For each index, how many of the ascending ``heads`` other than 0 lie at or before it."""
    numbers: list[int] = []
    count = 0
    for head in heads:
        if head > len(numbers):
            numbers += [count] * (min(head, length) - len(numbers))
            count += 1
    return numbers + [count] * (length - len(numbers))


def is_abbreviated(words: list[str], starts: list[int], ends: list[int], at: int) -> bool:
    """Tell whether the full stop at index ``at`` belongs to "Mr" or to an initial before it."""
    if at == 0 or words[at] != "." or ends[at - 1] != starts[at]:
        return False
    before = words[at - 1]
    is_initial = len(before) == 1 and before.isupper() and before != "I"
    return is_initial or before.lower() in _ABBREVIATIONS
