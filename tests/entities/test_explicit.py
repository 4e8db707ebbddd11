"""Aliases that a text itself gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities.explicit import find_explicit
from sayso.records import NameType, Span
from tests.entities.marks import place_of

PERSON, BODY, PLACE, WORK = (
    NameType.PERSON,
    NameType.ORGANISATION,
    NameType.PLACE,
    NameType.WORK,
)


def _aliases(text: str, name: str, kind: NameType) -> list[str]:
    return [one.alias for one in find_explicit(text, place_of(text, name), kind)]


@pytest.mark.parametrize(
    ("text", "name", "kind", "alias"),
    [
        ("The Orlo Salvage Trust (OST) met.", "Orlo Salvage Trust", BODY, "OST"),
        ("The Orlo Salvage Trust (O.S.T.) met.", "Orlo Salvage Trust", BODY, "O.S.T"),
        ("The Orlo Salvage Trust (the OST) met.", "Orlo Salvage Trust", BODY, "the OST"),
        ("The Orlo Salvage Trust, or OST, met.", "Orlo Salvage Trust", BODY, "OST"),
        ("The Orlo Salvage Trust or OST met.", "Orlo Salvage Trust", BODY, "OST"),
        ("Rask Werft, or the Old Yard, closed.", "Rask Werft", BODY, "the Old Yard"),
        ("The OST (Orlo Salvage Trust) met.", "OST", BODY, "Orlo Salvage Trust"),
        (
            "The Orlo Front, also known as the Army of Velm, met.",
            "Orlo Front",
            BODY,
            "the Army of Velm",
        ),
        ("The Orlo Front (also known as Velm Army) met.", "Orlo Front", BODY, "Velm Army"),
        ("The Orlo Front, which is known as Velm Army, met.", "Orlo Front", BODY, "Velm Army"),
        ("Orlonet, formerly Rasknet, fell.", "Orlonet", BODY, "Rasknet"),
        ("Orlonet (formerly Rasknet) fell.", "Orlonet", BODY, "Rasknet"),
        ("Orlonet, formerly known as Rasknet, fell.", "Orlonet", BODY, "Rasknet"),
        ("Ada Renn, better known as Lady Vell, sang.", "Ada Renn", PERSON, "Lady Vell"),
        ("Ada Renn, alias Una Marsh, fled.", "Ada Renn", PERSON, "Una Marsh"),
        ("Ada Renn, aka Una Marsh, fled.", "Ada Renn", PERSON, "Una Marsh"),
        ("Ada Renn (a.k.a. Una Marsh) fled.", "Ada Renn", PERSON, "Una Marsh"),
        ("Ada Renn (née Holt) wrote.", "Ada Renn", PERSON, "Holt"),
        ("Ada Renn (born Ada Holt) wrote.", "Ada Renn", PERSON, "Ada Holt"),
        ("Ada Renn, whose real name is Una Marsh, sang.", "Ada Renn", PERSON, "Una Marsh"),
        ("Orlo, once known as Raskhaven, burnt.", "Orlo", PLACE, "Raskhaven"),
        ("Orlo, once called Raskhaven, burnt.", "Orlo", PLACE, "Raskhaven"),
        ("Orlo, then known as Raskhaven, burnt.", "Orlo", PLACE, "Raskhaven"),
        ("Orlo was renamed Raskhaven in 1960.", "Orlo", PLACE, "Raskhaven"),
        ("Orlonet changed its name to Rasknet.", "Orlonet", BODY, "Rasknet"),
        ("Orlonet renamed itself Rasknet.", "Orlonet", BODY, "Rasknet"),
        ("Orlonet rebranded as Rasknet.", "Orlonet", BODY, "Rasknet"),
        ("The OST, which stands for Orlo Salvage Trust, met.", "OST", BODY, "Orlo Salvage Trust"),
        ("Rask Werft (in German, Alte Werft) closed.", "Rask Werft", BODY, "Alte Werft"),
        ("Ada Renn, who writes as Una Marsh, came.", "Ada Renn", PERSON, "Una Marsh"),
        (
            "Ada Renn, best known by her stage name Una Marsh, sang.",
            "Ada Renn",
            PERSON,
            "Una Marsh",
        ),
        ("Una Marsh, the pen name of Ada Renn, is read.", "Una Marsh", PERSON, "Ada Renn"),
        ("Orlo (formerly known as Raskhaven) burnt.", "Orlo", PLACE, "Raskhaven"),
        ("Shabab Orlo (“Youth of Velm”) met.", "Shabab Orlo", BODY, "Youth of Velm"),
        ('Shabab Orlo ("Youth of Velm") met.', "Shabab Orlo", BODY, "Youth of Velm"),
        ("The Free Fishing Act (FFA) passed.", "Free Fishing Act", WORK, "FFA"),
    ],
)
def test_an_alias_behind_a_name(text: str, name: str, kind: NameType, alias: str) -> None:
    """In parentheses, behind "known as" and its like, and behind "or"."""
    assert [one.rstrip(".") for one in _aliases(text, name, kind)] == [alias]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("ORLO (AP) Nobody was hurt.", "ORLO", PLACE),
        ("Ada Renn (Labour) voted no.", "Ada Renn", PERSON),
        ("Ada Renn (Orlo University) wrote it.", "Ada Renn", PERSON),
        ("Ada Renn (43) wrote it.", "Ada Renn", PERSON),
        ("Ada Renn (left) and Tom Reed met.", "Ada Renn", PERSON),
        ("The Orlo Front (a member of the Velm Union) met.", "Orlo Front", BODY),
        ("The Orlo Front or the Velm Union did it.", "Orlo Front", BODY),
        ("Ada Renn or Tom Reed did it.", "Ada Renn", PERSON),
        ("Ada Renn, formerly of Velm Bank, left.", "Ada Renn", PERSON),
        ("Orlonet, formerly a unit of Rask Steel, fell.", "Orlonet", BODY),
        ("The Orlo Front met. It is also known as the Army.", "Orlo Front", BODY),
        ("The Orlo Front and the VHG (Velm Harbour Group) met.", "Orlo Front", BODY),
        ("The Orlo Front, called Renn’s words a lie.", "Orlo Front", BODY),
        ("Ada Renn, who once called Reed a liar, left.", "Ada Renn", PERSON),
        ("Ada Renn called Reed.", "Ada Renn", PERSON),
        ("Ada Renn was called Friday.", "Ada Renn", PERSON),
        ("Ada Renn renamed Orlonet Rasknet.", "Ada Renn", PERSON),
        ("Ada Renn later Friday left.", "Ada Renn", PERSON),
        ("The Orlo Front", "Orlo Front", BODY),
    ],
)
def test_no_alias_behind_a_name(text: str, name: str, kind: NameType) -> None:
    """Datelines, parties, ages, where somebody belongs, alternatives, whom somebody calls what."""
    assert _aliases(text, name, kind) == []


def test_it_points_at_the_alias_and_at_what_says_so() -> None:
    """The words of the alias, and those from the name to the end of what makes it one."""
    text = "So the Orlo Salvage Trust (OST) met."
    (one,) = find_explicit(text, place_of(text, "Orlo Salvage Trust"), BODY)
    assert text[one.span.start : one.span.end] == one.alias == "OST"
    assert text[one.evidence.start : one.evidence.end] == "Orlo Salvage Trust (OST)"


PIECES = st.lists(
    st.sampled_from(
        [
            "(",
            ")",
            ", ",
            " or ",
            " also known as ",
            "the ",
            "Orlo",
            " Trust",
            "OST",
            "“",
            "”",
            ".",
            "\n",
            " née ",
        ]
    ),
    max_size=12,
).map("".join)


@given(PIECES, st.sampled_from(NameType))
def test_an_alias_lies_behind_its_name(behind: str, kind: NameType) -> None:
    """Whatever stands there, spans are of this text and hold the words that are returned."""
    text = "Velm Harbour Group" + behind
    name = Span(0, 18)
    for one in find_explicit(text, name, kind):
        assert text[one.span.start : one.span.end] == one.alias
        assert name.end <= one.span.start < one.span.end <= one.evidence.end <= len(text)
        assert one.evidence.start == name.start
