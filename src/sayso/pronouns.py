"""Words that stand for somebody named elsewhere."""

from __future__ import annotations

__all__ = ["PLURAL_PRONOUNS", "PRONOUNS", "RELATIVES", "is_pronoun"]

PLURAL_PRONOUNS = frozenset("they them their theirs themselves we us our you it its".split())
PRONOUNS = PLURAL_PRONOUNS | frozenset("he him his himself she her hers herself i me my".split())
RELATIVES = frozenset("who whom whose which that".split())


def is_pronoun(source: str) -> bool:
    """Tell whether a source is a pronoun or a relative, so that it points to somebody else."""
    return source.strip().lower() in PRONOUNS | RELATIVES
