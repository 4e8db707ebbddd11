"""Every thing of a case has an address of its own on the desk."""

from __future__ import annotations

from sayso.report.addresses import Addresses
from sayso.web.addresses import URLS

ADDRESSES: Addresses = URLS


def test_each_thing_has_its_own_address() -> None:
    """Words are marked and gone to."""
    assert ADDRESSES.place("d1", 4, 19) == "/documents/d1?at=4-19#p-4"
    assert ADDRESSES.attribution("d1", "a1") == "/documents/d1#a-a1"
    assert ADDRESSES.claim("k") == "/claims/k"
    assert ADDRESSES.entity("e") == ADDRESSES.source("e") == "/sources/e"
    assert ADDRESSES.alignment("c") == "/copies/c"


def test_what_is_not_there_leads_nowhere() -> None:
    """The page then shows no link."""
    assert ADDRESSES.document("") == ADDRESSES.claim(None) == ADDRESSES.entity(None) == ""


def test_a_name_is_one_part_of_the_path() -> None:
    """Whatever is in it; nobody has a page too."""
    assert ADDRESSES.source("a/b ?#é") == "/sources/a%2Fb%20%3F%23%C3%A9"
    assert ADDRESSES.source("") == "/sources/nobody%20named"


def test_lists_can_be_of_one_document() -> None:
    """Its claims and its copies."""
    assert ADDRESSES.claims() == "/claims"
    assert ADDRESSES.claims("d1") == "/claims?document=d1"
    assert ADDRESSES.copies("d1") == "/copies?document=d1"


def test_what_can_be_judged_is_an_attribute() -> None:
    """Attributions are gone through with the keys; what has no id cannot be judged."""
    assert ADDRESSES.target("claim", "k") == ' data-target="claim:k"'
    assert ADDRESSES.target("attribution", 'a"<') == (
        ' data-row data-target="attribution:a&#34;&lt;"'
    )
    assert ADDRESSES.target("entity", "") == ""


def test_who_could_not_be_followed_has_no_page() -> None:
    """Two of them may be two people."""
    assert ADDRESSES.source("he (not resolved)") == ""
