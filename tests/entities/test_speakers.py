"""The entity behind the source of an attribution."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sayso.entities.speakers import find_speakers
from sayso.records import Attribution, Kind, Mention, NameType, SourceType, Span
from tests.entities.marks import place_of

TEXT = (
    "Mira Holt of the Orlo Trust came. Holt said yes. The Orlo Trust said no. "
    "Mira Holt’s spokesman said so. He said more."
)
MENTIONS = {"Mira Holt": "mira", "Orlo Trust": "orlo", "Holt said": "mira", "Mira Holt’s": "mira"}


def _mentions(whose: Mapping[str, str]) -> list[Mention]:
    found = []
    for words, own_id in whose.items():
        start = place_of(TEXT, words).start
        end = start + len(words.removesuffix(" said"))
        found.append(Mention("d", Span(start, end), NameType.PERSON, own_id or None))
    return sorted(found, key=lambda one: one.span)


def _speaker(
    source: str,
    name: str = "",
    kind: SourceType = SourceType.NAMED,
    is_open: bool = False,
    mentions: Mapping[str, str] = MENTIONS,
) -> str | None:
    span = place_of(TEXT, source)
    one = Attribution(
        "a",
        "d",
        (span,),
        (),
        (),
        Kind.INDIRECT,
        source_type=kind,
        source_name=name or source,
        is_source_open=is_open,
    )
    return find_speakers([one], _mentions(mentions), TEXT).get("a")


@pytest.mark.parametrize(
    ("source", "name", "own_id"),
    [
        ("Mira Holt", "Mira Holt", "mira"),
        ("Holt", "Mira Holt", "mira"),
        ("He", "Mira Holt", "mira"),
        ("He", "MIRA HOLT", "mira"),
        ("He", "the Orlo Trust", "orlo"),
        ("The Orlo Trust", "The Orlo Trust", "orlo"),
        ("Mira Holt of the Orlo Trust", "Mira Holt", "mira"),
        ("Mira Holt of the Orlo Trust", "Orlo Trust", "orlo"),
    ],
)
def test_a_source_by_the_name_it_goes_by(source: str, name: str, own_id: str) -> None:
    """Where it is named, or elsewhere in the document under the same name."""
    assert _speaker(source, name) == own_id


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("Mira Holt’s spokesman", "Mira Holt’s spokesman", SourceType.ANONYMOUS),
        ("Mira Holt’s spokesman", "Mira Holt’s spokesman", SourceType.COLLECTIVE),
        ("He", "Tom Reed", SourceType.NAMED),
    ],
)
def test_a_source_that_is_nobody_known(source: str, name: str, kind: SourceType) -> None:
    """A spokesman is not whose spokesman he is; a name without a mention is nobody's."""
    assert _speaker(source, name, kind) is None


def test_a_source_that_could_not_be_followed() -> None:
    """An open source has no entity, whatever stands there."""
    assert _speaker("He", "Mira Holt", is_open=True) is None


def test_an_open_mention_is_nobody() -> None:
    """Where several fit, no one of them is taken."""
    assert _speaker("Mira Holt", mentions={"Mira Holt": ""}) is None


def test_a_source_without_words() -> None:
    """Nothing to look up is nobody; no attributions have no speakers."""
    one = Attribution("a", "d", (), (), (), Kind.INDIRECT)
    assert find_speakers([one], _mentions(MENTIONS), TEXT) == {}
    assert find_speakers([], [], TEXT) == {}


def test_a_name_in_another_place_of_the_document() -> None:
    """A source without a mention of its own is looked up by its name alone."""
    one = Attribution(
        "a", "d", (), (), (), Kind.DIRECT, source_type=SourceType.NAMED, source_name="Mira Holt"
    )
    assert find_speakers([one], _mentions(MENTIONS), TEXT) == {"a": "mira"}
