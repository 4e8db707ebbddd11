"""Who speaks in the whole case, and all that each says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.figures import count_outlets
from sayso.records import Entity, SourceType, Stance
from sayso.report.articles import Article, Note

__all__ = ["Source", "group_sources"]

_N_COMMON_CUES = 4


@dataclass(frozen=True, slots=True)
class Source:
    """One source whatever its spelling, with all it says, in the order of the documents.

    ``entity_id`` is who it is, None where that is not known; then it is one name, in whatever
    case it is written. ``also`` are the other names it goes by as a source.
    ``is_open``: it is no name, but words such as "he" that could not be followed to anybody.
    ``types`` lists its types, most frequent first. ``cues`` are the most frequent cues with their
    counts, for a source that is nobody: all there is to know of it.
    """

    id: str
    key: str
    name: str
    is_nobody: bool
    is_open: bool
    types: tuple[SourceType, ...]
    notes: tuple[Note, ...]
    n_documents: int
    n_outlets: int
    n_denials: int
    cues: tuple[tuple[str, int], ...]
    entity_id: str | None = None
    also: tuple[str, ...] = ()


def group_sources(
    articles: Iterable[Article], entities: Iterable[Entity] = ()
) -> tuple[Source, ...]:
    """Group all notes by who their source is, else by its name in whatever case; most says first.

    Those that could not be followed to anybody come last: they are nobody's name.
    """
    groups: dict[str, list[Note]] = defaultdict(list)
    for article in articles:
        for note in article.notes:
            groups[note.source_key].append(note)
    known = {entity.id: entity for entity in entities}
    sources = [_describe(key, notes, known.get(key)) for key, notes in groups.items()]
    return tuple(sorted(sources, key=_rank))


def _rank(source: Source) -> tuple[bool, int, int, str, str]:
    return source.is_open, -len(source.notes), -source.n_documents, source.name, source.id


def _describe(key: str, notes: list[Note], entity: Entity | None) -> Source:
    names = Counter(note.source_name for note in notes)
    name = entity.name if entity else names.most_common(1)[0][0]
    cues = Counter(" ".join(" ".join(note.cue).split()).casefold() for note in notes)
    cues.pop("", None)
    types = Counter(note.attribution.source_type for note in notes)
    return Source(
        id=notes[0].source_id,
        key=key,
        name=name,
        is_nobody=not key,
        is_open=notes[0].is_open,
        types=tuple(kind for kind, _ in types.most_common()),
        notes=tuple(notes),
        n_documents=len({note.document.id for note in notes}),
        n_outlets=count_outlets(note.document for note in notes),
        n_denials=sum(
            note.attribution.stance == Stance.DENY and not note.attribution.negated
            for note in notes
        ),
        cues=tuple(cues.most_common(_N_COMMON_CUES)),
        entity_id=entity.id if entity else None,
        also=_list_others(name, names) if entity else (),
    )


def _list_others(name: str, names: Counter[str]) -> tuple[str, ...]:
    """Each name but the one shown, once in whatever case."""
    others: dict[str, str] = {}
    for other, _ in names.most_common():
        others.setdefault(other.casefold(), other)
    others.pop(name.casefold(), None)
    return tuple(others.values())
