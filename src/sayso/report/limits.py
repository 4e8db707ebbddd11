"""How much of each thing a page shows: the page of a whole case must end somewhere."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

__all__ = ["ALL", "CastLimits", "ClaimLimits", "CopyLimits", "Limits"]

_ALL = sys.maxsize
_MAX_DEPTH = 200
"""Of a family tree, each generation of which is a call when the page is written."""


@dataclass(frozen=True, slots=True)
class ClaimLimits:
    """Of claims: how many deserve a look, how many are shown, and of each how much.

    ``tree`` and ``told``: reports in the family tree, and with their words. ``names``: reports
    named in a line. ``about``: claims named at an entity.
    """

    picks: int = 7
    claims: int = 60
    tree: int = 30
    told: int = 40
    drift: int = 12
    disputes: int = 8
    places: int = 5
    names: int = 6
    about: int = 8


@dataclass(frozen=True, slots=True)
class CopyLimits:
    """Of copies: families, and of each documents, passages of a copy, changes and siblings.

    ``places``: of a quotation. ``links``: beside a paragraph.
    """

    families: int = 15
    documents: int = 10
    twins: int = 4
    changes: int = 12
    siblings: int = 6
    quotations: int = 12
    places: int = 6
    links: int = 4


@dataclass(frozen=True, slots=True)
class CastLimits:
    """Of who is who: links to the places of one thing, and who speaks of somebody.

    ``rows``: things of a kind that are told of one: what it is called, its ties.
    """

    links: int = 5
    speakers: int = 12
    rows: int = _ALL


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of a page."""

    claims: ClaimLimits = field(default_factory=ClaimLimits)
    copies: CopyLimits = field(default_factory=CopyLimits)
    cast: CastLimits = field(default_factory=CastLimits)


ALL = Limits(
    ClaimLimits(7, _ALL, _MAX_DEPTH, _ALL, _ALL, _ALL, 5, 12, _ALL),
    CopyLimits(_ALL, _ALL, _ALL, _ALL, _ALL, _ALL, _ALL, 8),
    CastLimits(_ALL, _ALL),
)
"""For a page about one thing: all of it; only what is named in a line is still cut."""
