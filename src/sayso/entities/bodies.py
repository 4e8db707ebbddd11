"""Whether two names of bodies are one: shortened, respelt, or shortened to letters."""

from __future__ import annotations

from sayso.entities.forms import Printed, is_acronym_of
from sayso.entities.spelling import is_respelling
from sayso.first_names import FEMALE_NAMES, MALE_NAMES
from sayso.records import NameType

__all__ = [
    "core_of",
    "is_common",
    "is_generic",
    "is_kind_of_body",
    "is_paper_or_team",
    "needs_company",
    "why_one_body",
    "why_respelt",
]

_GENERIC = frozenset(
    """ministry party movement front army group groups corps company bank council agency authority
    holdings industries organisation organization association union ministry department office
    committee commission court government parliament senate congress university college institute
    foundation federation league club team airlines airways network service services force forces
    police bureau administration society trust board cabinet campaign coalition alliance
    international newspaper magazine motors motor brothers systems technologies pictures
    entertainment laboratories stores partners enterprises militia brigade brigades guard
    guards""".split()
)


_GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES
_MIN_LETTERS = 6
"""Shorter single words are too often one letter from another: Lyft and Left."""
_COMMON = frozenset(
    """supreme high higher lower central foreign interior defence defense health finance justice
    education agriculture energy labour labor home internal external public affairs state national
    federal royal democratic republican conservative liberal socialist communist people peoples
    green workers popular united new old general special joint security constitutional
    administrative appeals criminal civil military naval air land sea armed red cross resolution
    division divisions regiment battalion fleet chapter article amendment directive paper east
    west north south eastern western northern southern first cooperative trade chamber commerce
    deputies representatives lords commons editor president prime minister news daily sunday evening
    morning press express mail city county village town church cathedral hospital school library
    museum theatre theater""".split()
)
_PAPERS_AND_TEAMS = frozenset(
    """times post herald tribune star guardian observer telegraph independent mirror sun journal
    gazette rangers giants cardinals tigers lions eagles united""".split()
)


def is_common(form: Printed) -> bool:
    """Tell whether many bodies go by this name: "the Supreme Court", "the 3rd Army"."""
    return bool(form.words) and all(
        word in _GENERIC or word in _COMMON or word in _PAPERS_AND_TEAMS or word[0].isdigit()
        for word in form.words
    )


def needs_company(kind: NameType, form: Printed) -> bool:
    """Tell whether a name alone makes nothing one: a common one, or a title that is a first name.

    "Emma" may be any of several novels, films and plays.
    """
    is_given = len(form.words) == 1 and form.words[0] in _GIVEN_NAMES
    return is_common(form) or (kind is NameType.WORK and is_given)


def is_generic(form: Printed) -> bool:
    """Tell whether a name is nothing but a kind of body: "the Organization", "the Party"."""
    return bool(form.words) and all(word in _GENERIC for word in form.words)


def is_paper_or_team(form: Printed) -> bool:
    """Tell whether a name is the one word that papers or teams of many towns go by."""
    return len(form.words) == 1 and form.words[0] in _PAPERS_AND_TEAMS


def is_kind_of_body(word: str) -> bool:
    """Tell whether a word only says what kind of body it is: party, corps."""
    return word in _GENERIC


def core_of(form: Printed) -> tuple[str, ...]:
    """The words before those at the end that only say what kind of body it is.

    Another spelling of a name, and its shortened form, have the same core but for spelling.
    """
    words = form.words
    while len(words) > 1 and words[-1] in _GENERIC:
        words = words[:-1]
    return words


def why_one_body(short: Printed, long: Printed) -> str:
    """Why the shorter name can be the longer one's, in words; empty where it cannot.

    "The Party" is the Labour Party, "Exxon" the Exxon Company, "PLO" what these letters begin; but
    "Al Jazeera" is not "Al Jazeera English".
    """
    if short.words == long.words:
        return "same name"
    if len(short.words) > len(long.words):
        return ""
    if short.acronym and not long.acronym and is_acronym_of(short.acronym, long):
        return "initials"
    if len(short.words) == len(long.words):
        is_long = len(short.words) > 1 or min(len(short.key), len(long.key)) >= _MIN_LETTERS
        pairs = zip(short.words, long.words, strict=True)
        is_one = is_long and all(is_respelling(a, b) for a, b in pairs)
        return "another spelling" if is_one else ""
    n = len(short.words)
    if is_generic(short):
        is_head = long.words[-n:] == short.words or short.words == (long.head,)
        return "shortened to its head" if is_head else ""
    head = zip(short.words, long.words, strict=False)
    if all(is_respelling(a, b) for a, b in head) and all(w in _GENERIC for w in long.words[n:]):
        return "shortened"
    is_end = (
        n == 1 and not short.acronym and long.words[-1] == short.words[0] and not is_common(short)
    )
    return "shortened to its end" if is_end and short.words[0][-1] != "s" else ""


def why_respelt(short: Printed, long: Printed) -> str:
    """Why two names of places, peoples or works are one: the same, or another spelling."""
    reason = why_one_body(short, long)
    return reason if reason in ("same name", "another spelling") else ""
