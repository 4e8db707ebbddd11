"""The invented quotations, end to end."""

from __future__ import annotations

from evals.quotations import compare, load_finder, load_set, measure_set
from sayso.reading.nesting import Found
from sayso.records import Span

LEAST_FOUND = 0.85
MOST_FALSE = 30


def test_quotations_are_given_to_their_speakers() -> None:
    """Of all that is expected enough is found, and little else."""
    tallies = measure_set(load_set(), load_finder()).values()
    assert sum(one.found for one in tallies) >= LEAST_FOUND * sum(one.expected for one in tallies)
    assert sum(one.false for one in tallies) <= MOST_FALSE


def test_the_set_is_large_and_a_third_of_it_is_empty() -> None:
    """Enough texts, half kept aside, with unlike names; a third holds no attribution."""
    items = load_set()
    assert len({item["id"] for item in items}) == len(items) >= 120
    assert 3 * sum(not item["attributions"] for item in items) >= len(items)
    assert abs(len(load_set("tune")) - len(load_set("test"))) <= 12
    for item in items:
        for one in item["attributions"]:
            assert all(words in item["text"] for words in one["content"])


def test_a_wrong_speaker_is_neither_found_nor_free() -> None:
    """The content alone does not count: somebody else's name makes it false."""
    text = "“No,” said Ida Brook."
    gold = {"source": "Tom Reed", "cue": "said", "content": ["“No,”"]}
    found = Found((Span(11, 20),), (Span(6, 10),), (Span(0, 5),), 1.0)
    tally = compare({"text": text, "attributions": [gold]}, [found])
    assert (tally.found, tally.expected, tally.false) == (0, 1, 1)
