"""The words times are made of: what kind each is, and the number or code it stands for."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ABBREVIATIONS", "PHRASES", "WORDS", "Word"]


class Word(NamedTuple):
    """The kind of a word, as patterns name it, and what it stands for within its kind."""

    kind: str
    code: str = ""
    number: float = 0


def _numbered(kind: str, names: str, first: int = 1) -> dict[str, Word]:
    """One entry for each name; names parted by ``/`` share a number."""
    return {
        name: Word(kind, number=number)
        for number, group in enumerate(names.split(), first)
        for name in group.split("/")
    }


def _coded(kind: str, names: str) -> dict[str, Word]:
    """Entries from ``name:code`` pairs; a bare name has no code. ``_`` stands for a blank."""
    entries = {}
    for pair in names.split():
        name, _, code = pair.partition(":")
        entries[name.replace("_", " ")] = Word(kind, code)
    return entries


_MONTHS = (
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
    "september/sept/sep october/oct november/nov december/dec"
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_SHORT_WEEKDAYS = "mon tue/tues wed thu/thur/thurs fri sat sun"

ABBREVIATIONS = frozenset(
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat "
    "sun".split()
)
"""Months and weekdays that may end in a full stop which ends no sentence."""

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twenty-first"
)
_UNITS = """
    minute:TM min:TM hour:TH day:D week:W fortnight:F month:M quarter:Q year:Y decade:E century:C
    millennium:L night:N
"""
_PLURALS = """
    seconds:TS minutes:TM mins:TM hours:TH days:D weeks:W fortnights:F months:M quarters:Q years:Y
    decades:E centuries:C millennia:L nights:N
"""
_HOLIDAYS = """
    christmas:12-25 christmas_day:12-25 christmas_eve:12-24 boxing_day:12-26
    new_year_'s_day:01-01 new_year_'s_eve:12-31 valentine_'s_day:02-14 halloween:10-31
    veterans_day:11-11 independence_day:07-04 may_day:05-01 bastille_day:07-14
    thanksgiving:TH4-11 thanksgiving_day:TH4-11 election_day:TU1-11 labor_day:MO1-09
    memorial_day:MO-05 columbus_day:MO2-10 easter:E0 easter_sunday:E0 good_friday:E-2
    easter_monday:E1 ash_wednesday:E-46 palm_sunday:E-7 pentecost:E49
    martin_luther_king_day:MO3-01
"""
"""The day in the year, the nth weekday of a month (``TH4-11``), or days from Easter."""

WORDS: dict[str, Word] = {
    **_numbered("month", _MONTHS),
    **_numbered("weekday", _WEEKDAYS, 0),
    **_numbered("weekdays", "mondays tuesdays wednesdays thursdays fridays saturdays sundays", 0),
    **_numbered("short_weekday", _SHORT_WEEKDAYS, 0),
    **_numbered("ordinal", _ORDINALS),
    **_numbered("spoken", "one two three four five six seven eight nine ten eleven twelve "
                "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
    **{name: Word("spoken", number=10 * tens) for tens, name in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)},
    **{name: Word("decade", number=1900 + 10 * tens) for tens, name in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)},
    "hundred": Word("scale", number=100),
    "thousand": Word("scale", number=1000),
    "million": Word("large"),
    "billion": Word("large"),
    "trillion": Word("large"),
    "couple": Word("couple", number=2),
    "dozen": Word("couple", number=12),
    **_coded("vague", "few several many some numerous various"),
    **_coded("unit", _UNITS),
    **_coded("units", _PLURALS),
    "second": Word("second", "TS", 2),
    **_coded("weekend", "weekend"),
    **_coded("season", "spring:SP summer:SU autumn:FA fall:FA winter:WI summers:SU winters:WI"),
    **_coded("part", "morning:MO afternoon:AF evening:EV dawn:MO dusk:EV"),
    **_coded("parts", "mornings:MO afternoons:AF evenings:EV"),
    **_coded("moment", "noon:12:00 midday:12:00 midnight:24:00"),
    **_coded("ampm", "am pm"),
    **_coded("zone", "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest"),
    **_coded("holiday", _HOLIDAYS),
    "half": Word("half", "H", 0.5),
    "period": Word("period"),
    **_coded("the", "the its their our his her"),
    **_coded("a", "a an"),
    "this": Word("this"),
    **_coded("that", "that"),
    "same": Word("same"),
    "corresponding": Word("same"),
    "last": Word("last"),
    "latest": Word("latest"),
    "past": Word("past"),
    **_coded("previous", "previous preceding prior"),
    "next": Word("next"),
    **_coded("coming", "coming upcoming"),
    **_coded("following", "following ensuing subsequent"),
    "current": Word("current"),
    "recent": Word("recent"),
    "future": Word("future"),
    **_coded("each", "each every"),
    "per": Word("per"),
    "of": Word("of"),
    "in": Word("in"),
    "on": Word("on"),
    "at": Word("at"),
    "and": Word("and"),
    "or": Word("or"),
    "to": Word("to"),
    "so": Word("so"),
    "then": Word("then"),
    "ago": Word("ago"),
    **_coded("earlier", "earlier"),
    **_coded("later", "later"),
    **_coded("before", "before"),
    **_coded("after", "after"),
    **_coded("old", "old olds"),
    **_coded("note", "note sic"),
    "long": Word("long"),
    "more": Word("more"),
    "trading": Word("trading"),
    "business": Word("trading"),
    "consecutive": Word("trading"),
    "straight": Word("trading"),
    "full": Word("full"),
    **_coded("ended", "ended ending"),
    "from": Word("from"),
    "other": Word("alternate"),
    "final": Word("final", number=4),
    "fiscal": Word("fiscal"),
    "calendar": Word("fiscal"),
    **_coded("early", "early late mid beginning start middle end sometime"),
    **_coded("approximately", "about around nearly almost roughly approximately over under "
             "more_than less_than fewer_than longer_than at_least at_most up_to "
             "no_more_than as_much_as as_long_as just_over just_under"),
    **_coded("day_name", "today:0 yesterday:-1 tomorrow:1"),
    **_coded("tonight", "tonight:0 overnight:0"),
    **_coded("ref", "now:PRESENT_REF currently:PRESENT_REF "
             "right_now:PRESENT_REF nowadays:PRESENT_REF these_days:PRESENT_REF "
             "at_present:PRESENT_REF at_the_moment:PRESENT_REF the_present:PRESENT_REF "
             "recently:PAST_REF lately:PAST_REF formerly:PAST_REF "
             "the_near_future:FUTURE_REF "
             "soon:FUTURE_REF as_soon_as_possible:FUTURE_REF the_near_term:FUTURE_REF "
             "the_short_term:FUTURE_REF"),
    **_coded("midyear", "midyear mid_year"),
    **_coded("part", "midafternoon:AF mid_afternoon:AF midmorning:MO mid_morning:MO"),
    **_coded("word", "as_soon_as as_soon soon_after"),
    **_coded("set", "daily:P1D weekly:P1W monthly:P1M yearly:P1Y "
             "hourly:PT1H nightly:P1D"),
}  # fmt: skip
"""Every word by its lower-case form; phrases are written with single blanks."""

PHRASES: dict[str, tuple[tuple[str, ...], ...]] = {}
"""For the first word of each phrase: its ways to go on, longest first."""
for _phrase in sorted((key.split() for key in WORDS if " " in key), key=len, reverse=True):
    PHRASES[_phrase[0]] = (*PHRASES.get(_phrase[0], ()), tuple(_phrase))
