"""Drift in the invented harbour case, from pages to places, with the shipped reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.claims.corrections import is_correcting
from sayso.claims.drift import find_drift
from sayso.claims.statements import gather_statements
from sayso.claims.told import Told
from sayso.intake import read_file
from sayso.reading import Reader
from sayso.records import Document, Failure, Report
from tests.claims.telling import chain_of, read_times, words_at

WIRE, MAIL = "02-marram-wire.txt", "04-papers.csv"


@pytest.fixture
def told(reader: Reader, harbour: Path) -> dict[str, Told]:
    """Both papers' reports of how much went into the basin, and of the detention list."""
    (wire,) = read(harbour / WIRE)
    mail = next(one for one in read(harbour / MAIL) if "50 tonnes" in one.title)
    return {
        "wire": tell(reader, wire, "industrial solvent"),
        "mail": tell(reader, mail, "toxic solvent"),
        "wire, list": tell(reader, wire, "detention list"),
        "mail, list": tell(reader, mail, "detention list"),
    }


def read(path: Path) -> list[Document]:
    """The documents of a file, all of which can be read."""
    found = list(read_file(path))
    assert not [one for one in found if isinstance(one, Failure)]
    return [one for one in found if isinstance(one, Document)]


def tell(reader: Reader, document: Document, words: str) -> Told:
    """The report made of the first statement with some words."""
    statement = next(
        one for one in gather_statements(reader.read(document), ()) if words in one.words
    )
    attribution = statement.attribution
    report = Report(
        statement.id,
        "claim",
        document.id,
        statement.spans,
        attribution.id if attribution else None,
        chain_of(document, statement),
    )
    return Told(report, (statement,), document)


def changes(parent: Told, child: Told) -> list[tuple[str, str, str]]:
    """The kinds of drift with the words on both sides."""
    return [
        (one.kind.value, words_at(parent, one.before.span), words_at(child, one.after.span))
        for one in find_drift(parent, child, (), read_times)
    ]


def test_what_the_mail_made_of_the_wire(told: dict[str, Told]) -> None:
    """Hedge and memo gone, 40 became 50, and a quotation lost its end; nothing else."""
    found = changes(told["wire"], told["mail"])
    assert [kind for kind, _, _ in found] == [
        "hedge dropped",
        "attribution dropped",
        "number changed",
        "quotation altered",
    ]
    assert [before for _, before, _ in found] == [
        "may",
        "an internal memo seen by Marram News",
        "Up to 40 tonnes",
        "It is what we have at the moment",
    ]
    assert found[2][2] == "NEARLY 50 tonnes"
    assert found[3][2] == "It is what we have"


def test_what_the_mail_made_of_the_register(told: dict[str, Told]) -> None:
    """It no longer says whose register shows it."""
    assert [kind for kind, _, _ in changes(told["wire, list"], told["mail, list"])] == [
        "attribution dropped"
    ]


def test_the_mails_corrections_are_known(harbour: Path) -> None:
    """And no other article of the case is a correction."""
    documents = [one for path in sorted(harbour.iterdir()) for one in read(path)]
    assert [one.title for one in documents if is_correcting(one)] == [
        "Corrections and clarifications"
    ]
