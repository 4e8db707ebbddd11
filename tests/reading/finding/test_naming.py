"""Names from the scores of their tags."""

from __future__ import annotations

import numpy as np

from sayso.pipeline import load_reader
from sayso.reading.finding.naming import find_names
from sayso.records import Document, NameType


def test_an_i_without_its_b_cannot_be() -> None:
    """The best legal tags win: an I that follows nothing of its kind becomes a B, or nothing."""
    scores = np.zeros((3, 11), np.float32)
    scores[0, 0] = scores[2, 0] = 50.0
    scores[1, 2], scores[1, 1] = 9.0, 8.0
    ((words, kind, probability),) = find_names(scores, np.zeros(3, np.int32))
    assert (words, kind) == ((1, 2), NameType.PERSON)
    assert probability < 0.5


def test_names_of_each_kind_in_a_sentence() -> None:
    """People, bodies and places are told apart and lie where they stand."""
    text = "Maria Keller of the World Health Organization flew from Geneva to Lagos on Monday."
    names = load_reader().read(Document.from_text(text)).names
    found = [(text[n.span.start : n.span.end], n.type) for n in names]
    assert ("Maria Keller", NameType.PERSON) in found
    assert ("Geneva", NameType.PLACE) in found
    assert ("Lagos", NameType.PLACE) in found
    assert any("World Health Organization" in words for words, _ in found)
    assert all(0 < n.probability <= 1 for n in names)


def test_a_text_without_words_has_no_names() -> None:
    """Nothing gives nothing."""
    assert load_reader().read(Document.from_text(" \n")).names == ()
