"""How well articles inside other pages are found: ``python -m evals.embedded``.

Short invented pages in the manner of real ones, with an article pasted or quoted at length inside
them or with none. ``tune``: the half that the rules were made on. ``aside``: the other half, kept
aside meanwhile. ``later``: four lots written when the rules were thought done, each measured once
and then learnt from; they hand over in words of their own, no two alike. ``last``: pages of that
kind that nothing was learnt from.

An article is found when it and the expected one share at least half of the characters that either
holds. Outlet, day and edges are counted over what was found.

With ``--news FILE`` (JSON Lines) or ``--pages FOLDER`` it lists what is found in real ones, to be
looked at.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evals.table import Row
from sayso.intake import find_embedded, read_bytes, read_file
from sayso.records import Document, Embedded

__all__ = ["Tally", "load_set", "measure", "read_page", "rows"]

Item = Mapping[str, Any]

PARTS = ("tune", "aside", "later", "last", "all")
_FILE = Path(__file__).with_suffix(".jsonl")
_LEAST_SHARED = 0.5
_NEAR_CHARS = 5
_SHOWN_CHARS = 300
_FORMATS = {"html": "page.html", "markdown": "page.md"}


@dataclass
class Tally:
    """Articles expected, found and made up; and of those found what is right about them."""

    expected: int = 0
    found: int = 0
    false: int = 0
    outlet: int = 0
    byline: int = 0
    title: int = 0
    published: int = 0
    url: int = 0
    start: int = 0
    end: int = 0

    def add(self, other: Tally) -> None:
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))

    @property
    def recall(self) -> float:
        """Share of the expected ones that were found."""
        return self.found / max(1, self.expected)

    @property
    def precision(self) -> float:
        """Share of the found ones that are right."""
        return self.found / max(1, self.found + self.false)


OF_FOUND = {
    "outlet": "outlet right",
    "published": "day right",
    "byline": "author right",
    "title": "title right",
    "url": "address right",
    "start": f"start within {_NEAR_CHARS} characters",
    "end": "end within one paragraph",
}


def load_set(part: str = "all") -> list[Item]:
    """The invented pages of one part, or all."""
    items = [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()]
    return [item for item in items if part in ("all", item["part"])]


def read_page(item: Item) -> Document:
    """The document of a page; pages of text are documents as they stand."""
    if item.get("format") in _FORMATS:
        (found,) = read_bytes(item["text"].encode(), _FORMATS[item["format"]])
        assert isinstance(found, Document), found
        return found
    return Document.from_text(
        item["text"],
        item.get("title", ""),
        item.get("outlet", ""),
        published=_day(item.get("published")),
    )


def measure(items: Iterable[Item]) -> Tally:
    """The counts over some pages."""
    whole = Tally()
    for item in items:
        document = read_page(item)
        whole.add(compare(item, document, find_embedded(document)))
    return whole


def compare(item: Item, document: Document, found: Sequence[Embedded]) -> Tally:
    """Match what was found in a page to what is expected there, one to one."""
    tally = Tally(expected=len(item["embedded"]))
    left = list(found)
    for gold in item["embedded"]:
        start = document.text.index(gold["starts"])
        end = document.text.index(gold["ends"], start) + len(gold["ends"])
        one = next((one for one in left if _shared(one, start, end) >= _LEAST_SHARED), None)
        if one is None:
            continue
        left.remove(one)
        tally.add(_compare_one(gold, one, document.text, start, end))
    tally.false = len(left)
    return tally


def _shared(one: Embedded, start: int, end: int) -> float:
    both = min(one.span.end, end) - max(one.span.start, start)
    return both / (max(one.span.end, end) - min(one.span.start, start))


def _compare_one(gold: Item, one: Embedded, text: str, start: int, end: int) -> Tally:
    between = text[min(end, one.span.end) : max(end, one.span.end)].strip()
    paragraphs = len([part for part in between.split("\n") if part.strip(" >")])
    return Tally(
        found=1,
        outlet=_fold(gold["outlet"]) == _fold(one.outlet),
        byline=_fold(gold["byline"]) == _fold(one.byline),
        title=_fold(gold["title"]) == _fold(one.title),
        published=_day(gold["published"]) == one.published,
        url=gold.get("url", "") == one.url,
        start=abs(start - one.span.start) <= _NEAR_CHARS,
        end=paragraphs <= 1,
    )


def _fold(name: str) -> str:
    return name.casefold().removeprefix("the ").strip(" .")


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def rows() -> Iterator[Row]:
    """The figures of the half that was kept aside, and of the last pages, for the one table."""
    for part, words in (("aside", "kept aside at first"), ("last", "in words of their own")):
        tally = measure(load_set(part))
        data = f"invented pages, {words}"
        predicted = str(tally.found + tally.false)
        yield Row("embedded", "recall", data, str(tally.expected), 100 * tally.recall)
        yield Row("embedded", "precision", data, predicted, 100 * tally.precision)
        for name, metric in OF_FOUND.items():
            share = 100 * getattr(tally, name) / max(1, tally.found)
            yield Row("embedded", metric, data, str(tally.found), share)


def print_tallies(tallies: Mapping[str, Tally]) -> None:
    """One column per part of the set."""
    table = Table(box=None)
    table.add_column("articles inside other pages")
    for part in tallies:
        table.add_column(part, justify="right")
    table.add_row("found", *(f"{one.found} of {one.expected}" for one in tallies.values()))
    table.add_row("false", *(str(one.false) for one in tallies.values()))
    table.add_row("recall", *(f"{one.recall:.1%}" for one in tallies.values()))
    table.add_row("precision", *(f"{one.precision:.1%}" for one in tallies.values()))
    for name, words in OF_FOUND.items():
        table.add_row(words, *(f"{getattr(one, name)}" for one in tallies.values()))
    Console(width=100).print(table)


def print_misses(items: Iterable[Item]) -> None:
    """What is not found, or found otherwise than expected."""
    for item in items:
        document = read_page(item)
        found = find_embedded(document)
        tally = compare(item, document, found)
        wrong = [name for name in OF_FOUND if getattr(tally, name) < tally.expected]
        if tally.false or wrong:
            print(f"{item['id']} {item['kind']}: false {tally.false}, wrong {', '.join(wrong)}")
            print_found(document, found)


def print_found(document: Document, found: Iterable[Embedded]) -> None:
    """What is found in a document, with its edges."""
    for one in found:
        words = document.text[one.span.start : one.span.end]
        behind = document.text[one.span.end : one.span.end + _SHOWN_CHARS]
        lead = document.text[one.lead.start : one.lead.end] if one.lead else ""
        print(f"  {document.outlet} | {document.title} | {document.path}")
        print(f"  [{one.outlet}] by [{one.byline}] “{one.title}” {one.published} {one.url}")
        print(f"  {one.reason}; sure: {one.is_end_sure}; {len(words.split())} words")
        print(f"  LEAD  {lead!r}")
        print(f"  FIRST {words[:_SHOWN_CHARS]!r}")
        print(f"  LAST  {words[-_SHOWN_CHARS:]!r}")
        print(f"  THEN  {behind!r}\n")


def load_news(path: Path, first: int, count: int) -> Iterator[Document]:
    """Some rows of a table of real articles."""
    found = (one for one in read_file(path) if isinstance(one, Document))
    yield from islice(found, first, first + count)


def load_pages(folder: Path) -> Iterator[Document]:
    """Every page below a folder."""
    for path in sorted(folder.rglob("*.html*")):
        yield from (one for one in read_file(path) if isinstance(one, Document))


def print_real(documents: Iterable[Document]) -> None:
    """List what is found in real articles, and how many there are."""
    read = holding = whole = 0
    for document in documents:
        found = find_embedded(document)
        print_found(document, found)
        read, holding, whole = read + 1, holding + bool(found), whole + len(found)
    print(f"{read} documents, {holding} with {whole} embedded ones")


def main() -> None:
    """Print the figures, or what is found in real articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--misses",
        choices=PARTS,
        help="list what goes wrong",
    )
    parser.add_argument("--news", type=Path, help="a table of real articles")
    parser.add_argument("--first", type=int, default=0, help="the first row of it")
    parser.add_argument("--count", type=int, default=1500, help="so many rows of it")
    parser.add_argument("--pages", type=Path, help="a folder of real pages")
    given = parser.parse_args()
    if given.news:
        print_real(load_news(given.news, given.first, given.count))
    elif given.pages:
        print_real(load_pages(given.pages))
    elif given.misses:
        print_misses(load_set(given.misses))
    else:
        print_tallies({part: measure(load_set(part)) for part in PARTS})


if __name__ == "__main__":
    main()
