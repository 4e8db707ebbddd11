"""The tags that words get in training, in the order in which the reader takes them."""

from __future__ import annotations

from sayso.reading.deeds.tree import RELATIONS
from sayso.records import NameType

__all__ = ["NAME_TYPES", "RELATIONS"]

NAME_TYPES = tuple(kind.value for kind in NameType)
