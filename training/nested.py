"""Attributions labelled by hand inside contents of PolNeAR's train part, for the reader to learn.

``nested.jsonl`` holds offsets and labels alone, in the form of `evals.nesting`, made by reading:
contents of 6 to 110 words drawn at random from the train part, none of which is measured on.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from evals.attributions import Event, Gold
from evals.nesting import Passage, load_passages
from sayso.records import Span

__all__ = ["LABELS", "add_nested"]

LABELS = Path(__file__).with_name("nested.jsonl")


def add_nested(documents: list[Gold], labels: Path = LABELS) -> list[Gold]:
    """The documents with what was labelled inside their contents.

    What an earlier reader found inside a labelled content gives way to the labels.
    """
    of_document: dict[str, list[Passage]] = defaultdict(list)
    for passage in load_passages(labels):
        of_document[passage.key[1]].append(passage)
    return [
        (name, text, [_add(events, of_document.get(name, [])) for events in versions])
        for name, text, versions in documents
    ]


def _add(events: list[Event], passages: list[Passage]) -> list[Event]:
    by_content = {tuple(_pairs(passage.content)): passage for passage in passages}
    added: list[Event] = []
    for event in events:
        passage = by_content.get(tuple(sorted(event["content"])))
        if passage is None or "within" in event:
            continue
        doubtful = [n for n in passage.nested if n.is_doubtful]
        added.append(
            {
                **event,
                "searched": list(event["content"]),
                "doubtful": [pair for one in doubtful for pair in _pairs(one.cue)],
            }
        )
        for one in passage.nested:
            if not one.is_doubtful:
                above = (
                    passage.content if one.parent is None else passage.nested[one.parent].content
                )
                roles = {"source": one.source, "cue": one.cue, "content": one.content}
                nested = {role: _pairs(spans) for role, spans in roles.items()}
                added.append({**nested, "within": _pairs(above), "searched": nested["content"]})
    labelled = [event["content"] for event in added if "within" not in event]
    return added + [event for event in events if not _is_replaced(event, labelled)]


def _is_replaced(event: Event, labelled: list[list[tuple[int, int]]]) -> bool:
    """Tell whether it is a labelled one, or lies in the content of one."""
    if "within" not in event:
        return sorted(event["content"]) in [sorted(content) for content in labelled]
    return any(
        all(any(a <= x and y <= b for a, b in content) for x, y in event["cue"])
        for content in labelled
    )


def _pairs(spans: tuple[Span, ...]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]
