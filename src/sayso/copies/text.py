"""The words of one text, as they are compared with those of another."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.copies.fingerprints import IDEOGRAPH_WEIGHT, Prints

__all__ = ["Text", "count_equal", "count_equal_before", "cut_text"]

_DENSE_CHARS = 2.2
"""Characters a word, spaces too, below which a text is taken for one of ideographs."""
_FIRST_STEP = 16


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
    (first, second), done, step, is_growing = at, 0, _FIRST_STEP, True
    while step:
        one, other = first + done, second + done
        if done + step <= most and a.ids[one : one + step] == b.ids[other : other + step]:
            done += step
            step = step * 2 if is_growing else step // 2
        else:
            is_growing, step = False, step // 2
    return done


def count_equal_before(a: Text, b: Text, at: tuple[int, int], most: int) -> int:
    """How many words before two places are the same, up to so many."""
    (first, second), done, step, is_growing = at, 0, _FIRST_STEP, True
    while step:
        one, other = first - done, second - done
        if done + step <= most and a.ids[one - step : one] == b.ids[other - step : other]:
            done += step
            step = step * 2 if is_growing else step // 2
        else:
            is_growing, step = False, step // 2
    return done
