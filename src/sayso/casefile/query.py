"""What a person types into a search, as a query of the full text index; any input is one."""

from __future__ import annotations

import re

__all__ = ["make_query"]

_TERM = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))')
"""A phrase in quotation marks, the last one perhaps left open, or a word; either may be barred."""
_CURLY = str.maketrans("“”„«»", '"""""')


def make_query(words: str) -> str:
    """A query in the language of the index, empty where there is nothing to look for.

    All words must be there; ``"several words"`` one behind the other, ``begin*`` in any word that
    begins so, ``-word`` nowhere. Everything else is taken word for word.
    """
    wanted: list[str] = []
    barred: list[str] = []
    plain = words.encode("utf-8", "replace").decode().translate(_CURLY).replace("\0", " ")
    for sign, phrase, word in _TERM.findall(plain):
        told = phrase or word
        if not any(map(str.isalnum, told)):
            continue
        is_beginning = bool(word) and word.endswith("*")
        term = f'"{told.rstrip("*") if is_beginning else told}"{"*" if is_beginning else ""}'
        (barred if sign else wanted).append(term)
    if not wanted:
        return ""
    query = " AND ".join(wanted)
    return f"({query}) NOT ({' OR '.join(barred)})" if barred else query
