"""How well the syntax of sentences is read: ``python -m evals.trees --corpora FOLDER``.

Universal dependencies over the reader's words, on the dev parts of EWT and of GUM's news: the share
of words whose head is right (UAS), and whose relation is right too (LAS), punctuation left out.
Sentences are cut as the product cuts them, so that a wrong cut costs heads.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from sayso.reading.deeds.tree import RELATIONS
from sayso.reading.finding.encoding import encode_blocks
from sayso.reading.finding.network import OnnxNetwork
from sayso.reading.finding.parsing import find_heads
from training.examples import Labelled
from training.trees import read_trees

__all__ = ["FLOORS", "load_dev", "measure"]

FLOORS = {"EWT dev": 76.5, "GUM dev, news": 79.0}
"""LAS in per cent below which CI fails."""

_LEFT_OUT = frozenset(RELATIONS.index(name) for name in ("punct", "part"))


def load_dev(corpora: Path, network: OnnxNetwork) -> dict[str, list[Labelled]]:
    """The texts of both dev parts."""
    news = sorted((corpora / "gum" / "dev").glob("GUM_news_*.conllu"))
    parts = {"EWT dev": [corpora / "ewt" / "dev.conllu"], "GUM dev, news": news}
    return {name: list(read_trees(files, network.tokenizer)) for name, files in parts.items()}


def measure(texts: Iterable[Labelled], network: OnnxNetwork) -> tuple[float, float, int]:
    """Shares of words with the right head, and with head and relation right; how many words."""
    right = both = whole = 0
    for text in texts:
        assert text.tree is not None, "a text to parse has a tree"
        words = text.words
        for (first, last), states in encode_blocks(
            words, text.pieces, network, network.options.windows
        ):
            heads = first + find_heads(
                states.dependents,
                states.governors,
                network.arc_distances,
                words.paragraphs[first:last],
                words.openings[first:last],
            )
            relations = states.relations.argmax(1)
            for at in range(first, last):
                gold = int(text.tree.relations[at])
                if gold < 0 or gold in _LEFT_OUT:
                    continue
                whole += 1
                is_head = heads[at - first] == text.tree.heads[at]
                right += is_head
                both += is_head and relations[at - first] == gold
    return right / max(1, whole), both / max(1, whole), whole


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of ewt/ and gum/")
    given = parser.parse_args()
    network = OnnxNetwork()
    for name, texts in load_dev(given.corpora, network).items():
        head, both, whole = measure(texts, network)
        print(f"{name}: {whole:,} words, UAS {100 * head:.1f}, LAS {100 * both:.1f}")


if __name__ == "__main__":
    main()
