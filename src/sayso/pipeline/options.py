"""How a pile is traced."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.intake import IntakeOptions

__all__ = ["TraceOptions"]


@dataclass(frozen=True, slots=True)
class TraceOptions:
    """How a pile is traced; the result never depends on ``workers``, 0 for one per processor."""

    intake: IntakeOptions = field(default_factory=IntakeOptions)
    workers: int = 0
