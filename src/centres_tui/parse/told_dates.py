"""Dates told by counting from a day: "two weeks ago", "a week on Tuesday", "Tuesday week"."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from centres_tui.parse.date_words import count_at, gap, unit_at, weekday_at
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, containing, nth_weekday, real_day, shifted
from centres_tui.parse.word_dates import month_point
from centres_tui.vocabulary.patterns import lazy


def counted_point(text: str, start: int, reference: Reference) -> Point | None:
    """Read "two weeks ago", "a week on Tuesday", "three days from today", "a week today"."""
    count = count_at(text, start)
    after = gap(text, count[1]) if count else 0
    unit = unit_at(text, after) if after else None
    if count is None or unit is None or count[0] == 0:
        return None
    more = _second_part(text, unit)
    if more is not None:
        return _told_in_parts(text, start, [(count[0], unit[0]), more[0]], (more[1], reference))
    return _told_from(text, (start, unit[1]), (count[0], unit[0]), reference)


_PART: Final = lazy(r"(?:,\s|,?\sand\s|\s(?=\d))")
_IN_PARTS: Final = lazy(r"\s(?:(ago)|from now|from today|hence)(?!\w)", re.IGNORECASE)


def _second_part(text: str, unit: tuple[str, int]) -> tuple[tuple[int, str], int] | None:
    """Read the lesser part behind a unit: "3 weeks and 1 day"."""
    joint = _PART.match(text, unit[1])
    count = count_at(text, joint.end()) if joint else None
    after = gap(text, count[1]) if count else 0
    lesser = unit_at(text, after) if after else None
    if count is None or lesser is None or lesser[0] not in _LESSER.get(unit[0], ()):
        return None
    return (count[0], lesser[0]), lesser[1]


_LESSER: Final = {"year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",)}


def _told_in_parts(
    text: str, start: int, parts: list[tuple[int, str]], rest: tuple[int, Reference]
) -> Point | None:
    """Read "3 weeks and 1 day ago", as exact as its lesser part."""
    end, reference = rest
    told = _IN_PARTS.match(text, end)
    if told is None:
        return None
    sign, day = (-1 if told[1] else 1), reference.published
    fixed = None if day is None else _in_parts(day, [(sign * count, unit) for count, unit in parts])
    return Point(start=start, end=told.end(), form="relative", fixed=fixed)


def _in_parts(day: date, parts: list[tuple[int, str]]) -> str | None:
    (count, unit), (lesser_count, lesser) = parts
    if lesser == "month":
        return shifted(day, 12 * count + lesser_count, "month")
    moved = _same_day(day, count, unit)
    if moved is None or len(moved) < 10:
        return None
    return shifted(date.fromisoformat(moved), lesser_count, lesser)


def from_stated_day(
    text: str, start: int, day_at: Callable[[int], tuple[str | None, int] | None]
) -> Point | None:
    """Read "three weeks from January 20", "ten days before 4 March".

    Args:
        text: The whole text.
        start: Where the count begins.
        day_at: Reads the day that begins at a place, and its end.
    """
    count = count_at(text, start)
    after = gap(text, count[1]) if count else 0
    unit = unit_at(text, after) if after else None
    joint = _FROM_DAY.match(text, unit[1]) if unit else None
    stated = day_at(joint.end()) if joint else None
    if count is None or unit is None or joint is None or stated is None:
        return None
    if joint[1].lower() == "from" and _OF_EACH.search(text, max(0, start - _NEAR), unit[1]):
        return None
    edtf, end = stated
    step = -count[0] if joint[1].lower() == "before" else count[0]
    day = date.fromisoformat(edtf) if edtf else None
    return Point(
        start=start, end=end, form="relative", fixed=_same_day(day, step, unit[0]) if day else None
    )


_NEAR: Final = 12
_OF_EACH: Final = lazy(r"[a-z]s\s(?:a|an|per|each|every)\s[a-z]+\Z", re.IGNORECASE)
"""The unit of a rate: "three hours a day from the third of November"."""
_FROM_DAY: Final = lazy(r"\s(from|after|before)\s(?=\d|[A-Z])", re.IGNORECASE)


_TOLD: Final = lazy(
    r"\s{1,2}(?:(ago(?:\s(?:today|tomorrow|this\sweek|this\smonth))?)|(from now|hence)"
    r"|(before yesterday)|(?:from|on|after) (tomorrow|tmrw|today)|(today|tomorrow))(?!\w)"
    r"|['’]s? time(?!\w)",
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
        return _ago(day, amount, told[1].lower().split()[1:])
    if told[3]:
        return shifted(day - timedelta(days=1), -count, unit)
    ahead = 0 if "today" in told[0].lower() or not (told[4] or told[5]) else 1
    return shifted(day + timedelta(days=ahead), count, unit)


_BEYOND: Final = lazy(r"day\s{1,2}(?:(before\syesterday)|after\stomorrow)(?!\w)", re.IGNORECASE)


def day_beyond(text: str, start: int, reference: Reference) -> Point | None:
    """Read "day before yesterday", "day after tomorrow" behind their article."""
    found = _BEYOND.match(text, start)
    if found is None:
        return None
    day = reference.published
    fixed = shifted(day, -2 if found[1] else 2, "day") if day else None
    return Point(start=start, end=found.end(), form="relative", fixed=fixed)


def _ago(day: date, amount: tuple[int, str], more: list[str]) -> str | None:
    """Reckon back: "a year ago", "a year ago today", "three years ago this week"."""
    count, unit = amount
    if not more:
        return shifted(day, -count, unit)
    edtf = _same_day(day, -count, unit)
    if edtf is None or len(edtf) < len("2018-09-18") or more[0] != "this":
        return edtf
    return containing(date.fromisoformat(edtf), more[1])


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


_NTH: Final = lazy(
    r"(first|second|third|fourth|last|final|1st|2nd|3rd|4th)\s(?=[A-Z][a-z]{2,5}day)", re.IGNORECASE
)
_OF_MONTH: Final = lazy(r"\s(?:of|in)\s")
_WHICH: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4,
                 "4th": 4, "last": -1, "final": -1}  # fmt: skip


def nth_weekday_point(text: str, start: int, reference: Reference) -> Point | None:
    """Read "first Tuesday in October", "last Saturday of July 2019"."""
    found = _NTH.match(text, start)
    weekday = weekday_at(text, found.end()) if found else None
    joint = _OF_MONTH.match(text, weekday[1]) if weekday else None
    month = month_point(text, joint.end()) if joint else None
    if found is None or weekday is None or month is None or month.day is not None:
        return None
    edtf = month.complete(reference)
    which = _WHICH[found[1].lower()]
    fixed = nth_weekday(int(edtf[:4]), int(edtf[5:7]), weekday[0], which) if edtf else None
    return Point(
        start=start, end=month.end, form="relative", fixed=fixed.isoformat() if fixed else None
    )


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
