"""PolNeAR (Newell et al. 2018) as training windows: word pieces with the tags they should get."""

from __future__ import annotations

import glob
import os
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from sayso.reading.pieces import Pieces, find_pieces
from sayso.reading.words import Words, find_words

Event = dict[str, list[tuple[int, int]]]

_SPAN = re.compile(r"(T\d+)\t([\w-]+) (\d+ \d+(?:;\d+ \d+)*)")
_ROLES = {"Source": "source", "Cue": "cue", "Content": "content", "Content2": "content"}


def parse_annotations(ann: str) -> list[Event]:
    """Parse brat stand-off; an event whose cue is missing is left out."""
    spans: dict[str, list[tuple[int, int]]] = {}
    events: list[Event] = []
    for line in ann.splitlines():
        if match := _SPAN.match(line):
            pairs = (part.split() for part in match[3].split(";"))
            spans[match[1]] = [(int(a), int(b)) for a, b in pairs]
        elif re.match(r"E\d+\t", line):
            event: Event = {"source": [], "cue": [], "content": []}
            for part in line.split("\t")[1].split():
                role, _, name = part.partition(":")
                if role in _ROLES and name in spans:
                    event[_ROLES[role]] += spans[name]
            if event["cue"]:
                events.append(event)
    return events


def load_documents(folder: Path) -> list[tuple[str, str, list[list[Event]]]]:
    """Load (name, text, one list of events per annotator) from a part of PolNeAR."""
    by_name: dict[str, list[str]] = {}
    for path in sorted(glob.glob(str(folder / "attributions" / "*.ann"))):
        by_name.setdefault(os.path.basename(path)[:-9], []).append(path)
    documents = []
    for name, paths in sorted(by_name.items()):
        text = _read(folder / "text" / f"{name}.txt")
        documents.append((name, text, [parse_annotations(_read(Path(path))) for path in paths]))
    return documents


def _read(path: Path) -> str:
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


@dataclass(frozen=True)
class Labelled:
    """A text cut into words and pieces, and for each annotator the word indices of each event."""

    words: Words
    pieces: Pieces
    versions: list[list[dict[str, list[tuple[int, int]]]]]


def label(tokenizer: Tokenizer, text: str, versions: list[list[Event]]) -> Labelled:
    """Turn the events' character offsets into half-open word ranges without gaps inside a range."""
    words = find_words(text)
    pieces = find_pieces(tokenizer, text, words)
    labelled = []
    for events in versions:
        ranges = []
        for event in events:
            found = {role: _word_ranges(words, spans) for role, spans in event.items()}
            if found["cue"]:
                ranges.append(found)
        ranges.sort(key=lambda event: event["cue"][0])
        labelled.append(ranges)
    return Labelled(words, pieces, labelled)


def _word_ranges(words: Words, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Word ranges of the spans, joined where they touch and parted at paragraphs."""
    inside: set[int] = set()
    for start, end in spans:
        first = int(np.searchsorted(words.ends, start, side="right"))
        last = int(np.searchsorted(words.starts, end, side="left"))
        inside.update(range(first, last))
    ranges: list[tuple[int, int]] = []
    for at in sorted(inside):
        if ranges and ranges[-1][1] == at and words.paragraphs[at] == words.paragraphs[at - 1]:
            ranges[-1] = (ranges[-1][0], at + 1)
        else:
            ranges.append((at, at + 1))
    return ranges
