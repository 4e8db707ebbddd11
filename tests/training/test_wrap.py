"""Sentences put into somebody's mouth."""

from __future__ import annotations

import random

import pytest

from evals.attributions import Event
from training.wrap import wrap

TEXT = (
    "Ida Brook said the tank was full. The weather was mild.\n\n"
    "“We saw nothing,” the clerk told the inspectors. Nobody asked him again."
)


def _place(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


EVENTS: list[Event] = [
    {
        "source": [_place("Ida Brook")],
        "cue": [_place("said")],
        "content": [_place("the tank was full")],
    },
    {
        "source": [_place("the clerk")],
        "cue": [_place("told")],
        "content": [_place("“We saw nothing,”")],
    },
]


def _words(text: str, event: Event) -> dict[str, list[str]]:
    return {role: [text[a:b].lower() for a, b in spans] for role, spans in event.items()}


@pytest.mark.parametrize("seed", range(60))
def test_what_was_there_stays_and_becomes_nested(seed: int) -> None:
    """Every event keeps its words; what the new one holds lies within its content."""
    text, events = wrap(TEXT, [dict(event) for event in EVENTS], random.Random(seed))
    old = [event for event in events if "searched" not in event]
    for before, after in zip(EVENTS, old, strict=True):
        now = _words(text, after)
        now.pop("within", None)
        if now["source"] in (["i"], ["we"]):  # Put into the first person, as quotations are.
            now["source"] = _words(TEXT, before)["source"]
        assert now == _words(TEXT, before)
    for new in (event for event in events if "searched" in event):
        (start, end) = new["content"][0]
        held = [event for event in old if event.get("within") == new["content"]]
        assert held
        for event in held:
            assert start <= event["cue"][0][0] < event["cue"][0][1] <= end
        for role in ("source", "cue"):
            words = text[slice(*new[role][0])]
            assert words == words.strip() != ""


def test_some_are_wrapped_and_some_are_not() -> None:
    """Of many draws, some wrap one of the paragraphs and some leave all as it is."""
    texts = {wrap(TEXT, EVENTS, random.Random(seed))[0] for seed in range(40)}
    assert TEXT in texts
    assert len(texts) > 10
