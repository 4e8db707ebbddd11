"""Where links lead: what the one page and the web app do not share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from sayso.records import hash_parts

__all__ = ["Addresses", "Anchors"]


class Addresses(Protocol):
    """Where the things of a case are shown; empty where they are not, and for no id.

    Offsets are half-open code-point offsets into the text of a document.
    """

    def document(self, document_id: str | None) -> str:
        """A document."""

    def place(self, document_id: str, start: int, end: int) -> str:
        """Words in a document."""

    def anchor(self, number: int, start: int) -> str:
        """The id of words on the page that shows their document, given its number there."""

    def attribution(self, document_id: str, attribution_id: str) -> str:
        """An attribution where its words begin."""

    def claim(self, claim_id: str | None) -> str:
        """A claim."""

    def claims(self, document_id: str = "") -> str:
        """All claims, or those told in a document."""

    def entity(self, entity_id: str | None) -> str:
        """Who somebody is."""

    def source(self, key: str) -> str:
        """All that a source says, by its key: an entity's id, else a name, empty for nobody.

        It may lead nowhere where the source could not be followed to anybody.
        """

    def sources(self) -> str:
        """All who are named."""

    def alignment(self, alignment_id: str) -> str:
        """Two passages side by side."""

    def copies(self, document_id: str = "") -> str:
        """All copies, or those that have to do with a document."""

    def target(self, kind: str, own_id: str) -> str:
        """The attribute that says what can be judged here, kind and id; empty where nothing can."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """The addresses in the one page, by the numbers of the documents from 1.

    ``entity_ids`` and ``claim_ids``: those that the page shows.
    """

    numbers: Mapping[str, int]
    entity_ids: frozenset[str] = field(default=frozenset())
    claim_ids: frozenset[str] = field(default=frozenset())

    def document(self, document_id: str | None) -> str:
        """Its heading."""
        return f"#d-{document_id}" if document_id in self.numbers else ""

    def place(self, document_id: str, start: int, end: int) -> str:  # noqa: ARG002
        """The words themselves, which must be among the places that are pointed at."""
        return f"#{self.anchor(self.numbers[document_id], start)}"

    def anchor(self, number: int, start: int) -> str:
        """One page holds all documents: their numbers tell them apart."""
        return f"p-{number}-{start}"

    def attribution(self, document_id: str, attribution_id: str) -> str:  # noqa: ARG002
        """Its label in the text."""
        return f"#a-{attribution_id}"

    def claim(self, claim_id: str | None) -> str:
        """Its line among the claims."""
        return f"#k-{claim_id}" if claim_id in self.claim_ids else ""

    def claims(self, document_id: str = "") -> str:  # noqa: ARG002
        """The section."""
        return "#claims"

    def entity(self, entity_id: str | None) -> str:
        """Its line in who is who."""
        return f"#e-{entity_id}" if entity_id in self.entity_ids else ""

    def source(self, key: str) -> str:
        """Its line in the list of who speaks."""
        return f"#s-{hash_parts(key)}"

    def sources(self) -> str:
        """Who is who."""
        return "#who"

    def alignment(self, alignment_id: str) -> str:
        """The pair of passages."""
        return f"#c-{alignment_id}"

    def copies(self, document_id: str = "") -> str:  # noqa: ARG002
        """The section."""
        return "#copies"

    def target(self, kind: str, own_id: str) -> str:  # noqa: ARG002
        """Nothing: a page is for reading."""
        return ""
