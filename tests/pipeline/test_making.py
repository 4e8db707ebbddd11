"""A report says by which programs and models it was made."""

from __future__ import annotations

from pathlib import Path

from sayso.pipeline.making import say_makers
from tests.claimed import CLAIMED, fill


def test_programs_and_models_are_told(tmp_path: Path) -> None:
    """As far as the case keeps a note of them; not what it was made from."""
    with fill(tmp_path / "made.sayso") as case:
        case.save_claims(CLAIMED.claims, "1.2.0 claims 7 abc def fromthis")
        told = dict(say_makers(case))
    assert told["claims found by"] == "sayso 1.2.0 (claims 7), models abc, def"
    assert told["texts read by"].startswith("sayso ")
    assert "copies found by" not in told
