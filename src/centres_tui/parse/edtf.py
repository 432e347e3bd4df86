"""EDTF (ISO 8601-2): the days that a written date or period names."""

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from centres_tui.vocabulary.patterns import lazy

SEASON_MONTHS: Final = {21: 3, 22: 6, 23: 9, 24: 12}
"""The first month of each season; winter runs into the next year."""

_PART: Final = lazy(r"(\d{4}|\d\d(?:\d|X)X)(?:-(\d\d))?(?:-(\d\d))?[~?%]?")


@lru_cache(maxsize=4096)
def edtf_bounds(edtf: str) -> tuple[date, date]:
    """Give the first and the last day that an EDTF string names.

    >>> edtf_bounds("2018-07")
    (datetime.date(2018, 7, 1), datetime.date(2018, 7, 31))
    >>> edtf_bounds("2018-04/2019-03")[1]
    datetime.date(2019, 3, 31)
    >>> edtf_bounds("2018-24")
    (datetime.date(2018, 12, 1), datetime.date(2019, 2, 28))

    Raises:
        ValueError: The string is not EDTF of the kind that this program writes.
    """
    first, _, last = edtf.partition("/")
    low = date.min if first == ".." else _part_bounds(first, edtf)[0]
    high = date.max if last == ".." else _part_bounds(last or first, edtf)[1]
    if high < low:
        raise ValueError(f"{edtf!r}: ends before it begins")
    return low, high


def month_end(year: int, month: int) -> date:
    """Give the last day of a month.

    >>> month_end(2024, 2)
    datetime.date(2024, 2, 29)
    """
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def is_day(edtf: str | None) -> bool:
    """Whether an EDTF string names one day.

    >>> is_day("2018-09-18"), is_day("2018-09")
    (True, False)
    """
    return edtf is not None and "/" not in edtf and edtf.count("-") == 2


def _part_bounds(part: str, edtf: str) -> tuple[date, date]:
    match = _PART.fullmatch(part)
    if match is None:
        raise ValueError(f"{edtf!r}: not a date or period in EDTF")
    year, month, day = match.groups()
    try:
        if month is None:
            return date(int(year.replace("X", "0")), 1, 1), date(
                int(year.replace("X", "9")), 12, 31
            )
        if day is not None:
            return (named := date(int(year), int(month), int(day))), named
        return _month_bounds(int(year), int(month))
    except ValueError as error:
        raise ValueError(f"{edtf!r}: no such date") from error


def _month_bounds(year: int, month: int) -> tuple[date, date]:
    if month in SEASON_MONTHS:
        start = SEASON_MONTHS[month]
        end_year, end_month = (year, start + 2) if start < 12 else (year + 1, 2)
        return date(year, start, 1), month_end(end_year, end_month)
    return date(year, month, 1), month_end(year, month)
