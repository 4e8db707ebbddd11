"""An invented pile of copies, aligned by hand: a wire's story and what papers made of it.

The wire (2) is printed whole by the Lantern (3) and in part by the Mail (4); the Mail's part is in
a blog (5), and nobody can tell who had that first. The Herald (6) tells the story in other words.
The Pier (1) and the Crier (7) quote the same words of Ida Brook. Two notices of the Pier (1, 8) are
the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sayso.records import (
    Alignment,
    AlignmentKind,
    Attribution,
    Case,
    Descent,
    Direction,
    Document,
    Edit,
    Family,
    Kind,
    Passage,
    SourceType,
    Span,
)

__all__ = [
    "BLOG",
    "COPIED",
    "CRIER",
    "HERALD",
    "LANTERN",
    "MAIL",
    "NOTES",
    "PIER",
    "QUOTED",
    "WIRE",
    "align",
]

QUOTED = "“We had no warning whatever of the leak in the forward tank,”"
NOTICE = "The Pier is printed on paper made from old nets. Write to us at the Customs House."

PIER = Document.from_text(
    f"{QUOTED} Ida Brook told the council on Monday. Nobody asked her more.\n\n{NOTICE}",
    "Council hears the captain",
    "The Pier",
    published=date(2021, 3, 8),
    path="pile/pier.txt",
)
WIRE = Document.from_text(
    'The ferry "Oriel" was stopped on Monday after water was found in her forward tank, officials '
    "said.\n\n"
    "The company, which has run the line since 1988, declined to comment on Monday. It asked for "
    "a survey.\n\n"
    "About forty cars were on the quay.",
    "Ferry stopped",
    "Sound Wire",
    published=date(2021, 3, 5),
    url="https://wire.example/1",
    path="pile/wire.txt",
)
LANTERN = Document.from_text(
    "SOUND - The ferry “Oriel” was stopped on Monday after water was found in her forward tank, "
    "officials said.\n\n"
    "The company, which has run the line since 1988, declined to comment on Monday. It asked for "
    "a survey.\n\n"
    "Nearly forty cars were on the quay. (Sound Wire)",
    "Water in the <Oriel>",
    "Evening Lantern",
    published=date(2021, 3, 5),
    path="pile/lantern.txt",
)
MAIL = Document.from_text(
    "Shame! The company, which has run the line (badly) since 1988, declined to comment. It "
    "demanded a survey.\n\nWe ask: who pays?",
    "Who pays?",
    "Bay Mail",
    published=date(2021, 3, 6),
    path="pile/table.csv#1",
)
BLOG = Document.from_text(
    "I read: “The company, which has run the line (badly) since 1988, declined to comment. It "
    "demanded a survey.” So there.",
    "A survey!",
    path="pile/blog.txt",
)
HERALD = Document.from_text(
    "Officials kept the Oriel at her berth this week. Her forward tank had taken in the sea.",
    "Oriel stays in port",
    "Herald",
    published=date(2021, 3, 9),
    path="pile/herald.txt",
)
CRIER = Document.from_text(
    f"The captain had an answer. {QUOTED} she said, and sat down.",
    "No warning, says captain",
    "The Crier",
    published=date(2021, 3, 9),
    path="pile/crier.txt",
)
NOTES = Document.from_text(
    f"Tides for Tuesday are on page nine.\n\n{NOTICE}", "Tides", "The Pier", path="pile/tides.txt"
)


def _find(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def _between(document: Document, first: str, last: str) -> Passage:
    """From the first words to the last ones."""
    start = document.text.index(first)
    return Passage(document.id, start, document.text.index(last, start) + len(last))


def align(
    own_id: str,
    kind: AlignmentKind,
    one: tuple[Document, str, str],
    other: tuple[Document, str, str],
    edits: Sequence[tuple[str, str]] = (),
    **fields: object,
) -> Alignment:
    """Two passages, from words to words, the document of the smaller id first.

    Edits: words of the one, words of the other; ``word|`` is the place behind a word. A direction
    among the fields is that from the one to the other.
    """
    a, b = _between(*one), _between(*other)
    found = [
        Edit(_find_edit(one[0], here, a.start), _find_edit(other[0], there, b.start))
        for here, there in edits
    ]
    if a.document_id > b.document_id:
        a, b = b, a
        found = [Edit(edit.b, edit.a) for edit in found]
        turned = {Direction.A_TO_B: Direction.B_TO_A, Direction.UNKNOWN: Direction.UNKNOWN}
        direction = fields.get("direction", Direction.UNKNOWN)
        assert isinstance(direction, Direction)
        fields = fields | {"direction": turned[direction]}
    plain: dict[str, object] = {"extent": kind}
    return Alignment(own_id, a, b, kind, edits=tuple(found), **(plain | fields))  # type: ignore[arg-type]


def _find_edit(document: Document, words: str, start: int) -> Span:
    at = document.text.index(words.removesuffix("|"), start)
    end = at + len(words.removesuffix("|"))
    return Span(end if words.endswith("|") else at, end)


_WHOLE = align(
    "whole",
    AlignmentKind.WHOLE,
    (WIRE, "The ferry", "the quay."),
    (LANTERN, "The ferry", "the quay."),
    [("About", "Nearly")],
    direction=Direction.A_TO_B,
    probability=0.99,
    similarity=0.97,
    reason="Evening Lantern has: “(Sound Wire)”",
)
_PART = align(
    "part",
    AlignmentKind.PARTIAL,
    (WIRE, "The company", "a survey."),
    (MAIL, "The company", "a survey."),
    [("line|", "badly"), ("on Monday", "comment|"), ("asked for", "demanded")],
    direction=Direction.A_TO_B,
    probability=0.9,
    similarity=0.84,
    reason="Bay Mail is dated 1 day later",
)
_BLOGGED = align(
    "blogged",
    AlignmentKind.PARTIAL,
    (MAIL, "The company", "a survey."),
    (BLOG, "The company", "a survey."),
    similarity=1.0,
    reason="nothing tells",
)
_RETOLD = align(
    "retold",
    AlignmentKind.HEAVY,
    (WIRE, "The ferry", "the quay."),
    (HERALD, "Officials", "the sea."),
    direction=Direction.A_TO_B,
    probability=0.95,
    similarity=0.55,
    reason="Herald is dated 4 days later",
)
_SIBLINGS = align(
    "siblings",
    AlignmentKind.SIBLING,
    (LANTERN, "The company", "a survey."),
    (MAIL, "The company", "a survey."),
    similarity=0.84,
    reason="both have it from Sound Wire",
    extent=AlignmentKind.PARTIAL,
)
_QUOTED = align(
    "quoted",
    AlignmentKind.QUOTATION,
    (PIER, QUOTED, QUOTED),
    (CRIER, QUOTED, QUOTED),
)
_NOTICE = align(
    "notice",
    AlignmentKind.BOILERPLATE,
    (PIER, NOTICE, NOTICE),
    (NOTES, NOTICE, NOTICE),
)
_BROOK = Attribution(
    "brook",
    PIER.id,
    (_find(PIER, "Ida Brook"),),
    (_find(PIER, "told"),),
    (_find(PIER, QUOTED),),
    Kind.DIRECT,
    source_type=SourceType.NAMED,
    source_name="Ida Brook",
    chain=("Ida Brook",),
    probability=0.9,
)

COPIED = Case(
    documents=(PIER, WIRE, LANTERN, MAIL, BLOG, HERALD, CRIER, NOTES),
    attributions=(_BROOK,),
    alignments=(_WHOLE, _PART, _BLOGGED, _RETOLD, _SIBLINGS, _QUOTED, _NOTICE),
    families=(
        Family(
            "family",
            (WIRE.id,),
            (
                Descent(MAIL.id, WIRE.id, ("part",), 0.9),
                Descent(BLOG.id, MAIL.id, ("blogged",), 0.5),
                Descent(LANTERN.id, WIRE.id, ("whole",), 0.99),
                Descent(HERALD.id, WIRE.id, ("retold",), 0.95),
            ),
        ),
    ),
)
