"""The case on disk: what goes in comes out, whatever happens in between."""

from __future__ import annotations

import dataclasses
import sqlite3
from datetime import date
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
    Case,
    Document,
    Evidence,
    EvidenceAbout,
    Failure,
    FailureKind,
    Granularity,
    Kind,
    Name,
    NameType,
    Reading,
    SaidAt,
    SourceType,
    Span,
    Stance,
)

LINE = st.text(max_size=30)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any document with attributions of any kind."""
    document = Document.from_text(
        draw(st.text(min_size=1, max_size=80)),
        title=draw(LINE),
        outlet=draw(LINE),
        byline=draw(LINE),
        published=draw(st.none() | st.dates()),
        url=draw(LINE),
        path=draw(st.from_regex(r"[a-z]{1,8}/[a-z#0-9]{1,8}\.txt(#[0-9]{1,4})?", fullmatch=True)),
        topics=draw(st.lists(st.text("ab\n\"'é", max_size=5), max_size=3)),
        links=draw(st.lists(st.text("ab:/", max_size=9), max_size=3)),
    )
    one_span = st.integers(0, len(document.text) - 1).map(lambda at: Span(at, at + 1))
    spans = st.lists(one_span, max_size=3).map(tuple)
    said_at = st.builds(SaidAt, LINE, one_span, st.sampled_from(Granularity), st.booleans())
    evidence = st.builds(Evidence, st.sampled_from(EvidenceAbout), one_span)
    names = st.builds(Name, one_span, st.sampled_from(NameType), st.floats(0, 1))
    attributions = [
        Attribution(
            id=f"{document.id}-{number}",
            document_id=document.id,
            source=draw(spans),
            cue=(Span(0, 1),),
            content=draw(spans),
            kind=draw(st.sampled_from(Kind)),
            stance=draw(st.sampled_from(Stance)),
            negated=draw(st.booleans()),
            hedged=draw(st.booleans()),
            source_type=draw(st.sampled_from(SourceType)),
            source_name=draw(st.text("aé\x00 ", max_size=9)),
            parent_id=draw(st.none() | st.just(f"{document.id}-0")),
            chain=tuple(draw(st.lists(st.text("xyz", max_size=4), max_size=3))),
            said_at=draw(st.none() | said_at),
            probability=draw(st.floats(0, 1)),
            is_source_open=draw(st.booleans()),
            evidence=tuple(draw(st.lists(evidence, max_size=3))),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    return Reading(document, tuple(attributions), tuple(draw(st.lists(names, max_size=3))))


@settings(deadline=None, max_examples=60)
@given(readings())
def test_what_was_saved_is_loaded(reading: Reading) -> None:
    """Saving and loading a case gives back what was saved."""
    with CaseFile(None, create=True) as file:
        file.add_place(reading.document)
        file.add_reading(reading, "reader 1")
        assert file.load() == Case((reading.document,), reading.attributions)
        assert list(file.load_readings()) == [reading]


def _put(file: CaseFile, document: Document, *attributions: Attribution) -> None:
    """What a trace does with a document."""
    file.add_place(document)
    file.add_reading(Reading(document, attributions), "reader 1")


def _settle(file: CaseFile) -> None:
    """What a trace does at its end."""
    for document in file.settle():
        file.add_reading(Reading(document), "reader 1")


def _document(
    text: str = "A text.", path: str = "a.txt", outlet: str = "", title: str = ""
) -> Document:
    return Document.from_text(text, title, outlet, path=path)


PAGES = (
    _document(path="b.txt", outlet="Pier"),
    _document(path="a.txt", outlet="Pier", title="Other headline"),
    _document(path="c.txt", outlet="Bay"),
)


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 0, 2), (2, 1, 0)])
def test_the_same_page_twice_is_one_document_with_two_places(order: tuple[int, ...]) -> None:
    """Same text, outlet and day: one document that says what its first place says.

    The same words at another outlet are two. The order in which they came makes no difference.
    """
    with CaseFile(None, create=True) as file:
        for number in order:
            _put(file, PAGES[number])
        _settle(file)
        first, second = file.load().documents
    assert (first.path, first.also_at, first.title) == ("a.txt", ("b.txt",), "Other headline")
    assert first.id == PAGES[1].id
    assert (second.path, second.outlet) == ("c.txt", "Bay")


def test_a_byline_that_changed_is_taken_over() -> None:
    """What stands about a text can be corrected without reading the text again."""
    with CaseFile(None, create=True) as file:
        _put(file, _document())
        file.add_place(dataclasses.replace(_document(), byline="Ida Brook", links=("x",)))
        assert file.settle() == []
        (document,) = file.load().documents
    assert (document.byline, document.links) == ("Ida Brook", ("x",))


def test_rows_are_ordered_by_number() -> None:
    """Row 10 of a table comes behind row 9."""
    with CaseFile(None, create=True) as file:
        for row in (10, 9, 1):
            _put(file, _document(f"Text {row}.", path=f"t.csv#{row}"))
        assert [d.path for d in file.load().documents] == ["t.csv#1", "t.csv#9", "t.csv#10"]


def test_a_place_that_changed_drops_what_stood_there() -> None:
    """A new text at an old place replaces it; a failure there forgets it."""
    with CaseFile(None, create=True) as file:
        _put(file, _document("Old."))
        _put(file, _document("New."))
        _settle(file)
        assert [d.text for d in file.load().documents] == ["New."]
        file.add_failure(Failure("a.txt", "holds no text"))
        _settle(file)
        assert file.load() == Case(failures=(Failure("a.txt", "holds no text"),))
        _put(file, _document("New."))
        assert file.load().failures == ()


def test_texts_that_move_are_not_dropped_in_between() -> None:
    """A row put in at the top moves all others down by one place; none is read again."""
    texts = [_document(f"Text {row}.", path=f"t.csv#{row}") for row in (1, 2, 3)]
    with CaseFile(None, create=True) as file:
        for document in texts:
            _put(file, document)
        for document in texts:
            row = int(document.path.rpartition("#")[2]) + 1
            moved = dataclasses.replace(document, path=f"t.csv#{row}")
            file.add_place(moved)
            assert file.is_read(moved, "reader 1")


def test_another_reader_reads_again() -> None:
    """What other weights read is not taken for this reader's."""
    with CaseFile(None, create=True) as file:
        _put(file, _document())
        assert file.is_read(_document(), "reader 1")
        assert not file.is_read(_document(), "reader 2")


def test_rows_that_are_gone_from_a_file_are_gone_from_the_case() -> None:
    """When a table was read to its end, only its present rows remain."""
    with CaseFile(None, create=True) as file:
        for row in (1, 2):
            _put(file, _document(f"Text {row}.", path=f"t.csv#{row}"))
        assert not file.is_finished("t.csv", "aa", "")
        file.finish_file("t.csv", "aa", "", {"t.csv#2"})
        _settle(file)
        assert file.is_finished("t.csv", "aa", "")
        assert not file.is_finished("t.csv", "bb", "")
        assert [d.path for d in file.load().documents] == ["t.csv#2"]


def test_failures_of_files_that_are_gone_are_forgotten() -> None:
    """Only under the folder that was traced, and only where the file was not met."""
    with CaseFile(None, create=True) as file:
        for path in ("k/a.txt", "k/t.csv#3", "l/c.txt"):
            file.add_failure(Failure(path, "holds no text"))
        file.forget_failures("k", {"k/t.csv"})
        assert [failure.path for failure in file.load().failures] == ["k/t.csv#3", "l/c.txt"]


def test_a_half_written_document_is_not_there(tmp_path: Path) -> None:
    """A document goes in whole or not at all."""
    path = tmp_path / "x.sayso"
    twice = Attribution("same", "d", (), (Span(0, 1),), (), Kind.DIRECT)
    document = _document()
    twice = dataclasses.replace(twice, document_id=document.id)
    with CaseFile(path, create=True) as file, pytest.raises(CaseError):
        _put(file, document, twice, twice)
    with CaseFile(path) as file:
        assert file.load() == Case()


def test_words_can_be_asked_for_in_sql(tmp_path: Path) -> None:
    """The view shows the exact words in any SQLite tool."""
    path = tmp_path / "x.sayso"
    document = _document("Ünï said yes.")
    one = Attribution("i", document.id, (Span(0, 3),), (Span(4, 8),), (Span(9, 12),), Kind.INDIRECT)
    with CaseFile(path, create=True) as file:
        _put(file, document, one)
    with sqlite3.connect(path) as db:
        rows = db.execute("SELECT source, cue, content FROM attribution_words").fetchall()
    db.close()
    assert rows == [("Ünï", "said", "yes")]


def test_names_times_and_reasons_can_be_asked_for_in_sql(tmp_path: Path) -> None:
    """The views show the words of names, of times, and of what made an attribution so."""
    path = tmp_path / "x.sayso"
    document = _document("Ünï reportedly said yes on Monday.")
    one = Attribution(
        "i",
        document.id,
        (Span(0, 3),),
        (Span(15, 19),),
        (Span(20, 23),),
        Kind.INDIRECT,
        said_at=SaidAt("2021-03-01", Span(24, 33), Granularity.DAY, doubtful=True),
        evidence=(Evidence(EvidenceAbout.HEDGED, Span(4, 14)),),
    )
    with CaseFile(path, create=True) as file:
        file.add_place(document)
        file.add_reading(Reading(document, (one,), (Name(Span(0, 3), NameType.PERSON),)), "r")
    with sqlite3.connect(path) as db:
        said = db.execute(
            "SELECT said_at, said_at_doubtful, said_at_words, evidence FROM attribution_words"
        ).fetchall()
        names = db.execute("SELECT type, name FROM name_words").fetchall()
    db.close()
    assert said == [("2021-03-01", 1, "on Monday", "hedged: reportedly")]
    assert names == [("person", "Ünï")]


def test_reading_again_forgets_the_names_of_before() -> None:
    """Names and evidence go with the document they were read in."""
    document = _document()
    with CaseFile(None, create=True) as file:
        file.add_place(document)
        for names in ((Name(Span(0, 1), NameType.WORK),), ()):
            file.add_reading(Reading(document, names=names), "reader 1")
        assert [reading.names for reading in file.load_readings()] == [()]


def _make_first_version(path: Path) -> None:
    """A case as the first version of the tables held it, read to its end."""
    with sqlite3.connect(path) as db:
        for statement in MIGRATIONS[0].split(";\n"):
            db.execute(statement)
        document = _document("He said yes. Ida Brook said no.")
        db.execute(
            "INSERT INTO documents VALUES (?, ?, 'reader 1', ?, '', '', '', NULL, '', '[]', '[]')",
            (document.id, same_key_of(document), document.text),
        )
        facts = ("a.txt", "a.txt", 0, same_key_of(document), "", "", "", "[]", "[]")
        db.execute("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", facts)
        db.execute("INSERT INTO files VALUES ('a.txt', 'aa', '')")
        for number, name in enumerate(("He", "Ida Brook")):
            db.execute(
                "INSERT INTO attributions VALUES (?, ?, ?, 'direct', 'assert', 0, 0, 'named', ?, "
                "NULL, '[]', NULL, 0.5)",
                (f"i{number}", document.id, number, name),
            )
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 1")
    db.close()


def test_a_case_of_the_first_version_opens_and_is_read_anew(tmp_path: Path) -> None:
    """Its attributions are there, open pronouns marked; the next trace reads every text again."""
    path = tmp_path / "x.sayso"
    _make_first_version(path)
    with CaseFile(path) as file:
        one, other = file.load().attributions
        (reading,) = file.load_readings()
        assert not file.is_finished("a.txt", "aa", "")
        assert not file.is_read(reading.document, "reader 1")
    assert (one.source_name, one.is_source_open, other.is_source_open) == ("He", True, False)
    assert (one.said_at, one.evidence, reading.names) == (None, (), ())


def test_failures_keep_their_kind() -> None:
    """What was left alone is told from what failed."""
    skipped = tuple(
        Failure("pics", f"2 files ending in {end}", FailureKind.SKIPPED) for end in (".css", ".png")
    )
    with CaseFile(None, create=True) as file:
        for failure in skipped:
            file.add_failure(failure)
        assert file.load().failures == skipped


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"This is no database at all, only text. " * 40, "not a sayso case"), (None, "no such case")],
)
def test_what_is_no_case_is_refused(tmp_path: Path, content: bytes | None, message: str) -> None:
    """One clear line for a missing file and for another kind of file, which stays as it was."""
    path = tmp_path / "x.sayso"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CaseError, match=message):
        CaseFile(path)
    assert (path.read_bytes() if path.exists() else None) == content


def test_an_empty_file_is_no_case(tmp_path: Path) -> None:
    """It is refused and left as it was."""
    path = tmp_path / "x.sayso"
    path.touch()
    with pytest.raises(CaseError, match="no such case"):
        CaseFile(path)
    assert path.read_bytes() == b""


def test_another_database_is_refused(tmp_path: Path) -> None:
    """Somebody else's SQLite file is not written to."""
    path = tmp_path / "x.sayso"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE mine (a)")
    db.close()
    with pytest.raises(CaseError, match="not a sayso case"):
        CaseFile(path, create=True)


def test_a_newer_case_is_refused(tmp_path: Path) -> None:
    """A case from a later version is not guessed at."""
    path = tmp_path / "x.sayso"
    CaseFile(path, create=True).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 999")
    db.close()
    with pytest.raises(CaseError, match="newer sayso"):
        CaseFile(path)


def test_dates_come_back_as_dates() -> None:
    """A published date is a date, or None."""
    with CaseFile(None, create=True) as file:
        _put(file, Document.from_text("A.", published=date(2009, 6, 24), path="a"))
        assert file.load().documents[0].published == date(2009, 6, 24)
