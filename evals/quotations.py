"""How well quotations are given to their speakers: ``python -m evals.quotations``.

Three measures. The set beside this file: short invented texts in the manner of real papers, each
with the attributions that should be found in it, a third of them with none; half of it was kept
aside while the rules were made. Real papers, with ``--corpora FOLDER``: the share of quoted
characters that end up in somebody's content, quotations of at least four words counted. And
transcripts put together from GUM's interviews, podcasts, court records and conversations, whose
speakers are known.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evals.attributions import load_part
from sayso.quotations import find_printed
from sayso.reading.finding.find import find_attributions
from sayso.reading.finding.network import OnnxNetwork
from sayso.reading.nesting import Found, find_parents
from sayso.records import Span
from sayso.words import find_paragraphs

__all__ = ["Finder", "Tally", "load_set", "load_transcripts", "measure_set", "measure_share"]

Finder = Callable[[str], list[Found]]
Item = Mapping[str, Any]
Bag = Counter[str]

_FILE = Path(__file__).with_suffix(".jsonl")
_WORD = re.compile(r"\w+")
_LEAST_OVERLAP = 0.8
_LEAST_WORDS = 4
_EVERY = 40
_HEADS = ("{}: ", "{}: ", "**{}:** ", "{} : ")
_GENRES = ("interview", "podcast", "court", "conversation")


@dataclass
class Tally:
    """Attributions found, expected, and made up."""

    found: int = 0
    expected: int = 0
    false: int = 0

    def add(self, other: Tally) -> None:
        self.found += other.found
        self.expected += other.expected
        self.false += other.false


def load_set(part: str = "all") -> list[Item]:
    """The invented texts: those to tune on, those kept aside, or all."""
    items = [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()]
    return [item for item in items if part in ("all", item["part"])]


def measure_set(items: Sequence[Item], find: Finder) -> dict[str, Tally]:
    """What is found of each phenomenon."""
    tallies: dict[str, Tally] = {}
    for item in items:
        tallies.setdefault(item["phenomenon"], Tally()).add(compare(item, find(item["text"])))
    return tallies


def compare(item: Item, found: Sequence[Found]) -> Tally:
    """Match what was found in one text to what is expected there, one to one.

    Right: four fifths of the content's words are the same, the source shares a word, and so does
    the cue. What stands inside an expected content, or is optional, counts neither way.
    """
    text = item["text"]
    parents = find_parents(found)
    left = list(range(len(found)))
    tally = Tally(expected=len(item["attributions"]))
    for gold in item["attributions"]:
        match = next((at for at in left if _is_right(text, gold, found[at])), None)
        if match is not None:
            left.remove(match)
            tally.found += 1
    spare = [
        Span(at, at + len(words))
        for words in item.get("optional", ())
        for at in [text.index(words)]
    ]
    tally.false = sum(parents[at] is None and not _is_spare(found[at], spare) for at in left)
    return tally


def _is_spare(one: Found, spare: Sequence[Span]) -> bool:
    """Tell whether an attribution is one that may be found or not."""
    return any(span.start <= one.cue[0].start < span.end for span in spare)


def _is_right(text: str, gold: Mapping[str, Any], one: Found) -> bool:
    expected, content = _bag(gold["content"]), _words(text, one.content)
    overlap = (expected & content).total() / max(1, (expected | content).total())
    source = _bag([gold["source"]])
    is_source = bool(source & _words(text, one.source)) or not source
    return overlap >= _LEAST_OVERLAP and is_source and _is_cue(text, gold["cue"], one.cue)


def _is_cue(text: str, gold: str, cue: Sequence[Span]) -> bool:
    if not gold:
        return True
    words = _bag([gold])
    if words:
        return bool(words & _words(text, cue))
    return any(gold in text[span.start : span.end] for span in cue)


def _bag(pieces: Iterable[str]) -> Bag:
    return Counter(word.lower() for piece in pieces for word in _WORD.findall(piece))


def _words(text: str, spans: Iterable[Span]) -> Bag:
    return _bag(text[span.start : span.end] for span in spans)


def measure_share(texts: Iterable[str], find: Finder) -> tuple[int, int]:
    """Quoted characters that are somebody's content, and all of them."""
    held = whole = 0
    for text in texts:
        quoted = _quoted_offsets(text)
        content = {
            at for one in find(text) for span in one.content for at in range(span.start, span.end)
        }
        held += len(quoted & content)
        whole += len(quoted)
    return held, whole


def _quoted_offsets(text: str) -> set[int]:
    offsets: set[int] = set()
    for start, end in find_paragraphs(text):
        for one in find_printed(text, start, end):
            is_long = len(_WORD.findall(text, one.start, one.end)) >= _LEAST_WORDS
            if one.is_closed and not one.is_single and is_long:
                offsets.update(range(one.start, one.end))
    return offsets


def load_news(corpora: Path) -> list[str]:
    """Every fortieth article of the news corpus."""
    with gzip.open(corpora / "news" / "allsides_12k.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for at, line in enumerate(lines) if at % _EVERY == 0]


def load_transcripts(corpora: Path) -> list[Item]:
    """GUM's talks as papers print them: the speaker's name, a colon, the turn in its paragraphs.

    Their speakers are annotated, their labels are not printed: those are put in here.
    """
    items: list[Item] = []
    for genre in _GENRES:
        for path in sorted(corpora.glob(f"gum/*/GUM_{genre}_*.conllu")):
            turns = _read_turns(path.read_text("utf-8"))
            if len({name for name, _ in turns}) > 1:
                items.append(_print_turns(turns, len(items)))
    return items


def _read_turns(conllu: str) -> list[tuple[str, list[str]]]:
    turns: list[tuple[str, list[str]]] = []
    speaker, is_new = "", False
    for line in conllu.splitlines():
        if line.startswith("# newpar"):
            is_new = True
        elif line.startswith("# sent_id"):
            speaker = ""
        elif line.startswith("# speaker = "):
            speaker = line.removeprefix("# speaker = ").split(",")[0].strip()
        elif line.startswith("# text = ") and speaker:
            words = line.removeprefix("# text = ")
            if not turns or turns[-1][0] != speaker:
                turns.append((speaker, [words]))
            elif is_new:
                turns[-1][1].append(words)
            else:
                turns[-1][1][-1] += " " + words
            is_new = False
    return turns


def _print_turns(turns: Sequence[tuple[str, list[str]]], style: int) -> Item:
    """One text in one of four styles."""
    names = {name: re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name) for name, _ in turns}
    parts: list[str] = []
    for name, paragraphs in turns:
        label = names[name][:1].upper() + names[name][1:]
        label = label.upper() if style % 2 else label
        parts.append(_HEADS[style % len(_HEADS)].format(label) + "\n\n".join(paragraphs))
    return {
        "phenomenon": "transcripts from GUM",
        "text": "\n\n".join(parts),
        "attributions": [
            {"source": names[name], "cue": "", "content": paragraphs} for name, paragraphs in turns
        ],
    }


def print_tallies(title: str, tallies: Mapping[str, Tally]) -> None:
    """One row per phenomenon, and their sum."""
    table = Table(box=None)
    for at, name in enumerate((title, "found", "of", "false")):
        table.add_column(name, justify="right" if at else "left")
    whole = Tally()
    for name, tally in tallies.items():
        whole.add(tally)
        table.add_row(name, str(tally.found), str(tally.expected), str(tally.false))
    table.add_row("all", str(whole.found), str(whole.expected), str(whole.false))
    Console(width=100).print(table)


def load_finder() -> Finder:
    """The shipped reader, without its descriptions."""
    network = OnnxNetwork()
    return lambda text: find_attributions(text, network.tokenizer, network, network.options)


def main() -> None:
    """Print what is found of the invented set, and of the corpora where they are given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, help="folder that holds polnear/, news/ and gum/")
    corpora = parser.parse_args().corpora
    find = load_finder()
    for part in ("tune", "test"):
        print_tallies(f"invented set, {part}", measure_set(load_set(part), find))
    if corpora is None:
        return
    texts = {"PolNeAR dev": [text for _, text, _ in load_part(corpora, "dev")]}
    texts["news, every 40th"] = load_news(corpora)
    for name, group in texts.items():
        held, whole = measure_share(group, find)
        print(f"{name}: {held} of {whole} quoted characters in a content, {held / whole:.1%}")
    print_tallies("real talk", measure_set(load_transcripts(corpora), find))


if __name__ == "__main__":
    main()
