"""Where an article that is pasted in ends: a rule, "End of article", the author's return."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.intake.embedding.credits import read_credit
from sayso.intake.embedding.end_words import COMMENTS, ENDS, RETURNS
from sayso.intake.embedding.facts import NOTHING, Facts
from sayso.intake.embedding.lines import Line, is_prose
from sayso.quotations import find_printed

__all__ = ["End", "find_block_end", "find_end", "is_opening", "is_rule", "says_i"]

_BEGIN = re.compile(
    r"[-–—=*~\[<\s]*(?:starts?|begins?|begin(?:ning)? of (?:article|quote|text)|start of (?:article"
    r"|quote|text)|article|quote|snip)[-–—=*~\]>:\s]*",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:[-–—―_=~]\s?){3,}|(?:[*#•·+]\s?){3,}$|--$|⁂|❦")
_FIRST_PERSON = re.compile(
    r"(?<![\w’'-])(?:I|i(?=\s[a-z])|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]ine|[Mm]e|[Mm]yself)(?![\w-])(?!\.\w)"
)
_WE = re.compile(r"(?:We|We['’](?:ve|re|ll|d)|Our)\s")
_NUMERAL = re.compile(
    r"\b(?:World War|Elizabeth|Charles|Part|Type|Phase|Title|Chapter|Volume|John Paul|Napoleon"
    r"|Class|Act) I\b"
)
_OPENING = re.compile(r"[\"“«„]|``|''")
_LINES_OF_OWN_VOICE = 2
_PLAIN, _SLIGHT = 2.0, 0.5
"""How much an end says: that somebody says "I" is no great sign."""


@dataclass(frozen=True, slots=True)
class End:
    """``line``: the number of the first line behind the article; ``words``: what shows its end.

    ``weight``: how much the end speaks for an article before it. ``facts``: what a credit line
    behind it says.
    """

    line: int
    is_sure: bool
    words: str
    weight: float = 0.0
    facts: Facts = NOTHING


def is_rule(text: str) -> bool:
    """Whether a line is a row of dashes or stars, or begins with a row of dashes."""
    return _RULE.match(text) is not None


def is_opening(text: str) -> bool:
    """Whether a line shuts off what comes behind it: a rule, or "begin of article"."""
    return is_rule(text) or _BEGIN.fullmatch(text) is not None


def find_block_end(lines: Sequence[Line], first: int, published: date | None = None) -> End | None:
    """The end of an article that the page sets apart; ``None`` where nothing is.

    A block quotation ends with the block, paragraphs that each open with a quotation mark end
    where one closes and the next opens none. A credit line right behind is read, and left outside.
    """
    place = first
    while place < len(lines) and lines[place].is_quoted:
        place += 1
    words = "the end of the block quotation"
    if place == first:
        place = _end_of_marks(lines, first)
        words = "the closing quotation mark"
    if place == first:
        return None
    facts = read_credit(lines[place].text, published) if place < len(lines) else None
    return End(place, True, words, _PLAIN, facts or NOTHING)


def find_end(
    lines: Sequence[Line],
    first: int,
    starts_another: Callable[[int], bool],
    published: date | None = None,
    *,
    is_whole: bool = True,
) -> End:
    """The end of an article whose first line of text is ``first``.

    ``starts_another`` tells whether another article begins at a line. Where nothing shows the end,
    that is at the next article or at the end of the page, and not sure. Where the article need not
    be whole, the first "I" is not sure either, for its author may be back before, and words such
    as "No wonder" and "In other words" are an end, not sure.
    """
    speaks = _speaks_itself(lines, first)
    for place in range(first + 1, len(lines)):
        text = lines[place].text
        if is_rule(text):
            return End(place, True, "a rule", _PLAIN)
        if ENDS.match(text):
            return End(place, True, f"“{_shorten(text)}”", _PLAIN)
        if facts := read_credit(text, published):
            return _behind_credits(lines, place, facts, published)
        if starts_another(place):
            return End(place, False, "the next one, or at other words of the page")
        if RETURNS.match(text):
            return End(place, True, f"the author's return, “{_shorten(text)}”", _PLAIN)
        if not speaks and says_i(lines[place].text):
            words = f"the author's return, “{_shorten(text)}”"
            return End(place, is_whole, words, _SLIGHT * is_whole)
        if not is_whole and COMMENTS.match(text):
            return End(place, False, f"what may be the author's return, “{_shorten(text)}”")
    return End(len(lines), False, "the end of the page, for nothing shows its own")


def says_i(text: str) -> bool:
    """Whether somebody says "I" in a text, outside quotation marks, or begins it with "we"."""
    if not (_FIRST_PERSON.search(text) or _WE.match(text)):
        return False
    plain = list(text)
    for quotation in find_printed(text):
        plain[quotation.start : quotation.end] = " " * (quotation.end - quotation.start)
    words = _NUMERAL.sub(" ", "".join(plain))
    return bool(_FIRST_PERSON.search(words) or _WE.match(words))


def _speaks_itself(lines: Sequence[Line], first: int) -> bool:
    """Whether the article itself says "I" from its beginning, so that "I" shows no return."""
    prose = [line for line in lines[first : first + 4] if is_prose(line)]
    return any(says_i(line.text) for line in prose[:_LINES_OF_OWN_VOICE])


def _behind_credits(lines: Sequence[Line], place: int, facts: Facts, published: date | None) -> End:
    """The end behind a credit line, and behind those that follow it."""
    end = place + 1
    while end < len(lines) and (more := read_credit(lines[end].text, published)):
        facts = facts.or_else(more)
        end += 1
    return End(end, True, f"a credit line, “{_shorten(lines[place].text)}”", _PLAIN, facts)


def _end_of_marks(lines: Sequence[Line], first: int) -> int:
    """Where paragraphs in quotation marks end that begin at a line; ``first`` when it has none."""
    place = first
    while place < len(lines) and _OPENING.match(lines[place].text):
        quotations = find_printed(lines[place].text)
        if not quotations or quotations[0].start or quotations[0].end < len(lines[place].text) - 2:
            break
        place += 1
    return place


def _shorten(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + ("…" if len(words) > 6 else "")
