"""What is denied by naming it alone."""

from __future__ import annotations

import pytest

from sayso.claims.statements import gather_statements
from tests.claims.piling import read


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Reed poured cold water on talk of a bid for the yard.", "a bid for the yard"),
        ("There is no truth in reports of a fire at the depot.", "a fire at the depot"),
        ("Reed dismissed rumours about a secret sale of the wharf.", "a secret sale of the wharf"),
        ("The account of a raid on the store is an invention.", "a raid on the store"),
        ("Reed denied any part in the raid on the store.", "the raid on the store"),
        (
            "There was no truth in talk of a deal by which the yard at Ulm hired 60 welders.",
            "the yard at Ulm hired 60 welders",
        ),
        ("Reed had nothing to do with the leak at Ulm.", "the leak at Ulm"),
    ],
)
def test_what_is_named_and_denied(text: str, thing: str) -> None:
    """Is a statement that is denied, whose words are what is named."""
    denied = [one for one in gather_statements(read(text), ()) if one.is_mention]
    assert [one.words for one in denied] == [thing]
    assert all(one.is_denied for one in denied)


@pytest.mark.parametrize(
    "text",
    [
        "Was there any truth in reports of a fire at the depot?",
        "The board rejected a bid for the yard.",
        "Reed confirmed reports of a fire at the depot.",
    ],
)
def test_what_is_named_only(text: str) -> None:
    """Questions, offers turned down and what is confirmed deny nothing."""
    assert not [one for one in gather_statements(read(text), ()) if one.is_mention]
