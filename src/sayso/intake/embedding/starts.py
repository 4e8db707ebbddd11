"""Where a page hands over to an article: a lead, the head of a mail, a head of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.intake.embedding.ends import End, find_block_end, is_opening
from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.heads import Head, read_head
from sayso.intake.embedding.lead_words import GOES_ON
from sayso.intake.embedding.leads import Lead, find_hint, read_lead, read_soft
from sayso.intake.embedding.mails import read_mail_head
from sayso.intake.embedding.naming import read_names
from sayso.intake.embedding.page import Page
from sayso.records import Span

__all__ = ["ENOUGH", "Start", "read_start"]

ENOUGH = 4.0
"""The weight at which there is an article, its start and its end taken together."""
_SIGN, _TITLE, _RULE, _BLOCK = 1.5, 0.5, 1.0, 2.0
_BEGUN_BY_MARK, _UNNAMED, _LABEL_ALONE, _SOFTLY = 2.0, 2.0, 2.5, 3.25
_OPENING_MARKS = '“"«„'
_SHOWN_WORDS = 12


@dataclass(frozen=True, slots=True)
class Start:
    """``content`` and ``body``: the lines where an article begins and where its text does.

    ``signs``: what shows it, in words. ``block``: its end, where the page sets it apart.
    ``weight``: how much speaks for it, its end apart. ``is_whole``: it need not be feared that the
    page's author is soon back.
    """

    content: int
    body: int
    facts: Facts
    signs: tuple[str, ...]
    lead: Span | None = None
    block: End | None = None
    weight: float = ENOUGH
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
    facts = head.facts.or_else(head.agency)
    if facts.outlet or facts.byline:
        return Start(mail.body, head.body, facts, signs, lead)
    return Start(mail.body, mail.body, mail.facts, signs, lead)


def _read_led(page: Page, place: int) -> Start | None:
    """An article behind a lead, with the weight of the lead and of what follows it."""
    if page.lines[place].is_quoted:
        return None
    if goes_on := _read_going_on(page, place):
        return goes_on
    lead = read_lead(page.lines, place, page.document.published)
    if lead is not None:
        return _follow(page, place, lead)
    has_voice = page.first_own <= place
    lead = read_soft(page.lines, place, page.document.published, has_voice=has_voice)
    start = _follow(page, place, lead) if lead is not None else None
    if start is None or lead is None:
        return None
    has_head = start.body > start.content and len(start.signs) > 1
    is_block = start.block is not None and start.facts.outlet != ""
    is_own = lead.is_own and start.block is None
    return start if has_head or is_block or is_own else None


def _follow(page: Page, place: int, lead: Lead) -> Start | None:
    """What stands behind a lead: perhaps a rule, a head, a block quotation."""
    lines, published = page.lines, page.document.published
    content = place + 1
    while content + 1 < len(lines) and is_opening(lines[content].text):
        content += 1
    head = read_head(lines, content, published)
    if head.body >= len(lines):
        return None
    block = find_block_end(lines, content, published)
    facts = head.facts.or_else(lead.facts).or_else(head.agency)
    is_shown = bool(head.signs) or block is not None
    if page.is_own(facts) and not (lead.is_whole or head.signs):
        return None
    weight = lead.weight
    if weight < ENOUGH and not (is_shown or facts.outlet):
        weight = min(weight, _SOFTLY if lead.is_own else _UNNAMED)
    is_begun_by_mark = not is_shown and lines[content].text[0] in _OPENING_MARKS
    line = lines[place]
    note = "" if head.facts.byline else lead.note
    signs = (f"the lead “{_shorten(line.text[lead.start :])}”", note, *head.signs)
    return Start(
        content,
        head.body if block is None else content,
        facts,
        tuple(filter(None, signs)),
        Span(line.start + lead.start, line.end),
        block,
        weight
        + _SIGN * len(head.signs)
        + _TITLE * (head.facts.title != "")
        + _RULE * (content > place + 1)
        + _BLOCK * (block is not None)
        - _BEGUN_BY_MARK * is_begun_by_mark,
        is_whole=lead.is_whole or bool(head.signs),
    )


def _read_going_on(page: Page, place: int) -> Start | None:
    """A block quotation that goes on with the one before: "And further down:"."""
    lines = page.lines
    line = lines[place]
    is_between = place > 0 and lines[place - 1].is_quoted and lines[place + 1].is_quoted
    if line.is_quoted or not is_between or not GOES_ON.fullmatch(line.text):
        return None
    first = place - 1
    while first and lines[first - 1].is_quoted:
        first -= 1
    before = read_start(page, first - 1) if first else None
    if before is None or before.block is None or not before.facts.outlet:
        return None
    block = find_block_end(lines, place + 1, page.document.published)
    signs = (f"“{line.text}”, which goes on with the block before",)
    facts = replace(before.facts, title="")
    return Start(place + 1, place + 1, facts, signs, Span(line.start, line.end), block)


def _read_headed(page: Page, place: int) -> Start | None:
    """A head in the middle of the page: two signs, or one and something more.

    That may be words that hand over, a rule before it, or, for a dateline, an "I" before it.
    """
    lines = page.lines
    is_block = lines[place].is_quoted and not (place and lines[place - 1].is_quoted)
    if not place or not lines[place].is_first or not (is_block or page.has_own(place)):
        return None
    if lines[place - 1].is_quoted:
        return None  # that is the credit of the block above
    head = read_head(lines, place, page.document.published)
    facts = head.facts.or_else(head.agency)
    if not head.signs or head.body >= len(lines) or page.is_own(facts):
        return None
    block = find_block_end(lines, place, page.document.published) if is_block else None
    above = place - 1
    while above and is_opening(lines[above].text):
        above -= 1
    hint = find_hint(lines[above])
    if hint is None:
        weight = (
            ENOUGH if len(head.signs) > 1 or above < place - 1 else _weigh_alone(page, place, head)
        )
        return Start(place, head.body, facts, head.signs, None, block, weight)
    before = lines[above]
    return Start(
        place,
        head.body,
        facts.or_else(read_names(before.text)),
        (f"the words “{_shorten(before.text[hint:])}”", *head.signs),
        Span(before.start + hint, before.end),
        block,
    )


def _weigh_alone(page: Page, place: int, head: Head) -> float:
    """The weight of one sign alone: something only where the page's author said "I" before it."""
    (sign,) = head.signs
    if page.first_own >= place or sign == "a date line":
        return 0.0
    return ENOUGH if "dateline" in sign else _LABEL_ALONE


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
