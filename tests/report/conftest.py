"""A small invented case, marked by hand: nesting, split words, nobody named, odd characters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from sayso.records import (
    Attribution,
    Case,
    Document,
    Evidence,
    EvidenceAbout,
    Failure,
    FailureKind,
    Granularity,
    Kind,
    SaidAt,
    SourceType,
    Span,
    Stance,
)

__all__ = ["INVENTED", "make_case", "mark", "place"]

HARBOUR = """\
The harbour at Vell was closed on Saturday after a fire on the quay. "Nobody was hurt," said \
Ada Renn, the harbour master, "and nobody will be."

Interior ministry officials reported that they had arrested eleven dock workers. \
According to the officials, the arrested men had confessed that they were trained at a camp \
near Orlo to set fire to the warehouses.
They had also revealed that the order came from abroad.

The warehouses were reportedly insured for twice their value. A 2007 audit showed that the \
sprinklers had not been tested. The owners did not say who would pay."""

CONFESSED = """\
the arrested men had confessed that they were trained at a camp near Orlo \
to set fire to the warehouses"""

BLOG = """\
The Vell Courier has a long piece on the fire, and I would not believe a word of it. \
In it, a senior official says the union "planned this for months".

The union's Pál Ősz denied it. <script>alert("Ősz & sons")</script> he wrote on his page, \
\U0001f525 and then: “We were asleep & at home.” It is alleged that he left the country."""

ARABIC = """\
قالت آدا رين إن الميناء سيفتح يوم الأحد."""


def place(document: Document, words: str) -> Span:
    """The first place of the given words."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def mark(
    document: Document,
    number: int,
    content: Sequence[str] = (),
    cue: Sequence[str] = (),
    source: Sequence[str] = (),
) -> Attribution:
    """An indirect attribution whose spans are the first places of the given words."""

    def find(words: Sequence[str]) -> tuple[Span, ...]:
        return tuple(place(document, piece) for piece in words)

    name = " ".join(source)
    return Attribution(
        id=f"{document.id}-{number}",
        document_id=document.id,
        source=find(source),
        cue=find(cue),
        content=find(content),
        kind=Kind.INDIRECT,
        source_type=SourceType.NAMED if name else SourceType.UNSTATED,
        source_name=name,
        chain=(name,) if name else (),
        probability=0.97,
    )


def _harbour() -> tuple[Document, list[Attribution]]:
    document = Document.from_text(
        HARBOUR,
        "Harbour closed after fire",
        "Vell Courier",
        "By Tom Ilk and a staff reporter",
        date(2009, 6, 21),
        "https://courier.example/2009/harbour?a=1&b=2",
        path="articles/harbour.html",
        topics=("News", "Harbour & sea"),
    )
    document = replace(document, also_at=("https://courier.example/print/harbour", "old/copy.html"))
    ada = mark(document, 1, ['"Nobody was hurt,"', '"and nobody will be."'], ["said"], ["Ada Renn"])
    arrests = mark(
        document,
        2,
        ["they had arrested eleven dock workers"],
        ["reported"],
        ["Interior ministry officials"],
    )
    told = mark(
        document,
        3,
        [
            CONFESSED,
            "They had also revealed that the order came from abroad",
        ],
        ["According to"],
        ["the officials"],
    )
    officials = "Interior ministry officials"
    told = replace(told, source_name=officials.upper(), chain=(officials,))
    confession = replace(
        mark(
            document,
            4,
            [CONFESSED.partition("confessed that ")[2]],
            ["had confessed"],
            ["the arrested men"],
        ),
        parent_id=told.id,
        stance=Stance.CONFESS,
        source_type=SourceType.COLLECTIVE,
        chain=(officials, "the arrested men"),
        probability=0.86,
    )
    insured = replace(
        mark(document, 5, ["insured for twice their value"], ["reportedly"]),
        hedged=True,
        evidence=(Evidence(EvidenceAbout.HEDGED, place(document, "reportedly")),),
    )
    audit = replace(
        mark(document, 6, ["the sprinklers had not been tested"], ["showed"], ["A 2007 audit"]),
        source_type=SourceType.DOCUMENT,
        stance=Stance.SHOW,
        said_at=SaidAt("2007", place(document, "2007"), Granularity.YEAR),
    )
    owners = replace(
        mark(document, 7, ["who would pay"], ["did not say"], ["The owners"]),
        negated=True,
        evidence=(Evidence(EvidenceAbout.NEGATED, place(document, "did not say")),),
        source_type=SourceType.COLLECTIVE,
        probability=0.55,
    )
    saturday = place(document, "on Saturday")
    ada = replace(ada, said_at=SaidAt("2009-06-20", saturday, Granularity.DAY, doubtful=True))
    return document, [
        replace(ada, kind=Kind.DIRECT),
        replace(arrests, source_type=SourceType.COLLECTIVE),
        replace(told, source_type=SourceType.COLLECTIVE),
        confession,
        insured,
        audit,
        owners,
    ]


def _blog() -> tuple[Document, list[Attribution]]:
    document = Document.from_text(
        BLOG,
        '<script>alert("title")</script> What the Courier won\'t tell you & why',
        "Quay Notes",
        url="javascript:alert(1)",
        path="articles/blog.txt",
    )
    whole = 'a senior official says the union "planned this for months"'
    piece = mark(document, 1, [whole], ["In it"], ["The Vell Courier"])
    official = replace(
        mark(document, 2, ['the union "planned this for months"'], ["says"], ["a senior official"]),
        parent_id=piece.id,
        kind=Kind.MIXED,
        stance=Stance.ALLEGE,
        source_type=SourceType.ANONYMOUS,
        chain=("The Vell Courier", "a senior official"),
    )
    denial = replace(
        mark(document, 3, ["it. "], ["denied"], ["The union's Pál Ősz"]),
        stance=Stance.DENY,
        source_name="Pál Ősz",
        chain=("Pál Ősz",),
    )
    wrote = replace(
        mark(
            document,
            4,
            ['<script>alert("Ősz & sons")</script>', "“We were asleep & at home.”"],
            ["wrote"],
            ["he"],
        ),
        kind=Kind.DIRECT,
        source_name="PÁL ŐSZ",
        chain=("Pál Ősz",),
    )
    alleged = replace(
        mark(document, 5, ["he left the country"], ["It is alleged"]), stance=Stance.ALLEGE
    )
    return document, [piece, official, denial, wrote, alleged]


def _arabic() -> tuple[Document, list[Attribution]]:
    document = Document.from_text(ARABIC, "الميناء", "صدى", published=date(2009, 6, 22))
    ada = mark(document, 1, ["إن الميناء سيفتح يوم الأحد"], ["قالت"], ["آدا رين"])
    return document, [ada]


def make_case(*parts: tuple[Document, list[Attribution]], failures: Sequence[Failure] = ()) -> Case:
    """A case from documents with their attributions."""
    return Case(
        documents=tuple(document for document, _ in parts),
        attributions=tuple(a for _, attributions in parts for a in attributions),
        failures=tuple(failures),
    )


INVENTED = make_case(
    _harbour(),
    _blog(),
    _arabic(),
    failures=(
        Failure("articles/<scan>.pdf", "no text in it: the pages are pictures"),
        Failure("articles/index.html", "a list of links, not an article", FailureKind.SKIPPED),
    ),
)


@pytest.fixture
def invented() -> Case:
    """Three documents, thirteen attributions, one failure and one place skipped."""
    return INVENTED


@pytest.fixture
def one_saying() -> Callable[..., Case]:
    """Makes a case of one document with one attribution, with fields changed as asked."""

    def make(document: Document | None = None, **changes: object) -> Case:
        document = document or Document.from_text("Ada said it rained.", "Rain", "Courier")
        plain = Attribution(
            id="a1",
            document_id=document.id,
            source=(Span(0, 3),),
            cue=(Span(4, 8),),
            content=(Span(9, 18),),
            kind=Kind.INDIRECT,
            source_type=SourceType.NAMED,
            source_name="Ada",
        )
        return Case((document,), (replace(plain, **changes),))  # type: ignore[arg-type]

    return make
