"""Clauses from their templates: verbs hedged and negated, numbers spelled, days as printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

__all__ = ["SPLIT", "alter", "capitalise", "expand", "print_day", "put_articles", "spell"]

SPLIT = "¦"
_VERB = re.compile(r"<([^<>|]+)(?:\|([^<>|]+)\|([^<>|]+))?>")
_ALTERED = re.compile(r"\[\[([^|\]]*)\|([^\]]*)\]\]")
_ONES = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_A = re.compile(r"\b([Aa]) (?=[aeioAEIO](?!ne\b))")
_MODALS = ("may have", "might have", "could have", "would appear to have", "would seem to have")
_WEEK = 6


def spell(number: int, *, words_below: int = 10) -> str:
    """A number as print has it: in words when small, else in figures with commas."""
    if number >= words_below:
        return f"{number:,}"
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def print_day(day: date, published: date | None) -> str:
    """A day as an article of some other day names it: by weekday within a week, else by date."""
    if published is not None and 0 <= (published - day).days <= _WEEK:
        return f"on {day:%A}"
    return f"on {day:%B} {day.day}"


def expand(
    template: str, slots: Mapping[str, str], hedge: str = "", *, is_negated: bool = False
) -> str:
    """The words of a clause; its first verb is hedged and negated, the others stand as they are."""
    is_first = True

    def inflect(verb: re.Match[str]) -> str:
        nonlocal is_first
        taken, is_first = (hedge, is_negated) if is_first else ("", False), False
        return _inflect(verb[1], verb[2] or "been", verb[3] or "be", *taken)

    return put_articles(_VERB.sub(inflect, template).format_map(slots))


def put_articles(words: str) -> str:
    """ "An" where a vowel follows; no word of the wordings has an "a" before a spoken "you"."""
    return _A.sub(r"\1n ", words)


def _inflect(past: str, participle: str, base: str, hedge: str, is_negated: bool) -> str:
    is_be = base == "be"
    if hedge in _MODALS:
        modal, _, have = hedge.partition(" ")
        return f"{modal} not {have} {participle}" if is_negated else f"{hedge} {participle}"
    if is_be:
        return " ".join(filter(None, (past, hedge, "not" if is_negated else "")))
    plain = f"did not {base}" if is_negated else past
    return f"{hedge} {plain}".strip()


def alter(words: str, *, is_altered: bool) -> str:
    """A quotation as it was said, or with the words that it has where it was altered."""
    return _ALTERED.sub(lambda one: one[2] if is_altered else one[1], words)


def capitalise(words: str) -> str:
    """The first letter large, behind marks that stand before it."""
    for at, letter in enumerate(words):
        if letter.isalnum():
            return words[:at] + letter.upper() + words[at + 1 :]
    return words
