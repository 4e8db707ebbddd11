"""Direct quotations of named speakers, and the ways in which several articles carry one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

from evals.planting.pieces import count_words
from evals.planting.wordings import Wordings
from sayso.records import Span

__all__ = ["Quotation", "find_quotations", "introduce"]

LEAST_WORDS, MOST_WORDS = 20, 80
SPLIT = 0.3
CURLY = 0.5
_NAME = r"(?P<{}>[A-Z][\w'’-]+(?: [A-Z][.])?(?: [A-Z][\w'’-]+){{1,2}})"
_SAID = r"(?:said|says|added|argued|explained|wrote|told|declared|warned)"
_QUOTED = re.compile(
    r"[“\"](?P<words>[A-Z][^“”\"\n]{90,700}?)[,.?!]?[”\"],?\s+"
    rf"(?:{_SAID} {_NAME.format('after')}|{_NAME.format('before')},? {_SAID})\b"
)
_NO_NAME = frozenset("But And The When As If In On At He She They It This That Yet So".split())
_JOINT = re.compile(r"(?<=\w)([.,;]) (?=\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, without marks and without the last full stop."""

    words: str
    speaker: str


def find_quotations(texts: Iterable[str]) -> Iterator[Quotation]:
    """Quotations that are long enough, each once."""
    seen = set()
    for text in texts:
        for one in _QUOTED.finditer(text):
            words = one["words"].strip(" ,.")
            speaker = one["after"] or one["before"]
            if words in seen or not _opens(text, one.start()) or speaker.split()[0] in _NO_NAME:
                continue
            if LEAST_WORDS <= count_words(words) <= MOST_WORDS:
                seen.add(words)
                yield Quotation(words, speaker)


def _opens(text: str, at: int) -> bool:
    """Tell whether the mark there opens a quotation: a straight one does by turns."""
    return text[at] == "“" or text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 0


def introduce(
    quotation: Quotation, wording: str, weekday: str, wordings: Wordings, random: Random
) -> tuple[str, Span]:
    """A paragraph with the quotation, and where its words stand from the first to the last."""
    left, right = ("“", "”") if random.random() < CURLY else ('"', '"')
    words = quotation.words
    joints = [one for one in _JOINT.finditer(words) if 20 < one.start() < len(words) - 20]
    told, end = words, words
    if joints and random.random() < SPLIT:
        joint = random.choice(joints)
        split = random.choice(wordings.splits).format(speaker=quotation.speaker)
        end = words[joint.end() :]
        told = f"{words[: joint.start()]},{right}{split}{left}{end}"
    # A quotation before its speaker ends with a comma, as in “Yes,” she said.
    stop = "," if wording.startswith("{quote}") else "."
    quote = f"{left}{told}{stop}{right}"
    paragraph = wording.format(speaker=quotation.speaker, quote=quote, weekday=weekday)
    start = paragraph.index(quote) + len(left)
    return paragraph, Span(start, start + len(told))
