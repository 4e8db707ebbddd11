"""A name as printed, taken apart: its words without case, marks, titles and endings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from anyascii import anyascii

from sayso.records import NameType
from sayso.titles import TITLES

__all__ = ["NUMERALS", "Printed", "drop_article", "fold", "is_acronym_of", "plain", "read_form"]

_POSSESSIVE = re.compile(r"(?:[’'`´]s?|[’'`´]S)$")
_MARKS = " \t\n\"“”„«»‘’'`´,;:()[]{}*–—-"
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\s\-–—/·‐]+")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]?\.?")
_SMALL = frozenset(
    """the of for and in on to an & de del della der des di du da do dos e i y la le les el al ul
    und et von van vom zu bin ibn ben""".split()
)
_LEGAL = frozenset(
    """inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa spa nv bv
    organisation organization org""".split()
)
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"}
NUMERALS = {
    numeral: str(number)
    for number, numeral in enumerate(
        """i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii
        xxiii""".split(),
        1,
    )
}
_NO_SUFFIX = frozenset(("v", "x"))
"""Malcolm X is no tenth of his name; a single V is an initial as often."""
_ORDINALS = {
    word: f"{number}{ending}"
    for number, (word, ending) in enumerate(
        (
            ("first", "st"), ("second", "nd"), ("third", "rd"), ("fourth", "th"), ("fifth", "th"),
            ("sixth", "th"), ("seventh", "th"), ("eighth", "th"), ("ninth", "th"), ("tenth", "th"),
            ("eleventh", "th"), ("twelfth", "th"),
        ),
        1,
    )
} | {"saint": "st"}  # fmt: skip
_PARTICLE = re.compile(r"\b([AE]l)(?=[A-Z][a-z])")
_MAX_ACRONYM = 8


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed name.

    ``name``: as it is shown, on one line, without article, marks around it and possessive.
    ``words``: folded, titles and suffix left out; small words too where others are left; of bodies
    also "Inc." and the like, unless nothing else is left. ``initials`` of all its words but small
    ones. ``head``: its last word, "Inc." counting. ``acronym``: its letters where it looks like
    one, else empty. ``suffix``: jr, sr, ii ...
    """

    name: str
    words: tuple[str, ...]
    initials: str
    acronym: str = ""
    title: str = ""
    suffix: str = ""
    head: str = ""

    key: str = field(init=False, compare=False)
    """Its words in one string."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", " ".join(self.words))


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """A word without case and, in Latin script, without diacritics; others keep their letters."""
    folded = unicodedata.normalize("NFKC", word).casefold()
    if folded.isascii():
        return folded
    is_latin = all(
        not character.isalpha() or "LATIN" in unicodedata.name(character, "")
        for character in folded
    )
    return anyascii(folded).lower() if is_latin else folded


@lru_cache(maxsize=65536)
def read_form(text: str, kind: NameType) -> Printed:
    """Take a name as printed apart."""
    flat = " ".join(text.split()).strip(_MARKS)
    bare = _POSSESSIVE.sub("", flat).strip(_MARKS)
    name = drop_article(bare) if kind is not NameType.WORK else bare
    if kind is NameType.PLACE:
        name = name.split(",")[0].strip()  # "Columbus, Ohio" is Columbus.
    name = name or flat or text.strip()
    parts = _WORD.findall(_PARTICLE.sub(r"\1 ", _undot(name)))
    words = [word for part in parts if (word := fold(part).strip(".,'’‘`´\"“”"))]
    title = suffix = ""
    if kind is NameType.PERSON:
        while len(words) > 1 and words[0] in TITLES:
            title, words = words[0], words[1:]
        if len(words) > 1 and (suffix := _read_suffix(words[-1], parts[-1])):
            words = words[:-1]
    else:
        words = _number(words, parts)
    letters = _letters(parts)
    kept = [
        _ORDINALS.get(word, word) for word in words if word not in _SMALL or word in letters
    ] or words
    initials, head = "".join(word[0] for word in kept if word), kept[-1] if kept else ""
    if kind is NameType.ORGANISATION:
        body = kept
        while len(body) > 1 and body[-1] in _LEGAL:
            body = body[:-1]
        kept = body
    return Printed(
        name=name,
        words=tuple(word.replace("'", "").replace("’", "") for word in kept if word),
        initials=initials,
        acronym=_acronym(name) if kind is not NameType.PERSON else "",
        title=title,
        suffix=suffix,
        head=head,
    )


def _letters(parts: Sequence[str]) -> frozenset[str]:
    """Initials and numerals, which are no small words: the "I." of Michael I. Jordan."""
    return frozenset(
        fold(bare) for part in parts if len(bare := part.strip(".,")) == 1 and bare.isupper()
    )


def _read_suffix(word: str, printed: str) -> str:
    """A suffix of a person's name: jr, sr, or the number of a ruler of his name."""
    if word in _SUFFIXES:
        return _SUFFIXES[word]
    is_numeral = word in NUMERALS and word not in _NO_SUFFIX and printed.strip(".,").isupper()
    return word if is_numeral else ""


def _number(words: list[str], parts: Sequence[str]) -> list[str]:
    """Words whose last, if it is a Roman number, is a figure: Apollo XI is Apollo 11."""
    if len(words) > 1 and words[-1] in NUMERALS and parts[-1].isupper():
        return [*words[:-1], NUMERALS[words[-1]]]
    return words


def drop_article(words: str) -> str:
    """Words without the article they begin with."""
    return _ARTICLE.sub("", words)


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """A name as people may write it: folded, without article, possessive and full stops."""
    flat = _POSSESSIVE.sub("", " ".join(name.split()).strip(_MARKS))
    return fold(drop_article(flat)).replace(".", "")


def _undot(name: str) -> str:
    """ "U.S. Army" gives "US Army"; initials of people stay apart: "J. K. Rowling"."""
    return _DOTTED.sub(lambda match: match.group().replace(".", "") + " ", name)


def _acronym(name: str) -> str:
    letters = name.replace(".", "")
    is_short = 2 <= len(letters) <= _MAX_ACRONYM and letters.isalpha()
    n_upper = sum(letter.isupper() for letter in letters)
    return letters.casefold() if is_short and n_upper >= max(2, len(letters) - 1) else ""


def is_acronym_of(acronym: str, form: Printed) -> bool:
    """Tell whether the letters are the initials of a longer name, small words counted or not."""
    if len(form.words) < 2 or len(acronym) < 2:
        return False
    if acronym == form.initials:
        return True
    spoken = [fold(word) for word in _WORD.findall(form.name)]
    return acronym == "".join(word[0] for word in spoken if word)
