"""Who is who in added documents: those who are known stay, and gain what is told of them."""

from __future__ import annotations

from dataclasses import replace

from sayso.entities import add_entities, find_entities, find_named, merge_entity
from sayso.records import Entities, Judgement, JudgementKind, Name, NameType, Reading, Span
from tests.claims.piling import read

_PERSON, _BODY, _PLACE = NameType.PERSON, NameType.ORGANISATION, NameType.PLACE


def _read(text: str, *names: tuple[str, NameType], outlet: str = "Pier") -> Reading:
    reading = read(text, outlet=outlet)
    found, at = [], 0
    for words, kind in names:
        start = text.index(words, at)
        at = start + len(words)
        found.append(Name(Span(start, at), kind, 0.9))
    return replace(reading, names=tuple(found))


_FIRST = _read(
    "Ada Renn spoke in Velsund. Renn left the Harbour Board in May.",
    ("Ada Renn", _PERSON),
    ("Velsund", _PLACE),
    ("Renn", _PERSON),
    ("Harbour Board", _BODY),
)
_NEW = _read(
    "Renn came back to Velsund, Ada Renn said. Tom Reed of the Harbour Board was there.",
    ("Renn", _PERSON),
    ("Velsund", _PLACE),
    ("Ada Renn", _PERSON),
    ("Tom Reed", _PERSON),
    ("Harbour Board", _BODY),
    outlet="Mail",
)


def _add(judgements: tuple[Judgement, ...] = ()) -> tuple[Entities, Entities]:
    before = find_entities([_FIRST], judgements)
    return before, add_entities([_NEW], [_FIRST], before.mentions, judgements)


def test_names_of_the_known_are_theirs() -> None:
    """By their ids; who is new has one of their own, as in the whole pile."""
    before, added = _add()
    whole = find_entities([_FIRST, _NEW])
    here = tuple(one for one in whole.mentions if one.document_id == _NEW.document.id)
    assert added.mentions == here
    known = {one.id for one in before.entities}
    assert [one.name for one in added.entities if one.id not in known] == ["Tom Reed"]


def test_what_is_added_up_is_what_the_whole_pile_has() -> None:
    """Forms, counts and numbers of documents."""
    before, added = _add()
    of_each = {one.id: one for one in added.entities}
    whole = {one.id: one for one in find_entities([_FIRST, _NEW]).entities}
    merged = [merge_entity(one, of_each.pop(one.id)) for one in before.entities]
    assert {one.id for one in (*merged, *of_each.values())} == set(whole)
    for one in (*merged, *of_each.values()):
        assert one.name == whole[one.id].name
        assert one.n_documents == whole[one.id].n_documents
        assert one.forms == whole[one.id].forms


def test_what_stays_open_points_to_those_who_are_there() -> None:
    """Each once, and to nobody who was found in the others alone."""
    first = _read(
        "Ada Renn and Clara Renn spoke in Velsund.",
        ("Ada Renn", _PERSON),
        ("Clara Renn", _PERSON),
        ("Velsund", _PLACE),
    )
    new = _read("In Velsund Renn spoke.", ("Velsund", _PLACE), ("Renn", _PERSON), outlet="Mail")
    before = find_entities([first])
    added = add_entities([new], [first], before.mentions)
    (renn,) = (one for one in added.mentions if one.entity_id is None)
    people = {one.id for one in before.entities if one.type is _PERSON}
    assert set(renn.candidates) == people
    assert len(renn.candidates) == 2
    left = [one for one in before.mentions if one.entity_id not in people]
    (alone,) = (one for one in add_entities([new], [first], left).mentions if not one.entity_id)
    assert alone.candidates == ()


def test_whom_a_person_renamed_keeps_the_name() -> None:
    """Though the text goes on to call them otherwise."""
    judgement = Judgement(JudgementKind.RENAME, ("Ada Renn", "A. Renn of Velsund"))
    before, added = _add((judgement,))
    (known,) = (one for one in before.entities if one.name == "A. Renn of Velsund")
    (more,) = (one for one in added.entities if one.id == known.id)
    assert merge_entity(known, more).name == "A. Renn of Velsund"


def test_what_names_are_looked_for() -> None:
    """As they may be written, and people by their last words."""
    named = find_named([_NEW])
    assert named.find_name("The Harbour Board") == "harbour board"
    assert named.find_name("ada renn") == "ada renn"
    assert named.find_name("Harbour Master") == ""
    assert named.find_last_word("Clara Renn") == "renn"
    assert named.find_last_word("Clara Brook") == ""
