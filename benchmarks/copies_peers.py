"""What other tools do of the same work, on the same pile.

datasketch and rensa (MinHash, LSH) find documents that are alike as a whole: which two, not which
passages. rapidfuzz aligns two texts that it is given. None of them does both; passim does (in
Spark, and its speed here is cited: 0.11 MB a processor second, measured elsewhere).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from typing import Any

from rapidfuzz.fuzz import partial_ratio_alignment

from evals.planted import Plant
from sayso.records import Document

__all__ = ["PEERS", "Pairs", "align_with_rapidfuzz"]

_PERMUTATIONS, _THRESHOLD, _BANDS = 128, 0.5, 32
_SHINGLE_WORDS = 5
_LEAST_SCORE = 80.0
_WORD = re.compile(r"\w+")

Pairs = set[frozenset[str]]


def _shingles(document: Document) -> list[str]:
    words = _WORD.findall(document.text.lower())
    return [" ".join(run) for run in _runs(words)] or words


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[at:] for at in range(_SHINGLE_WORDS)), strict=False)


def find_with_datasketch(documents: Sequence[Document]) -> Pairs:
    """Documents of which half of the runs of five words are the same. Raises ImportError."""
    tool: Any = import_module("datasketch")
    index = tool.MinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS)
    pairs = set()
    for document in documents:
        sketch = tool.MinHash(num_perm=_PERMUTATIONS)
        sketch.update_batch([one.encode() for one in _shingles(document)])
        pairs |= {frozenset((document.id, other)) for other in index.query(sketch)}
        index.insert(document.id, sketch, check_duplication=False)
    return pairs


def find_with_rensa(documents: Sequence[Document]) -> Pairs:
    """The same with rensa. Raises ImportError."""
    tool: Any = import_module("rensa")
    index = tool.RMinHashLSH(_THRESHOLD, _PERMUTATIONS, _BANDS)
    pairs = set()
    for number, document in enumerate(documents):
        sketch = tool.RMinHash(_PERMUTATIONS, 1)
        sketch.update(_shingles(document))
        pairs |= {frozenset((document.id, documents[one].id)) for one in index.query(sketch)}
        index.insert(number, sketch)
    return pairs


def align_with_rapidfuzz(
    documents: Sequence[Document], plants: Sequence[Plant], count: int
) -> tuple[int, float]:
    """Align the first so many planted parts with their originals; how many were found, and the MB.

    The part is given, and where it stands in the original is asked for: half of the work.
    """
    texts = {document.id: document.text for document in documents}
    found, characters = 0, 0
    for plant in islice((one for one in plants if one.kind == "partial copy"), count):
        original = texts[plant.a.document_id]
        part = texts[plant.b.document_id][plant.b.start : plant.b.end]
        characters += len(original) + len(part)
        best = partial_ratio_alignment(part, original, score_cutoff=_LEAST_SCORE)
        found += best is not None and abs(best.dest_start - plant.a.start) <= len(part) // 5
    return found, characters / 1e6


PEERS: dict[str, Callable[[Sequence[Document]], Pairs]] = {
    "datasketch, MinHash LSH": find_with_datasketch,
    "rensa, R-MinHash LSH": find_with_rensa,
}
