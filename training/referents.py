"""Who refers to whom: GUM (Zeldes 2017), LitBank (Bamman et al. 2020), GAP (Webster et al. 2018).

GUM gives the heads of all referring expressions, with types and clusters; LitBank clusters; GAP one
pronoun a text, with two names to choose from.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from evals.held_back import is_held_back
from evals.plain_text import join_tokens
from evals.speaker_stories import is_litbank_dev
from sayso.reading.finding.pieces import find_pieces
from sayso.reading.words import Words, find_words
from training.examples import Labelled
from training.labels import REFERENT_TYPES

__all__ = ["load_gap", "load_gum", "load_litbank"]

_TYPES = {"person": "person", "organization": "organisation", "place": "place"}
_WORKS = frozenset(
    """report study survey poll article document book paper letter statement film movie song album
    magazine newspaper law bill treaty post tweet email website page text story""".split()
)
_SPLIT_AT = frozenset(", of in from at for with on to who whom which that ( by and".split())


def load_gum(corpora: Path, tokenizer: Tokenizer) -> Iterator[Labelled]:
    """The train documents of GUM but those held back, put together sentence by sentence."""
    for file in sorted((corpora / "gum" / "train").glob("*.conllu")):
        if not is_held_back(file.stem) and "_reddit_" not in file.name:
            yield _label_gum(file, tokenizer)


def _label_gum(file: Path, tokenizer: Tokenizer) -> Labelled:
    parts: list[str] = []
    heads: list[tuple[int, int, str, str]] = []
    length = 0
    open_now: dict[str, list[tuple[int, str]]] = {}
    for is_paragraph, rows in _sentences(file):
        gap = "\n\n" if is_paragraph and parts else " " if parts else ""
        parts.append(gap)
        length += len(gap)
        offsets = []
        for row in rows:
            offsets.append((length, length + len(row[1])))
            space = "" if "SpaceAfter=No" in row[9] else " "
            parts += [row[1], space]
            length += len(row[1]) + len(space)
        for at, row in enumerate(rows):
            entity = next((c[7:] for c in row[9].split("|") if c.startswith("Entity=")), "")
            for opened, closed in _brackets(entity):
                if opened:
                    number, kind = opened.split("-")[:2]
                    open_now.setdefault(number, []).append((at, kind))
                if closed:
                    number = closed.split("-")[0]
                    first, kind = open_now[number].pop()
                    head = _syntactic_head(rows, first, at)
                    heads.append((*offsets[head], number, _type(kind, rows[head][2])))
    text = "".join(parts)
    words = find_words(text)
    referents = np.zeros(len(words), np.int64)
    clusters = []
    for start, _, number, kind in heads:
        at = int(np.searchsorted(words.ends, start, side="right"))
        referents[at] = REFERENT_TYPES.index(kind)
        clusters.append((at, int(number)))
    pieces = find_pieces(tokenizer, text, words)
    return Labelled(words, pieces, referents=referents, clusters=sorted(set(clusters)))


def _sentences(file: Path) -> Iterator[tuple[bool, list[list[str]]]]:
    is_paragraph, rows = False, []
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# newpar"):
            is_paragraph = True
        elif line and not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            yield is_paragraph, rows
            is_paragraph, rows = False, []


def _brackets(entity: str) -> Iterator[tuple[str, str]]:
    """What opens and what closes, in order: "(1-person-x(2-abstract-y)" is 1 open, 2 both."""
    for match in re.finditer(r"\(([^()]*)(\)?)|([^()]+)\)", entity):
        if match[1]:
            yield match[1], match[1] if match[2] else ""
        elif match[3]:
            yield "", match[3]


def _syntactic_head(rows: list[list[str]], first: int, last: int) -> int:
    """The token of the expression whose own head lies outside it."""
    inside = {rows[at][0] for at in range(first, last + 1)}
    return next((at for at in range(first, last + 1) if rows[at][6] not in inside), last)


def _type(kind: str, lemma: str) -> str:
    if kind in _TYPES:
        return _TYPES[kind]
    return "work" if lemma.lower() in _WORKS else "other"


def load_litbank(corpora: Path, tokenizer: Tokenizer) -> Iterator[Labelled]:
    """LitBank's passages of novels with their clusters, but for those kept aside; no types."""
    for file in sorted((corpora / "coref" / "litbank_conll").glob("*.conll")):
        if not is_litbank_dev(file.stem):
            yield _label_litbank(file.read_text(encoding="utf-8"), tokenizer)


def _label_litbank(raw: str, tokenizer: Tokenizer) -> Labelled:
    parts: list[str] = []
    heads: list[tuple[int, int]] = []
    length = 0
    for block in raw.split("\n\n"):
        rows = [row.split("\t") for row in block.splitlines() if row and row[0] != "#"]
        tokens = [row[3] for row in rows]
        if not tokens:
            continue
        text, offsets = join_tokens(tokens)
        for first, last, number in _litbank_mentions(row[12] for row in rows):
            head = _surface_head(tokens, first, last)
            heads.append((length + offsets[head][0], number))
        parts += [text, " "]
        length += len(text) + 1
    text = "".join(parts)
    words = find_words(text)
    clusters = {(_word_at(words, start), number) for start, number in heads}
    return Labelled(words, find_pieces(tokenizer, text, words), clusters=sorted(clusters))


def _litbank_mentions(cells: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    open_now: dict[str, list[int]] = {}
    for at, cell in enumerate(cells):
        for part in cell.split("|"):
            number = part.strip("()_ ")
            if not number:
                continue
            if part.startswith("("):
                open_now.setdefault(number, []).append(at)
            if part.endswith(")") and open_now.get(number):
                yield open_now[number].pop(), at, int(number)


def _surface_head(tokens: list[str], first: int, last: int) -> int:
    """Without syntax: the last token before the first comma, preposition or relative."""
    end = next(
        (at for at in range(first + 1, last + 1) if tokens[at].lower() in _SPLIT_AT), last + 1
    )
    at = end - 1
    return at - 1 if tokens[at] in ("'s", "'") and at > first else at


def _word_at(words: Words, start: int) -> int:
    return int(np.searchsorted(words.ends, start, side="right"))


def load_gap(corpora: Path, tokenizer: Tokenizer) -> Iterator[Labelled]:
    """GAP's development texts in which one of the two names before the pronoun is who it means."""
    with (corpora / "coref" / "gap-development.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            words = find_words(row["Text"])
            pronoun = _word_at(words, int(row["Pronoun-offset"]))
            clusters = [(pronoun, 0)]
            for letter, number in (("A", 1), ("B", 2)):
                start = int(row[f"{letter}-offset"])
                # The last word of a name is its head.
                at = _word_at(words, start + len(row[letter].rstrip()) - 1)
                clusters.append((at, 0 if row[f"{letter}-coref"] == "TRUE" else number))
            if any(number == 0 and at < pronoun for at, number in clusters):
                yield Labelled(
                    words,
                    find_pieces(tokenizer, row["Text"], words),
                    clusters=sorted(clusters),
                    asked=frozenset((pronoun,)),
                )
