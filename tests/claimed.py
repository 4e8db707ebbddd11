"""An invented case with claims: forty tonnes in a shed, told six times and denied once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from sayso.casefile import CaseFile
from sayso.records import (
    Attribution,
    Case,
    Claim,
    ClaimWarning,
    Dispute,
    DisputeKind,
    Document,
    Drift,
    DriftKind,
    Embedded,
    Entities,
    Entity,
    Form,
    Granularity,
    Kind,
    NameType,
    Origin,
    Origins,
    ParentKind,
    Place,
    Reading,
    Report,
    SaidAt,
    SourceType,
    Span,
    Stance,
    Voice,
    VoiceRole,
    WarningKind,
)

__all__ = [
    "CLAIMED",
    "COURIER",
    "DENIAL",
    "MAIL",
    "NOTES",
    "PIER",
    "SHED",
    "WIRE",
    "fill",
    "put",
    "rename",
]

_HEADS = (
    ("Velsund Courier", date(2022, 5, 4), "Solvent in Shed 4"),
    ("Bay Mail", date(2022, 5, 5), "Shed held solvent"),
    ("The Pier", date(2022, 5, 6), "Four hundred tonnes"),
    ("Quay Notes", None, "What is in the shed"),
    ("Marram Wire", date(2022, 5, 7), "Authority denies it"),
    ("Bay Mail", date(2022, 5, 9), "Shed 4 again"),
)
_TEXTS = (
    (
        "Up to forty tonnes of solvent may be stored in Shed 4, a port official said. "
        "The ferry stopped at noon."
    ),
    "As the Velsund Courier reported, up to forty tonnes of solvent may be stored in Shed 4.",
    "Four hundred tonnes of solvent are stored in Shed 4. The ferry stopped at noon.",
    "Here is a piece from the Courier. Up to forty tonnes of solvent may be stored in Shed 4.",
    (
        "Ada Renn of the Port Authority denied on Friday that solvent is stored in Shed 4. "
        "Forty tonnes of solvent lie in Shed 4, a docker told the Wire."
    ),
    "Forty tonnes of solvent were in Shed 4 all along, a source said.",
)
_DOCUMENTS = tuple(
    Document.from_text(text, title, outlet, published=day, path=f"pile/{number}.txt")
    for number, (text, (outlet, day, title)) in enumerate(zip(_TEXTS, _HEADS, strict=True), 1)
)
COURIER, MAIL, PIER, NOTES, WIRE, MAIL_AGAIN = _DOCUMENTS


def _find(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def _place(document: Document, words: str, attribution: str | None = None) -> Place:
    return Place(document.id, _find(document, words), attribution)


def _outlet(document: Document) -> Voice:
    return Voice(document.outlet, VoiceRole.OUTLET, document.id)


_SAID = tuple(
    Attribution(
        f"said-{number}",
        document.id,
        (_find(document, source),),
        (_find(document, cue),),
        (_find(document, content),),
        Kind.INDIRECT,
        stance,
        source_type=kind,
        source_name=source,
        chain=(source,),
    )
    for number, (document, source, cue, content, kind, stance) in enumerate(
        (
            (
                COURIER,
                "a port official",
                "said",
                "Up to forty tonnes of solvent may be stored in Shed 4",
                SourceType.ANONYMOUS,
                Stance.ASSERT,
            ),
            (
                WIRE,
                "Ada Renn",
                "denied",
                "that solvent is stored in Shed 4",
                SourceType.NAMED,
                Stance.DENY,
            ),
            (
                WIRE,
                "a docker",
                "told",
                "Forty tonnes of solvent lie in Shed 4",
                SourceType.ANONYMOUS,
                Stance.ASSERT,
            ),
            (
                MAIL_AGAIN,
                "a source",
                "said",
                "Forty tonnes of solvent were in Shed 4 all along",
                SourceType.ANONYMOUS,
                Stance.ASSERT,
            ),
        )
    )
)
_OFFICIAL = Voice("a port official", VoiceRole.SOURCE, source_type=SourceType.ANONYMOUS)
_DOCKER = Voice("a docker", VoiceRole.SOURCE, source_type=SourceType.ANONYMOUS)
_SOURCE = Voice("a source", VoiceRole.SOURCE, source_type=SourceType.ANONYMOUS)
_RENN = Voice("Ada Renn", VoiceRole.SOURCE, entity_id="renn", source_type=SourceType.NAMED)
_FORTY = "forty tonnes of solvent may be stored in Shed 4"

_SHED_REPORTS = (
    Report(
        "r-courier",
        "shed",
        COURIER.id,
        (_find(COURIER, f"Up to {_FORTY}"),),
        "said-0",
        (_outlet(COURIER), _OFFICIAL),
        also=(_find(COURIER, "solvent"), _find(COURIER, "Shed 4")),
    ),
    Report(
        "r-mail",
        "shed",
        MAIL.id,
        (_find(MAIL, f"up to {_FORTY}"),),
        None,
        (_outlet(MAIL), _outlet(COURIER), _OFFICIAL),
        "r-courier",
        ParentKind.CITATION,
        "names the Velsund Courier",
        0.9,
    ),
    Report(
        "r-pier",
        "shed",
        PIER.id,
        (_find(PIER, "Four hundred tonnes of solvent are stored in Shed 4"),),
        None,
        (_outlet(PIER), _outlet(COURIER), _OFFICIAL),
        "r-mail",
        ParentKind.RETELLING,
        "tells it in other words a day later",
        0.62,
    ),
    Report(
        "r-wire",
        "shed",
        WIRE.id,
        (_find(WIRE, "Forty tonnes of solvent lie in Shed 4"),),
        "said-2",
        (_outlet(WIRE), _DOCKER),
    ),
    Report(
        "r-again",
        "shed",
        MAIL_AGAIN.id,
        (_find(MAIL_AGAIN, "Forty tonnes of solvent were in Shed 4 all along"),),
        "said-3",
        (_outlet(MAIL_AGAIN), _SOURCE),
    ),
    Report(
        "r-notes",
        "shed",
        NOTES.id,
        (_find(NOTES, f"Up to {_FORTY}"),),
        None,
        (_outlet(NOTES), Voice("Velsund Courier", VoiceRole.EMBEDDED, COURIER.id), _OFFICIAL),
        "r-courier",
        ParentKind.COPY,
        "copied word for word",
        0.97,
    ),
)

DENIAL = Dispute(
    DisputeKind.DENIAL,
    _place(WIRE, "that solvent is stored in Shed 4", "said-1"),
    (_outlet(WIRE), _RENN),
    tuple(one.id for one in _SHED_REPORTS),
    ("r-wire",),
    SaidAt("2022-05-06", _find(WIRE, "on Friday"), Granularity.DAY),
    "empty",
    0.88,
)

SHED = Claim(
    "shed",
    f"Up to {_FORTY}",
    _place(COURIER, f"Up to {_FORTY}", "said-0"),
    _SHED_REPORTS,
    Origins(
        1,
        3,
        (
            "6 reports, 5 outlets",
            "4 go back to an anonymous source, “a port official”, printed by Velsund Courier",
            "3 of these may be one and the same: “a port official”, “a docker”, “a source”",
        ),
        (
            Origin(
                "a port official",
                ("r-courier", "r-mail", "r-notes", "r-pier"),
                SourceType.ANONYMOUS,
                may_be=(1, 2),
            ),
            Origin("a docker", ("r-wire",), SourceType.ANONYMOUS, may_be=(0, 2)),
            Origin("a source", ("r-again",), SourceType.ANONYMOUS, may_be=(0, 1)),
        ),
    ),
    (
        Drift(
            DriftKind.NUMBER_CHANGED,
            "r-pier",
            "r-mail",
            _place(MAIL, "forty tonnes"),
            _place(PIER, "Four hundred tonnes"),
        ),
        Drift(
            DriftKind.HEDGE_DROPPED,
            "r-pier",
            "r-mail",
            _place(MAIL, "may"),
            _place(PIER, "Four hundred tonnes of solvent are stored in Shed 4"),
        ),
    ),
    (DENIAL,),
    (
        ClaimWarning(
            WarningKind.ATTRIBUTION_LOST,
            "The Pier tells it as a fact; it had it from a port official",
            ("r-pier",),
            (_place(PIER, "Four hundred tonnes"),),
        ),
    ),
    ("authority",),
)

_FERRY_WORDS = "The ferry stopped at noon"
_FERRY = Claim(
    "ferry",
    _FERRY_WORDS,
    _place(COURIER, _FERRY_WORDS),
    (
        Report("f-courier", "ferry", COURIER.id, (_find(COURIER, _FERRY_WORDS),), None,
               (_outlet(COURIER),)),
        Report("f-pier", "ferry", PIER.id, (_find(PIER, "The ferry"), _find(PIER, "stopped at")),
               None, (_outlet(PIER), Voice("Una Marsh", VoiceRole.AUTHOR, PIER.id))),
    ),
    Origins(
        2,
        2,
        ("2 reports, 2 outlets",),
        (
            Origin("The Pier's own report", ("f-pier",)),
            Origin("Velsund Courier's own report", ("f-courier",)),
        ),
    ),
)  # fmt: skip
_ALONG = Claim(
    "along",
    "a docker told the Wire",
    _place(WIRE, "a docker told the Wire"),
    (
        Report(
            "a-wire",
            "along",
            WIRE.id,
            (_find(WIRE, "a docker told the Wire"),),
            "said-2",
            (_outlet(WIRE), _DOCKER),
        ),
    ),
    Origins(1, 1, ("1 report, 1 outlet",), (Origin("a docker", ("a-wire",)),)),
    entity_ids=("renn", "authority"),
)

CLAIMED = Case(
    documents=_DOCUMENTS,
    attributions=_SAID,
    entities=(
        Entity("renn", "Ada Renn", NameType.PERSON, (Form("Ada Renn", 1, 1),), n_documents=1),
        Entity(
            "authority",
            "Port Authority",
            NameType.ORGANISATION,
            (Form("Port Authority", 1, 1),),
            n_documents=1,
        ),
    ),
    embedded=(
        Embedded(
            NOTES.id,
            _find(NOTES, f"Up to {_FORTY}."),
            _find(NOTES, "Here is a piece from the Courier."),
            "Velsund Courier",
            "Una Marsh",
            "Solvent in Shed 4",
            date(2022, 5, 4),
            "https://courier.example/shed",
            "a line that introduces it",
            is_end_sure=False,
        ),
        Embedded(NOTES.id, _find(NOTES, "Shed 4")),
    ),
    claims=(SHED, _FERRY, _ALONG),
)
"""Six documents in the order of their paths, four attributions, two entities, three claims."""


def put(file: CaseFile, document: Document) -> None:
    """Write one of its documents, with what is said in it, to a case file."""
    file.add_place(document)
    said = tuple(one for one in CLAIMED.attributions if one.document_id == document.id)
    file.add_reading(Reading(document, said), "reader 1")


def fill(path: Path | None = None) -> CaseFile:
    """An open case file with all that the invented case holds."""
    file = CaseFile(path, create=True)
    for document in CLAIMED.documents:
        put(file, document)
        inside = [one for one in CLAIMED.embedded if one.document_id == document.id]
        file.save_embedded(document.id, inside, "search 1")
    file.save_entities(Entities(CLAIMED.entities))
    file.save_claims(CLAIMED.claims, "from 1")
    return file


def rename(claim: Claim, mark: str) -> Claim:
    """The same claim once more, with ids of its own."""
    return replace(
        claim,
        id=f"{mark}-{claim.id}",
        reports=tuple(
            replace(
                one,
                id=f"{mark}-{one.id}",
                claim_id=f"{mark}-{claim.id}",
                parent_id=f"{mark}-{one.parent_id}" if one.parent_id else None,
            )
            for one in claim.reports
        ),
    )
