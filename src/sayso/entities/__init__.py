"""Names of all documents to entities: one behind many names, each merge with its reason."""

from sayso.entities.find import find_entities

__all__ = ["find_entities"]
