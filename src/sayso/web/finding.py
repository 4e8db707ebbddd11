"""Who is meant by a name that somebody types."""

from __future__ import annotations

from sayso.casefile.reader import CaseReader

__all__ = ["find_entity"]


def find_entity(reader: CaseReader, name: str) -> str:
    """The entity with an id, else the one that says most by a name; empty where none does."""
    if reader.load_entities_by([name]):
        return name
    wanted = name.casefold()
    found = reader.search_names(f'"{name}"').rows
    exact = [one.key for one in found if wanted in (one.name.casefold(), one.alias.casefold())]
    entities = reader.load_entities_by([*exact, *(one.key for one in found)])
    known = {one.id for one in entities}
    return next((key for key in (*exact, *(one.key for one in found)) if key in known), "")
