"""Names of all documents to entities: one behind many names, each merge with its reason."""

from sayso.entities.find import find_entities
from sayso.entities.rework import rework_entities
from sayso.entities.speakers import find_speakers

__all__ = ["find_entities", "find_speakers", "rework_entities"]
