"""Names and types of sources, and who is meant by a surname or a pronoun."""

from __future__ import annotations

import pytest

from sayso.reading.kinds import QuotationIndex
from sayso.reading.sources import core_name, find_source_type
from sayso.reading.speakers import name_sources
from sayso.records import SourceType


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("party leader Mira Holt, in Velm", "Mira Holt"),
        ("Party Leader Mira Holt", "Mira Holt"),
        ("ambassador to the United Nations Jon Bolt", "Jon Bolt"),
        ("a spokesman for the Council, Mehdi Marn", "Mehdi Marn"),
        ("the Bay Mail", "Bay Mail"),
        ("a senior official", "a senior official"),
        ("Mira Holt’s", "Mira Holt"),
    ],
)
def test_core_name(source: str, name: str) -> None:
    """The name is taken out of its roles and appositions; without one the words stay."""
    assert core_name(source) == name


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", SourceType.UNSTATED),
        ("Mira Holt", SourceType.NAMED),
        ("the Harbour Authority", SourceType.NAMED),
        ("a senior official", SourceType.ANONYMOUS),
        ("a State Department senior official", SourceType.ANONYMOUS),
        ("a person close to Holt", SourceType.ANONYMOUS),
        ("officials", SourceType.COLLECTIVE),
        ("Iranian security officials", SourceType.COLLECTIVE),
        ("Critics", SourceType.COLLECTIVE),
        ("police", SourceType.COLLECTIVE),
        ("the group", SourceType.COLLECTIVE),
        ("a 2007 intelligence report from the Office", SourceType.DOCUMENT),
        ("two leaked memos", SourceType.DOCUMENT),
        ("an internal memo seen by the Bay Mail", SourceType.DOCUMENT),
        ("an Israeli", SourceType.ANONYMOUS),
        ("an unnamed American", SourceType.ANONYMOUS),
        ("two Israelis", SourceType.COLLECTIVE),
        ("some Republicans", SourceType.COLLECTIVE),
        ("Palestinians", SourceType.COLLECTIVE),
        ("St Anne’s hospital", SourceType.NAMED),
        ("she", SourceType.NAMED),
        ("they", SourceType.COLLECTIVE),
    ],
)
def test_source_type(source: str, expected: SourceType) -> None:
    """The head of the source decides what stands behind it."""
    assert find_source_type(source) is expected


def _names(text: str, *sources: str) -> list[str]:
    at, places = -1, []
    for source in sources:
        at = text.index(source, at + 1)
        places.append((source, at))
    return name_sources(text, places, QuotationIndex(text))


def test_a_surname_takes_the_one_full_name() -> None:
    """After "Mira Holt", "Holt" is she, and so is a "she" close by."""
    text = "Mira Holt said yes. Holt added no. She said maybe."
    assert _names(text, "Mira Holt", "Holt", "She") == ["Mira Holt"] * 3


def test_a_surname_of_two_people_stays_open() -> None:
    """Nobody's words are put into another's mouth."""
    text = "Mira Holt said yes. Adam Holt said no. Holt left, saying little."
    assert _names(text, "Mira Holt", "Adam Holt", "Holt")[-1] == "Holt"


def test_a_pronoun_of_the_other_gender_is_left_open() -> None:
    """Who was "Mrs" before is not "he"."""
    text = "Mrs. Mira Holt said yes. He said no."
    assert _names(text, "Mrs. Mira Holt", "He")[-1] == "He"


def test_a_pronoun_far_off_is_left_open() -> None:
    """A pronoun is only followed a few hundred characters back."""
    text = "Mira Holt said yes." + " The rain fell on." * 60 + " She said no."
    assert _names(text, "Mira Holt", "She")[-1] == "She"


def test_a_title_is_no_first_name() -> None:
    """ "Captain Holt" is the Holt whose first name is known, or else the captain."""
    text = "Captain Holt said yes. Mira Holt said no. Captain Reed agreed. Reed added maybe."
    assert _names(text, "Captain Holt", "Mira Holt") == ["Mira Holt", "Mira Holt"]
    assert _names(text, "Captain Reed", "Reed") == ["Captain Reed", "Captain Reed"]


def test_a_pronoun_means_the_one_the_sentence_is_about() -> None:
    """Of two people named before, the first in the nearest sentence."""
    text = "Mira Holt said yes. Tom Reed met her aunt. Tom Reed told Mira Holt no. He said maybe."
    assert _names(text, "Mira Holt", "Tom Reed", "He")[-1] == "Tom Reed"


def test_people_named_only_in_a_quotation_are_not_meant() -> None:
    """Who is quoted about is not who speaks."""
    text = "Mira Holt said yes. “Tom Reed lied,” Mira Holt said. Tom Reed said no."
    assert _names(text + " “Ida Brook lied.” She said so.", "Mira Holt", "Tom Reed", "She")[-1] in (
        "Tom Reed",
        "Mira Holt",
    )


def test_they_are_the_group_that_spoke_before() -> None:
    """ "They" and "it" are followed to a group or a body close by, not to a person."""
    text = "The divers said yes. They said more. Mira Holt said no. It said nothing."
    assert _names(text, "The divers", "They") == ["The divers", "The divers"]
    assert _names(text, "Mira Holt", "It") == ["Mira Holt", "It"]
    text = "A senior official said no. It was called a fake."
    assert _names(text, "A senior official", "It") == ["A senior official", "It"]


def test_who_is_the_name_before_it() -> None:
    """A relative right behind a full name means that name."""
    text = "It was Mira Holt, who said no. Anyone who said yes is gone."
    assert _names(text, "who") == ["Mira Holt"]
    assert name_sources(text, [("who", text.rindex("who"))], QuotationIndex(text)) == ["who"]
