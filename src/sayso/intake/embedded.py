"""Articles pasted or quoted at length inside another page: each a voice of its own.

A start is a lead ("Here is a piece from ..."), the head of a mail, or a head or dateline in the
middle of a page; an end is a rule, a credit line, "End of article" or the author's return. Better
one too few than one too many: what is taken for another's words is lost to the page's author.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from sayso.intake.embedding.addresses import find_address, fits_outlet
from sayso.intake.embedding.ends import End, find_end
from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.leads import read_lead
from sayso.intake.embedding.lines import count_sentences, is_prose
from sayso.intake.embedding.names import HOST, find_outlets
from sayso.intake.embedding.page import Page, open_page
from sayso.intake.embedding.starts import ENOUGH, Start, read_start
from sayso.intake.header import host_of
from sayso.intake.text import find_links
from sayso.records import Document, Embedded, Span

__all__ = ["find_embedded"]

_LEAST_WORDS, _LEAST_SENTENCES = 25, 2
"""What is shorter is a quotation and no article."""
_LEAST_MARKED_LINES, _LEAST_MARKED_WORDS = 2, 60
"""What stands in quotation marks is quoted at length from so many paragraphs or words on."""
_MAX_NOTE_CHARS = 120
_CREDIT_LINES, _MAX_CREDIT_CHARS = 3, 80


def find_embedded(document: Document) -> tuple[Embedded, ...]:
    """The articles inside a document, in order, none within another.

    Spans are offsets into ``document.text``. A head (title, outlet, author, day) that comes with an
    article is in its ``span``, the lead is not. The document's own dateline, byline and credit are
    not taken for another's. ``document.quoted`` helps to tell where an article ends. Never raises.
    """
    page = open_page(document)

    @cache
    def has_lead(place: int) -> bool:
        line = page.lines[place]
        return not line.is_quoted and read_lead(page.lines, place, document.published) is not None

    found: dict[int, tuple[Start, End]] = {}
    # Backwards: an open end is where the next article begins.
    for place in range(len(page.lines) - 1, -1, -1):
        start = read_start(page, place)
        end = _find_end(page, start, lambda n: n in found or has_lead(n)) if start else None
        if start is not None and end is not None:
            found[place] = start, end
    embedded: list[Embedded] = []
    reached = 0
    for place in sorted(found):
        if place >= reached:
            start, end = found[place]
            embedded.append(_to_record(page, start, end))
            reached = end.line
    return tuple(embedded)


def _find_end(page: Page, start: Start, starts_another: Callable[[int], bool]) -> End | None:
    """The end of an article; ``None`` when it is too short, or has to be shown and is not."""
    lines, published = page.lines, page.document.published
    end = start.block or find_end(
        lines, start.body, starts_another, published, is_whole=start.is_whole
    )
    lead = start.lead
    is_note = lead is not None and lead.start == 0 and lead.end <= _MAX_NOTE_CHARS
    is_page = is_note and end.line == len(lines)
    if start.weight + (0.0 if start.block else end.weight) < ENOUGH:
        return None
    if is_page and not end.is_sure:
        return None  # the whole page is one article, and the lead says where the page is from
    return end if _is_at_length(page, start, end) else None


def _is_at_length(page: Page, start: Start, end: End) -> bool:
    """Whether there is enough of an article to be more than a quotation."""
    first = page.lines[start.body]
    text = page.document.text[first.start : page.lines[end.line - 1].end]
    words = len(text.split())
    if start.block is not None and not first.is_quoted:
        return end.line - start.body >= _LEAST_MARKED_LINES or words >= _LEAST_MARKED_WORDS
    return words >= _LEAST_WORDS and count_sentences(text) >= _LEAST_SENTENCES


def _to_record(page: Page, start: Start, end: End) -> Embedded:
    span = Span(page.lines[start.content].start, page.lines[end.line - 1].end)
    facts = _add_address(page, span, start.facts.or_else(end.facts))
    reason = "; ".join((*start.signs, f"ends at {end.words}"))
    note = "" if facts.outlet else _note_on_credit(page, end.line)
    return Embedded(
        page.document.id,
        span,
        start.lead,
        facts.outlet,
        facts.byline,
        facts.title,
        facts.published,
        facts.url,
        reason + note,
        end.is_sure,
    )


def _add_address(page: Page, span: Span, facts: Facts) -> Facts:
    """The facts with the one link of the page that fits the outlet, or the outlet of the link.

    That is called as the article calls itself, or by the host's name.
    """
    if facts.url and not facts.outlet:
        names = find_outlets(page.document.text[span.start : span.end])
        name = next((one.name for one in names if fits_outlet(facts.url, one.name)), "")
        return replace(facts, outlet=name or host_of(facts.url))
    if facts.url or not facts.outlet:
        return facts
    links = (*page.document.links, *find_links(page.document.text))
    return replace(facts, url=find_address(links, facts.outlet))


def _note_on_credit(page: Page, place: int) -> str:
    """Words on a credit at the end of the page, where the author's own words stand between."""
    for line in reversed(page.lines[max(place + 1, len(page.lines) - _CREDIT_LINES) :]):
        if (
            len(line.text) <= _MAX_CREDIT_CHARS
            and not is_prose(line)
            and (HOST.search(line.text) or find_outlets(line.text))
        ):
            return f"; the page ends with “{line.text}”, which may be the page's own credit"
    return ""
