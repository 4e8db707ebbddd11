"""Many reports and few origins, drawn small."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Origins
from sayso.report.claims.fan import draw_fan
from tests.report.claims.making import make_claim


def test_every_report_has_a_line_to_its_origin() -> None:
    """Those of one origin side by side, so that few lines cross."""
    fan = draw_fan(make_claim(dict.fromkeys("abcde"), [["a", "d", "e"], ["b", "c"]]))
    assert fan is not None
    assert (len(fan.reports), len(fan.origins), fan.path.count("M")) == (5, 2, 5)
    ends = [one.rpartition(" ")[2] for one in fan.path.split("M")[1:]]
    assert ends == [str(fan.origins[0][1])] * 3 + [str(fan.origins[1][1])] * 2


def test_very_many_are_an_even_choice() -> None:
    """All of it lies in the drawing."""
    names = [f"n{at}" for at in range(300)]
    fan = draw_fan(make_claim(dict.fromkeys(names), [names[at::20] for at in range(20)]))
    assert fan is not None
    assert len(fan.reports) <= 14
    assert len(fan.origins) <= 8
    for x, y in (*fan.reports, *fan.origins):
        assert 0 < x < fan.width
        assert 0 < y < fan.height


def test_a_claim_without_origins_has_none() -> None:
    """There is nothing to draw."""
    claim = replace(make_claim({"a": None, "b": None}), origins=Origins(1, 2))
    assert draw_fan(claim) is None
