"""Makes cases of one short claim told by so many papers, from who has it from whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from sayso.records import (
    Case,
    Claim,
    Document,
    Origin,
    Origins,
    ParentKind,
    Place,
    Report,
    SourceType,
    Span,
    Voice,
    VoiceRole,
)

__all__ = ["FIRST_DAY", "WORDS", "make_case", "make_claim", "make_documents"]

WORDS = "The ferry carried forty cars"
FIRST_DAY = date(2021, 3, 1)


def make_documents(names: Sequence[str]) -> dict[str, Document]:
    """A document of each paper, a day apart; of a name that begins with a dash without a day."""
    return {
        name: Document.from_text(
            f"{WORDS}. It was raining in {name}.",
            f"Forty cars ({name})",
            f"Paper {name}",
            published=None if name.startswith("-") else FIRST_DAY + timedelta(days=at),
        )
        for at, name in enumerate(names)
    }


def make_claim(
    parents: Mapping[str, str | None],
    origins: Sequence[Sequence[str]] = (),
    claim_id: str = "cars",
    documents: Mapping[str, Document] | None = None,
) -> Claim:
    """A claim with a report in each paper; ``parents``: by paper, the one it has it from.

    ``origins``: the papers of each origin, all of one where none are given.
    """
    documents = documents or make_documents(list(parents))
    span = Span(0, len(WORDS))
    reports = tuple(
        Report(
            name,
            claim_id,
            documents[name].id,
            (span,),
            chain=(
                Voice(documents[name].outlet, VoiceRole.OUTLET, documents[name].id),
                Voice("a clerk", VoiceRole.SOURCE, source_type=SourceType.ANONYMOUS),
            ),
            parent_id=parent,
            parent_kind=ParentKind.CITATION if parent else None,
            parent_probability=0.9,
        )
        for name, parent in parents.items()
    )
    groups = origins or [list(parents)]
    roots = tuple(
        Origin(f"clerk {at}", tuple(own), SourceType.ANONYMOUS) for at, own in enumerate(groups, 1)
    )
    return Claim(
        claim_id,
        WORDS,
        Place(reports[0].document_id, span),
        reports,
        Origins(1, len(roots), (), roots),
    )


def make_case(parents: Mapping[str, str | None], origins: Sequence[Sequence[str]] = ()) -> Case:
    """The case of such a claim."""
    documents = make_documents(list(parents))
    claim = make_claim(parents, origins, documents=documents)
    return Case(tuple(documents.values()), claims=(claim,))
