"""The tags that words get in training, in the order in which the reader takes them."""

from __future__ import annotations

from sayso.records import NameType

__all__ = ["NAME_TYPES", "REFERENT_TYPES"]

NAME_TYPES = tuple(kind.value for kind in NameType)
REFERENT_TYPES = ("none", "person", "organisation", "place", "work", "other")
"""What a word that heads a referring expression stands for; none for all other words."""
