"""Where a text has quotation marks: the shapes the network reads, and all that print has."""

from sayso.quotations.marks import find_printed
from sayso.quotations.shapes import Quotation, find_quotations

__all__ = ["Quotation", "find_printed", "find_quotations"]
