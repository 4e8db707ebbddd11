"""Load the attribution scorer that lies beside the corpora."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def load_scorer(corpora: Path) -> Callable[[list[Any]], dict[str, tuple[float, float, float]]]:
    """The ``score`` function of ``metrics/attribution_metrics.py`` beside the corpora folder."""
    path = corpora.parent / "metrics" / "attribution_metrics.py"
    if not path.exists():
        sys.exit(f"scorer not found: {path}")
    spec = importlib.util.spec_from_file_location("attribution_metrics", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    score: Callable[[list[Any]], dict[str, tuple[float, float, float]]] = module.score
    return score
