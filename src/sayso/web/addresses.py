"""The addresses of the desk: every thing of a case has one that can be kept and sent on."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from markupsafe import Markup

from sayso.report.wording import NOBODY, OPEN_SOURCE

__all__ = ["URLS", "Urls"]


class Urls:
    """What `sayso.report.addresses.Addresses` asks for, as paths of the desk."""

    def document(self, document_id: str | None) -> str:
        """``/documents/ID``."""
        return _join("documents", document_id)

    def place(self, document_id: str, start: int, end: int) -> str:
        """``/documents/ID?at=START-END#p-START``: the words, marked."""
        return f"{self.document(document_id)}?at={start}-{end}#p-{start}"

    def anchor(self, number: int, start: int) -> str:  # noqa: ARG002
        """A page holds one document."""
        return f"p-{start}"

    def attribution(self, document_id: str, attribution_id: str) -> str:
        """``/documents/ID#a-ATTRIBUTION``."""
        return f"{self.document(document_id)}#a-{quote(attribution_id, safe='')}"

    def claim(self, claim_id: str | None) -> str:
        """``/claims/ID``."""
        return _join("claims", claim_id)

    def claims(self, document_id: str = "") -> str:
        """``/claims``, or ``/claims?document=ID``."""
        return _ask("claims", document_id)

    def entity(self, entity_id: str | None) -> str:
        """``/sources/ID``."""
        return _join("sources", entity_id)

    def source(self, key: str) -> str:
        """``/sources/ID``; somebody without an entity goes by the name: ``/sources/officials``.

        Words such as "he" that could not be followed to anybody lead nowhere.
        """
        return "" if key.endswith(OPEN_SOURCE) else _join("sources", key or NOBODY.casefold())

    def sources(self) -> str:
        """``/sources``."""
        return "/sources"

    def alignment(self, alignment_id: str) -> str:
        """``/copies/ID``."""
        return _join("copies", alignment_id)

    def copies(self, document_id: str = "") -> str:
        """``/copies``, or ``/copies?document=ID``."""
        return _ask("copies", document_id)

    def target(self, kind: str, own_id: str) -> Markup:
        """`` data-target="claim:ID"``: what the menus act on; the keys j and k go from one
        attribution to the next.
        """
        if not own_id:
            return Markup()
        row = " data-row" if kind == "attribution" else ""
        return Markup('{} data-target="{}:{}"').format(row, kind, own_id)


URLS = Urls()


def _join(section: str, own_id: str | None) -> str:
    return f"/{section}/{quote(own_id, safe='')}" if own_id else ""


def _ask(section: str, document_id: str) -> str:
    return f"/{section}?{urlencode({'document': document_id})}" if document_id else f"/{section}"
