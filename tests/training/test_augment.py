"""Varied training texts: other marks and formulas, the same words under every label."""

from __future__ import annotations

import random
import re

import pytest

from evals.attributions import Event
from training.augment import vary

TEXT = (
    "“We saw the hose,” a senior official said on Monday. Harbour officials denied it.\n\n"
    "According to three people, “nobody was there”, and the mayor’s “peace” was over.\n\n"
    "The end, wrote Ida Brook."
)


def _span(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


def _event(source: str, cue: str, *content: str) -> Event:
    return {"source": [_span(source)], "cue": [_span(cue)], "content": [*map(_span, content)]}


EVENTS = [
    _event("a senior official", "said", "“We saw the hose,”"),
    _event("Harbour officials", "denied", "it.\n"),
    _event("three people", "According to", "“nobody was there”"),
    _event("Ida Brook", "wrote", "The end"),
]


def _plain(words: str) -> str:
    return re.sub("[“”„«»‘’'\"]", "'", words)


@pytest.mark.parametrize("seed", range(60))
def test_labels_keep_their_words(seed: int) -> None:
    """Whatever is put in, each span holds the words it held; a source may have grown a formula."""
    seen = []
    for text, events in vary(TEXT, EVENTS, random.Random(seed)):
        for event in events:
            cue = text[slice(*event["cue"][0])]
            (gold,) = (e for e in EVENTS if TEXT[slice(*e["cue"][0])] == cue)
            seen.append(cue)
            for role in ("source", "content"):
                words = [_plain(text[a:b]) for a, b in event[role]]
                before = [_plain(TEXT[a:b]) for a, b in gold[role]]
                assert all(any(w.startswith(b) for b in before) for w in words)
            assert all(_plain(text[a:b]) in _plain(TEXT) for a, b in event["content"])
    assert seen == [TEXT[slice(*event["cue"][0])] for event in EVENTS]


def test_all_ways_occur() -> None:
    """Formulas inside and outside of sources, other marks, and fragments."""
    varied = [vary(TEXT, EVENTS, random.Random(seed)) for seed in range(200)]
    whole = "\n".join(text for parts in varied for text, _ in parts)
    assert "official who" in whole
    assert re.search("official, (?:who|speaking)", whole)
    assert not re.search("Ida Brook[^.]+anonym", whole)
    assert {"„We saw", "«We saw", '"We saw', "'We saw"} <= set(re.findall(".We saw", whole))
    assert any(len(parts) > 1 for parts in varied)


def test_turned_sentences_keep_their_labels() -> None:
    """ "Officials said the tank was full." may become "The tank was full, said officials." """
    text = "It rained. The officials said that the tank was full. It rained, Ida Brook wrote."
    places = {
        words: (text.index(words), text.index(words) + len(words))
        for words in ("The officials", "said", "that the tank was full", "Ida Brook", "wrote")
    }
    events: list[Event] = [
        {
            "source": [places["The officials"]],
            "cue": [places["said"]],
            "content": [places["that the tank was full"]],
        },
        {"source": [places["Ida Brook"]], "cue": [places["wrote"]], "content": []},
    ]
    seen = set()
    for seed in range(60):
        for whole, varied in vary(text, events, random.Random(seed)):
            words = [
                [whole[a:b] for role in ("content", "cue", "source") for a, b in event[role]]
                for event in varied
            ]
            if "full, said the officials" in whole:
                seen.add("turned")
                assert words[0][:2] == ["The tank was full", "said"]
                assert words[0][2].startswith("the officials")
            assert words[-1] == ["wrote", "Ida Brook"]
    assert seen == {"turned"}
