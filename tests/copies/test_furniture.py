"""What an outlet prints again and again."""

from __future__ import annotations

import pytest

from sayso.copies import find_copies
from sayso.records import AlignmentKind
from tests.copies.stories import FERRY, MILL, ORCHARD, make, make_prose

_STANDING = (
    "For three generations these pages have been printed between the river and the railway by the "
    "same family, on paper from the same mill and in the same plain type."
)


@pytest.mark.parametrize(
    "notice",
    [
        (
            "Ada Quill is a staff writer at Bay Mail, where she covers the harbour and the courts. "
            "Before that she wrote for papers in three counties, once about cheese."
        ),
        (
            "All rights reserved. This material may not be published, rewritten or sent on "
            "without the written permission of Bay Mail, to be asked for at its office."
        ),
        (
            "The survey was conducted in the first week of March; its margin of error is "
            "three points for all respondents, who were asked at the door and later by letter."
        ),
        (
            "Something to consider: if you enjoyed this article, become one. Members get all our "
            "pages without a paywall and a letter on Sundays. LEARN MORE"
        ),
    ],
)
def test_notices_are_known_by_what_they_say(notice: str) -> None:
    """At the end of two texts, of one outlet or of two."""
    pair = [make(f"{MILL}\n\n{notice}", "Bay Mail"), make(f"{ORCHARD}\n\n{notice}", "The Pier")]
    assert [one.kind for one in find_copies(pair)] == [AlignmentKind.BOILERPLATE]


def test_who_is_known_to_the_editors_is_no_notice() -> None:
    """Though a correspondent is spoken of at the edge of both texts."""
    told = (
        "One of those who left the mill, whose name is known to the editors, told our "
        "correspondent that the wages of forty weavers were not paid over the summer."
    )
    pair = [make(f"{told}\n\n{MILL}", "Bay Mail"), make(f"{told}\n\n{ORCHARD}", "The Pier")]
    assert AlignmentKind.BOILERPLATE not in {one.kind for one in find_copies(pair)}


def test_what_recurs_in_an_outlets_texts_is_its_own() -> None:
    """Though it says nothing that notices say; a text that another outlet has is a copy."""
    own = [make(f"{make_prose(seed)}\n\n{_STANDING}", "Bay Mail") for seed in range(9)]
    kinds = {one.kind for one in find_copies(own)}
    assert kinds == {AlignmentKind.BOILERPLATE}
    two = [make(f"{make_prose(seed)}\n\n{_STANDING}", f"Outlet {seed}") for seed in range(2)]
    assert [one.kind for one in find_copies(two)] == [AlignmentKind.PARTIAL]


def test_what_stands_in_boilerplate_is_boilerplate_elsewhere() -> None:
    """Where another outlet reprinted it along with an article."""
    own = [make(f"{make_prose(seed)}\n\n{_STANDING}", "Bay Mail") for seed in range(9)]
    other = make(f"{FERRY}\n\n{_STANDING}", "The Pier")
    found = find_copies([*own, other])
    assert {one.kind for one in found} == {AlignmentKind.BOILERPLATE}
    assert any(other.id in (one.a.document_id, one.b.document_id) for one in found)


def test_an_outlets_words_of_other_weeks() -> None:
    """A sentence that it uses again is no copy; that of the same day is."""
    texts = [f"{MILL}\n\n{_STANDING}", f"{ORCHARD}\n\n{_STANDING}"]
    far = [
        make(one, "Bay Mail", day)
        for one, day in zip(texts, ("2021-03-01", "2021-05-01"), strict=False)
    ]
    near = [make(one, "Bay Mail", "2021-03-01") for one in texts]
    assert [one.kind for one in find_copies(far)] == [AlignmentKind.BOILERPLATE]
    assert [one.kind for one in find_copies(near)] == [AlignmentKind.PARTIAL]


def test_a_form_filled_in_twice() -> None:
    """One outlet's report of the same kind about somebody else, names and numbers apart."""
    form = (
        "{} Corp is raising {} mln crowns through an offering of debentures due {} with a {} pct "
        "coupon and par pricing, said lead manager {}. The debentures can be changed into the "
        "company's shares at {} crowns each, a premium of {} pct over the price when terms on the "
        "debt were set. The issue is rated {} by Moore and {} by Stanley."
    )
    filled = [
        form.format("Elmsworth", 25, 2012, 7, "Harrow Brothers", 14, 25, "B-2", "B"),
        form.format("Sandholm", 110, 2009, 6, "Lund and Oban Securities", 44, 31, "A-3", "C"),
    ]
    one = [make(text, "Bay Mail") for text in filled]
    assert [each.kind for each in find_copies(one)] == [AlignmentKind.BOILERPLATE]
    two = [make(filled[0], "Bay Mail"), make(filled[1], "The Pier")]
    assert [each.kind for each in find_copies(two)] == [AlignmentKind.LIGHT]
