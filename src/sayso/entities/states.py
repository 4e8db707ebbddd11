"""States by their names, peoples and capitals, from the tables of countryinfo."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from countryinfo import CountryInfo, all_countries

from sayso.entities.forms import fold

__all__ = ["State", "capital_of", "find_state", "people_of"]

_MIN_CODE = 4
# These win over the tables, which have Burma as a state of its own.
_MORE_NAMES = {
    "united states": ("US", "USA", "America"),
    "north korea": ("DPRK",),
    "china": ("PRC",),
    "united kingdom": ("UK", "Britain"),
    "united arab emirates": ("UAE",),
    "czech republic": ("Czechia",),
    "myanmar": ("Burma",),
    "democratic republic of the congo": ("DRC", "DR Congo"),
}
# Names that a state has given up, which older texts and memories have.
_FORMER_NAMES = {
    "democratic republic of the congo": ("Zaire",),
    "iran": ("Persia",),
    "thailand": ("Siam",),
    "sri lanka": ("Ceylon",),
    "cambodia": ("Kampuchea",),
    "ethiopia": ("Abyssinia",),
    "burkina faso": ("Upper Volta",),
    "benin": ("Dahomey",),
    "zimbabwe": ("Rhodesia",),
    "botswana": ("Bechuanaland",),
    "lesotho": ("Basutoland",),
    "malawi": ("Nyasaland",),
    "zambia": ("Northern Rhodesia",),
    "namibia": ("South West Africa", "South-West Africa"),
    "suriname": ("Dutch Guiana",),
    "belize": ("British Honduras",),
    "vanuatu": ("New Hebrides",),
}
_MORE_PEOPLES = {
    "american": "united states",
    "briton": "united kingdom",
    "british": "united kingdom",
    "spaniard": "spain",
    "turk": "turkey",
    "dane": "denmark",
    "swede": "sweden",
    "finn": "finland",
    "pole": "poland",
    "serb": "serbia",
    "croat": "croatia",
    "afghan": "afghanistan",
    "burmese": "myanmar",
    "saudi": "saudi arabia",
    "emirati": "united arab emirates",
    "chinese": "china",
    "scot": "united kingdom",
}
_OF_SEVERAL = ("congo", "korea", "guinea-conakry")
_FAR_MORE = 40


class State(NamedTuple):
    """A state by its usual name; ``key`` is that name folded."""

    key: str
    name: str


class _Tables(NamedTuple):
    names: dict[str, State]
    peoples: dict[str, State]
    capitals: dict[str, State]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    countries = list(all_countries())
    names = {fold(one.name()): State(fold(one.name()), one.name()) for one in countries}
    states = [names[fold(one.name())] for one in countries]
    peoples, capitals = _find_peoples(countries, states), dict[str, State]()
    for country, state in zip(countries, states, strict=True):
        for other in country.alt_spellings():
            if len(other) >= _MIN_CODE:
                names.setdefault(fold(other).replace(".", ""), state)
        for own in _other_scripts(country.native_name() or ""):
            names.setdefault(fold(own), state)
        given: str | list[str] = country.capital() or []
        for capital in [given] if isinstance(given, str) else given:
            capitals.setdefault(fold(capital.split(",")[0]).replace(".", ""), state)
    peoples |= {demonym: names[key] for demonym, key in _MORE_PEOPLES.items() if key in names}
    for key, more in (*_MORE_NAMES.items(), *_FORMER_NAMES.items()):
        names |= {fold(other): names[key] for other in more if key in names}
    capitals["washington"] = names["united states"]
    for name in _OF_SEVERAL:
        names.pop(name, None)
    return _Tables(names, peoples, capitals)


def _find_peoples(countries: Sequence[CountryInfo], states: Sequence[State]) -> dict[str, State]:
    """The state of each demonym; of one that several have, the far larger, if any is."""
    by_demonym: dict[str, list[tuple[int, State]]] = {}
    for country, state in zip(countries, states, strict=True):
        if demonym := country.demonym():
            heads = int(country.population() or 0)
            by_demonym.setdefault(fold(demonym), []).append((heads, state))
    peoples = {}
    for demonym, known in by_demonym.items():
        most, *others = sorted(known, reverse=True)
        # "French" is also said of islands, but "Guinean" of three states.
        if not others or most[0] > _FAR_MORE * others[0][0]:
            peoples[demonym] = most[1]
    return peoples


def _other_scripts(native: str) -> list[str]:
    """A state's own names in scripts that are not Latin: "Кыргызстан"; "New Zealand" is known."""
    parts = (part.strip(" \u200e\u200f") for part in re.split(r"[/–-]", native))
    return [
        part
        for part in parts
        if part and not any("LATIN" in unicodedata.name(one, "") for one in part)
    ]


def _folded(name: str) -> str:
    return fold(name).replace(".", "").removeprefix("the ").strip()


def find_state(name: str) -> State | None:
    """The state of this name; None when it names none, or a city, or a people."""
    return _tables().names.get(_folded(name))


def people_of(name: str) -> State | None:
    """The state whose people or adjective this is: "Iranians"; None for no or several."""
    folded = _folded(name)
    peoples = _tables().peoples
    return peoples.get(folded) or (peoples.get(folded[:-1]) if folded.endswith("s") else None)


def capital_of(name: str) -> State | None:
    """The state whose capital is called so."""
    return _tables().capitals.get(_folded(name))
