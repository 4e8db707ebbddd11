"""Claims made again alone: the same ones where nothing was decided, else as decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.find import find_claims
from sayso.claims.pile import Pile, Tools
from sayso.claims.rework import find_needed, rework
from sayso.records import (
    Claim,
    ClaimJudgement,
    ClaimJudgementKind,
    DisputeKind,
    Entities,
    Reading,
    SourceType,
    Stance,
)
from tests.claims.piling import STATES, align, pile, read, tools
from tests.claims.test_find import LEAK, OTHER_LEAK, said

SAME, DIFFERENT = ClaimJudgementKind.SAME_CLAIM, ClaimJudgementKind.DIFFERENT_CLAIM
PARENT, ORIGIN = ClaimJudgementKind.PARENT, ClaimJudgementKind.ORIGIN
NO_LEAK = f"Renn denied that {LEAK}."


def nothing(_: Sequence[object]) -> object:
    """A model that must not be asked."""
    raise AssertionError


SILENT = Tools(nothing, nothing, tools().read_times)  # type: ignore[arg-type]


def cut(whole: Pile, ids: set[str]) -> Pile:
    """What of a pile stands in some documents; of the others the outlets alone."""
    readings = [one for one in whole.readings if one.document.id in ids]
    return replace(
        whole,
        documents={own: one for own, one in whole.documents.items() if own in ids},
        readings=readings,
        others=[replace(one, text="") for own, one in whole.documents.items() if own not in ids],
    )


def remake(
    whole: Pile,
    claims: Sequence[Claim],
    chosen: Iterable[Claim],
    judgements: Sequence[ClaimJudgement] = (),
    with_tools: Tools = SILENT,
    attribution_ids: Sequence[str] = (),
) -> tuple[Claim, ...]:
    """Make some claims again, on the slice that they stand on."""
    own = list(chosen)
    by_id = {one.id: one for one in claims}
    contrary = {other for one in own if one.grounds for other, _ in one.grounds.contrary}
    beside = [by_id[other] for other in sorted(contrary - {one.id for one in own})]
    slice_ = cut(whole, find_needed([*own, *beside]))
    return rework(own, slice_, with_tools, judgements, beside, attribution_ids)


def denial(outlet: str = "Argus") -> Reading:
    """A document that denies the leak."""
    return read(NO_LEAK, ("Renn", "denied", f"that {LEAK}"), outlet=outlet, stance=Stance.DENY)


_READINGS = st.lists(
    st.one_of(
        st.builds(denial, st.sampled_from(("Argus", "Pier"))),
        st.builds(
            said,
            st.sampled_from(("Pier", "Mail", "Velsund Courier", "")),
            st.sampled_from((None, 5, 6, 7)),
            st.sampled_from(("Renn", "an official", "The Courier", "reports")),
            st.sampled_from((LEAK, OTHER_LEAK, LEAK.replace("leaked", "never leaked"), *STATES)),
            st.sampled_from(SourceType),
            st.sampled_from(("", "the Courier", "the Mail")),
        ),
    ),
    max_size=8,
    unique_by=lambda one: one.document.id,
)


@settings(deadline=None, max_examples=40)
@given(_READINGS, st.data())
def test_without_a_decision_the_same_claims_come_back(
    readings: list[Reading], data: st.DataObject
) -> None:
    """One by one, some, and all of them; no model is asked."""
    documents = [one.document for one in readings]
    copies = [
        align(a, b)
        for a in documents
        for b in documents
        if a.id < b.id and data.draw(st.integers(0, 3)) == 0
    ]
    whole = pile(readings, copies)
    claims = find_claims(whole, tools())
    for one in claims:
        assert remake(whole, claims, [one]) == (one,)
    some = [one for one in claims if data.draw(st.booleans())]
    assert set(remake(whole, claims, some)) == set(some)
    assert remake(whole, claims, claims) == claims


@pytest.mark.parametrize("kind", [SAME, PARENT])
def test_two_claims_are_put_together(kind: ClaimJudgementKind) -> None:
    """As when all is found anew with the decision."""
    whole = pile([said("Pier"), said("Mail", 7), said("Argus", words=STATES[1])])
    claims = find_claims(whole, tools())
    assert len(claims) == 2
    ids = tuple(one.reports[0].id for one in claims)
    decided = [ClaimJudgement(kind, ids)]
    assert remake(whole, claims, claims, decided) == find_claims(whole, tools(), decided)


def test_a_claim_is_parted_and_put_together_again() -> None:
    """The last word on two reports counts."""
    whole = pile([said("Pier"), said("Mail", 7)])
    claims = (claim,) = find_claims(whole, tools())
    ids = tuple(one.id for one in claim.reports)
    apart = ClaimJudgement(DIFFERENT, ids)
    parts = remake(whole, claims, claims, [apart], tools())
    assert [len(one.reports) for one in parts] == [1, 1]
    assert parts == find_claims(whole, tools(), [apart])
    both = [apart, ClaimJudgement(SAME, ids)]
    assert remake(whole, parts, parts, both) == claims


def test_a_denial_stays_with_what_it_denies() -> None:
    """Also where the claim is parted; and what is put together has the denials of both."""
    whole = pile([said("Pier"), said("Mail", 7), denial()])
    claims = (claim,) = find_claims(whole, tools())
    assert [one.kind for one in claim.disputes] == [DisputeKind.DENIAL]
    apart = [ClaimJudgement(DIFFERENT, tuple(one.id for one in claim.reports))]
    parts = remake(whole, claims, claims, apart, tools())
    assert parts == find_claims(whole, tools(), apart)
    assert all(one.disputes for one in parts)


def test_an_origin_is_one_more() -> None:
    """Nothing else of the claim changes."""
    first, second = said("Pier"), said("Mail", 7)
    whole = pile([first, second], [align(first.document, second.document)])
    claims = (claim,) = find_claims(whole, tools())
    assert claim.reports[1].parent_id == claim.reports[0].id
    (after,) = remake(whole, claims, claims, [ClaimJudgement(ORIGIN, (claim.reports[1].id,))])
    assert after.reports[1].parent_id is None
    assert after.id == claim.id


class TestOtherReadings:
    """What was read is otherwise now, since a person rejected or corrected it."""

    def test_what_nobody_says_is_no_report(self) -> None:
        """Where the words stand in the author's own voice, they are the author's."""
        first, second = said("Pier"), said("Mail", 7)
        whole = pile([first, second])
        claims = (claim,) = find_claims(whole, tools())
        rejected = replace(second, attributions=())
        after = remake(pile([first, rejected]), claims, claims)
        assert [one.document_id for one in after[0].reports] == [
            one.document.id for one in (first, second)
        ]
        assert after[0].reports[1].attribution_id is None
        assert claim.reports[1].attribution_id is not None

    def test_what_is_denied_is_a_denial(self) -> None:
        """And the other way round."""
        first, second = said("Pier"), said("Mail", 7)
        whole = pile([first, second])
        claims = find_claims(whole, tools())
        (attribution,) = second.attributions
        denied = replace(second, attributions=(replace(attribution, stance=Stance.DENY),))
        (after,) = remake(pile([first, denied]), claims, claims)
        assert [one.document_id for one in after.reports] == [first.document.id]
        assert [one.kind for one in after.disputes] == [DisputeKind.DENIAL]
        (again,) = remake(whole, (after,), (after,))
        assert again == claims[0]

    def test_what_is_said_after_all_is_a_claim(self) -> None:
        """Of an attribution that was decided on, and of no other."""
        whole = pile([said("Pier")])
        (claim,) = find_claims(whole, tools())
        again = rework((), whole, SILENT, attribution_ids=[claim.reports[0].attribution_id or ""])
        assert again == (claim,)
        assert rework((), whole, SILENT) == ()


def test_entities_that_are_unknown_to_the_slice_are_no_matter() -> None:
    """A pile without anybody's names."""
    whole = replace(pile([said("Pier"), said("Mail", 7)]), entities=Entities())
    claims = find_claims(whole, tools())
    assert remake(whole, claims, claims) == claims
