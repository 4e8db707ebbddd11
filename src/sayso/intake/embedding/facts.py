"""What a page says about an article that it pastes in: outlet, author, title, day, address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["NOTHING", "Facts"]


@dataclass(frozen=True, slots=True)
class Facts:
    """Empty where nothing is said."""

    outlet: str = ""
    byline: str = ""
    title: str = ""
    published: date | None = None
    url: str = ""

    def or_else(self, other: Facts) -> Facts:
        """These facts, and the other's where these are silent."""
        return Facts(
            self.outlet or other.outlet,
            self.byline or other.byline,
            self.title or other.title,
            self.published or other.published,
            self.url or other.url,
        )


NOTHING = Facts()
