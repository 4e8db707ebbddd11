"""A printed name, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities.forms import fold, is_acronym_of, read_form
from sayso.records import NameType
from tests.entities.marks import body, person


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Renn", "renn"),
        ("Ősz", "osz"),
        ("ÉTÉ", "ete"),
        ("Straße", "strasse"),
        ("Łęga", "lega"),
        ("Ｏｒｌｏ", "orlo"),
        ("ВЕЛМ", "велм"),
        ("Ήρα", "ήρα"),
        ("北山", "北山"),
        ("أورلو", "أورلو"),
    ],
)
def test_folding_drops_case_and_latin_diacritics(word: str, folded: str) -> None:
    """Words in other scripts keep their letters."""
    assert fold(word) == folded


@given(st.text(max_size=20))
def test_folding_again_changes_nothing_in_case(word: str) -> None:
    """A word and its folded form fold to the same."""
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("the Velm Trust", "Velm Trust"),
        ("Velm\n  Trust", "Velm Trust"),
        ("Velm Trust’s", "Velm Trust"),
        ("Velm Trust's", "Velm Trust"),
        ("Velm Docks'", "Velm Docks"),
        ("“Velm Trust,”", "Velm Trust"),
        ("(Velm Trust)", "Velm Trust"),
        ("VELM TRUST'S", "VELM TRUST"),
    ],
)
def test_a_name_is_shown_bare(printed: str, name: str) -> None:
    """On one line, without article, possessive and the marks around it."""
    assert body(printed).name == name


def test_a_work_keeps_its_article() -> None:
    """ "The Salt Road" is called so; its words are compared without the article."""
    work = read_form("The Salt Road", NameType.WORK)
    assert work.name == "The Salt Road"
    assert work.words == read_form("Salt Road", NameType.WORK).words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Orlo Trust", "orlo trust"),
        ("Órlo Trust", "ORLO TRUST"),
        ("Orlo-Velm Trust", "Orlo Velm Trust"),
        ("Orlo Trust, Inc.", "Orlo Trust"),
        ("Orlo Trust Ltd", "Orlo Trust GmbH"),
        ("Friends of Orlo", "Friends of the Orlo"),
        ("Third Velm Fleet", "3rd Velm Fleet"),
        ("O.R.L. Trust", "ORL Trust"),
        ("N.A.V.A.", "NAVA"),
    ],
)
def test_names_of_bodies_that_are_alike_have_one_key(one: str, other: str) -> None:
    """Case, marks, small words, legal endings and dots make no other name."""
    assert body(one).key == body(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3rd Velm Fleet", "4th Velm Fleet"),
        ("Velm Trust", "Velm Union"),
        ("Велм", "Велс"),
        ("Channel 4", "Channel 5"),
    ],
)
def test_other_names_have_another_key(one: str, other: str) -> None:
    """Numbers and letters of any script count."""
    assert body(one).key != body(other).key


@pytest.mark.parametrize("name", ["The The", "Inc.", "Of", "’", "—", "A", "?", "«»"])
def test_something_is_always_left(name: str) -> None:
    """A name of nothing but small words, endings or marks keeps what it has."""
    for kind in NameType:
        assert read_form(name, kind).name


@pytest.mark.parametrize(
    ("name", "words", "title", "suffix"),
    [
        ("Dr. Ada Renn", ("ada", "renn"), "dr", ""),
        ("Captain Ida Brook's", ("ida", "brook"), "captain", ""),
        ("Tom Reed Jr.", ("tom", "reed"), "", "jr"),
        ("Tom Reed, Jr.", ("tom", "reed"), "", "jr"),
        ("Tom Reed III", ("tom", "reed"), "", "iii"),
        ("J. K. Marsh", ("j", "k", "marsh"), "", ""),
        ("Una de la Marsh", ("una", "marsh"), "", ""),
        ("Major", ("major",), "", ""),
    ],
)
def test_a_person_without_title_and_suffix(
    name: str, words: tuple[str, ...], title: str, suffix: str
) -> None:
    """Titles and suffixes stand apart from the words; a title alone is a name."""
    form = person(name)
    assert (form.words, form.title, form.suffix) == (words, title, suffix)


@pytest.mark.parametrize(
    ("name", "letters"),
    [("VHG", "vhg"), ("V.H.G.", "vhg"), ("VHGs", "vhgs"), ("Velm", ""), ("V", ""), ("V4G", "")],
)
def test_letters_look_like_an_acronym(name: str, letters: str) -> None:
    """With dots and without."""
    assert body(name).acronym == letters


def test_a_person_is_no_acronym() -> None:
    """A surname in capitals stays a surname."""
    assert person("RENN").acronym == ""


@pytest.mark.parametrize(
    ("letters", "name", "is_one"),
    [
        ("vhg", "Velm Harbour Group", True),
        ("ufo", "Union of the Farmers of Orlo", True),
        ("utfoo", "Union of the Farmers of Orlo", False),
        ("uofo", "Union of Farmers Orlo", True),
        ("vht", "Velm Harbour Group", False),
        ("v", "Velm", False),
        ("vh", "Velm Harbour Group", False),
    ],
)
def test_letters_are_initials(letters: str, name: str, is_one: bool) -> None:
    """Of all words, the small ones counted or not."""
    assert is_acronym_of(letters, body(name)) is is_one


@given(st.text(min_size=1, max_size=40), st.sampled_from(NameType))
def test_any_words_can_be_taken_apart(words: str, kind: NameType) -> None:
    """Nothing a document may hold breaks it; a title or suffix is never all there is."""
    form = read_form(words, kind)
    assert form.name or not words.strip()
    assert all(form.words)
    assert form.words or not (form.title or form.suffix)


@given(
    st.sampled_from(["Velm Trust", "Ada Renn", "Órlo", "VHG", "Велм"]), st.sampled_from(NameType)
)
def test_a_shown_name_is_read_as_the_same(words: str, kind: NameType) -> None:
    """Taken apart once more, a shown name gives the same key."""
    form = read_form(f"the “{words}’s”", kind)
    assert read_form(form.name, kind).key == form.key
