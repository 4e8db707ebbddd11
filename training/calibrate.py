"""Fit how sure the reader may be: ``python -m training.calibrate``.

A slope and a shift of the log-odds (Platt 1999), fitted on every second dev article of PolNeAR, and
written into the weights' settings. `evals.calibration` measures on the other articles. PolNeAR has
no nested attributions; those take the same scale.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.attributions import load_part
from evals.calibration import Judged, judge
from sayso.reading.finding.network import OnnxNetwork

__all__ = ["calibrate", "fit"]

_STEPS = 200


def fit(judged: Judged) -> tuple[float, float]:
    """Slope and shift of highest likelihood, by Newton's method."""
    probabilities, is_right = judged
    likely = np.clip(probabilities, 1e-6, 1 - 1e-6)
    inputs = np.stack([np.log(likely / (1 - likely)), np.ones_like(likely)], 1)
    weights: NDArray[np.float64] = np.array([1.0, 0.0])
    for _ in range(_STEPS):
        given = 1 / (1 + np.exp(-inputs @ weights))
        slope = inputs.T @ (is_right - given)
        bend = (inputs * (given * (1 - given))[:, None]).T @ inputs + 1e-6 * np.eye(2)
        step = np.linalg.solve(bend, slope)
        # Newton overshoots where the curve is flat: half a unit at most.
        weights = weights + step * min(1.0, 0.5 / (np.abs(step).max() + 1e-12))
    return float(weights[0]), float(weights[1])


def calibrate(corpora: Path, weights: Path) -> tuple[float, float]:
    """Fit the scale of the weights in a folder and write it into their settings."""
    network = OnnxNetwork(weights)
    options = replace(network.options, is_nested=False, scale=(1.0, 0.0))
    documents = load_part(corpora, "dev")[::2]
    slope, shift = fit(judge(documents, network.tokenizer, network, options))
    path, sums_path = weights / "reader.json", weights / "checksums.json"
    settings = json.loads(path.read_text("utf-8"))
    settings["scale"] = settings["inner_scale"] = [round(slope, 4), round(shift, 4)]
    path.write_text(json.dumps(settings, indent=1) + "\n", "utf-8")
    sums = json.loads(sums_path.read_text("utf-8"))
    sums["reader.json"] = hashlib.sha256(path.read_bytes()).hexdigest()
    sums_path.write_text(json.dumps(sums, indent=1) + "\n", "utf-8")
    return slope, shift


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--weights", type=Path, required=True, help="folder of exported weights")
    given = parser.parse_args()
    print(f"slope and shift: {calibrate(given.corpora, given.weights)}")


if __name__ == "__main__":
    main()
