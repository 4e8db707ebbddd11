"""Whether a work is a book, a film, a play or music, by the words around its title.

The words are from general knowledge. A text that has words of two kinds, as of a film after a
novel, does not tell.
"""

from __future__ import annotations

import re

from sayso.records import Span

__all__ = ["read_work_kind"]

_REACH = 90
_KINDS = {
    "book": "novel novels book books memoir memoirs biography published publishers paperback pages",
    "film": "film films filmed movie movies cinema cinemas directed director starring screen",
    "stage": "play staged stage musical opera theatre theater premiered choreographed",
    "music": "album albums song songs single sang sung recorded symphony band",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+")


def read_work_kind(text: str, at: Span) -> str:
    """The kind that the words of its paragraph around a title are of; empty for none or several."""
    before = text[max(0, at.start - _REACH) : at.start].rpartition("\n")[2]
    behind = text[at.end : at.end + _REACH].partition("\n")[0]
    words = _WORD.findall(f"{before} {behind}".lower())
    kinds = {_KIND_OF[word] for word in words if word in _KIND_OF}
    return kinds.pop() if len(kinds) == 1 else ""
