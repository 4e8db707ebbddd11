"""What is told of entities: descriptions, standing and ties, from deeds and depictions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.entities import find_entities
from sayso.entities.loaded import find_loaded
from sayso.records import (
    Deed,
    DeedKind,
    Depiction,
    Entity,
    Granularity,
    Reading,
    SaidAt,
    Span,
)
from tests.entities.marks import make_reading, place_of


def _reading(
    marked: str,
    *deeds: tuple[DeedKind, str, str | None, str | None],
    depictions: tuple[tuple[str, str], ...] = (),
    **options: object,
) -> Reading:
    """A reading with deeds as kind, verb, agent and patient, and depictions as name and words."""
    reading = make_reading(marked)
    text = reading.document.text

    def span(words: str | None) -> Span | None:
        return place_of(text, words) if words else None

    return replace(
        reading,
        deeds=tuple(
            Deed(kind, (place_of(text, verb),), span(agent), span(patient), **options)  # type: ignore[arg-type]
            for kind, verb, agent, patient in deeds
        ),
        depictions=tuple(
            Depiction(place_of(text, name), place_of(text, words)) for name, words in depictions
        ),
    )


def _entity(name: str, *readings: Reading) -> Entity:
    (found,) = (one for one in find_entities(readings).entities if one.name == name)
    return found


def test_a_tie_is_told_of_both() -> None:
    """Of who does it and of whom it is done to, with its place."""
    reading = _reading(
        "[[Orlo|place]] funds the [[Velm Front|organisation]].",
        (DeedKind.FUND, "funds", "Orlo", "the Velm Front"),
    )
    front, orlo = _entity("Velm Front", reading), _entity("Orlo", reading)
    (tie,) = orlo.ties
    assert (tie.kind, tie.other_id, tie.is_agent) == (DeedKind.FUND, front.id, True)
    (back,) = front.ties
    assert (back.kind, back.other_id, back.is_agent) == (DeedKind.FUND, orlo.id, False)
    assert tie.places == back.places
    assert tie.places[0].document_id == reading.document.id


def test_reports_of_a_tie_are_counted() -> None:
    """Two documents, one tie; what is said not to be so is another."""
    marked = "[[Orlo|place]] funds the [[Velm Front|organisation]]"
    deed = (DeedKind.FUND, "funds", "Orlo", "the Velm Front")
    readings = [_reading(f"{marked} {end}", deed) for end in ("now.", "again.")]
    readings.append(_reading(f"{marked} never.", deed, negated=True))
    ties = _entity("Orlo", *readings).ties
    assert [(len(one.places), one.negated) for one in ties] == [(2, False), (1, True)]


@pytest.mark.parametrize(
    ("phrase", "is_party"),
    [
        ("Velm Front", True),
        ("the Velm Front", True),
        ("the exiled Velm Front", True),
        ("the Velm Front of the north", True),
        ("critics of the Velm Front", False),
        ("the Velm Front’s critics", False),
        ("operations within Velm Front", False),
    ],
)
def test_a_phrase_stands_for_the_name_it_is_about(phrase: str, is_party: bool) -> None:
    """Not for whose critics it is about."""
    marked = phrase.replace("Velm Front", "[[Velm Front|organisation]]")
    reading = _reading(f"[[Orlo|place]] backs {marked}.", (DeedKind.BACK, "backs", "Orlo", phrase))
    assert bool(_entity("Orlo", reading).ties) is is_party


def test_a_government_is_its_state() -> None:
    """Named by the state's name or its people."""
    for subject in ("The [[Iranian|people]] government", "[[Iran|place]]’s government"):
        plain = subject.replace("[[", "").replace("|people]]", "").replace("|place]]", "")
        reading = _reading(
            f"{subject} arms the [[Velm Front|organisation]].",
            (DeedKind.ARM, "arms", plain, "the Velm Front"),
        )
        assert [one.kind for one in _entity("Iran", reading).ties] == [DeedKind.ARM]


def test_standing_is_of_who_is_listed_with_its_keeper() -> None:
    """Dated before undated; the keeper as printed."""
    at = SaidAt("2009-01", Span(0, 4), Granularity.MONTH)
    marked = "[[Orlo|place]] {} the [[Velm Front|organisation]]."
    listed = _reading(marked.format("lists"), (DeedKind.LIST, "lists", "Orlo", "the Velm Front"))
    delisted = _reading(
        marked.format("delists"), (DeedKind.DELIST, "delists", "Orlo", "the Velm Front"), at=at
    )
    standing = _entity("Velm Front", listed, delisted).standing
    assert [one.kind for one in standing] == [DeedKind.DELIST, DeedKind.LIST]
    assert {one.keeper for one in standing} == {"Orlo"}
    assert not _entity("Orlo", listed, delisted).standing


def test_who_renounces_stands_alone() -> None:
    """Nobody keeps a list of that."""
    reading = _reading(
        "The [[Velm Front|organisation]] renounced violence.",
        (DeedKind.RENOUNCE, "renounced", "The Velm Front", "violence"),
    )
    (standing,) = _entity("Velm Front", reading).standing
    assert (standing.kind, standing.keeper, standing.keeper_id) == (DeedKind.RENOUNCE, "", None)


def test_a_followed_pronoun_is_who_it_means() -> None:
    """ "They" of a deed whose name the reader gives."""
    reading = _reading(
        "The [[Velm Front|organisation]] met. They were disarmed.",
        (DeedKind.DISARM, "were disarmed", None, "They"),
        patient_name="Velm Front",
    )
    assert len(_entity("Velm Front", reading).standing) == 1


def test_descriptions_are_counted_and_loaded_words_marked() -> None:
    """In whatever case they are printed, without their article; a name is no description."""
    readings = [
        _reading(f"{a} group [[Velm Front|organisation]] {b}.", depictions=(("Velm Front", a),))
        for a, b in (("The terrorist", "met"), ("the Terrorist", "left"), ("an exiled", "rose"))
    ]
    found = _entity("Velm Front", *readings).descriptions
    assert [(one.words.casefold(), len(one.places)) for one in found] == [
        ("terrorist", 2),
        ("exiled", 1),
    ]
    assert [bool(one.loaded) for one in found] == [True, True]
    named = _reading(
        "[[Ada Renn|person]] of the [[Velm Front|organisation]].",
        depictions=(("Ada Renn", "the Velm Front"),),
    )
    assert not _entity("Ada Renn", named).descriptions


def test_loaded_words_keep_their_print() -> None:
    """Whichever side they come from."""
    assert find_loaded("a Terrorist sect of freedom-loving martyrs") == (
        "Terrorist",
        "sect",
        "martyrs",
    )
    assert find_loaded("the retired ferry cook") == ()
