"""Reckoning with dates: what a month, quarter, week or season is in EDTF, and which year fits."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

from centres_tui.parse.edtf import edtf_bounds, month_end

Tense = Literal["", "past", "future"]

QUARTERS: Final = 33
"""EDTF (level 2) numbers the quarters of a year 33 to 36."""
HALVES: Final = 40
"""EDTF (level 2) numbers the halves of a year 40 and 41."""
TERMS: Final = {61: (1, 3), 62: (4, 7), 63: (9, 12)}
"""The first and the last month of the spring, summer and autumn terms of schools."""
YEAR_STARTS: Final = {"financial": 4, "fiscal": 4, "tax": 4, "academic": 9, "school": 9}
"""The month in which each sort of year begins."""


class Reference(NamedTuple):
    """What a date is read against."""

    published: date | None = None
    """The day of publication."""
    month_first: bool = False
    """Whether days in digits stand behind their month (06/28/2024)."""
    tense: Tense = ""
    """Whether the sentence speaks of what was or of what will be."""
    previous: str | None = None
    """The date named before this one, in EDTF."""
    is_over: bool = False
    """Whether the verb right before tells what has happened: "was shut this June"."""
    is_loose: bool = False
    """Whether what tells that it is over may tell of something else: "has called a strike from"."""


def named_part(year: int, part: int | None) -> str:
    """Write a year, or its month, season, quarter or half, in EDTF.

    >>> named_part(2018, 7), named_part(2018, 23), named_part(2018, 35)
    ('2018-07', '2018-23', '2018-07/2018-09')
    """
    if part is None:
        return f"{year:04}"
    if part in TERMS:
        first, last = TERMS[part]
        return f"{year:04}-{first:02}/{year:04}-{last:02}"
    if part >= HALVES:
        return f"{year:04}-{6 * (part - HALVES) + 1:02}/{year:04}-{6 * (part - HALVES) + 6:02}"
    if part >= QUARTERS:
        return f"{year:04}-{3 * (part - QUARTERS) + 1:02}/{year:04}-{3 * (part - QUARTERS) + 3:02}"
    return f"{year:04}-{part:02}"


def part_of(year: str, part: int) -> str:
    """Write a quarter or a half of a calendar year, or of one that begins in another month.

    >>> part_of("2018", 33), part_of("2018-04/2019-03", 41)
    ('2018-01/2018-03', '2018-10/2019-03')
    """
    low = edtf_bounds(year)[0]
    length, step = (6, part - HALVES) if part >= HALVES else (3, part - QUARTERS)
    first = low.year * 12 + low.month - 1 + length * step
    last = first + length - 1
    return f"{first // 12:04}-{first % 12 + 1:02}/{last // 12:04}-{last % 12 + 1:02}"


def real_day(year: int, month: int, day: int) -> str | None:
    """Write a day in EDTF; None where the month has no such day.

    >>> real_day(2019, 2, 30) is None
    True
    """
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def year_of(start: int, sort: str) -> str:
    """Write the financial, tax, academic or calendar year that begins in a calendar year.

    >>> year_of(2018, "financial"), year_of(2018, "")
    ('2018-04/2019-03', '2018')
    """
    month = YEAR_STARTS.get(sort)
    return (
        f"{start:04}" if month is None else f"{start:04}-{month:02}/{start + 1:04}-{month - 1:02}"
    )


def joined(first: str, last: str) -> str | None:
    """Write the stretch from one date to another; None where it would run backwards.

    >>> joined("2018-04/2019-03", "2021-04/2022-03"), joined("2018-23", "2019")
    ('2018-04/2022-03', '2018-09/2019')
    """
    low, high = _end(first, 0), _end(last, -1)
    if edtf_bounds(first)[0] > edtf_bounds(last)[1]:
        return None
    return f"{low}/{high}"


def _end(edtf: str, which: Literal[0, -1]) -> str:
    part = edtf.split("/")[which]
    if len(part) == 7 and part[5] == "2":
        return edtf_bounds(part)[which].isoformat()[:7]
    return part


def week_of(day: date, weeks: int = 0) -> str:
    """Write the week, Monday to Sunday, some weeks from the one in which a day lies.

    >>> week_of(date(2018, 9, 18), -1)
    '2018-09-10/2018-09-16'
    """
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def next_weekday(day: date, weekday: int) -> date:
    """Give the first day of a name after a day, Monday 0.

    >>> next_weekday(date(2018, 9, 18), 4)
    datetime.date(2018, 9, 21)
    """
    return day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Give the first (1), second, ... or last (-1) day of a name in a month, Monday 0.

    >>> nth_weekday(2019, 11, 3, 4), nth_weekday(2024, 5, 0, -1)
    (datetime.date(2019, 11, 28), datetime.date(2024, 5, 27))
    """
    if which < 0:
        last = month_end(year, month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def weekend_of(day: date, weeks: int = 0) -> str:
    """Write the weekend that ends the week of a day."""
    saturday = day + timedelta(days=5 - day.weekday(), weeks=weeks)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}"


def shifted(day: date, count: int, unit: str) -> str | None:
    """Write the date that lies so many units from a day, as exact as the unit is.

    >>> shifted(date(2018, 9, 18), -2, "week"), shifted(date(2018, 9, 18), -2, "month")
    ('2018-09-04', '2018-07')
    """
    try:
        return _shifted(day, count, unit)
    except (OverflowError, ValueError):
        return None


def _shifted(day: date, count: int, unit: str) -> str:
    days = {"day": 1, "week": 7, "fortnight": 14}.get(unit)
    if days is not None:
        return (day + timedelta(days=days * count)).isoformat()
    if unit in ("month", "quarter"):
        months = day.year * 12 + day.month - 1 + count * (1 if unit == "month" else 3)
        if unit == "month":
            return named_part(months // 12, months % 12 + 1)
        return named_part(months // 12, QUARTERS + months % 12 // 3)
    years = {"year": 1, "decade": 10, "century": 100}[unit] * count
    return f"{day.replace(year=day.year + years, day=1).year:04}"


def containing(day: date, unit: str, count: int = 0) -> str | None:
    """Write the unit in which a day lies, or the one so many before or after it.

    >>> containing(date(2018, 9, 18), "decade"), containing(date(2018, 9, 18), "month", 1)
    ('2010/2019', '2018-10')
    """
    if unit == "week":
        return week_of(day, count)
    if unit in ("decade", "century"):
        length = 10 if unit == "decade" else 100
        first = (day.year // length + count) * length
        return f"{first:04}/{first + length - 1:04}"
    return shifted(day, count, unit)


def fitting(candidates: Iterable[str | None], reference: Reference) -> str | None:
    """Choose the date that fits the tense, or else lies nearest to the day of publication.

    >>> where = Reference(published=date(2016, 12, 6), tense="future")
    >>> fitting(["2016-03", "2017-03"], where)
    '2017-03'
    """
    day = reference.published
    known = [edtf for edtf in candidates if edtf is not None]
    if day is None or not known:
        return None
    if reference.tense == "past" and not (reference.is_loose and _is_near(known, day)):
        over = [edtf for edtf in known if edtf_bounds(edtf)[0] <= day]
        return max(over, key=_first_day, default=min(known, key=_first_day))
    if reference.tense == "future":
        coming = [edtf for edtf in known if edtf_bounds(edtf)[1] >= day]
        return min(coming, key=_first_day, default=max(known, key=_first_day))
    return min(known, key=lambda edtf: _distance(edtf, day))


_SOON: Final = 31
"""A day so many days ahead is hardly meant as that of the year before, without its year."""


def _is_near(known: Iterable[str], day: date) -> bool:
    """Whether a single day lies so near ahead that the year before would be named."""
    return any(len(edtf) == 10 and 0 < (_first_day(edtf) - day).days <= _SOON for edtf in known)


def in_years(write: Callable[[int], str | None], reference: Reference) -> str | None:
    """Choose the year in which a date fits, of the years around the day of publication."""
    if reference.published is None:
        return None
    year = reference.published.year
    chosen = fitting((write(year + step) for step in (-1, 0, 1)), reference)
    return chosen or fitting((write(year + step) for step in (-4, -3, -2, 2, 3, 4)), reference)


def _first_day(edtf: str) -> date:
    return edtf_bounds(edtf)[0]


def _distance(edtf: str, day: date) -> int:
    low, high = edtf_bounds(edtf)
    return max((low - day).days, (day - high).days, 0)
