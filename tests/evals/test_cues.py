"""The quality of what cues are said to do, against labels made by hand."""

from __future__ import annotations

from pathlib import Path

from evals.attributions import load_part
from evals.cues import FLOORS, load_gold, measure

_LABELLED = 300


def test_cues_stay_above_the_floors(corpora: Path) -> None:
    """Stance, negation, hedges, source type and their words are as right as when set."""
    gold = load_gold("test")
    documents = {name: (text, versions[0]) for name, text, versions in load_part(corpora, "dev")}
    tallies = measure(gold, documents).tallies
    reached = {what: round(100 * tallies[what].accuracy, 1) for what in FLOORS}
    below = {
        what: (reached[what], floor) for what, floor in FLOORS.items() if reached[what] < floor
    }
    assert len(gold) >= _LABELLED
    assert FLOORS
    assert not below, f"accuracy below its floor: {below}"


def test_the_parts_share_no_document() -> None:
    """What the rules were tuned on is not what they are measured on."""
    tune, test = ({one.document for one in load_gold(part)} for part in ("tune", "test"))
    assert tune.isdisjoint(test)
