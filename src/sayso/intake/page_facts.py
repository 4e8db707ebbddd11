"""What a page says about itself: title, outlet, author, day, address, breadcrumb."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin

import trafilatura

from sayso.intake.breadcrumb import parse_breadcrumb, to_topics
from sayso.intake.dates import parse_date
from sayso.intake.header import host_of
from sayso.intake.paragraphs import element_text

__all__ = ["PageFacts", "join_url", "read_facts"]

# htmldate reads the clock unless it is given both ends
_DATE_SEARCH = {
    "original_date": True,
    "extensive_search": False,  # the extensive one takes a copyright year for a day
    "min_date": "1900-01-01",
    "max_date": "2100-01-01",
}
_SAVED_FROM = re.compile(
    r"saved from url=\(\d+\)(https?://[^\s<>\"]+)|^\s*url: (https?://\S+)",
    re.IGNORECASE | re.MULTILINE,
)
_SAVED_WITHIN = 4096
_CRUMB_XPATH = (
    "//*[self::nav or self::ol or self::ul or self::div or self::p or self::span or self::section]"
    "[contains(translate(concat(@class,' ',@id,' ',@aria-label),'BREADCUMS','breadcums'),"
    "'breadcrumb')]"
)
_CRUMB_EDGES = " \t\n\xa0»›>→/|\\·•:▸▶"
_MAX_CRUMBS, _MAX_CRUMB_CHARS = 12, 150
_NOBODY = {"admin", "administrator", "webmaster", "root", "user", "author", "editor"}
_MAX_JSON_NODES = 20_000


@dataclass(frozen=True, slots=True)
class PageFacts:
    """``base`` is what relative links are relative to, and empty when that is not known.

    ``article_body`` is the article as the page's JSON-LD has it: all its words, but no paragraphs.
    """

    title: str = ""
    heading: str = ""
    outlet: str = ""
    byline: str = ""
    published: date | None = None
    url: str = ""
    base: str = ""
    topics: tuple[str, ...] = ()
    article_body: str = ""


def read_facts(tree: Any, page: str) -> PageFacts:
    """Read them from a parsed page (an lxml element) and its source. No network, no clock."""
    found = trafilatura.extract_metadata(tree, date_config=dict(_DATE_SEARCH), extensive=False)
    objects = list(_json_objects(tree))
    url = _find_url(tree, page)
    outlet = (
        _first(tree, "//meta[@property='og:site_name' or @name='og:site_name']/@content")
        or _publisher(objects)
        or _line(found.sitename)
        or host_of(url)
    )
    outlet = host_of(outlet) or outlet.lstrip("@").split(" | ")[0]
    heading = next((text for text in map(element_text, tree.xpath("//h1")[:3]) if text), "")
    title = _strip_outlet(_line(found.title) or heading, outlet, heading)
    return PageFacts(
        title=title,
        heading=heading,
        outlet=outlet,
        byline=_join_names((found.author or "").split(";")),
        published=parse_date(found.date),
        url=url,
        base=join_url(url, _first(tree, "//base/@href")) or url,
        topics=_find_topics(tree, objects, title, heading),
        article_body=max((_line(node.get("articleBody")) for node in objects), key=len, default=""),
    )


def join_url(base: str, link: str) -> str:
    """The absolute web address of a link; empty when it has none or is not one."""
    try:
        joined = urljoin(base, link.strip())
    except ValueError:
        return ""
    return joined if re.match(r"https?://[^\s/]", joined, re.IGNORECASE) else ""


def _join_names(names: list[str]) -> str:
    names = [_line(name) for name in names]
    return ", ".join(name for name in names if name and name.casefold() not in _NOBODY)


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _first(tree: Any, xpath: str) -> str:
    return next((_line(str(found)) for found in tree.xpath(xpath) if str(found).strip()), "")


def _find_url(tree: Any, page: str) -> str:
    for xpath in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        if url := join_url("", _first(tree, xpath)):
            return url
    match = _SAVED_FROM.search(page[:_SAVED_WITHIN])
    return (match[1] or match[2]) if match else ""


def _strip_outlet(title: str, outlet: str, heading: str) -> str:
    """Titles of pages often end in the outlet's name, which is no part of them."""
    match = re.fullmatch(r"(.+?)\s+[|\-–—·•»:]+\s+([^|–—·•»]{2,60})", title)
    if not match:
        return title
    if match[1].casefold() == heading.casefold():
        return match[1]
    ending, name = (
        re.sub(r"\W|^the\b|\.(?:com|org|net)$", "", text.casefold()) for text in (match[2], outlet)
    )
    return match[1] if name and ending == name else title


def _json_objects(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object in the page's JSON-LD, outer ones first."""
    stack: list[Any] = []
    for script in reversed(tree.xpath("//script[@type='application/ld+json']")):
        try:
            stack.append(json.loads((script.text or "").strip().removesuffix(";"), strict=False))
        except (ValueError, RecursionError):
            continue
    for _ in range(_MAX_JSON_NODES):
        if not stack:
            return
        node = stack.pop()
        if isinstance(node, dict):
            yield node
            stack.extend(
                reversed([value for value in node.values() if isinstance(value, dict | list)])
            )
        elif isinstance(node, list):
            stack.extend(reversed(node))


def _publisher(objects: list[dict[str, Any]]) -> str:
    for node in objects:
        publisher = node.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if _line(name):
            return _line(name)
    return ""


def _find_topics(
    tree: Any, objects: list[dict[str, Any]], title: str, heading: str
) -> tuple[str, ...]:
    crumbs = _crumbs_of_json(objects) or _crumbs_of_page(tree)
    if len(crumbs) > _MAX_CRUMBS or any(len(crumb) > _MAX_CRUMB_CHARS for crumb in crumbs):
        return ()
    topics = to_topics(crumbs, title)
    return to_topics(topics, heading) if heading else topics


def _crumbs_of_json(objects: list[dict[str, Any]]) -> list[str]:
    for node in objects:
        items = node.get("itemListElement")
        if node.get("@type") != "BreadcrumbList" or not isinstance(items, list):
            continue
        items = [item for item in items if isinstance(item, dict)]
        if all(isinstance(item.get("position"), int) for item in items):
            items.sort(key=lambda item: item["position"])
        inner = (item.get("item") for item in items)
        names = [_line(item.get("name")) or (_line(of.get("name")) if isinstance(of, dict) else "")
                 for item, of in zip(items, inner, strict=True)]  # fmt: skip
        if any(names):
            return [name for name in names if name]
    return []


def _crumbs_of_page(tree: Any) -> list[str]:
    for element in tree.xpath(_CRUMB_XPATH)[:5]:
        whole = element_text(element)
        parts = [element_text(item).strip(_CRUMB_EDGES) for item in element.xpath(".//li")]
        if not parts and (entries := parse_breadcrumb(whole)):
            parts = list(entries)
        if not parts:
            links = element.xpath(".//a")
            parts = [element_text(link).strip(_CRUMB_EDGES) for link in links]
            last = (links[-1].tail or "").strip(_CRUMB_EDGES) if links else ""
            parts += [" ".join(last.split())] if last else []
        if crumbs := [part for part in parts if part]:
            return crumbs
    return []
