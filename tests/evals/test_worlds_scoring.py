"""What is counted of worlds, by hand: a case that says the truth, and cases that are wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from evals.copy_counts import Counts, Tally
from evals.planting.articles import Article
from evals.worlds.families import TUNING, make_worlds
from evals.worlds.figures import FIGURES
from evals.worlds.filling import cut_fillers
from evals.worlds.listing import list_wrong
from evals.worlds.pages import Told
from evals.worlds.scoring import measure_world
from evals.worlds.truth import (
    Root,
    Target,
    TrueClaim,
    TrueDispute,
    TrueDrift,
    TrueReport,
    World,
)
from sayso.records import (
    Case,
    Claim,
    ClaimWarning,
    Dispute,
    DisputeKind,
    Document,
    Drift,
    DriftKind,
    Origins,
    Place,
    Report,
    Span,
    WarningKind,
)

_TEXTS = (
    "Ida Brook said four ships sank. The weather was fine.",
    "Five ships sank, the Pier reported.",
    "Four ships have sunk. Ida Brook denied it.",
    "Two ferries burned, Tom Reed said.",
)
_WORDS = ("four ships sank", "Five ships sank", "Four ships have sunk", "Two ferries burned")
_DENIAL = "Ida Brook denied it."


def _document(number: int) -> Document:
    return replace(Document.from_text(_TEXTS[number]), id=f"d{number}")


def _span(number: int, words: str) -> Span:
    start = _TEXTS[number].index(words)
    return Span(start, start + len(words))


def _sentence(number: int) -> Span:
    return Span(0, _TEXTS[number].index(".") + 1)


def _true(number: int, claim: str, parent: str | None, *, is_open: bool = False) -> TrueReport:
    spans = (_span(number, _WORDS[number]),)
    root = Root("Ida", None)
    return TrueReport(
        f"R{number}", claim, f"d{number}", spans, _sentence(number), parent, is_open, "Ida", root
    )


@pytest.fixture
def world() -> World:
    """Three reports of one claim, the second from the first with another number; one of another."""
    reports = {
        "R0": _true(0, "A", None),
        "R1": _true(1, "A", "R0"),
        "R2": _true(2, "A", "R0", is_open=True),
        "R3": _true(3, "B", None),
    }
    claims = {
        "A": TrueClaim("A", "four ships sank", ("R0", "R1", "R2"), 1, 1, 2),
        "B": TrueClaim("B", "two ferries burned", ("R3",), 1, 1, 1, has_stake=True),
    }
    place = Told((_span(2, _DENIAL),), _span(2, _DENIAL))
    return World(
        "by hand",
        tuple(map(_document, range(4))),
        reports,
        claims,
        (
            TrueDrift(DriftKind.NUMBER_CHANGED, "R1", "R0"),
            TrueDrift(DriftKind.ATTRIBUTION_DROPPED, "R1", "R0", is_open=True),
        ),
        (TrueDispute(DisputeKind.DENIAL, (Target("A", (("d2", place),)),)),),
        (frozenset(("R1", "R2")),),
    )


def _make_report(number: int, claim: str, parent: str | None = None) -> Report:
    spans = (_span(number, _WORDS[number]),)
    return Report(f"r{number}", claim, f"d{number}", spans, parent_id=parent)


def _make_claim(own_id: str, reports: tuple[Report, ...], origins: tuple[int, int]) -> Claim:
    first = reports[0]
    place = Place(first.document_id, first.spans[0])
    return Claim(own_id, "", place, reports, Origins(*origins))


def _case(*claims: Claim) -> Case:
    return Case(documents=tuple(map(_document, range(4))), claims=claims)


def _drift(kind: DriftKind, child: str, parent: str) -> Drift:
    place = Place("d1", Span(0, 1))
    return Drift(kind, child, parent, place, place)


def _true_case() -> Case:
    """What the fixture holds, said by a case."""
    ships = _make_claim(
        "c1", (_make_report(0, "c1"), _make_report(1, "c1", "r0"), _make_report(2, "c1")), (1, 2)
    )
    denial = Dispute(DisputeKind.DENIAL, Place("d2", _span(2, _DENIAL)), (), ("r2",))
    ships = replace(
        ships,
        drift=(_drift(DriftKind.NUMBER_CHANGED, "r1", "r0"),),
        disputes=(denial,),
        warnings=(ClaimWarning(WarningKind.CIRCULAR, "", ("r1", "r2")),),
    )
    ferries = _make_claim("c2", (_make_report(3, "c2"),), (1, 1))
    stake = ClaimWarning(WarningKind.ORIGIN_HAS_STAKE, "", ("r3",))
    return _case(ships, replace(ferries, warnings=(stake,)))


def _is_all_right(counts: Mapping[tuple[str, str], Tally]) -> bool:
    return all(tally.right == tally.whole for tally in counts.values())


def test_a_true_case_has_nothing_wrong(world: World) -> None:
    """Everything is found, and all of it is counted."""
    counts = measure_world(world, _true_case())
    assert _is_all_right(counts)
    assert counts == {
        ("reports", "found"): Tally(4, 4),
        ("pairs", "recall"): Tally(3, 3),
        ("pairs", "precision"): Tally(3, 3),
        ("origins", "inside"): Tally(1, 1),
        ("origins", "exact"): Tally(1, 1),
        ("parents", "of roots"): Tally(2, 2),
        ("parents", "of copies and citations"): Tally(1, 1),
        ("drift precision", "number changed"): Tally(1, 1),
        ("drift recall", "number changed"): Tally(1, 1),
        ("dispute precision", "denial"): Tally(1, 1),
        ("dispute recall", "denial"): Tally(1, 1),
        ("circular", "precision"): Tally(1, 1),
        ("circular", "recall"): Tally(1, 1),
        ("stake", "precision"): Tally(1, 1),
        ("stake", "recall"): Tally(1, 1),
    }


def test_an_empty_case_finds_nothing(world: World) -> None:
    """What is missed is counted as missed, and nothing is counted as given."""
    counts = measure_world(world, _case())
    assert counts["reports", "found"] == Tally(0, 4)
    assert counts["pairs", "recall"] == Tally(0, 3)
    assert ("pairs", "precision") not in counts
    assert counts["origins", "inside"] == Tally(0, 1)
    assert counts["dispute recall", "denial"] == Tally(0, 1)
    assert counts["circular", "recall"] == Tally(0, 1)


def test_a_report_is_known_by_half_of_its_words(world: World) -> None:
    """Half shared is enough; a whole sentence too; words of two sentences, or too few, are not."""

    def found(span: Span) -> int:
        report = Report("r0", "c1", "d0", (span,))
        counts = measure_world(world, _case(_make_claim("c1", (report,), (1, 1))))
        return counts["reports", "found"].right

    words, sentence = _span(0, _WORDS[0]), _sentence(0)
    half = (words.end - words.start + 1) // 2
    assert found(words)
    assert found(Span(words.start, words.start + half + 1))
    assert found(sentence)
    assert not found(Span(words.start, words.start + half - 2))
    assert not found(Span(0, len(_TEXTS[0])))


def test_what_is_put_together_wrongly_costs_precision(world: World) -> None:
    """Every pair of two claims counts; one report left out costs the pairs it is in."""
    reports = (_make_report(0, "c1"), _make_report(1, "c1", "r0"), _make_report(3, "c1"))
    counts = measure_world(world, _case(_make_claim("c1", reports, (1, 1))))
    assert counts["pairs", "precision"] == Tally(1, 3)
    assert counts["pairs", "recall"] == Tally(1, 3)
    assert counts["reports", "found"] == Tally(3, 4)


def test_a_number_of_origins_is_right_inside_or_exactly(world: World) -> None:
    """1 to 3 holds the true 1 and is not what can be defended; 2 to 2 is neither."""
    reports = tuple(_make_report(number, "c1") for number in range(3))
    wide = measure_world(world, _case(_make_claim("c1", reports, (1, 3))))
    assert (wide["origins", "inside"], wide["origins", "exact"]) == (Tally(1, 1), Tally(0, 1))
    wrong = measure_world(world, _case(_make_claim("c1", reports, (2, 2))))
    assert (wrong["origins", "inside"], wrong["origins", "exact"]) == (Tally(0, 1), Tally(0, 1))


def test_parents_are_asked_for_where_the_texts_show_them(world: World) -> None:
    """A child without its parent is wrong, a root with one too; an open one is never counted."""
    reports = (_make_report(0, "c1", "r2"), _make_report(1, "c1"), _make_report(2, "c1", "r1"))
    counts = measure_world(world, _case(_make_claim("c1", reports, (1, 2))))
    assert counts["parents", "of roots"] == Tally(0, 1)
    assert counts["parents", "of copies and citations"] == Tally(0, 1)


def test_either_of_two_with_the_same_words_may_be_the_parent(world: World) -> None:
    """Where nothing says whose words were copied, all who had them are right."""
    also = replace(world.reports["R1"], also=frozenset(["R2"]))
    world = replace(world, reports={**world.reports, "R1": also})
    for parent in ("r0", "r2"):
        reports = (_make_report(0, "c1"), _make_report(1, "c1", parent), _make_report(2, "c1"))
        counts = measure_world(world, _case(_make_claim("c1", reports, (1, 2))))
        assert counts["parents", "of copies and citations"] == Tally(1, 1)


def test_drifts_are_right_by_kind_and_place(world: World) -> None:
    """Another kind is wrong; what is left open is not counted, nor is what an open child did."""
    claim = _true_case().claims[0]
    given = (
        _drift(DriftKind.DATE_CHANGED, "r1", "r0"),
        _drift(DriftKind.ATTRIBUTION_DROPPED, "r1", "r0"),
        _drift(DriftKind.NUMBER_CHANGED, "r2", "r0"),
        _drift(DriftKind.NUMBER_CHANGED, "r1", "r2"),
    )
    counts = measure_world(world, _case(replace(claim, drift=given)))
    assert counts["drift precision", "date changed"] == Tally(0, 1)
    assert ("drift precision", "attribution dropped") not in counts
    assert counts["drift precision", "number changed"] == Tally(0, 1)
    assert counts["drift recall", "number changed"] == Tally(0, 1)


def test_disputes_are_right_by_kind_place_and_claim(world: World) -> None:
    """Half of the sentence will do; elsewhere, as another kind, or of another claim it is wrong."""
    claim, other = _true_case().claims
    place = Place("d2", _span(2, _DENIAL))
    near = Place("d2", _span(2, "Brook denied it"))

    def count(dispute: Dispute, *, of_other: bool = False) -> tuple[Tally, Tally]:
        disputed = replace(other if of_other else claim, disputes=(dispute,))
        left = replace(claim if of_other else other, disputes=())
        counts: Counts = measure_world(world, _case(disputed, left))
        precision = counts["dispute precision", dispute.kind.value]
        return precision, counts["dispute recall", "denial"]

    right = Tally(1, 1), Tally(1, 1)
    wrong = Tally(0, 1), Tally(0, 1)
    assert count(Dispute(DisputeKind.DENIAL, near, (), ())) == right
    assert count(Dispute(DisputeKind.CORRECTION, place, (), ())) == wrong
    assert count(Dispute(DisputeKind.DENIAL, Place("d2", _sentence(2)), (), ())) == wrong
    assert count(Dispute(DisputeKind.DENIAL, place, (), ()), of_other=True) == wrong


def test_a_false_alarm_of_a_ring_is_counted(world: World) -> None:
    """A warning that shares one report with a ring is none of it."""
    claim = _true_case().claims[0]
    alarm = ClaimWarning(WarningKind.CIRCULAR, "", ("r0", "r1"))
    counts = measure_world(world, _case(replace(claim, warnings=(alarm,))))
    assert counts["circular", "precision"] == Tally(0, 1)
    assert counts["circular", "recall"] == Tally(0, 1)


def test_what_is_wrong_is_listed_to_read(world: World) -> None:
    """Each line has the words it is about; of a true case there is none."""
    assert not list(list_wrong(world, _true_case()))
    lines = "\n".join(list_wrong(world, _case()))
    assert "four ships sank" in lines
    assert _DENIAL in lines


def test_made_worlds_say_the_truth_of_themselves(articles: list[Article]) -> None:
    """A case that says what a world's truth says is right in every figure."""
    for world in make_worlds(TUNING, cut_fillers(articles), 20):
        counts = measure_world(world, _say_truth(world))
        assert _is_all_right(counts), [key for key, one in counts.items() if one.right < one.whole]
        for figure in FIGURES:
            assert figure.share(counts) in (None, pytest.approx(100))


def _say_truth(world: World) -> Case:
    claims = []
    for true in world.claims.values():
        reports = tuple(
            Report(key, true.key, one.document_id, one.spans, parent_id=one.parent)
            for key, one in ((key, world.reports[key]) for key in true.reports)
        )
        place = Place(reports[0].document_id, reports[0].spans[0])
        drifts = tuple(
            Drift(one.kind, one.report, one.parent, place, place)
            for one in world.drifts
            if one.report in true.reports
        )
        disputes = tuple(
            Dispute(one.kind, Place(document_id, told.sentence), (), ())
            for one in world.disputes
            for target in one.targets
            if target.claim == true.key
            for document_id, told in target.places
        )
        warnings = [
            ClaimWarning(WarningKind.CIRCULAR, "", tuple(sorted(ring)))
            for ring in world.rings
            if ring <= set(true.reports)
        ]
        if true.has_stake:
            warnings.append(ClaimWarning(WarningKind.ORIGIN_HAS_STAKE, ""))
        origins = Origins(true.at_least, true.at_most)
        claims.append(
            Claim(true.key, "", place, reports, origins, drifts, disputes, tuple(warnings))
        )
    return Case(documents=world.documents, claims=tuple(claims))
