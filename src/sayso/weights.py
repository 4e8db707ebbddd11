"""The shipped weights: the checked files of a model's folder, and sessions that run them.

A folder holds the files of one model and ``checksums.json``, their SHA-256 sums by name. Dynamic
int8 takes its scales from all that is run together, and sums of floats differ with the number of
rows: what must not depend on its company is run alone, and on one thread.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import onnxruntime as ort
from tokenizers import Tokenizer

from sayso.errors import ModelError
from sayso.records import hash_parts

__all__ = ["MODELS_FOLDER", "load_tokenizer", "open_session", "read_files", "read_fingerprint"]

MODELS_FOLDER = Path(__file__).parent / "models"


def read_files(folder: Path) -> dict[str, bytes]:
    """The files of a model by name.

    Raises `ModelError` when a file is missing or its checksum is not the recorded one.
    """
    sums = _read_sums(folder)
    try:
        files = {name: (folder / name).read_bytes() for name in sums}
    except OSError as error:
        raise _incomplete(folder, error) from error
    for name, raw in files.items():
        if hashlib.sha256(raw).hexdigest() != sums[name]:
            raise ModelError(f"{folder / name} is damaged: wrong checksum; install sayso again")
    return files


def read_fingerprint(folder: Path) -> str:
    """A short id of the model's files, from their recorded sums; other weights have another.

    Raises `ModelError` when the sums are missing.
    """
    return hash_parts(*_read_sums(folder).values())


def load_tokenizer(files: Mapping[str, bytes], max_pieces: int | None = None) -> Tokenizer:
    """The model's tokenizer, which cuts what is longer than ``max_pieces``, marks included."""
    tokenizer = Tokenizer.from_str(files["tokenizer.json"].decode("utf-8"))
    tokenizer.no_padding()
    if max_pieces is None:
        tokenizer.no_truncation()
    else:
        tokenizer.enable_truncation(max_pieces, strategy="longest_first")
    return tokenizer


def open_session(model: bytes) -> Any:
    """A session of ONNX Runtime on one thread; it may be run from several."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _read_sums(folder: Path) -> dict[str, str]:
    try:
        sums: dict[str, str] = json.loads((folder / "checksums.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _incomplete(folder, error) from error
    return sums


def _incomplete(folder: Path, error: Exception) -> ModelError:
    return ModelError(f"the weights in {folder} are incomplete ({error}); install sayso again")
