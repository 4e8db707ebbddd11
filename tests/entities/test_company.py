"""The company that names keep."""

from __future__ import annotations

from sayso.entities.company import find_company, read_words_around, stem
from sayso.entities.gathering import gather
from tests.entities.marks import make_reading, resolve


def test_stems() -> None:
    """Endings go where five letters are left."""
    assert stem("dredge") == stem("dredging") == stem("dredges") == "dredg"
    assert stem("fired") != stem("firing")


def test_one_word_is_its_only_bearers() -> None:
    """A surname, or a team's, is its bearer's key; of two bearers it is nobody's."""
    full = "[[Mira Holt|person]] trained the [[Orlo Bulls|organisation]]."
    short = "[[Holt|person]] left the [[Bulls|organisation]]."
    other = "[[Peter Holt|person]] left."
    casts = [gather(make_reading(one)) for one in (full, short)]
    assert {"mira holt", "orlo bulls"} <= find_company(casts)[1]
    casts.append(gather(make_reading(other)))
    assert "mira holt" not in find_company(casts)[1]


def test_words_around() -> None:
    """Longer words that are not common, as stems."""
    cast = gather(make_reading("[[Mira Holt|person]] dredged the harbour on Monday."))
    assert {"dredg", "harbou"} <= read_words_around(cast, 0)
    assert "monday" not in read_words_around(cast, 0)


def test_a_surname_beside_a_surname() -> None:
    """Two surnames of two that one document names in full are these two."""
    who = resolve(
        "[[Mira Holt|person]] and [[Ada Renn|person]] wrote it.",
        "[[Holt|person]] and [[Renn|person]] were young.",
    )
    assert who.are_one("Mira Holt", "Holt")
    assert who.are_one("Ada Renn", "Renn")
