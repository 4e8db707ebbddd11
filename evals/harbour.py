"""How much of the harbour case's truth is found: ``python -m evals.harbour``.

The case is invented, small, and lies in the open, so it was looked at while building: this says
whether what it shows is right, not how well other texts are read. An attribution counts as found
when its cue overlaps and its content overlaps by half; an extra one is no error, for the truth
lists those worth finding.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

import sayso
from sayso.records import Attribution, Document, Span

__all__ = ["measure"]

FOLDER = Path(__file__).resolve().parents[1] / "examples" / "harbour"
_WORD = re.compile(r"\w+")
_MARKS = str.maketrans("“”„«»‘’—–", '"""""\'\'--')

Bag = Counter[str]


def measure(case: sayso.Case) -> Mapping[str, tuple[int, int]]:
    """Right and all: attributions found, and of those found kind, stance, type, depth and names."""
    truth = json.loads((FOLDER / "truth" / "truth.json").read_text("utf-8"))
    files = {
        d["id"]: f"{d['file']}#{d['row']}" if d.get("row") else d["file"]
        for d in truth["documents"]
    }
    documents = {_place(d): d for d in case.documents}
    said: dict[str, list[Attribution]] = {}
    for one in case.attributions:
        said.setdefault(one.document_id, []).append(one)
    tallies: dict[str, list[bool]] = {}
    for gold in truth["attributions"]:
        if gold.get("optional"):
            continue
        document = documents[files[gold["document"]].removeprefix("articles/")]
        found = _find(gold, document, said.get(document.id, []))
        tallies.setdefault("attributions found", []).append(found is not None)
        if found is not None:
            for name, is_right in _compare(gold, found):
                tallies.setdefault(name, []).append(is_right)
    return {name: (sum(tally), len(tally)) for name, tally in tallies.items()}


def _place(document: Document) -> str:
    return Path(document.path).name


def _find(
    gold: Mapping[str, Any], document: Document, candidates: Iterable[Attribution]
) -> Attribution | None:
    start, end = _locate(gold["context"], document.text)
    best: tuple[float, Attribution] | None = None
    for one in candidates:
        if not start <= one.cue[0].start < end:
            continue
        words = _bag(gold["cue"])
        if words and not words & _words(document.text, one.cue):  # A colon has no words.
            continue
        overlap = _share(_words(document.text, one.content), _bag(gold["content"]))
        if overlap >= 0.5 and (best is None or overlap > best[0]):
            best = overlap, one
    return best[1] if best else None


def _locate(context: str, text: str) -> tuple[int, int]:
    """Where the context stands, whatever its marks and white space; all of the text if nowhere."""
    pattern = r"\W+".join(map(re.escape, _WORD.findall(context.translate(_MARKS))))
    match = re.search(pattern, text.translate(_MARKS))
    return match.span() if match else (0, len(text))


def _bag(pieces: Iterable[str]) -> Bag:
    return Counter(word.lower() for piece in pieces for word in _WORD.findall(piece))


def _words(text: str, spans: Iterable[Span]) -> Bag:
    return _bag(text[span.start : span.end] for span in spans)


def _share(a: Bag, b: Bag) -> float:
    return (a & b).total() / max(1, (a | b).total())


def _compare(gold: Mapping[str, Any], found: Attribution) -> Iterable[tuple[str, bool]]:
    yield "kind", str(found.kind) == gold["kind"]
    yield "stance", str(found.stance) == gold["stance"]
    yield "source type", str(found.source_type) == gold["source_type"]
    yield "hedged", found.hedged == bool(gold.get("hedged"))
    yield "negated", found.negated == bool(gold.get("negated"))
    yield "depth of chain", len(found.chain) == max(1, len(gold["chain"]))
    if gold["chain"]:
        ours, theirs = _bag(found.chain[-1:]), _bag(gold["chain"][-1:])
        yield "last name of chain", bool(ours & theirs)


def main() -> None:
    """Trace the case and print what share of its truth was found."""
    table = Table(box=None)
    for name in ("harbour case", "right", "of", "share"):
        table.add_column(name, justify="left" if name == "harbour case" else "right")
    for name, (right, whole) in measure(sayso.trace([FOLDER / "articles"])).items():
        table.add_row(name, str(right), str(whole), f"{100 * right / whole:.0f} %")
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
