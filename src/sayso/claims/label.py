"""The clearest way in which a claim is told, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import fsum

from sayso.claims.statements import Statement

__all__ = ["find_clearest"]

_LENGTHS = (7, 28)
_POINTS_BACK = re.compile(
    r"^(?:it|he|she|they|this|that|these|those|there|we|i|you|such|his|her|their|its|what|which|"
    r"who|to|of|no|yes|if)\b",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(
    r"\b(?:would\s+like|wants?|says?|said|knows?|thinks?|to|of|the|an?|and|or|but|that|which|with|by|for|"
    r"in|on|at|from|because|is|was|are|were)$",
    re.IGNORECASE,
)
"""What ends so goes on elsewhere."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|may|might|could|did|does|\w+ed|\w+s)\b"
)


def find_clearest(statements: Sequence[Statement]) -> Statement:
    """The statement that says best, by itself, what all of them say."""
    if len(statements) == 1:
        return statements[0]
    common = _count_stems(statements)

    def clarity(one: Statement) -> tuple[float, int, str]:
        words = one.words.split()
        # Exact, so that the order of a set decides nothing.
        shares = fsum(common[stem] for stem in one.stems)
        score = shares / max(6, len(one.facts.stems))
        score += 0.5 * min(2, len(one.names)) + 0.5 * bool(one.facts.quantities)
        score -= 1.5 * bool(_POINTS_BACK.match(one.words))
        score -= 0.1 * max(0, len(words) - _LENGTHS[1]) + 0.3 * max(0, _LENGTHS[0] - len(words))
        score -= 0.5 * (len(one.spans) > 1) + 1.0 * (not _VERB.search(one.words))
        score -= 1.0 * bool(_LEFT_OPEN.search(one.words))
        score += 0.3 * one.words[:1].isupper()
        return score, -len(words), one.id

    return max(statements, key=clarity)


def _count_stems(statements: Sequence[Statement]) -> dict[str, float]:
    """In which share of the statements each stem stands."""
    counts: dict[str, float] = {}
    for one in statements:
        for each in one.stems:
            counts[each] = counts.get(each, 0.0) + 1.0
    return {each: many / len(statements) for each, many in counts.items()}
