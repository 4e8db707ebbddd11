"""Gold answers for "who is he": GAP's sentences and the narration of LitBank's novels.

LitBank's words are joined again by a rule: no space before closing marks and clitics, none behind
an opening mark, a blank line where the annotators began a new paragraph of the novel (a sentence
that opens with a quotation mark). Its dev part are the novels whose number ends in 0 or 5.
"""

from __future__ import annotations

import csv
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from evals.speaker_gold import Answer, Case, Label, Name
from sayso.kinds import QuotationIndex
from sayso.reading.nesting import Found
from sayso.records import Span

__all__ = ["Gap", "is_litbank_dev", "load_gap", "load_litbank", "read_novel"]

_NO_SPACE_BEFORE = re.compile(r"[.,;:!?)\]”’]|[’'](?:s|d|ll|m|re|ve|S)|n[’']t")
_PRONOUNS = frozenset(
    """he she him her his hers they them their it its i me my we us our you
    your yours himself herself themselves myself yourself mine who whom ye thee thou thy""".split()
)
_SPEECH = re.compile(
    r"said|says|cried|replied|asked|answered|added|continued|exclaimed|returned|began|went|"
    r"whispered|murmured|repeated|observed|remarked|demanded|declared|called|inquired|muttered|"
    r"shouted|thought|told|laughed|explained|suggested|growled|gasped|responded|admitted"
)


@dataclass(frozen=True, slots=True)
class Gap:
    """One pronoun of GAP, with two names: offsets, and whether it refers to each."""

    name: str
    text: str
    pronoun: str
    at: int
    a: str
    is_a: bool
    b: str
    is_b: bool
    a_at: int
    b_at: int


def load_gap(corpora: Path, part: str) -> list[Gap]:
    """Load ``development`` or ``validation`` of GAP; ends with a line when it is absent."""
    path = corpora / "coref" / f"gap-{part}.tsv"
    if not path.is_file():
        sys.exit(f"no GAP in {path}; it is published as google-research-datasets/gap-coreference")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Gap(
            row["ID"],
            row["Text"],
            row["Pronoun"],
            int(row["Pronoun-offset"]),
            row["A"],
            row["A-coref"] == "TRUE",
            row["B"],
            row["B-coref"] == "TRUE",
            int(row["A-offset"]),
            int(row["B-offset"]),
        )
        for row in rows
    ]


def is_litbank_dev(name: str) -> bool:
    """Tell whether a novel, named as its file is, belongs to the dev part."""
    return name.split("_", 1)[0].endswith(("0", "5"))


def load_litbank(corpora: Path, *, dev: bool) -> list[Case]:
    """The narration's "he said" and "she cried" of the novels in the dev part, or in the others."""
    folder = corpora / "coref" / "litbank_conll"
    if not folder.is_dir():
        sys.exit(f"no LitBank in {folder}; it is published as dbamman/litbank")
    paths = sorted(p for p in folder.glob("*.conll") if is_litbank_dev(p.stem) == dev)
    return [case for case in map(_read_case, paths) if case.found]


@dataclass
class Novel:
    """The words of one text with the mentions: (entity, first, last inclusive)."""

    text: str
    places: list[Span]
    mentions: list[tuple[str, int, int]]


def read_novel(path: Path) -> Novel:
    """Read one CoNLL file of LitBank."""
    text, places, mentions = "", [], []
    opened: dict[str, list[int]] = {}
    is_first, glue = True, True
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 5:
            is_first = True
            continue
        word = cells[3]
        if is_first and text and word == "“":
            text += "\n\n"
        elif not glue and not _NO_SPACE_BEFORE.fullmatch(word):
            text += " "
        is_first, glue = False, word in "“‘(["
        places.append(Span(len(text), len(text) + len(word)))
        text += word
        for part in cells[-1].split("|") if len(cells) > 12 else ():
            entity = part.strip("() ")
            if part.startswith("("):
                opened.setdefault(entity, []).append(len(places) - 1)
            if part.endswith(")") and opened.get(entity):
                mentions.append((entity, opened[entity].pop(), len(places) - 1))
    return Novel(text, places, mentions)


def _read_case(path: Path) -> Case:
    novel = read_novel(path)
    quotations = QuotationIndex(novel.text)
    words = [novel.text[place.start : place.end] for place in novel.places]
    found, labels = [], []
    for entity, first, last in sorted(novel.mentions, key=lambda m: m[1]):
        low = words[first].lower()
        if first != last or low not in ("he", "she"):
            continue
        cue = next((at for at in (first + 1, first - 1) if _is_speech(words, at)), None)
        if cue is None or quotations.is_quoted(novel.places[first].start):
            continue
        around = novel.text[max(0, novel.places[min(first, cue)].start - 3) :]
        around = around[
            : novel.places[max(first, cue)].end + 4 - novel.places[min(first, cue)].start
        ]
        if "”" not in around and "“" not in around:
            continue
        found.append(Found((novel.places[first],), (novel.places[cue],), (), 1.0))
        labels.append(Label(low, words[first], _answer(novel, words, entity)))
    return Case(path.stem, "novel", novel.text, tuple(found), tuple(labels))


def _is_speech(words: list[str], at: int) -> bool:
    return 0 <= at < len(words) and bool(_SPEECH.fullmatch(words[at]))


def _answer(novel: Novel, words: list[str], entity: str) -> Answer:
    names: list[Name] = []
    nominals: list[tuple[str, str]] = []
    for other, first, last in novel.mentions:
        inside = words[first : last + 1]
        if other != entity or (first == last and inside[0].lower() in _PRONOUNS):
            continue
        if inside[-1][:1].isupper() and inside[0].lower() not in ("my", "your", "his", "her"):
            kept = (word.lower().strip(".") for word in inside if word[:1].isupper())
            titles = ("mr", "mrs", "miss", "the", "lady", "sir", "dr")
            names.append(frozenset(word for word in kept if word not in titles))
        else:
            span = novel.text[novel.places[first].start : novel.places[last].end]
            nominals.append((span.lower(), inside[-1].lower()))
    return Answer(tuple(name for name in names if name), tuple(nominals), True)
