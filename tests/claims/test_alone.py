"""Claims that are made while models are at work are those that would be made afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.claims import find
from sayso.claims.alone import make_alone
from sayso.claims.find import find_claims
from sayso.claims.making import Making
from sayso.claims.pile import ClaimOptions, LargeOptions
from sayso.records import Reading, Stance
from tests.claims.piling import STATES, encode, pile, read, tools

LEAK, FERRY, MAYOR, CRANE = STATES
LARGE = ClaimOptions(large=LargeOptions(n_all=0))


def said(outlet: str, words: str, stance: Stance = Stance.ASSERT) -> Reading:
    """A document in which one source says, or denies, one thing."""
    return read(
        f"Renn said that {words}.", ("Renn", "said", f"that {words}"), outlet=outlet, stance=stance
    )


READINGS = [
    said("Pier", LEAK),
    said("Mail", f"on Monday {LEAK}"),
    said("Notes", MAYOR),
    said("Echo", CRANE, Stance.DENY),
    read(f"{FERRY} by the harbour police on Sunday.", outlet="Wire"),
    read(
        f"Renn said that {CRANE}. The harbour master denied it.",
        ("Renn", "said", f"that {CRANE}"),
        outlet="Argus",
    ),
]


def list_words(making: Making, chosen: Sequence[int]) -> list[str]:
    """The labels of the claims that are made of what was not chosen."""
    with make_alone(making, chosen) as alone:
        return sorted(one.label for one in alone.take())


def test_what_may_be_disputed_or_told_again_waits() -> None:
    """What is compared, what is denied or points back, and what an author says alone."""
    making = Making(pile(READINGS), tools())
    assert len(making.denials) == 1
    leaks = [at for at, one in enumerate(making.statements) if "solvent" in one.words]
    assert list_words(making, leaks) == [MAYOR]
    assert list_words(making, range(len(making.statements))) == []


def test_the_claims_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when all are made at the end."""
    early = find_claims(pile(READINGS), tools(), (), LARGE)
    assert {one.label for one in early} >= {MAYOR, CRANE}
    monkeypatch.setattr(
        find, "make_alone", lambda making, _: make_alone(making, range(len(making.statements)))
    )
    assert find_claims(pile(READINGS), tools(), (), LARGE) == early


def test_no_more_are_made_when_a_model_fails() -> None:
    """What it raised is raised."""

    def fail(words: Sequence[str]) -> NDArray[np.float32]:
        encode(words)
        raise MemoryError("no room")

    with pytest.raises(MemoryError, match="no room"):
        find_claims(pile(READINGS), replace(tools(), encode=fail), (), LARGE)
