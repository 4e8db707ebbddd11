"""Which of several places of one name a document means, by what else it names.

A place is decided only where the document has more signs of it than of each other of the name. What
no sign decides may be any of them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sayso.entities.bearers import BEARERS, PEOPLES
from sayso.entities.forms import fold, plain
from sayso.entities.states import find_state
from sayso.records import NameType

__all__ = ["Which", "which_place"]


class Which(NamedTuple):
    """Which place a name stands for: its key and name, and the sign in the text that says so.

    Where nothing decides the key is the usual bearer's, or else the open name's own, and ``may_be``
    has the keys of all others that it may be.
    """

    key: str
    name: str
    sign: str = ""
    may_be: tuple[str, ...] = ()


class _Bearer(NamedTuple):
    key: str
    name: str
    signs: re.Pattern[str]
    is_usual: bool


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, tuple[_Bearer, ...]], dict[str, tuple[_Bearer, ...]]]:
    places, peoples = (
        {name: _read_bearers(lines) for name, lines in table.items()}
        for table in (BEARERS, PEOPLES)
    )
    places["saint petersburg"] = places["st petersburg"]
    return places, peoples


def _read_bearers(lines: str) -> tuple[_Bearer, ...]:
    bearers = []
    for line in re.sub(r"\n\s+", " ", lines).strip().split("\n"):
        name, signs = (part.strip() for part in line.split("="))
        words = "|".join(re.escape(sign.strip()) for sign in signs.split(","))
        is_usual, name = name.startswith("*"), name.lstrip("* ")
        state = find_state(name)
        pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
        key = state.key if state else fold(name)
        bearers.append(_Bearer(key, name, pattern, is_usual))
    return tuple(bearers)


@lru_cache(maxsize=65536)
def _bearers(name: str, kind: NameType) -> tuple[_Bearer, ...]:
    """Those of whom a name may be; none where it is one's, or no place's."""
    if kind not in (NameType.PLACE, NameType.PEOPLE):
        return ()
    places, peoples = _tables()
    return (peoples if kind is NameType.PEOPLE else places).get(plain(name), ())


def which_place(name: str, kind: NameType, text: str) -> Which | None:
    """Which place or people of this name the text means; None for a name of one or of nobody."""
    bearers = _bearers(name, kind)
    if not bearers:
        return None
    found = [{match.lower() for match in one.signs.findall(text)} for one in bearers]
    most = max(map(len, found))
    best = [at for at, signs in enumerate(found) if len(signs) == most]
    if len(best) == 1:
        one = bearers[best[0]]
        match = one.signs.search(text)
        return Which(one.key, one.name, match.group() if match else "")
    usual = next((one for one in bearers if one.is_usual), None)
    shown = usual.name if usual else plain(name).capitalize()
    key = usual.key if usual else f"{shown} (which?)"
    return Which(key, shown, "", tuple(one.key for one in bearers if one.key != key))
