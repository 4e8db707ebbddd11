"""How far two texts go on with the same words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.copies.fingerprints import fingerprint
from sayso.copies.text import count_equal, count_equal_before, cut_text

_WORDS = st.lists(st.sampled_from(("one", "two", "six")), max_size=60)


@given(_WORDS, _WORDS, st.data())
def test_equal_words_are_counted(one: list[str], other: list[str], data: st.DataObject) -> None:
    """On from two places and back from them, as a loop over words would."""
    prints = fingerprint([" ".join(one), " ".join(other)])
    a, b = cut_text(prints, 0), cut_text(prints, 1)
    at = (data.draw(st.integers(0, len(one))), data.draw(st.integers(0, len(other))))
    ahead = min(len(one) - at[0], len(other) - at[1])
    expected = next(
        (n for n in range(ahead) if one[at[0] + n] != other[at[1] + n]),
        ahead,
    )
    assert count_equal(a, b, at, ahead) == expected
    behind = min(at)
    expected = next(
        (n for n in range(behind) if one[at[0] - n - 1] != other[at[1] - n - 1]),
        behind,
    )
    assert count_equal_before(a, b, at, behind) == expected


def test_an_ideograph_counts_for_more() -> None:
    """Where most words are one letter long."""
    prints = fingerprint(["港で火事があった", "a fire at the harbour"])
    assert cut_text(prints, 0).measure(0, 2) == 3 * 2
    assert cut_text(prints, 1).measure(0, 2) == len("a fire")
    assert cut_text(prints, 1).measure_between(2, 2) == 0
