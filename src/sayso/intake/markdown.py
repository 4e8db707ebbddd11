"""Markdown -> plain text with the same words, its links, and the fields of its front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

__all__ = ["PlainMarkdown", "plain_markdown"]

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_FRONT_LINE = re.compile(r"([A-Za-z][\w \-]{0,40}):[ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.+)")
_DEFINITION = re.compile(r" {0,3}\[([^\]]{1,200})\]:[ \t]+<?(\S+?)>?(?:[ \t]+[\"'(].*)?")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+)")
_QUOTED = re.compile(r"[ \t]*>")
_QUOTE_OR_BULLET = re.compile(r"(?:[ \t]*>[ ]?)*[ \t]*(?:[*+\-][ \t]+(?:\[[ xX]\][ \t]+)?)?")
_TARGET = (
    r"\([ \t]*<?((?:[^\s()<>]|\([^\s()]{0,200}\)){0,2000})>?(?:[ \t]+[\"'(][^)\n]{0,300})?[ \t]*\)"
)
_IMAGE = re.compile(r"!\[[^\]]{0,500}\](?:" + _TARGET + r"|\[[^\]]{0,200}\])")
_LINK = re.compile(r"(?<!\\)\[([^\[\]]{1,2000})\]" + _TARGET)
_REFERENCE = re.compile(r"(?<!\\)\[([^\[\]]{1,500})\]\[([^\[\]]{0,200})\]")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,2000})>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>]{0,500})?/?>|<!--.{0,2000}?-->")
_EMPHASIS = (
    re.compile(r"(?<![\\*])(\*{1,3})(?=[^\s*])([^*]{0,999}[^\s*\\])\1(?!\*)"),
    re.compile(r"(?<![\\\w])(_{1,3})(?=[^\s_])([^\n]{0,999}?[^\s_\\])\1(?!\w)"),
    re.compile(r"(~~)(?=\S)([^~]{1,999})\1"),
    re.compile(r"(`{1,2})([^`]{1,999})\1"),
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|<\"'])")


@dataclass(frozen=True, slots=True)
class PlainMarkdown:
    """Words without marks; ``title``: a heading on the first line; ``fields``: the front matter.

    ``blocks``: the lines of each block quotation.
    """

    text: str
    title: str = ""
    links: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    blocks: tuple[tuple[str, ...], ...] = ()


def plain_markdown(text: str) -> PlainMarkdown:
    """Take the marks of Markdown off a text with ``\\n`` line ends; fenced code stays as it is."""
    lines = text.split("\n")
    fields, start = _read_front_matter(lines)
    lines = lines[start:]
    definitions = _read_definitions(lines)
    links: list[str] = []
    plain = list(_plain_lines(lines, definitions, links))
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    is_titled = bool(lines) and (
        re.match(r" {0,3}#[ \t]", lines[first]) or _is_underlined(lines, first)
    )
    title = plain[first].strip() if is_titled else ""
    blocks = tuple(_find_blocks(lines, plain))
    return PlainMarkdown("\n".join(plain), title, tuple(dict.fromkeys(links)), fields, blocks)


def _read_front_matter(lines: list[str]) -> tuple[tuple[tuple[str, str], ...], int]:
    """The fields between two ``---`` on top, lists joined by ", "; and how many lines that took."""
    if not lines or lines[0].strip() != "---":
        return (), 0
    end = next((n for n in range(1, min(len(lines), 200)) if lines[n].strip() in {"---", "..."}), 0)
    fields: dict[str, str] = {}
    key = ""
    for line in lines[1:end]:
        if match := _FRONT_LINE.fullmatch(line.strip()):
            key = match[1].strip()
            fields.setdefault(key, _scalar(match[2]))
        elif (item := _ITEM.fullmatch(line)) and key:
            fields[key] = ", ".join(part for part in (fields[key], _scalar(item[1])) if part)
    return (tuple(fields.items()), end + 1) if fields else ((), 0)


def _scalar(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(part for part in map(_scalar, value[1:-1].split(",")) if part)
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return "" if value in {"|", ">", "null", "~"} else value


def _find_blocks(lines: list[str], plain: list[str]) -> Iterator[tuple[str, ...]]:
    """The words of lines marked with ``>``, one tuple for lines that follow each other."""
    for is_quoted, block in groupby(range(len(lines)), lambda n: bool(_QUOTED.match(lines[n]))):
        words = tuple(stripped for n in block if (stripped := plain[n].strip()))
        if is_quoted and words:
            yield words


def _read_definitions(lines: list[str]) -> dict[str, str]:
    """Where reference links lead: lines such as ``[1]: https://…``."""
    found = (_DEFINITION.fullmatch(line) for line in lines if "]:" in line[:220])
    return {match[1].casefold(): match[2] for match in found if match}


def _is_underlined(lines: list[str], place: int) -> bool:
    """Whether a line is a heading underlined with ``===`` or ``---``."""
    below = lines[place + 1].strip() if place + 1 < len(lines) else ""
    return bool(lines[place].strip()) and len(below) > 1 and set(below) in ({"="}, {"-"})


def _plain_lines(lines: list[str], definitions: dict[str, str], links: list[str]) -> Iterator[str]:
    """One line for each line, so that places stay the same; ``links`` is added to."""
    fence = ""
    for line in lines:
        mark = _FENCE.match(line)
        if fence or mark:
            if fence and mark and mark[1].startswith(fence) and not line.strip(" `~"):
                fence = ""
                yield ""
            elif not fence and mark:
                fence = mark[1]
                yield ""
            else:
                yield line
        elif _DEFINITION.fullmatch(line) or _RULE.fullmatch(line):
            yield ""
        else:
            yield _plain_line(line, definitions, links)


def _plain_line(line: str, definitions: dict[str, str], links: list[str]) -> str:
    line = _QUOTE_OR_BULLET.sub("", line, count=1)
    if heading := _HEADING.fullmatch(line):
        line = heading[1]

    def keep_words(match: re.Match[str]) -> str:
        links.append(match[2])
        return match[1]

    def look_up(match: re.Match[str]) -> str:
        target = definitions.get((match[2] or match[1]).casefold())
        if target is None:
            return match[0]
        links.append(target)
        return match[1]

    line = _IMAGE.sub("", line)
    line = _REFERENCE.sub(look_up, _LINK.sub(keep_words, line))
    line = _TAG.sub("", _AUTOLINK.sub(r"\1", line))
    for pattern in _EMPHASIS:
        line = pattern.sub(r"\2", line)
    return _ESCAPE.sub(r"\1", line)
