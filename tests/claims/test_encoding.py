"""Sentences as vectors."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from sayso.claims.encoding import SENTENCES_FOLDER, SentenceEncoder
from sayso.errors import ModelError

_TEXTS = [
    "The harbour was closed on Tuesday after the storm.",
    "On Tuesday the port was shut because of the storm.",
    "Ida Brook sings in the choir.",
    "",
    "The harbour was closed on Tuesday after the storm.",
    "Ships " * 300,
]


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    """The shipped encoder, loaded once."""
    return SentenceEncoder()


def test_same_meaning_is_near_and_vectors_have_length_one(encoder: SentenceEncoder) -> None:
    """A paraphrase is nearer than another matter; every vector has the length 1."""
    vectors = encoder.encode(_TEXTS)
    assert vectors.shape == (6, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > 0.7
    assert vectors[0] @ vectors[2] < 0.3


def test_vectors_do_not_depend_on_company_order_or_threads(encoder: SentenceEncoder) -> None:
    """To the bit: alone, in any order, twice, from several threads and with several workers."""
    whole = encoder.encode(_TEXTS)
    for text, vector in zip(_TEXTS, whole, strict=True):
        assert np.array_equal(encoder.encode([text])[0], vector)
    assert np.array_equal(encoder.encode(_TEXTS[::-1]), whole[::-1])
    assert np.array_equal(SentenceEncoder(workers=3).encode(_TEXTS), whole)
    fresh = SentenceEncoder()
    with ThreadPoolExecutor(4) as pool:
        for vectors in pool.map(lambda _: fresh.encode(_TEXTS), range(8)):
            assert np.array_equal(vectors, whole)


def test_no_texts_are_no_rows(encoder: SentenceEncoder) -> None:
    """An empty list gives an empty table of the right width."""
    assert encoder.encode([]).shape == (0, 384)


def test_what_is_too_long_is_cut(encoder: SentenceEncoder) -> None:
    """What comes after 64 pieces changes nothing."""
    long = "Ships " * 100
    one, other = encoder.encode([long, long + "and a choir"])
    assert np.array_equal(one, other)


def test_damaged_or_missing_weights_are_refused_when_used(tmp_path: Path) -> None:
    """Nothing is read before the first use; then a wrong checksum or a missing file is told."""
    folder = tmp_path / "sentences"
    broken = SentenceEncoder(folder)
    with pytest.raises(ModelError, match="incomplete"):
        broken.encode(["a"])
    with pytest.raises(ModelError, match="incomplete"):
        _ = broken.fingerprint
    shutil.copytree(SENTENCES_FOLDER, folder)
    assert broken.fingerprint == SentenceEncoder().fingerprint
    (folder / "encoder.onnx").write_bytes(b"nothing of the kind")
    with pytest.raises(ModelError, match=r"encoder\.onnx is damaged"):
        SentenceEncoder(folder).encode(["a"])


def test_the_weights_are_small_enough_to_ship() -> None:
    """Twenty-six megabytes at most, and every file has a checksum."""
    files = [path for path in SENTENCES_FOLDER.iterdir() if path.name != "checksums.json"]
    assert sum(path.stat().st_size for path in files) <= 26e6
    sums = json.loads((SENTENCES_FOLDER / "checksums.json").read_text("utf-8"))
    assert {path.name for path in files} == set(sums)
