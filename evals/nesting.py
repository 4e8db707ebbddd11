"""How well attributions inside attributions are read: ``python -m evals.nesting --corpora FOLDER``.

Two sets, for no public one marks nested attributions in news:

- passages labelled by hand for this project, kept in ``nested.jsonl`` as offsets alone: the content
  of an outer attribution, and every attribution inside it, which may be none. What an annotator
  could defend either way is marked doubtful, and counts neither for nor against;
- GUM, whose rhetorical relations mark who says what at any depth: an attribution all of whose
  discourse units lie in the content of another. They are not exhaustive, so only recall is counted.
  Dev holds few, hence train beside it: the weights learn attributions from PolNeAR alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evals.counts import Found
from sayso.reading import Reader
from sayso.records import Attribution, Document, Reading, Span

__all__ = [
    "FLOORS",
    "PASSAGES",
    "Counts",
    "Nested",
    "Passage",
    "Relation",
    "load_passages",
    "load_relations",
    "load_texts",
    "measure",
    "measure_relations",
    "print_tables",
]

PASSAGES = Path(__file__).with_name("nested.jsonl")

Spans = tuple[Span, ...]
Read = Callable[[str], Reading]
DocumentKey = tuple[str, str]
"""A corpus (``polnear/dev``, ``news/allsides``, ``gum/train``) and a document of it."""

FLOORS: Mapping[str, float] = {"recall": 75.0, "precision": 72.0}
"""In per cent, on the passages of PolNeAR dev, below which CI fails."""

_MIN_OVERLAP = 0.5
_TEXT = "# text = "
_RELATION = re.compile(r"([\w-]+):(\d+)(?:->(\d+))?:(\d+)")


@dataclass(frozen=True, slots=True)
class Nested:
    """A gold attribution inside another one's content.

    ``parent`` is the place among the passage's nested ones of the one it lies in; none means that
    it lies in the outer one directly.
    """

    source: Spans
    cue: Spans
    content: Spans
    parent: int | None = None
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """An outer attribution with all attributions inside its content."""

    key: DocumentKey
    source: Spans
    cue: Spans
    content: Spans
    nested: tuple[Nested, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A nested attribution by rhetorical relations: the units with the cue, and the content."""

    cue: Spans
    content: Spans


@dataclass(frozen=True)
class Counts(Found):
    """What was counted over passages; the rates are shares of 1."""

    passages: int = 0
    empty: int = 0
    right_parent: int = 0
    right_source: int = 0
    deep: int = 0
    deep_right: int = 0


def load_passages(path: Path = PASSAGES) -> list[Passage]:
    """Load the labelled passages, in the order of the file."""
    return [_passage(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _passage(row: Mapping[str, Any]) -> Passage:
    return Passage(
        (row["corpus"], row["document"]),
        **{role: _spans(row["outer"][role]) for role in ("source", "cue", "content")},
        nested=tuple(
            Nested(
                **{role: _spans(one[role]) for role in ("source", "cue", "content")},
                parent=one["parent"],
                is_doubtful=one.get("doubtful", False),
            )
            for one in row["nested"]
        ),
    )


def _spans(pairs: Iterable[Sequence[int]]) -> Spans:
    return tuple(Span(start, end) for start, end in pairs)


def load_texts(corpora: Path, keys: Iterable[DocumentKey]) -> dict[DocumentKey, str]:
    """Load the texts that the offsets point into; ends with a clear line when one is absent.

    PolNeAR's text files and the ``text`` of AllSides articles as they are; of a GUM document the
    ``# text`` of its sentences, joined by line feeds.
    """
    texts: dict[DocumentKey, str] = {}
    for corpus, of_corpus in groupby(sorted(set(keys)), key=lambda key: key[0]):
        names = {name for _, name in of_corpus}
        try:
            found = dict(_load_corpus(corpora, corpus, names))
        except FileNotFoundError as error:
            sys.exit(f"no {corpus} in {error.filename}: give the folder that holds it by --corpora")
        texts.update({(corpus, name): text for name, text in found.items()})
        if missing := sorted(names - found.keys()):
            sys.exit(f"{corpus} lacks {', '.join(missing)}: another version of the corpus?")
    return texts


def _load_corpus(corpora: Path, corpus: str, names: set[str]) -> Iterator[tuple[str, str]]:
    if corpus == "news/allsides":
        with gzip.open(corpora / "news" / "allsides_12k.jsonl.gz", "rt", encoding="utf-8") as rows:
            for article in map(json.loads, rows):
                if article["ID"] in names:
                    yield article["ID"], article["text"]
    elif corpus.startswith("gum/"):
        for name in names:
            lines = (corpora / corpus / f"{name}.conllu").read_text("utf-8").split("\n")
            yield name, _join_sentences(lines)
    else:
        for name in names:
            # Bytes, for offsets count carriage returns.
            yield name, (corpora / corpus / "text" / f"{name}.txt").read_bytes().decode("utf-8")


def _join_sentences(lines: Iterable[str]) -> str:
    return "\n".join(line.removeprefix(_TEXT) for line in lines if line.startswith(_TEXT))


def measure(passages: Iterable[Passage], texts: Mapping[DocumentKey, str], read: Read) -> Counts:
    """Read each text once and count over its passages.

    An attribution is predicted in a passage when its cue lies in the outer content. It is right
    when its cue overlaps that of a gold one and the contents share half of their characters,
    white space apart; each gold one makes one prediction right. Its parent is right when its cue
    overlaps that of the gold parent, and its source when it overlaps, or both are unstated.
    """
    total = Counts()
    for key, in_document in groupby(sorted(passages, key=lambda one: one.key), lambda one: one.key):
        text = texts[key]
        found = read(text).attributions
        for passage in in_document:
            total += _count(passage, found, text)
    return total


def _count(passage: Passage, found: Sequence[Attribution], text: str) -> Counts:
    by_id = {one.id: one for one in found}
    inside = [one for one in found if _lies_in(one.cue, passage.content)]
    gold = [one for one in passage.nested if not one.is_doubtful]
    pairs = _match(gold, inside, text)
    doubtful = tuple(span for one in passage.nested if one.is_doubtful for span in one.cue)
    right = {one.id for _, one in pairs}
    predicted = [one for one in inside if one.id in right or not _overlap(one.cue, doubtful)]
    right_parents = 0
    for nested, one in pairs:
        cue = passage.cue if nested.parent is None else passage.nested[nested.parent].cue
        parent = by_id.get(one.parent_id or "")
        right_parents += parent is not None and _overlap(parent.cue, cue)
    return Counts(
        passages=1,
        empty=not gold,
        gold=len(gold),
        predicted=len(predicted),
        right=len(pairs),
        right_parent=right_parents,
        right_source=sum(
            _overlap(nested.source, one.source) or not (nested.source or one.source)
            for nested, one in pairs
        ),
        deep=sum(one.parent is not None for one in gold),
        deep_right=sum(nested.parent is not None for nested, _ in pairs),
    )


def _match(
    gold: Sequence[Nested], found: Sequence[Attribution], text: str
) -> list[tuple[Nested, Attribution]]:
    """Pair one to one, the best overlap of contents first."""
    candidates = sorted(
        (
            (_share(nested.content, one.content, text), -at, -to)
            for at, nested in enumerate(gold)
            for to, one in enumerate(found)
            if _overlap(nested.cue, one.cue)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for share, at, to in candidates:
        if share >= _MIN_OVERLAP and -at not in pairs and -to not in pairs.values():
            pairs[-at] = -to
    return [(gold[at], found[to]) for at, to in sorted(pairs.items())]


def _lies_in(spans: Spans, content: Spans) -> bool:
    return all(
        any(outer.start <= span.start and span.end <= outer.end for outer in content)
        for span in spans
    )


def _overlap(these: Spans, those: Spans) -> bool:
    return any(a.start < b.end and b.start < a.end for a in these for b in those)


def _share(these: Spans, those: Spans, text: str) -> float:
    a, b = _characters(these, text), _characters(those, text)
    return len(a & b) / max(1, len(a | b))


def _characters(spans: Spans, text: str) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end) if not text[at].isspace()}


def load_relations(folder: Path) -> list[tuple[str, list[Relation]]]:
    """Texts of the GUM documents of ``folder`` with an attribution, and the nested ones of each."""
    loaded = []
    for path in sorted(folder.glob("*.conllu")):
        lines = path.read_text("utf-8").split("\n")
        units, edges = _read_units(lines)
        if "reddit" not in path.name and any(edge.is_attribution for edge in edges):
            loaded.append((_join_sentences(lines), list(_find_nested(units, edges))))
    if not loaded:
        sys.exit(f"no GUM in {folder}: give the folder that holds gum/ by --corpora")
    return loaded


@dataclass(frozen=True, slots=True)
class _Edge:
    """A unit hangs on another; of a unit's children, those of lower rank were joined to it first.

    Hence what a relation is about is its parent with all children of lower rank.
    """

    relation: str
    child: int
    parent: int
    rank: int

    @property
    def is_attribution(self) -> bool:
        return self.relation.startswith("attribution-")


@dataclass(slots=True)
class _Unit:
    """An elementary discourse unit: one span for each sentence it stands in."""

    spans: list[Span]
    has_verb: bool = False


def _read_units(lines: Iterable[str]) -> tuple[dict[int, _Unit], list[_Edge]]:
    """Where each unit stands in the joined text, and the tree above them.

    A unit starts at the token whose ``Discourse`` names it and ends before the next.
    """
    units: dict[int, _Unit] = {}
    edges: list[_Edge] = []
    sentence, offset, at, until, unit = "", -1, 0, 0, 0
    for line in lines:
        if line.startswith(_TEXT):
            offset += len(sentence) + 1
            sentence, at, until = line.removeprefix(_TEXT), 0, 0
        fields = line.split("\t")
        if len(fields) != 10 or "." in fields[0]:
            continue
        first, _, last = fields[0].partition("-")
        if not last and (match := _find_relation(fields[9])):
            relation, child, parent, rank = match
            unit = child
            units[unit] = _Unit([])
            if parent is not None:
                edges.append(_Edge(relation, child, parent, rank))
        if last or int(first) > until:
            # A token of several words ("don't") is found whole, and its words stand where it does.
            at = sentence.index(fields[1], at)
            start, at = at, at + len(fields[1])
            if last:
                until, held = int(last), Span(offset + start, offset + at)
                continue
            held = Span(offset + start, offset + at)
        units[unit].has_verb |= fields[3] in ("VERB", "AUX")
        spans = units[unit].spans
        if spans and spans[-1].start >= offset:
            spans[-1] = Span(spans[-1].start, held.end)
        else:
            spans.append(held)
    return units, edges


def _find_relation(misc: str) -> tuple[str, int, int | None, int] | None:
    value = next((v for v in misc.split("|") if v.startswith("Discourse=")), "")
    # Relations after a semicolon are secondary: they are no part of the tree.
    match = _RELATION.match(value.removeprefix("Discourse=").partition(";")[0])
    if not match:
        return None
    relation, child, parent, rank = match.groups()
    return relation, int(child), int(parent) if parent else None, int(rank)


def _find_nested(units: Mapping[int, _Unit], edges: Sequence[_Edge]) -> Iterator[Relation]:
    """Attributions that lie in the content of another.

    Bylines, signatures and speakers' names, which GUM attributes whole texts to, hold no verb and
    are left out.
    """
    children: dict[int, list[_Edge]] = {}
    for edge in edges:
        children.setdefault(edge.parent, []).append(edge)
    attributions = [
        (cue, _units_below(edge.parent, children, edge.rank))
        for edge in edges
        if edge.is_attribution
        for cue in [_same_units(edge.child, children)]
        if any(units[unit].has_verb for unit in cue)
    ]
    for cue, content in attributions:
        if any(cue | content <= outer for _, outer in attributions):
            yield Relation(
                *(
                    tuple(span for unit in sorted(part) for span in units[unit].spans)
                    for part in (cue, content)
                )
            )


def _same_units(unit: int, children: Mapping[int, Sequence[_Edge]]) -> set[int]:
    """``unit`` and its other parts: "A study [of salt] has shown" is one unit around another."""
    parts = (edge for edge in children.get(unit, ()) if edge.relation.startswith("same-unit"))
    return {unit, *(edge.child for edge in parts)}


def _units_below(
    unit: int, children: Mapping[int, Sequence[_Edge]], under: int | None = None
) -> set[int]:
    """``unit`` with all that hangs on it, or all that was joined to it under a rank."""
    found = {unit}
    for edge in children.get(unit, ()):
        if under is None or edge.rank < under:
            found |= _units_below(edge.child, children)
    return found


def measure_relations(
    documents: Iterable[tuple[str, Sequence[Relation]]], read: Read
) -> tuple[int, int, int]:
    """Nested relations found, those found inside another attribution, and all of them."""
    right = right_inside = whole = 0
    for text, relations in documents:
        found = read(text).attributions if relations else ()
        for relation in relations:
            matches = [
                one
                for one in found
                if _overlap(one.cue, relation.cue)
                and _share(one.content, relation.content, text) >= _MIN_OVERLAP
            ]
            right += bool(matches)
            right_inside += any(one.parent_id is not None for one in matches)
            whole += 1
    return right, right_inside, whole


def print_tables(
    figures: Mapping[str, Counts], relations: Mapping[str, tuple[int, int, int]]
) -> None:
    """Print shares in per cent, with what they are shares of."""
    table = Table(box=None)
    for name in ("nested attributions", *figures):
        table.add_column(name, justify="left" if name == "nested attributions" else "right")
    rows: list[tuple[str, Callable[[Counts], str]]] = [
        ("passages", lambda c: str(c.passages)),
        ("passages with none", lambda c: str(c.empty)),
        ("gold", lambda c: str(c.gold)),
        ("predicted", lambda c: str(c.predicted)),
        ("recall", lambda c: _per_cent(c.right, c.gold)),
        ("precision", lambda c: _per_cent(c.right, c.predicted)),
        ("F1", lambda c: f"{100 * c.f1:.1f}"),
        ("right parent", lambda c: _per_cent(c.right_parent, c.right)),
        ("right source", lambda c: _per_cent(c.right_source, c.right)),
        ("recall at depth 3 and more", lambda c: _per_cent(c.deep_right, c.deep)),
    ]
    for name, cell in rows:
        table.add_row(name, *(cell(counts) for counts in figures.values()))
    Console(width=100).print(table)
    for name, (right, inside, whole) in relations.items():
        print(
            f"nested by rhetorical relations, {name}: recall {_per_cent(right, whole)}, "
            f"of these inside another attribution {_per_cent(inside, right)}"
        )


def _per_cent(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.1f} ({part}/{whole})"


def main() -> None:
    """Measure the shipped weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds polnear/, news/, gum/")
    corpora = parser.parse_args().corpora
    passages = load_passages()
    texts = load_texts(corpora, (one.key for one in passages))
    gum = {f"GUM {part}": load_relations(corpora / "gum" / part) for part in ("dev", "train")}
    reader = Reader()

    def read(text: str) -> Reading:
        return reader.read(Document.from_text(text))

    families = ("polnear", "news", "gum")
    figures = {
        family: measure((one for one in passages if one.key[0].startswith(family)), texts, read)
        for family in families
    }
    figures = {"all": sum(figures.values(), Counts()), **figures}
    print_tables(figures, {name: measure_relations(part, read) for name, part in gum.items()})


if __name__ == "__main__":
    main()
