"""How well it is told who speaks: ``python -m evals.speakers --corpora FOLDER``.

The sources' places are given, so that the naming is measured and not the finding. A source is
right when it gets a name of the one it stands for (for a person whose full name is in the
document: the full name), where there is no name a description of the same, and where there is
nothing fuller its own words. Unresolved is a source that keeps its own words, or gets a description
of the right one, though there is a name.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from rich.console import Console
from rich.table import Table

from evals.gum import Parsed, load_gum
from evals.held_back import is_held_back
from evals.speaker_gold import Answer, Case, Label, find_cases, load_verbs
from evals.speaker_stories import Gap, load_gap, load_litbank
from sayso.reading.nesting import Found, find_parents
from sayso.reading.sources.types import core_name
from sayso.reading.speakers.people import Naming
from sayso.reading.speakers.resolve import resolve_sources
from sayso.reading.speakers.surface import Surface
from sayso.records import Document, Span

__all__ = [
    "ALL_BUT_NAMES",
    "PRONOUNS",
    "Verdict",
    "count",
    "count_parts",
    "judge",
    "measure",
    "measure_gap",
    "name_case",
]

Verdict = Literal["right", "wrong", "unresolved"]
Counts = dict[str, Counter[Verdict]]

THIRD_PERSONS = ("he", "she", "they", "it", "other pronouns", "who, which")
_NOMINALS = ("the group", "a group, groups")
PRONOUNS = (*THIRD_PERSONS, "I, we, you")
ALL_BUT_NAMES = (*PRONOUNS, *_NOMINALS)
_SUMS = {
    "pronouns of the third person": THIRD_PERSONS,
    "pronouns of any person": PRONOUNS,
    "all but names": ALL_BUT_NAMES,
    "third persons and nominals": (*THIRD_PERSONS, *_NOMINALS),
}
_ROWS = (*THIRD_PERSONS, "I, we, you", *_NOMINALS, "surname", "full name")


def name_case(case: Case) -> list[str]:
    """The names the sources of one document get."""
    document = Document.from_text(case.text, byline=case.byline)
    return [one.name for one in _resolve(document, case.found)]


def _resolve(document: Document, found: Sequence[Found]) -> list[Naming]:
    return resolve_sources(document, found, find_parents(found), Surface(document.text))


def judge(name: str, label: Label) -> Verdict:
    """Tell whether a source's name is right."""
    answer = label.answer
    own = {_flat(label.words), _flat(core_name(label.words))}
    is_own = _flat(name) in own
    tail = label.words.partition(" ")[2]
    if label.owner and tail and name.endswith(f"’s {tail}"):
        # "Mira Holt's lawyer" for "her lawyer": right when she is Mira Holt.
        words = _name_words(name.removesuffix(f"’s {tail}"))
        if not any(words >= gold for gold in _fit(label.owner)):
            return "wrong"
        is_own = True
    if answer.names:
        words = _name_words(name)
        if any(len(words & gold) >= min(answer.needed, len(gold)) for gold in _fit(answer)):
            return "right"
        if not is_own and name[:1].isupper() and _describes(name, answer):
            return "right"  # the long form, annotated as a description with the name in it
        return "unresolved" if is_own or _describes(name, answer) else "wrong"
    if is_own:
        is_pronoun = label.kind in THIRD_PERSONS or label.kind == "I, we, you"
        return "unresolved" if is_pronoun and answer.nominals else "right"
    return "right" if _describes(name, answer) else "wrong"


def _describes(name: str, answer: Answer) -> bool:
    """Tell whether a name is one of the descriptions the document has of the one meant."""
    low = _flat(name)
    return any(
        (low in full or full in low) and head in low.split()
        for full, head in ((_flat(text), head) for text, head in answer.nominals)
    )


def _fit(answer: Answer) -> list[frozenset[str]]:
    """The names that are full enough, of those there are."""
    return [gold for gold in answer.names if len(gold) >= answer.needed]


def _flat(words: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", " ".join(re.findall(r"[\w’'.-]+", words.lower())))


def _name_words(name: str) -> frozenset[str]:
    parts = re.findall(r"[\w’']+", name.lower())
    return frozenset(re.sub(r"[’']s?$", "", part) for part in parts)


def count(cases: Sequence[Case]) -> Counts:
    """Verdicts by class of source."""
    counts: Counts = {}
    for case in cases:
        for name, label in zip(name_case(case), case.labels, strict=True):
            counts.setdefault(label.kind, Counter())[judge(name, label)] += 1
    return counts


def measure_gap(gaps: Sequence[Gap]) -> tuple[float, float, Counter[Verdict]]:
    """F1 over the two names as the task counts it, accuracy and verdicts by pronoun."""
    hits: Counter[tuple[bool, bool]] = Counter()
    verdicts: Counter[Verdict] = Counter()
    for gap in gaps:
        span = Span(gap.at, gap.at + len(gap.pronoun))
        found = Found((span,), (Span(span.end, span.end),), (), 1.0)
        document = Document.from_text(gap.text)
        name = _resolve(document, [found])[0].name
        is_own = _flat(name) == _flat(gap.pronoun)
        words = _name_words(name)
        says = [not is_own and _is_of(words, other) for other in (gap.a, gap.b)]
        for said, gold in zip(says, (gap.is_a, gap.is_b), strict=True):
            hits[said, gold] += 1
        if not (gap.is_a or gap.is_b):
            continue
        right = says == [gap.is_a, gap.is_b]
        verdicts["right" if right else "unresolved" if is_own else "wrong"] += 1
    wrong = hits[True, False] + hits[False, True]
    f1 = 2 * hits[True, True] / max(1, 2 * hits[True, True] + wrong)
    return f1, verdicts["right"] / max(1, verdicts.total()), verdicts


def _is_of(words: frozenset[str], name: str) -> bool:
    """Tell whether a resolved name goes with a name as GAP gives it, perhaps a part of it."""
    given = _name_words(name)
    return given <= words or words <= given


def print_counts(title: str, counts: Counts) -> None:
    """Print a table of verdicts."""
    table = Table(box=None, title=title, title_justify="left")
    table.add_column("source")
    for column in ("count", "right", "wrong", "unresolved", "right, %"):
        table.add_column(column, justify="right")
    rows = [(kind, counts[kind]) for kind in _ROWS if kind in counts]
    for name, kinds in _SUMS.items():
        rows.append((name, sum((counts.get(kind, Counter()) for kind in kinds), Counter())))
    for name, verdicts in rows:
        total = verdicts.total()
        if total:
            cells = [total, verdicts["right"], verdicts["wrong"], verdicts["unresolved"]]
            table.add_row(name, *map(str, cells), f"{100 * verdicts['right'] / total:.1f}")
    Console(width=100).print(table, "")


def count_parts(corpora: Path) -> dict[str, Counts]:
    """Verdicts on the news and interviews of GUM dev, and of GUM train where it is held back."""
    verbs = load_verbs(corpora)
    train = load_gum(corpora, "train", ("news", "interview"))
    parts = {
        "GUM dev": load_gum(corpora, "dev", ("news", "interview")),
        "GUM train, held back": [one for one in train if is_held_back(one.name)],
    }
    return {name: count(find_cases(parsed, verbs)) for name, parsed in parts.items()}


def measure(corpora: Path, *, is_tuning: bool = False) -> None:
    """Print all tables."""
    verbs = load_verbs(corpora)
    train = load_gum(corpora, "train", ("news", "interview", "speech"))
    if is_tuning:
        tuning = [one for one in train if not is_held_back(one.name)]
        parts: dict[str, list[Parsed]] = {"GUM train without what is held back": tuning}
    else:
        parts = {
            "GUM dev": load_gum(corpora, "dev", ("news", "interview")),
            "GUM train, held back": [one for one in train if is_held_back(one.name)],
        }
    for part, parsed in parts.items():
        cases = find_cases(parsed, verbs)
        for genre in ("news", "interview"):
            chosen = [case for case in cases if case.genre == genre]
            print_counts(f"{part}, {genre}: {len(chosen)} documents", count(chosen))
        print_counts(f"{part}: {len(cases)} documents", count(cases))
    novels = load_litbank(corpora, dev=not is_tuning)
    title = f"LitBank: {len(novels)} novels, pronouns in the narration"
    print_counts(title, count(novels))
    name = "development" if is_tuning else "validation"
    f1, accuracy, verdicts = measure_gap(load_gap(corpora, name))
    print(f"GAP {name}: F1 {100 * f1:.1f}, right {100 * accuracy:.1f} %: {dict(verdicts)}")


def main() -> None:
    """Measure on GUM dev and its held-back part, LitBank and GAP."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--corpora", type=Path, required=True, help="folder that holds gum/, coref/"
    )
    parser.add_argument("--tuning", action="store_true", help="the parts to tune on instead")
    given = parser.parse_args()
    measure(given.corpora, is_tuning=given.tuning)


if __name__ == "__main__":
    main()
