"""What is read: documents, places in them, and what could not be read."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

__all__ = [
    "Document",
    "Embedded",
    "Failure",
    "FailureKind",
    "Span",
    "hash_parts",
]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class FailureKind(StrEnum):
    """Whether a place could not be read, or was left alone because it is no article."""

    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``start`` and ``end``: half-open code-point offsets into a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One published text. Its ``text`` never changes; its id says what it is.

    ``path`` is the place it was read from, ``also_at`` further places that hold the same text from
    the same outlet and day. ``topics`` is the path of a breadcrumb, outermost first. ``quoted``
    are the block quotations that the page itself sets apart.
    """

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: date | None = None
    url: str = ""
    path: str = ""
    topics: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    also_at: tuple[str, ...] = ()
    quoted: tuple[Span, ...] = field(default=(), compare=False, repr=False)

    @classmethod
    def from_text(
        cls,
        text: str,
        title: str = "",
        outlet: str = "",
        byline: str = "",
        published: date | None = None,
        url: str = "",
        *,
        path: str = "",
        topics: Iterable[str] = (),
        links: Iterable[str] = (),
        quoted: Iterable[Span] = (),
    ) -> Document:
        """Make a document, with an id that is a hash of text, title, outlet, date and url.

        A lone surrogate, which no file can hold, becomes U+FFFD; every offset stays as it is.
        """
        text, title, outlet, byline, url, path = (
            _LONE_SURROGATE.sub("\ufffd", part) for part in (text, title, outlet, byline, url, path)
        )
        day = published.isoformat() if published else ""
        return cls(
            id=hash_parts(text, title, outlet, day, url),
            text=text,
            title=title,
            outlet=outlet,
            byline=byline,
            published=published,
            url=url,
            path=path,
            topics=tuple(topics),
            links=tuple(links),
            quoted=tuple(quoted),
        )


@dataclass(frozen=True, slots=True)
class Embedded:
    """An article pasted or quoted at length inside a document: a voice of its own.

    ``span`` are its words in the document's text, ``lead`` what introduces it there ("Here is a
    piece from ..."), None where nothing does. Outlet, byline, title, date and url as far as the
    page gives them; ``url`` may come from a link of the page. ``reason``: what shows that it is
    one, in words ("a date line of its own"). Where its end is not shown, it runs to where another
    begins or the page ends, and ``is_end_sure`` is false.
    """

    document_id: str
    span: Span
    lead: Span | None = None
    outlet: str = ""
    byline: str = ""
    title: str = ""
    published: date | None = None
    url: str = ""
    reason: str = ""
    is_end_sure: bool = True


@dataclass(frozen=True, slots=True)
class Failure:
    """A place that gave no document, and the reason in words."""

    path: str
    reason: str
    kind: FailureKind = FailureKind.FAILED


def hash_parts(*parts: str) -> str:
    """A short stable id: 16 hexadecimal digits of the SHA-256 over the parts and their lengths."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()[:16]
