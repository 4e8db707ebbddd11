"""How a text is read: what is chosen once, with the weights."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.reading.finding.linking import Linking
from sayso.reading.finding.windows import Windows

__all__ = ["Options", "Scale"]

Scale = tuple[float, float]
"""Slope and shift of a probability's log-odds (Platt 1999)."""


@dataclass(frozen=True, slots=True)
class Options:
    """How windows are cut, how far is looked around a cue, and how easily a word becomes one.

    ``cue_bias`` and ``inner_cue_bias`` are added to the score of a cue's first word, for outermost
    cues and for those inside contents; ``scale`` and ``inner_scale`` turn what the tagger says of a
    cue into how often such an attribution is right (`Scale`).
    """

    windows: Windows = field(default_factory=Windows)
    linking: Linking = field(default_factory=Linking)
    cue_bias: float = 0.0
    inner_cue_bias: float = 0.0
    scale: Scale = (1.0, 0.0)
    inner_scale: Scale = (1.0, 0.0)
    is_nested: bool = True
