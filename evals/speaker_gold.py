"""Gold answers for "who speaks": sources with the people and bodies behind them, from GUM.

A source is the subject of a verb of saying or thinking that has a clause or a quotation for its
content, or what follows "according to"; the rhetorical relations ``attribution-*`` add the
subjects of verbs that are in no list.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from evals.gum import Mention, Parsed, Token, find_subtree, split_label
from sayso.kinds import QuotationIndex
from sayso.reading.nesting import Found
from sayso.records import Span

__all__ = [
    "Answer",
    "Case",
    "Label",
    "Name",
    "classify_name",
    "find_cases",
    "load_verbs",
    "read_answer",
]

_VERB_FILES = """advise-37.9 complain-37.8 confess-37.10 conjecture-29.5 consider-29.9 declare-29.4
    initiate_communication-37.4.2 inquire-37.1.2 instr_communication-37.4.1 interrogate-37.1.3
    lecture-37.11 manner_speaking-37.3 overstate-37.12 promise-37.13 say-37.7 talk-37.5 tell-37.2
    transfer_mesg-37.1.1""".split()
_MORE_VERBS = frozenset(
    """say tell think believe know hope fear expect want feel hear learn find show reveal indicate
    suggest reckon conclude agree doubt worry""".split()
)
_TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady sen senator rep gov president minister
    prime secretary king queen prince princess pope judge general colonel captain lieutenant
    chairman mayor the""".split()
)

Name = frozenset[str]
"""The words of one name, in lower case, without titles and points."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom one entity's mentions name: its names, its descriptions, and nothing but pronouns."""

    names: tuple[Name, ...]
    nominals: tuple[tuple[str, str], ...]
    """Each description's words and its head, in lower case."""
    is_person: bool

    @property
    def needed(self) -> int:
        """How many words a name has to have: two for a person whose full name is there."""
        longest = max((len(name) for name in self.names), default=0)
        return min(2, longest) if self.is_person else 1


@dataclass(frozen=True, slots=True)
class Label:
    """What a source is: its class, its words and the right answer."""

    kind: str
    words: str
    answer: Answer
    owner: Answer | None = None
    """Who "his" is in "his lawyer"."""


@dataclass(frozen=True, slots=True)
class Case:
    """One document as the reader would find it, with a label for each attribution."""

    name: str
    genre: str
    text: str
    found: tuple[Found, ...]
    labels: tuple[Label, ...]
    byline: str = ""


def load_verbs(corpora: Path) -> frozenset[str]:
    """The lemmas of VerbNet's communication and opinion classes, and some more."""
    verbs = set(_MORE_VERBS)
    for name in _VERB_FILES:
        path = corpora / "lexicons" / "verbnet" / f"{name}.xml"
        for member in ElementTree.parse(path).iter("MEMBER"):  # noqa: S314 (a trusted corpus)
            verbs.add(member.get("name", ""))
    return frozenset(verbs)


def find_cases(parsed: Iterable[Parsed], verbs: frozenset[str]) -> list[Case]:
    """The documents with their labelled attributions, those without any left out."""
    cases = []
    for one in parsed:
        quotations = _find_quotations(one.text)
        pairs = []
        for source, cue, content in sorted(_find_attributions(one, verbs)):
            label = _label(one, source)
            if label is not None:
                pairs.append((_find(one, source, cue, content, quotations), label))
        pairs.sort(key=lambda pair: pair[0].cue[0].start)
        if pairs:
            found, labels = zip(*pairs, strict=True)
            speakers = {name for name in one.speakers if name}
            byline = split_label(speakers.pop()) if len(speakers) == 1 else ""
            cases.append(Case(one.name, one.genre, one.text, found, labels, byline))
    return cases


def _find_attributions(
    parsed: Parsed, verbs: frozenset[str]
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """Source head, cue and the tokens of the content of each attribution, each source once."""
    below: dict[int, list[int]] = {}
    for at, token in enumerate(parsed.tokens):
        below.setdefault(token.head, []).append(at)
    rhetorical = _find_rhetorical(parsed)
    seen: set[int] = set()
    for at, token in enumerate(parsed.tokens):
        children = below.get(at, [])
        if token.lemma == "accord" and token.head >= 0 and token.head not in seen:
            seen.add(token.head)
            yield token.head, at, ()
        if token.upos != "VERB" or not (token.lemma in verbs or at in rhetorical):
            continue
        content = _content(parsed, at, children)
        source = _subject(parsed, at, below)
        if source is not None and source not in seen and (content or at in rhetorical):
            seen.add(source)
            yield source, at, content


def _find_rhetorical(parsed: Parsed) -> set[int]:
    """The top verbs of the elementary units that are one side of an attribution relation."""
    starts = [at for at, token in enumerate(parsed.tokens) if token.discourse]
    found: set[int] = set()
    for first, behind in pairwise([*starts, len(parsed.tokens)]):
        if "attribution-" in parsed.tokens[first].discourse:
            unit = range(first, behind)
            found.update(t for t in unit if parsed.tokens[t].head not in unit)
    return found


def _content(parsed: Parsed, verb: int, children: list[int]) -> tuple[int, ...]:
    tokens = parsed.tokens
    for child in children:
        if tokens[child].relation in ("ccomp", "parataxis"):
            return tuple(find_subtree(parsed, child))
    if tokens[verb].relation == "parataxis":
        own = set(find_subtree(parsed, verb))
        return tuple(t for t in find_subtree(parsed, tokens[verb].head) if t not in own)
    return ()


def _subject(parsed: Parsed, verb: int, below: dict[int, list[int]]) -> int | None:
    """The subject of a verb, or of the verb it is joined to."""
    up = verb
    for _ in range(3):
        for child in below.get(up, []):
            if parsed.tokens[child].relation == "nsubj":
                return child
        if parsed.tokens[up].relation != "conj":
            return None
        up = parsed.tokens[up].head
    return None


def _label(parsed: Parsed, source: int) -> Label | None:
    """The label of the source with this head; None where nothing is annotated of it."""
    token = parsed.tokens[source]
    referring = source
    if token.lemma.lower() in ("who", "which", "that", "whom") and token.upos == "PRON":
        clause = token.head
        while clause >= 0 and parsed.tokens[clause].relation != "acl:relcl":
            clause = parsed.tokens[clause].head
        if clause < 0:
            return None
        referring = parsed.tokens[clause].head
    mentions = [m for m in parsed.mentions if m.head == referring]
    if not mentions:
        return None
    mention = max(mentions, key=lambda m: m.last - m.first)
    answer = read_answer(parsed, mention.entity)
    if referring != source:
        return Label("who, which", token.form, answer)
    span = _source_span(parsed, source)
    words = parsed.text[span.start : span.end]
    owners = [
        m.entity
        for m in parsed.mentions
        if m.first == m.last == mention.first and parsed.tokens[m.first].upos == "PRON"
    ]
    owner = read_answer(parsed, owners[0]) if owners and mention.first != source else None
    return Label(_classify(parsed, mention, answer), words, answer, owner)


def _classify(parsed: Parsed, mention: Mention, answer: Answer) -> str:
    token = parsed.tokens[mention.head]
    low = token.form.lower()
    if low in ("i", "we", "you", "me", "us", "my", "our"):
        return "I, we, you"
    if low in ("he", "she", "they", "it"):
        return low
    if low in ("him", "her", "his", "them", "their", "its", "this", "that", "these", "those"):
        return "other pronouns"
    if _is_name(parsed, mention):
        name = classify_name(parsed, mention)
        return "full name" if len(name) >= answer.needed else "surname"
    first = parsed.tokens[mention.first]
    if first.lemma.lower() in ("the", "this", "that", "these", "those") or "'s" in parsed.words(
        mention.first, mention.head
    ).replace("’", "'"):
        return "the group"
    if first.upos == "PRON" and mention.first != mention.head:
        return "the group"
    return "a group, groups"


def _is_name(parsed: Parsed, mention: Mention) -> bool:
    tokens = [parsed.tokens[at] for at in mention.kernel]
    if parsed.tokens[mention.head].upos == "PROPN":
        return True
    return mention.type == "person" and sum(t.upos == "PROPN" for t in tokens) >= 2


def classify_name(parsed: Parsed, mention: Mention) -> Name:
    """The words of a name."""
    words = (parsed.tokens[at] for at in mention.kernel)
    kept = (t.form.lower().strip(".") for t in words if t.upos in ("PROPN", "NOUN", "ADJ"))
    parts = (part for word in kept for part in re.split(r"[-.]", word) if part)
    return frozenset(part for part in parts if part not in _TITLES)


def read_answer(parsed: Parsed, entity: str) -> Answer:
    """All that the document calls one entity; a transcript's speaker is called so too."""
    names: list[Name] = []
    nominals: list[tuple[str, str]] = []
    is_person = False
    for mention in parsed.mentions:
        if mention.entity != entity:
            continue
        head = parsed.tokens[mention.head]
        is_person = is_person or mention.type == "person"
        if head.upos == "PRON":
            names += _speaker_name(parsed, head)
        elif _is_name(parsed, mention):
            names.append(classify_name(parsed, mention))
        elif head.upos != "NUM":
            nominals.append((parsed.words(mention.first, mention.last).lower(), head.form.lower()))
    return Answer(tuple(name for name in names if name), tuple(nominals), is_person)


@lru_cache(maxsize=4)
def _find_quotations(text: str) -> QuotationIndex:
    return QuotationIndex(text)


def _speaker_name(parsed: Parsed, token: Token) -> list[Name]:
    label = parsed.speakers[token.sentence]
    if not label or token.form.lower() not in ("i", "me", "my", "myself"):
        return []
    quoted = _find_quotations(parsed.text).is_quoted(token.start)
    parts = re.findall(r"\w+", split_label(label).lower())
    return [] if quoted else [frozenset(parts)]


def _source_span(parsed: Parsed, source: int) -> Span:
    """The whole phrase around a head, to the first gap, without marks at its ends."""
    inside = set(find_subtree(parsed, source))
    first = last = source
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while parsed.tokens[first].upos in ("PUNCT", "ADP", "CCONJ", "VERB") and first < source:
        first += 1
    while parsed.tokens[last].upos in ("PUNCT", "CCONJ") and last > source:
        last -= 1
    return Span(parsed.tokens[first].start, parsed.tokens[last].end)


def _find(
    parsed: Parsed, source: int, cue: int, content: tuple[int, ...], quotations: QuotationIndex
) -> Found:
    """The attribution as spans; a content inside a quotation takes all of the quotation."""
    tokens = parsed.tokens
    cue_span = Span(tokens[cue].start, tokens[cue].end)
    span = _source_span(parsed, source)
    parts = (span, cue_span)
    runs: list[Span] = []
    for at in content:
        start, end = tokens[at].start, tokens[at].end
        if any(part.start < end and start < part.end for part in parts):
            continue
        if runs and parsed.text[runs[-1].end : start].strip() == "":
            runs[-1] = Span(runs[-1].start, end)
        else:
            runs.append(Span(start, end))
    grown = []
    for run in runs:
        around = quotations.around(run.start)
        is_whole = around and around.is_closed and not around.is_single and run.end <= around.end
        grown.append(Span(around.start, around.end) if around and is_whole else run)
    return Found((span,), (cue_span,), tuple(dict.fromkeys(grown)), 1.0)
