"""An element tree -> paragraphs of text, for pages and for what trafilatura makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

__all__ = ["PAGE_FURNITURE_TAGS", "element_text", "to_paragraphs"]

_BLOCKS = frozenset(
    # HTML, and the names trafilatura gives to the same things
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "head",
        "item",
        "list",
        "quote",
        "row",
        "main",
        "comments",
    ]
)
_BREAKS = frozenset({"br", "lb"})
_CELLS = frozenset({"td", "th", "cell"})
_LINES_KEPT = frozenset({"pre", "code"})
_NEVER = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "button",
        "select",
        "option",
        "textarea",
        "input",
        "title",
        "meta",
        "link",
        "graphic",
    ]
)
PAGE_FURNITURE_TAGS = frozenset(["nav", "footer", "aside", "form", "header", "menu", "dialog"])
_SPACE = re.compile(r"[ \t\n\r\f]+")
_BREAK = "\x1e"  # a line break, kept apart from line ends of the source; no control is left in it
_BREAK_RUN = re.compile(rf"(?:[ \t\n\r\f]*{_BREAK}){{2,}}")


def to_paragraphs(root: Any, leave_out: frozenset[str] = frozenset()) -> list[str]:
    """The text of an lxml element, block by block, white space collapsed as a browser does.

    A line break stays a line end; two of them part paragraphs. Elements named in ``leave_out``
    and those that never show text are passed over. ``root`` is an lxml element.
    """
    paragraphs: list[str] = []
    pieces: list[str] = []

    def flush() -> None:
        for part in _BREAK_RUN.split("".join(pieces)):
            lines = (_SPACE.sub(" ", line).strip() for line in part.split(_BREAK))
            if text := "\n".join(line for line in lines if line):
                paragraphs.append(text)
        pieces.clear()

    for is_start, element in _walk(root, _NEVER | leave_out):
        tag = element.tag
        if tag in _BLOCKS:
            flush()
        elif tag in _CELLS:
            pieces.append(" ")
        if is_start:
            text = _text_of(element.text, element)
            pieces.append(_BREAK + text if tag in _BREAKS else text)
        elif element is not root:
            pieces.append(_text_of(element.tail, element.getparent()))
    flush()
    return paragraphs


def element_text(element: Any) -> str:
    """All text in an element on one line."""
    return " ".join(" ".join(to_paragraphs(element)).split())


def _text_of(text: str | None, holder: Any) -> str:
    text = (text or "").replace(_BREAK, "")
    return text.replace("\n", _BREAK) if holder is not None and holder.tag in _LINES_KEPT else text


def _walk(root: Any, never: frozenset[str]) -> Iterator[tuple[bool, Any]]:
    """Every element at its start and its end, without recursion: broken pages nest deeply."""
    stack: list[tuple[bool, Any]] = [(True, root)]
    while stack:
        is_start, element = stack.pop()
        if is_start and (not isinstance(element.tag, str) or element.tag in never):
            is_start = False  # its text is passed over, what comes after it is not
        elif is_start:
            stack.append((False, element))
            yield True, element
            stack.extend((True, child) for child in reversed(element))
            continue
        yield False, element
