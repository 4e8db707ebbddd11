"""Rules for dates of the calendar: days, months, years, quarters, seasons, holidays."""

from __future__ import annotations

from datetime import date

from sayso.reading.times.direction import Direction
from sayso.reading.times.records import Granularity
from sayso.reading.times.rules import Context, Matched, Meaning, rule
from sayso.reading.times.tokens import Token
from sayso.reading.times.values import SEASONS, find_holiday, make_day, shift

__all__ = ["DATE_RULES", "guess_year", "read_year"]

_PART_OF = """(?: <the>? <early> (?:<in>|<of>)? (?:<the>|<this>)? )?"""
_SURE_DAYS = 62
"""A day without a year is not doubted when it lies this near on the side the words look to."""
_WRONG_SIDE = {Direction.BACK: 6, Direction.UNKNOWN: 2, Direction.AHEAD: 4}
"""How many times as far off a time counts that lies where the words do not look."""
_LATEST_SHORT_YEAR = 30
_FIRST_BARE_YEAR = 1700
"""An earlier number is a year only after one of the words that lead to years."""
_YEAR_LEADS = frozenset("in since from to until by before after about around of year".split())


def read_year(token: Token, context: Context) -> int:
    """The year a token stands for; a short one lies within the century around publication."""
    year = int(token.number)
    if token.kind == "short_year":
        last = (context.published.year if context.published else 2000) + _LATEST_SHORT_YEAR
        year = year % 100 + last // 100 * 100
        if year > last:
            year -= 100
    return year


def guess_year(
    context: Context, direction: Direction, month: int, day: int = 1
) -> tuple[date | None, bool]:
    """The likeliest such day around publication, and whether it is doubtful.

    The nearest one, where a day on the side the words do not look to counts as further off.
    """
    published = context.published
    if published is None:
        return None, True
    best: tuple[float, date] | None = None
    for year in (published.year, published.year - 1, published.year + 1):
        found = make_day(year, month, day)
        if found is None:
            continue
        away = (found - published).days
        is_wrong = away * (direction or Direction.BACK) < 0
        distance = abs(away) * (_WRONG_SIDE[direction] if is_wrong else 1)
        if best is None or distance < best[0]:
            best = (distance, found)
    if best is None:
        return None, True
    return best[1], direction == 0 or best[0] > _SURE_DAYS


def _dated(matched: Matched, context: Context, month: int, day: int) -> Meaning | None:
    if make_day(2000, month, day) is None:
        return None
    named = (matched.token(name) for name in ("year", "range_year", "next_year"))
    if year := next(filter(None, named), None):
        found = make_day(read_year(year, context), month, day)
        return None if found is None else context.period(Granularity.DAY, found)
    found, is_doubtful = guess_year(context, context.direction(matched), month, day)
    if found is None:
        return Meaning(f"XXXX-{month:02}-{day:02}", Granularity.DAY, is_doubtful=True)
    return context.period(Granularity.DAY, found, is_doubtful)


_YEAR = "(?: (?: <comma>? <of>? | <open> <note>? ) (?P<year><years>) (?!<any_unit>) <close>? )"
"""A year after a month, also one put in later: "in November (note 2008)"."""
_RANGE = "<join>?"
"""What may stand between two days of one month: "Oct. 12-14", "April 24 and 25"."""
_WEEKDAY = "(?: (?:<weekday>|<short_weekday>) <comma>? (?:<the>)? )?"


@rule(
    rf"{_WEEKDAY} (?: <last>|<this>|<next> | {_PART_OF} )"
    rf"(?P<month><month>) <the>? (?P<day><day_number>) (?!<any_unit>) {_YEAR}?"
    rf"(?: (?= {_RANGE} <day_number> <comma>? (?P<range_year><years>) ) )?",
)
def month_day(matched: Matched, context: Context) -> Meaning | None:
    """ "Friday, July 29", "Aug. 7, 1998"."""
    day = int(matched.get("day").number)
    return _dated(matched, context, int(matched.get("month").number), day)


@rule(
    rf"(?<=<month><day_number>) (?P<day><small>|<ordinal>) (?!<any_unit>|<month>) {_YEAR}?",
    r"(?<=<month><day_number><join>) (?P<next_day><small>|<ordinal>)"
    r"(?= <comma>|<stop>|<break>|<close>|<other>|<in>|<at>|<and>|<or>|<years>|\Z )"
    r"(?: <comma>? (?P<next_year><years>) )?",
)
def next_day_of_month(matched: Matched, context: Context) -> Meaning | None:
    """The second day of "Oct. 12-14" and of "April 24 and 25"."""
    is_near = matched.token("day") is not None
    month = matched.tokens[matched.first - (2 if is_near else 3)]
    first = matched.tokens[matched.first - (1 if is_near else 2)]
    second = matched.tokens[matched.first]
    if not first.number < second.number <= 31:
        return None
    return _dated(matched, context, int(month.number), int(second.number))


@rule(
    r"<the>? (?P<which><nth>|<last>|<final>) (?P<unit><unit>) (?:<of>|<in>) (?P<month><month>)"
    rf"{_YEAR}?",
)
def week_of_month(matched: Matched, context: Context) -> Meaning | None:
    """ "the first week of October"; the days of its first seven days are the first week."""
    if matched.get("unit").code != "W":
        return None
    month, which = int(matched.get("month").number), matched.get("which")
    day = 7 * int(which.number) - 4 if which.kind not in ("last", "final") else 28
    found = _dated(matched, context, month, day)
    if found is None or found.day is None:
        return Meaning("XXXX-WXX", Granularity.WEEK, is_doubtful=True)
    return context.period(Granularity.WEEK, found.day, found.is_doubtful)


@rule(
    rf"{_WEEKDAY} <the>? (?P<day><day_number>) (?P<unit><unit>)? <of>? (?P<month><month>)"
    rf"{_YEAR}?",
)
def day_month(matched: Matched, context: Context) -> Meaning | None:
    """ "Sun, 21 Jun 2009", "the 3rd of May"."""
    day = int(matched.get("day").number)
    if (unit := matched.token("unit")) and unit.code != "D":
        return None
    return _dated(matched, context, int(matched.get("month").number), day)


@rule(rf"{_PART_OF} (?P<month><month>) {_YEAR}")
def month_year(matched: Matched, context: Context) -> Meaning | None:
    """ "May 2005", "early December 1999"."""
    year = read_year(matched.get("year"), context)
    return context.period(Granularity.MONTH, make_day(year, int(matched.get("month").number)))


@rule(
    r"(?P<month><month>) <of>? (?P<which><last>|<this>|<next>) (?P<unit><unit>)",
)
def month_of_year(matched: Matched, context: Context) -> Meaning | None:
    """ "June last year"."""
    if matched.get("unit").code != "Y":
        return None
    month = int(matched.get("month").number)
    if context.published is None:
        return Meaning(f"XXXX-{month:02}", Granularity.MONTH, is_doubtful=True)
    step = {"last": -1, "this": 0, "next": 1}[matched.get("which").kind]
    return context.period(Granularity.MONTH, make_day(context.published.year + step, month))


@rule(
    rf"(?: (?P<which><last>|<past>|<this>|<next>|<coming>|<each>) | {_PART_OF} ) (?P<month><month>)"
    r"(?: (?= (?:<to>|<and>|<or>) <month> <comma>? (?P<year><years>) ) )?",
)
def month(matched: Matched, context: Context) -> Meaning | None:
    """ "November", "last November", "each July", the first month of "June and July 2008"."""
    number = int(matched.get("month").number)
    which = matched.token("which")
    if which and which.kind == "each":
        return Meaning(f"XXXX-{number:02}", Granularity.SET)
    if year_token := matched.token("year"):
        return context.period(Granularity.MONTH, make_day(read_year(year_token, context), number))
    if context.published is None:
        return Meaning(f"XXXX-{number:02}", Granularity.MONTH, is_doubtful=True)
    if which:
        return context.period(Granularity.MONTH, _named_month(context.published, which, number))
    middle = 15 if number != context.published.month else context.published.day
    found, is_doubtful = guess_year(context, context.direction(matched), number, middle)
    return context.period(Granularity.MONTH, found and found.replace(day=1), is_doubtful)


def _named_month(published: date, which: Token, month: int) -> date | None:
    year = published.year
    if which.kind in ("last", "past") and month >= published.month:
        year -= 1
    elif which.kind in ("next", "coming") and month <= published.month:
        year += 1
    return make_day(year, month)


@rule(r"<iso>")
def iso(matched: Matched, context: Context) -> Meaning | None:
    """ "2009-06-24"."""
    try:
        return context.period(
            Granularity.DAY, date.fromisoformat(matched.tokens[matched.first].word)
        )
    except ValueError:
        return None


@rule(r"<slashed>")
def slashed(matched: Matched, context: Context) -> Meaning | None:
    """ "11/02/89", "20.06.2009": month first before a slash, unless that cannot be."""
    word = matched.tokens[matched.first].word
    first, second, year = map(int, word.replace(".", "/").split("/"))
    if year < 100:
        year += 1900 if year > 50 else 2000
    is_day_first = first > 12 or "." in word
    is_ambiguous = not is_day_first and second <= 12 and first != second
    month, day = (second, first) if is_day_first else (first, second)
    found = make_day(year, month, day)
    return None if found is None else context.period(Granularity.DAY, found, is_ambiguous)


@rule(r"(?P<day><weekday>) (?P<part><parts>|<units>)")
def weekday_parts(matched: Matched, context: Context) -> Meaning | None:  # noqa: ARG001
    """ "Friday nights"."""
    part = matched.get("part")
    if part.kind == "units" and part.word != "nights":
        return None
    code = part.code if part.kind == "parts" else "NI"
    day = int(matched.get("day").number) + 1
    return Meaning(f"XXXX-WXX-{day}T{code}", Granularity.SET)


@rule(
    r"(?: <the>? (?P<which><pointing>|<each>) | <the>? <early> )?"
    r"(?P<day><weekday>|<weekdays>) (?: <of>? (?P<side><last>|<next>) (?P<week><unit>) )?",
)
def weekday(matched: Matched, context: Context) -> Meaning | None:
    """ "Saturday", "last Friday", "every Monday", "Sundays"."""
    token = matched.get("day")
    number = int(token.number)
    which = matched.token("which")
    if token.kind == "weekdays" or (which and which.kind == "each"):
        return Meaning(f"XXXX-WXX-{number + 1}", Granularity.SET)
    published = context.published
    if published is None:
        return Meaning(f"XXXX-WXX-{number + 1}", Granularity.DAY, is_doubtful=True)
    if week := matched.token("week"):
        if week.word != "week":
            return None
        step = number - published.weekday() + (7 if matched.get("side").kind == "next" else -7)
        return context.period(Granularity.DAY, shift(published, "D", step))
    back = (published.weekday() - number) % 7
    ahead = (number - published.weekday()) % 7
    if which and which.kind in ("last", "past", "previous"):
        step, is_doubtful = -(back or 7), False
    elif which and (which.kind != "this" or context.direction(matched) != Direction.BACK):
        step, is_doubtful = (ahead or 7), False
    else:
        step, is_doubtful = _near_weekday(back, ahead, context.direction(matched))
    return context.period(Granularity.DAY, shift(published, "D", step), is_doubtful)


def _near_weekday(back: int, ahead: int, direction: Direction) -> tuple[int, bool]:
    """Days to the likelier of two weekdays, and whether it is doubtful."""
    if direction == Direction.AHEAD and ahead <= back * _WRONG_SIDE[direction]:
        return ahead, False
    return -back, direction == Direction.AHEAD or (direction == Direction.UNKNOWN and back > 0)


@rule(
    r"(?: <the>? <early> <in>? <of>? )? (?: <the>? <fiscal> <unit>? | <the> <unit> )? (?=<years>)"
    r"(?P<year><years>) (?! <any_unit>|<slashed>|<comma><number> )",
    r"<the> (?P<of_year><years>) (?P<what><period>|<unit>)",
    r"<the> <unit> (?P<spoken><spoken>)",
    r"(?<=<year>) (?P<second><small>|<number>)",
)
def year(matched: Matched, context: Context) -> Meaning | None:
    """ "1998", "fiscal 1989", "mid-1996", "'89", "the year two thousand"."""
    if second := matched.token("second"):
        return _end_of_years(matched.tokens[matched.first - 1], second, context)
    spoken = matched.token("spoken")
    if spoken:
        is_year = spoken.number == 2000 and matched.tokens[matched.first + 1].code == "Y"
        return context.period(Granularity.YEAR, make_day(2000)) if is_year else None
    if what := matched.token("what"):
        return _period_in_year(what, read_year(matched.get("of_year"), context), context)
    number = read_year(matched.get("year"), context)
    if number < _FIRST_BARE_YEAR and matched.word_before() not in _YEAR_LEADS:
        return None
    return context.period(Granularity.YEAR, make_day(number))


def _end_of_years(first: Token, second: Token, context: Context) -> Meaning | None:
    """The second year of "1985-88"."""
    is_near = second.start == first.end + 1 and len(second.word) == 2
    number = first.number // 100 * 100 + second.number
    if not is_near or number <= first.number:
        return None
    return context.period(Granularity.YEAR, make_day(int(number)))


def _period_in_year(what: Token, number: int, context: Context) -> Meaning | None:
    """ "the 1988 quarter": the quarter spoken of, in that year."""
    if what.word == "quarter":
        month = context.quarter.day.month if context.quarter and context.quarter.day else 1
        return context.period(Granularity.QUARTER, make_day(number, month), is_doubtful=True)
    if what.kind == "unit" and what.word != "year":
        return None
    return context.period(Granularity.YEAR, make_day(number))


@rule(r"<the>? (?:<early>)? (?: (?:<last>|<nth>) <half> <of> )? <the>? (?P<decade><decade>)")
def decade(matched: Matched, context: Context) -> Meaning | None:
    """ "the late 1970s", "the nineties"."""
    return context.period(Granularity.DECADE, make_day(int(matched.get("decade").number)))


@rule(r"<the>? (?:<early>)? (?P<n><ordinal>) (?P<unit><unit>)")
def century(matched: Matched, context: Context) -> Meaning | None:
    """ "the 20th century"."""
    number = int(matched.get("n").number)
    if matched.get("unit").code != "C" or not 1 < number < 100:
        return None
    return context.period(Granularity.CENTURY, make_day((number - 1) * 100 + 1))


@rule(
    r"(?: (?:<this>|<the>)? (?P<which><pointing>) | <the> | <in> ) <early>?"
    r"(?P<season><season>) (?: <of>? (?P<year><years>) )?",
    r"<early>? (?P<bare_season><season>) <of>? (?P<bare_year><years>)",
)
def season(matched: Matched, context: Context) -> Meaning | None:
    """ "last fall", "the winter of 1994"."""
    code = (matched.token("season") or matched.get("bare_season")).code
    first_month = SEASONS[code]
    year_token, which = matched.token("year") or matched.token("bare_year"), matched.token("which")
    if year_token:
        return context.period(
            Granularity.SEASON, make_day(read_year(year_token, context), first_month)
        )
    published = context.published
    if published is None:
        return Meaning(f"XXXX-{code}", Granularity.SEASON, is_doubtful=True)
    number = published.year
    if which and which.kind in ("last", "past", "previous"):
        number -= first_month + 2 >= published.month
    elif which and which.kind in ("next", "coming", "following"):
        number += first_month <= published.month
    return context.period(Granularity.SEASON, make_day(number, first_month), which is None)


@rule(r"(?P<day><holiday>) (?P<week><unit>)? (?: <comma>? (?P<year><years>) )?")
def holiday(matched: Matched, context: Context) -> Meaning | None:
    """ "Thanksgiving Day", "Christmas 1990", "Easter week"."""
    code = matched.get("day").code
    week = matched.token("week")
    granularity = Granularity.WEEK if week and week.code == "W" else Granularity.DAY
    if year_token := matched.token("year"):
        return context.period(granularity, find_holiday(code, read_year(year_token, context)))
    if context.published is None:
        return Meaning("XXXX-XX-XX", granularity, is_doubtful=True)
    nearest = find_holiday(code, context.published.year)
    if nearest is None:
        return None
    found, is_doubtful = guess_year(context, context.direction(matched), nearest.month, nearest.day)
    exact = found and find_holiday(code, found.year)
    return context.period(granularity, exact, is_doubtful)


DATE_RULES = (
    month_day, next_day_of_month, week_of_month, day_month, month_year, month_of_year, month, iso,
    slashed, weekday, weekday_parts, year, decade, century, season, holiday,
)  # fmt: skip
