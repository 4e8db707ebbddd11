"""Which names are outlets."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.media import Media, sounds_like_outlet
from sayso.records import Document


def printed(outlet: str, day: int | None = 6, text: str = "A text.", url: str = "") -> Document:
    """A document of an outlet, in May 2022."""
    published = date(2022, 5, day) if day else None
    return Document.from_text(text, outlet=outlet, published=published, url=url)


@pytest.mark.parametrize(
    "name", ["The Velsund Courier", "Marram TV", "Bay Mail", "Reuters", "the harbour.com", "CNN"]
)
def test_names_that_sound_like_an_outlet(name: str) -> None:
    """A paper's or a station's word, in a name of few words that are written large."""
    assert sounds_like_outlet(name)


@pytest.mark.parametrize(
    "name",
    ["", " ", "Ada Renn", "a daily newspaper", "the post of mayor", "News Service Department",
     "The Mail That Every Single Man In Velsund Reads", "🚢", "Times Workers Party"],
)  # fmt: skip
def test_names_that_do_not(name: str) -> None:
    """People, bodies, long phrases and words written small."""
    assert not sounds_like_outlet(name)


class TestFind:
    @pytest.mark.parametrize(
        "name",
        ["Velsund Courier", "the Velsund Courier", "The Courier", "Velsund Courier’s", "VC",
         "velsund  courier", "the Velsund paper"],
    )  # fmt: skip
    def test_in_full_and_for_short(self, name: str) -> None:
        """With or without article and genitive, by one word of it, by its initials."""
        media = Media([printed("The Velsund Courier"), printed("Bay Mail")])
        assert media.find(name) == "velsund courier"
        assert media.is_outlet(name)

    @pytest.mark.parametrize("name", ["Bay Mail Online", "the Bay Mail Online", "Bay Mail"])
    def test_online_may_be_part_of_the_name(self, name: str) -> None:
        """With it and without."""
        assert Media([printed("Bay Mail Online")]).find(name) == "bay mail"

    def test_a_short_name_of_two_is_open(self) -> None:
        """ "The Courier" is nobody where two papers are called so; in full it is one."""
        media = Media([printed("Velsund Courier"), printed("Marram Courier")])
        assert media.find("the Courier") is None
        assert media.find("Marram Courier") == "marram courier"

    def test_a_full_name_goes_before_a_short_one(self) -> None:
        """The Courier is itself, though another paper could be called so for short."""
        media = Media([printed("The Courier"), printed("Velsund Courier")])
        assert media.find("The Courier") == "courier"

    def test_an_agency_goes_by_its_letters(self) -> None:
        """ "AP" is the Associated Press."""
        assert Media([printed("Associated Press")]).find("AP") == "associated press"

    def test_who_is_not_in_the_pile(self) -> None:
        """A name can sound like an outlet without being one of the pile."""
        media = Media([printed("Bay Mail")])
        assert media.find("Marram Gazette") is None
        assert media.is_outlet("Marram Gazette")
        assert not media.is_outlet("Ada Renn")

    @pytest.mark.parametrize("outlet", ["", " ", "...", "'", "The", "🚢"])
    def test_an_empty_name_is_nobodys(self, outlet: str) -> None:
        """Whatever outlets are called, no name means none of them."""
        media = Media([printed(outlet), printed("Bay Mail")])
        for name in ("", " ", ".", "’s"):
            assert media.find(name) is None

    def test_a_page_without_an_outlet_goes_by_its_host(self) -> None:
        """The address says where it was printed."""
        media = Media([printed("", url="https://www.baymail.example/ferry")])
        assert media.find("baymail.example") == "baymail.example"


_OUTLETS = st.lists(
    st.sampled_from(
        ["Velsund Courier", "The Courier", "Bay Mail", "The Bay Mail", "Marram TV", "", "...",
         "Marram News Agency", "AP", "Associated Press"]
    ),
    max_size=6,
)  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(_OUTLETS, st.text(max_size=20))
def test_the_order_of_documents_changes_nothing(outlets: list[str], name: str) -> None:
    """Every name finds the same outlet; each outlet that has words is found by its own."""
    documents = [printed(outlet, number + 1) for number, outlet in enumerate(outlets)]
    media, turned = Media(documents), Media(documents[::-1])
    for one in (*outlets, name):
        assert media.find(one) == turned.find(one)


class TestFindAll:
    def test_outlets_that_are_named_in_full(self) -> None:
        """With the names as printed, in the possessive too; a word of a name alone is none."""
        media = Media([printed("The Velsund Courier"), printed("Bay Mail"), printed("ORTA")])
        text = "Per the Bay Mail's report, which ORTA and the Courier took up, it leaked."
        assert media.find_all(text) == {"bay mail": "Bay Mail", "orta": "ORTA"}

    def test_a_name_inside_a_longer_one_is_the_longer_one(self) -> None:
        """The longest that fits, once."""
        media = Media([printed("Bay Mail"), printed("Bay Mail Today")])
        assert media.find_all("Bay Mail Today has it, the Bay Mail Today says.") == {
            "bay mail today": "Bay Mail Today"
        }

    def test_small_letters_are_no_name(self) -> None:
        """A bay mail is mail of a bay."""
        assert Media([printed("Bay Mail")]).find_all("The bay mail came late.") == {}


@given(
    st.lists(
        st.sampled_from(["The", "the", "Bay", "Mail", "Marram’s", "Times's", "Echo", "’Post"])
    ),
    st.text("abcBayMil.,'’ s", max_size=8),
)
@settings(max_examples=100, deadline=None)
def test_a_name_begins_as_a_name_may(words: list[str], more: str) -> None:
    """What is found as it stands is found too without words that no name begins with."""
    media = Media(printed(one) for one in ("The Bay Mail", "Marram's Echo", "Times", "Bays Post"))
    name = " ".join([*words, *more.split()])
    outlet = media.find(name.strip(".,'’"))
    parts = name.split()
    tails = [" ".join(parts[at:]) for at, one in enumerate(parts) if media.may_begin(one)]
    assert outlet is None or outlet in [media.find(one.strip(".,'’")) for one in tails]
