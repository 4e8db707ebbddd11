"""The words of one text, as they are compared with those of another."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.copies.fingerprints import IDEOGRAPH_WEIGHT, Prints

__all__ = ["Text", "count_equal", "count_equal_before", "cut_text"]

_DENSE_CHARS = 2.2
"""Characters a word, spaces too, below which a text is taken for one of ideographs."""
_FEW = 8
"""Words compared one by one; then longer and longer stretches of them are."""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one text: ids and code-point offsets, and what a character counts for.

    Views of what all texts share, of which single numbers are had quickly.
    """

    ids: memoryview
    starts: memoryview
    ends: memoryview
    weight: int

    def __len__(self) -> int:
        return len(self.ids)

    def measure(self, first: int, end: int) -> int:
        """The characters from one word to before another, weighed."""
        length: int = self.ends[end - 1] - self.starts[first]
        return self.weight * length

    def measure_between(self, first: int, end: int) -> int:
        """The characters of the words between two others, that before ``first`` and ``end``."""
        return 0 if first == end else self.measure(first, end)


def cut_text(prints: Prints, number: int) -> Text:
    """The words of one of many texts."""
    words = slice(int(prints.bounds[number]), int(prints.bounds[number + 1]))
    starts, ends = prints.starts[words], prints.ends[words]
    # Where most words are one letter long, the script has no spaces.
    is_dense = len(starts) and int(ends[-1] - starts[0]) < _DENSE_CHARS * len(starts)
    weight = IDEOGRAPH_WEIGHT if is_dense else 1
    return Text(prints.ids[words].data, starts.data, ends.data, weight)


def count_equal(a: Text, b: Text, at: tuple[int, int], most: int) -> int:
    """How many words from two places on are the same, up to so many."""
    (first, second), done = at, 0
    few, one, other = min(most, _FEW), a.ids, b.ids
    while done < few and one[first + done] == other[second + done]:
        done += 1
    step = _FEW if done == _FEW else 0
    is_growing = True
    while step:
        begin, start = first + done, second + done
        if done + step <= most and one[begin : begin + step] == other[start : start + step]:
            done += step
            step = step * 2 if is_growing else step // 2
        else:
            is_growing, step = False, step // 2
    return done


def count_equal_before(a: Text, b: Text, at: tuple[int, int], most: int) -> int:
    """How many words before two places are the same, up to so many."""
    (first, second), done = at, 0
    few, one, other = min(most, _FEW), a.ids, b.ids
    while done < few and one[first - done - 1] == other[second - done - 1]:
        done += 1
    step = _FEW if done == _FEW else 0
    is_growing = True
    while step:
        end, stop = first - done, second - done
        if done + step <= most and one[end - step : end] == other[stop - step : stop]:
            done += step
            step = step * 2 if is_growing else step // 2
        else:
            is_growing, step = False, step // 2
    return done
