"""How well attributions are read, on PolNeAR: ``python -m evals.attributions --corpora FOLDER``.

Prints precision, recall and F1 per role and for the linked triple, as ``attribution_metrics``
counts them, beside two human annotators on the articles that have two. PolNeAR annotates the
outermost attributions only, so nested ones are left out here.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.table import Table
from tokenizers import Tokenizer

from evals.attribution_metrics import load_polnear, score
from sayso.reading.finding.find import find_attributions
from sayso.reading.finding.network import OnnxNetwork
from sayso.reading.finding.options import Options
from sayso.reading.finding.states import Network
from sayso.reading.nesting import Found

__all__ = [
    "FIXED_PART",
    "FLOORS",
    "NAMES",
    "Event",
    "load_part",
    "measure",
    "print_table",
    "to_event",
]

Figures = Mapping[str, tuple[float, float, float]]
Event = dict[str, list[tuple[int, int]]]
Gold = tuple[str, str, list[list[Event]]]
"""Name, text, and one list of events per annotator."""

FIXED_PART = 28
"""CI reads every third dev article, which are as many."""

FLOORS: Mapping[str, float] = {
    "exact_source": 82.0,
    "exact_cue": 73.5,
    "exact_content": 69.0,
    "cue_overlap": 83.0,
    "triple_exact": 59.5,
    "triple_iou50": 69.0,
}
"""F1 on the fixed part below which CI fails."""

NAMES = {
    "exact_source": "source, exact",
    "exact_cue": "cue, exact",
    "exact_content": "content, exact",
    "cue_overlap": "cue, overlap",
    "triple_exact": "linked triple, exact",
    "triple_iou50": "linked triple, each part IoU ≥ 0.5",
}


def load_part(corpora: Path, part: str) -> list[Gold]:
    """Load ``train`` or ``dev`` of PolNeAR; ends with a clear line when it is absent."""
    folder = corpora / "polnear" / part
    if not folder.is_dir():
        sys.exit(
            f"no PolNeAR in {folder}: give the folder that holds polnear/ with --corpora; "
            "the corpus is published by Newell, Margolin and Ruths (2018)"
        )
    with warnings.catch_warnings():
        # The published loader leaves its files to the interpreter to close.
        warnings.simplefilter("ignore", ResourceWarning)
        documents: list[Gold] = load_polnear(str(folder))
    return documents


def measure(
    documents: Sequence[Gold],
    tokenizer: Tokenizer,
    network: Network,
    options: Options | None = None,
) -> Figures:
    """Precision, recall and F1 by metric, against each document's first annotator."""
    options = replace(options or Options(), is_nested=False)
    scored = []
    for _, text, versions in documents:
        found = find_attributions(text, tokenizer, network, options)
        scored.append((text, versions[0], [to_event(one) for one in found]))
    figures: Figures = score(scored)
    return figures


def measure_humans(documents: Sequence[Gold]) -> Figures:
    """The second annotator against the first, where there are two."""
    pairs = [
        (text, versions[i], versions[j])
        for _, text, versions in documents
        for i in range(len(versions))
        for j in range(i + 1, len(versions))
    ]
    figures: Figures = score(pairs)
    return figures


def to_event(found: Found) -> Event:
    """The spans as the scorer wants them."""
    roles = {"source": found.source, "cue": found.cue, "content": found.content}
    return {role: [(span.start, span.end) for span in spans] for role, spans in roles.items()}


def print_table(figures: Figures, humans: Figures | None = None) -> None:
    """Print figures in per cent."""
    table = Table(box=None)
    for name in ("metric", "precision", "recall", "F1", *(["two humans, F1"] if humans else [])):
        table.add_column(name, justify="left" if name == "metric" else "right")
    for metric, words in NAMES.items():
        cells = [f"{100 * figure:.1f}" for figure in figures[metric]]
        if humans:
            cells.append(f"{100 * humans[metric][2]:.1f}")
        table.add_row(words, *cells)
    Console(width=100).print(table)


def main() -> None:
    """Measure the shipped weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--fixed-part", action="store_true", help="only the part that CI reads")
    given = parser.parse_args()
    documents = load_part(given.corpora, "dev")
    if given.fixed_part:
        documents = documents[::3]
    network = OnnxNetwork()
    options = network.options
    figures = measure(documents, network.tokenizer, network, options)
    events = sum(len(versions[0]) for _, _, versions in documents)
    print(f"PolNeAR dev: {len(documents)} articles, {events} attributions, int8 weights")
    print_table(figures, measure_humans(load_part(given.corpora, "train")))


if __name__ == "__main__":
    main()
