"""Rules for times told from the published day or from a time named before."""

from __future__ import annotations

from datetime import date

from sayso.reading.times.dates import guess_year, read_year
from sayso.reading.times.direction import Direction
from sayso.reading.times.records import Granularity
from sayso.reading.times.rules import Context, Matched, Meaning, rule
from sayso.reading.times.tokens import Token
from sayso.reading.times.values import UNITS, duration_value, make_day, shift, unknown_value

__all__ = ["COMPARISONS", "RELATIVE_RULES"]

_STEPS = {
    "last": -1, "latest": -1, "past": -1, "previous": -1,
    "this": 0, "current": 0, "next": 1, "coming": 1,
}  # fmt: skip
_SIDE_STEPS = {"following": 1, "next": 1, "previous": -1, "before": -1, "same": 0}
_MODALS = frozenset("will would could may might can".split())
_HALF_A_QUARTER = 45
"""Days from the middle of a quarter to its end."""
_WHICH = "(?P<which><last>|<past>|<this>|<current>|<next>|<coming>)"


@rule(
    r"(?: <edge> | <the> <unit> (?: (?P<before><before>) | (?P<after><after>) ) )?"
    r"(?P<day><day_name>)",
)
def day_name(matched: Matched, context: Context) -> Meaning | None:
    """ "today", "late yesterday", "the day after tomorrow"."""
    step = int(matched.get("day").code)
    step += bool(matched.token("after")) - bool(matched.token("before"))
    return context.relative(Granularity.DAY, "D", step)


@rule(
    r"(?P<ref><ref>)",
    r"(?P<one><spoken>) (?P<day><unit>)",
    r"(?P<current><current>) (?!<any_unit>|<period>)",
    r"<the> (?P<side><past>|<future>) (?!<any_unit>|<num>|<vague>|<couple>|<season>|<weekday>)",
)
def reference(matched: Matched, context: Context) -> Meaning | None:  # noqa: ARG001
    """ "now", "recently", "soon"."""
    if ref := matched.token("ref"):
        return Meaning(ref.code, Granularity.VAGUE)
    if matched.token("day"):
        is_some_day = matched.word_before() in _MODALS and matched.get("one").number == 1
        return Meaning("FUTURE_REF", Granularity.VAGUE) if is_some_day else None
    side = matched.token("side")
    if side and matched.tokens[matched.first].word != "the":
        return None
    code = {"past": "PAST_REF", "future": "FUTURE_REF"}[side.kind] if side else "PRESENT_REF"
    return Meaning(code, Granularity.VAGUE)


@rule(
    rf"(?: <the>? <edge> <in>? <of>? )? (?: <the>|<this>(?=<past>|<coming>) )? {_WHICH}"
    r"<fiscal>? <full>? (?P<unit><one_unit>|<weekend>|<half>(?!<any_unit>))",
)
def named_period(matched: Matched, context: Context) -> Meaning | None:
    """ "last week", "earlier this month", "early next year", "the current quarter"."""
    unit = matched.get("unit")
    code = {"weekend": "WE", "half": "H"}.get(unit.kind, unit.code)
    which = matched.get("which").kind
    if code == "N":
        if which not in ("last", "this"):
            return None
        found = context.relative(Granularity.DAY, "D", -1 if which == "last" else 0)
        return Meaning(f"{found.value}TNI", Granularity.PART_OF_DAY, found.is_doubtful, found.day)
    if code not in UNITS or code == "F":
        return None
    if code == "D" and which in ("last", "past", "next"):
        return None  # "the last day of the fair"
    if code in ("E", "C") and which in ("last", "past"):
        return Meaning("P10Y" if code == "E" else "P100Y", Granularity.DURATION)
    return context.relative(UNITS[code], code, _STEPS[which])


@rule(r"(?:<this>|<last>|(?P<that><that>)) (?P<part><part>)", r"(?P<tonight><tonight>)")
def part_of_day(matched: Matched, context: Context) -> Meaning | None:
    """ "this morning", "tonight"."""
    tonight = matched.token("tonight")
    is_that = matched.token("that") is not None
    found = context.day_spoken_of() if is_that else context.relative(Granularity.DAY, "D", 0)
    code = "NI" if tonight else matched.get("part").code
    return Meaning(f"{found.value}T{code}", Granularity.PART_OF_DAY, found.is_doubtful, found.day)


_HOW_MANY = (
    "(?: (?P<n><num>) (?: (?:<or>|<to>) (?:<small>|<spoken>) )?"
    " (?: <more>|<trading>|<and> <a> <half> )?"
    "| <a>? <vague> | <a> (?P<couple><couple>) <of>? | (?P<a><a>) )"
)


@rule(
    rf"<approximately>? {_HOW_MANY} (?P<unit><any_unit>)"
    r"(?: <and> <a> (?P<half><half>) )?"
    r"(?: (?P<way><ago>|<earlier>|<later>) | <from> (?P<now><ref>|<day_name>) )",
    r"(?P<units><units>) <ago>",
)
def distance(matched: Matched, context: Context) -> Meaning | None:
    """ "two months ago", "a year earlier", "three days later"."""
    if matched.token("units"):
        return Meaning("PAST_REF", Granularity.VAGUE)
    if (now := matched.token("now")) and now.word not in ("now", "today"):
        return None
    unit, count = matched.get("unit"), _count(matched)
    way = "from now" if now else matched.get("way").kind
    if matched.token("half") and unit.code == "Y" and count is not None:
        months = (12 * count + 6) * (-1 if way in ("ago", "earlier") else 1)
        return context.relative(Granularity.MONTH, "M", months)
    is_coarse = way in ("earlier", "later") and not context.knows(UNITS.get(unit.code))
    if unit.code not in UNITS or count is None or is_coarse:
        if way in ("ago", "from now"):
            return Meaning("PAST_REF" if way == "ago" else "FUTURE_REF", Granularity.VAGUE)
        length = "X" if count is None else f"{count + bool(matched.token('half')) / 2:g}"
        return Meaning(duration_value(length, unit.code), Granularity.DURATION)
    if unit.code == "Y" and count == 1 and way in ("ago", "earlier"):
        return _year_before(context)
    sign = -1 if way in ("ago", "earlier") else 1
    granularity = UNITS[unit.code]
    base = context.published
    if way in ("earlier", "later") and context.latest:
        base = context.latest.day
    is_doubtful = base != context.published
    return context.period(granularity, base and shift(base, unit.code, sign * count), is_doubtful)


def _count(matched: Matched) -> int | None:
    if token := matched.token("n") or matched.token("couple"):
        return int(token.number)
    return 1 if matched.token("a") else None


def _year_before(context: Context) -> Meaning:
    """A year before the period spoken of: the quarter in reports of earnings."""
    about = context.quarter or context.latest
    if about is None or about.day is None:
        return context.relative(Granularity.YEAR, "Y", -1)
    fine = about.granularity in (Granularity.DAY, Granularity.WEEK, Granularity.WEEKEND)
    granularity = Granularity.YEAR if fine else about.granularity
    return context.period(granularity, shift(about.day, "Y", -1))


@rule(
    r"<the>? (?P<year><unit>) (?P<way><ago>|<earlier>)"
    r"(?: (?P<n><nth>)? (?P<quarter><unit>) | <period> )?",
    r"<the> <same>? (?P<what><period>|<unit>) <of>?"
    r"(?: <a> <unit> (?:<ago>|<earlier>) | <last> <unit> )",
    r"<last> (?P<last_year><unit>) <possessive>? (?P<which><unit>|<period>)",
)
def year_ago_period(matched: Matched, context: Context) -> Meaning | None:
    """ "the year-earlier quarter", "year-ago", "the same period last year"."""
    year = matched.token("year") or matched.token("last_year")
    if year and year.word != "year":
        return None
    what = matched.token("what") or matched.token("which")
    if what and what.word not in ("period", "quarter"):
        return None
    quarter, n = matched.token("quarter"), matched.token("n")
    if n and quarter and quarter.code == "Q" and n.number <= 4 and context.published:
        return context.period(
            Granularity.QUARTER, make_day(context.published.year - 1, 3 * int(n.number))
        )
    return _year_before(context)


@rule(
    r"<the>? (?: (?P<year><years>) <possessive>? )? <fiscal>?"
    r"(?: (?P<which><last>|<this>|<next>) <unit> <possessive>? )? <fiscal>?"
    r"(?P<n><nth>|<last>|<final>) (?P<unit><unit>|<half>(?!<any_unit>))"
    r"(?: <of> <the>? <fiscal>? (?P<after><years>)"
    r"  | <of> <the>? <fiscal>? (?P<after_which><last>|<this>|<next>|<current>) <unit>"
    r"  | (?P<right_after><years>) )?",
    r"<the>? (?P<one><nth>) (?= <join> <nth> (?P<of_units><units>) )",
    r"(?<=<nth><join>) (?P<other><nth>) (?P<units><units>)"
    r" (?: <of> (?P<of_year><years>) )?",
)
def quarter(matched: Matched, context: Context) -> Meaning | None:
    """ "the third quarter", "this year's first quarter", "the second half of 1990"."""
    unit = _first(matched, "unit", "of_units", "units")
    n = _first(matched, "n", "one", "other")
    number = int(n.number) or 2
    code = "H" if unit.kind == "half" else unit.code
    if code not in ("Q", "H") or number > (4 if code == "Q" else 2):
        return None
    if n.kind == "last" and code == "Q":
        return context.relative(Granularity.QUARTER, "Q", -1)
    month = (number - 1) * (3 if code == "Q" else 6) + 1
    granularity = UNITS[code]
    named = (matched.token(name) for name in ("year", "after", "right_after", "of_year"))
    if token := next(filter(None, named), None):
        return context.period(granularity, make_day(read_year(token, context), month))
    if context.published is None:
        return Meaning(f"XXXX-{code}{number}", granularity, is_doubtful=True)
    year = context.published.year
    if which := matched.token("which") or matched.token("after_which"):
        return context.period(granularity, make_day(year + _STEPS[which.kind], month))
    if month > context.published.month:
        year -= context.direction(matched) == Direction.BACK
    elif month + 6 < context.published.month:
        year += context.direction(matched) == Direction.AHEAD
    return context.period(granularity, make_day(year, month), is_doubtful=True)


def _first(matched: Matched, *names: str) -> Token:
    """The first token there is; every match has one of these."""
    return next(token for name in names if (token := matched.token(name)))


@rule(r"(?P<code><short_quarter>) (?P<year><years>)?")
def short_quarter(matched: Matched, context: Context) -> Meaning | None:
    """ "Q3 2008"."""
    number = int(matched.get("code").word[1])
    if token := matched.token("year"):
        return context.period(Granularity.QUARTER, make_day(read_year(token, context), 3 * number))
    year = context.published and context.published.year
    found = make_day(year, 3 * number) if year else None
    return context.period(Granularity.QUARTER, found, is_doubtful=True)


@rule(
    r"<the> (?: (?P<latest><latest>|<same>) | <fiscal> | (?P<full><full>) )?"
    r"(?P<unit><unit>|<period>|<weekend>)"
    r"(?: (?= <that>? (?P<ended><ended>) (?P<month><month>) (?P<end><day_number>)"
    r"  (?: <comma>? (?P<year><years>) )? ) )?",
)
def the_period(matched: Matched, context: Context) -> Meaning | None:
    """ "the quarter", "the latest period", "the weekend"."""
    unit = matched.get("unit")
    if matched.tokens[matched.first].word != "the":
        return None
    if unit.kind == "weekend":
        return context.relative(Granularity.WEEKEND, "WE", -1)
    if unit.word == "quarter" and matched.token("ended") and not context.quarter:
        return _quarter_ended(matched, context)
    if unit.word == "quarter" or (unit.kind == "period" and matched.token("latest")):
        if context.quarter:
            return context.quarter
        return context.relative(Granularity.QUARTER, "Q", -1)
    is_spent = matched.word_before() == "for" and matched.after() in ("comma", "stop")
    if unit.word == "year" and not matched.token("full") and not is_spent:
        return Meaning("P1Y", Granularity.DURATION)
    if unit.word in ("year", "month", "week"):
        return context.relative(UNITS[unit.code], unit.code, 0)
    return None


def _quarter_ended(matched: Matched, context: Context) -> Meaning:
    """ "The quarter ended Sept. 30": the quarter that most of those three months lie in."""
    month, day = int(matched.get("month").number), int(matched.get("end").number)
    end: date | None
    if year := matched.token("year"):
        end = make_day(read_year(year, context), month, day)
    else:
        is_over = matched.get("ended").word == "ended"
        direction = Direction.BACK if is_over else Direction.AHEAD
        end, _ = guess_year(context, direction, month, day)
    return context.period(Granularity.QUARTER, end and shift(end, "D", -_HALF_A_QUARTER))


@rule(
    r"<the>? (?P<year><unit>) <possessive>? (?P<end><early>) (?P<of_year><years>)?",
    r"<the>? <early> <of> <the> (?P<unit><unit>)",
    r"(?:<early>|<edge>) <in> <the> (?P<in_unit><unit>)",
    r"(?P<midyear><midyear>)",
)
def end_of_period(matched: Matched, context: Context) -> Meaning | None:
    """ "year-end", "the end of the month", "earlier in the day".

    "At the end of the day" is a turn of phrase.
    """
    if year := matched.token("year"):
        if (year.word, matched.get("end").word) != ("year", "end"):
            return None
        if of_year := matched.token("of_year"):
            return context.period(Granularity.YEAR, make_day(read_year(of_year, context)))
        return context.relative(Granularity.YEAR, "Y", 0)
    if matched.token("midyear"):
        return context.relative(Granularity.YEAR, "Y", 0)
    unit = _first(matched, "unit", "in_unit")
    if unit.code not in UNITS or (unit.code in ("D", "N") and not matched.token("in_unit")):
        return None
    return context.relative(UNITS[unit.code], unit.code, 0)


@rule(
    r"<that> <same>? (?P<unit><unit>)",
    r"<the> (?P<side><following>|<previous>|<next>|<same>) (?P<that_unit><unit>)",
    r"<the> (?P<before_unit><unit>) (?P<before><before>) (?=<comma>|<stop>|<close>|<break>|<and>)",
)
def that_period(matched: Matched, context: Context) -> Meaning | None:
    """ "that year", "the following month", "the same day"."""
    unit = _first(matched, "unit", "that_unit", "before_unit")
    if unit.code not in UNITS:
        return None
    side = matched.token("side") or matched.token("before")
    step = _SIDE_STEPS[side.kind] if side else 0
    base: date | None = context.latest.day if context.latest else context.published
    granularity = UNITS[unit.code]
    if context.latest and not context.knows(granularity):
        found = _unknown_part(context.latest, granularity)
    else:
        found = context.period(granularity, base and shift(base, unit.code, step), True)
    if unit.code == "N":
        return found._replace(value=f"{found.value}TNI", granularity=Granularity.PART_OF_DAY)
    return found


def _unknown_part(whole: Meaning, granularity: Granularity) -> Meaning:
    """A day or month of which only the year or month around it is known: ``1998-10-XX``."""
    is_month = (whole.granularity, granularity) == (Granularity.MONTH, Granularity.DAY)
    known = whole.value[: 7 if is_month else 4]
    value = known + unknown_value(granularity)[len(known) :]
    return Meaning(value, granularity, is_doubtful=True)


@rule(r"<the>? (?P<which><recent>|<past>|<coming>|<future>) (?P<unit><units>)")
def vague_stretch(matched: Matched, context: Context) -> Meaning | None:  # noqa: ARG001
    """ "recent years", "coming weeks"."""
    unit, which = matched.get("unit"), matched.get("which").kind
    if which in ("recent", "coming") and unit.code != "Q":
        return Meaning(duration_value("X", unit.code), Granularity.DURATION)
    return Meaning("PAST_REF" if which in ("recent", "past") else "FUTURE_REF", Granularity.VAGUE)


RELATIVE_RULES = (
    day_name, reference, named_period, part_of_day, distance, year_ago_period, quarter,
    short_quarter, the_period, end_of_period, that_period, vague_stretch,
)  # fmt: skip

COMPARISONS = (distance, year_ago_period)
"""Rules whose times are only compared with: what is spoken of stays the time before them."""
