"""Whom a source has it from, where some text of the pile says so.

"He was reading from a memo", "what had been read to him was the same memo", "it attributes the
figure to dispatch staff": by such words a source that looks like an origin rests on another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.claims.roots import Root
from sayso.claims.sides import Side
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems, stem
from sayso.outlets import name_outlet
from sayso.records import Attribution, Document, Place, Reading, SourceType, Span
from sayso.words import join_spans

__all__ = ["Backing", "Backings", "Caller", "find_backings", "find_resting", "may_rest"]

_PAPERS = (
    r"memos?|memorandum|reports?|documents?|papers?|notes?|files?|letters?|e-?mails?|logs?|"
    r"registers?|briefings?|pages?|photocop(?:y|ies)|copy|copies|minutes|transcripts?|records?"
)
_PAPER_STEMS = frozenset(
    stem(word)
    for word in """memo memorandum report document paper note file letter email log register
    briefing page photocopy minutes transcript record""".split()
)
_NOUN = rf"(?:[\w’'-]+\s+){{0,3}}(?:{_PAPERS})\b"
_NOTHING_BUT = (
    r"\b(?:nothing|anything|something|all)\b[^.;]{0,24}?\b(?:but|except|beyond|other\s+than)\s+"
    rf"((?:an?|the|that|this)\s+{_NOUN})"
)
_RESTS = (
    re.compile(
        rf"\b(?:reading|read|quoting|quoted|citing|cited|copied|taken|working)\b[^.;]{{0,40}}?"
        rf"\bfrom\s+((?:an?|the|that|this|its|his|her)\s+{_NOUN})",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:\b[\w’'-]+\s+){{0,4}}{_NOTHING_BUT}", re.IGNORECASE),
    re.compile(rf"\b((?:the|that)\s+(?:very\s+)?same\s+{_NOUN})", re.IGNORECASE),
    re.compile(
        rf"\b(?:based|rested|rests|relied|relies)\s+on\s+((?:an?|the|that)\s+{_NOUN})", re.I
    ),
    re.compile(
        r"\b(?:had|has|have|got|heard|knew|knows)\s+(?:it|that|the\s+(?:figure|number|story|news))\s+"
        r"from\s+((?:an?|the|his|her|their)\s+[\w’'-]+(?:\s+[\w’'-]+){0,3})",
        re.IGNORECASE,
    ),
)
_SIGNS = (("from",), ("thing", "all"), ("same",), ("based", "rest", "reli"), ("from",))
"""For each of these, letters of which some stand in all that it fits; quick to look for."""
_MAY_REST = tuple(
    re.compile(_NOTHING_BUT, re.IGNORECASE) if _NOTHING_BUT in one.pattern else one
    for one in _RESTS
)
"""The same without the words before, which cost much and decide nothing."""
_ATTRIBUTES = re.compile(
    r"\b(?:attributes?|attributed|credits?|credited)\b[^.;]{0,40}?\bto\s+([\w’'-]+(?:\s+[\w’'-]+){0,3})",
    re.IGNORECASE,
)


_MARKS = re.compile(r"[^\w\s’'-]+")


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody or something that is a source: its entity, or how which outlet calls it."""

    entity_id: str | None
    outlet: str
    document_id: str
    stems: frozenset[str]
    is_paper: bool = False

    def is_root(self, root: Root) -> bool:
        """Whether a root is this one, as far as entity, outlet and words tell."""
        if self.entity_id and root.entity_id:
            return self.entity_id == root.entity_id
        if self.is_paper or root.side is Side.PAPER:
            is_both = self.is_paper and root.side is Side.PAPER
            return is_both and bool(self.stems & root.stems & _PAPER_STEMS)
        shared = len(self.stems & root.stems)
        return (
            self.outlet == root.outlet and 2 * shared >= min(len(self.stems), len(root.stems)) > 0
        )


@dataclass(frozen=True, slots=True)
class Backing:
    """That ``who`` has it from what is called by ``stems``, by the words at ``place``."""

    who: Caller
    stems: frozenset[str]
    place: Place
    words: str


class Backings:
    """The backings of a pile, to be found by where they stand and whose they are."""

    def __init__(self) -> None:
        self._all: list[Backing] = []
        self._in: defaultdict[str, list[int]] = defaultdict(list)
        self._of: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, backings: Iterable[Backing]) -> None:
        """Take up backings, behind those that are there."""
        for one in backings:
            self._in[one.place.document_id].append(len(self._all))
            if one.who.entity_id:
                self._of[one.who.entity_id].append(len(self._all))
            self._all.append(one)

    def find(self, documents: Iterable[str], entities: Iterable[str]) -> list[Backing]:
        """Those that stand in some documents or are of some entities, in order."""
        numbers = {at for one in documents for at in self._in.get(one, ())}
        numbers |= {at for one in entities for at in self._of.get(one, ())}
        return [self._all[at] for at in sorted(numbers)]


def find_backings(
    reading: Reading, statements: Iterable[Statement], speakers: Mapping[str, str]
) -> Iterator[Backing]:
    """What a document tells of whom its sources have something from."""
    document = reading.document
    by_id = {one.id: one for one in reading.attributions}
    for statement in statements:
        speaker = next(iter(statement.line), None)
        if speaker is not None and speaker.source:
            yield from _find_said(statement, _call(speaker, document, speakers))
    for attribution in reading.attributions:
        parent = by_id.get(attribution.parent_id or "")
        if parent is not None and parent.source_type is SourceType.DOCUMENT:
            yield from _find_nested(attribution, parent, document)
        yield from _find_attributing(attribution, document)


def may_rest(contents: Iterable[str]) -> bool:
    """Whether somebody may say in some words whom they have something from; quick, and never no
    where `find_backings` finds one in a sentence of these words."""
    bare = " . ".join(_MARKS.sub(" ", one) for one in contents)
    return any(pattern.search(bare) for pattern in _MAY_REST)


def _find_said(statement: Statement, who: Caller) -> Iterator[Backing]:
    """What a source itself is said to say of it."""
    speaker = statement.line[0].id
    folded = statement.words.casefold()
    for pattern, signs in zip(_RESTS, _SIGNS, strict=True):
        found = any(sign in folded for sign in signs) and pattern.search(statement.words)
        if found:
            stems = frozenset(find_stems(found.group(1)))
            place = Place(statement.document_id, statement.sentence, speaker)
            yield Backing(who, stems, place, found.group())
            return


def _find_nested(inner: Attribution, outer: Attribution, document: Document) -> Iterator[Backing]:
    """A paper that hands on what somebody said."""
    if not inner.source or inner.source_name == outer.source_name:
        return
    spans = (*outer.source, *outer.cue, *inner.source, *inner.cue, *inner.content)
    span = Span(min(one.start for one in spans), max(one.end for one in spans))
    who = Caller(
        None,
        name_outlet(document),
        document.id,
        frozenset(find_stems(outer.source_name)),
        is_paper=True,
    )
    words = " ".join(document.text[span.start : span.end].split())
    yield Backing(who, frozenset(find_stems(inner.source_name)), Place(document.id, span), words)


def _find_attributing(attribution: Attribution, document: Document) -> Iterator[Backing]:
    """A paper that says where it has something from ("it attributes the figure to ...")."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    if not attribution.cue or not spans:
        return
    start, end = min(one.start for one in spans), max(one.end for one in spans)
    found = _ATTRIBUTES.search(document.text, attribution.cue[0].start, end)
    if found is None:
        return
    stems = frozenset(find_stems(attribution.source_name))
    who = Caller(None, name_outlet(document), document.id, stems, is_paper=True)
    place = Place(document.id, Span(start, end), attribution.id)
    yield Backing(who, frozenset(find_stems(found.group(1))), place, found.group())


def _call(attribution: Attribution, document: Document, speakers: Mapping[str, str]) -> Caller:
    printed = join_spans(document.text, attribution.source)
    stems = frozenset((*find_stems(attribution.source_name), *find_stems(printed)))
    is_paper = attribution.source_type is SourceType.DOCUMENT
    return Caller(speakers.get(attribution.id), name_outlet(document), document.id, stems, is_paper)


def find_resting(
    roots: Sequence[Root], backings: Iterable[Backing]
) -> dict[Root, tuple[Root, str]]:
    """The roots that rest on another root of the same claim, and the words that say so."""
    resting: dict[Root, tuple[Root, str]] = {}
    for backing in backings:
        for root in roots:
            if root in resting or not backing.who.is_root(root):
                continue
            target = _find_target(root, backing, roots)
            if target is not None and not _leads_to(target, root, resting):
                resting[root] = (target, " ".join(backing.words.split()))
    return resting


def _find_target(root: Root, backing: Backing, roots: Sequence[Root]) -> Root | None:
    """The root that a backing means, the one with most words in common."""
    papers = backing.stems & _PAPER_STEMS
    fitting = [
        (len(backing.stems & other.stems), other)
        for other in roots
        if other != root
        and (bool(papers & other.stems) if papers else bool(backing.stems & other.stems))
    ]
    if not fitting and "same" in backing.words.split():
        # "The same two pages" are the one paper that is spoken of, however it was called.
        only = [other for other in roots if other != root and other.side is Side.PAPER]
        return only[0] if papers and len(only) == 1 else None
    if not fitting:
        return None
    most = max(shared for shared, _ in fitting)
    return min((other for shared, other in fitting if shared == most), key=lambda one: one.key)


def _leads_to(root: Root, wanted: Root, resting: Mapping[Root, tuple[Root, str]]) -> bool:
    seen: set[Root] = set()
    while root not in seen:
        if root == wanted:
            return True
        seen.add(root)
        root = resting[root][0] if root in resting else root
    return False
