"""The views take their links from outside, so that the page and the desk share them."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.report.addresses import Anchors
from sayso.report.cast import gather_cast
from sayso.report.claims.page import gather_claims
from sayso.report.copies.page import gather_copies
from sayso.report.limits import ALL, ClaimLimits
from sayso.web.addresses import URLS
from tests.claimed import CLAIMED, SHED
from tests.report.copied import COPIED
from tests.report.told import TOLD


def test_what_the_page_does_not_show_has_no_anchor() -> None:
    """Documents by number; entities and claims only those shown."""
    anchors = Anchors({"d": 3}, frozenset({"e"}), frozenset({"k"}))
    assert anchors.document("d") == "#d-d"
    assert anchors.place("d", 7, 9) == "#p-3-7"
    assert anchors.entity("e") == "#e-e"
    assert anchors.claim("k") == "#k-k"
    assert anchors.document("x") == anchors.entity("x") == anchors.claim("x") == ""


def test_views_lead_to_where_they_are_told() -> None:
    """No anchor of the one page is left in them."""
    for view in (
        gather_claims(CLAIMED, URLS),
        gather_copies(COPIED, URLS),
        gather_cast(TOLD, URLS),
    ):
        told = repr(view)
        assert re.search("'/documents/[^']+[?]at=", told)
        assert not re.search("href='#|'#[a-z]-", told)


def test_limits_can_be_other_ones() -> None:
    """A page about one claim shows all of it."""
    few = gather_claims(CLAIMED, limits=ClaimLimits(tree=1, told=1))
    view = next(one for one in few.views if one.claim.id == SHED.id)
    assert view.n_told == 1
    assert view.n_left == len(SHED.reports) - 1
    many = tuple(replace(SHED, id=f"shed-{at}") for at in range(99))
    case = replace(CLAIMED, claims=many)
    assert len(gather_claims(case).views) < len(gather_claims(case, limits=ALL.claims).views) == 99
