"""Who says how much, counted over the records: what counting in SQL must come out at."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from sayso.figures import count_outlets, key_source
from sayso.records import Attribution, Case, Kind, SourceType, Stance

__all__ = ["rank_speakers"]


@dataclass(frozen=True, slots=True)
class Speaker:
    """One entity, or a name in whatever case it is written, and how much it says."""

    name: str
    type: SourceType
    attributions: int
    direct: int
    denials: int
    documents: int
    outlets: int


def rank_speakers(case: Case) -> list[Speaker]:
    """All sources that go by a name or words of their own, who says most first, then by name.

    What could not be followed to anybody is not a source; it is counted in ``unresolved``.
    """
    documents = {document.id: document for document in case.documents}
    names = {entity.id: entity.name for entity in case.entities}
    groups: dict[str, list[Attribution]] = defaultdict(list)
    for one in case.attributions:
        if key := key_source(one):
            groups[key].append(one)
    speakers = []
    for key, said in groups.items():
        where = {one.document_id for one in said}
        speakers.append(
            Speaker(
                name=names.get(key)
                or Counter(one.source_name for one in said).most_common(1)[0][0],
                type=Counter(one.source_type for one in said).most_common(1)[0][0],
                attributions=len(said),
                direct=sum(one.kind is Kind.DIRECT for one in said),
                denials=sum(one.stance is Stance.DENY and not one.negated for one in said),
                documents=len(where),
                outlets=count_outlets(documents[own] for own in where),
            )
        )
    return sorted(speakers, key=lambda one: (-one.attributions, -one.documents, one.name))
