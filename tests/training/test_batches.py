"""Windows put together to a batch keep their labels where their words are."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from sayso.reading.finding.linking import REACH_WORDS
from training.batches import Cues, Links, collate
from training.examples import Example, Link

N_TAGS = 2 * REACH_WORDS + 1


def window(*paragraphs: int) -> Example:
    """A window of words that are a piece each, in paragraphs of these lengths."""
    n = sum(paragraphs)
    of = np.repeat(np.arange(len(paragraphs)), paragraphs)
    words = np.arange(1, n + 1)
    tags = np.zeros(n, np.int64)
    tags[0] = 1
    return Example(
        np.arange(n + 2), np.zeros(n + 2, np.int64), words, of, cue_tags=tags, inner_cue_tags=tags
    )


def cues_of(*examples: Example) -> Cues:
    """The cues of a batch of these windows."""
    cues = collate(list(examples)).cues
    assert cues is not None
    return cues


def links_of(example: Example, reach: int) -> Links:
    """The links of a batch of this window alone."""
    links = collate([example], reach).links
    assert links is not None
    return links


def test_windows_are_padded_and_the_padding_is_marked() -> None:
    """Windows of other lengths go together; padding is no piece and no word."""
    batch = collate([window(3), window(5)])
    assert batch.ids.shape == (2, 8)
    assert batch.mask.sum(1).tolist() == [5, 7]
    assert batch.is_word.sum(1).tolist() == [3, 5]


def test_cues_are_laid_out_paragraph_by_paragraph() -> None:
    """Each paragraph is a sequence of its own, beginning with its first word."""
    cues = cues_of(window(2, 4), window(3))
    assert cues.rows[:, 0].tolist() == [0, 0, 1]
    assert cues.is_there.sum(1).tolist() == [2, 4, 3]
    assert cues.words[1, :4].tolist() == [2, 3, 4, 5]
    assert cues.outer[:, 0].tolist() == [1, 0, 1]
    assert cues.number == 2


def test_unknown_tags_are_told_of() -> None:
    """Whether any inner tag is unknown is known beforehand."""
    known = window(3)
    assert known.cue_tags is not None
    unknown = replace(known, inner_cue_tags=np.array([1, -100, 0]))
    assert not cues_of(known).has_unknown
    assert cues_of(known, unknown).has_unknown


def linked(within: list[tuple[int, int]] | None = None) -> Example:
    """A content of three words behind a cue that is the window's third word."""
    tags = np.zeros(N_TAGS, np.int64)
    tags[REACH_WORDS + 1] = 3
    tags[REACH_WORDS + 2 : REACH_WORDS + 4] = 4
    return replace(window(8), links=(Link((2, 3), tags, within),))


def test_the_words_around_a_cue_are_those_of_its_window() -> None:
    """The cue stands in the middle; beyond the window there is nothing."""
    links = links_of(linked(), reach=3)
    assert links.is_there[0].tolist() == [False, True, True, True, True, True, True]
    assert links.in_cue[0].tolist() == [False, False, False, True, False, False, False]
    assert links.words[0, 1:].tolist() == [0, 1, 2, 3, 4, 5]
    assert links.tags[0].tolist() == [0, 0, 0, 0, 3, 4, 4]


def test_a_span_that_begins_out_of_sight_begins_where_it_is_seen() -> None:
    """An I whose B is barred becomes the B."""
    links = links_of(linked(within=[(4, 8)]), reach=3)
    assert links.tags[0].tolist() == [0, 0, 0, 0, 0, 3, 4]


def test_windows_annotated_with_other_things_do_not_go_together() -> None:
    """A batch has one kind of labels."""
    named = replace(window(3), cue_tags=None, inner_cue_tags=None, names=np.zeros(3, np.int64))
    with pytest.raises(ValueError, match="same things"):
        collate([named, window(3)])
