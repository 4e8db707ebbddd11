"""What belongs to each cue: its source and its content, as the trained linker sees them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.reading.finding.chains import FloatArray, best_tags, find_runs
from sayso.reading.finding.cues import Cue
from sayso.reading.finding.states import Network, WordRange
from sayso.words import IntArray

__all__ = ["REACH_WORDS", "Link", "Linking", "link_cues"]

REACH_WORDS = 96
_CUES_PER_BATCH = 32

Roles = tuple[list[WordRange], list[WordRange]]


@dataclass(frozen=True, slots=True)
class Linking:
    """How far the linker looks on each side of a cue, in words: first near, then to its reach."""

    near_words: int = 56
    reach_words: int = REACH_WORDS


class Link(NamedTuple):
    """One cue with what belongs to it, as half-open word ranges."""

    cue: WordRange
    source: tuple[WordRange, ...]
    content: tuple[WordRange, ...]
    probability: float


def link_cues(
    cues: Sequence[Cue],
    as_cue: FloatArray,
    around: FloatArray,
    paragraphs: IntArray,
    network: Network,
    options: Linking,
    within: Sequence[Sequence[WordRange]] | None = None,
) -> list[Link]:
    """Tie each cue to its source and content.

    ``as_cue``: [cues, width], the mean of each cue's words; ``around``: [words, width].
    ``within`` gives, for each cue, the words it may be tied to: those of the content it stands in.
    Most cues have all that is theirs close by; the linker looks further only for those whose spans
    run up to the edge of what it saw.
    """
    if not cues:
        return []
    seen = _Seen(np.array([cue.words for cue in cues]), as_cue, around, paragraphs, network)
    roles = seen.link(options.near_words, np.arange(len(cues)), within)
    cut = [
        at
        for at, (cue, both) in enumerate(zip(cues, roles, strict=True))
        if _is_cut(cue.words, both, options.near_words)
    ]
    if cut and options.reach_words > options.near_words:
        for at, both in zip(
            cut, seen.link(options.reach_words, np.array(cut), within), strict=True
        ):
            roles[at] = both
    return [
        Link(cue.words, tuple(source), tuple(content), cue.probability)
        for cue, (source, content) in zip(cues, roles, strict=True)
    ]


def _lie_in(at: NDArray[np.int64], ranges: Sequence[WordRange]) -> NDArray[np.bool_]:
    inside = np.zeros(at.shape, np.bool_)
    for start, end in ranges:
        inside |= (at >= start) & (at < end)
    return inside


def _is_cut(cue: WordRange, roles: Roles, near: int) -> bool:
    return any(
        start - cue[0] <= -near or end - cue[0] > near for spans in roles for start, end in spans
    )


class _Seen(NamedTuple):
    """The cues of a text and what the linker may see of it."""

    cues: NDArray[np.int64]
    as_cue: FloatArray
    around: FloatArray
    paragraphs: IntArray
    network: Network

    def link(
        self,
        reach: int,
        chosen: NDArray[np.int64],
        within: Sequence[Sequence[WordRange]] | None,
    ) -> list[Roles]:
        """Source and content of the chosen cues, looking so many words to each side."""
        n_words = len(self.paragraphs)
        first, last = self.cues[chosen, :1], self.cues[chosen, 1:]
        at = first + np.arange(-reach, reach + 1)
        place = np.clip(at, 0, n_words - 1)
        mask = (at >= 0) & (at < n_words)
        if within is not None:
            mask &= np.stack([_lie_in(at[row], within[cue]) for row, cue in enumerate(chosen)])
        in_cue = (at >= first) & (at < last)
        scores = np.concatenate(
            [
                self.network.link(
                    self.around[place[rows]], self.as_cue[chosen[rows]], in_cue[rows], mask[rows]
                )
                for begin in range(0, len(chosen), _CUES_PER_BATCH)
                for rows in (slice(begin, begin + _CUES_PER_BATCH),)
            ]
        )
        # Words that are not there, and the cue itself, belong to nothing.
        scores[..., 1:][~mask | in_cue] -= 1e4
        lengths = np.full(len(chosen), at.shape[1], np.int32)
        tags = best_tags(scores, lengths, *self.network.link_crf)
        return [_roles(tags[row], int(at[row, 0]), self.paragraphs) for row in range(len(chosen))]


def _roles(tags: NDArray[np.int8], base: int, paragraphs: IntArray) -> Roles:
    source: list[WordRange] = []
    content: list[WordRange] = []
    for tag, (start, end) in find_runs(tags):
        spans = source if tag == 1 else content
        spans += _part(base + start, base + end, paragraphs)
    return source, content


def _part(start: int, end: int, paragraphs: IntArray) -> list[WordRange]:
    """Part a range where a paragraph ends inside it."""
    if paragraphs[start] == paragraphs[end - 1]:
        return [(start, end)]
    cuts = [start + 1 + int(at) for at in np.flatnonzero(np.diff(paragraphs[start:end]))]
    return list(zip([start, *cuts], [*cuts, end], strict=True))
