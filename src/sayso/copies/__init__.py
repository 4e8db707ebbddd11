"""Copies: the passages that documents share, what they are, and who copied whom."""

from sayso.copies.find import COMPARED_BY, find_copies, trace_copies

__all__ = ["COMPARED_BY", "find_copies", "trace_copies"]
