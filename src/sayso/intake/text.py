"""Plain text -> its body, and what its head says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sayso.intake.breadcrumb import to_topics
from sayso.intake.decoding import normalise_text
from sayso.intake.furniture import strip_furniture
from sayso.intake.header import host_of, parse_head
from sayso.records import Span

__all__ = ["CleanText", "clean_text", "find_links"]

_LINK = re.compile(r"https?://[^\s<>\"“”«»|\\^`{}\[\]]{3,2000}", re.IGNORECASE)
_BLANK_RUN = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class CleanText:
    """A body without furniture, and what the lines above it said; ``text`` may be empty.

    ``topics`` is the path of a breadcrumb, outermost first; ``links`` are addresses in the body;
    ``quoted`` are block quotations, as offsets into the text.
    """

    text: str
    title: str = ""
    topics: tuple[str, ...] = ()
    byline: str = ""
    outlet: str = ""
    published: date | None = None
    url: str = ""
    links: tuple[str, ...] = ()
    quoted: tuple[Span, ...] = ()


def clean_text(text: str, title: str | None = None, *, from_page: bool = False) -> CleanText:
    """Take page furniture, and the head with its title, off a text.

    ``title`` is the title where it is known (repetitions of it on top are dropped); ``None`` lets a
    short first line be taken for it. ``from_page`` says that the text is that of an HTML page.
    Sentences are never changed, only whole lines taken away.
    """
    lines = normalise_text(text).split("\n")
    head = parse_head(lines, title)
    body = "\n".join(strip_furniture(head.rest, from_page=from_page))
    body = _BLANK_RUN.sub("\n\n", body).strip("\n")
    return CleanText(
        text=body if body.strip() else "",
        title=head.title,
        topics=to_topics(head.breadcrumb, head.title),
        byline=head.byline,
        outlet=host_of(head.outlet) or head.outlet,
        published=head.published,
        url=head.url,
        links=find_links(body),
    )


def find_links(text: str) -> tuple[str, ...]:
    """The web addresses written out in a text, in order, each once."""
    found = (match[0].rstrip(".,;:!?'’*_") for match in _LINK.finditer(text))
    return tuple(dict.fromkeys(_close_brackets(link) for link in found))


def _close_brackets(link: str) -> str:
    """An address in round brackets does not own the bracket that closes them."""
    while link.endswith(")") and link.count(")") > link.count("("):
        link = link[:-1].rstrip(".,;:!?")
    return link
