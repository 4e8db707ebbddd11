"""What was labelled, found and right, and the shares that follow."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Self

__all__ = ["Found"]


@dataclass(frozen=True)
class Found:
    """Counts that can be added up; the rates are shares of 1."""

    gold: int = 0
    predicted: int = 0
    right: int = 0

    def __add__(self, other: Self) -> Self:
        names = [one.name for one in fields(self)]
        return type(self)(**{name: getattr(self, name) + getattr(other, name) for name in names})

    @property
    def recall(self) -> float:
        """Share of the labelled ones that were found."""
        return self.right / max(1, self.gold)

    @property
    def precision(self) -> float:
        """Share of the predicted ones that are right."""
        return self.right / max(1, self.predicted)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, self.gold + self.predicted)
