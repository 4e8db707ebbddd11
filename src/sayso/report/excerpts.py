"""A few words around a place in a text, so that it can be judged where it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.records import Span

__all__ = ["Excerpt", "cut_excerpt"]

# The end of a sentence, but for initials ("J. Renn") and letters ("U.S. officials").
_SENTENCE_END = re.compile(
    r"(?<![A-Z])[.!?…][\"”’')\]]*\s+(?=[\"“‘(\[]*[^\W\d_a-z])|[\n\r\x0b\x0c\x85\u2028\u2029]\s*"
)
_MAX_CHARS_BESIDE = 90
_MAX_WORDS_CHARS = 300


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The words at a place and what stands beside them in the sentence, each on one line.

    ``before`` and ``after`` begin or end with "…" where the sentence is cut.
    """

    before: str
    words: str
    after: str

    @property
    def line(self) -> str:
        """All of it."""
        return " ".join(f"{self.before}{self.words}{self.after}".split())


def cut_excerpt(text: str, span: Span, max_chars: int = _MAX_CHARS_BESIDE) -> Excerpt:
    """The words of ``span`` and at most ``max_chars`` of its sentence on either side."""
    start, end = max(span.start, 0), min(span.end, len(text))
    if start >= end:
        return Excerpt("", "", "")
    words = " ".join(text[start:end].split())
    if len(words) > _MAX_WORDS_CHARS:
        words = f"{words[:_MAX_WORDS_CHARS].rpartition(' ')[0]} …"
    return Excerpt(_before(text, start, max_chars), words, _after(text, end, max_chars))


def _before(text: str, start: int, max_chars: int) -> str:
    window = text[max(0, start - 2 * max_chars) : start]
    is_cut = len(window) < start
    ends = list(_SENTENCE_END.finditer(text, start - len(window), start))
    if ends:
        window, is_cut = text[ends[-1].end() : start], False
    flat = " ".join(window.split()) + (" " if window[-1:].isspace() else "")
    if len(flat) > max_chars:
        flat, is_cut = flat[-max_chars:].partition(" ")[2], True
    return f"… {flat.lstrip()}" if is_cut else flat.lstrip()


def _after(text: str, end: int, max_chars: int) -> str:
    window = text[end : end + 2 * max_chars]
    is_cut = end + len(window) < len(text)
    if found := _SENTENCE_END.search(text, end, end + len(window)):
        window, is_cut = text[end : found.end()].rstrip(), False
    flat = (" " if window[:1].isspace() else "") + " ".join(window.split())
    if len(flat) > max_chars:
        flat, is_cut = flat[:max_chars].rpartition(" ")[0], True
    return f"{flat.rstrip()} …" if is_cut else flat.rstrip()
