"""The wordings to practise on: none of them was written with an eye on what is found in them."""

from evals.worlds.practice import events_arms, events_money, events_people, forms, names
from evals.worlds.wordings import Wordings

__all__ = ["WORDINGS"]

WORDINGS = Wordings(
    settings=names.SETTINGS,
    events=(*events_people.EVENTS, *events_arms.EVENTS, *events_money.EVENTS),
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
