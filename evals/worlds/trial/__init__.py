"""The wordings of yet another writer, to try rules on: other trades, other turns of phrase."""

from evals.worlds.trial import events_care, events_play, events_trade, forms, names
from evals.worlds.wordings import Wordings

__all__ = ["WORDINGS"]

WORDINGS = Wordings(
    settings=names.SETTINGS,
    events=(*events_care.EVENTS, *events_play.EVENTS, *events_trade.EVENTS),
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
    credits_before=forms.CREDITS_BEFORE,
    credits_after=forms.CREDITS_AFTER,
    pasted_before=forms.PASTED_BEFORE,
    pasted_after=forms.PASTED_AFTER,
    blog_openings=forms.BLOG_OPENINGS,
    elsewhere=forms.ELSEWHERE,
)
