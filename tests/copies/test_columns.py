"""Arrays that grow."""

from __future__ import annotations

import numpy as np

from sayso.copies.columns import Column


def test_parts_come_out_in_order() -> None:
    """However often the column had to grow."""
    column = Column(np.uint32)
    parts = [np.arange(count) for count in (0, 3, 5000, 1, 20000)]
    for part in parts:
        column.add(part)
    taken = column.take()
    assert taken.dtype == np.uint32
    assert np.array_equal(taken, np.concatenate(parts))


def test_nothing_gives_nothing() -> None:
    """A column that nothing was added to is empty."""
    assert len(Column(np.bool_).take()) == 0
