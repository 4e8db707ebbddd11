"""The second look: how two sentences stand to each other.

A MiniLM-L6 that reads both sentences together, in both orders. It scores the relation and, besides,
whether the first entails the second; a linear layer makes one probability of both orders.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
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

__all__ = ["PAIRS_FOLDER", "PairJudge", "join_orders"]

PAIRS_FOLDER = MODELS_FOLDER / "pairs"
_CLS, _SEP = 101, 102
_MARKS = 3
_RELATIONS = 3
_LOADING = Lock()

Floats = NDArray[np.float32]
Pieces = tuple[int, ...]


class _Network:
    """The loaded weights."""

    def __init__(self, folder: Path) -> None:
        files = read_files(folder)
        settings = json.loads(files["pairs.json"])
        self._room = int(settings["max_pieces"]) - _MARKS
        self._weights = np.array(settings["weights"], np.float32)
        self._biases = np.array(settings["biases"], np.float32)
        self._tokenizer = load_tokenizer(files, int(settings["max_pieces"]))
        self._session = open_session(files["judge.onnx"])

    def cut(self, text: str) -> Pieces:
        """The pieces of one sentence, without marks."""
        return tuple(self._tokenizer.encode(text, add_special_tokens=False).ids)

    def score(self, first: Pieces, second: Pieces) -> Floats:
        """The scores that `PairJudge.score` gives."""
        first, second = _fit(first, second, self._room)
        orders = ((first, second), (second, first))
        ids = np.array([[_CLS, *one, _SEP, *two, _SEP] for one, two in orders], np.int64)
        kinds = np.array([[0] * (len(one) + 2) + [1] * (len(two) + 1) for one, two in orders])
        inputs = {"ids": ids, "kinds": kinds.astype(np.int64)}
        scores: Floats = self._session.run(None, inputs)[0]
        return scores

    def judge(self, first: Pieces, second: Pieces) -> Floats:
        """The probabilities of the three relations."""
        joined = join_orders(self.score(first, second))
        return _share(self._weights @ joined + self._biases)


class PairJudge:
    """The pair judge; loaded when it is first used, safe to be called from several threads.

    ``workers``: so many threads share one call; the probabilities are the same.
    """

    def __init__(self, folder: Path = PAIRS_FOLDER, *, workers: int = 1) -> None:
        self._folder = folder
        self._workers = workers

    @cached_property
    def fingerprint(self) -> str:
        """A short id of the weights. Raises `ModelError` when they are missing."""
        return read_fingerprint(self._folder)

    def compare(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Probabilities (n, 3) of each pair: SAME, CONTRADICT, OTHER.

        SAME: both say the same proposition. CONTRADICT: both cannot be true. OTHER: neither, also
        where one says more. Each pair is read alone with itself turned around, so its row depends
        on nothing else, nor on which of the two comes first; beyond 128 pieces the longer sentence
        is cut. Raises `ModelError` when the weights are missing or damaged.
        """
        network = self._load()
        turned = [(min(pair), max(pair)) for pair in pairs]
        distinct = {pair: at for at, pair in enumerate(dict.fromkeys(turned))}
        if not distinct:
            return np.empty((0, _RELATIONS), np.float32)
        pieces = _cut_each(network, (text for pair in distinct for text in pair))
        with ThreadPoolExecutor(self._workers) as pool:
            rows = pool.map(lambda pair: network.judge(*(pieces[one] for one in pair)), distinct)
            found = np.stack(list(rows))
        return found[[distinct[pair] for pair in turned]]

    def score(self, first: str, second: str) -> Floats:
        """Scores (2, 6) of both orders: the relations, then entails, contradicts, neither."""
        network = self._load()
        return network.score(network.cut(first), network.cut(second))

    def _load(self) -> _Network:
        with _LOADING:
            return self._network

    @cached_property
    def _network(self) -> _Network:
        return _Network(self._folder)


def join_orders(scores: Floats) -> Floats:
    """Seven figures that are the same for both orders, from their scores (2, 6).

    The relations' scores, each the mean of both orders; how likely it is that each entails the
    other, that one of them entails the other, and that both contradict, neither do, in logarithms.
    """
    relations = _log_share(scores[:, :_RELATIONS]).sum(0)
    directed = _log_share(scores[:, _RELATIONS:])
    entails = directed[:, 0]
    each, contradicts, neither = directed.sum(0)
    figures = [*relations, each, entails.max(), contradicts, neither]
    return np.array(figures, np.float32) * np.float32(0.5)


def _cut_each(network: _Network, texts: Iterable[str]) -> dict[str, Pieces]:
    return {text: network.cut(text) for text in dict.fromkeys(texts)}


def _fit(first: Pieces, second: Pieces, room: int) -> tuple[Pieces, Pieces]:
    """Both in the room there is: what is too long loses of the longer one first."""
    half = room // 2
    if len(first) + len(second) > room:
        short = min(len(first), len(second), half)
        if len(first) <= len(second):
            return first[:short], second[: room - short]
        return first[: room - short], second[:short]
    return first, second


def _share(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    shares: Floats = (powers / powers.sum()).astype(np.float32)
    return shares


def _log_share(scores: Floats) -> Floats:
    """Logarithms of shares along the last axis."""
    low = scores - scores.max(axis=-1, keepdims=True)
    shares: Floats = (low - np.log(np.exp(low).sum(axis=-1, keepdims=True))).astype(np.float32)
    return shares
