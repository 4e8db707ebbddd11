"""The name a source goes by in its document: surnames to full names, pronouns to who they mean.

Careful rather than complete: a surname that fits two people stays as it is, and a pronoun is only
followed to people who are sources in the same document and are named close by. What is left open
keeps its own words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.pronouns import is_pronoun
from sayso.reading.kinds import QuotationIndex
from sayso.reading.sources import CAPITALS, core_name, find_source_type, is_personal_name, is_title
from sayso.records import SourceType

__all__ = ["name_sources"]

_FULL_NAME = re.compile(
    rf"\b[{CAPITALS}][\w’'-]{{1,40}}"
    rf"(?:[ \t]+(?:[A-Z]\.|(?:al|bin|de|del|der|di|el|van|von)\b|[{CAPITALS}][\w-]{{1,40}})){{1,3}}"
)
_NAME_WORD = re.compile(r"[^\W\d_][\w-]*")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+|\n+")
_GENDERS = dict.fromkeys(("he", "him", "his", "himself"), "m") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "f"
)
_THEY = frozenset(("they", "them", "their", "it", "its"))
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|[Ss]pokeswoman|[Cc]hairwoman)\b")
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|[Ss]pokesman|[Cc]hairman)\b")
_REACH_CHARS = 700
_GROUP_REACH_CHARS = 300
_MAX_SENTENCES = 5


def name_sources(
    text: str, sources: Sequence[tuple[str, int]], quotations: QuotationIndex
) -> list[str]:
    """Name each source, given with its offset, in text order; an unstated one stays empty.

    A pronoun takes the name of the first speaker named in the nearest sentence that names one of
    its gender; "they" and "it" that of the group or body that was the source before.
    """
    return _Naming(text, sources, quotations).names


class _Naming:
    """One document's sources on their way to names."""

    def __init__(
        self, text: str, sources: Sequence[tuple[str, int]], quotations: QuotationIndex
    ) -> None:
        cores = ["" if is_pronoun(source) else core_name(source) for source, _ in sources]
        self._text = text
        self._full_names, shared = _find_full_names(text, cores)
        self.names = [self._fullest(core) for core in cores]
        self._genders: dict[str, str] = {}
        for (source, _), name in zip(sources, self.names, strict=True):
            if gender := "f" if _FEMALE.search(source) else "m" if _MALE.search(source) else "":
                self._genders[name] = gender
        people = {name for name in self.names if is_personal_name(name)}
        self._people = _find_mentions(text, people, shared, quotations)
        self._sentences = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
        self._group: tuple[str, int] | None = None
        for at, (source, offset) in enumerate(sources):
            if not self.names[at] and source.strip():
                self.names[at] = self._follow(source.strip(), offset)
            elif self.names[at] and not is_personal_name(self.names[at]):
                is_one_person = find_source_type(source) is SourceType.ANONYMOUS
                self._group = None if is_one_person else (self.names[at], offset)

    def _fullest(self, core: str) -> str:
        words = core.split()
        surname = words[-1] if words else ""
        if len(words) == 1 or (len(words) == 2 and is_title(words[0])):
            return self._full_names.get(surname, core)
        return core

    def _follow(self, pronoun: str, at: int) -> str:
        low = pronoun.lower()
        if low in ("who", "whom", "whose"):
            return self._name_before(at) or pronoun
        if low in _GENDERS:
            return self._person_before(at, _GENDERS[low]) or pronoun
        if low in _THEY and self._group and at - self._group[1] <= _GROUP_REACH_CHARS:
            self._group = (self._group[0], at)
            return self._group[0]
        return pronoun

    def _person_before(self, at: int, gender: str) -> str:
        """The first person of that gender in the nearest sentence that names one."""
        last = bisect_right(self._sentences, at) - 1
        end = at
        for start in reversed(self._sentences[max(0, last - _MAX_SENTENCES) : last + 1]):
            if at - end > _REACH_CHARS:
                break
            first, behind = (bisect_right(self._people, (bound, "")) for bound in (start, end))
            for _, name in self._people[first:behind]:
                if self._genders.get(name, gender) == gender:
                    self._genders[name] = gender
                    return name
            end = start
        return ""

    def _name_before(self, at: int) -> str:
        """The full name that stands right before a relative at ``at``."""
        near = self._text[max(0, at - 80) : at].rstrip(", \n")
        names = [m.group() for m in _FULL_NAME.finditer(near) if m.end() == len(near)]
        return self._fullest(core_name(names[-1])) if names else ""


def _find_full_names(text: str, cores: Iterable[str]) -> tuple[dict[str, str], set[str]]:
    """Each surname's one full name in the document, and the surnames that two people share.

    A name with a title for a first name serves where there is nothing fuller.
    """
    known = Counter(name for name in cores if is_personal_name(name))
    by_surname: dict[str, Counter[str]] = {}
    titled: dict[str, Counter[str]] = {}
    for match in _FULL_NAME.finditer(text):
        words = match.group().split()
        # A sentence may begin with another capitalised word: try the shorter tails too.
        for first in range(len(words) - 1):
            tail = " ".join(words[first:])
            if first == 0 or tail in known:
                kind = titled if is_title(words[first]) else by_surname
                kind.setdefault(words[-1], Counter())[tail] += 1
    full_names: dict[str, str] = {}
    shared: set[str] = set()
    for surname in by_surname | titled:
        names = by_surname.get(surname) or titled[surname]
        ranked = sorted(names, key=lambda name: (-known[name], -names[name], name))
        if len({name.split()[0] for name in names}) == 1 or surname not in by_surname:
            full_names[surname] = ranked[0]
        else:
            shared.add(surname)
    return full_names, shared


def _find_mentions(
    text: str, people: set[str], shared: set[str], quotations: QuotationIndex
) -> list[tuple[int, str]]:
    """Where the people are named outside quotations, in text order; a shared surname needs more."""
    by_surname: dict[str, set[str]] = {}
    for name in people:
        by_surname.setdefault(name.split()[-1], set()).add(name)
    if not by_surname:
        return []
    mentions = []
    for match in _NAME_WORD.finditer(text):
        if match.group() not in by_surname or quotations.is_quoted(match.start()):
            continue
        names = sorted(by_surname[match.group()])
        before = text[max(0, match.start() - 60) : match.end()]
        fitting = [name for name in names if before.endswith(name)]
        if not fitting and match.group() not in shared:
            fitting = names
        if len(fitting) == 1:
            mentions.append((match.start(), fitting[0]))
    return mentions
