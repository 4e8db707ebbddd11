"""Names and types of sources, and who is meant by a surname or a pronoun."""

from __future__ import annotations

import pytest

from sayso.kinds import QuotationIndex
from sayso.reading.sources.types import core_name, find_source_type, read_source
from sayso.reading.speakers.resolve import name_sources
from sayso.records import SourceType, Span


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
        ("Holt’s brother, Colin", "Colin"),
        ("Tom Saunders", "Tom Saunders"),
        ("Interviewed on the quay, Mira Holt, a clerk", "Mira Holt"),
        ("Speaking of Velm, one clerk", "one clerk"),
    ],
)
def test_core_name(source: str, name: str) -> None:
    """The name is taken out of its roles and appositions; without one the words stay."""
    assert core_name(source) == name


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", SourceType.UNSTATED),
        ("Word", SourceType.UNSTATED),
        ("persistent rumours", SourceType.UNSTATED),
        ("Mira Holt", SourceType.NAMED),
        ("the Harbour Authority", SourceType.NAMED),
        ("a senior official", SourceType.ANONYMOUS),
        ("a State Department senior official", SourceType.ANONYMOUS),
        ("a person close to Holt", SourceType.ANONYMOUS),
        ("officials", SourceType.COLLECTIVE),
        ("Iranian security officials", SourceType.COLLECTIVE),
        ("Critics", SourceType.COLLECTIVE),
        ("police", SourceType.COLLECTIVE),
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
        ("the harbour party’s nominee", SourceType.NAMED),
        ("the Velm senator", SourceType.NAMED),
        ("the former president", SourceType.NAMED),
        ("his campaign", SourceType.NAMED),
        ("the company", SourceType.NAMED),
        ("the source", SourceType.ANONYMOUS),
        ("his spokesman", SourceType.ANONYMOUS),
        ("his lawyer, Mira Holt", SourceType.NAMED),
        ("former secretary of state Mira Holt", SourceType.NAMED),
        ("Holt’s brother, Colin", SourceType.NAMED),
        ("both", SourceType.NAMED),
        ("Mira Holt and Tom Reed", SourceType.NAMED),
        ("his staff or the public", SourceType.COLLECTIVE),
        ("one of the skippers", SourceType.ANONYMOUS),
        ("one in five skippers", SourceType.COLLECTIVE),
        ("more than half of the skippers", SourceType.COLLECTIVE),
        ("a group of skippers", SourceType.COLLECTIVE),
        ("a number of reports", SourceType.DOCUMENT),
        ("54 percent", SourceType.COLLECTIVE),
        ("a man from Velm, New Holt", SourceType.ANONYMOUS),
        ("people fed up with the quay", SourceType.COLLECTIVE),
        ("a Bay Mail poll last month", SourceType.DOCUMENT),
        ("Research conducted for the Harbour Authority", SourceType.DOCUMENT),
        ("complete but unofficial returns", SourceType.DOCUMENT),
        ("''The Holts: A Harbour Family,'' by Tom Reed", SourceType.DOCUMENT),
        ("the Post", SourceType.NAMED),
        ("the media", SourceType.COLLECTIVE),
        ("the party’s liberal wing", SourceType.COLLECTIVE),
        ("Anglers", SourceType.COLLECTIVE),
        ("Fishermen", SourceType.COLLECTIVE),
        ("Sanders", SourceType.NAMED),
        ("no one", SourceType.COLLECTIVE),
    ],
)
def test_source_type(source: str, expected: SourceType) -> None:
    """The head of the source decides what stands behind it."""
    assert find_source_type(source) is expected


@pytest.mark.parametrize(
    ("source", "name", "expected"),
    [
        ("they", "Harbour Authority", SourceType.NAMED),
        ("they", "fishermen", SourceType.COLLECTIVE),
        ("it", "a leaked memo", SourceType.DOCUMENT),
        ("he", "a senior official", SourceType.ANONYMOUS),
        ("the judge", "a federal judge", SourceType.ANONYMOUS),
        ("the official", "Mira Holt", SourceType.NAMED),
        ("the group", "a group of fishermen", SourceType.COLLECTIVE),
        ("the group", "Harbour Watch", SourceType.NAMED),
        ("Sanders", "Tom Sanders", SourceType.NAMED),
    ],
)
def test_the_name_a_source_was_followed_to_decides(
    source: str, name: str, expected: SourceType
) -> None:
    """A pronoun or a description is what it was followed to."""
    assert find_source_type(source, name) is expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("The ferry is late. Whelkers said so.", "Whelkers", SourceType.COLLECTIVE),
        ("It is whelkers who know. Velks said so.", "Velks", SourceType.NAMED),
        ("Those who fish said so.", "who", SourceType.COLLECTIVE),
        ("It was Mira Holt, who said so.", "who", SourceType.NAMED),
        ("There was a skipper who said so.", "who", SourceType.ANONYMOUS),
        ("It was a poll that said so.", "that", SourceType.DOCUMENT),
    ],
)
def test_the_text_around_a_source_helps(text: str, source: str, expected: SourceType) -> None:
    """A lone plural at the start of a sentence is no name; a relative is what stands before it."""
    at = text.index(source)
    read = read_source(text, (Span(at, at + len(source)),))
    assert read.type is expected


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a senior official in the ministry", "a senior official"),
        ("Mira Holt, a skipper", "Mira Holt"),
        ("harbour chief Mira Holt", "Mira Holt"),
        ("she", "she"),
        ("two leaked memos seen by the Bay Mail", "two leaked memos"),
    ],
)
def test_evidence_of_a_source_type(source: str, words: str) -> None:
    """The name, or the words that stand for one, are pointed at."""
    text = f"So said {source}."
    (span,) = read_source(text, (Span(8, 8 + len(source)),)).evidence
    assert text[span.start : span.end] == words


def test_nobody_is_unstated() -> None:
    """No source, no evidence."""
    assert read_source("It rains.", ()) == (SourceType.UNSTATED, ())


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
