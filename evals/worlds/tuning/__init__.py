"""The wordings to tune on."""

from evals.planting.wordings import TUNING as COPYING
from evals.worlds.tuning import events_law, events_state, events_trade, events_work, forms, names
from evals.worlds.wordings import Wordings

__all__ = ["WORDINGS"]

WORDINGS = Wordings(
    settings=names.SETTINGS,
    events=(*events_work.EVENTS, *events_trade.EVENTS, *events_law.EVENTS, *events_state.EVENTS),
    forms=forms.FORMS,
    anonymous=forms.ANONYMOUS,
    anonymised=forms.ANONYMISED,
    papers=forms.PAPERS,
    spokespeople=forms.SPOKESPEOPLE,
    hedges=forms.HEDGES,
    follow_ups=forms.FOLLOW_UPS,
    colour=forms.COLOUR,
    transitions=forms.TRANSITIONS,
    outlet_stems=names.OUTLET_STEMS,
    outlet_forms=names.OUTLET_FORMS,
    agencies=names.AGENCIES,
    blogs=names.BLOGS,
    outside=names.OUTSIDE,
    datelines=names.DATELINES,
    credits_before=COPYING.credits_before,
    credits_after=COPYING.credits_after,
    pasted_before=forms.PASTED_BEFORE,
    pasted_after=forms.PASTED_AFTER,
    blog_openings=forms.BLOG_OPENINGS,
    elsewhere=forms.ELSEWHERE,
)
