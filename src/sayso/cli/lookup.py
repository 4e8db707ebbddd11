"""Find the entity somebody asks for, by any of its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz, process

from sayso.casefile import CaseFile
from sayso.entities.forms import fold
from sayso.errors import UsageError
from sayso.records import Entity

__all__ = ["Found", "find_by_name", "list_names", "require_one"]

_MIN_SIMILARITY = 75
_MAX_CHOICES = 5


@dataclass(frozen=True, slots=True)
class Found:
    """Entities with the name each was found by; ``is_exact``: but for case and accents."""

    entities: tuple[tuple[Entity, str], ...]
    is_exact: bool


def list_names(entity: Entity) -> tuple[str, ...]:
    """All names it goes by, that which it is shown by first, the same in capitals left out."""
    names: dict[str, str] = {}
    for name in (entity.name, *entity.aliases):
        names.setdefault(_key(name), name)
    return tuple(names.values())


def find_by_name(file: CaseFile, asked: str) -> Found:
    """Who goes by a name: most mentioned first; where nobody does, the nearest, nearest first."""
    wanted = _key(asked)
    named = file.list_entity_names()
    keys = [_key(name) for _, name in named]
    exact: dict[str, str] = {}
    for (own, name), key in zip(named, keys, strict=True):
        if key == wanted:
            exact.setdefault(own, name)
    if exact:
        return Found(_load(file, exact), is_exact=True)
    near = process.extract(
        wanted, keys, scorer=fuzz.WRatio, score_cutoff=_MIN_SIMILARITY, limit=4 * _MAX_CHOICES
    )
    nearest: dict[str, str] = {}
    for _, _, at in near:
        nearest.setdefault(*named[at])
    return Found(_load(file, dict(islice(nearest.items(), _MAX_CHOICES))), is_exact=False)


def _load(file: CaseFile, names: Mapping[str, str]) -> tuple[tuple[Entity, str], ...]:
    """The entities with some ids in the order of these, each with the name it was found by."""
    found = {one.id: one for one in file.load_entities_by(names)}
    return tuple((found[own], name) for own, name in names.items())


def require_one(file: CaseFile, asked: str, place: object) -> tuple[Entity, str]:
    """The entity that goes by a name exactly, with the name as printed, for a decision about it.

    Raises `UsageError`, with the nearest names, when nobody does.
    """
    found = find_by_name(file, asked)
    if not found.is_exact:
        raise UsageError(_deny(found, asked, place))
    entity, name = found.entities[0]
    # A name that a person gave is in no text; what stands there tells who is meant.
    return entity, name if name in entity.aliases or not entity.aliases else entity.aliases[0]


def _deny(found: Found, asked: str, place: object) -> str:
    nobody = f"nobody in {place} goes by the name “{asked}”"
    if not found.entities:
        return f"{nobody}; see: sayso who {place}"
    return f"{nobody}; the nearest: {', '.join(name for _, name in found.entities)}"


def _key(name: str) -> str:
    return " ".join(fold(name).split())
