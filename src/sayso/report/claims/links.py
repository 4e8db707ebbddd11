"""Where the words of claims stand: links to them, their outlets, the voices they came through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sayso.errors import CaseError
from sayso.records import Case, Document, Place, Report, SourceType, Voice
from sayso.report.addresses import Addresses
from sayso.report.claims.words import cut_words, note_voice
from sayso.report.excerpts import Excerpt, cut_excerpt
from sayso.report.places import Places
from sayso.report.profiles import name_document

__all__ = ["Linker", "Quote", "VoiceView"]


@dataclass(frozen=True, slots=True)
class VoiceView:
    """A voice in a chain; ``document_id`` and ``entity_id`` are empty where there is none.

    ``note`` says what else there is to it ("not in the pile"); ``type`` of sources alone; ``href``
    leads to the words that name it.
    """

    name: str
    document_id: str
    entity_id: str
    note: str
    type: SourceType | None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Exact words with the link to their place, and the outlet that has them."""

    href: str
    words: str
    name: str


class Linker:
    """Makes the links of claims, and keeps the places that they point at.

    Raises `CaseError` where the case lacks the document of a report.
    """

    def __init__(self, case: Case, addresses: Addresses | None = None) -> None:
        self.places = Places(case, addresses)
        self._attributions = {one.id: one for one in case.attributions}

    def find(self, document_id: str) -> Document:
        """A document of the case."""
        if document_id not in self.places.documents:
            raise CaseError(f"a claim points to a document the case lacks: {document_id}")
        return self.places.documents[document_id]

    def link_report(self, report: Report) -> str:
        """The link to the first words of a report."""
        self.find(report.document_id)
        if not report.spans:
            return self.places.addresses.document(report.document_id)
        first = min(report.spans)
        return self.places.link(report.document_id, first.start, first.end)

    def link_source(self, attribution_id: str | None, name: str) -> str:
        """The link to the words of an attribution that name its source, if that goes by a name."""
        said = self._attributions.get(attribution_id or "")
        if said is None or not said.source or not name:
            return ""
        document = self.find(said.document_id)
        words = " … ".join(document.text[one.start : one.end] for one in said.source)
        if _fold(name) not in (_fold(said.source_name), _fold(words)):
            return ""
        first = said.source[0]
        return self.places.link(said.document_id, first.start, first.end)

    def link_place(self, place: Place) -> str:
        """The link to words anywhere in the case."""
        self.find(place.document_id)
        return self.places.link(place.document_id, place.span.start, place.span.end)

    def quote(self, place: Place, max_chars: int) -> Quote:
        """The words of a place, cut where they are many."""
        document = self.find(place.document_id)
        words = document.text[max(place.span.start, 0) : max(place.span.end, 0)]
        return Quote(self.link_place(place), cut_words(words, max_chars), name_document(document))

    def cut(self, place: Place) -> Excerpt:
        """The words of a place with those around them in their sentence."""
        return cut_excerpt(self.find(place.document_id).text, place.span)

    def show_chain(
        self,
        chain: Iterable[Voice],
        attribution_id: str | None = None,
        named: Mapping[str, str] = MappingProxyType({}),
    ) -> tuple[VoiceView, ...]:
        """The voices of a chain, outermost first, given the attribution it was read from.

        ``named``: by their names where voices lead that are named elsewhere.
        """
        return tuple(
            VoiceView(
                " ".join(one.name.split()),
                self._keep(one.document_id),
                one.entity_id or "",
                note_voice(one),
                one.source_type,
                self.link_source(attribution_id, one.name) or named.get(one.name, ""),
            )
            for one in chain
        )

    def _keep(self, document_id: str | None) -> str:
        """The id of a document that the case has, else nothing."""
        return document_id if document_id and document_id in self.places.documents else ""


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold()
