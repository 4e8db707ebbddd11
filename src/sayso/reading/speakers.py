"""The name a source goes by in its document: surnames to full names, pronouns to who they mean.

Careful rather than complete: a surname that fits two people stays as it is, and a pronoun is only
followed to the last person who was a source close by. What is left open keeps its own words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sayso.reading.sources import PRONOUNS, core_name, is_personal_name, is_pronoun

__all__ = ["NameIndex", "name_sources"]

_FULL_NAME = re.compile(
    r"\b[A-ZÀ-ÖØ-Þ][\w’'-]+(?:[ \t]+(?:[A-Z]\.|(?:al|bin|de|del|der|di|el|van|von)\b|[A-ZÀ-ÖØ-Þ]"
    r"[\w-]+)){1,3}"
)
_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_FEMALE_TITLE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|[Ss]pokeswoman|[Cc]hairwoman)\b"
)
_MALE_TITLE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|[Ss]pokesman|[Cc]hairman)\b")
_REACH_CHARS = 600


class NameIndex:
    """The full names in one document, to be asked for by surname."""

    def __init__(self, text: str, names: Sequence[str]) -> None:
        self._by_surname: dict[str, Counter[str]] = {}
        known = Counter(name for name in names if is_personal_name(name))
        for match in _FULL_NAME.finditer(text):
            words = match.group().split()
            # A sentence may begin with another capitalised word: try the shorter tails too.
            for first in range(len(words) - 1):
                tail = " ".join(words[first:])
                if first == 0 or tail in known:
                    self._by_surname.setdefault(words[-1], Counter())[tail] += 1
        for name, count in known.items():
            self._by_surname.setdefault(name.split()[-1], Counter())[name] += count

    def full_name(self, surname: str) -> str:
        """The one full name that ends in ``surname``, or ``surname`` when there are two or none."""
        found = self._by_surname.get(surname)
        if not found:
            return surname
        names = sorted(found, key=lambda name: (-found[name], name))
        first_names = {name.split()[-2 if len(name.split()) == 2 else 0] for name in names}
        return names[0] if len(first_names) == 1 else surname


def name_sources(text: str, sources: Sequence[tuple[str, int]]) -> list[str]:
    """Name each source, given with the offset of its attribution, in text order.

    A source that is a pronoun takes the name of the last person who spoke within a few hundred
    characters; one that cannot be told keeps its own words. Unstated sources stay empty.
    """
    cores = ["" if is_pronoun(source) else core_name(source) for source, _ in sources]
    index = NameIndex(text, cores)
    names: list[str] = []
    genders: dict[str, str] = {}
    last: tuple[str, int] | None = None
    for (source, at), core in zip(sources, cores, strict=True):
        if not source.strip():
            names.append("")
            continue
        if source.strip().lower() in ("who", "whom", "whose"):
            name = _before(text, at, source)
        elif is_pronoun(source):
            name = _follow(source.strip(), at, last, genders)
        else:
            bare = _strip_title(core)
            name = index.full_name(bare) if " " not in bare else core
            _note_gender(source, name, genders)
            if is_personal_name(name):
                last = (name, at)
        if last is not None and name == last[0]:
            last = (name, at)
        names.append(name)
    return names


def _follow(pronoun: str, at: int, last: tuple[str, int] | None, genders: dict[str, str]) -> str:
    low = pronoun.lower()
    gender = "m" if low in _HE else "f" if low in _SHE else ""
    if not gender and low in PRONOUNS:
        return pronoun
    if last is None or at - last[1] > _REACH_CHARS:
        return pronoun
    name = last[0]
    if not gender:
        return pronoun
    if genders.setdefault(name, gender) != gender:
        return pronoun
    return name


def _before(text: str, at: int, relative: str) -> str:
    """The full name that stands right before "who", or the relative itself."""
    near = text[max(0, at - 160) : at]
    if before := re.search(rf"^(.*?),?\s+{re.escape(relative.strip())}\b\D*$", near, re.DOTALL):
        names = [m for m in _FULL_NAME.finditer(before[1]) if m.end() == len(before[1])]
        if names:
            return core_name(names[-1].group())
    return relative.strip()


def _note_gender(source: str, name: str, genders: dict[str, str]) -> None:
    if _FEMALE_TITLE.search(source):
        genders[name] = "f"
    elif _MALE_TITLE.search(source):
        genders[name] = "m"


def _strip_title(name: str) -> str:
    """Take titles before a surname off: "Mr. Obama", "President Obama"."""
    words = name.split()
    if len(words) == 2 and re.fullmatch(
        r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Sen|Rep|Gov|Lt|Col|Gen|Capt|Sgt|Rev)\.?"
        r"|President|Senator|Governor|Professor|Minister|Judge|Captain|Inspector|Mayor|Chief"
        r"|Secretary|Congressman|Congresswoman|Ambassador|Commissioner",
        words[0],
    ):
        return words[1]
    return name
