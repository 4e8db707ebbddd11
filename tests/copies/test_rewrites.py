"""Texts told again in other words, by names and uncommon words."""

from __future__ import annotations

import numpy as np

from sayso.copies.comparing import Texts, match_texts
from sayso.copies.rewrites import Rewrite, find_rewrites
from sayso.records import Document
from tests.copies.stories import FERRY, MEETING, RETOLD, make, make_prose


def _find(*documents: Document, new: list[bool] | None = None) -> list[Rewrite]:
    texts = Texts(list(documents))
    is_new = None if new is None else np.array(new)
    return list(find_rewrites(texts.prints, match_texts(texts), is_new))


def test_names_and_numbers_tell() -> None:
    """Two texts with nearly all of them in common; the words lie where the names are."""
    host = f"{make_prose(1, 300)}\n\n{RETOLD}"
    (rewrite,) = _find(make(MEETING), make(RETOLD), make(FERRY), make(make_prose(2)))
    assert (rewrite.a, rewrite.b) == (0, 1)
    assert rewrite.similarity > 0.7
    assert rewrite.in_a[0] < 10
    assert len(MEETING.split()) - rewrite.in_a[1] < 30
    assert host.endswith(RETOLD)


def test_some_names_are_not_enough() -> None:
    """Two reports of one event share some."""
    other = RETOLD
    for name in ("Oban", "Lund", "Sandholm", "Harrowdale", "340", "7,100", "1998"):
        other = other.replace(name, name[::-1].title())
    assert _find(make(MEETING), make(other), make(FERRY)) == []


def test_what_passages_cover_is_no_rewrite() -> None:
    """A copy word for word says all there is to say."""
    assert _find(make(FERRY), make(f"{FERRY} Really.")) == []


def test_only_new_texts_are_looked_at() -> None:
    """Those that were compared before are not compared again."""
    documents = (make(MEETING), make(RETOLD), make(FERRY))
    assert _find(*documents, new=[False, False, True]) == []
    assert len(_find(*documents, new=[False, True, False])) == 1
