"""Names put together across documents, on gold mentions of ECB+, by B³ (Bagga & Baldwin 1998).

All documents of a part are read at once, and clusters are counted over all of them. Its mentions
are people and bodies (HUM), places (LOC) and things (NON); times are left out. Three kinds are told
apart:

- pronouns, by a list; they are left out;
- names: the head is written with a capital, and some word has a capital that tells. A capital at
  the start of a sentence or in a headline tells only for words that are nowhere in lower case. The
  head is the last word before a preposition, a comma or "and": "an Indian Navy warship" is none;
- nominals, the rest: "host", "a mountain in New Zealand".

A name is put in as its capitalised words around the head ("Jamal Williams" of "defensive tackle
Jamal Williams"): LOC as a place, NON as a work, HUM by the reader's own name at the head, else two
capitalised words as a person, and other words as an organisation.

The stage puts names alone together. A nominal that is the head of an attribution's source goes with
the entity that the stage gives that attribution's speaker; any other is put by its topic (the first
number of a document's name) and its head word, the lemma baseline of the field. This rule belongs
to the measure.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile
from pathlib import Path
from typing import Any

from evals.name_clusters import BCubed, Find, Place, Read, b_cubed, cluster, type_overlapping
from evals.plain_text import join_tokens
from sayso.pronouns import is_pronoun
from sayso.records import Attribution, Document, Name, NameType, Reading, Span

__all__ = [
    "EcbText",
    "GoldMention",
    "MentionKind",
    "Scores",
    "classify",
    "find_head",
    "find_name",
    "load_ecb",
    "measure",
    "put_nominals",
]

Sentence = Sequence[str]

_PARTICIPANTS = ("HUM", "LOC", "NON")
_PREPOSITIONS = frozenset(
    """in on at near outside inside from of to off by for with into over around along alongside
    through across within toward towards behind under down up""".split()
)
_ARTICLES = frozenset("the a an this that these those his her its their our my".split())
_ENDS = frozenset(", ( ) : ; - -- and or".split())
_INNER = frozenset(". 's ’s ' ’ &".split())
_MORE_PRONOUNS = frozenset(
    "themselves ourselves myself yourself where this those these someone somebody".split()
)
_SHORT_VERB = re.compile(r"(?:['’](?:m|s|ve|re|ll|d))$")
_MIN_HEADLINE_SHARE = 0.6
_MIN_WORD_CHARS = 4


class MentionKind(StrEnum):
    """What the words of a mention are."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention and the chain it is in.

    ``name`` are the words put in as a name, where it is one; ``head`` is where the head stands,
    ``lemma`` the head in lower case and in the singular, ``capitals`` how many words have one.
    """

    span: Span
    chain: str
    type: str
    kind: MentionKind
    name: Span
    head: Span
    lemma: str
    capitals: int


@dataclass(frozen=True, slots=True)
class EcbText:
    """A document of ECB+ with its mentions in text order."""

    document: Document
    topic: str
    mentions: tuple[GoldMention, ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """What was measured; ``by_head`` is what topic and head word alone reach."""

    names: BCubed
    participants: BCubed
    names_by_head: BCubed
    participants_by_head: BCubed
    pronouns: int
    resolved: int
    """Nominals that went with a name because they speak as it."""


def load_ecb(corpora: Path, part: str = "Dev") -> list[EcbText]:
    """Load the ``part`` (Dev or Train), in the order of the files; ends with a line when absent."""
    folder = corpora / "coref" / "ecbplus"
    if not folder.is_dir():
        sys.exit(
            f"no ECB+ in {folder}: give the folder that holds coref/ with --corpora; the corpus "
            "is published by the Vrije Universiteit Amsterdam"
        )
    documents = _read_tokens(folder / f"ECB_{part}_corpus.txt")
    lower = frozenset(
        token
        for sentences in documents.values()
        for tokens in sentences.values()
        for token in tokens
        if token.islower()
    )
    rows = json.loads((folder / f"ECB_{part}_Entity_gold_mentions.json").read_text("utf-8"))
    by_document = defaultdict(list)
    for row in rows:
        by_document[row["doc_id"]].append(row)
    return [
        _make_text(name, sentences, by_document[name], lower)
        for name, sentences in documents.items()
    ]


def _read_tokens(path: Path) -> dict[str, dict[int, list[str]]]:
    documents: dict[str, dict[int, list[str]]] = {}
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) >= 4:
            sentences = documents.setdefault(cells[0], {})
            sentences.setdefault(int(cells[1]), []).append(cells[3])
    return documents


def _make_text(
    name: str,
    sentences: Mapping[int, Sentence],
    rows: Iterable[Mapping[str, Any]],
    lower: frozenset[str],
) -> EcbText:
    """Sentences are parted by a space, or by a blank line after one without a full stop."""
    parts: list[str] = []
    offsets: dict[int, list[tuple[int, int]]] = {}
    length = 0
    for number, tokens in sentences.items():
        text, places = join_tokens(tokens)
        offsets[number] = [(start + length, end + length) for start, end in places]
        gap = " " if text.endswith((".", "!", "?", "”", '"')) else "\n\n"
        parts += [text, gap]
        length += len(text) + len(gap)
    document = replace(Document.from_text("".join(parts).rstrip()), id=name)
    mentions = [
        _make_mention(row, sentences[row["sent_id"]], offsets[row["sent_id"]], lower)
        for row in rows
        if row["mention_type"] in _PARTICIPANTS
    ]
    topic = name.partition("_")[0]
    return EcbText(document, topic, tuple(sorted(mentions, key=lambda one: one.span)))


def _make_mention(
    row: Mapping[str, Any],
    tokens: Sentence,
    offsets: Sequence[tuple[int, int]],
    lower: frozenset[str],
) -> GoldMention:
    at = range(row["tokens_number"][0], row["tokens_number"][-1] + 1)
    head = find_head(tokens, at)
    first, last = find_name(tokens, at, head)
    return GoldMention(
        Span(offsets[at[0]][0], offsets[at[-1]][1]),
        row["coref_chain"],
        row["mention_type"],
        classify(tokens, at, head, lower),
        Span(offsets[first][0], offsets[last][1] - _count_possessive(tokens[last])),
        Span(*offsets[head]),
        _singular(_bare(tokens[head])),
        sum(_has_capital(tokens[one]) for one in range(first, last + 1)),
    )


def find_head(tokens: Sentence, at: range) -> int:
    """The last word before a preposition, a comma or "and", leading prepositions apart."""
    start = at[0]
    while start < at[-1] and tokens[start].lower() in _PREPOSITIONS | _ARTICLES:
        start += 1
    head = start
    for one in range(start, at[-1] + 1):
        if tokens[one].lower() in _PREPOSITIONS | _ENDS:
            break
        if tokens[one] not in _INNER:
            head = one
    return head


def find_name(tokens: Sentence, at: range, head: int) -> tuple[int, int]:
    """The first and last of the capitalised words around the head.

    They may be joined by "of" and "the", and after these by "and".
    """
    first = last = head
    for one in range(head - 1, at[0] - 1, -1):
        if _has_capital(tokens[one]) and tokens[one].lower() not in _PREPOSITIONS | _ARTICLES:
            first = one
        elif tokens[one] not in _INNER:
            break
    joints = {"of", "the", "&"}
    for one in range(head + 1, at[-1] + 1):
        low = tokens[one].lower()
        if low in joints | _INNER:
            joints |= {"and"} if low == "of" else set()
        elif _has_capital(tokens[one]) and low not in _PREPOSITIONS:
            last = one
        else:
            break
    return first, last


def classify(tokens: Sentence, at: range, head: int, lower: frozenset[str]) -> MentionKind:
    """Tell what a mention is; ``lower`` are the words that are somewhere in lower case."""
    words = " ".join(tokens[one] for one in at).strip("\"“”' ").lower()
    words = _SHORT_VERB.sub("", words)
    if is_pronoun(words) or words in _MORE_PRONOUNS:
        return MentionKind.PRONOUN
    is_headline = _is_headline(tokens)
    tells = any(
        _has_capital(tokens[one])
        and ((one > 0 and not is_headline) or _bare(tokens[one]) not in lower)
        for one in at
    )
    is_name = tells and _has_capital(tokens[head])
    return MentionKind.NAME if is_name else MentionKind.NOMINAL


def _is_headline(tokens: Sentence) -> bool:
    words = [token for token in tokens[1:] if token.isalpha() and len(token) >= _MIN_WORD_CHARS]
    return sum(map(_has_capital, words)) > _MIN_HEADLINE_SHARE * len(words)


def _has_capital(token: str) -> bool:
    """Tell whether a token has a capital, or is a number that is part of a name ("76ers")."""
    return token != token.lower() or (token[:1].isdigit() and token[-1:].isalpha())


def _bare(token: str) -> str:
    return token[: len(token) - _count_possessive(token)].lower()


def _count_possessive(token: str) -> int:
    """How many characters the possessive at the end of a token has."""
    if token in _INNER:
        return 0
    return next((len(end) for end in ("'s", "’s", "'", "’") if token.endswith(end)), 0)


def _singular(word: str) -> str:
    return word.removesuffix("s") if not word.endswith(("ss", "us", "is")) else word


def measure(texts: Sequence[EcbText], read: Read, find: Find) -> Scores:
    """Read all texts, put their gold names together at once, and score the two sets."""
    readings = [_with_gold_names(text, read(text.document)) for text in texts]
    entities = find(readings)
    clusters = cluster(entities)
    gold: dict[Place, Hashable] = {}
    given: dict[Place, Hashable] = {}
    names: set[Place] = set()
    by_head: dict[Place, Hashable] = {}
    pronouns = resolved = 0
    for text, reading in zip(texts, readings, strict=True):
        key = text.document.id
        nominals = put_nominals(text, reading, entities.speakers)
        for one in text.mentions:
            place = (key, one.span)
            if one.kind is MentionKind.PRONOUN:
                pronouns += 1
                continue
            gold[place] = one.chain
            by_head[place] = (text.topic, one.lemma)
            if one.kind is MentionKind.NAME:
                names.add(place)
                given[place] = clusters[key, one.name]
            else:
                given[place] = nominals[one.span]
                resolved += nominals[one.span] != by_head[place]
    gold_names = {place: gold[place] for place in names}
    return Scores(
        names=b_cubed(gold_names, given),
        participants=b_cubed(gold, given),
        names_by_head=b_cubed(gold_names, by_head),
        participants_by_head=b_cubed(gold, by_head),
        pronouns=pronouns,
        resolved=resolved,
    )


def _with_gold_names(text: EcbText, reading: Reading) -> Reading:
    names = {
        one.name: Name(one.name, _type(one, reading))
        for one in text.mentions
        if one.kind is MentionKind.NAME
    }
    return replace(reading, names=tuple(names[span] for span in sorted(names)))


def _type(mention: GoldMention, reading: Reading) -> NameType:
    if mention.type != "HUM":
        return NameType.PLACE if mention.type == "LOC" else NameType.WORK
    read_as = type_overlapping(mention.head, reading.names)
    if read_as is not None:
        return read_as
    return NameType.PERSON if mention.capitals > 1 else NameType.ORGANISATION


def put_nominals(
    text: EcbText, reading: Reading, speakers: Mapping[str, str]
) -> dict[Span, Hashable]:
    """The cluster of each nominal: the entity of the speaker it is, else topic and head word."""
    put: dict[Span, Hashable] = {}
    for one in text.mentions:
        if one.kind is MentionKind.NOMINAL:
            spoken = (
                speakers[attribution.id]
                for attribution in reading.attributions
                if attribution.id in speakers and _is_source(one, attribution, text.document.text)
            )
            put[one.span] = next(spoken, None) or (text.topic, one.lemma)
    return put


def _is_source(nominal: GoldMention, attribution: Attribution, text: str) -> bool:
    """Tell whether the nominal ends where the head of the attribution's source does."""
    for span in attribution.source:
        before = takewhile(
            lambda word: word.lower() not in _PREPOSITIONS | _ENDS,
            text[span.start : span.end].split(),
        )
        end = span.start + len(" ".join(before).partition(",")[0])
        if span.start <= nominal.span.start and nominal.span.end == end:
            return True
    return False
