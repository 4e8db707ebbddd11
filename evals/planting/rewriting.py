"""Edits of words and sentences, from a few words dropped to a text told anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from evals.planting.pieces import WORD, Piece
from evals.planting.vocabulary import Vocabulary, is_function_word

__all__ = ["Rewriter"]

_DROPPED, _ADDED = 0.3, 0.2
"""Of edited words; the rest is replaced."""
LIGHT_SHARES = (0.10, 0.25)
HEAVY_SHARE = 0.5
_SENTENCE_DROPPED, _SENTENCE_ADDED = 0.08, 0.05
_LEAST_KEPT = 0.7
"""Of an article's sentences, at the start, when a rewrite takes most of it."""
_MOST_MOVED = 5
"""So many sentences a heavy rewrite moves one onward at most."""
_CONTENT_WEIGHT = 3.0
"""So much likelier a content word is replaced than a function word."""


@dataclass(frozen=True, slots=True)
class _Word:
    piece: int
    start: int
    end: int
    text: str
    starts: bool


class Rewriter:
    """Rewrites with one source of chance; ``spares`` gives sentences that stand nowhere else."""

    def __init__(self, vocabulary: Vocabulary, spares: Iterator[str], random: Random) -> None:
        self._vocabulary = vocabulary
        self._spares = spares
        self._random = random

    def edit(self, pieces: Sequence[Piece], share: float, kept: int = 0) -> list[Piece]:
        """Drop, add or replace this share of words; names, numbers and both ends stay.

        ``kept``: so many words at the start and at the end are not touched.
        """
        words = _words(pieces)
        can = [one for one in words[kept : len(words) - kept] if not self._is_name(one)]
        chosen = self._random.sample(can, min(len(can), round(share * len(words))))
        return self._apply(pieces, chosen, _DROPPED, _ADDED)

    def rewrite_lightly(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Sentences in order, some words changed, some sentences dropped or added."""
        done: list[Piece] = []
        for piece in self.edit(self._some(pieces), self._random.uniform(*LIGHT_SHARES)):
            done.append(piece)
            if self._random.random() < _SENTENCE_ADDED:
                done[-1] = replace(piece, gap=" ")
                done.append(Piece(next(self._spares), piece.gap))
        return done

    def rewrite_heavily(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Sentences in another order, half of the words replaced, names kept."""
        kept = self._some(pieces)
        gaps = [piece.gap for piece in kept]
        places = [(at + self._random.uniform(0, _MOST_MOVED), at) for at in range(len(kept))]
        moved = [
            replace(kept[at], gap=gap) for (_, at), gap in zip(sorted(places), gaps, strict=True)
        ]
        words = _words(moved)
        can = [
            (self._random.random() ** (1 / weight), number, one)
            for number, one in enumerate(words)
            if not self._is_name(one)
            and (weight := 1.0 if is_function_word(one.text) else _CONTENT_WEIGHT)
        ]
        chosen = [one for _, _, one in sorted(can, reverse=True)[: round(HEAVY_SHARE * len(words))]]
        return self._apply(moved, chosen, 0.0, 0.0)

    def _is_name(self, word: _Word) -> bool:
        return self._vocabulary.is_name(word.text, starts=word.starts)

    def _some(self, pieces: Sequence[Piece]) -> list[Piece]:
        """The whole or most of it, some sentences inside it dropped."""
        count = len(pieces)
        if self._random.random() < 0.5:
            count = max(1, round(count * self._random.uniform(_LEAST_KEPT, 1)))
        last = count - 1
        return [
            piece
            for at, piece in enumerate(pieces[:count])
            if at in (0, last) or self._random.random() >= _SENTENCE_DROPPED
        ]

    def _apply(
        self, pieces: Sequence[Piece], chosen: Sequence[_Word], dropped: float, added: float
    ) -> list[Piece]:
        by_piece = defaultdict(list)
        for word in chosen:
            by_piece[word.piece].append(word)
        done = list(pieces)
        for number, words in by_piece.items():
            text = pieces[number].text
            for word in sorted(words, key=lambda one: -one.start):
                text = self._change(text, word, self._random.random(), dropped, added)
            if text.strip():
                done[number] = replace(pieces[number], text=text)
        return done

    def _change(self, text: str, word: _Word, at: float, dropped: float, added: float) -> str:
        before, after = text[: word.start], text[word.end :]
        if at < dropped:
            # With one of the spaces around it.
            if before.endswith(" "):
                return before[:-1] + after
            return before + after.removeprefix(" ")
        other = self._vocabulary.exchange(word.text, self._random)
        if at < dropped + added:
            return f"{before}{word.text} {other.lower()}{after}"
        return before + other + after


def _words(pieces: Sequence[Piece]) -> list[_Word]:
    return [
        _Word(number, one.start(), one.end(), one[0], starts=at == 0)
        for number, piece in enumerate(pieces)
        for at, one in enumerate(WORD.finditer(piece.text))
    ]
