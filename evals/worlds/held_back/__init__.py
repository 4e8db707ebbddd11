"""The wordings held back."""

from evals.planting.wordings import HELD_BACK as COPYING
from evals.worlds.held_back import events_harm, events_loss, events_power, events_rule, forms, names
from evals.worlds.wordings import Wordings

__all__ = ["WORDINGS"]

WORDINGS = Wordings(
    settings=names.SETTINGS,
    events=(*events_harm.EVENTS, *events_loss.EVENTS, *events_power.EVENTS, *events_rule.EVENTS),
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
