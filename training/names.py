"""Names in news: Worldwide newswire (Shan et al. 2023) and CoNLL-2003 as corrected by CrossWeigh.

Of CoNLL-2003 the persons, organisations and places are taken; its "miscellaneous" mixes what is
told apart here, so those words teach nothing.
"""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from evals.wwn import NamedText, join_sentences, read_sentences
from sayso.reading.finding.pieces import find_pieces
from sayso.words import find_words
from training.examples import Labelled
from training.labels import NAME_TYPES

__all__ = ["label_names", "load_conll"]

_CONLL = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": None}


def load_conll(corpora: Path) -> list[NamedText]:
    """The training texts of CoNLL-2003, thirty sentences each."""
    sentences = list(
        read_sentences(corpora / "ner" / "conll2003_cleaned" / "conllpp_train.txt", " ", 3, _CONLL)
    )
    rng = random.Random(0)
    return [join_sentences(sentences[at : at + 30], rng) for at in range(0, len(sentences), 30)]


def label_names(tokenizer: Tokenizer, text: NamedText) -> Labelled:
    """A text with a tag for each word: 0, then B and I of each type; -100 where it is unknown."""
    words = find_words(text[0])
    tags = np.zeros(len(words), np.int64)
    for start, end, kind in text[1]:
        first = int(np.searchsorted(words.ends, start, side="right"))
        last = int(np.searchsorted(words.starts, end, side="left"))
        if kind is None:
            tags[first:last] = -100
        elif first < last:
            begin = 1 + 2 * NAME_TYPES.index(kind)
            tags[first] = begin
            tags[first + 1 : last] = begin + 1
    return Labelled(words, find_pieces(tokenizer, text[0], words), names=tags)
