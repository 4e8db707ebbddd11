"""Sentences as vectors that are near each other when they mean nearly the same.

MiniLM-L6 as trained on a billion pairs of sentences (Wang et al. 2020, arXiv:2002.10957;
sentence-transformers' all-MiniLM-L6-v2; Reimers and Gurevych 2019 for the mean of the pieces).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from sayso.weights import (
    MODELS_FOLDER,
    load_tokenizer,
    open_session,
    read_files,
    read_fingerprint,
)

__all__ = ["SENTENCES_FOLDER", "SentenceEncoder"]

SENTENCES_FOLDER = MODELS_FOLDER / "sentences"
_LOADING = Lock()


class _Network:
    """The loaded weights."""

    def __init__(self, folder: Path) -> None:
        files = read_files(folder)
        settings = json.loads(files["sentences.json"])
        self.width = int(settings["width"])
        self.tokenizer = load_tokenizer(files, int(settings["max_pieces"]))
        self.session = open_session(files["encoder.onnx"])

    def encode(self, text: str) -> NDArray[np.float32]:
        ids = np.array([self.tokenizer.encode(text).ids], np.int64)
        vector: NDArray[np.float32] = self.session.run(None, {"ids": ids})[0][0]
        return vector


class SentenceEncoder:
    """The sentence encoder; loaded when it is first used, safe to be called from several threads.

    ``workers``: so many threads share one call; the vectors are the same.
    """

    def __init__(self, folder: Path = SENTENCES_FOLDER, *, workers: int = 1) -> None:
        self._folder = folder
        self._workers = workers

    @cached_property
    def fingerprint(self) -> str:
        """A short id of the weights. Raises `ModelError` when they are missing."""
        return read_fingerprint(self._folder)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of length 1, (n, 384), in the order of the texts.

        Each text is read alone, so its vector depends on nothing else; what is longer than 64
        pieces is cut. The cosine of two texts is the product of their vectors. Raises `ModelError`
        when the weights are missing or damaged.
        """
        network = self._load()
        vectors = np.empty((len(texts), network.width), np.float32)
        distinct = {text: at for at, text in enumerate(dict.fromkeys(texts))}
        if not distinct:
            return vectors
        with ThreadPoolExecutor(self._workers) as pool:
            found = np.stack(list(pool.map(network.encode, distinct)))
        np.take(found, [distinct[text] for text in texts], axis=0, out=vectors)
        return vectors

    def _load(self) -> _Network:
        with _LOADING:
            return self._network

    @cached_property
    def _network(self) -> _Network:
        return _Network(self._folder)
