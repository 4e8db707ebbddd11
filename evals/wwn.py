"""Worldwide newswire (Shan et al. 2023) and files like it, as texts with names."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from evals.plain_text import join_tokens

__all__ = ["NamedText", "join_sentences", "load_wwn", "read_sentences"]

_WWN = {
    "Person": "person",
    "Organization": "organisation",
    "Location": "place",
    "Facility": "place",
    "NORP": "people",
    "Misc": "work",
    "Product": "work",
}
_HELD_BACK_EVERY = 10
_P_PARAGRAPH = 0.4

Token = tuple[str, str, str | None]
"""A token, B, I or O, and the type: empty for what is no name here, None when it is unknown."""
NamedText = tuple[str, list[tuple[int, int, str | None]]]
"""A text and its names: half-open offsets and type, None for a name of unknown type."""


def _is_held_back(number: int) -> bool:
    """Tell whether the file with this number, by name, is kept for measuring."""
    return number % _HELD_BACK_EVERY == 0


def load_wwn(corpora: Path, *, held_back: bool) -> list[NamedText]:
    """The texts of Worldwide newswire, the held-back tenth or the others."""
    files = sorted((corpora / "ner" / "wwn").glob("*.tsv"))
    rng = random.Random(0)
    return [
        join_sentences(read_sentences(file, "\t", 1, _WWN), rng)
        for number, file in enumerate(files)
        if _is_held_back(number) is held_back
    ]


def read_sentences(
    file: Path, separator: str, column: int, types: Mapping[str, str | None]
) -> Iterator[list[Token]]:
    """The sentences of a file that has a token in each line and its tag in that column."""
    sentence: list[Token] = []
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split(separator)
        word = cells[0].strip()
        if not word or word.startswith(("http", "-DOCSTART-")) or len(cells) < 2:
            if sentence:
                yield sentence
            sentence = []
            continue
        begin, _, kind = cells[column].strip().partition("-")
        sentence.append((word, begin, types.get(kind, "") if kind else ""))


def join_sentences(sentences: Iterable[list[Token]], rng: random.Random) -> NamedText:
    """Put sentences together to a text; print makes a paragraph of two or three."""
    parts: list[str] = []
    names: list[tuple[int, int, str | None]] = []
    length = 0
    for sentence in sentences:
        text, offsets = join_tokens([token for token, _, _ in sentence])
        for (start, end), (_, begin, kind) in zip(offsets, sentence, strict=True):
            if kind == "":
                continue
            if begin == "I" and names and names[-1][2] == kind:
                names[-1] = (names[-1][0], end + length, kind)
            else:
                names.append((start + length, end + length, kind))
        gap = "\n\n" if rng.random() < _P_PARAGRAPH else " "
        parts += [text, gap]
        length += len(text) + len(gap)
    return "".join(parts), names
