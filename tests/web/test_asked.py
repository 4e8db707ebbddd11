"""What a request asks for."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.casefile.list_rows import ClaimSort
from sayso.web.asked import Asked
from sayso.web.routing import find_way_back


def test_parameters_are_read_with_care() -> None:
    """What makes no sense is as if it had not been given."""
    asked = Asked("/claims", {"q": " a\0 \n b ", "page": "٣", "since": "2022-13-01", "sort": "x"})
    assert asked.text("q") == "a b"
    assert asked.number("page") == 1
    assert asked.day("since") is None
    assert asked.choice("sort", ClaimSort, ClaimSort.TOLD) is ClaimSort.TOLD
    assert not asked.flag("once")
    given = Asked("/", {"page": "7", "since": "2022-05-04", "sort": "newest", "once": "1"})
    assert (given.number("page"), given.day("since")) == (7, date(2022, 5, 4))
    assert given.choice("sort", ClaimSort, ClaimSort.TOLD) is ClaimSort.NEWEST
    assert given.flag("once")
    assert len(Asked("/", {"q": "x" * 9_999}).text("q")) == 300


def test_the_same_page_can_be_asked_for_otherwise() -> None:
    """Empty parameters are left out, and what was told once is not told again."""
    asked = Asked("/claims", {"q": "a b", "page": "3", "told": "7", "sort": ""})
    assert asked.again(page="") == "/claims?q=a+b"
    assert asked.again(page=4) == "/claims?q=a+b&page=4"
    assert Asked("/claims").again() == "/claims"


@pytest.mark.parametrize(
    "given",
    ["", "http://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example",
     "javascript:x", "claims", "/\t/evil.example", "/x\r\nSet-Cookie: a=b"],
)  # fmt: skip
def test_the_way_back_never_leads_away(given: str) -> None:
    """Only to a page of this desk."""
    way = find_way_back({"next": given})
    assert way.startswith("/")
    assert not way.startswith(("//", "/\\", "/\t"))
    assert way.isprintable()


def test_the_way_back_is_where_one_was() -> None:
    """With its parameters."""
    assert find_way_back({"next": "/review?at=a:b&q=é"}) == "/review?at=a:b&q=é"
