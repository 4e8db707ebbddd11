"""How a text is cut into windows."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np

from sayso.reading.finding.network import MODEL_FOLDER
from sayso.reading.finding.pieces import Pieces, find_pieces
from sayso.reading.finding.windows import Window, Windows, cut_windows
from sayso.weights import load_tokenizer, read_files
from sayso.words import BoolArray, find_words

_TOKENIZER = load_tokenizer(read_files(MODEL_FOLDER))
_SENTENCES = (
    "The harbour was closed.",
    "Ida Brook said that the pumps had failed twice in the night, and that nobody was told.",
    "“We know nothing of it,” the board wrote.",
    "Rain fell.",
)


def _cut(text: str, options: Windows) -> tuple[Pieces, BoolArray, list[Window]]:
    words = find_words(text)
    pieces = find_pieces(_TOKENIZER, text, words)
    return pieces, words.openings, cut_windows(pieces, words.openings, options)


def test_a_short_text_is_read_once() -> None:
    """What one window holds is not cut."""
    pieces, _, windows = _cut(" ".join(_SENTENCES), Windows())
    assert windows == [Window(0, len(pieces.ids), 0, len(pieces.ids))]


def test_neighbours_share_context_on_both_sides() -> None:
    """32 pieces within a paragraph, 16 where one begins; windows and what they keep begin with
    a sentence."""
    options = Windows()
    paragraphs = [" ".join(_SENTENCES * count) for count in (9, 2, 14, 1, 5, 30)]
    pieces, openings, windows = _cut("\n\n".join(paragraphs), options)
    assert len(windows) > 4
    begins = set(pieces.heads[openings].tolist())
    shared = set()
    for one, other in pairwise(windows):
        assert one.keep_end == other.keep_start
        assert {other.start, other.keep_start} <= begins
        is_paragraph = pieces.words[other.keep_start - 1] < 0
        least = options.paragraph_context_pieces if is_paragraph else options.context_pieces
        assert one.end - one.keep_end == least
        assert other.keep_start - other.start >= least
        shared.add(least)
    assert shared == {16, 32}


def test_no_other_windows_take_less() -> None:
    """Of all ways to cut at sentences, the one taken reads least, in pieces and their squares."""
    options = Windows(96, 12, 6)
    pieces, openings, windows = _cut(
        "\n\n".join((" ".join(_SENTENCES), _SENTENCES[3], " ".join(_SENTENCES[:3] * 2))), options
    )
    n_pieces = len(pieces.ids)
    begins = pieces.heads[openings].tolist()

    def cost(start: int, end: int) -> float:
        """What the window costs that keeps this."""

        def context(at: int) -> int:
            return 6 if at and pieces.words[at - 1] < 0 else 12

        first = max(at for at in begins if at <= max(0, start - context(start)))
        size = min(n_pieces, end + context(end) if end < n_pieces else end) - first
        return size + size * size / 989 + 6 if size <= 96 else np.inf

    ways = (
        sum(cost(a, b) for a, b in pairwise((0, *some, n_pieces)))
        for count in range(len(begins))
        for some in combinations(begins[1:], count)
    )
    assert np.isclose(sum(cost(w.keep_start, w.keep_end) for w in windows), min(ways))
    assert len(windows) > 1
