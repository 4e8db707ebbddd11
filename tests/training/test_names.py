"""Names as training windows."""

from __future__ import annotations

from sayso.reading.finding.network import OnnxNetwork
from training.names import label_names


def test_each_word_of_a_name_has_its_tag() -> None:
    """B and I by type, O elsewhere, and nothing is taught where the type is unknown."""
    text = "Ida Brook left Velsund for the Nordic Council."
    names = [(0, 9, "person"), (15, 22, "place"), (31, 45, None)]
    labelled = label_names(OnnxNetwork().tokenizer, (text, names))
    assert labelled.names is not None
    assert labelled.names.tolist() == [1, 2, 0, 5, 0, 0, -100, -100, 0]
