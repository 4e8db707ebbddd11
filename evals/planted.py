"""Piles with planted copies whose truth is known to the character.

`make_pile` takes real articles and plants in a pile of them: whole reposts, parts put into other
articles, light and heavy rewrites, families of copies, chains, quotations that several articles
carry, and boilerplate. All chance comes from one seed. Two families of settings share neither
articles nor wordings: `TUNING` for those who improve the finder, `HELD_BACK` to measure on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evals.planting.articles import Article, load_articles
from evals.planting.growing import Grower, Shares
from evals.planting.sheets import Claim, Group
from evals.planting.traces import Trace
from evals.planting.wordings import HELD_BACK as HELD_BACK_WORDINGS
from evals.planting.wordings import TUNING as TUNING_WORDINGS
from evals.planting.wordings import Wordings
from sayso.records import AlignmentKind, Direction, Document, Passage

__all__ = ["HELD_BACK", "TUNING", "Family", "Pile", "Plant", "load_base", "make_pile"]


@dataclass(frozen=True, slots=True)
class Family:
    """Seeds and wordings that belong together."""

    name: str
    seeds: tuple[int, ...]
    wordings: Wordings


TUNING = Family("tuning", (11, 12, 13), TUNING_WORDINGS)
HELD_BACK = Family("held back", (9101, 9102, 9103), HELD_BACK_WORDINGS)


@dataclass(frozen=True, slots=True)
class Plant:
    """A planted relation of two documents; of a copy, ``a`` is the original.

    ``label`` is the kind with what the plain kind does not tell ("partial copy, 3 % edited");
    ``least`` is which share of both passages must be covered to be found; ``quoted`` the share of
    the passage that stands in quotation marks.
    """

    kind: AlignmentKind
    label: str
    a: Passage
    b: Passage
    direction: Direction
    least: float
    traces: frozenset[Trace] = frozenset()
    quoted: float = 0.0

    @property
    def is_edge(self) -> bool:
        """Whether one of the two was copied from the other."""
        return self.direction is not Direction.UNKNOWN


@dataclass(frozen=True, slots=True)
class Pile:
    """Documents and the whole truth about what was planted in them.

    ``boilerplate`` has one group of passages for each wording that was put into several documents.
    ``families`` gives a number to documents that copy one another, at any remove; ``bases`` the id
    of the real article that most of a document is made of.
    """

    documents: tuple[Document, ...]
    plants: tuple[Plant, ...]
    boilerplate: tuple[tuple[Passage, ...], ...]
    families: Mapping[str, int]
    bases: Mapping[str, str]

    def are_related(self, a: str, b: str) -> bool:
        """Tell whether two documents are of one family."""
        family = self.families.get(a)
        return family is not None and family == self.families.get(b)


def load_base(corpora: Path, family: Family) -> list[Article]:
    """Load the articles that piles of this family are made of."""
    return load_articles(corpora, is_tuning=family is TUNING)


def make_pile(
    articles: Sequence[Article],
    size: int,
    seed: int,
    *,
    dated: bool = True,
    wordings: Wordings = TUNING_WORDINGS,
    shares: Shares | None = None,
) -> Pile:
    """Plant copies in a pile of ``size`` documents.

    With the same articles and seed the pile without dates has the same plants; its addresses have
    no date in them either.
    """
    grower = Grower(articles, size, seed, wordings, dated=dated)
    grower.grow(shares or Shares())
    documents = [_document(grower, number, dated=dated) for number in range(len(grower.sheets))]
    plants = tuple(_plant(grower, documents, claim) for claim in grower.claims)
    groups = tuple(_group(grower, documents, group) for group in grower.groups)
    _check(grower, documents, plants, groups)
    shuffled = grower.random.sample(documents, len(documents))
    families = {
        documents[number].id: sheet.family
        for number, sheet in enumerate(grower.sheets)
        if sheet.family is not None
    }
    bases = {documents[number].id: sheet.base for number, sheet in enumerate(grower.sheets)}
    return Pile(tuple(shuffled), plants, groups, families, bases)


def _document(grower: Grower, number: int, *, dated: bool) -> Document:
    sheet = grower.sheets[number]
    document = Document.from_text(
        sheet.lead + sheet.text,
        sheet.title,
        sheet.outlet,
        sheet.byline,
        sheet.day if dated else None,
        sheet.url,
    )
    return replace(document, links=sheet.links)


def _passage(grower: Grower, documents: Sequence[Document], at: tuple[int, int, int]) -> Passage:
    number, start, end = at
    shift = len(grower.sheets[number].lead)
    return Passage(documents[number].id, start + shift, end + shift)


def _plant(grower: Grower, documents: Sequence[Document], claim: Claim) -> Plant:
    a, b = (
        _passage(grower, documents, (number, span.start, span.end))
        for number, span in (claim.a, claim.b)
    )
    direction = Direction.A_TO_B if claim.is_edge else Direction.UNKNOWN
    return Plant(claim.kind, claim.label, a, b, direction, claim.least, claim.traces, claim.quoted)


def _group(grower: Grower, documents: Sequence[Document], group: Group) -> tuple[Passage, ...]:
    return tuple(
        _passage(grower, documents, (number, span.start, span.end)) for number, span in group
    )


def _check(
    grower: Grower,
    documents: Sequence[Document],
    plants: Sequence[Plant],
    groups: Sequence[Sequence[Passage]],
) -> None:
    """Every passage is what was planted, word for word; unedited ones are one text."""
    texts = {document.id: document.text for document in documents}
    assert len(texts) == len(documents), "two documents have one id"
    for plant, claim in zip(plants, grower.claims, strict=True):
        a, b = (texts[one.document_id][one.start : one.end] for one in (plant.a, plant.b))
        assert (a, b) == claim.words, f"{plant.label}: passages have moved"
        assert not claim.is_verbatim or a == b, f"{plant.label}: not word for word"
    for group in groups:
        words = {texts[one.document_id][one.start : one.end] for one in group}
        assert len(words) == 1, "a boilerplate has several wordings"
