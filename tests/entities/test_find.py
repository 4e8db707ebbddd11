"""From readings to entities: who is who in a pile."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.entities import find_entities
from sayso.records import (
    Attribution,
    Entities,
    Judgement,
    JudgementKind,
    Kind,
    MentionRole,
    NameType,
    Reading,
    SourceType,
    Span,
)
from tests.entities.marks import make_reading, place_of, resolve

MERGE, SPLIT, RENAME, ASSIGN = (
    JudgementKind.MERGE,
    JudgementKind.SPLIT,
    JudgementKind.RENAME,
    JudgementKind.ASSIGN,
)
COMPANY = "[[Ada Renn|person]] and the [[Velm Harbour Group|organisation]]"

PILE = (
    f"{COMPANY} met [[Mira Holt|person]] in [[Orlo|place]]. [[Holt|person]] left.",
    f"{COMPANY} met [[Una Holt|person]]. Mrs. [[Holt|person]] wrote the [[Salt Act|work]].",
    f"{COMPANY} wrote to [[Holt|person]]. The [[VHG|organisation]] paid.",
    "[[Holt|person]] was seen in [[Rask|place]].",
    "The [[Orlo Salvage Trust|organisation]] (OST), or the [[Old Yard|organisation]], closed.",
    "The [[Old Sailors Trust|organisation]] (OST) met in [[Orlo|place]].",
    "The [[OST|organisation]] paid, [[Tom Reed Jr.|person]] and [[Tom Reed Sr.|person]] said.",
    "[[Tehran|place!]] said the [[Iranians|people]] would pay. [[Iran|place]] paid [[Iraq|place]].",
    "In [[Tehran|place]] it rained, [[Ada Renn|person!]] said. [[Orlo|organisation]] lost.",
    "[[Лев Велмов|person]] met [[Велмов|person]] and [[北山|place]].",
    "The [[Party|organisation]] met [[Velm Labour Party|organisation]] and [[Bill Varden|person]].",
    "[[Georgia|place]] voted. [[Korea|place]], [[Emma|work]] and [[Washington|place]] were named.",
    "[[Georgia|place]] and Tbilisi. [[Washington|place]], Seattle. [[Emma|work]], a novel. Seoul.",
    "[[Georgia|place]] and Atlanta; the [[Korea|place]] of Seoul. [[Emma|work]], a film.",
    "The [[U.N.H.C.R.|organisation]], the [[UNHCR|organisation]], [[Orlo Herald|organisation]].",
    "The [[Herald|organisation]] of [[Ada Renn|person]] and [[Orlo Velm Guards|organisation]].",
    "[[Velm Guard|organisation]], [[Ada Renn|person]], [[Leo Velmov|person]], [[Rurik|person]].",
    "[[Rurik Sand|person]], [[Rurik IV|person]] and [[Rurik V|person]] met.",
    "Col. [[Moe|person]] and Maj. [[Moe|person]] met. [[Holt|person]] said she left.",
    "[[William Varden|person]], [[Hillary Varden|person]], [[Ada Renn|person]]. [[Varden|person]].",
)
"""Documents that share people, letters and surnames, some of which nobody could place."""

READINGS = tuple(make_reading(one) for one in PILE)
PILES = st.lists(st.sampled_from(READINGS), unique_by=lambda one: one.document.id)


def _unordered(found: Entities) -> tuple[object, ...]:
    return found.entities, frozenset(found.mentions), dict(found.speakers)


@settings(deadline=None, max_examples=80)
@given(PILES, st.data())
def test_the_order_of_the_readings_changes_nothing(
    pile: list[Reading], data: st.DataObject
) -> None:
    """Entities, their ids, names, forms and reasons, mentions and speakers are the same."""
    shuffled = data.draw(st.permutations(pile))
    assert _unordered(find_entities(shuffled)) == _unordered(find_entities(pile))


@settings(deadline=None, max_examples=80)
@given(PILES)
def test_every_mention_is_somebodys_or_lists_who_it_may_be(pile: list[Reading]) -> None:
    """One or the other, never both; and every id is that of an entity."""
    found = find_entities(pile)
    known = {one.id for one in found.entities}
    assert len(known) == len(found.entities)
    for one in found.mentions:
        assert (one.entity_id is None) == bool(one.candidates)
        assert {one.entity_id, *one.candidates} - {None} <= known
    assert set(found.speakers.values()) <= known


@settings(deadline=None, max_examples=40)
@given(PILES)
def test_mentions_are_in_the_order_of_the_readings(pile: list[Reading]) -> None:
    """Document by document, in text order, and every name that was read is among them."""
    found = find_entities(pile)
    order = [one.document.id for one in pile]
    places = [(order.index(one.document_id), one.span) for one in found.mentions]
    assert places == sorted(set(places))
    names = {(at, name.span) for at, one in enumerate(pile) for name in one.names}
    assert names <= set(places)


@settings(deadline=None, max_examples=40)
@given(PILES)
def test_entities_say_how_often_they_are_named(pile: list[Reading]) -> None:
    """Those mentioned most come first; forms most frequent first, and only names that are there."""
    found = find_entities(pile)
    counts = Counter(one.entity_id for one in found.mentions)
    assert [counts[one.id] for one in found.entities] == sorted(
        (counts[one.id] for one in found.entities), reverse=True
    )
    by_name = Counter(one.entity_id for one in found.mentions if one.role is MentionRole.NAME)
    for one in found.entities:
        assert [form.count for form in one.forms] == sorted(
            (form.count for form in one.forms), reverse=True
        )
        assert sum(form.count for form in one.forms) == by_name[one.id]
        assert all(form.n_documents <= form.count for form in one.forms)
        assert one.aliases == tuple(form.name for form in one.forms)


UNRELATED = make_reading(
    "[[Sven Quist|person]] of the [[Nordby Choir|organisation]] sang in [[Nordby|place]]; "
    "[[Quist|person]] won the [[Lark Prize|work]]."
)


@settings(deadline=None, max_examples=40)
@given(PILES)
def test_an_unrelated_document_changes_nothing_else(pile: list[Reading]) -> None:
    """The entities of before, with their ids, and all mentions of before are still there."""
    before, after = find_entities(pile), find_entities([UNRELATED, *pile])
    assert set(before.entities) <= set(after.entities)
    assert set(before.mentions) <= set(after.mentions)
    assert len(after.entities) == len(before.entities) + 4


def test_nothing_gives_nothing() -> None:
    """No readings, or readings without names."""
    assert find_entities([]) == Entities()
    assert find_entities([make_reading("Nobody came.")]) == Entities()


def test_the_readings_may_come_one_by_one() -> None:
    """Any iterable will do, and is gone through once."""
    assert find_entities(iter(READINGS)) == find_entities(READINGS)


@pytest.mark.parametrize(
    ("said", "alias", "kind"),
    [
        ("The [[Orlo Salvage Trust|organisation]] (OST) met.", "OST", "organisation"),
        ("The [[Orlo Salvage Trust|organisation]] (O.S.T.) met.", "OST", "organisation"),
        ("The [[Orlo Salvage Trust|organisation]] (OST) met.", "O.S.T.", "organisation"),
        ("The [[Orlo Salvage Trust|organisation]], or OST, met.", "OST", "organisation"),
        (
            "The [[Orlo Front|organisation]], also known as Velm Army, met.",
            "Velm Army",
            "organisation",
        ),
        (
            "The [[Orlo Front|organisation]] (also known as Velm Army) met.",
            "Velm Army",
            "organisation",
        ),
        ("[[Orlonet|organisation]], formerly Rasknet, fell.", "Rasknet", "organisation"),
        ("[[Shabab Orlo|organisation]] (“Youth of Velm”) met.", "Youth of Velm", "organisation"),
        ("[[Ada Renn|person]], better known as Lia Vell, sang.", "Lia Vell", "person"),
        ("[[Ada Renn|person]], alias Una Marsh, fled.", "Una Marsh", "person"),
        ("[[Ada Renn|person]] (born Ada Holt) wrote.", "Ada Holt", "person"),
        ("[[Orlo|place]], once known as Raskhaven, burnt.", "Raskhaven", "place"),
        ("The [[Velm Fishing Act|work]] (VFA) passed.", "VFA", "work"),
    ],
)
def test_an_alias_one_document_gives_holds_in_the_others(said: str, alias: str, kind: str) -> None:
    """Told once, in parentheses or in words, beside the same others."""
    company = "[[Tom Reed|person]] and the [[Velm Harbour Group|organisation]] came."
    who = resolve(f"{said} {company}", f"{company} So did [[{alias}|{kind}]].")
    first = who.found.mentions[0]
    assert who.mentions(alias)[-1].entity_id == first.entity_id is not None


def test_a_form_counts_mentions_and_documents() -> None:
    """Each name string with its places, without demonyms and capitals."""
    who = resolve(
        "[[Iran|place]] paid [[Iran|place]]; the [[Iranians|people]] met.",
        "[[Iran|place]] won. [[Tehran|place!]] said so.",
    )
    (form,) = who.entity("Iran").forms
    assert (form.name, form.count, form.n_documents) == ("Iran", 3, 2)
    assert who.entity("Iran").n_documents == 2
    assert who.are_one("Iran", "Iranians", "Tehran")


def test_a_state_that_is_never_named_has_its_usual_name() -> None:
    """Known by its people alone, it has no form, but a name."""
    who = resolve("The [[Iranians|people]] met.")
    assert (who.entity("Iranians").name, who.entity("Iranians").forms) == ("Iran", ())


def test_roles_of_mentions() -> None:
    """By name, by its people, by its capital; the type is what was read."""
    who = resolve("[[Tehran|place!]] told [[Iran|place]] and the [[Iranians|people]].")
    assert [one.role for one in who.found.mentions] == [
        MentionRole.METONYM,
        MentionRole.NAME,
        MentionRole.DEMONYM,
    ]


def test_a_capital_is_its_own_city_elsewhere() -> None:
    """Only where it is a source does it stand for the state, in the same document and in others."""
    who = resolve(
        "[[Tehran|place!]] said no to [[Iraq|place]].",
        "[[Iran|place]] is far from [[Tehran|place]].",
    )
    metonym, city = who.mentions("Tehran")
    assert metonym.entity_id == who.entity("Iran").id
    assert city.entity_id not in (None, metonym.entity_id)
    assert who.are_apart("Iran", "Iraq")


@pytest.mark.parametrize(
    ("marked", "words", "name"),
    [
        (
            "The [[Velm Harbour Group|organisation]] (VHG). [[VHG|organisation]].",
            "VHG",
            "Velm Harbour Group",
        ),
        ("[[Mira Holt|person]]. [[Holt|person]]. [[Holt|person]].", "Holt", "Mira Holt"),
        ("[[ORLO|place]]. [[Orlo|place]].", "ORLO", "Orlo"),
        ("[[Mira Holt’s|person]] boat.", "Mira Holt’s", "Mira Holt"),
        ("The [[VHG|organisation]] met.", "VHG", "VHG"),
    ],
)
def test_the_name_an_entity_is_shown_by(marked: str, words: str, name: str) -> None:
    """The full one rather than letters or a surname, in usual case, bare."""
    assert resolve(marked).entity(words).name == name


def test_a_couple_of_one_surname() -> None:
    """Bill is William, Hillary is another, and the surname alone is either's."""
    who = resolve(
        "[[William Varden|person]] and [[Hillary Varden|person]] met [[Ada Renn|person]].",
        "[[Bill Varden|person]] met [[Ada Renn|person]]. Mrs. [[Varden|person]] left.",
        "[[Hillary Varden|person]] and [[Bill Varden|person]] met. [[Varden|person]] left.",
    )
    assert who.are_one("William Varden", "Bill Varden")
    assert who.are_apart("Hillary Varden", "Bill Varden")
    assert who.candidates("Varden", -1) == {who.entity("Bill Varden").name, "Hillary Varden"}
    assert who.mentions("Varden")[0].entity_id != who.entity("Bill Varden").id


def test_father_and_son() -> None:
    """Junior and senior are two, and the bare name in one text with both is open."""
    who = resolve(
        "[[Tom Reed Sr.|person]] and [[Tom Reed Jr.|person]] met. [[Reed|person]] left.",
        "[[Tom Reed Jr.|person]] was here, [[Tom Reed, Sr.|person]] was not.",
    )
    assert who.are_apart("Tom Reed Sr.", "Tom Reed Jr.")
    assert who.are_one("Tom Reed Sr.", "Tom Reed, Sr.")
    assert who.candidates("Reed") == {"Tom Reed Sr.", "Tom Reed Jr."}


def test_ids_are_made_of_type_and_name() -> None:
    """The same name in another pile has the same id; a place of that name has another."""
    one = resolve("[[Orlo|organisation]] lost.").entity("Orlo").id
    assert resolve("[[Ada Renn|person]] left [[Orlo|organisation]].").entity("Orlo").id == one
    assert resolve("It rained in [[Orlo|place]].").entity("Orlo").id != one


def test_two_of_one_name_have_two_ids() -> None:
    """Where nothing makes two bearers of a name one, each has its own id, the same every time."""
    texts = (
        "[[Holt|person]] fished off [[Rask|place]].",
        "[[Holt|person]] sang in [[Orlo|place]].",
    )
    who, again = resolve(*texts), resolve(*reversed(texts))
    assert who.are_one("Holt") is False
    assert {one.id for one in who.found.entities} == {one.id for one in again.found.entities}
    assert len(who.found.entities) == 4


# --- judgements ---------------------------------------------------------------------------------

TEXTS = (
    "[[Mira Holt|person]] of the [[Orlo Trust|organisation]] met [[Una Marsh|person]].",
    "[[Una Marsh|person]] left the [[Velm Union|organisation]] and [[Peter Brook|person]].",
)


@pytest.mark.parametrize(
    "names",
    [
        ("Mira Holt", "Una Marsh"),
        ("Una Marsh", "Mira Holt"),
        ("MIRA HOLT", "una marsh"),
        ("Orlo Trust", "the Velm Union"),
        ("Una Marsh", "Peter Brook"),
    ],
)
def test_names_a_person_merged_are_one(names: tuple[str, str]) -> None:
    """Whatever speaks against it, a gender too, and whatever their case and article."""
    before, who = resolve(*TEXTS), resolve(*TEXTS, judgements=[Judgement(MERGE, names)])
    printed = [
        word
        for word in ("Mira Holt", "Una Marsh", "Orlo Trust", "Velm Union", "Peter Brook")
        if word.lower() in {name.lower().removeprefix("the ") for name in names}
    ]
    assert before.are_apart(*printed)
    assert who.are_one(*printed)
    assert len(who.found.entities) == len(before.found.entities) - 1


def test_merging_is_passed_on() -> None:
    """One with a second, the second with a third: all three are one."""
    who = resolve(
        *TEXTS,
        judgements=[
            Judgement(MERGE, ("Mira Holt", "Una Marsh")),
            Judgement(MERGE, ("Una Marsh", "Peter Brook")),
        ],
    )
    assert who.are_one("Mira Holt", "Una Marsh", "Peter Brook")


def test_a_merge_says_that_a_person_decided_it() -> None:
    """It stands among the reasons, though no text says so."""
    (merge,) = (
        resolve(*TEXTS, judgements=[Judgement(MERGE, ("Mira Holt", "Una Marsh"))])
        .entity("Mira Holt")
        .merges
    )
    assert "person" in merge.reason
    assert merge.span is None


def test_a_merge_closes_what_was_open() -> None:
    """A surname whose bearer nothing told is hers whom a person names."""
    texts = ("[[Mira Holt|person]] came.", "[[Holt|person]] left.")
    assert resolve(*texts).candidates("Holt") == {"Mira Holt"}
    assert resolve(*texts, judgements=[Judgement(MERGE, ("Holt", "Mira Holt"))]).are_one(
        "Holt", "Mira Holt"
    )


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (
            ("The [[Orlo Front|organisation]], also known as Velm Army.",),
            ("Orlo Front", "Velm Army"),
        ),
        (
            ("[[Mira Ann Holt|person]].", "[[Mira A. Holt|person]]."),
            ("Mira Ann Holt", "Mira A. Holt"),
        ),
        (
            ("[[Bill Varden|person]] is [[William Varden|person]].",),
            ("Bill Varden", "William Varden"),
        ),
        (("The [[Velm Group|organisation]]. [[Velm|organisation]].",), ("Velm", "Velm Group")),
    ],
)
def test_names_a_person_split_are_two(texts: tuple[str, ...], names: tuple[str, str]) -> None:
    """Whether a rule put them together or the text itself."""
    assert resolve(*texts).are_one(*names)
    assert resolve(*texts, judgements=[Judgement(SPLIT, names)]).are_apart(*names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[[Mira Holt|person]] came. [[Holt|person]] left.", ("Mira Holt", "Holt")),
        ("The [[Orlo Salvage Trust|organisation]] (OST) met.", ("Orlo Salvage Trust", "OST")),
    ],
)
def test_less_than_a_name_that_a_person_split_off(text: str, names: tuple[str, str]) -> None:
    """A surname or letters are not the fuller one's any more."""
    who = resolve(text, judgements=[Judgement(SPLIT, names)])
    assert who.mentions(names[0])[0].entity_id != who.mentions(names[1])[0].entity_id


def test_a_new_name_changes_nothing_but_the_name() -> None:
    """Id, forms and mentions stay."""
    before = resolve(*TEXTS)
    who = resolve(*TEXTS, judgements=[Judgement(RENAME, ("Una Marsh", "Lady Marsh"))])
    old, new = before.entity("Una Marsh"), who.entity("Una Marsh")
    assert (new.name, new.id, new.forms) == ("Lady Marsh", old.id, old.forms)
    assert who.found.mentions == before.found.mentions


def test_a_new_name_by_any_of_its_names() -> None:
    """Whichever form of an entity is given, and in whatever case."""
    texts = ("The [[Orlo Salvage Trust|organisation]] (OST) met.",)
    for given_name in ("OST", "orlo salvage trust"):
        judgements = [Judgement(RENAME, (given_name, "Old Yard"))]
        assert resolve(*texts, judgements=judgements).entity("OST").name == "Old Yard"


def test_a_mention_a_person_assigned_is_that_entitys() -> None:
    """Open or settled before; the other mentions stay whose they were."""
    reading = make_reading(
        "[[Mira Holt|person]] and [[Una Holt|person]] came. [[Holt|person]] left. "
        "[[Holt|person]] sang."
    )
    text = reading.document.text
    span = place_of(text, "Holt left")
    judgement = Judgement(
        ASSIGN, ("Una Holt",), reading.document.id, Span(span.start, span.start + 4)
    )
    who = resolve(reading, judgements=[judgement])
    given_one, other = who.mentions("Holt")
    assert (given_one.entity_id, given_one.candidates) == (who.entity("Una Holt").id, ())
    assert other.entity_id is None
    whole = Judgement(ASSIGN, ("Una Holt",), reading.document.id, place_of(text, "Mira Holt"))
    assert resolve(reading, judgements=[whole]).are_one("Mira Holt", "Una Holt")


def test_a_mention_can_be_assigned_by_a_new_name() -> None:
    """A name that a person gave is a name it goes by."""
    reading = make_reading(TEXTS[0])
    span = place_of(reading.document.text, "Mira Holt")
    who = resolve(
        reading,
        judgements=[
            Judgement(RENAME, ("Una Marsh", "Lady M.")),
            Judgement(ASSIGN, ("Lady M.",), reading.document.id, span),
        ],
    )
    assert who.are_one("Mira Holt", "Una Marsh")


def test_an_assigned_mention_is_who_speaks() -> None:
    """The source of an attribution is whom a person gave it to."""
    reading = make_reading("[[Mira Holt|person!]] said that [[Una Marsh|person]] left.")
    (attribution,) = reading.attributions
    span = reading.names[0].span
    who = resolve(
        reading, judgements=[Judgement(ASSIGN, ("Una Marsh",), reading.document.id, span)]
    )
    assert who.found.speakers == {attribution.id: who.entity("Una Marsh").id}


@pytest.mark.parametrize(
    "judgement",
    [
        Judgement(MERGE, ("Nobody Here", "Mira Holt")),
        Judgement(SPLIT, ("Nobody Here", "Mira Holt")),
        Judgement(SPLIT, ("Mira Holt", "Una Marsh")),
        Judgement(RENAME, ("Nobody Here", "Somebody")),
        Judgement(ASSIGN, ("Nobody Here",), "no document", Span(0, 4)),
    ],
)
def test_a_judgement_about_nobody_here_changes_nothing(judgement: Judgement) -> None:
    """A decision from before a document was taken away does no harm."""
    assert resolve(*TEXTS, judgements=[judgement]).found == resolve(*TEXTS).found


@settings(deadline=None, max_examples=40)
@given(st.permutations(READINGS), st.sampled_from([MERGE, SPLIT]))
def test_judgements_hold_in_any_order_of_the_readings(
    pile: list[Reading], kind: JudgementKind
) -> None:
    """What a person decided does not depend on it either."""
    names = ("Ada Renn", "Bill Varden") if kind is MERGE else ("Bill Varden", "William Varden")
    judgements = [Judgement(kind, names)]
    assert _unordered(find_entities(pile, judgements)) == _unordered(
        find_entities(READINGS, judgements)
    )


def test_who_speaks_is_known_across_documents() -> None:
    """A surname that speaks in one document is the full name that speaks in the other."""
    one = make_reading(f"{COMPANY} came. [[Mira Holt|person!]] said so.")
    other = make_reading(f"{COMPANY} left. [[Holt|person!]] said so.")
    speakers = resolve(one, other).found.speakers
    assert speakers[one.attributions[0].id] == speakers[other.attributions[0].id]


def test_who_speaks_is_not_guessed() -> None:
    """A surname of two, a pronoun nobody followed and officials have no entity."""
    reading = make_reading(
        "[[Mira Holt|person]] and [[Una Holt|person]] came. [[Holt|person!]] said so. "
        "Officials said so."
    )
    officials = Attribution(
        "officials",
        reading.document.id,
        (place_of(reading.document.text, "Officials"),),
        (),
        (),
        Kind.INDIRECT,
        source_type=SourceType.COLLECTIVE,
        source_name="Officials",
    )
    found = find_entities(
        [Reading(reading.document, (*reading.attributions, officials), reading.names)]
    )
    assert found.speakers == {}


@pytest.mark.parametrize("kind", NameType)
def test_any_kind_of_name_is_somebody(kind: NameType) -> None:
    """A name alone in a pile is an entity of its own, of the type it was read as."""
    (entity,) = resolve(f"So [[Velmora|{kind}]] it is.").found.entities
    assert (entity.name, entity.type, entity.n_documents) == ("Velmora", kind, 1)


def test_a_name_of_several_words_is_what_most_texts_take_it_for() -> None:
    """A body that was read as a place in one document is the same body there."""
    texts = (
        "[[Orlo Tankers|organisation]] lost a ship.",
        "[[Orlo Tankers|organisation]] was fined.",
        "A ship of [[Orlo Tankers|place]] sank.",
    )
    (entity,) = find_entities([make_reading(one) for one in texts]).entities
    assert (entity.name, entity.type) == ("Orlo Tankers", NameType.ORGANISATION)
    assert entity.n_documents == len(texts)
