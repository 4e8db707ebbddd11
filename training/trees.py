"""Sentences with their syntax: GUM (Zeldes 2017) and UD English EWT (Silveira et al. 2014).

Universal dependencies over tokens become dependencies over the reader's words. Of a token that is
several words the first stands for it, and the others depend on that one as parts of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from evals.held_back import is_held_back
from sayso.reading.finding.pieces import find_pieces
from sayso.words import find_words
from training.examples import Labelled, Tree
from training.labels import RELATIONS

__all__ = ["load_trees", "read_trees"]

Row = list[str]
_SENTENCES_A_TEXT = 40


def load_trees(corpora: Path, tokenizer: Tokenizer) -> Iterator[Labelled]:
    """The train parts of both, without what is held back of GUM to measure speakers on."""
    for file in sorted((corpora / "gum" / "train").glob("*.conllu")):
        if not is_held_back(file.stem) and "_reddit_" not in file.name:
            yield from read_trees([file], tokenizer)
    yield from read_trees([corpora / "ewt" / "train.conllu"], tokenizer)


def read_trees(files: Iterable[Path], tokenizer: Tokenizer) -> Iterator[Labelled]:
    """The texts of CoNLL-U files, some forty sentences each, with a tree over their words."""
    for file in files:
        sentences: list[tuple[bool, list[Row]]] = []
        for is_new, is_paragraph, rows in _sentences(file):
            if sentences and (is_new or len(sentences) >= _SENTENCES_A_TEXT):
                yield _label(sentences, tokenizer)
                sentences = []
            sentences.append((is_paragraph, rows))
        if sentences:
            yield _label(sentences, tokenizer)


def _sentences(file: Path) -> Iterator[tuple[bool, bool, list[Row]]]:
    """The rows of each sentence, and whether it begins a document and a paragraph."""
    is_new, is_paragraph, rows = False, False, list[Row]()
    for line in [*file.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith(("# newdoc", "# newpar")):
            is_paragraph, is_new = True, is_new or line.startswith("# newdoc")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line and rows:
            yield is_new, is_paragraph, rows
            is_new, is_paragraph, rows = False, False, []


def _label(sentences: list[tuple[bool, list[Row]]], tokenizer: Tokenizer) -> Labelled:
    parts: list[str] = []
    tokens: list[
        list[tuple[int, int, int, str]]
    ] = []  # of each sentence: start, end, head, relation
    length = 0
    for is_paragraph, rows in sentences:
        gap = ("\n\n" if is_paragraph else " ") if parts else ""
        parts.append(gap)
        length += len(gap)
        in_sentence: list[tuple[int, int, int, str]] = []
        for at, (form, has_space, row) in enumerate(_surface(rows)):
            start = in_sentence[-1][1] if form is None and in_sentence else length
            if form is not None:
                space = " " if has_space and at < len(rows) else ""
                parts += [form, space]
                length += len(form) + len(space)
            if row is not None:
                end = start + len(row[1])
                in_sentence.append((start, end, int(row[6]), row[7]))
        tokens.append(in_sentence)
    text = "".join(parts)
    words = find_words(text)
    tree = Tree(*(np.full(len(words), filler, np.int64) for filler in (-100, -100, -1)))
    for number, in_sentence in enumerate(tokens):
        _add_sentence(tree, number, in_sentence, words.starts, words.ends)
    return Labelled(words, find_pieces(tokenizer, text, words), tree=tree)


def _surface(rows: list[Row]) -> Iterator[tuple[str | None, bool, Row | None]]:
    """What is printed, whether a space follows, and the token; a range prints for its tokens."""
    until = 0
    for row in rows:
        has_space = "SpaceAfter=No" not in row[9]
        if "-" in row[0]:
            until = int(row[0].split("-")[1])
            yield row[1], has_space, None
        elif row[0].isdigit():
            is_printed = int(row[0]) <= until
            yield (None if is_printed else row[1]), has_space, row


def _add_sentence(
    tree: Tree,
    number: int,
    tokens: list[tuple[int, int, int, str]],
    starts: np.ndarray,
    ends: np.ndarray,
) -> None:
    """Write one sentence's dependencies; a root hangs on itself."""
    anchors: list[int] = []
    for start, end, _, _ in tokens:
        at = int(np.searchsorted(starts, start))
        if at >= len(starts) or starts[at] >= end:
            at = int(np.searchsorted(ends, start, side="right"))
        anchors.append(at)
    for (start, end, head, relation), anchor in zip(tokens, anchors, strict=True):
        first = int(np.searchsorted(starts, start))
        for at in range(first, int(np.searchsorted(starts, end))):
            tree.sentences[at] = number
            if at != anchor and tree.heads[at] == -100:
                tree.heads[at], tree.relations[at] = anchor, RELATIONS.index("part")
        if anchor < len(starts) and tree.relations[anchor] == -100:
            tree.sentences[anchor] = number
            up = anchors[head - 1] if head else anchor
            tree.heads[anchor] = up
            tree.relations[anchor] = _relation(relation)


def _relation(name: str) -> int:
    base = name.partition(":")[0]
    known = name if name in RELATIONS else base
    return RELATIONS.index(known) if known in RELATIONS else RELATIONS.index("dep")
