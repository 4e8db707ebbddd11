"""Conditions in SQL, put together piece by piece with the values they take."""

from __future__ import annotations

import re
from datetime import date

__all__ = ["Where"]


class Where:
    """Conditions that must all hold; none at first. What a user gave stands in values alone."""

    def __init__(self) -> None:
        self._conditions: list[str] = []
        self.values: list[str | int] = []

    def add(self, condition: str, *values: str | int) -> None:
        """One more condition, with a question mark for each of its values."""
        self._conditions.append(condition)
        self.values += values

    def add_if(self, is_wanted: object, condition: str, *values: str | int) -> None:
        """One more condition where something was asked for."""
        if is_wanted:
            self.add(condition, *values)

    def add_words(self, column: str, words: str) -> None:
        """That some words stand in a column, in this order, where any are given."""
        if pieces := words.split():
            like = "%".join(re.sub(r"([%_\\])", r"\\\1", one) for one in pieces)
            self.add(f"{column} LIKE ? ESCAPE '\\'", f"%{like}%")

    def add_days(self, column: str, since: date | None, until: date | None) -> None:
        """That a day lies between two, both included, where these are given."""
        if since:
            self.add(f"{column} >= ?", since.isoformat())
        if until:
            self.add(f"{column} <= ?", until.isoformat())

    @property
    def condition(self) -> str:
        """All together, without the word WHERE; true where there is none."""
        return " AND ".join(self._conditions) or "1"

    @property
    def text(self) -> str:
        """All together, as a clause; nothing where there is none."""
        return f"WHERE {self.condition}" if self._conditions else ""
