"""How fast a pile is read: ``python -m benchmarks.reading --corpora FOLDER``.

In one run, on the same articles: words per second from files to readings in a case (what the pile
is then compared for has benchmarks of its own), the share of that which the bare int8 encoder alone
would reach, two other tools' speed, start-up time and the largest
resident memory. Compare the ratios; single times differ from machine to machine and from hour to
hour. The bare encoder reads each word piece once, in windows without overlap, and finds nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

import numpy as np

from benchmarks.peers import time_spacy, time_textacy
from sayso.reading import Reader
from sayso.reading.finding.network import OnnxNetwork
from sayso.reading.finding.pieces import CLS_ID, SEP_ID, find_pieces
from sayso.reading.finding.windows import Windows
from sayso.records import Document
from sayso.words import find_words

_TINY = "The harbour was closed, Ida Brook said."
_PEER_ARTICLES = 100
_TEXTS_IN_ONE = (5, 20, 80)


def load_articles(corpora: Path, count: int) -> list[dict[str, str]]:
    """The first articles of the news corpus, as rows with a text."""
    path = corpora / "news" / "allsides_12k.jsonl.gz"
    if not path.is_file():
        sys.exit(f"no news in {path}: give the folder that holds news/ with --corpora")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in islice(lines, count)]


def time_encoder(texts: list[str]) -> float:
    """Seconds that the bare encoder takes for each piece of the texts once, on all processors."""
    network = OnnxNetwork()
    size = Windows().max_pieces
    windows = []
    for text in texts:
        ids = find_pieces(network.tokenizer, text, find_words(text)).ids
        windows += [ids[at : at + size] for at in range(0, len(ids), size)]
    inputs = [np.concatenate(([CLS_ID], ids, [SEP_ID])).astype(np.int32) for ids in windows]
    # One word asked for: what the heads cost is no part of the encoder.
    head = np.ones(1, np.int32)
    network.encode(inputs[0], np.zeros_like(inputs[0]), head)
    began = time.perf_counter()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda ids: network.encode(ids, np.zeros_like(ids), head), inputs))
    return time.perf_counter() - began


def time_reading(rows: list[dict[str, str]], folder: Path) -> tuple[float, float]:
    """Seconds and the largest resident memory in MB of reading all rows, in a process of its own.

    It is that of ``sayso trace``, ended when all is read and stored.
    """
    pile = folder / "pile.jsonl"
    with pile.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    began = time.perf_counter()
    command = [sys.executable, "-m", "benchmarks.read_pile", str(pile), str(folder / "case.sayso")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - began
    if done.returncode:
        sys.exit(done.stderr)
    peak_kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return seconds, peak_kilobytes / 1024


def time_start(folder: Path) -> float:
    """Seconds from the command to its end for one sentence; the median of five."""
    text = folder / "tiny.txt"
    text.write_text(_TINY, encoding="utf-8")
    times = []
    for _ in range(5):
        began = time.perf_counter()
        _run("read", str(text))
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _run(*arguments: str) -> None:
    sayso = Path(sys.executable).parent / "sayso"
    done = subprocess.run([sayso, *arguments], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)


def print_lengths(texts: list[str]) -> None:
    """Print how fast one text is read on one processor when it is short, and when it is long."""
    reader = Reader()
    for count in _TEXTS_IN_ONE:
        document = Document.from_text("\n\n".join(texts[:count]))
        words = len(document.text.split())
        began = time.perf_counter()
        reader.read(document)
        seconds = time.perf_counter() - began
        print(f"one text of {words:>9,} words {words / seconds:>5,.0f} words/s on one processor")


def print_peers(texts: list[str]) -> None:
    """Print the speed of the other tools, or that they are not installed."""
    words = sum(len(text.split()) for text in texts)
    for name, measure in (("spaCy, small CNN", time_spacy), ("textacy quotations", time_textacy)):
        try:
            print(f"{name:<23}{words / measure(texts):>8,.0f} words/s")
        except ImportError:
            print(f"{name:<23}    not installed (pip install --group peers)")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds news/")
    parser.add_argument("--articles", type=int, default=1000)
    given = parser.parse_args()
    rows = load_articles(given.corpora, given.articles)
    texts = [row["text"] for row in rows]
    words = sum(len(text.split()) for text in texts)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time_start(folder)
        seconds, megabytes = time_reading(rows, folder)
    bare = time_encoder(texts)
    print(f"{len(rows):,} articles, {words:,} words, {os.cpu_count()} processors")
    print(f"files to readings      {words / seconds:>8,.0f} words/s")
    print(f"bare int8 encoder      {words / bare:>8,.0f} words/s")
    print(f"share of bare encoder  {100 * bare / seconds:>8.0f} %")
    print_lengths(texts)
    print_peers(texts[:_PEER_ARTICLES])
    print(f"start-up, one sentence {start:>8.2f} s")
    print(f"largest memory         {megabytes:>8,.0f} MB")


if __name__ == "__main__":
    main()
