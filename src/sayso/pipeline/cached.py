"""Models that are asked once: what they said of words before stands in the case."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.casefile import CaseFile
from sayso.pipeline.progress import Phase, Steps
from sayso.records import hash_parts

__all__ = ["CachedEncoder", "CachedJudge", "unpack_vectors"]

Floats = NDArray[np.float32]
_MAX_AT_ONCE = 1000
"""After so many sentences or pairs what was computed is written, so that it outlasts a Ctrl-C."""


class CachedEncoder:
    """Vectors of sentences, kept as 16-bit floats; ``fingerprint`` says of which model."""

    def __init__(
        self,
        case: CaseFile,
        encode: Callable[[Sequence[str]], Floats],
        fingerprint: str,
        steps: Steps,
    ) -> None:
        self._case, self._encode, self._fingerprint = case, encode, fingerprint
        self._steps = steps
        self.used: set[str] = set()

    def __call__(self, words: Sequence[str]) -> Floats:
        """The vectors (n, d) of length 1; the same whether they are new or were kept."""
        self._steps.enter(Phase.CLAIMS, "sentences", len(words))
        parts = []
        for start in range(0, len(words), _MAX_AT_ONCE):
            some = words[start : start + _MAX_AT_ONCE]
            parts.append(self._look_up(some))
            self._steps.move(len(some))
        return np.concatenate(parts) if parts else self._encode(())

    def key_of(self, words: str) -> str:
        """Under which key the vector of some words is kept: 16 hexadecimal digits."""
        return hash_parts(self._fingerprint, words)

    def _look_up(self, words: Sequence[str]) -> Floats:
        keys = [self.key_of(one) for one in words]
        self.used.update(keys)
        known = self._case.load_vectors(list(dict.fromkeys(keys)))
        missing = {key: one for key, one in zip(keys, words, strict=True) if key not in known}
        if missing:
            found = self._encode(list(missing.values())).astype(np.float16)
            rows = [(key, row.tobytes()) for key, row in zip(missing, found, strict=True)]
            self._case.save_vectors(rows)
            known.update(rows)
        return unpack_vectors([known[key] for key in keys])


def unpack_vectors(rows: Sequence[bytes]) -> Floats:
    """Vectors (n, d) of length 1 as they are kept, at least one."""
    kept = np.frombuffer(b"".join(rows), np.float16)
    vectors = kept.reshape(len(rows), -1).astype(np.float32)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.float32(1e-9))
    return vectors


class CachedJudge:
    """What two sentences are to each other, whichever comes first."""

    def __init__(
        self,
        case: CaseFile,
        compare: Callable[[Sequence[tuple[str, str]]], Floats],
        fingerprint: str,
        steps: Steps,
    ) -> None:
        self._case, self._compare, self._fingerprint = case, compare, fingerprint
        self._steps = steps
        self.used: set[str] = set()

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Probabilities (n, 3): the same, contrary, other."""
        self._steps.enter(Phase.CLAIMS, "pairs of sentences", len(pairs))
        parts = [np.zeros((0, 3), np.float32)]
        for start in range(0, len(pairs), _MAX_AT_ONCE):
            some = pairs[start : start + _MAX_AT_ONCE]
            parts.append(self._look_up(some))
            self._steps.move(len(some))
        return np.concatenate(parts)

    def _look_up(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        ordered = [(min(pair), max(pair)) for pair in pairs]
        keys = [hash_parts(self._fingerprint, *pair) for pair in ordered]
        self.used.update(keys)
        known = self._case.load_comparisons(list(dict.fromkeys(keys)))
        missing = {key: pair for key, pair in zip(keys, ordered, strict=True) if key not in known}
        if missing:
            found = self._compare(list(missing.values())).tolist()
            known |= {
                key: (row[0], row[1], row[2]) for key, row in zip(missing, found, strict=True)
            }
            self._case.save_comparisons([(key, *known[key]) for key in missing])
        return np.array([known[key] for key in keys], np.float32)
