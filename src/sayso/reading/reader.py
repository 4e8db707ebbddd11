"""Read one document: who says what, what is named, done and called, on whose word."""

from __future__ import annotations

from pathlib import Path

from sayso.reading.describe import describe, sure_names
from sayso.reading.finding.find import find_in
from sayso.reading.finding.network import MODEL_FOLDER, OnnxNetwork
from sayso.reading.speakers.surface import Surface
from sayso.reading.tell import tell
from sayso.reading.times import find_times
from sayso.records import Document, Reading

__all__ = ["Reader"]

_RULES = "rules 8"
"""Another number where the rules around the network read otherwise than before."""


class Reader:
    """Reads documents with the shipped weights, or others; safe to be shared by threads.

    Raises `sayso.errors.ModelError` when the weights are missing or damaged.
    """

    def __init__(self, weights: Path = MODEL_FOLDER) -> None:
        self._network = OnnxNetwork(weights)

    @property
    def fingerprint(self) -> str:
        """Says which weights and rules these are; a case keeps it with what they read."""
        return f"{self._network.fingerprint} {_RULES}"

    def read(self, document: Document) -> Reading:
        """Read one document. The same text gives the same reading in any company."""
        network = self._network
        text = document.text
        found, names, words, tree = find_in(text, network.tokenizer, network, network.options)
        times = find_times(text, document.published) if len(words) else []
        surface = Surface(text, sure_names(names))
        attributions = describe(document, found, names, times, surface)
        told = tell(document, words, tree, times, attributions, names, surface)
        return Reading(document, attributions, names, *told)
