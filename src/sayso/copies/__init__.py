"""Copies: the passages that documents share, what they are, and who copied whom."""

from sayso.copies.find import find_copies, trace_copies

__all__ = ["find_copies", "trace_copies"]
