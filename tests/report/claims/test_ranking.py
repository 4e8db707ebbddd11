"""Which claims deserve a look: many reports of few origins, disputes, warnings."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import (
    Claim,
    ClaimWarning,
    Dispute,
    DisputeKind,
    Place,
    SourceType,
    Span,
    Voice,
    VoiceRole,
    WarningKind,
)
from sayso.report.claims import is_told_again, name_deniers, pick_claims
from tests.claimed import CLAIMED, DENIAL, SHED
from tests.report.claims.making import make_claim, make_documents


def _claim(own: str, n_reports: int, n_origins: int = 1, offset: int = 0) -> Claim:
    names = [f"{own}{at}" for at in range(offset, offset + n_reports)]
    groups = [names[at::n_origins] for at in range(n_origins)]
    return make_claim(dict.fromkeys(names), groups, own)


def _dispute(claim: Claim) -> Claim:
    return replace(claim, disputes=(replace(DENIAL, report_ids=(claim.reports[0].id,)),))


def _pick(*claims: Claim, most: int = 9) -> list[str]:
    return [one.id for one in pick_claims(claims, most)]


def test_what_is_told_once_is_no_block() -> None:
    """Unless it is disputed."""
    assert [is_told_again(one) for one in CLAIMED.claims] == [True, True, False]
    assert is_told_again(_dispute(_claim("a", 1)))


def test_more_reports_for_each_origin_come_first() -> None:
    """The same number keeps the order; two or three reports of as many origins are nothing."""
    assert _pick(_claim("a", 4, 2), _claim("b", 9, 3), _claim("c", 6), _claim("d", 3)) == [
        "c",
        "b",
        "d",
    ]


def test_a_dispute_weighs_more_than_a_warning() -> None:
    """Each alone is enough, for what is told twice."""
    warning = ClaimWarning(WarningKind.CIRCULAR, "They name each other.")
    warned = replace(_claim("w", 2, 2), warnings=(warning, warning))
    assert _pick(warned, _dispute(_claim("d", 2, 2)), _claim("n", 2, 2)) == ["d", "w"]
    assert _pick(_dispute(_claim("o", 1))) == []


def test_one_claim_of_a_copied_text_will_do() -> None:
    """Others in the same documents are left out, but for those that are disputed."""
    documents = make_documents(["x", "y", "z", "w"])
    plain = dict.fromkeys(documents)
    less = dict.fromkeys(("x", "y", "z"))
    a = make_claim(plain, claim_id="a", documents=documents)
    b = make_claim(less, claim_id="b", documents=documents)
    c = _dispute(make_claim(plain, [list(plain)], "c", documents))
    assert _pick(a, b) == ["a"]
    assert _pick(b, a) == ["a"]
    assert _pick(a, b, c) == ["c"]
    assert _pick(_dispute(a), c) == ["a", "c"]


def test_there_are_no_more_than_asked_for() -> None:
    """The first ones."""
    claims = [_claim(own, 5) for own in "abcdef"]
    assert _pick(*claims, most=2) == ["a", "b"]
    assert _pick() == []


def test_who_disputes_is_named_once() -> None:
    """By entity, else by name; nobody is told with the outlet."""
    place = Place("d", Span(0, 1))
    outlet = Voice("Bay Mail", VoiceRole.OUTLET)
    nobody = Voice("nobody named", VoiceRole.SOURCE, source_type=SourceType.UNSTATED)
    renn = Voice("Ms Renn", VoiceRole.SOURCE, entity_id="renn")

    def dispute(*chain: Voice) -> Dispute:
        return Dispute(DisputeKind.DENIAL, place, chain, ())

    disputes = (
        dispute(outlet, renn),
        dispute(outlet, replace(renn, name="Ada Renn")),
        dispute(outlet, nobody),
        dispute(replace(outlet, name="Pier"), nobody),
        dispute(outlet),
        dispute(replace(outlet, name="BAY  MAIL")),
        dispute(),
    )
    assert name_deniers(disputes) == (
        "Ms Renn",
        "nobody named, in Bay Mail",
        "nobody named, in Pier",
        "Bay Mail",
    )
    assert name_deniers(SHED.disputes) == ("Ada Renn",)
