"""Invented texts that the tests of copies share."""

from __future__ import annotations

from datetime import date
from random import Random

from sayso.records import Document

__all__ = ["FERRY", "MEETING", "MILL", "ORCHARD", "RETOLD", "make", "make_prose"]

FERRY = (
    "The ferry Marigold was stopped at the north pier on Monday after two of its pumps had failed, "
    "and about sixty passengers waited in the rain until a bus could be found for them. Harbour "
    "master Ida Brook told the council that nobody had been in danger at any moment.\n\n"
    "The owner, Tom Reed, bought the ship from a Norwegian line four years ago and has since been "
    "fined three times for late repairs. Reed said he would pay for a new pump out of his own "
    "pocket, and that the crossing to Sandholm would be open again before the weekend.\n\n"
    "Councillor Vera Lund asked why the inspection due in March had been put off twice without a "
    "word to the public. Brook answered that the only inspector of the district had been ill since "
    "February, and that no other could be had from the capital in time.\n\n"
    "The council will talk about the matter again in a fortnight, when the report of the engineers "
    "is expected. Until then the Marigold may carry no more than forty people."
)
MILL = (
    "An old paper mill above the village of Elmsworth is to become a school for carpenters, the "
    "county said in a short notice on its board last Thursday. Twelve apprentices will begin in "
    "autumn under the eyes of two masters who came back from Canada for the purpose.\n\n"
    "The roof has to be mended first, and bats that sleep below it may not be woken before May. "
    "Money for the beams comes from a lottery; money for the bats, as the clerk put it dryly, does "
    "not come at all. Neighbours have offered ladders, nails and a good deal of advice.\n\n"
    "Old Miss Harrow, whose grandfather made wrapping paper there, gave it a drawing of the "
    "great wheel. She hopes to see it turn once more, she wrote, and will bring the cake herself."
)
ORCHARD = (
    "Frost in the last days of April has taken two thirds of the apple blossom in the valley, and "
    "growers speak of the worst spring since the bridge was built. Small fires burned between the "
    "rows for three nights, to little use.\n\n"
    "The cooperative counts on four hundred tonnes where it would usually have more than a "
    "thousand. Presses that stand idle cost nearly as much as presses that run, its treasurer Karl "
    "Oban told the members, and asked them for patience with the autumn payment.\n\n"
    "Bees are the other worry. Hives that were rented from the coast came late, when the few "
    "blossoms left had closed, and went back again after a week. A grower from the upper farms "
    "proposed to keep bees of their own, and was asked to find out what it takes."
)
MEETING = (
    "Ida Brook of Sandholm met Tom Reed, Vera Lund and Karl Oban in Elmsworth on 14 March to "
    "settle what 340 growers, 12 mills and the Marigold owe the county of Harrowdale, which lent "
    "5,600 crowns in 1998 and wants 7,100 back. They agreed on nothing but another day, and "
    "everybody went home hungry because the inn had closed."
)
RETOLD = (
    "Growers, of whom there are 340, and mills, 12 by number, were spoken for when on 14 March "
    "Karl Oban, Vera Lund, Ida Brook (from Sandholm) plus Tom Reed came together at Elmsworth: "
    "Harrowdale asks 7,100 crowns, having given 5,600 during 1998, while the Marigold stays unpaid "
    "too. No accord was reached, save for a new date, on which somebody should bring bread."
)
_SYLLABLES = ("ba", "den", "fi", "gor", "hal", "ki", "lum", "mer", "no", "pis", "ra", "tul", "ves")


def make(
    text: str, outlet: str = "", day: str = "", *, title: str = "", byline: str = "", url: str = ""
) -> Document:
    """A document; ``day`` as in "2021-03-04"."""
    published = date.fromisoformat(day) if day else None
    return Document.from_text(text, title, outlet, byline, published, url)


def make_prose(seed: int, words: int = 200) -> str:
    """Sentences of words that mean nothing, always the same ones."""
    random = Random(seed)
    made = ["".join(random.choices(_SYLLABLES, k=random.randint(1, 4))) for _ in range(words)]
    sentences = [made[at : at + 12] for at in range(0, words, 12)]
    return " ".join(" ".join(one).capitalize() + "." for one in sentences)
