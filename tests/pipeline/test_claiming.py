"""Claims of a case are found when something changed, and only then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from sayso.casefile import CaseFile
from sayso.errors import UsageError
from sayso.pipeline import claiming, decide, take_back
from sayso.pipeline.claiming import claim
from sayso.pipeline.progress import Progress, Steps
from sayso.records import (
    Attribution,
    ClaimJudgement,
    ClaimJudgementKind,
    Document,
    Judgement,
    JudgementKind,
    Kind,
    Reading,
    SourceType,
    Span,
)
from tests.pipeline.test_cached import Model

_SPILL = "Forty tonnes of solvent ran into the inner basin"
_HEADS = (
    ("The Pier", date(2022, 5, 4), f"{_SPILL}, a port official said."),
    ("Bay Mail", date(2022, 5, 6), f"{_SPILL}, a docker said."),
    ("Marram Wire", date(2022, 5, 5), "The ferry was late on both days this week, a clerk said."),
)


class _Models:
    """An encoder and a judge that remember what they were asked."""

    def __init__(self) -> None:
        self.model = Model()
        self.fingerprint = "m"
        self.encode, self.compare = self.model.encode, self.model.compare

    def count(self) -> int:
        """How often they were asked."""
        return len(self.model.asked)


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch) -> _Models:
    """Models of the test in place of the shipped ones."""
    both = _Models()
    monkeypatch.setattr(claiming, "load_encoder", lambda _: both)
    monkeypatch.setattr(claiming, "load_judge", lambda _: both)
    return both


def _read(number: int) -> Reading:
    outlet, day, text = _HEADS[number]
    document = Document.from_text(text, outlet=outlet, published=day, path=f"{number}.txt")
    content, source = text.split(", ")
    start = len(content) + 2
    said = Attribution(
        f"said-{number}",
        document.id,
        (Span(start, start + len(source) - len(" said.")),),
        (Span(len(text) - 5, len(text) - 1),),
        (Span(0, len(content)),),
        Kind.INDIRECT,
        source_type=SourceType.ANONYMOUS,
        source_name=source.removesuffix(" said."),
    )
    return Reading(document, (said,))


def _add(file: CaseFile, number: int) -> None:
    reading = _read(number)
    file.add_place(reading.document)
    file.add_reading(reading, "reader 1")


@pytest.fixture
def case() -> Iterator[CaseFile]:
    """A case in memory with two documents that tell the same."""
    with CaseFile(None, create=True) as file:
        for number in (0, 1):
            _add(file, number)
        yield file


def test_claims_are_found_once(case: CaseFile, models: _Models) -> None:
    """While nothing changes, nothing is done."""
    told: list[Progress] = []
    claim(case, Steps(told.append))
    (spill,) = case.load_claims()
    assert (len(spill.reports), spill.label) == (2, _SPILL)
    assert spill.origins.at_most == 2
    assert [str(one.phase) for one in told] == ["claims"] * len(told)
    assert [one.unit for one in told if one.done == one.total == 2] == ["documents", "sentences"]
    asked = models.count()
    told.clear()
    claim(case, Steps(told.append))
    assert (told, models.count()) == ([], asked)


def test_a_new_document_asks_for_its_own_words_only(case: CaseFile, models: _Models) -> None:
    """And gives what finding all of it at once gives."""
    claim(case, Steps())
    asked = models.count()
    _add(case, 2)
    claim(case, Steps())
    own = models.model.asked[asked:]
    assert len(own) == len(("its sentence", "and that with what was there"))
    with CaseFile(None, create=True) as fresh:
        for number in (2, 1, 0):
            _add(fresh, number)
        claim(fresh, Steps())
        assert fresh.load_claims() == case.load_claims()


def test_other_weights_find_claims_anew(case: CaseFile, models: _Models) -> None:
    """What the old ones said is forgotten."""
    claim(case, Steps())
    asked = models.count()
    models.fingerprint = "other"
    claim(case, Steps())
    assert models.count() == 2 * asked
    models.fingerprint = "m"
    claim(case, Steps())
    assert models.count() == 3 * asked


def test_decisions_about_reports_win_and_are_taken_back(case: CaseFile, models: _Models) -> None:
    """Also in memory, in a case that stays open; no model is asked again."""
    claim(case, Steps())
    (spill,) = before = case.load_claims()
    asked = models.count()
    ids = tuple(one.id for one in spill.reports)
    came = decide(case, ClaimJudgement(ClaimJudgementKind.PARENT, ids))
    (spill,) = came.after
    assert came.before == before
    assert [one.parent_id for one in spill.reports] == [None, ids[0]]
    assert (spill.origins.at_least, spill.origins.at_most) == (1, 1)
    apart = decide(case, ClaimJudgement(ClaimJudgementKind.DIFFERENT_CLAIM, ids))
    assert [len(one.reports) for one in apart.after] == [1, 1]
    assert len(case.load_claim_judgements()) == 2
    last = take_back(case)
    assert last is not None
    assert last.judgement == ClaimJudgement(ClaimJudgementKind.DIFFERENT_CLAIM, ids)
    assert (last.before, last.after) == (apart.after, came.after)
    assert case.load_claims() == came.after
    take_back(case)
    assert case.load_claims() == before
    assert take_back(case) is None
    assert models.count() == asked


def test_a_report_that_is_not_there_is_refused(case: CaseFile, models: _Models) -> None:
    """Nothing is stored."""
    claim(case, Steps())
    with pytest.raises(UsageError, match="no report 'nowhere' in CASE; see: sayso claims CASE"):
        decide(case, ClaimJudgement(ClaimJudgementKind.ORIGIN, ("nowhere",)))
    with pytest.raises(UsageError, match="nobody in CASE"):
        decide(case, Judgement(JudgementKind.MERGE, ("Nobody", "Noone")))
    assert case.load_claim_judgements() == ()
    assert models.count() > 0


def test_what_is_killed_half_way_goes_on(case: CaseFile, models: _Models) -> None:
    """Between reading and claims, a case holds no claim of what is not there."""
    claim(case, Steps())
    first = _read(0).document
    case.add_reading(Reading(first), "reader 2")
    assert case.load_claims() == ()
    assert case.load().documents[0] == first
    _add(case, 0)
    claim(case, Steps())
    assert len(case.load_claims()) == 1
    assert models.count() > 0
