"""Names of all documents to entities: one behind many names, each merge with its reason."""

from sayso.entities.adding import Named, add_entities, find_named, merge_entity
from sayso.entities.find import find_entities
from sayso.entities.rework import rework_entities
from sayso.entities.speakers import find_speakers

__all__ = [
    "Named",
    "add_entities",
    "find_entities",
    "find_named",
    "find_speakers",
    "merge_entity",
    "rework_entities",
]
