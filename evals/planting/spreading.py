"""Puts the same words into several finished sheets: quotations and boilerplate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from random import Random

from evals.planting.articles import slugify
from evals.planting.pieces import Piece, cut, place
from evals.planting.quoting import Quotation, introduce
from evals.planting.sheets import FOUND, Claim, Group, Sheet
from evals.planting.wordings import Wordings
from sayso.records import AlignmentKind, Span

__all__ = ["spread_boilerplate", "spread_quotation", "spread_short_boilerplate"]

CARRIERS = (2, 2, 3, 3, 4, 5)
"""Of a quotation."""
LEAST_CARRIERS, MOST_CARRIERS = 5, 40
LEAST_SHORT, MOST_SHORT = 20, 60
"""Carriers of a long and of a short boilerplate."""
BEFORE = 0.25
"""How often a boilerplate stands at the beginning."""
_LEAST_COPY_CHARS = 1500
"""A shorter copy or original gets no boilerplate: it would be much of its words."""


def spread_quotation(
    sheets: Sequence[Sheet], quotation: Quotation, wordings: Wordings, random: Random
) -> list[Claim]:
    """Put a quotation into two to five articles that have nothing else in common."""
    hosts = [
        number
        for number, sheet in enumerate(sheets)
        if sheet.family is None and not sheet.has_quotation
    ]
    count = random.choice(CARRIERS)
    if hosts:
        source = sheets[random.choice(hosts)].source
        hosts = [number for number in hosts if sheets[number].source == source]
    if len(hosts) < count:
        return []
    ways = random.sample(wordings.introductions, count)
    carriers = []
    for number, way in zip(random.sample(hosts, count), ways, strict=True):
        sheet = sheets[number]
        paragraph, at = introduce(quotation, way, f"{sheet.day:%A}", wordings, random)
        start = _put_paragraph(sheet, paragraph, random)
        sheet.has_quotation = True
        carriers.append((number, Span(start + at.start, start + at.end)))
    return list(_claim_pairs(sheets, carriers))


def _put_paragraph(sheet: Sheet, paragraph: str, random: Random) -> int:
    """Put a paragraph between two others or at the end; where it starts."""
    pieces = [replace(one, origin=None) for one in cut(sheet.text)]
    ends = [at for at, one in enumerate(pieces, 1) if one.ends_paragraph] or [len(pieces)]
    at = random.choice(ends)
    pieces[at - 1] = replace(pieces[at - 1], gap="\n\n")
    new = Piece(paragraph, "\n\n", Span(0, len(paragraph)))
    sheet.text, placed = place([*pieces[:at], new, *pieces[at:]])
    return placed[0].at.start


def _claim_pairs(sheets: Sequence[Sheet], carriers: Group) -> Iterable[Claim]:
    kind = AlignmentKind.QUOTATION
    for a, b in combinations(carriers, 2):
        words = [sheets[number].text[span.start : span.end] for number, span in (a, b)]
        yield Claim(kind, kind.value, a, b, (words[0], words[1]), FOUND)


def spread_boilerplate(sheets: Sequence[Sheet], wordings: Wordings, random: Random) -> list[Group]:
    """Put one wording at the ends or beginnings of 5 to 40 documents of one outlet."""
    by_outlet = defaultdict(list)
    for number in _strangers(sheets, random):
        by_outlet[sheets[number].outlet].append(number)
    fitting = sorted(name for name, numbers in by_outlet.items() if len(numbers) >= LEAST_CARRIERS)
    if not fitting:
        return []
    outlet = random.choice(fitting)
    numbers = by_outlet[outlet]
    count = random.randint(LEAST_CARRIERS, min(MOST_CARRIERS, len(numbers)))
    words = random.choice(wordings.boilerplate).format(
        outlet=outlet, author=random.choice(wordings.authors), slug=slugify(outlet)
    )
    is_before = random.random() < BEFORE
    chosen = random.sample(numbers, count)
    return [[_put_boilerplate(sheets, one, words, is_before=is_before) for one in chosen]]


def spread_short_boilerplate(
    sheets: Sequence[Sheet], wordings: Wordings, random: Random
) -> list[Group]:
    """Put a short phrase at the ends of many documents of all outlets."""
    numbers = _strangers(sheets, random)
    count = min(len(numbers), random.randint(LEAST_SHORT, MOST_SHORT))
    words = random.choice(wordings.short_boilerplate)
    chosen = random.sample(numbers, count)
    return [[_put_boilerplate(sheets, one, words, is_before=False) for one in chosen]]


def _strangers(sheets: Sequence[Sheet], random: Random) -> list[int]:
    """Sheets without boilerplate at their start: at most one of each family, and no short copy."""
    seen = set()
    found = []
    for number in random.sample(range(len(sheets)), len(sheets)):
        sheet = sheets[number]
        if sheet.lead or sheet.family in seen:
            continue
        if sheet.family is not None:
            if len(sheet.text) < _LEAST_COPY_CHARS:
                continue
            seen.add(sheet.family)
        found.append(number)
    return found


def _put_boilerplate(
    sheets: Sequence[Sheet], number: int, words: str, *, is_before: bool
) -> tuple[int, Span]:
    sheet = sheets[number]
    if is_before:
        sheet.lead = f"{words}\n\n"
        # Before the text: at its very start once the lead is put there.
        return number, Span(-len(sheet.lead), -2)
    start = len(sheet.text) + 2
    sheet.text += f"\n\n{words}"
    return number, Span(start, start + len(words))
