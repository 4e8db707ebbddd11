"""Pages while they grow: paragraphs of sentences that know which of their words tell something."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import quote

from evals.planting.articles import slugify
from sayso.records import Document, Span

__all__ = ["Mark", "Outlet", "Page", "Piece", "Told", "count_words", "lay_out", "to_document"]


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of a sentence that tell the thing with this key."""

    key: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, or a few that belong together, and what is told in it."""

    text: str
    marks: tuple[Mark, ...] = ()
    is_lead: bool = False
    """A place line: it belongs to the sentence behind it."""
    is_credit: bool = False
    """Says whose words these are."""
    is_filler: bool = False
    """Of other things than those that the world is about."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes, and how others name it in a sentence."""

    name: str
    is_agency: bool = False
    is_blog: bool = False

    @property
    def called(self) -> str:
        """With the article that print gives it."""
        if self.is_agency or self.is_blog:
            return self.name
        return f"the {self.name.removeprefix('The ')}"

    @property
    def host(self) -> str:
        """Where its pages are."""
        return f"www.{slugify(self.name).replace('-', '')}.example"


@dataclass(slots=True)
class Page:
    """One article of a world."""

    number: int
    outlet: Outlet
    day: date
    words_below: int = 10
    is_dated: bool = True
    is_closed: bool = False
    """Nothing more may be put in."""
    is_ghost: bool = False
    """Was published, but is not in the pile."""
    made_of: int | None = None
    """The number of the page that this one, by its own words, is: an agency's, or a pasted one."""
    byline: str = ""
    title: str = ""
    paragraphs: list[list[Piece]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tellings: list[str] = field(default_factory=list)

    @property
    def published(self) -> date | None:
        """The day, where the page shows one."""
        return self.day if self.is_dated else None

    @property
    def url(self) -> str:
        """Its address, with the day where it shows one."""
        day = f"{self.day:%Y/%m/%d}/" if self.is_dated else ""
        slug = quote(slugify(self.title or "story"))
        return f"https://{self.outlet.host}/{day}{slug}-{self.number}"


@dataclass(frozen=True, slots=True)
class Told:
    """Where something is told in the finished text, and the sentence around it."""

    spans: tuple[Span, ...]
    sentence: Span


def count_words(paragraphs: Iterable[Iterable[Piece]]) -> int:
    """How many words stand in paragraphs."""
    return sum(len(piece.text.split()) for paragraph in paragraphs for piece in paragraph)


def lay_out(page: Page) -> tuple[str, dict[str, list[Told]]]:
    """The text of a page, and where in it each thing is told."""
    told: dict[str, list[Told]] = {}
    parts: list[str] = []
    length = 0
    for number, paragraph in enumerate(page.paragraphs):
        lead = 0
        for at, piece in enumerate(paragraph):
            gap = " " if at else "\n\n" if number else ""
            length += len(gap)
            for mark in piece.marks:
                spans = tuple(Span(length + one.start, length + one.end) for one in mark.spans)
                sentence = Span(length - lead, length + len(piece.text))
                told.setdefault(mark.key, []).append(Told(spans, sentence))
            parts += [gap, piece.text]
            length += len(piece.text)
            lead = lead + len(piece.text) + 1 if piece.is_lead else 0
    return "".join(parts), told


def to_document(page: Page, path: str) -> tuple[Document, dict[str, list[Told]]]:
    """The page as it is published, and where in it each thing is told."""
    text, told = lay_out(page)
    document = Document.from_text(
        text, page.title, page.outlet.name, page.byline, page.published, page.url, path=path
    )
    return replace(document, links=tuple(page.links)), told
