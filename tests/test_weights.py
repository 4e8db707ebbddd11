"""The checked files of a model's folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from sayso.errors import ModelError
from sayso.weights import read_files, read_fingerprint


def _write(folder: Path, **files: bytes) -> None:
    folder.mkdir(exist_ok=True)
    for name, raw in files.items():
        (folder / name).write_bytes(raw)
    sums = {name: sha256(raw).hexdigest() for name, raw in files.items()}
    (folder / "checksums.json").write_text(json.dumps(sums))


def test_files_are_read_by_name_when_they_are_whole(tmp_path: Path) -> None:
    """What is listed is read; other files in the folder are none of the model's."""
    _write(tmp_path, one=b"1", two=b"2")
    (tmp_path / "notes").write_text("mine")
    assert read_files(tmp_path) == {"one": b"1", "two": b"2"}


def test_other_weights_have_another_fingerprint(tmp_path: Path) -> None:
    """The fingerprint follows the files' contents."""
    _write(tmp_path, one=b"1")
    first = read_fingerprint(tmp_path)
    _write(tmp_path, one=b"2")
    assert read_fingerprint(tmp_path) != first


@pytest.mark.parametrize(
    ("break_it", "message"),
    [
        (lambda folder: (folder / "one").write_bytes(b"other"), "one is damaged"),
        (lambda folder: (folder / "one").unlink(), "incomplete"),
        (lambda folder: (folder / "checksums.json").unlink(), "incomplete"),
        (lambda folder: (folder / "checksums.json").write_text("{"), "incomplete"),
    ],
)
def test_what_is_not_whole_is_refused(
    tmp_path: Path, break_it: Callable[[Path], object], message: str
) -> None:
    """A missing or changed file, and missing or broken sums, each give one clear line."""
    _write(tmp_path, one=b"1")
    break_it(tmp_path)
    with pytest.raises(ModelError, match=message):
        read_files(tmp_path)
