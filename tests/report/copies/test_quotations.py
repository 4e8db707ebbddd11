"""Words that several texts quote."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import AlignmentKind, Case
from sayso.report.copies import count_boilerplate, list_quotations
from tests.report.copied import COPIED, CRIER, PIER, QUOTED, WIRE, align


def test_a_common_quotation_has_its_words_places_and_speaker() -> None:
    """The exact words of the first place, and whose they are there."""
    (one,) = list_quotations(COPIED)
    assert (one.words, one.speaker) == (QUOTED, "Ida Brook")
    texts = {document.id: document.text for document in COPIED.documents}
    assert [texts[p.document_id][p.start : p.end] for p in one.places] == [QUOTED, QUOTED]
    assert [p.document_id for p in one.places] == [PIER.id, CRIER.id]


def test_places_that_overlap_are_one_quotation() -> None:
    """A third that quotes a part of the words belongs to them."""
    part = align(
        "more",
        AlignmentKind.QUOTATION,
        (CRIER, "no warning whatever", "forward tank"),
        (WIRE, "forward tank", "forward tank"),
    )
    case = replace(COPIED, alignments=(*COPIED.alignments, part))
    (one,) = list_quotations(case)
    assert [p.document_id for p in one.places] == [PIER.id, WIRE.id, CRIER.id]
    assert one.places[2].end - one.places[2].start == len(QUOTED)


def test_nobody_named_is_nobody() -> None:
    """Where no attribution holds the words."""
    (one,) = list_quotations(replace(COPIED, attributions=()))
    assert one.speaker == ""


def test_boilerplate_is_counted() -> None:
    """Pairs of passages, and documents that have them."""
    assert count_boilerplate(COPIED) == (1, 2)
    assert count_boilerplate(Case()) == (0, 0)
    assert list_quotations(Case()) == ()
