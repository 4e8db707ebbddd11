"""Where a passage was cut out of a sentence: what goes on in one text breaks off in the other."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.records import Span

__all__ = ["compare_ends"]

_STOPS = frozenset(".!?:…")
_NEAR_CHARS = 40
_CLOSERS = "\"'”’»)]*"


def compare_ends(a: str, b: str, in_a: Sequence[Span], in_b: Sequence[Span]) -> int:
    """How many more ends of the passages are broken in b than in a, at sentences whole in a."""
    return sum(
        _compare(_begins_well(a, one), _begins_well(b, other))
        + _compare(_ends_well(a, one), _ends_well(b, other))
        for one, other in zip(in_a, in_b, strict=True)
    )


def _compare(of_a: bool | None, of_b: bool | None) -> int:
    """1 where a goes on and b breaks off, -1 the other way round."""
    if of_a is None or of_b is None:
        return 0
    return int(of_a) - int(of_b)


def _begins_well(text: str, passage: Span) -> bool | None:
    """Whether the sentence of a passage begins before it; None where it begins with it."""
    first = text[passage.start : passage.start + 1]
    if not first.islower():
        return None
    before = text[max(0, passage.start - _NEAR_CHARS) : passage.start]
    bare = before.rstrip()
    gap = before[len(bare) :]
    if not bare or "\n" in gap:
        return False
    return bare.rstrip(_CLOSERS)[-1:] not in _STOPS


def _ends_well(text: str, passage: Span) -> bool | None:
    """Whether the sentence of a passage goes on behind it; None where it ends, or none can tell."""
    last = text[passage.end - 1 : passage.end]
    if not (last.isalnum() or last in ",;"):
        return None
    behind = text[passage.end : passage.end + _NEAR_CHARS]
    bare = behind.lstrip()
    if not bare or "\n" in behind[: len(behind) - len(bare)]:
        return False
    if behind[0] in _STOPS:
        return None
    if bare[0].islower() or not behind[0].isspace():
        return True
    return None if bare[0].isdigit() else False
