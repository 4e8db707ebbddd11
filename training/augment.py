"""Vary the training texts in ways that the corpus lacks and the world has.

- Quotation marks: one corpus has one style; papers print curly, straight, single and low marks.
- Anonymity formulas: "who spoke on condition of anonymity" holds verbs that are no cues here. Few
  sources in the corpus carry one; many do in the texts that sayso is for.
- Word order: "The tank was full, said a clerk." The corpus has nearly always the source first.
- Fragments: a paragraph or two alone, as nested contents and short texts are read.

Every text is varied anew in each epoch. The formulas are ours; no other text is added.
"""

from __future__ import annotations

import random

from evals.attributions import Event
from sayso.pronouns import is_pronoun
from sayso.quotations import find_quotations
from sayso.reading.sources.types import find_source_type
from sayso.records import SourceType
from sayso.words import find_paragraphs

__all__ = ["vary"]

_MARKS = (("“", "”"), ('"', '"'), ("‘", "’"), ("'", "'"), ("„", "“"), ("«", "»"))
_MARK_WEIGHTS = (4, 4, 3, 3, 1, 1)
_RESTRICTIVE = (
    " who asked not to be named",
    " who asked not to be identified",
    " who asked for anonymity",
    " who declined to be named",
    " who did not want to be named",
    " who refused to be identified",
    " who requested anonymity",
    " who spoke on condition of anonymity",
    " who spoke on the condition of anonymity",
    " who insisted on anonymity",
    " who was not authorised to speak publicly",
    " familiar with the matter",
    " with knowledge of the discussions",
    " briefed on the case",
    " close to the talks",
)
_LOOSE = (
    ", speaking on condition of anonymity",
    ", speaking on the condition of anonymity",
    ", who asked not to be named",
    ", who declined to give a name",
    ", who spoke on condition of anonymity",
)
_REASONS = (
    " because he was not authorised to talk to reporters",
    " because she was not authorized to discuss it publicly",
    " because they feared for their jobs",
    " because the talks were private",
    " because of the sensitivity of the matter",
    " for fear of reprisals",
    " to speak freely",
    " to discuss internal matters",
    ", citing the pending case",
)
_P_TURN = 0.5
_TURNABLE = frozenset("said says added explained warned noted reported wrote".split())
_P_MARKS, _P_FORMULA, _P_RESTRICTIVE, _P_REASON, _P_FRAGMENT = 0.4, 0.35, 0.7, 0.4, 0.2
_NAMELESS = (SourceType.ANONYMOUS, SourceType.COLLECTIVE)


def vary(text: str, events: list[Event], rng: random.Random) -> list[tuple[str, list[Event]]]:
    """One text with its events, varied: as a whole, or in fragments."""
    if rng.random() < _P_MARKS:
        text = _change_marks(text, rng)
    text, events = _turn_round(text, events, rng)
    text, events = _add_formulas(text, events, rng)
    if rng.random() < _P_FRAGMENT:
        return _cut_fragments(text, events, rng)
    return [(text, events)]


def _change_marks(text: str, rng: random.Random) -> str:
    """Print all quotations in another style; one mark for one, so that every offset holds."""
    opener, closer = rng.choices(_MARKS, _MARK_WEIGHTS)[0]
    characters = list(text)
    for start, end in find_paragraphs(text):
        for quotation in find_quotations(text, start, end):
            if quotation.is_closed and not quotation.is_single:
                characters[quotation.start] = opener
                characters[quotation.end - 1] = closer
    return "".join(characters)


def _turn_round(text: str, events: list[Event], rng: random.Random) -> tuple[str, list[Event]]:
    """Put some sentences' content before the cue and its source behind it."""
    parts: list[str] = []
    turned: dict[int, Event] = {}
    moves: list[tuple[int, int]] = []
    last = total = 0
    for at, event in sorted(enumerate(events), key=lambda pair: min(pair[1]["cue"])):
        if rng.random() >= _P_TURN or not _is_turnable(text, event, events):
            continue
        (start, source_end), (_, end) = event["source"][0], event["content"][0]
        if start < last:
            continue
        content = text[event["content"][0][0] : end].removeprefix("that ")
        cue = text[slice(*event["cue"][0])]
        source = text[start:source_end].rstrip(",")
        if source.split()[0] in ("The", "A", "An", "Some", "Several", "One", "Two", "Three"):
            source = source[0].lower() + source[1:]
        parts.append(text[last:start])
        here = sum(map(len, parts))
        sentence = f"{content[0].upper()}{content[1:]}, {cue} {source}"
        cue_at = here + len(content) + 2
        turned[at] = {
            "content": [(here, here + len(content))],
            "cue": [(cue_at, cue_at + len(cue))],
            "source": [(cue_at + len(cue) + 1, here + len(sentence))],
        }
        parts.append(sentence)
        last = end
        total += len(sentence) - (end - start)
        moves.append((end, total))
    parts.append(text[last:])

    def moved(offset: int) -> int:
        return offset + next((by for place, by in reversed(moves) if offset >= place), 0)

    changed = [
        turned.get(at)
        or {role: [(moved(a), moved(b)) for a, b in spans] for role, spans in event.items()}
        for at, event in enumerate(events)
    ]
    return "".join(parts), changed


def _is_turnable(text: str, event: Event, events: list[Event]) -> bool:
    """A whole sentence "Source said (that) content." that no other event has a part in."""
    if any(len(event[role]) != 1 for role in ("source", "cue", "content")):
        return False
    (start, source_end), (cue, cue_end) = event["source"][0], event["cue"][0]
    content, end = event["content"][0]
    source = text[start:source_end]
    is_plain = (
        text[cue:cue_end] in _TURNABLE
        and source_end + 1 == cue
        and cue_end + 1 == content
        and text[end : end + 1] == "."
        and not is_pronoun(source)
        and source[0].isupper()
        and text[content:end].removeprefix("that ")[:1].isalpha()
        and not set('"“”\n') & set(text[start:end])
        and (start == 0 or text[start - 2 : start].strip() in ("", "."))
    )
    return is_plain and not any(
        other is not event and a < end and start < b
        for other in events
        for spans in other.values()
        for a, b in spans
    )


def _add_formulas(text: str, events: list[Event], rng: random.Random) -> tuple[str, list[Event]]:
    """Put a formula behind some sources without a name."""
    inserts: dict[int, tuple[str, bool]] = {}
    for event in events:
        if len(event["source"]) != 1:
            continue
        start, end = event["source"][0]
        source = text[start:end]
        is_fit = " " in source and not is_pronoun(source) and "," not in source
        if is_fit and find_source_type(source) in _NAMELESS and rng.random() < _P_FORMULA:
            is_restrictive = rng.random() < _P_RESTRICTIVE
            formula = rng.choice(_RESTRICTIVE if is_restrictive else _LOOSE)
            if rng.random() < _P_REASON and "anonym" in formula:
                formula += rng.choice(_REASONS)
            if not is_restrictive and text[end : end + 1] not in (",", ".", ";", ":"):
                formula += ","
            inserts[end] = formula, is_restrictive
    if not inserts:
        return text, events
    parts, last = [], 0
    for at in sorted(inserts):
        parts += [text[last:at], inserts[at][0]]
        last = at
    changed = "".join([*parts, text[last:]])
    return changed, [_shift(event, inserts) for event in events]


def _shift(event: Event, inserts: dict[int, tuple[str, bool]]) -> Event:
    def moved(at: int, *, is_end: bool, is_source: bool) -> int:
        total = at
        for place, (formula, is_restrictive) in inserts.items():
            if place < at or (place == at and (not is_end or (is_source and is_restrictive))):
                total += len(formula)
        return total

    return {
        role: [
            (
                moved(start, is_end=False, is_source=role == "source"),
                moved(end, is_end=True, is_source=role == "source"),
            )
            for start, end in spans
        ]
        for role, spans in event.items()
    }


def _cut_fragments(
    text: str, events: list[Event], rng: random.Random
) -> list[tuple[str, list[Event]]]:
    """The text in pieces of one to three paragraphs; an event across a cut loses its far part."""
    paragraphs = find_paragraphs(text)
    fragments = []
    first = 0
    while first < len(paragraphs):
        last = min(first + rng.randint(1, 3), len(paragraphs)) - 1
        start, end = paragraphs[first][0], paragraphs[last][1]
        inside = [
            {
                role: [(a - start, b - start) for a, b in spans if start <= a and b <= end]
                for role, spans in event.items()
            }
            for event in events
            if all(start <= a and b <= end for a, b in event["cue"])
        ]
        fragments.append((text[start:end], inside))
        first = last + 1
    return fragments
