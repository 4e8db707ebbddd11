"""Names of one text put together, on gold names of GUM's news, by B³ (Bagga & Baldwin 1998).

A gold name is a mention whose head is a proper noun and that is a person, an organisation or a
place; its span runs from the first to the last word of its kernel, so that "the", clauses and "'s"
are left out. A person's is the stretch of it around the head that has no other entity in it
("President Bo Roe" of "Oran's President Bo Roe"). Times, events, works and the rest are left out,
as are several in one ("Bo Roe and Ada Roe") and the few whose kernel lacks the head. Of names
inside others the outermost is taken, for a reading has none inside others. GUM counts peoples
("Muslims") as persons: a person that the reader takes for a people is put in as one.

Proper nouns are not only names: "the President" and "Man of the Match" count too, which no rule
about names puts with the right one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from evals.gum import Mention, Parsed, load_gum
from sayso.records import Document, Entities, Name, NameType, Reading, Span

__all__ = [
    "BCubed",
    "Find",
    "GoldNames",
    "Place",
    "Read",
    "b_cubed",
    "cluster",
    "find_gold",
    "load_gold",
    "measure",
    "print_rows",
    "type_overlapping",
]

Read = Callable[[Document], Reading]
Find = Callable[[Sequence[Reading]], Entities]
"""The stage under test."""
Place = tuple[str, Span]
"""A mention: the document's id and the span in it."""

_TYPES = {
    "person": NameType.PERSON,
    "organization": NameType.ORGANISATION,
    "place": NameType.PLACE,
}
_LINKS = frozenset(("PART", "PUNCT", "ADP", "DET"))
_POSSESSIVE = re.compile(r"['’]s?$")


class BCubed(NamedTuple):
    """Shares of 1, and over how many mentions they were averaged."""

    precision: float
    recall: float
    f1: float
    size: int


@dataclass(frozen=True, slots=True)
class GoldNames:
    """A text with its names, and the entity of each."""

    document: Document
    names: Mapping[Span, tuple[NameType, str]]


def b_cubed(gold: Mapping[Place, Hashable], given: Mapping[Place, Hashable]) -> BCubed:
    """Score clusters over the mentions of ``gold``, all of which ``given`` must hold.

    Of each mention: how much of its given cluster is in its gold one, and the reverse; averaged.
    """
    both = Counter((entity, given[place]) for place, entity in gold.items())
    in_gold: Counter[Hashable] = Counter(gold.values())
    in_given = Counter(given[place] for place in gold)
    size = len(gold)
    precision = sum(n * n / in_given[one] for (_, one), n in both.items()) / max(1, size)
    recall = sum(n * n / in_gold[one] for (one, _), n in both.items()) / max(1, size)
    f1 = 2 * precision * recall / (precision + recall) if size else 0.0
    return BCubed(precision, recall, f1, size)


def cluster(entities: Entities) -> dict[Place, Hashable]:
    """The entity of each name; one that was left open stands alone."""
    return {
        place: one.entity_id if one.entity_id is not None else place
        for one in entities.mentions
        for place in [(one.document_id, one.span)]
    }


def type_overlapping(span: Span, names: Sequence[Name]) -> NameType | None:
    """The type of the name that has most of ``span``, None where none has any."""
    shares = [
        (min(span.end, one.span.end) - max(span.start, one.span.start), -at)
        for at, one in enumerate(names)
    ]
    share, at = max(shares, default=(0, 0))
    return names[-at].type if share > 0 else None


def load_gold(corpora: Path, part: str) -> list[GoldNames]:
    """The news of GUM dev or train."""
    return [find_gold(parsed) for parsed in load_gum(corpora, part, ("news",))]


def find_gold(parsed: Parsed) -> GoldNames:
    """The names of one document by their spans, in text order."""
    names: dict[Span, tuple[NameType, str]] = {}
    for mention in parsed.mentions:
        words = _find_words(mention, parsed) if mention.type in _TYPES else None
        if words:
            start = parsed.tokens[words[0]].start
            bare = _POSSESSIVE.sub("", parsed.words(words[0], words[-1]))
            span = Span(start, start + len(bare))
            names.setdefault(span, (_TYPES[mention.type], mention.entity))
    outermost: dict[Span, tuple[NameType, str]] = {}
    end = 0
    for span in sorted(names, key=lambda one: (one.start, -one.end)):
        if span.start >= end:
            outermost[span] = names[span]
            end = span.end
    document = replace(Document.from_text(parsed.text), id=parsed.name)
    return GoldNames(document, outermost)


def _find_words(mention: Mention, parsed: Parsed) -> range | None:
    """The tokens of a name; None for what is none, or several."""
    if parsed.tokens[mention.head].upos != "PROPN" or mention.head not in mention.kernel:
        return None
    others = {
        token
        for one in parsed.mentions
        if one.entity != mention.entity and mention.first <= one.first and one.last <= mention.last
        for token in range(one.first, one.last + 1)
    }
    if mention.head in others:
        return None
    first, last = mention.kernel[0], mention.kernel[-1]
    if mention.type == "person":
        first = max([first, *(at + 1 for at in others if at < mention.head)])
        last = min([last, *(at - 1 for at in others if at > mention.head)])
        while last > mention.head and parsed.tokens[last].upos != "PROPN":
            last -= 1
        while first < mention.head and parsed.tokens[first].upos in _LINKS:
            first += 1
    return range(first, last + 1)


def measure(texts: Sequence[GoldNames], read: Read, find: Find) -> BCubed:
    """Put the gold names of each text by itself together; averaged over all names."""
    gold: dict[Place, Hashable] = {}
    given: dict[Place, Hashable] = {}
    for text in texts:
        reading = read(text.document)
        names = tuple(
            Name(span, _correct(kind, type_overlapping(span, reading.names)))
            for span, (kind, _) in text.names.items()
        )
        key = text.document.id
        for place, one in cluster(find([replace(reading, names=names)])).items():
            given[place] = (key, one)
        for span, (_, entity) in text.names.items():
            gold[key, span] = (key, entity)
    return b_cubed(gold, given)


def _correct(kind: NameType, read_as: NameType | None) -> NameType:
    is_people = kind is NameType.PERSON and read_as is NameType.PEOPLE
    return NameType.PEOPLE if is_people else kind


def print_rows(title: str, rows: Iterable[tuple[str, BCubed]]) -> None:
    """Print B³ in per cent."""
    table = Table(box=None, title=title, title_justify="left")
    for name in ("mentions", "count", "precision", "recall", "F1"):
        table.add_column(name, justify="left" if name == "mentions" else "right")
    for name, (precision, recall, f1, size) in rows:
        figures = (f"{100 * share:.1f}" for share in (precision, recall, f1))
        table.add_row(name, str(size), *figures)
    Console(width=100).print(table, "")
