"""Reports by day, drawn small and told in words."""

from __future__ import annotations

from datetime import date, timedelta

from sayso.report.claims.days import chart_days

MAY = [date(2022, 5, day) for day in range(1, 31)]


def test_reports_stand_in_columns_of_days() -> None:
    """Those that came from no other below; a day without one is a gap; disputes are crossed."""
    chart = chart_days([(MAY[3], False), (MAY[0], True), (MAY[3], True), (None, True)], [MAY[4]])
    assert chart is not None
    assert [(one.column, one.row, one.is_first) for one in chart.dots] == [
        (0, 0, True),
        (3, 0, True),
        (3, 1, False),
    ]
    assert (chart.n_columns, chart.n_rows, chart.disputed) == (5, 2, (4,))
    assert chart.span == "1–5 May 2022"
    assert chart.words == (
        "4 reports by day: 1 May 2022: 1, 4 May 2022: 2, undated: 1; disputed on 5 May 2022"
    )


def test_few_reports_and_one_day_are_not_drawn() -> None:
    """Nor none."""
    assert chart_days([(MAY[0], True), (MAY[0], False), (MAY[0], False)], [MAY[1]]) is None
    assert chart_days([(MAY[0], True), (MAY[1], False), (None, False)]) is None
    assert chart_days([]) is None


def test_a_span_says_no_more_than_it_must() -> None:
    """Month and year once where they are the same."""

    def span(*days: date) -> str:
        chart = chart_days([(day, True) for day in days])
        return chart.span if chart else ""

    assert span(MAY[0], MAY[1], date(2022, 6, 3)) == "1 May – 3 June 2022"
    assert span(MAY[0], MAY[1], date(2023, 5, 3)) == "1 May 2022 – 3 May 2023"


def test_many_days_share_columns_and_many_reports_dots() -> None:
    """It stays small; the words say from when to when."""
    told = [(MAY[0] + timedelta(days=at), at == 0) for at in range(0, 900, 3)]
    told += [(MAY[0], False)] * 500
    chart = chart_days(told, [day for day, _ in told])
    assert chart is not None
    assert (chart.n_columns, chart.n_rows) == (30, 10)
    assert len(chart.disputed) == 30
    assert {one.column for one in chart.dots} <= set(range(30))
    assert chart.words.startswith("800 reports by day: from 1 May 2022 to ")
    assert len(chart.words) < 300
