"""Invented articles that piles of copies are made of in tests."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from evals.planting.articles import Article

_WORDS = """council harbour bridge winter minister road budget vote market report water school plan
engine court river garden festival office stone letter paper doctor village museum storm field
bakery railway tunnel library wage strike ferry captain orchard lantern statue theatre""".split()
_VERBS = "praised delayed opened closed mended sold painted visited feared shared drew lost".split()
_SMALL = "the a its their this in on near of for with and but while after before".split()
_NAMES = ("Ada Roe", "Bo Lind", "Cora Vale", "Dan Pike", "Eve Marsh", "Finn Holt", "Gia Rook")
_OUTLETS = ("The Pier", "Bay Mail", "Hill Post", "North Wire")


def _sentence(random: Random) -> str:
    words = [
        random.choice(_SMALL if at % 2 else _WORDS + _VERBS) for at in range(random.randint(9, 18))
    ]
    words.insert(random.randrange(2, len(words)), random.choice(_NAMES))
    return " ".join(words).capitalize().replace("roe", "Roe") + "."


def _article(number: int) -> Article:
    random = Random(number)
    paragraphs = [
        " ".join(_sentence(random) for _ in range(random.randint(2, 4)))
        for _ in range(random.randint(6, 12))
    ]
    said = " and ".join(_sentence(random).lower().strip(".") for _ in range(3))
    quotation = f"“{said.capitalize()},” said {random.choice(_NAMES)}."
    paragraphs.insert(2, quotation)
    return Article(
        f"invented-{number}",
        "\n\n".join(paragraphs),
        f"Story {number} about a {random.choice(_WORDS)}",
        random.choice(_OUTLETS),
        random.choice(_NAMES),
        date(2021, 3, 1) + timedelta(random.randrange(60)),
        random.choice(("roads", "schools")),
        "allsides",
    )


@pytest.fixture(scope="session")
def articles() -> list[Article]:
    """Two hundred invented articles, always the same."""
    return [_article(number) for number in range(200)]
