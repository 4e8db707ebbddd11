"""An HTML page -> the article in it, and what the page says about that."""

from __future__ import annotations

import logging
import re
from html import unescape
from typing import Any

import trafilatura

from sayso.errors import IntakeError
from sayso.intake.breadcrumb import same_words
from sayso.intake.page_facts import PageFacts, join_url, read_facts
from sayso.intake.paragraphs import PAGE_FURNITURE_TAGS, to_paragraphs
from sayso.intake.quoted import Block, find_blocks, locate_blocks
from sayso.intake.text import CleanText, clean_text, find_links

__all__ = ["flatten_markup", "read_html"]

# they report every page they give up on; what could not be read is told by sayso itself
for _name in ("trafilatura", "htmldate", "justext", "readability", "courlan", "charset_normalizer"):
    logging.getLogger(_name).setLevel(logging.CRITICAL)

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_NOT_LETTERS = re.compile(r"[\W_]+")
_ENOUGH_CHARS = 250
_GAP_RATIO = 1.4


def read_html(page: str) -> CleanText:
    """Find the article in a page given as text; `IntakeError` when it cannot be parsed at all.

    The paragraphs are parted by blank lines; ``links`` are those of the article's body, absolute.
    The text is empty when the page has none.
    """
    try:
        return _read(_XML_DECLARATION.sub("", page))
    except IntakeError:
        raise
    except Exception as error:
        raise IntakeError(f"is a page that cannot be parsed ({type(error).__name__})") from error


def flatten_markup(fragment: str) -> tuple[str, list[Block]]:
    """A fragment of HTML, such as a cell of a table: its text, and the block quotations in it.

    Paragraphs are parted by blank lines.
    """
    tree = _parse(f"<html><body><div>{fragment}</div></body></html>")
    return "\n\n".join(to_paragraphs(tree)), find_blocks(tree)


def _read(page: str) -> CleanText:
    tree = _parse(page)
    facts = read_facts(tree, page)
    body = _find_body(tree)
    paragraphs = to_paragraphs(body) if body is not None else []
    paragraphs = _fill_gaps(paragraphs, tree, facts.article_body)
    if not paragraphs:
        paragraphs = to_paragraphs(tree, PAGE_FURNITURE_TAGS) or to_paragraphs(tree)
    found = clean_text("\n\n".join(_drop_heading(paragraphs, facts)), facts.title, from_page=True)
    return CleanText(
        text=found.text,
        title=facts.title or found.title,
        topics=facts.topics or found.topics,
        byline=facts.byline or found.byline,
        outlet=facts.outlet or found.outlet,
        published=facts.published or found.published,
        url=facts.url or found.url,
        links=_find_links(body, facts.base, found.text),
        quoted=locate_blocks(found.text, find_blocks(tree if body is None else body)),
    )


def _parse(page: str) -> Any:
    tree = trafilatura.load_html(page)
    if tree is None:
        tree = trafilatura.load_html(f"<html><body><div>{page}</div></body></html>")
    if tree is None:
        raise IntakeError("is not HTML")
    return tree


def _find_body(tree: Any) -> Any:
    """The article's element, as trafilatura finds it; ``None`` when it finds nothing."""
    found = _extract(tree, tables=False)
    if found is None or _size(found) < _ENOUGH_CHARS:
        # old pages are laid out in tables; take them in only when there is little without
        with_tables = _extract(tree, tables=True)
        if with_tables is not None and (found is None or _size(with_tables) > 2 * _size(found)):
            found = with_tables
    if found is None:
        body, text, _ = trafilatura.baseline(tree)
        found = body if text else None
    return found


def _extract(tree: Any, *, tables: bool) -> Any:
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=tables, include_links=True, with_metadata=False
    )
    return None if found is None else found.body  # type: ignore[union-attr]


def _size(body: Any) -> int:
    return sum(len(text) for text in body.itertext())


def _fill_gaps(paragraphs: list[str], tree: Any, article_body: str) -> list[str]:
    """The whole article where only the first of its parts was found.

    Some pages cut an article in parts with advertisements between. Where the page's JSON-LD has
    the article, and it is much longer than what was found, all paragraphs of the page that are in
    it are taken instead.
    """
    found_chars = sum(map(len, paragraphs))
    is_one_lump = len(paragraphs) == 1  # trafilatura's last resort is the JSON-LD itself
    if len(article_body) < max(_GAP_RATIO * found_chars * (not is_one_lump), _ENOUGH_CHARS):
        return paragraphs
    whole = _letters(article_body)
    among = [p for p in dict.fromkeys(to_paragraphs(tree)) if len(p) > 3 and _letters(p) in whole]
    needed_chars = (0.9 if is_one_lump else _GAP_RATIO) * found_chars
    return among if len(among) > 1 and sum(map(len, among)) > needed_chars else paragraphs


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", unescape(text)).casefold()


def _drop_heading(paragraphs: list[str], facts: PageFacts) -> list[str]:
    """The page's heading is its title, and no part of the body."""
    for place, paragraph in enumerate(paragraphs[:3]):
        if same_words(paragraph, facts.heading) or same_words(paragraph, facts.title):
            return paragraphs[:place] + paragraphs[place + 1 :]
    return paragraphs


def _find_links(body: Any, base: str, text: str) -> tuple[str, ...]:
    targets = (
        []
        if body is None
        else [ref.get("target") or ref.get("href") or "" for ref in body.iter("ref", "a")]
    )
    links = (
        join_url(base, target).split("#")[0] if not target.startswith("#") else ""
        for target in targets
    )
    return tuple(dict.fromkeys(link for link in (*links, *find_links(text)) if link))
