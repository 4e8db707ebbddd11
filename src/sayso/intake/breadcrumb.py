"""The path a page gives to itself: "Home » News » Iran"."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["parse_breadcrumb", "same_words", "to_topics"]

_HOME = {
    "home",
    "homepage",
    "home page",
    "front page",
    "frontpage",
    "start",
    "main",
    "main page",
    "index",
}
_GENERIC = {"article", "current page", "story", "post"}
_SEPARATORS = re.compile(r"\s*(?:»|›|→|▸|►|❯|&raquo;|&gt;)\s*|\s+(?:>{1,2}|/|\||::|\\)\s+")
_PLAIN_SEPARATORS = re.compile(r"\s+(?:/|\||::|\\)\s+")
_MAX_CHARS, _MAX_ENTRY_CHARS = 300, 120
_NOT_LETTERS = re.compile(r"[\W_]+")


def parse_breadcrumb(line: str) -> tuple[str, ...]:
    """The entries of a breadcrumb line, outermost first; empty when the line is none.

    It has to begin with "Home", or to hold two arrows, so that no sentence is taken for one.
    """
    line = re.sub(r"^you are here\s*:?\s*", "", line.strip(), flags=re.IGNORECASE)
    if len(line) > _MAX_CHARS or not _SEPARATORS.search(line):
        return ()
    entries = tuple(entry.strip() for entry in _SEPARATORS.split(line) if entry.strip())
    if len(entries) < 2 or any(len(entry) > _MAX_ENTRY_CHARS for entry in entries):
        return ()
    if entries[0].casefold() in _HOME:
        return entries
    has_arrows_only = not _PLAIN_SEPARATORS.search(line)
    if len(entries) >= 3 and has_arrows_only and not re.search(r"[.!?:;]$|[\"“”]", line):
        return entries
    return ()


def to_topics(entries: Iterable[str], title: str) -> tuple[str, ...]:
    """The entries without "Home" at the front and the page's own title at the end.

    A second "Home" begins a second path, of which nothing is taken.
    """
    topics: list[str] = []
    for entry in (" ".join(entry.split()) for entry in entries):
        if entry.casefold() in _HOME:
            if topics:
                break
        elif entry:
            topics.append(entry)
    while topics and (is_title_of(topics[-1], title) or topics[-1].casefold() in _GENERIC):
        del topics[-1]
    return tuple(topics)


def is_title_of(entry: str, title: str) -> bool:
    """Whether an entry is the title, or the title cut short with dots."""
    if same_words(entry, title):
        return True
    cut = re.sub(r"\s*(?:…|\.\.\.)$", "", entry)
    return cut != entry and len(cut) > 10 and title.casefold().startswith(cut.casefold())


def same_words(a: str, b: str) -> bool:
    """Whether two lines are the same words, whatever their case, spacing and marks."""
    return (
        bool(a) and _NOT_LETTERS.sub("", a).casefold() == _NOT_LETTERS.sub("", b).casefold() != ""
    )
