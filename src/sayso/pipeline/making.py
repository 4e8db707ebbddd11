"""By which programs and models a case was made: what a report says of itself."""

from __future__ import annotations

from sayso.casefile.reader import CaseReader

__all__ = ["say_makers"]

_UNKNOWN = "an earlier program, which kept no note of it"


def say_makers(case: CaseReader) -> tuple[tuple[str, str], ...]:
    """What was done, and by what: (``texts read by``, ``sayso 0.1.0, model 1d5f1e0db170407c``)."""
    read = [_say(one) for one in case.list_readers()]
    return tuple(
        (what, by)
        for what, by in (
            ("texts read by", "; ".join(read)),
            ("copies found by", _say(case.load_note("copies"), n_words=2)),
            ("claims found by", _say(case.load_note("claims"), n_words=2, n_left_out=1)),
        )
        if by
    )


def _say(note: str, n_words: int = 0, n_left_out: int = 0) -> str:
    """A note in words: the version, some words for the step, and the models' fingerprints.

    ``n_left_out``: at the end, what tells not by what but from what it was made.
    """
    if not note.strip():
        return _UNKNOWN if not n_words else ""
    version, *rest = note.split()
    step = " ".join(rest[:n_words])
    models = rest[n_words : len(rest) - n_left_out]
    by = f"sayso {version}" + (f" ({step})" if step else "")
    return (
        f"{by}, {'model' if len(models) == 1 else 'models'} {', '.join(models)}" if models else by
    )
