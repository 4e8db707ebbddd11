"""What a request asks for: its parameters, read so that nothing in them can do harm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

__all__ = ["Asked", "NotHereError"]

_MAX_CHARS = 300
_MAX_PAGE = 1_000_000
E = TypeVar("E", bound=StrEnum)


class NotHereError(Exception):
    """There is no such thing in this case; ``what`` and ``where`` say so and lead on."""

    def __init__(self, what: str, where: str = "/", name: str = "the overview") -> None:
        super().__init__(what)
        self.what, self.where, self.name = what, where, name


@dataclass(frozen=True)
class Asked:
    """The parameters of a request; what makes no sense is as if it had not been given."""

    path: str = "/"
    params: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    who: str = ""

    def text(self, name: str) -> str:
        """Words on one line, not too many."""
        return " ".join(self.params.get(name, "").replace("\0", " ").split())[:_MAX_CHARS]

    def number(self, name: str, default: int = 1, least: int = 1) -> int:
        """A whole number."""
        given = self.params.get(name, "").strip()
        if not (given.isascii() and given.isdecimal() and len(given) < len(str(_MAX_PAGE))):
            return default
        return max(int(given), least)

    def day(self, name: str) -> date | None:
        """A day, as ``2009-06-21``."""
        try:
            return date.fromisoformat(self.params.get(name, "").strip())
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        """Whether something was ticked."""
        return self.params.get(name, "") not in ("", "0", "no")

    def choice(self, name: str, kind: type[E], default: E) -> E:
        """One of several words."""
        try:
            return kind(self.params.get(name, ""))
        except ValueError:
            return default

    def again(self, **changes: object) -> str:
        """The address of the same page with some parameters otherwise; empty ones are left out."""
        given = {**self.params, **{name: str(value or "") for name, value in changes.items()}}
        given.pop("told", None)
        kept = {name: value[:_MAX_CHARS] for name, value in given.items() if value}
        return f"{self.path}?{urlencode(kept)}" if kept else self.path
