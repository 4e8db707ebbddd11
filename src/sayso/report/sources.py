"""Who speaks in the whole case, how much, and the figures a reader wants first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.records import Document, Kind, SourceType, Stance
from sayso.report.articles import Article, Note
from sayso.report.wording import TYPE_WORDS

__all__ = ["Figures", "Source", "count_figures", "group_sources"]

_N_COMMON_CUES = 4
NAMELESS = (SourceType.COLLECTIVE, SourceType.ANONYMOUS, SourceType.UNSTATED)


@dataclass(frozen=True, slots=True)
class Source:
    """One name in whatever case it is written, with all it says, in the order of the documents.

    ``types`` lists its types, most frequent first. ``cues`` are the most frequent cues with their
    counts, for a source that is nobody: all there is to know of it.
    """

    id: str
    name: str
    is_nobody: bool
    types: tuple[SourceType, ...]
    notes: tuple[Note, ...]
    n_documents: int
    n_outlets: int
    n_denials: int
    cues: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over the case; ``types`` in the order from a name down to nobody.

    ``nameless`` are the attributions to collective and anonymous sources and to nobody.
    """

    documents: int
    outlets: int
    attributions: int
    sources: int
    types: tuple[tuple[SourceType, int], ...]
    nameless: int
    unstated: int
    direct: int
    second_hand: int


def group_sources(articles: Iterable[Article]) -> tuple[Source, ...]:
    """Group all notes by the name of their source, without regard to case; who says most first."""
    groups: dict[str, list[Note]] = defaultdict(list)
    for article in articles:
        for note in article.notes:
            groups[note.source_key].append(note)
    sources = [_describe(key, notes) for key, notes in groups.items()]
    return tuple(sorted(sources, key=lambda s: (-len(s.notes), -s.n_documents, s.name, s.id)))


def count_figures(articles: Iterable[Article], sources: Iterable[Source]) -> Figures:
    """Count what the head of the page shows."""
    articles = tuple(articles)
    attributions = [note.attribution for article in articles for note in article.notes]
    types = Counter(attribution.source_type for attribution in attributions)
    return Figures(
        documents=len(articles),
        outlets=_count_outlets(article.document for article in articles),
        attributions=len(attributions),
        sources=sum(not source.is_nobody for source in sources),
        types=tuple((kind, types[kind]) for kind in TYPE_WORDS),
        nameless=sum(types[kind] for kind in NAMELESS),
        unstated=types[SourceType.UNSTATED],
        direct=sum(attribution.kind == Kind.DIRECT for attribution in attributions),
        second_hand=sum(attribution.parent_id is not None for attribution in attributions),
    )


def _describe(key: str, notes: list[Note]) -> Source:
    names = Counter(note.source_name for note in notes)
    cues = Counter(" ".join(" ".join(note.cue).split()).casefold() for note in notes)
    cues.pop("", None)
    types = Counter(note.attribution.source_type for note in notes)
    return Source(
        id=notes[0].source_id,
        name=names.most_common(1)[0][0],
        is_nobody=not key,
        types=tuple(kind for kind, _ in types.most_common()),
        notes=tuple(notes),
        n_documents=len({note.document.id for note in notes}),
        n_outlets=_count_outlets(note.document for note in notes),
        n_denials=sum(note.attribution.stance == Stance.DENY for note in notes),
        cues=tuple(cues.most_common(_N_COMMON_CUES)),
    )


def _count_outlets(documents: Iterable[Document]) -> int:
    """Outlets that are named; the same name in another case is the same outlet."""
    return len({" ".join(d.outlet.split()).casefold() for d in documents} - {""})
