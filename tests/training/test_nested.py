"""Labels inside contents, put to the events of a text."""

from __future__ import annotations

import json
from pathlib import Path

from evals.attributions import Event
from training.nested import LABELS, add_nested

OUTER: Event = {"source": [(0, 2)], "cue": [(3, 7)], "content": [(8, 30)]}
OLD: Event = {"source": [(8, 9)], "cue": [(10, 12)], "content": [(13, 20)], "within": [(8, 30)]}
OTHER: Event = {"source": [], "cue": [(40, 42)], "content": [(43, 50)]}


def _label(folder: Path) -> Path:
    nested = [
        {"source": [[8, 10]], "cue": [[11, 15]], "content": [[16, 30]], "parent": None},
        {"source": [], "cue": [[16, 18]], "content": [[19, 30]], "parent": 0},
        {"source": [], "cue": [[20, 22]], "content": [], "parent": None, "doubtful": True},
    ]
    outer = {"source": [[0, 2]], "cue": [[3, 7]], "content": [[8, 30]]}
    row = {"corpus": "polnear/train", "document": "one", "outer": outer, "nested": nested}
    path = folder / "labels.jsonl"
    path.write_text(json.dumps(row) + "\n")
    return path


def test_labels_take_the_place_of_what_was_read(tmp_path: Path) -> None:
    """Inside a labelled content only; doubtful ones are neither there nor not there."""
    ((_, _, (events,)),) = add_nested([("one", "text", [[OUTER, OLD, OTHER]])], _label(tmp_path))
    assert OLD not in events
    assert OTHER in events
    (outer,) = (one for one in events if one["cue"] == OUTER["cue"])
    assert outer["searched"] == OUTER["content"]
    assert outer["doubtful"] == [(20, 22)]
    within = {tuple(one["cue"][0]): one["within"] for one in events if "within" in one}
    assert within == {(11, 15): [(8, 30)], (16, 18): [(16, 30)]}


def test_other_texts_stay_as_they_are(tmp_path: Path) -> None:
    """A document without labels, and contents without labels."""
    documents = [("two", "text", [[OUTER, OLD, OTHER]])]
    assert add_nested(documents, _label(tmp_path)) == documents


def test_labels_are_of_the_train_part() -> None:
    """Nothing that is measured on is learned."""
    corpora = {json.loads(line)["corpus"] for line in LABELS.read_text("utf-8").splitlines()}
    assert corpora == {"polnear/train"}
