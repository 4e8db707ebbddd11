"""Read one document: find its attributions, nested ones too, and say what each is."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tokenizers import Tokenizer

from sayso.reading.kinds import QuotationIndex, find_kind
from sayso.reading.linking import Link, Linking, Network, WordRange, link_words
from sayso.reading.network import OnnxNetwork
from sayso.reading.pieces import find_pieces
from sayso.reading.sources import find_source_type
from sayso.reading.speakers import name_sources
from sayso.reading.stances import has_cue_word, is_hearsay, read_cue
from sayso.reading.words import Words, find_words
from sayso.records import Attribution, Document, Reading, SourceType, Span, hash_parts

__all__ = ["UNSTATED_NAME", "Found", "Reader", "describe", "find_attributions", "find_parents"]

UNSTATED_NAME = "nobody named"
"""How a voice without a source is written in a chain."""

_MAX_DEPTH = 3
_MIN_NESTED_CHARS = 24
_WORD = re.compile(r"[^\W\d_]+")
_TURN = re.compile(r"([^\W\d_][\w .’'-]{0,40}):\s")


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution as spans alone, before anything is said about it."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    probability: float


class Reader:
    """Reads documents with the shipped weights; safe to be shared by threads.

    Raises `sayso.errors.ModelError` when the weights are missing or damaged.
    """

    def __init__(self) -> None:
        self._network = OnnxNetwork()
        self._tokenizer = self._network.tokenizer
        self._options = Linking(cue_bias=self._network.cue_bias)

    @property
    def fingerprint(self) -> str:
        """Says which weights these are; a case keeps it with what they read."""
        return self._network.fingerprint

    def read(self, document: Document) -> Reading:
        """Read one document. The same text gives the same attributions in any company."""
        found = find_attributions(document.text, self._tokenizer, self._network, self._options)
        return Reading(document, describe(document, found))


def find_attributions(
    text: str, tokenizer: Tokenizer, network: Network, options: Linking, *, nested: bool = True
) -> list[Found]:
    """Find the attributions in ``text``, in the order of their cues.

    The weights were trained on outermost attributions; with ``nested``, each content that holds
    a word that could be a cue is read again as a text of its own, up to three levels deep.
    """
    found = _find_in(text, Span(0, len(text)), tokenizer, network, options)
    found = complete_quotations(found, QuotationIndex(text))
    taken = {at for one in found for at in _offsets(one.cue)}
    level = found if nested else []
    for _ in range(_MAX_DEPTH - 1):
        inner: list[Found] = []
        for content in sorted({span for one in level for span in one.content}):
            body = text[content.start : content.end]
            if len(body) < _MIN_NESTED_CHARS or not has_cue_word(body):
                continue
            for one in _find_in(text, content, tokenizer, network, options):
                # Contents may overlap, and a cue is found in each of them.
                if taken.isdisjoint(_offsets(one.cue)):
                    taken.update(_offsets(one.cue))
                    inner.append(one)
        level = inner
        found = found + level
    return sorted(found, key=lambda one: (one.cue, one.content))


def complete_quotations(found: Sequence[Found], quotations: QuotationIndex) -> list[Found]:
    """Stretch each content that lies in a quotation over all of it that nobody else has.

    The reader ties the sentence next to the cue most surely; the marks say where the words end.
    """
    held = sorted(
        span for one in found for role in (one.source, one.cue, one.content) for span in role
    )
    starts = [span.start for span in held]

    def stretch(span: Span) -> Span:
        around = quotations.around(span)
        if around is None:
            return span
        inside = held[bisect_left(starts, around.start) : bisect_left(starts, around.end)]
        is_first = inside[0].start >= span.start
        is_last = inside[-1].start <= span.start
        return Span(around.start if is_first else span.start, around.end if is_last else span.end)

    return [replace(one, content=tuple(map(stretch, one.content))) for one in found]


def _find_in(
    text: str, part: Span, tokenizer: Tokenizer, network: Network, options: Linking
) -> list[Found]:
    body = text[part.start : part.end]
    words = find_words(body)
    pieces = find_pieces(tokenizer, body, words)
    if not len(pieces.ids):
        return []

    def spans(ranges: Iterable[WordRange]) -> tuple[Span, ...]:
        return tuple(
            Span(part.start + int(words.starts[a]), part.start + int(words.ends[b - 1]))
            for a, b in sorted(ranges)
        )

    links = link_words(words, pieces, network, options, _hearsay_words(body, words))
    return [
        Found(spans(link.source), spans([link.cue]), spans(link.content), link.probability)
        for link in links
        if _is_worth_keeping(link)
    ]


def _is_worth_keeping(link: Link) -> bool:
    """A cue that ties nothing to nobody says nothing."""
    return bool(link.content) or bool(link.source)


def _hearsay_words(text: str, words: Words) -> list[int]:
    """The words that are cues by themselves: "reportedly" has somebody behind it, unnamed."""
    starts = words.starts.tolist()
    hits = (match.start() for match in _WORD.finditer(text) if is_hearsay(match.group()))
    at = ((bisect_left(starts, hit), hit) for hit in hits)
    return [index for index, hit in at if index < len(starts) and starts[index] == hit]


def describe(document: Document, found: Sequence[Found]) -> tuple[Attribution, ...]:
    """Turn spans into attributions: kind, stance, source type, names, parents and chains."""
    text = document.text
    quotations = QuotationIndex(text)
    sources = [_words(text, one.source) for one in found]
    places = [(one.source or one.cue)[0].start for one in found]
    names = name_sources(text, list(zip(sources, places, strict=True)), quotations)
    ids = [_attribution_id(document, one) for one in found]
    parents = find_parents(found)
    _name_first_persons(document, found, names, parents, quotations)
    plain: list[Attribution] = []
    for one, source, name, own_id, parent in zip(found, sources, names, ids, parents, strict=True):
        source_type = find_source_type(source, name)
        cue = read_cue(
            _words(text, one.cue),
            before=text[max(0, one.cue[0].start - 30) : one.cue[0].start],
            is_document=source_type in (SourceType.DOCUMENT, SourceType.UNSTATED),
        )
        plain.append(
            Attribution(
                id=own_id,
                document_id=document.id,
                source=one.source,
                cue=one.cue,
                content=one.content,
                kind=find_kind(text, one.content, quotations),
                stance=cue.stance,
                negated=cue.is_negated,
                hedged=cue.is_hedged,
                source_type=source_type,
                source_name=name,
                parent_id=None if parent is None else ids[parent],
                probability=round(one.probability, 4),
            )
        )
    return tuple(replace(one, chain=_chain(at, plain, parents)) for at, one in enumerate(plain))


def _name_first_persons(
    document: Document,
    found: Sequence[Found],
    names: list[str],
    parents: Sequence[int | None],
    quotations: QuotationIndex,
) -> None:
    """Name who "I" and "we" are: the voice they are quoted by, or else the author of the page.

    In a transcript that is the name at the head of the line ("BROOK: I know it").
    """
    for at, one in enumerate(found):
        if names[at].lower() not in ("i", "we"):
            continue
        parent = parents[at]
        if parent is not None:
            names[at] = names[parent] or names[at]
        elif not quotations.is_quoted(one.cue[0].start):
            line = document.text.rfind("\n", 0, one.cue[0].start) + 1
            turn = _TURN.match(document.text, line)
            names[at] = turn[1] if turn else document.byline or "the author"


def _chain(
    at: int, attributions: Sequence[Attribution], parents: Sequence[int | None]
) -> tuple[str, ...]:
    voices: list[str] = []
    up: int | None = at
    while up is not None:
        one = attributions[up]
        is_unstated = one.source_type is SourceType.UNSTATED
        voices.append(UNSTATED_NAME if is_unstated else one.source_name)
        up = parents[up]
    return tuple(reversed(voices))


def find_parents(found: Sequence[Found]) -> list[int | None]:
    """For each attribution the index of the smallest one whose content holds its cue and content.

    ``found`` is in the order of cues. One sweep over the text, with the contents open at each cue.
    """
    opening = sorted(
        (span.start, span.end, at) for at, one in enumerate(found) for span in one.content
    )
    open_now: list[tuple[int, int]] = []
    upcoming = 0
    parents: list[int | None] = []
    for at, one in enumerate(found):
        cue_start = one.cue[0].start
        while upcoming < len(opening) and opening[upcoming][0] <= cue_start:
            open_now.append(opening[upcoming][1:])
            upcoming += 1
        open_now = [(end, owner) for end, owner in open_now if end > cue_start]
        holders = [
            (sum(span.end - span.start for span in found[owner].content), owner)
            for _, owner in open_now
            if owner != at and _holds(found[owner], one) and not _holds(one, found[owner])
        ]
        parents.append(min(holders)[1] if holders else None)
    return parents


def _holds(outer: Found, inner: Found) -> bool:
    return any(
        span.start <= inner.cue[0].start and inner.cue[-1].end <= span.end for span in outer.content
    ) and all(
        any(span.start <= part.start and part.end <= span.end for span in outer.content)
        for part in inner.content
    )


def _attribution_id(document: Document, one: Found) -> str:
    places = (
        ",".join(f"{s.start}-{s.end}" for s in spans)
        for spans in (one.source, one.cue, one.content)
    )
    return hash_parts(document.id, *places)


def _words(text: str, spans: Iterable[Span]) -> str:
    return " ".join(text[span.start : span.end] for span in spans)


def _offsets(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}
