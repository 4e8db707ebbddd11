"""From a case to what is shown of each document: its paragraphs and its numbered notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.errors import CaseError
from sayso.records import (
    Attribution,
    Case,
    Document,
    EvidenceAbout,
    SourceType,
    Span,
    hash_parts,
)
from sayso.report.segments import Paragraph, Role, Segment, segment_text
from sayso.report.wording import (
    NOBODY,
    OPEN_SOURCE,
    letter_label,
    quote_briefly,
    say_doubt,
    say_time,
)

__all__ = [
    "N_COLOURS",
    "Article",
    "Note",
    "class_segment",
    "key_source",
    "list_articles",
    "name_source",
    "write_notes",
]

N_COLOURS = 8
_OPENING_CHARS = 70


@dataclass(frozen=True, slots=True)
class Note:
    """One attribution as it is shown.

    ``number`` counts in its document from 1; ``letter`` and ``colour`` stand for its source there.
    ``words`` are the exact words of each piece of content, ``cue`` those of the cue, ``voices`` the
    names it came through, outermost first, its own source last. ``parent`` is the label of the
    note it lies in. ``is_placed``: some of its words are in the text, so that it can be pointed at.
    ``reasons`` are the words that made something so, quoted, where they are not shown beside it
    anyway. ``said`` is when it was said, in words; empty where only ``said_words``, the text's
    own, can say it, or where nothing is known of it.
    """

    attribution: Attribution
    document: Document
    number: int
    letter: str
    colour: int
    source_key: str
    source_name: str
    words: tuple[str, ...]
    cue: tuple[str, ...]
    voices: tuple[str, ...]
    parent: str
    is_placed: bool
    reasons: Mapping[EvidenceAbout, str]
    said: str
    said_words: str

    @property
    def label(self) -> str:
        """The mark in the text: source letter and note number, such as ``B7``."""
        return f"{self.letter}{self.number}"

    @property
    def source_id(self) -> str:
        """The anchor of its source in the list of sources."""
        return f"s-{hash_parts(self.source_key)}"

    @property
    def is_open(self) -> bool:
        """Whether its source could not be followed to anybody."""
        return self.attribution.is_source_open and bool(self.source_key)

    @property
    def doubt(self) -> str:
        """Why the time is doubtful, where that can be told."""
        at = self.attribution.said_at
        return say_doubt(at, self.document.published) if at else ""

    @property
    def opening(self) -> str:
        """The first words of the content, cut at a word where they are many."""
        text = " ".join(" … ".join(self.words)[: 2 * _OPENING_CHARS].split())
        if len(text) <= _OPENING_CHARS:
            return text
        return text[:_OPENING_CHARS].rpartition(" ")[0] or text[:_OPENING_CHARS]

    @property
    def is_cut(self) -> bool:
        """Whether ``opening`` is less than all the words."""
        return len(self.opening) < len(" ".join(" … ".join(self.words).split()))


@dataclass(frozen=True, slots=True)
class Article:
    """A document with its notes, numbered from 1, and its text cut at every boundary.

    ``number`` is its own in the case, from 1.
    """

    document: Document
    notes: tuple[Note, ...]
    paragraphs: tuple[Paragraph, ...]
    number: int = 1

    @property
    def height(self) -> int:
        """A rough class of length, 0 to 6, each about twice the one before."""
        return min((len(self.document.text) // 1000 + len(self.notes) // 4).bit_length(), 6)


def list_articles(
    case: Case, places: Mapping[str, Iterable[Span]] | None = None
) -> tuple[Article, ...]:
    """Prepare every document of the case, in its order; ``places`` in them can be pointed at."""
    places = places or {}
    by_document: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in case.attributions:
        by_document[attribution.document_id].append(attribution)
    strangers = by_document.keys() - {document.id for document in case.documents}
    if strangers:
        raise CaseError(f"attributions point to a document the case lacks: {min(strangers)}")
    return tuple(
        Article(
            document,
            write_notes(document, by_document.get(document.id, [])),
            segment_text(
                document.text, by_document.get(document.id, []), places.get(document.id, ())
            ),
            number,
        )
        for number, document in enumerate(case.documents, 1)
    )


def name_source(attribution: Attribution, text: str) -> str:
    """The name an attribution's source is shown under; empty where nobody is named."""
    if attribution.source_type == SourceType.UNSTATED:
        return ""
    name = attribution.source_name or " … ".join(_cut(text, attribution.source))
    return _mark_open(" ".join(name.split()), is_open=attribution.is_source_open)


def key_source(attribution: Attribution, text: str) -> str:
    """What makes two sources one: the entity, else the name in whatever case; empty for nobody."""
    name = name_source(attribution, text).casefold()
    return name and (attribution.entity_id or name)


def _mark_open(name: str, *, is_open: bool) -> str:
    return f"{name} {OPEN_SOURCE}" if name and is_open else name


def class_segment(segment: Segment, notes: Sequence[Note]) -> str:
    """The class names of a piece: roles, how deep it is nested, and the colours of its sources.

    ``l1`` to ``l3``: voices the words came through. ``b3``: tint of the innermost content,
    ``o1``: line of the outermost, ``c2``: ink of a source or cue.
    """
    contents = [mark for mark in segment.marks if mark.role == Role.CONTENT]
    speakers = [mark for mark in segment.marks if mark.role != Role.CONTENT]
    names: list[str] = []
    if contents:
        inner, outer = (notes[mark.note - 1].colour for mark in (contents[0], contents[-1]))
        names += [f"l{min(len(contents), 3)}", f"b{inner}"]
        if outer != inner:
            names.append(f"o{outer}")
    if speakers:
        names += [speakers[0].role, f"c{notes[speakers[0].note - 1].colour}"]
    return " ".join(names)


def write_notes(document: Document, attributions: Sequence[Attribution]) -> tuple[Note, ...]:
    """The notes of a document, numbered from 1 in the order of its attributions."""
    letters: dict[str, int] = {}
    labels: dict[str, str] = {}
    by_id = {attribution.id: attribution for attribution in attributions}
    keys: list[str] = []
    for number, attribution in enumerate(attributions, 1):
        key = key_source(attribution, document.text)
        place = letters.setdefault(key, len(letters))
        labels[attribution.id] = f"{letter_label(place)}{number}"
        keys.append(key)
    notes: list[Note] = []
    for number, (attribution, key) in enumerate(zip(attributions, keys, strict=True), 1):
        name = name_source(attribution, document.text)
        spans = attribution.content + attribution.cue + attribution.source
        at = attribution.said_at
        notes.append(
            Note(
                attribution=attribution,
                document=document,
                number=number,
                letter=letter_label(letters[key]),
                colour=letters[key] % N_COLOURS,
                source_key=key,
                source_name=name or NOBODY,
                words=_cut(document.text, attribution.content),
                cue=_cut(document.text, attribution.cue),
                voices=_list_voices(attribution, name, _find_open_names(attribution, by_id)),
                parent=labels.get(attribution.parent_id or "", ""),
                is_placed=bool(_cut(document.text, spans)),
                reasons=_list_reasons(attribution, document.text, name),
                said=say_time(at) if at else "",
                said_words=" ".join(_cut(document.text, (at.span,))) if at else "",
            )
        )
    return tuple(notes)


def _list_voices(attribution: Attribution, name: str, is_open: set[str]) -> tuple[str, ...]:
    """The chain, which ends with the own source however the reader wrote it down."""
    outer = attribution.chain
    own = {(name or NOBODY).casefold(), attribution.source_name.casefold()}
    if outer and " ".join(outer[-1].split()).casefold() in own:
        outer = outer[:-1]
    marked = (_mark_open(voice.strip(), is_open=voice.casefold() in is_open) for voice in outer)
    return tuple(voice or NOBODY for voice in (*marked, name))


def _find_open_names(attribution: Attribution, by_id: Mapping[str, Attribution]) -> set[str]:
    """What those above an attribution are called that could not be followed to anybody."""
    seen = {attribution.id}
    names: set[str] = set()
    above = by_id.get(attribution.parent_id or "")
    while above is not None and above.id not in seen:
        seen.add(above.id)
        if above.is_source_open:
            names.add(above.source_name.casefold())
        above = by_id.get(above.parent_id or "")
    return names


def _list_reasons(attribution: Attribution, text: str, name: str) -> dict[EvidenceAbout, str]:
    """The evidence in words. Cue and name are shown beside it and need not be said again."""
    beside = " ".join((*_cut(text, attribution.cue), name)).casefold()
    found: dict[EvidenceAbout, list[str]] = defaultdict(list)
    for piece in attribution.evidence:
        for words in _cut(text, (piece.span,)):
            is_plain = piece.about in (EvidenceAbout.STANCE, EvidenceAbout.SOURCE_TYPE)
            if not (is_plain and words.casefold() in beside):
                found[piece.about].append(quote_briefly(words))
    return {about: ", ".join(dict.fromkeys(words)) for about, words in found.items()}


def _cut(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """The words of the spans that hold any."""
    found = (text[max(s.start, 0) : max(s.end, 0)].strip() for s in spans)
    return tuple(words for words in found if words)
