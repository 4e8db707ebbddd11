"""The head of a saved text: breadcrumb, title, byline, date, address, or a "Key: value" block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.intake.breadcrumb import is_title_of, parse_breadcrumb, same_words
from sayso.intake.dates import parse_date
from sayso.intake.furniture import has_saying, is_furniture

__all__ = ["Head", "host_of", "parse_head", "set_field"]

_FIELDS = {
    "title": ("title", "headline"),
    "outlet": ("source", "outlet", "publication", "publisher", "newspaper"),
    "byline": ("by", "author", "authors", "byline"),
    "published": ("date", "published", "published on", "publication date"),
    "url": ("url", "link", "permalink", "source url", "canonical url", "canonical"),
}
_KEYS = {key: name for name, keys in _FIELDS.items() for key in keys}
_KEY_LINE = re.compile(r"(?:\*\*)?([A-Za-z][A-Za-z ]{0,20})(?:\*\*)?:(?:\*\*)?[ \t]+(\S.*)")
_URL = re.compile(r"<?(https?://[^\s<>]+)>?", re.IGNORECASE)
_NAME = r"(?:[^\W\d_a-z][\w.'’\-]*|(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le|ben|y)\b)"
_NAMES = rf"{_NAME}(?:[ ]+{_NAME}){{0,5}}"
_ROLE = r"(?:[ ]*(?:,|\||-|–|—|/|\(|•)[ ]*\S.{0,80})?"
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|Written by|WRITTEN BY|Posted by|Author:)[ ]+"
    rf"({_NAMES}(?:(?:,|,? and|,? AND| &)[ ]+{_NAMES}){{0,5}})({_ROLE})"
)
_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday".split()
)
_CALENDAR = _WEEKDAYS | frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
    " spring summer autumn winter fall dawn noon dusk night midnight morning evening weekend"
    " christmas xmas easter advent lent ramadan eid al fitr adha ashura nowruz norouz passover"
    " purim hanukkah diwali holi thanksgiving halloween pentecost carnival ascension"
    " boxing independence labour labor new year year's years day eve week the of and".split()
)
_MAX_TITLE_CHARS, _MAX_TITLE_WORDS = 200, 30
_HEAD_LINES = 12
_ENDS_LIKE_SENTENCE = re.compile(r"[.,;:][\"”’')\]]*$")
_ENDS_LIKE_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]\.(?:[A-Z]\.)*|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|etc|vs|govt)\.|\.\.\.)$"
)


@dataclass(slots=True)
class Head:
    """What the first lines said, and the ``rest`` of the lines after them. Filled line by line."""

    rest: Sequence[str]
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: date | None = None
    url: str = ""
    breadcrumb: tuple[str, ...] = ()


def parse_head(lines: Sequence[str], title: str | None = None) -> Head:
    """Take the head off the lines of a text.

    ``title`` is the title when it is known (it may be empty), and ``None`` when it may be guessed
    from a short first line. Stops at the first line that is no part of a head.
    """
    head = Head(lines, title=title or "")
    may_guess = title is None
    place = 0
    for _ in range(_HEAD_LINES):
        place = _skip(lines, place)
        if place >= len(lines):
            break
        if taken := _take_keys(head, lines, place) or int(_take_line(head, lines[place].strip())):
            place += taken
        elif may_guess and not head.title and _is_title(lines, place):
            head.title = lines[place].strip()
            place += 1
        else:
            break
    head.rest = lines[place:]
    return head


def set_field(head: Head, key: str, value: str) -> bool:
    """Set the field that a key names; the first value wins. False when no key is called that."""
    field = _KEYS.get(" ".join(key.split()).casefold())
    value = value.strip()
    if field is None or not value:
        return False
    if field == "published":
        head.published = head.published or parse_date(value)
    elif match := _URL.fullmatch(value):
        head.url = head.url or match[1]
    elif field != "url" and not getattr(head, field):
        setattr(head, field, value)
    return True


def host_of(url: str) -> str:
    """The host of a web address without "www."; empty when there is none."""
    match = re.match(r"(?:https?:)?//(?:[^/@\s]*@)?([^/:?#\s]+)", url, re.IGNORECASE)
    return match[1].lower().removeprefix("www.") if match else ""


def _skip(lines: Sequence[str], place: int) -> int:
    while place < len(lines) and (not lines[place].strip() or is_skippable(lines[place])):
        place += 1
    return place


def is_skippable(line: str) -> bool:
    """Furniture in a head, save for a breadcrumb, which says something."""
    return is_furniture(line) and not parse_breadcrumb(line) and not _BYLINE.fullmatch(line.strip())


def _take_keys(head: Head, lines: Sequence[str], place: int) -> int:
    """Take a block of "Key: value" lines; one alone counts only with a blank line after it."""
    found: list[tuple[str, str]] = []
    for line in lines[place:]:
        match = _KEY_LINE.fullmatch(line.strip()) if len(line) < 400 else None
        if not match or " ".join(match[1].split()).casefold() not in _KEYS:
            break
        if not _is_fit(match[1], match[2].strip()):
            break
        found.append((match[1], match[2]))
    end = place + len(found)
    is_alone = len(found) == 1 and end < len(lines) and bool(lines[end].strip())
    if not found or is_alone or end >= len(lines):
        return 0
    for key, value in found:
        set_field(head, key, value)
    return len(found)


def _is_fit(key: str, value: str) -> bool:
    """Whether a value may be what its key says: no outlet and no author is a sentence that tells.

    An outlet begins with a capital, or has one in its first word, or is the name of a host.
    """
    field = _KEYS[" ".join(key.split()).casefold()]
    if field == "byline":
        return not has_saying(value) and not _is_time(value)
    if field != "outlet":
        return True
    first = value.split()[0]
    is_host = first == value and "." in value.rstrip(".")
    return not has_saying(value) and (is_host or not first.islower())


def _is_time(name: str) -> bool:
    """Whether a name is a day, a month, a season or a feast: "by Friday" names no author."""
    words = [word.strip(".").replace("’", "'") for word in name.casefold().split()]
    return words[0] in _WEEKDAYS or all(word in _CALENDAR for word in words)


def _take_line(head: Head, line: str) -> bool:
    if len(line) > 400:
        return False
    if head.title and same_words(line, head.title):
        return True
    if not head.breadcrumb and (entries := parse_breadcrumb(line)):
        head.breadcrumb = entries
        return True
    if head.breadcrumb and not head.title and is_title_of(head.breadcrumb[-1], line):
        head.title = line
        return True
    if match := _URL.fullmatch(line):
        head.url = head.url or match[1]
        return True
    if match := _BYLINE.fullmatch(line):
        return _take_byline(head, match)
    if len(line) <= 80 and (day := parse_date(line)):
        head.published = head.published or day
        return True
    return False


def _take_byline(head: Head, match: re.Match[str]) -> bool:
    role = match[2].strip(" ,|-–—/(•)")
    day = parse_date(role) if role else None
    if has_saying(role) or any(map(_is_time, re.split(r",| and | AND | & ", match[1]))):
        return False
    if head.byline or (role and day is None and _ENDS_LIKE_SENTENCE.search(role)):
        return False
    head.byline = match[1]
    head.published = head.published or day
    return True


def _is_title(lines: Sequence[str], place: int) -> bool:
    """A short line, no sentence, with a blank line or a byline, date or address after it.

    Nor a line that begins as a byline or a field does, and then says something else.
    """
    line = lines[place].strip()
    key = _KEY_LINE.fullmatch(line)
    if _BYLINE.fullmatch(line) or (key and " ".join(key[1].split()).casefold() in _KEYS):
        return False
    if len(line) > _MAX_TITLE_CHARS or len(line.split()) > _MAX_TITLE_WORDS:
        return False
    if _ENDS_LIKE_SENTENCE.search(line) and not _ENDS_LIKE_ABBREVIATION.search(line):
        return False
    if not any(c.isalpha() for c in line) or not any(rest.strip() for rest in lines[place + 1 :]):
        return False
    following = lines[place + 1].strip()
    if not following or same_words(following, line):
        return True
    is_address_or_date = _URL.fullmatch(following) or (
        len(following) <= 80 and parse_date(following)
    )
    return bool(is_address_or_date or _BYLINE.fullmatch(following))
