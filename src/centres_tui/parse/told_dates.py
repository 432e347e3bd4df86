"""Dates told by counting from a day: "two weeks ago", "a week on Tuesday", "Tuesday week"."""

import re
from datetime import date, timedelta
from typing import Final

from centres_tui.parse.date_words import count_at, gap, unit_at, weekday_at
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, containing, real_day, shifted
from centres_tui.vocabulary.patterns import lazy


def counted_point(text: str, start: int, reference: Reference) -> Point | None:
    """Read "two weeks ago", "a week on Tuesday", "three days from today", "a week today"."""
    count = count_at(text, start)
    after = gap(text, count[1]) if count else 0
    unit = unit_at(text, after) if after else None
    if count is None or unit is None or count[0] == 0:
        return None
    return _told_from(text, (start, unit[1]), (count[0], unit[0]), reference)


_TOLD: Final = lazy(
    r"\s{1,2}(?:(ago(?:\stoday|\stomorrow)?)|(from now|hence)|(before yesterday)"
    r"|(?:from|on|after) (tomorrow|today)|(today|tomorrow))(?!\w)|['’]s? time(?!\w)",
    re.IGNORECASE,
)
_ON: Final = lazy(r"\s{1,2}on\s{1,2}", re.IGNORECASE)


def _told_from(
    text: str, span: tuple[int, int], amount: tuple[int, str], reference: Reference
) -> Point | None:
    """Read what a count of units is told from: "ago", "from now", "on Tuesday", "today"."""
    start, end = span
    told = _TOLD.match(text, end)
    if told is None:
        return _on_weekday(text, span, amount, reference)
    day = reference.published
    fixed = None if day is None else _counted_from(told, day, amount)
    return Point(start=start, end=told.end(), form="relative", fixed=fixed)


def _on_weekday(
    text: str, span: tuple[int, int], amount: tuple[int, str], reference: Reference
) -> Point | None:
    """Read "a week on Tuesday"."""
    on = _ON.match(text, span[1])
    weekday = weekday_at(text, on.end()) if on else None
    count, unit = amount
    if weekday is None or unit not in ("week", "fortnight"):
        return None
    fixed = week_after(weekday[0], unit, count, reference)
    return Point(start=span[0], end=weekday[1], form="relative", fixed=fixed)


def _counted_from(told: re.Match[str], day: date, amount: tuple[int, str]) -> str | None:
    count, unit = amount
    if told[1]:
        return shifted(day, -count, unit) if len(told[1]) == 3 else _same_day(day, -count, unit)
    if told[3]:
        return shifted(day - timedelta(days=1), -count, unit)
    ahead = 1 if "tomorrow" in told[0].lower() else 0
    return shifted(day + timedelta(days=ahead), count, unit)


def _same_day(day: date, count: int, unit: str) -> str | None:
    """Write the same day so many months or years before: "a year ago today"."""
    edtf = shifted(day, count, unit)
    if edtf is None or len(edtf) == 10:
        return edtf
    month = edtf if len(edtf) == 7 else f"{edtf}-{day.month:02}"
    return day_of_month(day.day, month) or month


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
