"""Whether two names of persons can be one person's."""

from __future__ import annotations

from functools import lru_cache

from nicknames import NickNamer

from sayso.entities.forms import NUMERALS, Printed
from sayso.entities.short_names import SHORT_FOR
from sayso.entities.spelling import is_respelling, is_same_sound
from sayso.first_names import FEMALE_NAMES, MALE_NAMES
from sayso.titles import FEMALE_TITLES, MALE_TITLES

__all__ = [
    "can_be_one",
    "is_full",
    "is_same_but_for_letters",
    "may_lack_suffix",
    "read_gender",
    "why_one",
]


_MIN_LETTERS = 5
_LONG_SURNAME = 6


@lru_cache(maxsize=1)
def _nicknames() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=8192)
def _given_names(word: str) -> frozenset[str]:
    """A first name with what it is short for."""
    return frozenset((word, *_nicknames().canonicals_of(word))) | SHORT_FOR.get(word, frozenset())


def is_full(form: Printed) -> bool:
    """Tell whether a name has a first name, or its letter, and a surname; or a ruler's number."""
    return len(form.words) > 1 or bool(form.words and form.suffix in NUMERALS)


def may_lack_suffix(a: Printed, b: Printed) -> bool:
    """Tell whether two names are alike but for a suffix that only one has."""
    return a.words == b.words and bool(a.suffix) != bool(b.suffix)


def read_gender(form: Printed, title: str = "") -> str:
    """m or f by title or first name, else empty; ``title`` stands before the name in the text."""
    for one in (title, form.title):
        if one in MALE_TITLES:
            return "m"
        if one in FEMALE_TITLES:
            return "f"
    if is_full(form):
        first = form.words[0]
        return "f" if first in FEMALE_NAMES else "m" if first in MALE_NAMES else ""
    return ""


def why_one(short: Printed, long: Printed) -> str:
    """Why the less full name can be the fuller one's, in words; empty where it cannot.

    A surname alone, a first name alone, a name without its middle names, with initials for them, a
    short first name ("Bill"), another spelling. Two suffixes, two first names or two middle names
    are two people, and so are "John Roe" and "John Roe Jr."; "the elder Roe" is the former.
    """
    is_elder = short.suffix == "sr" and not is_full(short) and not long.suffix
    if short.suffix != long.suffix and (short.suffix or is_full(short)) and not is_elder:
        return ""
    if short.words == long.words:
        return "same name"
    if not is_full(short):
        return _why_single(short.words[0], long) if short.words else ""
    if not is_full(long):
        return ""
    if len(short.words) < len(long.words) and short.words == long.words[-len(short.words) :]:
        return "surname of several words"
    if not is_respelling(short.words[-1], long.words[-1]):
        return ""
    given = _why_given(short.words[0], long.words[0])
    if not given or not _fits_middle(short.words[1:-1], long.words[1:-1]):
        return ""
    if short.words[-1] != long.words[-1]:
        return "another spelling"
    if short.words[1:-1] and long.words[1:-1] and given in ("same", "initial for the first name"):
        return "initials that agree"
    return given if given != "same" else "without a middle name"


def _why_single(word: str, long: Printed) -> str:
    if not is_full(long):
        is_one = len(word) >= _MIN_LETTERS and bool(long.words)
        return "another spelling" if is_one and is_respelling(word, long.words[-1]) else ""
    if word == long.words[-1]:
        return "surname"
    is_long = min(len(word), len(long.words[-1])) >= _MIN_LETTERS
    if is_long and is_respelling(word, long.words[-1]):
        return "surname in another spelling"
    if len(word) > 1 and word == long.words[0]:
        return "first name"
    return ""


def _why_given(a: str, b: str) -> str:
    if a == b:
        return "same"
    if len(a) == 1 or len(b) == 1:
        return "initial for the first name" if a[0] == b[0] else ""
    if _given_names(a) & _given_names(b):
        return "short first name"
    return "another spelling" if is_respelling(a, b) else ""


def _fits_middle(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell whether the middle names of one begin the other's, initials counting.

    "George W." is not "George H. W."; "George" may be either.
    """
    pairs = zip(short, long, strict=False)
    return all(a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0]) for a, b in pairs)


def can_be_one(a: Printed, b: Printed) -> bool:
    """Tell whether two names can be one person's, whichever is fuller."""
    short, long = sorted((a, b), key=lambda form: (len(form.words), form.words))
    return bool(why_one(short, long))


def is_same_but_for_letters(a: Printed, b: Printed) -> bool:
    """Tell whether two full names that fit are one name in other letters: these need no company.

    Spellings of a long surname that sound the same: ElBaradei and El Baradei, but not Jansen and
    Jensen.
    """
    is_long = min(len(form.words[-1]) for form in (a, b)) >= _LONG_SURNAME
    return is_long and is_same_sound(a.words[-1], b.words[-1])
