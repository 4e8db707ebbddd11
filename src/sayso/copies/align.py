"""From runs of shared fingerprints to passages: word by word, with what was changed inside.

Runs that follow one another in both texts are put to chains. Between two runs the longest common
subsequence of words is taken (rapidfuzz, bit-parallel); a passage is a stretch in which what agrees
outweighs what does not (as in local alignment, Smith and Waterman 1981), where a long insertion
costs little more than a short one: a few new sentences do not break a passage in two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from sayso.copies.candidates import Run
from sayso.copies.text import Text, count_equal, count_equal_before

__all__ = ["MIN_AGREED", "Match", "align"]

MIN_AGREED = 50
"""Characters that agree in the shortest passage, about nine English words."""
_REACH = 16
"""Words around a chain in which its passage may begin and end."""
_MAX_GAP = 120
"""Words between two runs of one chain: a few sentences."""
_MAX_SHIFT = 15
"""Words by which a run of one fingerprint may be out of step with its chain."""
_OPEN, _REPLACED, _ADDED = 2.0, 0.8, 0.15
"""What a difference costs, and each character replaced, or there on one side only."""
_MAX_REPLACED, _MAX_ADDED = 300.0, 110.0
_MIN_END_CHARS = 7
"""A shorter word or two at an end, apart from the rest, agree by chance."""
_MAX_JOINED = 0.5
"""Two passages of one chain are one where the gap is no more than this share of the smaller one."""
_DROP = 300.0
"""So much lost since the best place ends a passage."""
_MIN_SEEDS, _MIN_SPAN = 2, 6
"""Fingerprints of a chain worth aligning, and words from its first to its last."""
_STEP_COST = 0.01
"""In fingerprints, for each word of the way from one run to the next, and of what it shifts."""
_LONGEST_RUN = 400
"""Words that agree before and behind a run, looked at in one go."""


Block = tuple[int, int, int]
"""Equal words: the first in one text, the first in the other, how many."""


@dataclass(frozen=True, slots=True)
class Match:
    """A passage: blocks of equal words (word in ``a``, word in ``b``, how many), in order.

    ``agreed``: characters of the blocks; ``similarity``: their share of the longer side, 0 to 1.
    """

    blocks: tuple[Block, ...]
    agreed: int
    similarity: float

    @property
    def a(self) -> tuple[int, int]:
        """First word and the one behind the last, in the one text."""
        last = self.blocks[-1]
        return self.blocks[0][0], last[0] + last[2]

    @property
    def b(self) -> tuple[int, int]:
        """The same in the other."""
        last = self.blocks[-1]
        return self.blocks[0][1], last[1] + last[2]


def align(a: Text, b: Text, runs: Sequence[Run]) -> list[Match]:
    """The passages that two texts share, in the order of the one; no two of them overlap."""
    parts: list[list[Block]] = []
    for chain in _chain(runs):
        if _is_worth(chain):
            blocks = _fill(a, b, chain)
            if parts:
                blocks = [block for block in blocks if not _is_taken(block, parts)]
            parts += (list(part) for part in _cut(blocks, a, b))
    return [_make(blocks, a, b) for blocks in _join(sorted(parts), a, b)]


def _is_taken(block: Block, parts: Iterable[Sequence[Block]]) -> bool:
    """Whether words of a block are in a part already, in either text."""
    return any(
        part[0][side] < block[side] + block[2] and block[side] < part[-1][side] + part[-1][2]
        for part in parts
        for side in (0, 1)
    )


def _chain(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs that follow one another in both texts, the heaviest chains first.

    Each run follows the one by which its chain is heaviest: a phrase that both texts have more than
    once must not lead a chain astray.
    """
    if len(runs) == 1:
        return [list(runs)]
    weights: list[float] = []
    before: list[int] = []
    near: list[int] = []
    for number, (a, b, _, seeds) in enumerate(runs):
        best, last = 0.0, -1
        kept = []
        # Written out: each run meets many others in texts that were rewritten.
        for one in near:
            last_a, last_b, last_end, _ = runs[one]
            gap_a = a - last_end
            if gap_a > _MAX_GAP:
                # What lies too far behind is so for all runs to come.
                continue
            kept.append(one)
            gap_b = b - last_b - last_end + last_a
            if gap_a < -_REACH or not -_REACH <= gap_b <= _MAX_GAP or a <= last_a or b <= last_b:
                continue
            shift = abs(gap_a - gap_b)
            if seeds == 1 and shift > _MAX_SHIFT:
                continue
            # By what the way costs the nearest of several is taken.
            weight = weights[one] - _STEP_COST * (shift + abs(gap_a))
            if weight > best:
                best, last = weight, one
        weights.append(best + seeds)
        before.append(last)
        kept.append(number)
        near = kept
    return _take_chains(runs, weights, before)


def _take_chains(
    runs: Sequence[Run], weights: Sequence[float], before: Sequence[int]
) -> list[list[Run]]:
    """The chains from their ends on, the heaviest first; no run is in two of them."""
    is_taken = [False] * len(runs)
    chains = []
    for end in sorted(range(len(runs)), key=lambda one: (-weights[one], one)):
        at, chain = end, []
        while at >= 0 and not is_taken[at]:
            is_taken[at] = True
            chain.append(runs[at])
            at = before[at]
        if chain:
            chains.append(chain[::-1])
    return sorted(chains, key=lambda chain: -sum(run.seeds for run in chain))


def _is_worth(chain: Sequence[Run]) -> bool:
    return sum(run.seeds for run in chain) >= _MIN_SEEDS and chain[-1].end - chain[0].a >= _MIN_SPAN


def _fill(a: Text, b: Text, chain: Sequence[Run]) -> list[Block]:
    """All words that agree from a little before the chain to a little after it, as blocks."""
    first, last = chain[0], chain[-1]
    blocks: list[Block] = []
    at_a, at_b = max(0, first.a - _REACH), max(0, first.b - _REACH)
    for run in chain:
        for block in _equal_blocks(a, b, run):
            # What the run before has already taken is cut off.
            taken = max(at_a - block[0], at_b - block[1], 0)
            start_a, start_b, length = block[0] + taken, block[1] + taken, block[2] - taken
            if length <= 0:
                continue
            blocks += _common(a, b, (at_a, start_a), (at_b, start_b))
            blocks.append((start_a, start_b, length))
            at_a, at_b = start_a + length, start_b + length
    end_a = min(len(a), last.end + 2 * _REACH)
    end_b = min(len(b), last.b + last.end - last.a + 2 * _REACH)
    blocks += _common(a, b, (at_a, max(at_a, end_a)), (at_b, max(at_b, end_b)))
    return blocks


def _equal_blocks(a: Text, b: Text, run: Run) -> Iterator[Block]:
    """The words of a run that are equal, as far as they go on before and behind it."""
    shift = run.b - run.a
    ahead = min(len(a) - run.a, len(b) - run.b)
    end = run.a + min(run.end - run.a + 1, ahead)
    furthest = min(run.a + ahead, end + _LONGEST_RUN)
    most = min(run.a, run.b, _LONGEST_RUN)
    at = run.a - count_equal_before(a, b, (run.a, run.b), most)
    while True:
        length = count_equal(a, b, (at, at + shift), furthest - at)
        if length:
            yield at, at + shift, length
        at += length
        if at >= end:
            return
        at += 1


def _common(a: Text, b: Text, in_a: tuple[int, int], in_b: tuple[int, int]) -> list[Block]:
    """The longest common subsequence of words of two stretches, as blocks."""
    if in_a[0] >= in_a[1] or in_b[0] >= in_b[1]:
        return []
    if in_a[1] - in_a[0] == in_b[1] - in_b[0] == 1 and a.ids[in_a[0]] != b.ids[in_b[0]]:
        return []
    one, other = a.ids[slice(*in_a)].tolist(), b.ids[slice(*in_b)].tolist()
    if set(one).isdisjoint(other):
        return []
    return [
        (block.a + in_a[0], block.b + in_b[0], block.size)
        for block in Indel.editops(one, other).as_matching_blocks()
        if block.size
    ]


def _cut(blocks: Sequence[Block], a: Text, b: Text) -> Iterator[Sequence[Block]]:
    """The stretches in which what agrees outweighs what does not."""
    first = end = 0
    score = best = 0.0
    end_a = end_b = 0
    starts, ends, weight = a.starts, a.ends, a.weight
    for number, (at_a, at_b, length) in enumerate(blocks):
        if number:
            # Written out: this is what most of the time goes to in texts that were rewritten.
            of_a = weight * (ends[at_a - 1] - starts[end_a]) if end_a < at_a else 0
            of_b = b.weight * (b.ends[at_b - 1] - b.starts[end_b]) if end_b < at_b else 0
            if of_a or of_b:
                score -= _weigh_gap(of_a, of_b)
        if score <= 0 or best - score > _DROP:
            if best >= MIN_AGREED:
                yield _trim(blocks[first:end], a)
            first, end, score, best = number, number, 0.0, 0.0
        end_a, end_b = at_a + length, at_b + length
        score += weight * (ends[end_a - 1] - starts[at_a])
        if score > best:
            best, end = score, number + 1
    if best >= MIN_AGREED:
        yield _trim(blocks[first:end], a)


def _weigh_gap(of_a: float, of_b: float) -> float:
    """What so many characters between two blocks, of either text, speak against one passage."""
    replaced, added = (of_a, of_b - of_a) if of_a < of_b else (of_b, of_a - of_b)
    cost = _OPEN + min(_REPLACED * replaced, _MAX_REPLACED)
    return cost + min(_ADDED * added, _MAX_ADDED)


def _trim(blocks: Sequence[Block], a: Text) -> Sequence[Block]:
    """Without small words at the ends that agree by chance."""
    first, end = 0, len(blocks)
    while end - first > 1 and _measure(a, blocks[end - 1]) < _MIN_END_CHARS:
        end -= 1
    while end - first > 1 and _measure(a, blocks[first]) < _MIN_END_CHARS:
        first += 1
    return blocks[first:end]


def _join(parts: Iterable[Sequence[Block]], a: Text, b: Text) -> list[list[Block]]:
    """Parts in order; what lies between two large ones belongs to both."""
    joined: list[list[Block]] = []
    for part in parts:
        if joined and _is_near(joined[-1], part, a, b):
            joined[-1] += part
        else:
            joined.append(list(part))
    return joined


def _is_near(last: Sequence[Block], part: Sequence[Block], a: Text, b: Text) -> bool:
    """Whether the gap between two parts is much smaller than either, in both texts."""
    if part[0][0] < last[-1][0] + last[-1][2] or part[0][1] < last[-1][1] + last[-1][2]:
        return False
    gap_a = a.measure_between(last[-1][0] + last[-1][2], part[0][0])
    gap_b = b.measure_between(last[-1][1] + last[-1][2], part[0][1])
    lengths = (a.measure(one[0][0], one[-1][0] + one[-1][2]) for one in (last, part))
    return max(gap_a, gap_b) <= _MAX_JOINED * min(lengths)


def _make(blocks: Sequence[Block], a: Text, b: Text) -> Match:
    agreed = sum(_measure(a, block) for block in blocks)
    last = blocks[-1]
    longer = max(
        a.measure(blocks[0][0], last[0] + last[2]), b.measure(blocks[0][1], last[1] + last[2])
    )
    return Match(tuple(blocks), agreed, agreed / longer)


def _measure(text: Text, block: Block) -> int:
    length: int = text.ends[block[0] + block[2] - 1] - text.starts[block[0]]
    return text.weight * length
