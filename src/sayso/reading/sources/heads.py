"""The head of a source: the words before its prepositions, participles, "and" and commas."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.reading.sources.names import CAPITALS, core_name, drop_possessive, head_phrase
from sayso.reading.sources.words import BODIES, CROWDS, DOCUMENTS, KIN, PEOPLE, singular
from sayso.records import SourceType, Span

__all__ = [
    "PLACE_STARTS",
    "Head",
    "find_evidence",
    "find_words",
    "has_apposed_name",
    "read_head",
    "starts_sentence",
]

_WORD = re.compile(r"[^\W_](?:[\w’'.&%-]*[\w%])?\.?|%")
_TAIL = re.compile(
    r"(?:(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bhis)(?<!\bher)(?<!\bits)(?<!\btheir)\s+"
    r"(?:this|last|next|earlier|recently|today|yesterday|released|conducted|published|posted|"
    r"obtained|reviewed|compiled|based|taken|made|among|before|after|during|alike|there|here|"
    r"backing|supporting|opposing|interviewed|surveyed|briefed|involved|such\s+as|like|unlike|"
    r"attending|aligned|led|titled|called|entitled|aimed|signed|filed|issued|written|provided|"
    r"including|himself|herself|itself|themselves|alone|too|also|the\s+same|everywhere|elsewhere|"
    r"worldwide|[A-Z][a-z]{2,8}day)"
    r"|(?<=[a-z]s)\s+[a-z]{3,}ing)(?![\w-]).*"
)
_EITHER = re.compile(r"^(?:both|either|neither)\s+(?=.*\s(?:and|or|nor)\s)", re.IGNORECASE)
_CONJUNCTION = re.compile(r"\s*(?:,|\s(?:and|or|nor|as\s+well\s+as|&)\s)\s*")
_APPOSED = re.compile(rf",\s+([{CAPITALS}][\w.’'-]*)(?:\s+(?:and\s+)?[{CAPITALS}][\w.’'-]*)+")
PLACE_STARTS = frozenset("New North South West Rhode Washington Northern Southern".split())
_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n][\"”’')\]]*)\s*[\"“‘'(]*$")
_MAX_EVIDENCE_CHARS = 200


class Head(NamedTuple):
    """The head phrase of a source: its words, and the head in lower case without "'s"."""

    words: list[str]
    low: str

    @property
    def first(self) -> str:
        """The first word in lower case."""
        return self.words[0].lower()


def find_words(phrase: str) -> list[str]:
    """The words of a phrase, with the dots and signs inside them."""
    return _WORD.findall(phrase)


def read_head(source: str) -> Head | None:
    """The head phrase: what stands before prepositions, participles, "and", and a comma."""
    bare = _EITHER.sub("", source)
    phrase = _CONJUNCTION.split(head_phrase(_TAIL.sub("", bare)), maxsplit=1)[0]
    words = _WORD.findall(drop_possessive(phrase.strip()))
    if len(words) > 1 and words[-1][0].isdigit() and words[-2][0].isalpha():
        words = words[:-1]
    if not words:
        return None
    if words[-1][:1].islower() and not _is_listed(words[-1].lower()):
        # "people fed up": an unknown last word is hardly the head where a known noun stands before.
        known = [at for at, word in enumerate(words) if _is_listed(word.lower())]
        if known:
            words = words[: known[-1] + 1]
    return Head(words, words[-1].lower().rstrip("."))


def _is_listed(word: str) -> bool:
    one = singular(word)
    return one in PEOPLE or one in BODIES or one in DOCUMENTS or word in CROWDS or one in KIN


def has_apposed_name(source: str) -> bool:
    """Tell whether a comma is followed by a person's name: "his lawyer, Mira Holt"."""
    return any(match[1] not in PLACE_STARTS for match in _APPOSED.finditer(source))


def starts_sentence(text: str, at: int) -> bool:
    """Tell whether a sentence begins at an offset."""
    return bool(_SENTENCE_START.search(text[max(0, at - 8) : at]))


def find_evidence(text: str, span: Span, found: SourceType) -> Span:
    """The name, where it is named, or else the head phrase."""
    words = text[span.start : min(span.end, span.start + _MAX_EVIDENCE_CHARS)]
    name = core_name(words) if found is SourceType.NAMED else ""
    part = name if name and name in words else head_phrase(_TAIL.sub("", words)).strip()
    start = span.start + max(0, words.find(part))
    return Span(start, start + len(part)) if part else span
