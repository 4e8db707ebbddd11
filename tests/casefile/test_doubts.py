"""What is in doubt, and when what was told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from sayso.casefile import CaseFile
from sayso.casefile.doubts import DoubtKind
from sayso.casefile.list_rows import ClaimFilter, ClaimSort, DocumentFilter
from sayso.records import (
    AttributionJudgement,
    AttributionJudgementKind,
    ClaimJudgement,
    ClaimJudgementKind,
    DeedKind,
    Entities,
    Granularity,
    Judgement,
    JudgementKind,
    Place,
    Reading,
    SaidAt,
    SourceType,
    Span,
    Standing,
)
from tests.claimed import CLAIMED, COURIER, NOTES, SHED, fill, rename

_NOW = datetime(2026, 5, 1, tzinfo=UTC)


def _fill_doubtful() -> CaseFile:
    """The invented case with an unsure attribution, an unsure parent, two names, two claims."""
    file = fill()
    unsure = replace(CLAIMED.attributions[0], probability=0.5)
    file.add_reading(Reading(COURIER, (unsure,)), "reader 2")
    first, second, *rest = SHED.reports
    child = replace(second, parent_id=first.id, parent_probability=0.6)
    shed = replace(SHED, reports=(first, child, *(replace(one, parent_id=None) for one in rest)))
    file.save_claims([shed, rename(shed, "again")], "from 1")
    one, other = CLAIMED.entities[:2]
    file.save_entities(
        Entities((replace(one, perhaps=(other.id,)), replace(other, perhaps=(one.id,))))
    )
    return file


def test_what_is_unsure_is_asked_by_what_rests_on_it() -> None:
    """Attributions, parents, names and claims, heaviest first, each once."""
    with _fill_doubtful() as file:
        found = file.list_doubts(100)
        kinds = {one.kind for one in found}
        assert kinds == set(DoubtKind)
        assert [one.weight for one in found] == sorted((one.weight for one in found), reverse=True)
        assert len({one.key for one in found}) == len(found)
        said = next(one for one in found if one.kind is DoubtKind.ATTRIBUTION)
        assert said.ids == (CLAIMED.attributions[0].id,)
        assert said.weight == 0.5 * len(SHED.reports)
        assert file.list_doubts(1) == found[:1]


def test_what_was_decided_is_not_asked_again() -> None:
    """Whatever the decision was; taken back, it is asked again."""
    with _fill_doubtful() as file:
        for one in file.list_doubts(100):
            file.add_decision(_decide(file, one.kind, one.ids), "Ada", _NOW)
        assert file.list_doubts(100) == ()
        while file.take_back("Ada", _NOW):
            pass
        assert {one.kind for one in file.list_doubts(100)} == set(DoubtKind)


def _decide(
    file: CaseFile, kind: DoubtKind, ids: tuple[str, ...]
) -> Judgement | ClaimJudgement | AttributionJudgement:
    if kind is DoubtKind.ATTRIBUTION:
        return AttributionJudgement(AttributionJudgementKind.CONFIRM, ids[0], COURIER.id)
    if kind is DoubtKind.PARENT:
        return ClaimJudgement(ClaimJudgementKind.NOT_COPY, (ids[1], ids[0]))
    if kind is DoubtKind.NAMES:
        names = {one.id: one.name for one in file.load_entities_by(ids)}
        return Judgement(JudgementKind.SPLIT, (names[ids[0]], names[ids[1]]))
    firsts = tuple(one.reports[0].id for one in file.load_claims_by(ids))
    return ClaimJudgement(ClaimJudgementKind.DIFFERENT_CLAIM, firsts)


def test_reports_are_known_by_claim_and_day() -> None:
    """Undated ones count for no day; what is not there is left out."""
    with fill() as file:
        own = SHED.reports[0].id
        assert file.find_claims_by_report([own, "gone"]) == {own: SHED.id}
        days = file.count_report_days([SHED.id, "gone"])
        assert list(days) == [SHED.id]
        dated = [one for one in SHED.reports if one.document_id != NOTES.id]
        assert sum(days[SHED.id].values()) == len(dated)
        assert days[SHED.id][date(2022, 5, 4)] == 1


def test_dated_standing_is_found_by_its_time() -> None:
    """A month is in a time when a part of it is; what has no year is on no calendar."""
    with fill() as file:
        place = Place(COURIER.id, Span(0, 5))

        def stand(value: str) -> Standing:
            return Standing(DeedKind.LIST, place, at=SaidAt(value, Span(0, 2), Granularity.DAY))

        one, other = CLAIMED.entities[:2]
        early = replace(one, standing=(stand("1997"), stand("XXXX-05")))
        late = replace(other, standing=(stand("2012-06"), Standing(DeedKind.BAN, place)))
        file.save_entities(Entities((early, late)))
        assert file.find_dated_standing(None, None, 10) == ((one.id, other.id), 2)
        assert file.find_dated_standing(date(2012, 6, 20), None, 10) == ((other.id,), 1)
        assert file.find_dated_standing(None, date(1997, 12, 31), 10) == ((one.id,), 1)
        assert file.find_dated_standing(None, None, 1) == ((one.id,), 2)


def test_lists_can_be_narrowed_by_words() -> None:
    """In the order given, whatever the case; signs that mean something in SQL mean themselves."""
    with fill() as file:
        total = file.list_claims().total
        assert file.list_claims(ClaimFilter(words="TONNES shed")).total
        assert file.list_claims(ClaimFilter(words="shed tonnes")).total == 0
        assert file.list_claims(ClaimFilter(words="%")).total == 0
        assert file.list_claims(ClaimFilter(words="_")).total == 0
        assert file.list_claims(sort=ClaimSort.RATIO).total == total
        titled = file.list_documents(DocumentFilter(title="shed"))
        assert {"shed" in one.title.casefold() for one in titled.rows} == {True}
        undated = file.list_documents(DocumentFilter(undated=True))
        assert [one.id for one in undated.rows] == [NOTES.id]
        named = file.list_sources(kind=SourceType.NAMED)
        assert {one.type for one in named.rows} == {SourceType.NAMED}
