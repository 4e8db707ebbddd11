"""The speed of two tools that read quotations or syntax, on the same texts.

Their trained English pipelines are not on the package index, so the networks here have the shape of
spaCy's small one (en_core_web_sm: a convolutional tok2vec of width 96 and depth 4 shared by tagger,
parser and names) with weights as they begin. That tells how fast they are, not how well they read.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from typing import Any

__all__ = ["time_spacy", "time_textacy"]

_WIDTH = 96
_TAGS = tuple(f"T{number}" for number in range(50))
_ARCS = ("ROOT", "nsubj", "dobj", "ccomp", "punct", *(f"arc{number}" for number in range(40)))
_NAMES = tuple(f"N{number}" for number in range(18))


def make_pipeline() -> Any:
    """A pipeline of the small English one's size, untrained. Raises ImportError without spaCy."""
    import spacy
    from spacy.training import Example

    nlp: Any = spacy.blank("en")
    nlp.add_pipe("tok2vec")
    listener = {
        "@architectures": "spacy.Tok2VecListener.v1",
        "width": _WIDTH,
        "upstream": "tok2vec",
    }
    tagger = nlp.add_pipe("tagger", config={"model": {"tok2vec": listener}})
    parser = nlp.add_pipe("parser", config={"model": {"tok2vec": listener}})
    names = nlp.add_pipe("ner", config={"model": {"tok2vec": listener}})
    for pipe, labels in ((tagger, _TAGS), (parser, _ARCS), (names, _NAMES)):
        for label in labels:
            pipe.add_label(label)
    words = ["Ida", "said", "it", "rained", "."]
    marked = {
        "words": words,
        "tags": [_TAGS[number] for number in range(5)],
        "heads": [1, 1, 3, 1, 1],
        "deps": ["nsubj", "ROOT", "nsubj", "ccomp", "punct"],
        "entities": ["U-N0", "O", "O", "O", "O"],
    }
    example = Example.from_dict(nlp.make_doc(" ".join(words)), marked)
    nlp.initialize(lambda: [example])
    return nlp


def time_spacy(texts: Sequence[str]) -> float:
    """Seconds that the pipeline takes for the texts, in as many processes as processors."""
    nlp = make_pipeline()
    began = time.perf_counter()
    for _ in nlp.pipe(texts, n_process=os.cpu_count() or 1, batch_size=16):
        pass
    return time.perf_counter() - began


def time_textacy(texts: Sequence[str]) -> float:
    """Seconds that textacy takes to find direct quotations in parsed texts, parsing included."""
    from textacy.extract.triples import direct_quotations

    nlp = make_pipeline()
    began = time.perf_counter()
    for document in nlp.pipe(texts, n_process=os.cpu_count() or 1, batch_size=16):
        try:
            list(direct_quotations(document))
        except ValueError:  # It refuses texts with an odd number of quotation marks.
            continue
    return time.perf_counter() - began
