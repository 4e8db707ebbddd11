"""How well names are found: ``python -m evals.names --corpora FOLDER``.

On the held-back tenth of Worldwide newswire (every tenth file by name). Its facilities count as
places, its products and "misc" (works, laws, events) as works. A name counts when both its ends and
its type are right.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.wwn import NamedText, load_wwn
from sayso.reading.finding.find import find_in
from sayso.reading.finding.network import OnnxNetwork
from sayso.reading.finding.options import Options
from sayso.records import NameType

__all__ = ["FLOORS", "Figures", "load_held_back", "measure", "print_table"]

Figures = Mapping[str, tuple[float, float, float, int]]
"""By type, and in all: precision, recall, F1 and how many there are."""

FLOORS: Mapping[str, float] = {"all": 86.0, "person": 91.0}
"""F1 in per cent on the fixed part below which CI fails."""
FIXED_PART = 30
"""CI reads the first of the held-back files."""


def load_held_back(corpora: Path) -> list[NamedText]:
    """The held-back texts; ends with a clear line when they are absent."""
    if not (corpora / "ner" / "wwn").is_dir():
        sys.exit(
            f"no Worldwide newswire in {corpora / 'ner' / 'wwn'}: give the folder that holds ner/ "
            "with --corpora; the corpus is published by Stanford NLP"
        )
    return load_wwn(corpora, held_back=True)


def measure(texts: Sequence[NamedText], network: OnnxNetwork) -> Figures:
    """Precision, recall and F1 for each type and for all together."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for text, names in texts:
        wanted = {(start, end, kind) for start, end, kind in names if kind}
        reading = find_in(text, network.tokenizer, network, Options(is_nested=False))
        given = {(one.span.start, one.span.end, one.type.value) for one in reading.names}
        for counter, those in ((right, wanted & given), (found, given), (gold, wanted)):
            counter.update(kind for _, _, kind in those)
            counter["all"] += len(those)
    return {
        kind: _figures(right[kind], found[kind], gold[kind])
        for kind in ("all", *(kind.value for kind in NameType))
    }


def _figures(right: int, found: int, gold: int) -> tuple[float, float, float, int]:
    return (
        right / max(1, found),
        right / max(1, gold),
        2 * right / max(1, found + gold),
        gold,
    )


def print_table(figures: Figures) -> None:
    """Print figures in per cent."""
    table = Table(box=None)
    for name in ("names", "precision", "recall", "F1", "count"):
        table.add_column(name, justify="left" if name == "names" else "right")
    for kind, (precision, recall, f1, count) in figures.items():
        table.add_row(kind, *(f"{100 * part:.1f}" for part in (precision, recall, f1)), str(count))
    Console(width=100).print(table)


def main() -> None:
    """Measure the shipped weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds ner/")
    parser.add_argument("--weights", type=Path, help="folder of other weights than the shipped")
    given = parser.parse_args()
    texts = load_held_back(given.corpora)
    network = OnnxNetwork(given.weights) if given.weights else OnnxNetwork()
    print(f"Worldwide newswire, held-back tenth: {len(texts)} articles")
    print_table(measure(texts, network))


if __name__ == "__main__":
    main()
