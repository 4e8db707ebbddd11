"""Put sentences into somebody's mouth, so that the attributions in them become nested ones."""

from __future__ import annotations

import random
import re

from evals.attributions import Event
from sayso.words import find_paragraphs

__all__ = ["wrap"]

_P_WRAP = 0.35
_P_FIRST_PERSON = 0.4
_FIRST = "Anna Omar Lucy Pedro Mary James Fatima Viktor Grace Kofi Ingrid Tom Aisha Paul".split()
_LAST = "Marsh Haddad Okafor Lindqvist Reyes Novak Brook Tanaka Silva Keane Dubois Abbas".split()
_ROLES = (
    "officials", "the officials", "a spokesman", "the spokeswoman", "the report", "critics",
    "a senior official", "he", "she", "they", "the ministry", "police", "the company", "a witness",
    "people familiar with the matter", "the campaign", "analysts", "the newspaper", "one diplomat",
    "the minister", "an aide", "supporters", "the committee", "prosecutors", "the senator",
)  # fmt: skip
_CUES = (
    "said", "said", "said", "says", "added", "argued", "insisted", "claimed", "wrote", "noted",
    "explained", "has said", "told reporters", "warned", "believes", "stated", "reported",
    "alleged", "acknowledged", "testified", "thinks", "admitted", "complained", "suggested",
)  # fmt: skip
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?![\s\"”’)]|$)[^.!?\n]*)*[.!?]?[\"”’)]*")
_LOWERED = frozenset(
    """The A An In On At It He She They His Her Their There This That These Those Some Many Most
    But And As If When While After Before For With We I'm You Our One Two Several Both""".split()
)

_LONGEST_TURNED = 30
"""Longer sources than this many characters keep their words."""

Place = tuple[int, int]


def wrap(text: str, events: list[Event], rng: random.Random) -> tuple[str, list[Event]]:
    """Wrap a sentence, or all of it, in some paragraphs that hold an attribution."""
    for start, end in reversed(find_paragraphs(text)):
        inside = [e for e in events if all(_lies_in(x, (start, end)) for x in _spans(e))]
        if not inside or rng.random() >= _P_WRAP:
            continue
        place = _choose(text, (start, end), inside, rng)
        if place is not None and _is_closed(place, events):
            text, events = _wrap_one(text, events, place, rng)
    return text, events


def _spans(event: Event) -> list[Place]:
    return [span for spans in event.values() for span in spans]


def _lies_in(span: Place, place: Place) -> bool:
    return place[0] <= span[0] and span[1] <= place[1]


def _is_closed(place: Place, events: list[Event]) -> bool:
    """Tell whether each event lies wholly inside the place or wholly outside."""
    for event in events:
        inside = [_lies_in(span, place) for span in _spans(event)]
        outside = [b <= place[0] or a >= place[1] for a, b in _spans(event)]
        if not (all(inside) or all(outside)):
            return False
    return True


def _choose(text: str, paragraph: Place, inside: list[Event], rng: random.Random) -> Place | None:
    """All of the paragraph, or the sentence of one of its events."""
    if rng.random() < 0.3:
        return paragraph
    cue = rng.choice(inside)["cue"][0]
    for match in _SENTENCE.finditer(text, *paragraph):
        if match.start() <= cue[0] < match.end():
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            return start, match.end()
    return None


def _wrap_one(
    text: str, events: list[Event], place: Place, rng: random.Random
) -> tuple[str, list[Event]]:
    if rng.random() < _P_FIRST_PERSON:
        text, events, place = _speak_first(text, events, place, rng)
    body = text[slice(*place)]
    source = rng.choice(_ROLES) if rng.random() < 0.6 else _name(rng)
    cue = rng.choice(_CUES)
    has_marks = bool(set('"“”') & set(body))
    is_long = len(_SENTENCE.findall(body)) > 1
    if is_long or rng.random() < 0.4:
        before, after, roles = _quote(source, cue, rng, has_marks=has_marks)
    else:
        before, after, roles = _report(source, cue, rng)
        if before and body.split()[0] in _LOWERED:
            body = body[0].lower() + body[1:]
    start = place[0]
    if cue in after and body.endswith("."):
        body = body[:-1] + ","
    changed = text[:start] + before + body + after + text[place[1] :]
    shift = len(before) + len(after)

    def moved(span: Place) -> Place:
        by = len(before) if _lies_in(span, place) else shift if span[0] >= place[1] else 0
        return span[0] + by, span[1] + by

    content = (start + roles["content"][0], start + len(before) + len(body) + roles["content"][1])
    if roles["content"][1] == 0 and body.endswith((".", ",")):
        content = content[0], content[1] - 1
    behind = start + len(before) + len(body)
    wrapper: Event = {"content": [content], "searched": [content]}
    for role in ("source", "cue"):
        a, b = roles[role]
        base = start if a < len(before) and before else behind
        a, b = (a, b) if base == start else (a - len(before), b - len(before))
        wrapper[role] = [(base + a, base + b)]
    now = []
    for event in events:
        is_in = all(_lies_in(span, place) for span in _spans(event))
        new = {role: [moved(span) for span in spans] for role, spans in event.items()}
        if is_in and "within" not in new:
            new["within"] = [content]
        now.append(new)
    return changed, [*now, wrapper]


def _speak_first(
    text: str, events: list[Event], place: Place, rng: random.Random
) -> tuple[str, list[Event], Place]:
    """Have those who speak in the place say "I think" and "we want", as quotations do."""
    edits: list[tuple[int, int, str]] = []
    for event in events:
        if len(event["source"]) != 1 or len(event["cue"]) != 1 or "within" in event:
            continue
        source, cue = event["source"][0], event["cue"][0]
        is_next = source[1] + 1 == cue[0] and _lies_in(source, place) and _lies_in(cue, place)
        words = text[slice(*source)]
        if not is_next or len(words) > _LONGEST_TURNED or any(b > source[0] for _, b, _ in edits):
            continue
        verb = text[slice(*cue)].split()[0]
        who = rng.choice(("I", "I", "we" if source[0] > place[0] else "We"))
        edits.append((*source, who))
        edits.append((cue[0], cue[0] + len(verb), _first_person(verb, is_one=who == "I")))

    def moved(at: int) -> int:
        return at + sum(len(new) - (end - start) for start, end, new in edits if end <= at)

    parts, last = [], 0
    for start, end, new in edits:
        parts += [text[last:start], new]
        last = end
    changed = "".join([*parts, text[last:]])
    now = [
        {role: [(moved(a), moved(b)) for a, b in spans] for role, spans in event.items()}
        for event in events
    ]
    return changed, now, (moved(place[0]), moved(place[1]))


def _first_person(verb: str, *, is_one: bool) -> str:
    """The verb as it stands behind "I" or "we": "thinks" gives "think"."""
    known = {
        "has": "have", "is": "am" if is_one else "are", "was": "was" if is_one else "were",
        "does": "do", "doesn’t": "don’t", "doesn't": "don't", "hasn’t": "haven’t",
        "hasn't": "haven't", "isn't": "aren't", "isn’t": "aren’t", "always": "always",
    }  # fmt: skip
    if verb in known:
        return known[verb]
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    if verb.endswith(("shes", "ches", "sses")):
        return verb[:-2]
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb


Roles = dict[str, tuple[int, int]]
"""Offsets of source and cue in what is put before and behind, taken as one string; for the content,
where it begins, and how many characters behind the body still belong to it."""


def _report(source: str, cue: str, rng: random.Random) -> tuple[str, str, Roles]:
    """Indirect: "Officials said that ...", "According to officials, ...", "..., they said"."""
    style = rng.choice(("that", "that", "plain", "according", "behind"))
    if style == "behind":
        after = f" {source} {cue}."
        return "", after, _behind(source, cue, 0, 0)
    if style == "according":
        before = f"According to {source}, "
        roles = {"cue": (0, 12), "source": (13, 13 + len(source)), "content": (len(before), 0)}
        return before, "", roles
    head = f"{source[0].upper()}{source[1:]} {cue} "
    before = head + ("that " if style == "that" else "")
    cue_at = len(source) + 1
    return (
        before,
        "",
        {"source": (0, len(source)), "cue": (cue_at, cue_at + len(cue)), "content": (len(head), 0)},
    )


def _quote(source: str, cue: str, rng: random.Random, *, has_marks: bool) -> tuple[str, str, Roles]:
    """Direct: “...,” officials said. Or: Officials said: “...”"""
    left, right = ("‘", "’") if has_marks else rng.choice((("“", "”"), ('"', '"')))
    if rng.random() < 0.6:
        after = f"{right} {source} {cue}."
        return left, after, _behind(source, cue, 1, 1, before=len(left))
    before = f"{source[0].upper()}{source[1:]} {cue}: {left}"
    cue_at = len(source) + 1
    return (
        before,
        right,
        {
            "source": (0, len(source)),
            "cue": (cue_at, cue_at + len(cue)),
            "content": (len(before) - 1, 1),
        },
    )


def _behind(source: str, cue: str, skip: int, kept: int, before: int = 0) -> Roles:
    at = before + skip + 1
    cue_at = at + len(source) + 1
    return {
        "source": (at, at + len(source)),
        "cue": (cue_at, cue_at + len(cue)),
        "content": (0, kept),
    }


def _name(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"
