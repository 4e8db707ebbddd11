"""How fast copies are found: ``python -m benchmarks.copies --corpora FOLDER``.

The piles are made of the corpora's news by a seed and hold planted copies (see `copies_pile`); none
is kept. All times are processor seconds of the whole process, the least of several runs: compare
the ratios, single times differ from machine to machine and from hour to hour.

- ``speed`` (the default): megabytes of text a processor second, of discovery and alignment together
  and of all that `find_copies` does, beside the peers that are installed (``pip install --group
  peers``), and of how many planted copies each finds the two documents.
- ``growth``: 5,000 to 80,000 documents, and the power of their number by which time grows.
- ``phrase``: the same pile with one phrase more in every document.
- ``adding``: a hundred documents added to the pile, beside comparing all anew.
- ``memory``: 100,000 documents, and the most memory the process had.
"""

from __future__ import annotations

import argparse
import math
import resource
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from benchmarks.copies_peers import PEERS, Pairs, align_with_rapidfuzz
from benchmarks.copies_pile import Planted, add_phrase, load_all, make_blocks, plant
from evals.planted import Plant
from evals.planting.articles import Article
from sayso.copies import find_copies, trace_copies
from sayso.copies.comparing import Texts, match_texts
from sayso.records import Alignment, Document

DOCUMENTS = 20_000
_RUNS = 3
_GROWTH = (5_000, 10_000, 20_000, 40_000, 80_000)
_ADDED = 100
_LARGE = 100_000
_ALIGNED = 500
_PHRASE = (
    "For the full story and all of today's other news from our own correspondents around the "
    "country, visit our website or download the free application to your telephone."
)
_ASKED_MB = 20
_PASSIM_MB = 0.11
"""Megabytes a processor second; passim's was measured elsewhere."""

Result = TypeVar("Result")


def spend(work: Callable[[], Result], runs: int = _RUNS) -> tuple[Result, float]:
    """What the work gives, and the processor seconds it takes, the least of so many runs."""
    least = math.inf
    for _ in range(runs):
        began = time.process_time()
        result = work()
        least = min(least, time.process_time() - began)
    return result, least


def match(documents: Sequence[Document]) -> None:
    """Discovery and alignment, without kinds, directions and families."""
    match_texts(Texts(sorted(documents, key=lambda one: one.id)))


def count_found(plants: Sequence[Plant], pairs: Pairs) -> str:
    """Of planted copies by kind, of how many the two documents were found."""
    kinds: dict[str, list[bool]] = {}
    for one in plants:
        if one.is_edge:
            is_found = frozenset((one.a.document_id, one.b.document_id)) in pairs
            kinds.setdefault(one.kind.value, []).append(is_found)
    return ", ".join(
        f"{kind} {100 * sum(found) / len(found):.1f} %" for kind, found in sorted(kinds.items())
    )


def find_own(documents: Sequence[Document]) -> Pairs:
    return {
        frozenset((one.a.document_id, one.b.document_id))
        for one in find_copies(documents)
        if one.kind.is_copy
    }


def show(what: str, reached: str, asked: str = "") -> None:
    """One figure, and what was asked for."""
    print(f"{what:<66} {reached:>14}  {f'asked: {asked}' if asked else ''}".rstrip(), flush=True)


def measure_speed(pile: Planted, runs: int) -> None:
    megabytes = pile.megabytes
    edges = sum(one.is_edge for one in pile.plants)
    print(f"{len(pile.documents):,} documents, {megabytes:.1f} MB, {edges:,} planted copies")
    print("MB of text a processor second")
    _, seconds = spend(lambda: match(pile.documents), runs)
    rate = megabytes / seconds
    show("sayso, discovery and alignment", f"{rate:.1f}", f"{_ASKED_MB}")
    show("the same, times passim's (0.11 MB, cited)", f"{rate / _PASSIM_MB:.0f}", "100")
    pairs, seconds = spend(lambda: find_own(pile.documents), runs)
    show("sayso, with kinds, directions, families", f"{megabytes / seconds:.1f}")
    print(f"    finds the two documents of: {count_found(pile.plants, pairs)}")
    for name, find in PEERS.items():
        try:
            pairs, seconds = spend(lambda find=find: find(pile.documents), 1)  # type: ignore[misc]
        except ImportError:
            print(f"{name}: not installed (pip install --group peers)")
            continue
        show(f"{name}, which documents alone", f"{megabytes / seconds:.1f}")
        print(f"    finds the two documents of: {count_found(pile.plants, pairs)}")
    (found, aligned), seconds = spend(
        lambda: align_with_rapidfuzz(pile.documents, pile.plants, _ALIGNED), 1
    )
    show(f"rapidfuzz, alignment of {_ALIGNED} known pairs alone", f"{aligned / seconds:.1f}")
    print(f"    finds {found} of them")


def measure_growth(articles: Sequence[Article], runs: int) -> None:
    seconds = []
    documents: list[Document] = []
    blocks = make_blocks(articles, max(_GROWTH))
    for size in _GROWTH:
        while len(documents) < size:
            documents += next(blocks).documents
        pile = tuple(documents)
        found, least = spend(lambda pile=pile: find_copies(pile), runs)  # type: ignore[misc]
        seconds.append(least)
        show(f"{size:,} documents, {len(found):,} alignments", f"{least:.1f} s")
    power = math.log(seconds[-1] / seconds[0]) / math.log(_GROWTH[-1] / _GROWTH[0])
    show("time grows by the number of documents to the power of", f"{power:.2f}", "1.15 at most")


def measure_phrase(pile: Planted, runs: int) -> None:
    _, without = spend(lambda: find_copies(pile.documents), runs)
    documents = add_phrase(pile.documents, _PHRASE)
    _, seconds = spend(lambda: find_copies(documents), runs)
    more = 100 * (seconds / without - 1)
    show(f"{len(documents):,} documents, processor seconds", f"{without:.1f}")
    show("with a phrase in every document", f"{seconds:.1f}")
    show("more", f"{more:+.0f} %", "less than 20 %")


def measure_adding(pile: Planted, runs: int) -> None:
    old = pile.documents[_ADDED:]
    known: Sequence[Alignment] = trace_copies(old).alignments
    compared = frozenset(one.id for one in old)
    _, anew = spend(lambda: trace_copies(pile.documents), runs)
    result, added = spend(lambda: trace_copies(pile.documents, known, compared), runs)
    show(f"{len(pile.documents):,} documents, all compared: processor seconds", f"{anew:.1f}")
    show(f"{_ADDED} of them added to the others", f"{added:.1f}")
    show("of the time", f"{100 * added / anew:.0f} %")
    between = {(one.a, one.b) for one in known}
    old_pairs = sum(
        one.a.document_id in compared and one.b.document_id in compared
        for one in result.alignments
        if (one.a, one.b) not in between
    )
    show("new alignments between old documents", f"{old_pairs}", "0")


def measure_memory(articles: Sequence[Article], size: int) -> None:
    documents: list[Document] = []
    for block in make_blocks(articles, size):
        documents += block.documents
    del block
    articles = ()
    megabytes = sum(len(one.text.encode()) for one in documents) / 1e6
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found, seconds = spend(lambda: find_copies(documents), 1)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{size:,} documents, {megabytes:.0f} MB of text, {len(found):,} alignments")
    show("processor seconds", f"{seconds:.0f}")
    show("most memory", f"{peak:,.0f} MB", "less than 4,000 MB")
    show("of it before, with the texts and what made them", f"{before:,.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds news/ and reuse/")
    parser.add_argument("--documents", type=int, default=DOCUMENTS)
    parser.add_argument("--runs", type=int, default=_RUNS, help="the least time of so many")
    parser.add_argument(
        "what",
        nargs="?",
        default="speed",
        choices=("speed", "growth", "phrase", "adding", "memory"),
    )
    given = parser.parse_args()
    articles = load_all(given.corpora)
    if given.what == "growth":
        measure_growth(articles, given.runs)
    elif given.what == "memory":
        measure_memory(articles, _LARGE)
    else:
        measures = {"speed": measure_speed, "phrase": measure_phrase, "adding": measure_adding}
        measures[given.what](plant(articles, given.documents), given.runs)


if __name__ == "__main__":
    main()
