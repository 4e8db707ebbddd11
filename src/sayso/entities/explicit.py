"""Names that a text itself says are one: "the Mujahedin Khalq Organization (MKO)".

Only what stands right behind a name counts: parentheses, "also known as", "formerly", "or" between
commas. Datelines and parties in parentheses ("PARIS (AP)", "Smith (Labour)") are none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.entities.alias_cues import KNOWN, MAY_FOLLOW, NO_ALIAS, PASSIVE
from sayso.entities.forms import fold, is_acronym_of, read_form
from sayso.records import NameType, Span

__all__ = ["Explicit", "find_explicit"]

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_ALIAS = rf"(?P<alias>(?:the\s+)?{_CAPITAL}[^()“”\"«»;:!?\n]{{1,70}}?)"
_KNOWN = rf"(?:{KNOWN})\s*"
_OPEN, _CLOSE = r"[“\"‘'«„]?", r"[”\"’'»“]?"
_NAME = (
    rf"{_CAPITAL}[\w.’'-]*"
    rf"(?:[ -](?:(?:of|the|for|and|e|al|el|de|in)[ -]){{0,2}}{_CAPITAL}[\w.’'-]*)*"
)
_IN_BRACKETS = re.compile(
    rf"\s*,?\s*\(\s*(?P<cue>(?i:{_KNOWN}))?{_OPEN}{_ALIAS}{_CLOSE}\s*(?:[,;][^()“”\"]*)?\)"
)
_BEHIND = re.compile(
    rf"\s*[,(—–-]?\s*(?i:(?:which|who)\s+)?(?i:(?:is|are|was|were)\s+)?(?P<cue>(?i:{_KNOWN}))"
    rf"{_OPEN}(?P<alias>(?:[Tt]he\s+)?{_NAME}){_CLOSE}"
)
_PASSIVE = re.compile(rf"\s*(?P<cue>(?i:{PASSIVE})){_OPEN}(?P<alias>(?:[Tt]he\s+)?{_NAME}){_CLOSE}")
_OR = re.compile(
    rf"\s*(?P<comma>,?)\s+or\s+{_OPEN}(?P<alias>(?:[Tt]he\s+)?{_NAME}){_CLOSE}"
    r"(?P<behind>\s+(?:for|to|in)\s+\w+|,|\.|\)|$)?"
)
_AGENCIES = frozenset(
    """ap afp upi dpa ani pti tass itar-tass irna reuters xinhua kyodo bloomberg ap/afp ips cnn bbc
    r d i dem rep lab con ld snp left right pictured photo left centre center above below inset
    file video graphic""".split()
)
_FOR_WHOM = re.compile(r"\s+(?:for|to|in|among)\s+(?:the\s+)?\w+$")
_MAX_GAP = 160
_MAY_FOLLOW = re.compile(MAY_FOLLOW)
_STARTS_WITH_CAPITAL = re.compile(_CAPITAL)


class Explicit(NamedTuple):
    """An alias that stands behind a name: its words, where, and the words that make it one."""

    alias: str
    span: Span
    evidence: Span


def find_explicit(text: str, at: Span, kind: NameType) -> list[Explicit]:
    """The aliases given right behind the name at ``at``, in text order."""
    window = text[at.end : at.end + _MAX_GAP]
    if not _MAY_FOLLOW.match(window):
        return []
    match = _IN_BRACKETS.match(window)
    if match is not None:
        words = text[at.start : at.end]
        is_quoted = match["alias"] != "" and window[match.start("alias") - 1] in "“\"‘'«„"
        is_told = bool(match["cue"]) or is_quoted
        return [_explicit(match, at)] if _is_alias(words, match["alias"], kind, is_told) else []
    match = _BEHIND.match(window)
    if match is not None and _cue_tells(match["cue"]):
        return [_explicit(match, at)]
    match = _PASSIVE.match(window)
    if match is not None and _is_called(match["alias"]):
        return [_explicit(match, at)]
    match = _OR.match(window)
    if match is not None and kind is not NameType.PERSON:
        alias = read_form(match["alias"], kind)
        name = read_form(text[at.start : at.end], kind)
        is_initials = bool(alias.acronym) and is_acronym_of(alias.acronym, name)
        if is_initials or (match["comma"] and match["behind"] and not name.acronym):
            return [_explicit(match, at)]
    return []


def _cue_tells(cue: str) -> bool:
    """A bare "or" is a choice as often as an alias, and has a rule of its own."""
    return cue.strip().lower() != "or"


def _is_called(alias: str) -> bool:
    """Tell whether somebody may be called so; nobody is called Friday, or Renn's."""
    first = fold(alias.split()[0]).strip(".,")
    return first not in NO_ALIAS and not alias.endswith(("'s", "’s", "'", "’"))


def _explicit(match: re.Match[str], at: Span) -> Explicit:
    alias = _FOR_WHOM.sub("", match["alias"].rstrip(" ,."))
    start = at.end + match.start("alias")
    end = at.end + match.end()
    return Explicit(alias, Span(start, start + len(alias)), Span(at.start, end))


def _is_capital(alias: str) -> bool:
    bare = re.sub(r"^the\s+", "", alias, flags=re.IGNORECASE)
    return bool(_STARTS_WITH_CAPITAL.match(bare))


def _is_alias(name: str, alias: str, kind: NameType, is_told: bool) -> bool:
    """Tell whether what stands in parentheses behind a name is another name of it.

    ``is_told``: the text says so, or it stands in quotation marks, as a translation does.
    """
    if not _is_capital(alias) or fold(alias).strip(".") in _AGENCIES:
        return False
    if is_told:
        return True
    first, second = read_form(name, kind), read_form(alias, kind)
    if kind is NameType.PERSON:
        return False
    if second.acronym and not first.acronym:
        is_long_enough = len(first.words) > 1 and len(second.acronym) > 1
        return is_acronym_of(second.acronym, first) or (
            is_long_enough
            and kind in (NameType.ORGANISATION, NameType.WORK, NameType.PEOPLE)
            and (len(second.acronym) > 2 or second.acronym[0] == first.words[0][0])
        )
    if first.acronym and not second.acronym:
        return is_acronym_of(first.acronym, second)
    # A translation stands in quotation marks, or is as long as the name.
    return kind is NameType.ORGANISATION and len(second.words) > 1 and len(first.words) > 1
