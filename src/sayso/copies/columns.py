"""Arrays that grow: what many batches give, without keeping the batches."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

__all__ = ["Column"]

_FIRST = 1 << 12
_GROWTH = 8
"""A full column grows by an eighth: room is moved by the system, hardly ever copied."""

Kind = TypeVar("Kind", bound=np.generic)


class Column(Generic[Kind]):
    """Values of one kind, put behind each other; ``expected``: about how many there will be.

    Room that is not used costs nothing: the system gives memory when it is first written to.
    """

    def __init__(self, kind: type[Kind], expected: int = 0) -> None:
        self._values: NDArray[Kind] = np.empty(max(_FIRST, expected), kind)
        self._count = 0

    def add(self, part: NDArray[Any]) -> None:
        """Put more values, which must fit the kind, behind those that are there."""
        end = self._count + len(part)
        if end > len(self._values):
            room = max(end, len(self._values) + len(self._values) // _GROWTH)
            self._values.resize(room, refcheck=False)
        self._values[self._count : end] = part
        self._count = end

    def take(self) -> NDArray[Kind]:
        """All values as one array; nothing may be added afterwards."""
        self._values.resize(self._count, refcheck=False)
        return self._values
