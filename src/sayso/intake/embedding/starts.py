"""Where a page hands over to an article: a lead, the head of a mail, a head of its own."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.intake.embedding.ends import End, find_block_end, is_rule
from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.heads import read_head
from sayso.intake.embedding.leads import find_hint, read_lead
from sayso.intake.embedding.mails import read_mail_head
from sayso.intake.embedding.naming import read_names
from sayso.intake.embedding.page import Page
from sayso.intake.embedding.strong_leads import Strength
from sayso.records import Span

__all__ = ["Start", "read_start"]

_OPENING_MARKS = '“"«„'
_SHOWN_WORDS = 12


@dataclass(frozen=True, slots=True)
class Start:
    """``content`` and ``body``: the lines where an article begins and where its text does.

    ``signs``: what shows it, in words. ``block``: its end, where the page sets it apart.
    ``needs_end``: it is one only when its end is shown too. ``is_whole``: it need not be feared
    that the page's author is soon back.
    """

    content: int
    body: int
    facts: Facts
    signs: tuple[str, ...]
    lead: Span | None = None
    block: End | None = None
    needs_end: bool = False
    is_whole: bool = True


def read_start(page: Page, place: int) -> Start | None:
    """What begins with a line, or right behind it when the line hands over."""
    if place + 1 >= len(page.lines):
        return None
    return (
        _read_mail(page, place)
        or _read_led(page, place)
        or _read_headed(page, place)
        or _read_credited(page, place)
    )


def _read_mail(page: Page, place: int) -> Start | None:
    """A mail that is passed on; an article in it that has a head of its own goes by that."""
    mail = read_mail_head(page.lines, place)
    if mail is None:
        return None
    lead = Span(page.lines[place].start, page.lines[mail.body - 1].end)
    head = read_head(page.lines, mail.body, page.document.published)
    signs = ("the head of a mail", *head.signs)
    if head.facts.outlet or head.facts.byline:
        return Start(mail.body, head.body, head.facts, signs, lead)
    return Start(mail.body, mail.body, mail.facts, signs, lead)


def _read_led(page: Page, place: int) -> Start | None:
    """An article behind a lead; a weak one needs a head, a block or an end that is shown."""
    lines, published = page.lines, page.document.published
    lead = None if lines[place].is_quoted else read_lead(lines, place, published)
    if lead is None:
        return None
    content = place + 1
    while content + 1 < len(lines) and is_rule(lines[content].text):
        content += 1
    head = read_head(lines, content, published)
    if head.body >= len(lines):
        return None
    block = find_block_end(lines, content, published)
    facts = head.facts.or_else(lead.facts)
    has_head, is_shown = bool(head.signs), bool(head.signs) or block is not None
    is_strong, is_weak = lead.strength is Strength.STRONG, lead.strength is Strength.WEAK
    if page.is_own(facts) and not (is_strong or has_head):
        return None
    if is_weak and not (is_shown or facts.outlet):
        return None
    line = lines[place]
    note = "" if head.facts.byline else lead.note
    return Start(
        content,
        head.body if block is None else content,
        facts,
        tuple(filter(None, (f"the lead “{_shorten(line.text[lead.start :])}”", note, *head.signs))),
        Span(line.start + lead.start, line.end),
        block,
        needs_end=not is_shown and (is_weak or lines[content].text[0] in _OPENING_MARKS),
        is_whole=is_strong or has_head,
    )


def _read_headed(page: Page, place: int) -> Start | None:
    """A head in the middle of the page: two signs, or one and a hint or a rule before it."""
    lines = page.lines
    if not place or not page.has_own(place) or not lines[place].is_first:
        return None
    head = read_head(lines, place, page.document.published)
    if not head.signs or head.body >= len(lines) or page.is_own(head.facts):
        return None
    above = place - 1
    while above and is_rule(lines[above].text):
        above -= 1
    hint = find_hint(lines[above])
    if hint is None:
        is_enough = len(head.signs) > 1 or above < place - 1
        return Start(place, head.body, head.facts, head.signs) if is_enough else None
    before = lines[above]
    return Start(
        place,
        head.body,
        head.facts.or_else(read_names(before.text)),
        (f"the words “{_shorten(before.text[hint:])}”", *head.signs),
        Span(before.start + hint, before.end),
    )


def _read_credited(page: Page, place: int) -> Start | None:
    """A block quotation with an outlet's credit line behind it."""
    lines = page.lines
    if not lines[place].is_quoted or (place and lines[place - 1].is_quoted):
        return None
    block = find_block_end(lines, place, page.document.published)
    if block is None or not block.facts.outlet:
        return None
    signs = ("a block quotation with a credit line behind it",)
    return Start(place, place, block.facts, signs, block=block)


def _shorten(words: str) -> str:
    parts = words.split()
    return ("… " if len(parts) > _SHOWN_WORDS else "") + " ".join(parts[-_SHOWN_WORDS:])
