"""Which address of a page fits an outlet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from sayso.intake.embedding.names import squeeze
from sayso.outlets import find_outlet_names

__all__ = ["find_address", "fits_outlet"]

_PREFIX = re.compile(r"^(?:www\d?|m|amp|mobile|edition|news|en|english|blogs?)\.")
_LEAST_LETTERS, _LEAST_INITIALS = 5, 3
_SMALL_WORDS = frozenset("the of and for in on".split())


def find_address(links: Iterable[str], outlet: str) -> str:
    """The one link that fits an outlet; empty where none does, or more than one."""
    fitting = list(dict.fromkeys(link for link in links if fits_outlet(link, outlet)))
    return fitting[0] if len(fitting) == 1 else ""


def fits_outlet(url: str, outlet: str) -> bool:
    """Whether the host of an address bears an outlet's name, and it is not the front page.

    "theguardian.com" is the Guardian's, "nytimes.com" the New York Times's.
    """
    try:
        parts = urlsplit(url)
        host = _PREFIX.sub("", (parts.hostname or "").lower())
    except ValueError:
        return False
    words = [squeeze(word) for word in outlet.lower().split() if word not in _SMALL_WORDS]
    name = "".join(words)
    if not host or not name or not parts.path.strip("/"):
        return False
    label = squeeze(host.split(".")[0])
    if name == squeeze(host) or label == name:
        return True
    if all(word in label for word in words) and len(label) == len(name):
        return True  # "provincevoice", the Voice of the Province
    if len(name) >= _LEAST_LETTERS and name in label:
        return True
    if len(label) >= _LEAST_LETTERS and label in name and 2 * len(label) >= len(name):
        return True
    initials = "".join(word[:1] for word in words)
    short = (initials, initials[:-1] + words[-1], *map(squeeze, find_outlet_names(outlet)))
    return label in {one for one in short if len(one) >= _LEAST_INITIALS}
