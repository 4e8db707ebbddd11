"""Dates are read as written, and never guessed."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.dates import parse_date

DAY = date(2009, 6, 24)


@pytest.mark.parametrize(
    "written",
    [
        "2009-06-24",
        "2009-06-24T23:30:00-08:00",
        "2009-06-24T01:02:03.000Z",
        "2009-06-24 10:11",
        "20090624",
        "2009/06/24",
        "2009.6.24",
        "24/06/2009",
        "06/24/2009",
        "24.06.2009",
        "24 June 2009",
        "24th June, 2009",
        "24th of June 2009",
        "June 24, 2009",
        "June 24th 2009",
        "JUNE 24, 2009",
        "Jun. 24, 2009",
        "24-Jun-2009",
        "Wed, 24 Jun 2009",
        "Wednesday, June 24, 2009",
        "Wednesday 24 June 2009 17:30",
        "June 24, 2009 at 5:30 p.m. EDT",
        "17:30, 24 June 2009",
        "Wed, 24 Jun 2009 10:11:12 +0200",
        "Published: 24 June 2009",
        "Last updated on June 24, 2009",
        "1245801600",
        1245801600,
        1245801600000,
        1245801600.5,
        DAY,
        datetime(2009, 6, 24, 1, 2),
    ],
)
def test_reads_usual_forms(written: object) -> None:
    """ISO, RFC 2822, epoch and written English forms give the day that is written."""
    assert parse_date(written) == DAY


@pytest.mark.parametrize(
    "written",
    [
        "",
        None,
        True,
        "03/04/2009",
        "24 June",
        "June 2009",
        "2009",
        "on Saturday",
        "yesterday",
        "31 February 2009",
        "13/13/2009",
        "May 5, 09",
        "24 June 0009",
        "12",
        "1e309",
        "nan",
        "24 June 2009 was a Wednesday and much happened",
        "99999999",
    ],
)
def test_gives_nothing_when_not_certain(written: object) -> None:
    """What could be two days, lacks a part, or is no date at all is ``None``."""
    assert parse_date(written) is None


def test_equal_parts_are_no_riddle() -> None:
    """05/05/2009 is the same day whichever way it is read."""
    assert parse_date("05/05/2009") == date(2009, 5, 5)


@given(st.one_of(st.text(max_size=200), st.floats(), st.integers()))
def test_never_raises(value: object) -> None:
    """Any value gives a date or ``None``."""
    assert parse_date(value) is None or isinstance(parse_date(value), date)
