"""How far the word lists agree with others': ``python -m evals.lexicons --corpora FOLDER``.

VerbNet's classes of communication and judgement, the lists of Recasens et al. (2013) and Hooper
(1975), the REPORTING events and subordinating links of TimeBank, and the embedding verbs of
CommitmentBank say which words are cues and what they do. Each row says how many of a list's words
sayso knows, and how many of those have a stance that fits. Nothing is tuned to a full score: some
of VerbNet's members are cues in one sense out of many ("name", "class").
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

from sayso.reading.stances.cue_words import find_stance
from sayso.reading.stances.hedges import find_hedge
from sayso.reading.stances.read import read_cue
from sayso.records import Span, Stance

__all__ = ["Agreement", "check_commitment", "check_lists", "check_timebank", "main"]

_ANY = frozenset(Stance)
_THOUGHTS = frozenset((Stance.BELIEVE, Stance.PROMISE, Stance.DEMAND, Stance.ASK, Stance.WARN))
_VERBNET: Mapping[str, frozenset[Stance]] = {
    "advise-37.9": frozenset((Stance.DEMAND, Stance.WARN, Stance.ASSERT)),
    "characterize-29.2": frozenset((Stance.DESCRIBE, Stance.BELIEVE)),
    "complain-37.8": frozenset((Stance.CRITICISE, Stance.ASSERT)),
    "confess-37.10": frozenset((Stance.ADMIT, Stance.CONFESS, Stance.ASSERT, Stance.SHOW)),
    "conjecture-29.5": _ANY - {Stance.PRAISE, Stance.CRITICISE},
    "consider-29.9": frozenset((Stance.BELIEVE, Stance.ADMIT, Stance.ASSERT)),
    "declare-29.4": _ANY,
    "dub-29.3.2": frozenset((Stance.DESCRIBE,)),
    "inquire-37.1.2": frozenset((Stance.ASK,)),
    "interrogate-37.1.3": frozenset((Stance.ASK,)),
    "lecture-37.11": _ANY,
    "manner_speaking-37.3": _ANY,
    "promise-37.13": frozenset((Stance.PROMISE, Stance.ASSERT)),
    "say-37.7": _ANY,
    "see-30.1": frozenset((Stance.BELIEVE,)),
    "tell-37.2": frozenset((Stance.ASSERT,)),
    "transfer_mesg-37.1.1": _ANY,
}
_LISTS: Mapping[str, frozenset[Stance]] = {
    "report_verbs": _ANY,
    "assertives_hooper1975": _ANY,
    "factives_hooper1975": frozenset(
        (Stance.BELIEVE, Stance.ADMIT, Stance.ASSERT, Stance.SHOW, Stance.ASK)
    ),
}
_LINKS: Mapping[str, frozenset[Stance]] = {
    "EVIDENTIAL": _ANY - {Stance.DENY, Stance.ASK},
    "NEG_EVIDENTIAL": frozenset((Stance.DENY,)),
    "MODAL": _THOUGHTS | {Stance.ALLEGE, Stance.ASSERT, Stance.CRITICISE},
    "FACTIVE": _ANY - {Stance.DENY, Stance.ALLEGE},
}
_EMBEDDINGS = {"negation": "negation: negated", "modal": "modal: hedged"}
_MEMBER = re.compile(r'<MEMBER\b[^>]*?\bname="([^"]+)"')
_EVENT = re.compile(r'<EVENT\b[^>]*?\beid="(\w+)"[^>]*?\bclass="(\w+)"[^>]*>([^<]+)<')
_INSTANCE = re.compile(r"<MAKEINSTANCE\b([^>]*)>")
_LINK = re.compile(r"<SLINK\b([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_REACH_WORDS = 4


@dataclass(slots=True)
class Agreement:
    """One list of words, or of places: how many are known, and fit."""

    name: str
    total: int = 0
    known: int = 0
    fitting: int = 0
    unknown: Counter[str] = field(default_factory=Counter)
    other: Counter[str] = field(default_factory=Counter)

    def count(self, word: str, expected: Iterable[Stance]) -> None:
        """Count one word that is expected to do one of several things."""
        self.total += 1
        found = find_stance(word.lower())
        if found is None:
            self.unknown[word.lower()] += 1
            return
        self.known += 1
        if found[0] in frozenset(expected):
            self.fitting += 1
        else:
            self.other[f"{word.lower()} {found[0]}"] += 1


def check_lists(folder: Path) -> Iterator[Agreement]:
    """VerbNet's classes, report verbs, assertives, factives and hedges."""
    for name, expected in _VERBNET.items():
        agreement = Agreement(f"VerbNet {name}")
        source = (folder / "verbnet" / f"{name}.xml").read_text(encoding="utf-8")
        for word in sorted(set(_MEMBER.findall(source))):
            if "_" not in word:
                agreement.count(word, expected)
        yield agreement
    for name, expected in _LISTS.items():
        agreement = Agreement(name)
        for word in _read_list(folder / "bias" / f"{name}.txt"):
            if " " not in word:
                agreement.count(word, expected)
        yield agreement
    hedges = Agreement("hedges_hyland2005: hedge or belief")
    for word in _read_list(folder / "bias" / "hedges_hyland2005.txt"):
        hedges.total += 1
        found = find_stance(word)
        is_hedge = find_hedge([word, "said"], 1, is_generic=True) is not None
        if is_hedge or found is not None:
            hedges.known += 1
            hedges.fitting += is_hedge or (found is not None and found[0] in _THOUGHTS)
        else:
            hedges.unknown[word] += 1
    yield hedges


def check_timebank(folder: Path) -> Iterator[Agreement]:
    """REPORTING events, and the subordinating links by what they say of the embedded event."""
    reporting = Agreement("TimeBank REPORTING events")
    links = {name: Agreement(f"TimeBank SLINK {name}") for name in _LINKS}
    for path in sorted(folder.glob("*/*.tml")):
        text = path.read_text(encoding="utf-8", errors="replace")
        words = {eid: word for eid, _, word in _EVENT.findall(text)}
        for _, kind, word in _EVENT.findall(text):
            if kind == "REPORTING":
                reporting.count(word, _ANY)
        instances = (dict(_ATTRIBUTE.findall(found)) for found in _INSTANCE.findall(text))
        events = {one.get("eiid", ""): words.get(one.get("eventID", "")) for one in instances}
        for found in _LINK.findall(text):
            link = dict(_ATTRIBUTE.findall(found))
            head = events.get(link.get("eventInstanceID", ""))
            kind = link.get("relType", "")
            if head and kind in links:
                links[kind].count(head, _LINKS[kind])
    yield reporting
    yield from links.values()


def check_commitment(path: Path) -> Iterator[Agreement]:
    """Whether an embedding under negation is seen as negated, and one under a modal as hedged."""
    negated, hedged = (Agreement(f"CommitmentBank {name}") for name in _EMBEDDINGS.values())
    by_kind = dict(zip(_EMBEDDINGS, (negated, hedged), strict=True))
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            agreement = by_kind.get(row["Embedding"])
            read = _read_embedding(row["Target"], row["Verb"]) if agreement else None
            if agreement is None or read is None:
                # Questions and conditionals are no way of attributing: nothing is expected.
                continue
            is_negated, is_hedged, cue = read
            fits = is_negated if agreement is negated else is_hedged
            agreement.total += 1
            agreement.known += 1
            agreement.fitting += fits
            if not fits:
                agreement.other[cue] += 1
    yield from by_kind.values()


def _read_embedding(target: str, verb: str) -> tuple[bool, bool, str] | None:
    """What is said of the verb with the few words before it for a cue."""
    words = list(_WORD.finditer(target))
    for at, match in enumerate(words):
        found = find_stance(match.group().lower())
        if found is not None and found[2] == verb:
            first = words[max(0, at - _REACH_WORDS)]
            cue = Span(first.start(), match.end())
            read = read_cue(target, (cue,))
            return read.is_negated, read.is_hedged, target[cue.start : cue.end]
    return None


def _read_list(path: Path) -> list[str]:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#") and " and " not in line]


def print_table(agreements: Iterable[Agreement], *, words: int) -> None:
    """Print how many words of each list are known and fit, and some that do not."""
    table = Table(box=None)
    for name in ("list", "words", "known %", "fitting %"):
        table.add_column(name, justify="left" if name == "list" else "right")
    rows = list(agreements)
    for row in rows:
        known = f"{100 * row.known / row.total:.0f}" if row.total else "-"
        fitting = f"{100 * row.fitting / row.known:.0f}" if row.known else "-"
        table.add_row(row.name, str(row.total), known, fitting)
    Console(width=100).print(table)
    for row in rows if words else ():
        for what, counts in (("unknown", row.unknown), ("other", row.other)):
            if counts:
                some = (f"{word} {count}" for word, count in counts.most_common(words))
                print(f"{row.name}: {what}: {', '.join(some)}")


def main() -> None:
    """Compare all lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds lexicons/")
    parser.add_argument("--words", type=int, default=0, help="list so many words that do not fit")
    given = parser.parse_args()
    folders = [given.corpora / name for name in ("lexicons", "time/TBAQ-cleaned", "hedge")]
    for folder in folders:
        if not folder.is_dir():
            sys.exit(f"no {folder.name} in {given.corpora}: give the folder with --corpora")
    lists, timebank, hedge = folders
    rows = [
        *check_lists(lists),
        *check_timebank(timebank),
        *check_commitment(hedge / "CommitmentBank-items.csv"),
    ]
    print_table(rows, words=given.words)


if __name__ == "__main__":
    main()
