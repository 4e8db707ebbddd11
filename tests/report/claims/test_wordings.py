"""Wordings: the same words once, with all who have them."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Case, Document, Report, Span
from sayso.report.claims.links import Linker
from sayso.report.claims.wordings import Wording, list_wordings
from tests.claimed import CLAIMED, MAIL, PIER, SHED


def _say(one: Wording) -> str:
    return "".join(bit.words for bit in one.words)


def test_the_same_words_stand_once() -> None:
    """With all reports that have them, in the order of the claim; the changed ones are marked."""
    found = list_wordings(SHED, SHED.reports, Linker(CLAIMED))
    assert [(len(one.reports), one.is_marked, _say(one)[:12]) for one in found] == [
        (2, False, "Up to forty "),
        (1, True, "up to forty "),
        (1, True, "Four hundred"),
        (1, False, "Forty tonnes"),
        (1, False, "Forty tonnes"),
    ]
    assert [one.document.outlet for one in found[0].reports] == ["Velsund Courier", "Quay Notes"]


def test_marks_of_one_report_are_those_of_all_with_its_words() -> None:
    """What a report lost of these words may hang on any of them."""
    reports = tuple(
        replace(one, document_id=MAIL.id, spans=SHED.reports[1].spans) for one in SHED.reports[:2]
    )
    (wording,) = list_wordings(replace(SHED, reports=reports), reports, Linker(CLAIMED))
    assert wording.is_marked
    assert len(wording.reports) == 2


def test_other_quotation_marks_and_dashes_are_no_other_words() -> None:
    """Those of the first are shown; every report has its own link."""
    texts = ('The "Oriel" - a ferry', "The «Oriel»\n–  a ferry", "The Oriel, a ferry")
    documents = tuple(Document.from_text(text) for text in texts)
    reports = tuple(
        Report(f"r{at}", "shed", one.id, (Span(0, len(one.text)),))
        for at, one in enumerate(documents)
    )
    claim = replace(SHED, reports=reports, drift=())
    found = list_wordings(claim, reports, Linker(Case(documents)))
    assert [_say(one) for one in found] == ['The "Oriel" - a ferry', "The Oriel, a ferry"]
    assert [one.href for one in found[0].reports] == ["#p-1-0", "#p-2-0"]


def test_further_places_stand_with_their_report() -> None:
    """With their exact words; five at most."""
    start = PIER.text.index("The ferry")
    pier = replace(SHED.reports[2], also=(Span(start, start + 17),) * 9)
    (wording,) = list_wordings(SHED, [pier], Linker(CLAIMED))
    also = wording.reports[0].also
    assert [(one.words, one.href) for one in also] == [("The ferry stopped", f"#p-3-{start}")] * 5
