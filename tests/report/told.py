"""An invented case with everything told of an entity: names, words for it, standing and ties."""

from __future__ import annotations

from datetime import date

from sayso.records import (
    Attribution,
    Case,
    DeedKind,
    Description,
    Document,
    Entity,
    Form,
    Granularity,
    Kind,
    Mention,
    MentionRole,
    Merge,
    NameType,
    Place,
    SaidAt,
    SourceType,
    Span,
    Stance,
    Standing,
    Tie,
)

__all__ = ["COURIER", "GAZETTE", "TOLD", "attribution", "span_of", "standing"]

COURIER = Document.from_text(
    "The Free Quay League (FQL) was banned in 1997 by the port board, officials said. "
    "Ada Renn called it a terrorist group. “We never took their money,” said Pál Ősz of the FQL. "
    "Renn of the league or Renn of the board?",
    "A league banned",
    "Vell Courier",
    published=date(2009, 6, 21),
    path="courier.txt",
)
GAZETTE = Document.from_text(
    "The League was not banned in 1997, Ada Renn told the Gazette. Orlo funded the League. "
    "Orlovians reportedly funded the League. PÁL ŐSZ denied that Orlo had paid.",
    "The League answers",
    "Bay Gazette",
    published=date(2010, 1, 2),
    path="gazette.txt",
)


def span_of(document: Document, words: str, nth: int = 0) -> Span:
    """The place of the given words, the first if not another."""
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return Span(start, start + len(words))


def attribution(
    own_id: str, document: Document, source: str, cue: str, content: str, **fields: object
) -> Attribution:
    """An indirect attribution to a named source, with fields changed as asked."""
    plain: dict[str, object] = {
        "kind": Kind.INDIRECT,
        "source_type": SourceType.NAMED if source else SourceType.UNSTATED,
        "source_name": source,
        "chain": (source,) if source else (),
    }
    return Attribution(
        own_id,
        document.id,
        (span_of(document, source),) if source else (),
        (span_of(document, cue),),
        (span_of(document, content),),
        **(plain | fields),  # type: ignore[arg-type]
    )


def standing(document: Document, words: str, **fields: object) -> Standing:
    """A statement that a thing was banned, where the given words stand."""
    plain: dict[str, object] = {"kind": DeedKind.BAN}
    kind, place = (plain | fields).pop("kind"), Place(document.id, span_of(document, words))
    rest = {name: value for name, value in fields.items() if name != "kind"}
    return Standing(kind, place, **rest)  # type: ignore[arg-type]


def _mention(
    document: Document,
    words: str,
    kind: NameType,
    entity_id: str | None,
    nth: int = 0,
    role: MentionRole = MentionRole.NAME,
    candidates: tuple[str, ...] = (),
) -> Mention:
    return Mention(document.id, span_of(document, words, nth), kind, entity_id, role, candidates)


_BANNED = SaidAt("1997", span_of(COURIER, "1997"), Granularity.YEAR)
_NOT_BANNED = SaidAt("1997", span_of(GAZETTE, "1997"), Granularity.YEAR)
_FUNDED = (
    Place(GAZETTE.id, span_of(GAZETTE, "funded")),
    Place(GAZETTE.id, span_of(GAZETTE, "funded", 1), "g2"),
)

_LEAGUE = Entity(
    "league",
    "Free Quay League",
    NameType.ORGANISATION,
    forms=(Form("League", 3, 1), Form("FQL", 2, 1), Form("Free Quay League", 1, 1)),
    merges=(
        Merge(
            ("Free Quay League", "FQL"),
            "explicit",
            COURIER.id,
            span_of(COURIER, "Free Quay League (FQL)"),
        ),
        Merge(("Free Quay League", "League"), "shortened to its end"),
    ),
    n_documents=2,
    descriptions=(
        Description(
            "terrorist group",
            (Place(COURIER.id, span_of(COURIER, "a terrorist group"), "c2"),),
            ("terrorist",),
        ),
    ),
    standing=(
        Standing(
            DeedKind.BAN,
            Place(COURIER.id, span_of(COURIER, "was banned"), "c1"),
            "the port board",
            at=_BANNED,
        ),
        Standing(
            DeedKind.BAN,
            Place(GAZETTE.id, span_of(GAZETTE, "was not banned"), "g1"),
            negated=True,
            at=_NOT_BANNED,
        ),
    ),
    ties=(Tie(DeedKind.FUND, "orlo", False, _FUNDED, n_hedged=1),),
)
_ADA = Entity(
    "ada",
    "Ada Renn",
    NameType.PERSON,
    forms=(Form("Ada Renn", 2, 2),),
    n_documents=2,
    perhaps=("renn",),
)
_PAL = Entity(
    "pal",
    "Pál Ősz",
    NameType.PERSON,
    forms=(Form("PÁL ŐSZ", 1, 1), Form("Pál Ősz", 1, 1)),
    n_documents=2,
)
_ORLO = Entity(
    "orlo",
    "Orlo",
    NameType.PLACE,
    forms=(Form("Orlo", 2, 1),),
    n_documents=1,
    ties=(Tie(DeedKind.FUND, "league", True, _FUNDED, n_hedged=1),),
)
_GAZETTE = Entity(
    "gazette", "Gazette", NameType.ORGANISATION, forms=(Form("Gazette", 1, 1),), n_documents=1
)
_RENN = Entity("renn", "Renn", NameType.PERSON, n_documents=1)
_ORG, _PERSON, _PLACE = NameType.ORGANISATION, NameType.PERSON, NameType.PLACE

TOLD = Case(
    documents=(COURIER, GAZETTE),
    attributions=(
        attribution(
            "c1",
            COURIER,
            "officials",
            "said",
            "The Free Quay League (FQL) was banned in 1997 by the port board",
            source_type=SourceType.COLLECTIVE,
        ),
        attribution(
            "c2",
            COURIER,
            "Ada Renn",
            "called",
            "it a terrorist group",
            entity_id="ada",
            stance=Stance.DESCRIBE,
        ),
        attribution(
            "c3", COURIER, "Pál Ősz", "said", "“We never took their money,”", entity_id="pal"
        ),
        attribution(
            "g1", GAZETTE, "Ada Renn", "told", "The League was not banned in 1997", entity_id="ada"
        ),
        attribution("g2", GAZETTE, "", "reportedly", "funded the League. PÁL", hedged=True),
        attribution(
            "g3",
            GAZETTE,
            "PÁL ŐSZ",
            "denied",
            "that Orlo had paid",
            entity_id="pal",
            stance=Stance.DENY,
        ),
    ),
    entities=(_LEAGUE, _ORLO, _ADA, _PAL, _GAZETTE, _RENN),
    mentions=(
        _mention(COURIER, "Free Quay League", _ORG, "league"),
        _mention(COURIER, "FQL", _ORG, "league"),
        _mention(COURIER, "Ada Renn", _PERSON, "ada"),
        _mention(COURIER, "Pál Ősz", _PERSON, "pal"),
        _mention(COURIER, "FQL", _ORG, "league", 1),
        _mention(COURIER, "Renn", _PERSON, "renn", 1),
        _mention(COURIER, "Renn", _PERSON, None, 2, candidates=("ada", "renn")),
        _mention(GAZETTE, "League", _ORG, "league"),
        _mention(GAZETTE, "Ada Renn", _PERSON, "ada"),
        _mention(GAZETTE, "Gazette", _ORG, "gazette"),
        _mention(GAZETTE, "Orlo", _PLACE, "orlo"),
        _mention(GAZETTE, "League", _ORG, "league", 1),
        _mention(GAZETTE, "Orlovians", _PLACE, "orlo", role=MentionRole.DEMONYM),
        _mention(GAZETTE, "League", _ORG, "league", 2),
        _mention(GAZETTE, "PÁL ŐSZ", _PERSON, "pal"),
        _mention(GAZETTE, "Orlo", _PLACE, "orlo", 2),
    ),
)
"""Two documents, six attributions; the League by three names, one of them banned and not banned."""
