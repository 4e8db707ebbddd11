"""Which word depends on which."""

from __future__ import annotations

import numpy as np

from sayso.reading.finding.parsing import find_heads


def test_each_word_has_its_best_head_in_its_sentence() -> None:
    """However well a word of another sentence or paragraph would do."""
    vectors = np.eye(5, dtype=np.float32)
    heads = np.zeros((5, 5), np.float32)
    heads[1, 0] = heads[1, 2] = 5.0  # What words 0 and 2 look for stands at 1.
    heads[4, 3] = 5.0
    heads[0, 4] = 9.0  # What word 4 looks for stands in another sentence.
    openings = np.array([True, False, False, True, False])
    nothing = np.zeros(9, np.float32)
    nothing[4] = 1.0  # Where nothing else tells, a word is a root.
    found = find_heads(vectors, heads, nothing, np.zeros(5, np.int32), openings)
    assert found.tolist() == [1, 1, 1, 4, 4]
    paragraphs = np.array([0, 0, 1, 1, 1], np.int32)
    found = find_heads(vectors, heads, nothing, paragraphs, np.zeros(5, np.bool_))
    assert found.tolist() == [1, 1, 2, 4, 4]


def test_no_words_no_heads() -> None:
    """Nothing gives nothing."""
    nothing = np.zeros((0, 4), np.float32)
    empty = np.zeros(0, np.int32)
    flags = np.zeros(0, np.bool_)
    assert find_heads(nothing, nothing, np.zeros(3, np.float32), empty, flags).tolist() == []


def test_an_endless_sentence_is_read_like_a_short_one() -> None:
    """Its products are taken in parts; no word's head changes by that."""
    draw = np.random.default_rng(0)
    size, reach = 300, 4
    vectors, heads = draw.normal(size=(2, size, 32)).astype(np.float32)
    distances = draw.normal(size=2 * reach + 1).astype(np.float32)
    at = np.arange(size)
    away = (at[None, :] - at[:, None]).clip(-reach, reach) + reach
    wanted = (vectors @ heads.T + distances[away]).argmax(1)
    paragraphs, openings = np.zeros(size, np.int32), np.zeros(size, np.bool_)
    found = find_heads(vectors, heads, distances, paragraphs, openings)
    assert found.tolist() == wanted.tolist()
