"""What is wrong in a case of a world, in lines to read; for worlds to tune on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from evals.worlds.scoring import Finding, judge_world
from evals.worlds.truth import World
from sayso.records import Case

__all__ = ["list_wrong"]

_MOST_PAIRS = 6
"""Wrong pairs of one kind that are listed of a world."""
_SHOWN = 230


def list_wrong(world: World, case: Case) -> Iterator[str]:
    """Every wrong judgement with the words it is about; of pairs, a few."""
    listed: Counter[str] = Counter()
    for finding in judge_world(world, case):
        if finding.is_right:
            continue
        if finding.what == "pairs":
            listed[finding.label] += 1
            if listed[finding.label] > _MOST_PAIRS:
                continue
        yield f"{world.name}: {finding.what}, {finding.label}: {_say(world, finding)}"
    for label, count in sorted(listed.items()):
        if count > _MOST_PAIRS:
            yield f"{world.name}: pairs, {label}: {count - _MOST_PAIRS} more"


def _say(world: World, finding: Finding) -> str:
    lines = [finding.words, *(_name(world, key) for key in finding.about)]
    if finding.what.startswith("dispute"):
        lines[0] = _quote_place(world, finding.words)
    return "\n    ".join(line for line in lines if line)


def _name(world: World, key: str) -> str:
    if key in world.claims:
        return f"{key}: {world.claims[key].words}"
    report = world.reports[key]
    document = next(one for one in world.documents if one.id == report.document_id)
    words = document.text[report.sentence.start : report.sentence.end]
    day = document.published or "undated"
    return f"{key} of {report.claim}, {document.outlet}, {day}: {words[:_SHOWN]}"


def _quote_place(world: World, place: str) -> str:
    document_id, start, end = place.split()
    document = next(one for one in world.documents if one.id == document_id)
    return f"{document.outlet}: {document.text[int(start) : int(end)][:_SHOWN]}"
