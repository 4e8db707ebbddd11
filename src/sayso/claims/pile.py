"""What claims are found from: what the other stages found, and the tools that look at words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.claims.agree import AgreeOptions, Compare
from sayso.claims.told import ReadTimes
from sayso.records import Copies, Document, Embedded, Entities, Reading

__all__ = ["ClaimOptions", "Encode", "Pile", "Tools"]

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
"""Vectors (n, d) of length 1 of sentences, near for what means nearly the same."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Documents by id, and all that was found in them; readings may be streamed."""

    documents: Mapping[str, Document]
    readings: Iterable[Reading]
    entities: Entities = field(default_factory=Entities)
    copies: Copies = field(default_factory=Copies)
    embedded: Mapping[str, Sequence[Embedded]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tools:
    """Functions that the stage is given, so that it loads nothing itself."""

    encode: Encode
    compare: Compare
    read_times: ReadTimes


@dataclass(frozen=True, slots=True)
class ClaimOptions:
    """How statements are grouped to claims.

    ``least_likeness``: of two groups on average; ``missing_likeness``: of a pair that was not
    proposed.
    """

    agree: AgreeOptions = field(default_factory=AgreeOptions)
    least_likeness: float = 0.45
    missing_likeness: float = 0.35
