"""How a pile is traced."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.intake import IntakeOptions

__all__ = ["TraceOptions"]


@dataclass(frozen=True, slots=True)
class TraceOptions:
    """How a pile is traced; the result never depends on ``workers``, 0 for one per processor.

    ``is_whole``: who is who and what is claimed is worked out from all documents again, also where
    only a few were added to many, which else are worked in alone.
    """

    intake: IntakeOptions = field(default_factory=IntakeOptions)
    workers: int = 0
    is_whole: bool = False
