"""Where a text says that it has its words from an outlet."""

from __future__ import annotations

import pytest

from sayso.copies.credits import CreditKind, find_credit, has_correction, has_link
from tests.copies.stories import FERRY, MILL, make


@pytest.mark.parametrize(
    "line",
    [
        "Source: Bay Mail",
        "(Bay Mail)",
        "© 2021 Bay Mail",
        "— Bay Mail",
        "Via Bay Mail.",
        "This article first appeared in the Bay Mail.",
        "Reprinted with permission from Bay Mail.",
    ],
)
def test_credit_lines(line: str) -> None:
    """Of any usual shape, above or below the text."""
    for text in (f"{FERRY}\n\n{line}", f"{line}\n\n{FERRY}"):
        credit = find_credit(make(text), "Bay Mail")
        assert credit is not None
        assert credit.kind is CreditKind.CREDITED
        assert "Bay Mail" in text[credit.span.start : credit.span.end]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The pumps were old, Bay Mail reported on Friday.", CreditKind.CITED),
        ("According to a report in Bay Mail, the pumps were old.", CreditKind.CITED),
        ("The pumps were thrown at the office of Bay Mail.", CreditKind.NAMED),
    ],
)
def test_mentions(sentence: str, kind: CreditKind) -> None:
    """As a source, or merely by name."""
    credit = find_credit(make(f"{FERRY}\n\n{sentence}\n\n{MILL}"), "Bay Mail")
    assert credit is not None
    assert credit.kind is kind


def test_no_credit() -> None:
    """Where the outlet is not named, or has no name; a byline is a credit."""
    assert find_credit(make(FERRY), "Bay Mail") is None
    assert find_credit(make(FERRY), "") is None
    credit = find_credit(make(FERRY, byline="Bay Mail"), "Bay Mail")
    assert credit is not None
    assert credit.kind is CreditKind.CREDITED


def test_links() -> None:
    """In the words, whatever the scheme."""
    text = f"{FERRY}\n\nMore at http://bay.example/ferry"
    assert has_link(make(text), "https://bay.example/ferry/")
    assert not has_link(make(FERRY), "https://bay.example/ferry")
    assert not has_link(make(text), "")


@pytest.mark.parametrize(
    ("note", "is_one"),
    [
        ("Correction: An earlier version of this article named the wrong pier.", True),
        ("This story has been updated.", True),
        ("He was corrected by a passenger.", False),
    ],
)
def test_corrections(note: str, is_one: bool) -> None:
    """At the beginning or at the end."""
    assert has_correction(f"{FERRY}\n\n{note}") is is_one
    assert has_correction(f"{note}\n\n{FERRY}") is is_one
