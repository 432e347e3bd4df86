"""Dates told by counting from a day: "two weeks ago", "a week on Tuesday", "Tuesday week"."""

import re
from datetime import date, timedelta
from typing import Final

from centres_tui.parse.date_words import count_at, gap, unit_at, weekday_at
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, containing, real_day, shifted


def counted_point(text: str, start: int, reference: Reference) -> Point | None:
    """Read "two weeks ago", "a week on Tuesday", "three days from today", "a week today"."""
    count = count_at(text, start)
    after = gap(text, count[1]) if count else 0
    unit = unit_at(text, after) if after else None
    if count is None or unit is None or count[0] == 0:
        return None
    return _told_from(text, (start, unit[1]), (count[0], unit[0]), reference)


_TOLD: Final = re.compile(
    r"\s{1,2}(?:(ago(?:\stoday|\stomorrow)?)|(from now|hence)|(before yesterday)|(?:from|on|after) (tomorrow|today)"
    r"|(today|tomorrow)|on (?=[MTWFS]))(?!\w)|\s{1,2}on\s(?=[MTWFS])|['’]s? time(?!\w)",
    re.IGNORECASE,
)


def _told_from(
    text: str, span: tuple[int, int], amount: tuple[int, str], reference: Reference
) -> Point | None:
    """Read what a count of units is told from: "ago", "from now", "on Tuesday", "today"."""
    start, end = span
    count, unit = amount
    told = _TOLD.match(text, end)
    if told is None:
        return None
    day = reference.published
    if told[0].rstrip().endswith(" on") or told[0].endswith("on "):
        weekday = weekday_at(text, told.end())
        if weekday is None or unit not in ("week", "fortnight"):
            return None
        return _told(start, weekday[1], week_after(weekday[0], unit, count, reference))
    if day is None:
        return _told(start, told.end(), None)
    if told[1] or told[3]:
        count = -count
    if told[1] and len(told[1]) > 3:
        return _told(start, told.end(), _same_day(day, count, unit))
    base = day + timedelta(days=_base_days(told))
    return _told(start, told.end(), shifted(base, count, unit))


def _told(start: int, end: int, fixed: str | None) -> Point:
    return Point(start=start, end=end, form="relative", fixed=fixed)


def _same_day(day: date, count: int, unit: str) -> str | None:
    """Write the same day so many months or years before: "a year ago today"."""
    edtf = shifted(day, count, unit)
    if edtf is None or len(edtf) == 10:
        return edtf
    month = edtf if len(edtf) == 7 else f"{edtf}-{day.month:02}"
    return day_of_month(day.day, month) or month


def _base_days(told: re.Match[str]) -> int:
    if told[3]:
        return -1
    return 1 if "tomorrow" in told[0].lower() else 0


def week_after(weekday: int, unit: str, count: int, reference: Reference) -> str | None:
    """Give "Tuesday week": the day of that name, and a week or more after it."""
    day = reference.published
    if day is None:
        return None
    ahead = (weekday - day.weekday() - 1) % 7 + 1
    days = ahead + (7 if unit == "week" else 14) * count
    return (day + timedelta(days=days)).isoformat()


def week_of_month(month: str, which: int) -> str | None:
    """Write the first (0), second, ... week of a month (-1 the last): that of its nth Thursday.

    >>> week_of_month("2018-07", -1)
    '2018-07-23/2018-07-29'
    """
    first = edtf_bounds(month)[0]
    thursday = first + timedelta(days=(3 - first.weekday()) % 7)
    thursdays = [thursday + timedelta(weeks=week) for week in range(5)]
    inside = [day for day in thursdays if day.month == first.month]
    if which >= len(inside):
        return None
    return containing(inside[which], "week")


def day_of_month(number: int, month: str) -> str | None:
    """Write a day of a month given in EDTF.

    >>> day_of_month(5, "2018-07")
    '2018-07-05'
    """
    return real_day(int(month[:4]), int(month[5:7]), number)
