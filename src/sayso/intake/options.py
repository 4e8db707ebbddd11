"""The options of this stage."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["IntakeOptions"]


@dataclass(frozen=True, slots=True)
class IntakeOptions:
    """Options of intake; a column is named as the table's head names it, in any case.

    ``max_chars`` counts characters of an article's text; a longer one is refused with one line.
    """

    text_column: str | None = None
    title_column: str | None = None
    outlet_column: str | None = None
    byline_column: str | None = None
    date_column: str | None = None
    url_column: str | None = None
    max_chars: int = 5_000_000
