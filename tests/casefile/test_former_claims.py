"""A claim that goes by another id after a trace is found by its old one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sayso.casefile import CaseFile
from sayso.records import Claim, Note, Star, Target, TargetKind
from tests.claimed import CLAIMED, PIER, fill

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)


def _target(own_id: str) -> Target:
    return Target(TargetKind.CLAIM, own_id)


def _grow(file: CaseFile, mark: str) -> None:
    """Save all claims anew under other ids, as a trace does that found one more report."""
    claims = tuple(_name(one, f"{mark}-{one.id}") for one in CLAIMED.claims)
    file.save_claims(claims, f"from {mark}")


def _name(claim: Claim, own_id: str) -> Claim:
    return replace(
        claim,
        id=own_id,
        reports=tuple(replace(one, claim_id=own_id) for one in claim.reports),
        disputes=tuple(replace(one, claim_id=None) for one in claim.disputes),
    )


def test_old_ids_lead_on_however_often_a_claim_grew() -> None:
    """And what came back under its id is itself again."""
    with fill() as file:
        _grow(file, "a")
        _grow(file, "b")
        assert file.follow_claims(["shed", "a-shed", "b-shed", "nothing"]) == {
            "shed": "b-shed",
            "a-shed": "b-shed",
            "b-shed": "b-shed",
            "nothing": "nothing",
        }
        assert file.find_former_claim("she") == "b-shed"
        assert file.find_former_claim("q") == ""
        file.save_claims(CLAIMED.claims, "from 1")
        assert file.follow_claims(["shed", "a-shed"]) == {"shed": "shed", "a-shed": "shed"}


def test_only_what_is_worth_following_is_kept() -> None:
    """Told twice, disputed, or with a note or a star on it."""
    once = [one.id for one in CLAIMED.claims if len(one.reports) == 1 and not one.disputes]
    assert once
    with fill() as file:
        _grow(file, "a")
        assert file.follow_claims(once) == {own: own for own in once}
    with fill() as file:
        file.add_decision(Star(_target(once[0])), "", NOON)
        _grow(file, "a")
        assert file.follow_claims(once[:1]) == {once[0]: f"a-{once[0]}"}
        assert file.load_stars() == (_target(f"a-{once[0]}"),)


def test_notes_and_stars_go_along() -> None:
    """And are written over and taken off under the new id."""
    with fill() as file:
        file.add_decision(Note(_target("shed"), "asked Vera"), "", NOON)
        file.add_decision(Star(_target("shed")), "", NOON)
        _grow(file, "a")
        assert file.load_notes() == {_target("a-shed"): "asked Vera"}
        assert file.load_stars() == (_target("a-shed"),)
        file.add_decision(Note(_target("a-shed"), "she called"), "", NOON)
        file.add_decision(Star(_target("a-shed"), is_on=False), "", NOON)
        assert file.load_notes() == {_target("a-shed"): "she called"}
        assert file.load_stars() == ()


def test_a_claim_whose_document_went_is_followed_when_it_is_told_again() -> None:
    """A document that goes takes its claims with it until the next trace."""
    with fill() as file:
        file._db.execute("DELETE FROM documents WHERE id = ?", (PIER.id,))
        assert file.load_claim("shed") is None
        shed = next(one for one in CLAIMED.claims if one.id == "shed")
        left = tuple(one for one in shed.reports if one.document_id != PIER.id)
        file.save_claims([_name(replace(shed, reports=left), "less")], "from 2")
        assert file.follow_claims(["shed"]) == {"shed": "less"}
