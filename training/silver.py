"""Silver attributions, made by the weights of an earlier stage: ``python -m training.silver``.

Two things PolNeAR lacks. Its contents are not annotated inside, so each of them is read again as a
text of its own: what is found there is nested. And it is one topic and one year, so news articles
of several hundred outlets are read as well (self-training, Yarowsky 1995).
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from evals.attributions import Event, Gold, load_part, to_event
from evals.plain_text import join_tokens
from sayso.reading.finding.find import find_attributions
from sayso.reading.finding.network import OnnxNetwork
from sayso.reading.nesting import Found
from sayso.reading.stances.read import has_cue_word

__all__ = ["load_news", "load_silver", "make_silver", "with_nested"]

_MAX_DEPTH = 2
_MIN_CHARS = 24
_EVERY_NEWS = 12
_MAX_NEWS_CHARS = 8000


class Teacher:
    """The shipped weights, as they read a text without looking inside contents."""

    def __init__(self, folder: Path | None = None) -> None:
        self._network = OnnxNetwork(folder) if folder else OnnxNetwork()
        self._options = replace(self._network.options, is_nested=False)

    def read(self, text: str) -> list[Found]:
        """The outermost attributions of a text."""
        tokenizer = self._network.tokenizer
        return find_attributions(text, tokenizer, self._network, self._options)


def with_nested(text: str, events: list[Event], teacher: Teacher) -> list[Event]:
    """The events, and those found inside their contents, with the role ``within``."""
    nested: list[Event] = []
    taken = {at for event in events for a, b in event["cue"] for at in range(a, b)}
    for event in events:
        level = event["content"]
        for _ in range(_MAX_DEPTH):
            level = [
                span
                for start, end in level
                for span in _read_content(text, start, end, event, teacher, taken, nested)
            ]
    return events + nested


def _read_content(
    text: str,
    start: int,
    end: int,
    outer: Event,
    teacher: Teacher,
    taken: set[int],
    nested: list[Event],
) -> list[tuple[int, int]]:
    """Read one content, add what is new to ``nested``, and return the new contents."""
    body = text[start:end]
    if len(body) < _MIN_CHARS or not has_cue_word(body):
        return []
    deeper: list[tuple[int, int]] = []
    for one in teacher.read(body):
        event = {
            role: [(a + start, b + start) for a, b in spans]
            for role, spans in to_event(one).items()
        }
        at_cue = {at for a, b in event["cue"] for at in range(a, b)}
        if not event["content"] or not taken.isdisjoint(at_cue):
            continue
        taken |= at_cue
        nested.append({**event, "within": list(outer["content"])})
        deeper += event["content"]
    return deeper


def _read_news(corpora: Path, teacher: Teacher) -> Iterator[Gold]:
    for name, text in load_news(corpora, _EVERY_NEWS):
        events = [to_event(one) for one in teacher.read(text)]
        yield name, text, [with_nested(text, events, teacher)]


def load_news(corpora: Path, every: int) -> Iterator[tuple[str, str]]:
    """Name and text of every ``every``-th news article, put together as print would have it."""
    with gzip.open(corpora / "news" / "allsides_12k.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % every:
                continue
            article = json.loads(line)
            paragraphs = (join_tokens(p.split())[0] for p in article["text"].split("\n"))
            yield article["ID"], "\n\n".join(p for p in paragraphs if p)[:_MAX_NEWS_CHARS]


def load_silver(path: Path) -> list[Gold]:
    """Name, text and versions of events, as this module wrote them."""
    documents: list[Gold] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            name, text, versions = json.loads(line)
            for events in versions:
                for event in events:
                    for role in event:
                        event[role] = [(a, b) for a, b in event[role]]
            documents.append((name, text, versions))
    return documents


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of polnear/ and news/")
    parser.add_argument("--teacher", type=Path, help="folder of exported weights")
    parser.add_argument("--out", type=Path, default=Path("build/silver"))
    given = parser.parse_args()
    make_silver(given.corpora, given.out, given.teacher)


def make_silver(corpora: Path, out: Path, weights: Path | None = None) -> Path:
    """Write polnear.jsonl.gz and news.jsonl.gz to ``out``, read by the weights of that folder."""
    out.mkdir(parents=True, exist_ok=True)
    teacher = Teacher(weights)
    gold = (
        (name, text, [with_nested(text, events, teacher) for events in versions])
        for name, text, versions in load_part(corpora, "train")
    )
    for name, documents in (("polnear", gold), ("news", _read_news(corpora, teacher))):
        with gzip.open(out / f"{name}.jsonl.gz", "wt", encoding="utf-8") as lines:
            for document in documents:
                lines.write(json.dumps(document) + "\n")
    return out


if __name__ == "__main__":
    main()
