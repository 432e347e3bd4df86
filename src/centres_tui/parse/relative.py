"""Dates told from another day: "last autumn", "next week (Tuesday)", "a fortnight ago"."""

import re
from datetime import date, timedelta
from typing import Final

from centres_tui.parse.date_words import (
    gap,
    month_at,
    unit_at,
    weekday_at,
    word_at,
)
from centres_tui.parse.edtf import edtf_bounds, is_day
from centres_tui.parse.feasts import shifted_feast
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import (
    YEAR_STARTS,
    Reference,
    containing,
    in_years,
    named_part,
    next_weekday,
    weekend_of,
    year_of,
)
from centres_tui.parse.told_dates import counted_point, week_after
from centres_tui.parse.word_dates import weekday_point
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.patterns import lazy

SHIFTS: Final = {
    "this": 0, "current": 0, "last": -1, "previous": -1, "past": -1, "preceding": -1, "next": 1,
    "coming": 1, "upcoming": 1, "following": 1,
}  # fmt: skip
"""Words before a unit, as steps from the present one."""

FROM_TEXT: Final = frozenset({"following", "preceding"})
"""Words that tell the time from the date named before, not from publication."""

_WEEK_DAY: Final = lazy(r"[ ]\(|(?:,?[ \t\u00a0]|[ ]?\r?\n[ ]*)(?:on )?", re.IGNORECASE)
_OF_ONE_YEAR: Final = frozenset({21, 22, 23})
"""Seasons that lie within a year: "this autumn" is that of the year in which it is said."""
_OVER_NEW_YEAR: Final = frozenset({24})
"""The season that runs into the next year."""
_SEASONS: Final = 21
"""EDTF numbers the seasons from here on; smaller parts are months."""
_SOON: Final = timedelta(days=45)
"""A season that begins within so many days is "this" one: "next spring" in February is not it."""
_AWAY: Final = 10
"""A month further off than that is of the year after or before: "this January" in December."""
_WEEK_MORE: Final = lazy(r"\s{1,2}(week|fortnight)(?!\w)", re.IGNORECASE)
_LONGEST: Final = {"day": 0, "week": 6, "month": 30, "quarter": 91}
"""How many days a date may last from which a unit is told."""


def relative_point(text: str, start: int, reference: Reference) -> Point | None:
    """Read the relative date that begins at a place."""
    word = word_at(text, start)
    if word is None:
        return counted_point(text, start, reference)
    if word[0] in load_calendar().days:
        return _day_word(text, start, word, reference)
    if word[0] in SHIFTS:
        return _shifted_unit(text, start, word, reference)
    return counted_point(text, start, reference)


def _point(start: int, end: int, fixed: str | None, form: str = "relative") -> Point:
    return Point(start=start, end=end, form=form, fixed=fixed)


def _day_word(text: str, start: int, word: tuple[str, int], reference: Reference) -> Point:
    days = load_calendar().days[word[0]]
    week = re.compile(r"\s(week|fortnight)(?!\w)", re.IGNORECASE).match(text, word[1])
    if week is not None and word[0] in ("today", "tomorrow"):
        days += 7 if week[1].lower() == "week" else 14
        return _point(start, week.end(), _day(reference, days))
    return _point(start, word[1], _day(reference, days))


def _day(reference: Reference, days: int) -> str | None:
    day = reference.published
    return None if day is None else (day + timedelta(days=days)).isoformat()


def _shifted_unit(
    text: str, start: int, word: tuple[str, int], reference: Reference
) -> Point | None:
    """Read "last week", "this financial year", "next April", "last Tuesday", "next Q3"."""
    after = gap(text, word[1])
    named = word_at(text, after) if after else None
    if named is None:
        return None
    shift = word[0]
    if named[0] in YEAR_STARTS or named[0] in ("calendar", "working", "work", "workweek"):
        return _named_year(text, start, (shift, *named), reference)
    if named[0] in ("weekend", "night", "morning", "afternoon", "evening"):
        return _named_days(start, named, (shift, SHIFTS[shift]), reference)
    unit = unit_at(text, after)
    if unit is not None:
        return _stepped_unit(text, start, (shift, *unit), reference)
    return _next_of_name(text, (start, after), shift, reference)


def _named_days(
    start: int, named: tuple[str, int], shift: tuple[str, int], reference: Reference
) -> Point | None:
    name, end = named
    day = reference.published
    if name == "weekend":
        weeks = shift[1] - (shift[1] == 0 and day is not None and reference.tense == "past")
        weeks += weeks < 0 and day is not None and day.weekday() > 4 and shift[1] == 0
        return _point(start, end, None if day is None else weekend_of(day, weeks))
    if (shift[0], name) == ("last", "night"):
        return _point(start, end, _day(reference, -1))
    return _point(start, end, _day(reference, 0)) if shift[0] == "this" else None


def _named_year(
    text: str, start: int, words: tuple[str, str, int], reference: Reference
) -> Point | None:
    """Read "this financial year", "next working week"."""
    shift, sort, end = words
    after = gap(text, end)
    unit = unit_at(text, after) if after else None
    if sort == "workweek":
        sort, unit = "work", ("week", end)
    if unit is None or unit[0] not in ("year", "week", "quarter", "month"):
        return None
    day = reference.published
    form = "run" if sort in YEAR_STARTS or unit[0] == "quarter" else "relative"
    if day is None:
        return _point(start, unit[1], None, form)
    if unit[0] == "year" and sort in YEAR_STARTS:
        first = day.year - (day.month < YEAR_STARTS[sort]) + SHIFTS[shift]
        return _point(start, unit[1], year_of(first, sort), form)
    if unit[0] == "week" and sort in ("working", "work"):
        return _point(start, unit[1], _working_week(day, SHIFTS[shift]))
    return _point(start, unit[1], containing(day, unit[0], SHIFTS[shift]), form)


def present_year(text: str, places: tuple[int, int, int], reference: Reference) -> Point | None:
    """Read "the end of the financial year", "the start of the school year": the present one.

    Args:
        text: The whole text.
        places: Where it begins, where the sort of year stands, and where that ends.
        reference: What it is read against.
    """
    start, sort, after = places
    unit = unit_at(text, gap(text, after))
    if unit is None or unit[0] != "year":
        return None
    words = ("this", text[sort:after].lower(), after)
    told = _named_year(text, start, words, reference)
    return told and told._replace(form="relative")


def _working_week(day: date, weeks: int) -> str:
    """Write the days from Monday to Friday of a week."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return f"{monday.isoformat()}/{(monday + timedelta(days=4)).isoformat()}"


def _stepped_unit(
    text: str, start: int, words: tuple[str, str, int], reference: Reference
) -> Point | None:
    """Read "last week", "next year", "this month"; "the following year" from the date before."""
    shift, unit, end = words
    if unit in ("fortnight", "day") and shift not in ("following", "next", "preceding", "previous"):
        return None
    if unit.endswith("s") or text[end - 1] == "s" or unit == "fortnight":
        return None
    if unit == "week":
        weekday = _weekday_of_week(text, end)
        if weekday is not None:
            fixed = _day_of_week(reference, weekday[0], SHIFTS[shift])
            return _point(start, weekday[1], fixed)
    if shift in FROM_TEXT or unit == "day":
        return from_previous(start, end, (unit, SHIFTS[shift]), reference)
    day = reference.published
    form = "run" if unit in ("quarter", "decade", "century") else "relative"
    return _point(start, end, containing(day, unit, SHIFTS[shift]) if day else None, form)


def from_previous(
    start: int, end: int, step: tuple[str, int], reference: Reference
) -> Point | None:
    """Give the unit so many steps from the date named before; None where none was named."""
    if reference.previous is None:
        return None
    unit, count = step
    low, high = edtf_bounds(reference.previous)
    if (high - low).days > _LONGEST.get(unit, 366):
        return None
    day = low if count < 0 else high
    return _point(start, end, containing(day, unit, count))


def _weekday_of_week(text: str, end: int) -> tuple[int, int] | None:
    """Read the day behind a week: "next week (Tuesday)", "next week Mon"."""
    joint = _WEEK_DAY.match(text, end)
    found = weekday_at(text, joint.end()) if joint else None
    if joint is None or found is None or text[end : end + 1] == ",":
        return None
    if joint[0].endswith("("):
        return (found[0], found[1] + 1) if text[found[1] : found[1] + 1] == ")" else None
    return found


def _day_of_week(reference: Reference, weekday: int, weeks: int) -> str | None:
    day = reference.published
    return _day(reference, weekday - day.weekday() + 7 * weeks) if day else None


def _next_of_name(
    text: str, places: tuple[int, int], shift: str, reference: Reference
) -> Point | None:
    """Read "last Tuesday", "next April", "last autumn", "next 6th of April"."""
    start, after = places
    weekday = weekday_at(text, after)
    if weekday is not None:
        return _named_weekday(text, places, (shift, *weekday), reference)
    word = word_at(text, after)
    month = month_at(text, after)
    if word is None or shift == "preceding":
        return None
    part = month[0] if month else load_calendar().seasons.get(word[0])
    if part is None:
        return shifted_feast(text, places, (shift, word[0]), reference)
    end = month[1] if month else word[1]
    return _point(start, end, _shifted_part(part, shift, reference))


def _named_weekday(
    text: str, places: tuple[int, int], words: tuple[str, int, int], reference: Reference
) -> Point:
    """Read "last Tuesday", "next Tuesday week", "this Friday 5 May"."""
    start, after = places
    shift, weekday, end = words
    dated = weekday_point(text, after, reference)
    if dated is not None and dated.day is not None:
        return _point(start, dated.end, dated.complete(reference))
    if shift == "following":
        return _point(start, end, _after_previous(weekday, reference))
    week = _WEEK_MORE.match(text, end)
    if week is not None and shift in ("this", "next"):
        return _point(start, week.end(), week_after(weekday, week[1].lower(), 1, reference))
    return _point(start, end, _shifted_weekday(weekday, shift, reference))


def _after_previous(weekday: int, reference: Reference) -> str | None:
    """Give the first day of a name after the date named before: "the following Tuesday"."""
    if reference.previous is None or not is_day(reference.previous):
        return None
    return next_weekday(edtf_bounds(reference.previous)[0], weekday).isoformat()


def _shifted_weekday(weekday: int, shift: str, reference: Reference) -> str | None:
    day = reference.published
    if day is None:
        return None
    if shift in ("last", "past"):
        return _day(reference, -((day.weekday() - weekday - 1) % 7 + 1))
    if shift in ("coming", "upcoming"):
        return _day(reference, (weekday - day.weekday() - 1) % 7 + 1)
    weeks = SHIFTS[shift]
    if shift == "this":
        weeks += reference.tense == "future" and weekday < day.weekday()
        weeks -= reference.is_over and weekday > day.weekday()
    return _day_of_week(reference, weekday, weeks)


def _is_of_this_year(part: int, day: date, reference: Reference) -> bool:
    """Whether "this" month of a name is of the year of a day; one that was is not to come."""
    is_over = reference.tense == "past" and part > day.month
    return part < _SEASONS and abs(part - day.month) < _AWAY and not is_over


def _is_too_near(part: int, first: str, day: date) -> bool:
    """Whether the month or season of a name that comes first would be "this" one, not "next"."""
    if int(first[:4]) != day.year or part in _OVER_NEW_YEAR:
        return False
    return part < _SEASONS or edtf_bounds(first)[0] - day <= _SOON


def _shifted_part(part: int, shift: str, reference: Reference) -> str | None:
    """Give the last, this or next month or season of a name."""
    day = reference.published
    if day is None:
        return None
    years = [named_part(day.year + step, part) for step in (-2, -1, 0, 1, 2)]
    step = SHIFTS[shift]
    if step < 0:
        return max(edtf for edtf in years if edtf_bounds(edtf)[1] < day)
    if step > 0:
        first = min(edtf for edtf in years if edtf_bounds(edtf)[0] > day)
        near = _is_too_near(part, first, day)
        return named_part(day.year + 1, part) if near else first
    is_past = reference.is_over and day.month < part < _SEASONS
    if is_past or part in _OF_ONE_YEAR or _is_of_this_year(part, day, reference):
        return named_part(day.year - is_past, part)
    nearest = Reference(published=day, tense="")
    return in_years(lambda year: named_part(year, part), nearest)
