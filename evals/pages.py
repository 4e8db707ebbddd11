"""How well the article is found in a web page: ``python -m evals.pages --corpora FOLDER``.

181 real news pages with the article's body marked by people (Scrapinghub's article extraction
benchmark, MIT). Precision, recall and F1 over words, each page counted alike.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

from sayso.intake import read_bytes
from sayso.records import Document

__all__ = ["measure_pages"]

_WORD = re.compile(r"\w+")


def measure_pages(folder: Path) -> tuple[int, float, float, float]:
    """Number of pages, and the means of precision, recall and F1 of their words."""
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    figures = []
    for name, page in sorted(truth.items()):
        raw = (folder / "html" / f"{name}.html.gz").read_bytes()
        found = [
            item.text for item in read_bytes(raw, f"{name}.html.gz") if isinstance(item, Document)
        ]
        figures.append(_compare(_words(found), _words([page["articleBody"]])))
    precision, recall, f1 = (fmean(column) for column in zip(*figures, strict=True))
    return len(figures), precision, recall, f1


def _words(texts: Sequence[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text.lower()))


def _compare(found: Counter[str], gold: Counter[str]) -> tuple[float, float, float]:
    right = (found & gold).total()
    precision = right / found.total() if found else 0.0
    recall = right / gold.total() if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall or 1.0)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds html/")
    folder = parser.parse_args().corpora / "html" / "article-extraction-benchmark"
    if not (folder / "ground-truth.json").is_file():
        sys.exit(f"no benchmark in {folder}: give the folder that holds html/ with --corpora")
    pages, precision, recall, f1 = measure_pages(folder)
    print(f"{pages} pages: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
