"""Cut a text into paragraphs and words, and describe each word by its printed shape.

Words are the units in which spans are decided: runs of word characters, or one other visible
character. All offsets are code points of the text as given; nothing is normalised here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sayso.quotations import find_quotations
from sayso.records import Span
from sayso.titles import TITLES

__all__ = [
    "ABBREVIATIONS",
    "N_SHAPES",
    "BoolArray",
    "IntArray",
    "Words",
    "ends_cut_short",
    "find_paragraphs",
    "find_words",
    "join_spans",
    "lower",
]

IntArray = NDArray[np.int32]
BoolArray = NDArray[np.bool_]

# Scripts written without spaces are cut into single characters, as the encoder's vocabulary does.
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+|[^\w\s]")
# The look-behind keeps endless blanks from being tried from each of them.
_NEWLINES = re.compile(r"(?<![ \t\r\f\v])[ \t\r\f\v]*\n\s*")
_SOFT_LINE_CHARS = 40
_TERMINAL = frozenset(".!?:;…\"”’'»)]*—–-")

_ENDING = frozenset(".!?…")
_CLOSING = frozenset("\"”’'»)]")
ABBREVIATIONS = (
    TITLES
    | frozenset("abcdefghijklmnopqrstuvwxyz")
    | frozenset("st mt ft vs no jan feb mar apr aug sept oct nov dec".split())
)
"""Lower-case words behind which a full stop ends no sentence."""
_SHORTENED = ABBREVIATIONS | frozenset(
    """fr engr hon barr comr msgr adv supt insp asst cpl pte mme mlle alh arch bro sr jr dep comm
    cmdr brig""".split()
)
"""These, and titles of the papers of many countries. The reader's weights know the others alone."""
_LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
_LONGEST_WORD = 12

_N_CASES, _N_QUOTES = 6, 4
N_SHAPES = _N_CASES * _N_QUOTES


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text, as arrays of one length.

    ``starts`` and ``ends`` are half-open code-point offsets, ``paragraphs`` counts up from 0,
    ``shapes`` lies in ``range(N_SHAPES)``: letter case times place in a quotation. ``openings``
    is true where a sentence seems to begin, which is not behind a title or an initial.
    """

    starts: IntArray
    ends: IntArray
    paragraphs: IntArray
    shapes: IntArray
    openings: BoolArray

    def __len__(self) -> int:
        return len(self.starts)


def ends_cut_short(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text ends with a title, an initial or the like, and its full stop."""
    word = _LAST_WORD.search(text, max(start, end - _LONGEST_WORD), end)
    return word is not None and word.group(1).lower() in _SHORTENED and word.group(1) != "I"


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Find the paragraphs of ``text`` as half-open offsets without the white space around them.

    A blank line always parts two paragraphs. A single line break does too, unless it looks like a
    line wrapped by a machine: the line is long and does not end in punctuation.
    """
    paragraphs: list[tuple[int, int]] = []
    start = line_start = 0
    for match in _NEWLINES.finditer(text):
        at = match.start()
        is_soft = (
            match.group().count("\n") == 1
            and at - line_start >= _SOFT_LINE_CHARS
            and text[at - 1] not in _TERMINAL
        )
        line_start = match.end()
        if is_soft:
            continue
        paragraphs.append((start, at))
        start = match.end()
    paragraphs.append((start, len(text)))
    trimmed: list[tuple[int, int]] = []
    for left, right in paragraphs:
        body = text[left:right]
        stripped = body.strip()
        if stripped:
            begin = left + body.index(stripped[0])
            trimmed.append((begin, begin + len(stripped)))
    return trimmed


def _case(word: str) -> int:
    if word.islower():
        return 0
    if word[0].isdigit():
        return 4
    if not word[0].isalnum():
        return 5
    if word.istitle():
        return 1
    return 2 if word.isupper() else 3


def find_words(text: str) -> Words:
    """Cut ``text`` into words; empty for a text without a visible character."""
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    shapes: list[int] = []
    openings: list[bool] = []
    for index, (left, right) in enumerate(find_paragraphs(text)):
        is_ended, before, ended_at = True, "", -1
        quotations = iter(find_quotations(text, left, right))
        quotation = next(quotations, None)
        for match in _WORD.finditer(text, left, right):
            at, end = match.span()
            while quotation is not None and quotation.end <= at:
                quotation = next(quotations, None)
            place = 0
            if quotation is not None and at >= quotation.start:
                is_last = quotation.is_closed and end == quotation.end
                place = 1 if at == quotation.start else 3 if is_last else 2
            starts.append(at)
            ends.append(end)
            paragraphs.append(index)
            word = match.group()
            shapes.append(_case(word) * _N_QUOTES + place)
            openings.append(is_ended and word not in _CLOSING)
            is_short = word == "." and at == ended_at and before in ABBREVIATIONS
            is_ended = (word in _ENDING and not is_short) or (is_ended and word in _CLOSING)
            before, ended_at = word.lower() if len(word) > 1 or word != "I" else "", end
    return Words(
        np.array(starts, np.int32),
        np.array(ends, np.int32),
        np.array(paragraphs, np.int32),
        np.array(shapes, np.int32),
        np.array(openings, np.bool_),
    )


def join_spans(text: str, spans: Iterable[Span]) -> str:
    """What stands at several places of a text, as one string with blanks between them."""
    return " ".join([text[one.start : one.end] for one in spans])


@lru_cache(maxsize=64)
def lower(text: str) -> str:
    """A text in small letters, of the same length, so that offsets mean the same in both.

    A pattern of small letters finds in it what it would find in the text whatever the case, in a
    quarter of the time.
    """
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
