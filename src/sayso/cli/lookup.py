"""Find the entity somebody asks for, by any of its names."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from sayso.entities.forms import fold
from sayso.errors import UsageError
from sayso.records import Case, Entity

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


def find_by_name(case: Case, asked: str) -> Found:
    """Who goes by a name: most mentioned first; where nobody does, the nearest, nearest first."""
    wanted = _key(asked)
    names: list[str] = []
    whose: list[Entity] = []
    for entity in case.entities:
        own = dict.fromkeys((entity.name, *entity.aliases))
        names += own
        whose += [entity] * len(own)
    keys = [_key(name) for name in names]
    exact = {
        whose[at].id: (whose[at], names[at])
        for at in reversed(range(len(keys)))
        if keys[at] == wanted
    }
    if exact:
        return Found(tuple(reversed(exact.values())), is_exact=True)
    near = process.extract(
        wanted, keys, scorer=fuzz.WRatio, score_cutoff=_MIN_SIMILARITY, limit=4 * _MAX_CHOICES
    )
    nearest: dict[str, tuple[Entity, str]] = {}
    for _, _, at in near:
        nearest.setdefault(whose[at].id, (whose[at], names[at]))
    return Found(tuple(nearest.values())[:_MAX_CHOICES], is_exact=False)


def require_one(case: Case, asked: str, place: object) -> tuple[Entity, str]:
    """The entity that goes by a name exactly, with the name as printed, for a decision about it.

    Raises `UsageError`, with the nearest names, when nobody does.
    """
    found = find_by_name(case, asked)
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
