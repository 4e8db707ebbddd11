"""The quality floors that hold, on a fixed part of the corpus."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from evals import attribution_metrics
from evals.attributions import FIXED_PART, FLOORS, load_part, measure
from sayso.reading.finding.network import OnnxNetwork


def test_attributions_stay_above_the_floors(corpora: Path) -> None:
    """Every third dev article of PolNeAR is read at least as well as when the floors were set."""
    documents = load_part(corpora, "dev")[::3]
    assert len(documents) == FIXED_PART
    network = OnnxNetwork()
    figures = measure(documents, network.tokenizer, network, network.options)
    reached = {name: round(100 * figures[name][2], 1) for name in FLOORS}
    below = {
        name: (reached[name], floor) for name, floor in FLOORS.items() if reached[name] < floor
    }
    assert FLOORS
    assert not below, f"F1 below its floor: {below}"


def test_the_scorer_is_the_published_one(corpora: Path) -> None:
    """Our copy of the scorer is the file that lies beside the corpora."""
    published = corpora.parent / "metrics" / "attribution_metrics.py"
    if not published.is_file():
        pytest.skip(f"no scorer in {published.parent}")
    ours = Path(attribution_metrics.__file__)
    sums = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (ours, published)]
    assert sums[0] == sums[1]


def test_missing_corpora_are_said_plainly(tmp_path: Path) -> None:
    """Without the corpus the program ends with where it looked and where it may be had."""
    with pytest.raises(SystemExit, match="PolNeAR"):
        load_part(tmp_path, "dev")
