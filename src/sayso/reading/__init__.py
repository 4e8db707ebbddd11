"""Read attributions in one text: who says what, in which words, through whom."""

from sayso.reading.reader import Reader

__all__ = ["Reader"]
