"""Short names across documents: ends of names, letters, first names, titles of works."""

from __future__ import annotations

import pytest

from sayso.entities.work_kinds import read_work_kind
from tests.entities.marks import place_of, resolve

COMPANY = "[[Ada Renn|person]]"


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("[[Orlo Herald|organisation]]", "[[Herald|organisation]]"),
        ("[[Orlo United|organisation]]", "[[United|organisation]]"),
        ("[[Orlo Velm Brigades|organisation]]", "[[Velm Brigades|organisation]]"),
        ("[[Orlo Velmite Guard Corps|organisation]]", "[[Velmite Guards|organisation]]"),
        ("[[Rurik Sand|person]]", "[[Rurik|person]]"),
    ],
)
def test_one_in_the_same_company_alone(long: str, short: str) -> None:
    """A paper, a team, several words, an uncommon first name; each with its reason."""
    words = [name[2:].split("|")[0] for name in (long, short)]
    who = resolve(f"{COMPANY} met {long}.", f"{COMPANY} wrote to {short}.")
    assert who.are_one(*words)
    assert all(merge.reason for merge in who.entity(words[0]).merges)
    assert who.entity(words[0]).merges
    assert not resolve(f"{long} met.", f"{short} wrote.").are_one(*words)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("[[Orlo Senate Democrats|organisation]]", "[[Senate Democrats|organisation]]"),
        ("[[Tax Desk of the Orlo Velm Trust|organisation]]", "[[Orlo Velm Trust|organisation]]"),
        ("[[Orlo Supreme Court|organisation]]", "[[Supreme Court|organisation]]"),
        ("[[Lockley Marten|organisation]]", "[[LM|organisation]]"),
        ("[[Peter Sand|person]]", "[[Peter|person]]"),
    ],
)
def test_two_even_in_the_same_company(long: str, short: str) -> None:
    """Groups of a party, what stands behind "of", courts, two letters, a common first name."""
    words = [name[2:].split("|")[0] for name in (long, short)]
    assert not resolve(f"{COMPANY} met {long}.", f"{COMPANY} wrote to {short}.").are_one(*words)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("[[Orlo Red Cross|organisation]]", "[[Red Cross|organisation]]"),
        ("[[Labour Party|organisation]]", "[[Labour|organisation]]"),
        ("[[Lockley Marten|organisation]]", "[[LM|organisation]]"),
        ("[[Grace Sand|person]]", "[[Grace|person]]"),
        ("[[Rurik IV|person]]", "[[Rurik|person]]"),
        ("[[John Velm II|person]]", "[[John Velm|person]]"),
    ],
)
def test_who_it_may_be_is_told(long: str, short: str) -> None:
    """Without company a common name, two letters and a first name are open, as is a lost number."""
    a, b = (name[2:].split("|")[0] for name in (long, short))
    who = resolve(f"{long} met.", f"{short} wrote.")
    if who.candidates(b):
        assert who.candidates(b) == {who.entity(a).name}
    else:
        assert who.entity(b).perhaps == (who.entity(a).id,)


def test_letters_that_everybody_knows() -> None:
    """With dots or none, spelt out or not; unless the pile has another body of these letters."""
    full = "The [[United Nations High Commissioner for Refugees|organisation]] paid."
    who = resolve(full, "The [[UNHCR|organisation]] met.", "The [[U.N.H.C.R.|organisation]] met.")
    name = "United Nations High Commissioner for Refugees"
    assert who.are_one(name, "UNHCR", "U.N.H.C.R.")
    other = "The [[Union of New Harbour Crane Riggers|organisation]] (UNHCR) met."
    who = resolve(full, other, "The [[UNHCR|organisation]] met.")
    assert who.are_apart(name, "Union of New Harbour Crane Riggers")


def test_rulers_by_their_numbers() -> None:
    """Two numbers are two rulers; a Roman figure of a body or work is a figure."""
    assert resolve("[[Rurik IV|person]].", "[[Rurik V|person]].").are_apart("Rurik IV", "Rurik V")
    assert resolve("[[Velm 11|work]].", "[[Velm XI|work]].").are_one("Velm 11", "Velm XI")


def test_spellings_that_sound_the_same_need_no_company() -> None:
    """Other letters for one sound; not one vowel for another, nor short names."""
    assert resolve("[[Ruhan El Gaddori|person]].", "[[Ruhan ElQaddori|person]].").are_one(
        "Ruhan El Gaddori", "Ruhan ElQaddori"
    )
    assert resolve("[[Mira Jansen|person]].", "[[Mira Jensen|person]].").are_apart(
        "Mira Jansen", "Mira Jensen"
    )
    assert resolve("[[Hezbollor|organisation]].", "[[Hizbullor|organisation]].").are_one(
        "Hezbollor", "Hizbullor"
    )
    assert resolve("[[Velmiv|place]].", "[[Velmov|place]].").are_one("Velmiv", "Velmov")
    assert resolve("[[Velmev|place]].", "[[Velmov|place]].").are_apart("Velmev", "Velmov")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Emma, a novel, was published in 1815.", "book"),
        ("Emma was directed by Ada Renn.", "film"),
        ("The album Emma was recorded in Orlo.", "music"),
        ("They saw Emma on stage.", "stage"),
        ("The film Emma is after the novel.", ""),
        ("They saw Emma.\nA film followed.", ""),
    ],
)
def test_kinds_of_works(text: str, kind: str) -> None:
    """By the words around, of one kind, in one paragraph."""
    assert read_work_kind(text, place_of(text, "Emma")) == kind


def test_works_of_two_kinds_are_two() -> None:
    """A title that is a first name may be any work's; others are one where nothing speaks."""
    book, film = "The novel [[Salt Road|work]] sold.", "The film [[Salt Road|work]] was shown."
    assert resolve(book, film).are_apart("Salt Road")
    assert resolve(book, "They liked [[Salt Road|work]].").are_one("Salt Road")
    who = resolve("The novel [[Emma|work]] sold.", "They saw [[Emma|work]].")
    assert who.are_apart("Emma")
    assert who.entity("Emma").perhaps == (who.entity("Emma", 1).id,)
