"""A time as the words give it: where it stands, its TIMEX3 value, how fine it is, how sure."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Granularity, Span

__all__ = ["Granularity", "Time"]


@dataclass(frozen=True, slots=True)
class Time:
    """One expression of time in a text.

    ``span`` is half-open in code points. ``value`` is a TIMEX3 value (TimeML; Pustejovsky et al.
    2003): ``2009-06-20``, ``2009-W25``, ``2008-11``, ``2009-06-20TEV``, ``P3D``, ``PAST_REF``.
    What is not known in it is written ``X``: ``XXXX-11`` is a November. ``is_doubtful`` is true
    where a part of the value was not known or had to be guessed, mostly the year.
    """

    span: Span
    value: str
    granularity: Granularity
    is_doubtful: bool
