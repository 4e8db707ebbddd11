"""Read one document: find its attributions and names, and say what each attribution is."""

from __future__ import annotations

from pathlib import Path

from sayso.reading.describe import describe
from sayso.reading.finding.find import find_in
from sayso.reading.finding.network import MODEL_FOLDER, OnnxNetwork
from sayso.records import Document, Reading

__all__ = ["Reader"]


class Reader:
    """Reads documents with the shipped weights, or others; safe to be shared by threads.

    Raises `sayso.errors.ModelError` when the weights are missing or damaged.
    """

    def __init__(self, weights: Path = MODEL_FOLDER) -> None:
        self._network = OnnxNetwork(weights)

    @property
    def fingerprint(self) -> str:
        """Says which weights these are; a case keeps it with what they read."""
        return self._network.fingerprint

    def read(self, document: Document) -> Reading:
        """Read one document. The same text gives the same reading in any company."""
        network = self._network
        finding = find_in(document.text, network.tokenizer, network, network.options)
        return Reading(document, describe(document, finding.found, finding.names), finding.names)
