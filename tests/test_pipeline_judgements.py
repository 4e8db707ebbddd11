"""What a person decides about names, in a case file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

import sayso
from sayso.casefile import CaseFile
from sayso.errors import CaseError, UsageError
from sayso.pipeline import decide, open_case, take_back, trace
from sayso.pipeline.progress import Steps
from sayso.pipeline.who import resolve
from sayso.records import (
    AnyJudgement,
    Attribution,
    Case,
    Document,
    Entity,
    Judgement,
    JudgementKind,
    Kind,
    Name,
    NameType,
    Reading,
    SourceType,
    Span,
)

MERGE = Judgement(JudgementKind.MERGE, ("Mira Holt", "Una Marsh"))
SPLIT = Judgement(JudgementKind.SPLIT, ("Velm Union", "Union"))
RENAME = Judgement(JudgementKind.RENAME, ("Velm Union", "The Lot"))

TEXT = "Mira Holt and Una Marsh left the Velm Union, the Union said. Holt and Tom Holt stayed."
NAMES = (
    ("Mira Holt", NameType.PERSON),
    ("Una Marsh", NameType.PERSON),
    ("Velm Union", NameType.ORGANISATION),
    ("Union said", NameType.ORGANISATION),
    ("Tom Holt", NameType.PERSON),
)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case file with one document, its names marked by hand."""
    path = tmp_path / "x.sayso"
    document = Document.from_text(TEXT, path="a.txt")
    names = []
    for words, kind in NAMES:
        start = TEXT.index(words)
        names.append(Name(Span(start, start + len(words.removesuffix(" said"))), kind))
    source = names[3].span
    said = Attribution(
        "i",
        document.id,
        (source,),
        (),
        (),
        Kind.INDIRECT,
        source_type=SourceType.NAMED,
        source_name="Velm Union",
    )
    with CaseFile(path, create=True) as file:
        file.add_place(document)
        file.add_reading(Reading(document, (said,), tuple(names)), "reader 1")
        resolve(file, Steps())
    return path


def _decide(path: Path, judgement: Judgement) -> Case:
    """The case behind a decision."""
    change = decide(path, judgement)
    assert (change.judgement, change.is_back) == (judgement, False)
    return open_case(path)


def _take_back(path: Path) -> AnyJudgement | None:
    change = take_back(path)
    return change.judgement if change else None


def _held(path: Path) -> tuple[Judgement, ...]:
    with CaseFile(path) as file:
        return file.load_judgements()


def _by_name(case: Case, name: str) -> Entity:
    (entity,) = (one for one in case.entities if name in (one.name, *one.aliases))
    return entity


def test_a_decision_changes_who_is_who_and_is_kept(case: Path) -> None:
    """It is in the file afterwards."""
    before = open_case(case)
    assert _by_name(before, "Mira Holt") != _by_name(before, "Una Marsh")
    after = _decide(case, MERGE)
    assert _by_name(after, "Mira Holt") == _by_name(after, "Una Marsh")
    assert _held(case) == (MERGE,)


def test_decisions_add_up(case: Path) -> None:
    """Each is worked out together with those before it, in whatever order they came."""
    for one in (MERGE, SPLIT, RENAME):
        after = _decide(case, one)
    assert _by_name(after, "Mira Holt") == _by_name(after, "Una Marsh")
    assert _by_name(after, "The Lot").aliases == ("Velm Union",)
    assert len(after.entities) == 4
    assert _held(case) == (MERGE, SPLIT, RENAME)


@pytest.mark.parametrize("judgement", [MERGE, SPLIT, RENAME], ids=lambda one: one.kind.value)
def test_a_decision_taken_back_leaves_nothing(case: Path, judgement: Judgement) -> None:
    """The case is as it was before it."""
    before = open_case(case)
    assert _decide(case, judgement) != before
    assert _take_back(case) == judgement
    assert open_case(case) == before
    assert _held(case) == ()
    assert _take_back(case) is None


def test_the_last_decision_is_taken_back_first(case: Path) -> None:
    """Those before it stay."""
    merged = _decide(case, MERGE)
    _decide(case, RENAME)
    assert _take_back(case) == RENAME
    assert open_case(case) == merged
    assert _take_back(case) == MERGE


def test_who_speaks_follows_a_decision(case: Path) -> None:
    """Attributions name the entity that a person made."""
    (said,) = open_case(case).attributions
    assert said.entity_id == _by_name(open_case(case), "Velm Union").id
    after = _decide(case, Judgement(JudgementKind.MERGE, ("Velm Union", "Tom Holt")))
    assert after.attributions[0].entity_id == _by_name(after, "Tom Holt").id


def test_a_mention_is_given_to_another(case: Path) -> None:
    """The one mention at that place, and no other."""
    before = open_case(case)
    mira = before.mentions[0]
    judgement = Judgement(JudgementKind.ASSIGN, ("Una Marsh",), mira.document_id, mira.span)
    after = _decide(case, judgement)
    assert after.mentions[0].entity_id == _by_name(before, "Una Marsh").id
    assert after.mentions[1:] == before.mentions[1:]


@pytest.mark.parametrize(
    "judgement",
    [
        Judgement(JudgementKind.MERGE, ("Mira Holt", "Nobody")),
        Judgement(JudgementKind.SPLIT, ("Nobody", "Mira Holt")),
        Judgement(JudgementKind.RENAME, ("Nobody", "Mira Holt")),
        Judgement(JudgementKind.ASSIGN, ("Nobody",), "d", Span(0, 1)),
    ],
    ids=lambda one: one.kind.value,
)
def test_a_name_nobody_goes_by_is_wrong_usage(case: Path, judgement: Judgement) -> None:
    """One line that says which, and nothing is stored or changed."""
    before = open_case(case)
    with pytest.raises(UsageError, match="Nobody") as caught:
        _decide(case, judgement)
    assert "\n" not in str(caught.value)
    assert open_case(case) == before
    assert _held(case) == ()


def test_names_are_known_in_any_case(case: Path) -> None:
    """ "mira holt" is Mira Holt."""
    after = _decide(case, Judgement(JudgementKind.MERGE, ("mira holt", "UNA MARSH")))
    assert _by_name(after, "Mira Holt") == _by_name(after, "Una Marsh")


def test_a_new_name_is_a_name_to_rename_nobody_else_by(case: Path) -> None:
    """The new name of a rename need not be anybody's."""
    assert _by_name(_decide(case, RENAME), "The Lot").name == "The Lot"


def test_there_has_to_be_a_case(tmp_path: Path) -> None:
    """A file that is not there is not made."""
    path = tmp_path / "none.sayso"
    with pytest.raises(CaseError, match="no such case"):
        _decide(path, MERGE)
    with pytest.raises(CaseError, match="no such case"):
        take_back(path)
    assert not path.exists()


def test_a_case_that_is_being_written_is_not_judged(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process holds it: one clear error, and nothing is decided."""
    monkeypatch.setattr("sayso.casefile.connection._WAIT_SECONDS", 0.05)
    with sqlite3.connect(case, isolation_level=None) as db:
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(CaseError, match="being written"):
            _decide(case, MERGE)
        db.execute("ROLLBACK")
    db.close()
    assert _held(case) == ()


def test_a_trace_keeps_what_was_decided(pile: Path, tmp_path: Path) -> None:
    """Files read later, and texts read anew, are worked out under the same decisions."""
    path = tmp_path / "x.sayso"
    case = trace([pile], path)
    names = {one.name for one in case.entities}
    ida, tom = (next(name for name in names if word in name) for word in ("Brook", "Reed"))
    merged = _decide(path, Judgement(JudgementKind.MERGE, (ida, tom)))
    assert _by_name(merged, ida) == _by_name(merged, tom)
    assert trace([pile], path).entities == merged.entities
    (pile / "three.txt").write_text("Mira Holt said the ferry was late again.", "utf-8")
    later = trace([pile], path)
    assert _by_name(later, ida) == _by_name(later, tom)
    take_back(path)
    assert sayso.open_case(path).entities == trace([pile]).entities
