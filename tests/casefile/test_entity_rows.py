"""Who is who in the case on disk: deeds, entities, mentions and judgements come back."""

from __future__ import annotations

import dataclasses
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.casefile import CaseFile
from sayso.casefile.rows import same_key_of
from sayso.casefile.schema import APPLICATION_ID, MIGRATIONS
from sayso.errors import CaseError
from sayso.records import (
    Attribution,
    Deed,
    DeedKind,
    Depiction,
    Description,
    Document,
    Entities,
    Entity,
    Form,
    Granularity,
    Judgement,
    JudgementKind,
    Kind,
    Mention,
    MentionRole,
    Merge,
    Name,
    NameType,
    Place,
    Reading,
    SaidAt,
    Span,
    Standing,
    Tie,
)

FIRST = Document.from_text("Ünï Brook led the Orlo Trust.", "One", "The Pier", path="a.txt")
SECOND = Document.from_text("Brook left.", "Two", "Bay Mail", path="b.txt")
SAID = Attribution("i", FIRST.id, (Span(0, 9),), (Span(10, 13),), (), Kind.INDIRECT)

LINE = st.text(max_size=12)
SPANS = st.builds(
    lambda start, size: Span(start, start + size), st.integers(0, 9), st.integers(1, 9)
)
WHEN = st.none() | st.builds(SaidAt, LINE, SPANS, st.sampled_from(Granularity), st.booleans())
COUNTS = st.integers(0, 9)
OWNER = st.none() | st.just("i")
PLACES = st.builds(Place, st.sampled_from([FIRST.id, SECOND.id]), SPANS, OWNER)


def _open_pile(path: Path | None = None) -> CaseFile:
    """A case with two documents, of which one says something."""
    file = CaseFile(path, create=True)
    for document, said in ((FIRST, (SAID,)), (SECOND, ())):
        file.add_place(document)
        file.add_reading(Reading(document, said), "reader 1")
    return file


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.builds(
            Deed,
            kind=st.sampled_from(DeedKind),
            verb=st.lists(SPANS, min_size=1, max_size=3).map(tuple),
            agent=st.none() | SPANS,
            patient=st.none() | SPANS,
            negated=st.booleans(),
            hedged=st.booleans(),
            at=WHEN,
            attribution_id=OWNER,
        ),
        max_size=4,
    ),
    st.lists(st.builds(Depiction, SPANS, SPANS, OWNER), max_size=4),
)
def test_deeds_and_depictions_come_back(deeds: list[Deed], depictions: list[Depiction]) -> None:
    """What a reading holds is loaded as it was, in its order."""
    reading = Reading(FIRST, (SAID,), (), tuple(deeds), tuple(depictions))
    with CaseFile(None, create=True) as file:
        file.add_place(FIRST)
        file.add_reading(reading, "reader 1")
        assert list(file.load_readings()) == [reading]


@st.composite
def entities(draw: st.DrawFn) -> Entities:
    """Any entities with mentions in both documents."""
    ids = draw(
        st.lists(st.text("abc", min_size=1, max_size=3), unique=True, min_size=1, max_size=4)
    )
    known = st.sampled_from(ids)
    several = st.lists(PLACES, min_size=1, max_size=3).map(tuple)
    found = [
        Entity(
            own_id,
            draw(LINE),
            draw(st.sampled_from(NameType)),
            tuple(draw(st.lists(st.builds(Form, LINE, COUNTS, COUNTS), max_size=3))),
            tuple(
                draw(
                    st.lists(
                        st.builds(
                            Merge,
                            st.tuples(LINE, LINE),
                            LINE,
                            st.sampled_from(["", FIRST.id]),
                            st.none() | SPANS,
                        ),
                        max_size=3,
                    )
                )
            ),
            draw(st.integers(0, 9)),
            tuple(
                draw(
                    st.lists(
                        st.builds(
                            Description, LINE, several, st.lists(LINE, max_size=2).map(tuple)
                        ),
                        unique_by=lambda one: one.words,
                        max_size=3,
                    )
                )
            ),
            tuple(
                draw(
                    st.lists(
                        st.builds(
                            Standing,
                            st.sampled_from(DeedKind),
                            PLACES,
                            LINE,
                            st.none() | known,
                            st.booleans(),
                            st.booleans(),
                            WHEN,
                        ),
                        max_size=3,
                    )
                )
            ),
            tuple(
                draw(
                    st.lists(
                        st.builds(
                            Tie,
                            st.sampled_from(DeedKind),
                            known,
                            st.booleans(),
                            several,
                            st.booleans(),
                            st.integers(0, 3),
                        ),
                        unique_by=lambda one: (one.kind, one.other_id, one.is_agent, one.negated),
                        max_size=3,
                    )
                )
            ),
            tuple(sorted(draw(st.sets(known, max_size=2)))),
        )
        for own_id in ids
    ]
    mentions = [
        Mention(
            document.id,
            span,
            draw(st.sampled_from(NameType)),
            draw(st.none() | known),
            draw(st.sampled_from(MentionRole)),
            tuple(draw(st.lists(known, max_size=3))),
        )
        for document in (FIRST, SECOND)
        for span in draw(st.lists(SPANS, max_size=3))
    ]
    speakers = {"i": draw(known)} if draw(st.booleans()) else {}
    return Entities(tuple(found), tuple(mentions), speakers)


@settings(deadline=None, max_examples=60)
@given(entities())
def test_entities_come_back(found: Entities) -> None:
    """Entities in their order with all they have, mentions in text order, and who speaks."""
    with _open_pile() as file:
        file.save_entities(found)
        case = file.load()
    assert case.entities == found.entities
    assert case.mentions == found.mentions
    (said,) = case.attributions
    assert said.entity_id == found.speakers.get("i")


BROOK = Entity("e", "Ünï Brook", NameType.PERSON, (Form("Ünï Brook", 1, 1),), n_documents=1)
NAMED = Mention(FIRST.id, Span(0, 9), NameType.PERSON, "e")
FOUND = Entities((BROOK,), (NAMED,), {"i": "e"})


def test_who_is_who_is_replaced_as_a_whole() -> None:
    """Nothing of what was worked out before is left."""
    other = dataclasses.replace(BROOK, id="f", name="Brook")
    with _open_pile() as file:
        file.save_entities(FOUND)
        file.save_entities(Entities((other,)))
        case = file.load()
        assert (case.entities, case.mentions) == ((other,), ())
        assert case.attributions[0].entity_id is None
        file.save_entities(Entities())
        assert file.load().entities == ()


def test_who_is_who_is_stored_whole_or_not_at_all() -> None:
    """What was there before stays where the new cannot be written."""
    with _open_pile() as file:
        file.save_entities(FOUND)
        with pytest.raises(CaseError):
            file.save_entities(Entities((BROOK, BROOK)))
        assert file.load().entities == (BROOK,)
        assert file.load().mentions == (NAMED,)


def test_mentions_go_with_their_document() -> None:
    """A text that no place holds any more has none."""
    with _open_pile() as file:
        file.save_entities(FOUND)
        file.finish_file("a.txt", "aa", "", set())
        file.settle()
        assert [one.path for one in file.load().documents] == ["b.txt"]
        assert file.load().mentions == ()


def test_deeds_go_with_their_reading() -> None:
    """A later reading of the same text replaces them."""
    deeds = (Deed(DeedKind.LEAD, (Span(10, 13),)),)
    depictions = (Depiction(Span(0, 3), Span(4, 9)),)
    with _open_pile() as file:
        file.add_reading(Reading(FIRST, deeds=deeds, depictions=depictions), "reader 1")
        file.add_reading(Reading(FIRST), "reader 1")
        assert [(one.deeds, one.depictions) for one in file.load_readings()] == [((), ())] * 2


def test_mentions_are_in_the_order_of_the_documents() -> None:
    """Whatever order the readings came in, those of the first document come first."""
    later = Mention(SECOND.id, Span(0, 5), NameType.PERSON, "e")
    with _open_pile() as file:
        file.save_entities(Entities((BROOK,), (later, NAMED)))
        assert file.load().mentions == (NAMED, later)


def test_who_is_who_can_be_asked_for_in_sql(tmp_path: Path) -> None:
    """The views show the words of mentions with their entities, and who says how much."""
    path = tmp_path / "x.sayso"
    unknown = Mention(SECOND.id, Span(0, 5), NameType.PERSON, None, candidates=("e",))
    with _open_pile(path) as file:
        file.save_entities(Entities((BROOK,), (NAMED, unknown), {"i": "e"}))
    with sqlite3.connect(path) as db:
        mentions = db.execute(
            "SELECT outlet, words, entity, role, candidates FROM mention_words ORDER BY outlet DESC"
        ).fetchall()
        speakers = db.execute(
            "SELECT name, type, n_attributions, n_documents, n_outlets FROM speakers"
        ).fetchall()
    db.close()
    assert mentions == [
        ("The Pier", "Ünï Brook", "Ünï Brook", "name", "[]"),
        ("Bay Mail", "Brook", None, "name", '["e"]'),
    ]
    assert speakers == [("Ünï Brook", "person", 1, 1, 1)]


NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
JUDGEMENTS = (
    Judgement(JudgementKind.MERGE, ("Ünï Brook", "Brook")),
    Judgement(JudgementKind.SPLIT, ("Orlo Trust", "Orlo")),
    Judgement(JudgementKind.RENAME, ("Orlo Trust", 'Das "Amt"\n')),
    Judgement(JudgementKind.ASSIGN, ("Orlo",), FIRST.id, Span(18, 28)),
)


def test_judgements_outlive_what_is_worked_out(tmp_path: Path) -> None:
    """New entities, new readings and a new opening do not touch them."""
    path = tmp_path / "x.sayso"
    with _open_pile(path) as file:
        for one in JUDGEMENTS:
            file.add_decision(one, "", NOON)
        file.save_entities(FOUND)
        file.add_reading(Reading(FIRST), "reader 2")
        file.finish_file("b.txt", "bb", "", set())
        file.settle()
    with CaseFile(path) as file:
        assert file.load_judgements() == JUDGEMENTS


def _make_second_version(path: Path) -> None:
    """A case as the second version of the tables held it, read to its end."""
    with sqlite3.connect(path) as db:
        for migration in MIGRATIONS[:2]:
            for statement in migration.split(";\n"):
                db.execute(statement)
        db.execute(
            "INSERT INTO documents VALUES (?, ?, 'reader 1', ?, '', '', '', NULL, '', '[]', '[]')",
            (FIRST.id, same_key_of(FIRST), FIRST.text),
        )
        facts = ("a.txt", "a.txt", 0, same_key_of(FIRST), "", "", "", "[]", "[]")
        db.execute("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", facts)
        db.execute("INSERT INTO files VALUES ('a.txt', 'aa', '')")
        db.execute(
            "INSERT INTO attributions (id, document_id, position, kind, stance, negated, hedged, "
            "source_type, source_name, chain, probability, said_at, said_at_start, said_at_end, "
            "said_at_granularity, said_at_doubtful) VALUES ('i', ?, 0, 'direct', 'assert', 0, 0, "
            "'named', 'Brook', '[]', 0.5, '2021-03', 0, 3, 'month', 0)",
            (FIRST.id,),
        )
        db.execute("INSERT INTO spans VALUES ('i', 'source', 0, 0, 9)")
        db.execute("INSERT INTO evidence VALUES ('i', 0, 'hedged', 0, 3)")
        db.execute("INSERT INTO names VALUES (?, 0, 'person', 0, 9, 0.5)", (FIRST.id,))
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 2")
    db.close()


def test_a_case_of_the_second_version_opens_and_is_read_anew(tmp_path: Path) -> None:
    """All it held is there; who is who is not, until the next trace reads every text again."""
    path = tmp_path / "x.sayso"
    _make_second_version(path)
    with CaseFile(path) as file:
        case = file.load()
        (reading,) = file.load_readings()
        assert not file.is_finished("a.txt", "aa", "")
        assert not file.is_read(reading.document, "reader 1")
        assert file.load_judgements() == ()
    (said,) = case.attributions
    assert (said.source, said.entity_id) == ((Span(0, 9),), None)
    assert said.said_at == SaidAt("2021-03", Span(0, 3), Granularity.MONTH)
    assert len(said.evidence) == 1
    assert reading.names == (Name(Span(0, 9), NameType.PERSON, 0.5),)
    assert (reading.deeds, reading.depictions, case.entities, case.mentions) == ((), (), (), ())


def test_a_case_of_the_second_version_takes_what_is_new(tmp_path: Path) -> None:
    """Opened once, it holds deeds, entities and judgements as a new one does."""
    path = tmp_path / "x.sayso"
    _make_second_version(path)
    document = Document.from_text(FIRST.text, path="a.txt")
    mention = dataclasses.replace(NAMED, document_id=document.id)
    with CaseFile(path) as file:
        file.add_place(document)
        reading = Reading(document, deeds=(Deed(DeedKind.LEAD, (Span(10, 13),)),))
        file.add_reading(reading, "reader 2")
        file.settle()
        file.save_entities(Entities((BROOK,), (mention,)))
        file.add_decision(JUDGEMENTS[0], "", NOON)
    with CaseFile(path) as file:
        assert file.load().mentions == (mention,)
        assert [one.deeds for one in file.load_readings()][-1] == reading.deeds
        assert file.load_judgements() == JUDGEMENTS[:1]


def test_every_version_is_brought_to_the_same_tables(tmp_path: Path) -> None:
    """A case made now and one of the second version have the same tables and views."""
    _make_second_version(tmp_path / "old.sayso")
    made = []
    for name in ("old.sayso", "new.sayso"):
        CaseFile(tmp_path / name, create=True).close()
        with sqlite3.connect(tmp_path / name) as db:
            made.append(
                db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()
            )
            assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        db.close()
    assert made[0] == made[1]
