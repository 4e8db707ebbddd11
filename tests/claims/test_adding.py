"""Claims when documents are added: those of the whole pile, found from what is near alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.adding import Added, add_claims, find_sharing
from sayso.claims.agree import AgreeOptions
from sayso.claims.find import find_claims
from sayso.claims.making import Making
from sayso.claims.pile import Pile
from sayso.records import (
    Claim,
    ClaimJudgement,
    ClaimJudgementKind,
    DisputeKind,
    Reading,
    SourceType,
    Stance,
)
from tests.claims.piling import STATES, encode, pile, read, state, tools
from tests.claims.test_find import LEAK, said
from tests.claims.test_rework import cut, denial


def _add(
    whole: Pile,
    new: Sequence[Reading],
    judgements: Sequence[ClaimJudgement] = (),
    near_ids: set[str] | None = None,
) -> tuple[tuple[Claim, ...], Added]:
    """The claims without some readings, and what adding these makes of them."""
    new_ids = {one.document.id for one in new}
    before = cut(whole, {own for own in whole.documents if own not in new_ids})
    claims = find_claims(replace(before, others=()), tools(), judgements)
    near = {one.id for one in Making(before, tools()).statements} if near_ids is None else near_ids
    return claims, add_claims(claims, whole, tools(), new_ids, near, judgements)


def _put_in(claims: Sequence[Claim], added: Added) -> set[Claim]:
    left = {one for one in claims if one.id not in added.gone}
    assert {one.id for one in left}.isdisjoint(one.id for one in added.claims)
    return left | {*added.claims}


_READINGS = st.lists(
    st.one_of(
        st.builds(denial, st.sampled_from(("Argus", "Pier"))),
        st.builds(
            said,
            st.sampled_from(("Pier", "Mail", "Velsund Courier", "")),
            st.sampled_from((None, 5, 6, 7)),
            st.sampled_from(("Renn", "an official", "The Courier", "reports")),
            st.sampled_from((LEAK, *STATES)),
            st.sampled_from(SourceType),
            st.sampled_from(("", "the Courier", "the Mail")),
        ),
    ),
    max_size=8,
    unique_by=lambda one: one.document.id,
)
"""Where numbers differ too, what came first may be another claim than what came last."""


@settings(deadline=None, max_examples=60)
@given(_READINGS)
def test_what_is_added_is_as_if_it_had_been_there(readings: list[Reading]) -> None:
    """Reports, lineage, origins, drift and disputes, whichever document comes last."""
    for last in readings:
        whole = pile([one for one in readings if one is not last] + [last])
        claims, added = _add(whole, [last])
        assert _put_in(claims, added) == {*find_claims(whole, tools())}


def test_a_claim_that_gains_nothing_is_left_alone() -> None:
    """It is neither gone nor made again."""
    leak, crane = said("Pier"), said("Argus", words=STATES[3])
    again = said("Mail", 7)
    whole = pile([leak, crane, again])
    claims, added = _add(whole, [again])
    (told,) = added.claims
    assert {one.document_id for one in told.reports} == {leak.document.id, again.document.id}
    assert added.gone == tuple(
        one.id for one in claims if one.reports[0].document_id == leak.document.id
    )


def test_what_is_not_near_is_not_compared() -> None:
    """The same words far off are a claim of their own: what is near has to be found before."""
    leak, again = said("Pier"), said("Mail", 7)
    whole = pile([leak, again])
    claims, added = _add(whole, [again], near_ids=set())
    assert added.gone == ()
    assert [len(one.reports) for one in added.claims] == [1]
    assert len(_put_in(claims, added)) == 2


def test_a_denial_comes_to_what_it_denies() -> None:
    """By its words, or where it only points back in its own document."""
    leak, again = said("Pier"), said("Mail", 7)
    whole = pile([leak, again, denial()])
    _, added = _add(whole, [denial()])
    (claim,) = added.claims
    assert [one.kind for one in claim.disputes] == [DisputeKind.DENIAL]
    text = f"Renn said that {LEAK}. The mayor denied it."
    pointing = read(
        text,
        ("Renn", "said", f"that {LEAK}"),
        ("The mayor", "denied", "it"),
        outlet="Argus",
    )
    first, second = pointing.attributions
    pointing = replace(pointing, attributions=(first, replace(second, stance=Stance.DENY)))
    _, added = _add(pile([leak, pointing]), [pointing])
    (claim,) = added.claims
    assert [one.kind for one in claim.disputes] == [DisputeKind.DENIAL]


def test_what_a_person_decided_of_a_new_report_holds() -> None:
    """Two that tell the same are two claims where somebody said so."""
    leak, again = said("Pier"), said("Mail", 7)
    whole = pile([leak, again])
    (claim,) = find_claims(whole, tools())
    apart = ClaimJudgement(
        ClaimJudgementKind.DIFFERENT_CLAIM, tuple(one.id for one in claim.reports)
    )
    claims, added = _add(whole, [again], [apart])
    assert _put_in(claims, added) == {*find_claims(whole, tools(), [apart])}


def test_claims_can_be_made_again_whatever_comes() -> None:
    """Where what they rest on is otherwise now."""
    leak, crane = said("Pier"), said("Argus", words=STATES[3])
    whole = pile([leak, crane])
    claims = find_claims(whole, tools())
    added = add_claims(claims, whole, tools(), (), (), touched_ids=[claims[0].id])
    assert (added.gone, added.claims) == ((claims[0].id,), (claims[0],))


def test_near_is_what_gives_the_same_number_too() -> None:
    """A number alone is not enough where nothing else is alike."""
    new = [state("40 tonnes of solvent leaked into the basin from Shed 4")]
    words = [
        "solvent leaked into the basin from Shed 4",
        "the fire brigade pumped 40 tonnes out of the basin, and left",
        "the fire brigade pumped for hours out of the basin, and left",
        "40 were hurt elsewhere that Monday, as far as anybody knows",
    ]
    options = AgreeOptions(least_similarity=0.6, least_with_number=0.2)
    vectors = encode([one.words for one in new])
    assert find_sharing(new, vectors, words, encode(words), options) == [1], "3 is far off"
    assert find_sharing([], np.zeros((0, 4), np.float32), words, encode(words), options) == []
