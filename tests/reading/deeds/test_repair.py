"""Trees whose heads and relations contradict each other."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.reading.deeds.repair import repair
from tests.reading.deeds.trees import parse, told

_CASES = {
    "a root that hangs on the verb is its subject": (
        "Rajavi|root|met met|root with|case Assad|obl|met .",
        ["meet: Rajavi > Assad"],
    ),
    "a name that is a root before the verb is its subject": (
        "Bernard|root Kouchner|flat supports|root Oslo|obj|supports .",
        ["back: Bernard Kouchner > Oslo"],
    ),
    "a name is no subject of the next sentence": (
        "Bernard|root Kouchner|flat . supports|root Oslo|obj|supports .",
        ["back: - > Oslo"],
    ),
    "two subjects side by side are one": (
        "Boko|nsubj|killed gunmen|nsubj|killed killed|root Bello|obj|killed .",
        ["attack: Boko gunmen > Bello"],
    ),
    "a subject with 's owns": (
        (
            "Syria|nsubj|support ^'|case|Syria ^s|part support|nsubj|fell for|case "
            "Hamas|nmod|support fell|root ."
        ),
        ["back: Syria > Hamas"],
    ),
    "a subject behind a subject and its verb is the object": (
        "Oslo|nsubj|armed armed|root Hamas|nsubj|armed .",
        ["arm: Oslo > Hamas"],
    ),
    "an object behind a preposition is none": (
        "Oslo|nsubj|met met|root with|case Bonn|obj|met .",
        ["meet: Oslo > Bonn"],
    ),
    "a root with a determiner behind a name explains it": (
        (
            "Sadeq|nsubj|spoke , the|det|leader leader|root|Sadeq of|case the|det "
            "Front|nmod|leader , spoke|root ."
        ),
        ["lead: Sadeq > the Front"],
    ),
}


@pytest.mark.parametrize(
    ("line", "expected"), [pytest.param(*case, id=name) for name, case in _CASES.items()]
)
def test_contradictions(line: str, expected: list[str]) -> None:
    """The deed is read as if the tree had been right."""
    assert told(line) == expected


def test_a_tree_without_contradictions_stays() -> None:
    """Nothing is changed, and the tree that was given is never written to."""
    text, words, tree = parse(
        "The|det militia|nsubj|left , which|nsubj:pass|funded was|aux:pass "
        "funded|acl:relcl|militia by|case Saddam|obl:agent|funded Hussein|flat , left|root ."
    )
    before = tree.heads.copy(), tree.relations.copy()
    found = repair(text, words, tree)
    for one, other in zip((*found, *tree), (*before, *before), strict=True):
        assert np.array_equal(one, other)
