"""Speed of encoder and pair judge: ``python -m benchmarks.sentences --corpora FOLDER``.

On one core, in processor time: the encoder as it is used, each text alone, beside the bare network
over batches of texts of the same length; and the judge over pairs of neighbouring sentences, both
orders of each.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks.reading import load_articles
from evals.plain_text import join_tokens
from sayso.claims.encoding import SENTENCES_FOLDER, SentenceEncoder
from sayso.claims.judging import PairJudge
from sayso.claims.sentences import find_sentences
from sayso.weights import load_tokenizer, open_session, read_files

_BATCH = 32
_SENTENCES, _PAIRS = 1000, 300


def load_sentences(corpora: Path, count: int) -> list[str]:
    """So many different sentences of the news, in order."""
    found: dict[str, None] = {}
    for article in load_articles(corpora, 1 + count // 10):
        text = "\n\n".join(join_tokens(one.split())[0] for one in article["text"].split("\n"))
        found |= dict.fromkeys(text[span.start : span.end] for span in find_sentences(text))
    return [one for one in found if len(one.split()) >= 5][:count]


def time_processor(work: Callable[[], object]) -> float:
    """Seconds of processor time."""
    began = time.process_time()
    work()
    return time.process_time() - began


def time_batches(texts: Sequence[str]) -> float:
    """Seconds that the network alone takes, in batches of texts of one length."""
    files = read_files(SENTENCES_FOLDER)
    tokenizer = load_tokenizer(files, json.loads(files["sentences.json"])["max_pieces"])
    session = open_session(files["encoder.onnx"])
    by_length: dict[int, list[list[int]]] = defaultdict(list)
    for one in tokenizer.encode_batch(list(texts)):
        by_length[len(one.ids)].append(one.ids)
    batches = [
        np.array(ids[at : at + _BATCH], np.int64)
        for ids in by_length.values()
        for at in range(0, len(ids), _BATCH)
    ]
    return time_processor(lambda: [session.run(None, {"ids": batch}) for batch in batches])


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds news/")
    parser.add_argument("--sentences", type=int, default=_SENTENCES)
    given = parser.parse_args()
    texts = load_sentences(given.corpora, given.sentences)
    words = sum(len(text.split()) for text in texts)
    encoder, judge = SentenceEncoder(), PairJudge()
    encoder.encode(texts[:1])
    pairs = list(pairwise(texts[: _PAIRS + 1]))
    judge.compare(pairs[:1])
    for name, seconds in (
        ("encoder, each alone", time_processor(lambda: encoder.encode(texts))),
        ("bare network, batches", time_batches(texts)),
    ):
        print(f"{name:<24}{len(texts) / seconds:>7,.0f} texts/s {words / seconds:>8,.0f} words/s")
    seconds = time_processor(lambda: judge.compare(pairs))
    print(f"{'pair judge, both orders':<24}{len(pairs) / seconds:>7,.0f} pairs/s")


if __name__ == "__main__":
    main()
