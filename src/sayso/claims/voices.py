"""The voices that a statement comes through inside its document, from the outlet inwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.claims.media import Media, sounds_like_outlet
from sayso.claims.statements import Statement
from sayso.datelines import find_dateline_end
from sayso.outlets import name_outlet
from sayso.records import (
    Attribution,
    Document,
    Embedded,
    Entity,
    Reading,
    SourceType,
    Span,
    Voice,
    VoiceRole,
)
from sayso.words import join_spans

__all__ = ["NOBODY", "Names", "Voices"]

NOBODY = "nobody named"
_REST_OF_NAME = r"[\w&.’'-]*(?:\s+(?:of|and|for|the|[A-Z][\w&.’'-]*)){0,8}"
"""Of so many words at most: in a text all in capitals every word could go on with a name."""
_NAME = rf"((?:[Tt]he\s+)?[A-Z]{_REST_OF_NAME})"
_A_NAME = rf"([A-Zt](?<!\w.)(?:(?<=[Tt])he\s+[A-Z]|(?<=[A-Z])){_REST_OF_NAME})"
r"""The same behind ``\b``, put so that a pattern that begins with it is searched for quickly."""
_THROUGH = re.compile(
    r"\b(?:told|tells|telling|interview(?:ed)?\s+(?:with|by|in|on)|speaking\s+(?:to|with|on)|"
    r"spoke\s+(?:to|with)|(?:seen|obtained|reviewed|published|printed|quoted|cited|reported|posted|"
    r"leaked|disclosed|described|read)\s+(?:by|in|on|to)|shared\s+with|writing\s+in|"
    rf"wrote\s+(?:\w+\s+){{0,2}}in|(?:article|piece|op-ed|report|story)\s+(?:in|for|by|on)|"
    r"(?:[Cc]iting|[Qq]uoting|[Cc]redit(?:ing|ed\s+(?:to|by)))|saying\s+(?:by|in|to)|"
    r"(?:emerged|appeared|surfaced|carried|ran|heard|learned|read|reported|written)\s+(?:in|on|by|from)|"
    rf"[Rr]eporting\s+(?:by|from|in)|words\s+of|[Pp]er|[Vv]ia)\s+{_NAME}"
)
_REPORT_OF = re.compile(
    rf"{_A_NAME}(?:[’']s)?\s+(?:report|article|story|piece|account|interview|dispatch)\b"
)
_REPORTER_OF = re.compile(
    rf"{_A_NAME}[’']s\s+(?:[A-Z][\w.’'-]+\s+){{1,3}}(?:has\s+|had\s+)?"
    r"(?:reported|reports|wrote|writes|said|says|revealed|found)\b"
)
_CREDIT = re.compile(
    rf"\(\s*(?:[Ss]ource:\s*|[Vv]ia\s+)?{_NAME}\s*\)|^\W*(?:[Vv]ia|[Ff]rom)\s+{_NAME}\s*:"
)
"""An outlet that is credited with a whole sentence."""
_REPORTED = re.compile(
    rf"{_A_NAME}\s+(?:has\s+|had\s+|first\s+|also\s+|later\s+)*(?:reported|reports|wrote|writes|"
    r"said|says|quoted|revealed|published|printed|disclosed|learned|claimed)\b"
)
_PIECE_IN = re.compile(
    r"(?:(?:an?|the|one|another|this|some|several|two|three)\s+)?(?:[\w-]+\s+){0,2}(?:article|story|"
    r"stories|piece|report|reports|exclusive|scoop|dispatch|dispatches|account|item|column|"
    r"editorial|broadcast|bulletin|programme|program|post|posting|coverage|investigation|"
    r"front\s+page|edition|issue|website)s?\s+(?:in|by|of|from|on|for)\b",
    re.IGNORECASE,
)
"""What an outlet prints is no voice beside the outlet."""
_ISSUED = re.compile(
    r"\b(?:statement|letter|note|message|memo|memorandum|communiqu[eé]|declaration|testimony|"
    r"affidavit|post|tweet|e-?mail|complaint|remarks|comments|recording|video|speech|address)s?\s+"
    r"(?:(?:issued|released|signed|sent|written|posted|made|given|put\s+out|read\s+out|dictated|"
    r"sworn|delivered|recorded|circulated|dated\s+\w+(?:\s+\d+)?)\s+)?(?:by|from|of)\s+(?=\w)",
    re.IGNORECASE,
)
"""What only carries the words of whoever it is by."""
_MAX_NAME_WORDS = 6
_SELF = re.compile(
    r"^(?:this|our)\s+(?:newspaper|paper|magazine|site|website|blog|reporter|station|outlet)$|"
    r"^(?:we|I|me|us)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Names:
    """What entities are called: ``names`` by their ids, and by all that they go by ``whose`` it is,
    "" where several share it."""

    names: Mapping[str, str]
    whose: Mapping[str, str]

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> Names:
        """The names of some entities."""
        names, whose = {}, {}
        for entity in entities:
            names[entity.id] = entity.name
            for each in {_fold(one) for one in (entity.name, *entity.aliases)}:
                whose[each] = "" if each in whose else entity.id
        return cls(names, whose)

    def find(self, name: str) -> str:
        """The entity that alone goes by a name; empty where none does, or several do."""
        return self.whose.get(_fold(name.strip(",;:’'")), "")


class Voices:
    """Says through whom a statement comes in its document; ``names`` of entities by their ids."""

    def __init__(
        self,
        media: Media,
        names: Names,
        speakers: Mapping[str, str],
        embedded: Mapping[str, Sequence[Embedded]],
    ) -> None:
        self._media = media
        self._names = names
        self._speakers = speakers
        self._embedded = embedded
        self._opened: dict[str, tuple[Voice, ...]] = {}
        self._traced: dict[tuple[Voice, ...], tuple[Voice, ...]] = {}

    def trace(self, statement: Statement, document: Document) -> tuple[Voice, ...]:
        """The chain from the document's outlet to the innermost source that it names.

        An outlet that the document names on the way ("told CNN") is a cited voice; which document
        it printed is not known here.
        """
        if document.id not in self._opened:
            self._opened[document.id] = tuple(self._open(document))
        voices = [*self._opened[document.id]]
        pasted = self.find_embedded(statement)
        if pasted:
            name = pasted.outlet or pasted.title or "an article pasted in"
            voices.append(Voice(name, VoiceRole.EMBEDDED))
            if pasted.byline and pasted.byline != pasted.outlet:
                voices.append(Voice(pasted.byline, VoiceRole.AUTHOR))
        own = {
            _fold(document.outlet),
            name_outlet(document),
            _fold(pasted.outlet if pasted else ""),
        }
        for attribution in statement.line:
            for voice in self._hear(attribution, statement, document, own - {""}):
                if not _is_same(voices[-1] if voices else None, voice):
                    voices.append(voice)
        credited = "" if statement.line else self._find_credited(statement, document)
        if credited and not self._is_own(credited, own):
            voices.append(Voice(credited, VoiceRole.CITED))
        # The same voices are one object, however many statements come through them.
        chain = tuple(voices)
        return self._traced.setdefault(chain, chain)

    def _find_credited(self, statement: Statement, document: Document) -> str:
        """The outlet that a sentence of the author's own is from: "... (Bay Mail)"."""
        sentence = document.text[statement.sentence.start : statement.sentence.end]
        name = self._find_outlet(sentence, (_CREDIT, _THROUGH, _REPORTER_OF)) or ""
        # A place that a paper is called after is no paper.
        return name if len(name.split()) > 1 or sounds_like_outlet(name) else ""

    def _find_outlet(self, words: str, patterns: Iterable[re.Pattern[str]]) -> str | None:
        """The first outlet that stands where the patterns have a name."""
        for pattern in patterns:
            for match in pattern.finditer(words):
                parts = next(filter(None, match.groups())).split()
                for end in range(len(parts), 0, -1):
                    name = " ".join(parts[:end]).strip(".,'’")
                    if self._media.is_outlet(name):
                        return name
        return None

    def find_embedded(self, statement: Statement) -> Embedded | None:
        """The article pasted into the document that a statement stands in, the innermost."""
        around = [
            one
            for one in self._embedded.get(statement.document_id, ())
            if one.span.start <= statement.spans[0].start < one.span.end
        ]
        return min(around, key=lambda one: one.span.end - one.span.start, default=None)

    def find_cited_in(self, reading: Reading) -> frozenset[str]:
        """The outlets of the pile that a document has something from, by its words."""
        document = reading.document
        whole = Span(0, len(document.text))
        found = {*self.find_named(document, whole, reading.attributions)}
        byline = self._media.find(document.byline)
        return frozenset({*found, byline} - {None, name_outlet(document)})  # type: ignore[arg-type]

    def find_named(
        self, document: Document, within: Span, attributions: Iterable[Attribution]
    ) -> Iterator[str]:
        """The outlets of the pile that stretches and sources name as where words are from."""
        own = name_outlet(document)
        names = {one.source_name for one in attributions}
        for pattern in (_THROUGH, _REPORT_OF, _REPORTER_OF, _REPORTED):
            for match in pattern.finditer(document.text, within.start, within.end):
                words = match.group(1).split()
                names |= {
                    " ".join(words[first:end]).strip(".,'’")
                    for first, word in enumerate(words)
                    if self._media.may_begin(word)
                    for end in range(first + 1, len(words) + 1)
                }
        for name in sorted(names):
            outlet = self._media.find(name)
            if outlet and outlet != own:
                yield outlet

    def _open(self, document: Document) -> Iterator[Voice]:
        """The outlet and the author; an outlet in the author's place is cited."""
        name = document.outlet or document.title or document.path or document.url or "a text"
        yield Voice(name, VoiceRole.OUTLET, document.id)
        byline = document.byline
        if not byline or _fold(byline) == _fold(document.outlet):
            return
        outlet = self._media.find(byline)
        if outlet == name_outlet(document):
            return
        if outlet or sounds_like_outlet(byline):
            yield Voice(byline, VoiceRole.CITED)
        else:
            yield Voice(byline, VoiceRole.AUTHOR, document.id)

    def _hear(
        self, attribution: Attribution, statement: Statement, document: Document, own: set[str]
    ) -> Iterator[Voice]:
        name = attribution.source_name
        entity_id = self._speakers.get(attribution.id)
        if not entity_id and attribution.source_type is SourceType.NAMED:
            # A name of two words that only one goes by; of one word it may be anybody's.
            entity_id = (self._names.find(name) or None) if " " in name.strip() else None
        if entity_id:
            name = self._names.names.get(entity_id, name)
        printed = join_spans(document.text, attribution.source)
        if self._is_own(name, own) or self._is_own(printed, own):
            return
        cited = self._find_cited(attribution, statement, document)
        is_outlet = (
            attribution.source_type is SourceType.NAMED
            and self._media.is_outlet(name)
            and attribution.source
        )
        if cited and not self._is_own(cited, own) and _fold(cited) != _fold(name):
            yield Voice(cited, VoiceRole.CITED)
        if is_outlet:
            yield Voice(name, VoiceRole.CITED, entity_id=entity_id)
            return
        if cited and _fold(printed).endswith(_fold(cited)) and _PIECE_IN.match(printed):
            return
        is_named = attribution.source_type is not SourceType.UNSTATED
        yield Voice(
            name if is_named and name else NOBODY,
            VoiceRole.SOURCE,
            entity_id=entity_id,
            source_type=attribution.source_type,
        )
        if attribution.source_type is SourceType.DOCUMENT:
            yield from self._hear_issuer(printed)

    def _hear_issuer(self, printed: str) -> Iterator[Voice]:
        """Who speaks in a statement or letter, where its words name one that is known."""
        match = _ISSUED.search(printed)
        words = printed[match.end() :].split() if match else []
        for end in range(min(len(words), _MAX_NAME_WORDS), 0, -1):
            entity_id = self._names.find(" ".join(words[:end]))
            if entity_id:
                name = self._names.names[entity_id]
                named = SourceType.NAMED
                yield Voice(name, VoiceRole.SOURCE, entity_id=entity_id, source_type=named)
                return

    def _is_own(self, name: str, own: set[str]) -> bool:
        if _SELF.match(name):
            return True
        outlet = self._media.find(name)
        return _fold(name) in own or (outlet is not None and outlet in own)

    def _find_cited(
        self, attribution: Attribution, statement: Statement, document: Document
    ) -> str | None:
        """An outlet to whom or in which the source said it, as the sentence has it."""
        outside = _leave_out(document.text, statement.sentence, attribution.content)
        found = self._find_outlet(outside, (_THROUGH, _REPORT_OF, _REPORTER_OF))
        return found or next(iter(self.find_in_sentence(outside, document).values()), None)

    def is_outlet(self, name: str) -> bool:
        """Whether a name is an outlet of the pile, or sounds like one."""
        return self._media.is_outlet(name)

    def find_in_sentence(self, words: str, document: Document) -> dict[str, str]:
        """Other outlets of the pile that words of a document name in full, behind its dateline."""
        found = self._media.find_all(words[find_dateline_end(words) :])
        own = name_outlet(document)
        return {outlet: name for outlet, name in found.items() if outlet != own}


def _is_same(before: Voice | None, voice: Voice) -> bool:
    """Whether a voice only goes on speaking ("he added that he had ...")."""
    if before is None or before.role is not voice.role:
        return False
    if before.entity_id or voice.entity_id:
        return before.entity_id == voice.entity_id
    return before.name == voice.name


def _leave_out(text: str, sentence: Span, spans: Sequence[Span]) -> str:
    """A sentence without the stretches that lie in it."""
    parts, at = [], sentence.start
    for span in sorted(spans):
        if span.start > at:
            parts.append(text[at : min(span.start, sentence.end)])
        at = max(at, span.end)
    parts.append(text[at : sentence.end] if at < sentence.end else "")
    return " … ".join(parts)


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ").strip(" .")
