"""Dates and periods in words and digits, read as EDTF."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final, Literal

from centres_tui.model.quantity import Bound
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.vocabulary.calendar import load_calendar

__all__ = ["EdtfDate", "FoundDate", "edtf_bounds", "find_dates", "parse_date"]

_PIVOT: Final = 50
"""Two-digit years below it are in this century."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EdtfDate:
    """What a date or a period in words names."""

    value: str | None
    """EDTF; None where it is relative and there is no day to start from."""
    kind: Literal["date", "period"] = "date"
    """A point in time, however coarse, or a stretch with a name or two ends."""
    bound: Bound = "="
    """How it bounds the truth: "by 2021" is <=, "around 2015" is ~."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A day that a text states in full."""

    start: int
    """First code point of the date."""
    end: int
    """Code point after the last one."""
    value: str
    """The day, YYYY-MM-DD."""


def parse_date(text: str, published: str | None = None) -> EdtfDate | None:
    """Read the whole of a text as one date; None if it is none.

    >>> parse_date("Monday, April 29, 2019").value
    '2019-04-29'
    """
    del published
    match = _absolute().fullmatch(text.strip())
    day = _day_of(match) if match else None
    return None if day is None else EdtfDate(value=day.isoformat())


def find_dates(text: str) -> list[FoundDate]:
    r"""Find the days that a text states in full, with day, month and year, in order.

    >>> [found.value for found in find_dates("18.09.18\nOpen from 2nd of March, 2019.")]
    ['2018-09-18', '2019-03-02']
    """
    found = []
    for match in _absolute().finditer(text):
        day = _day_of(match)
        if day is not None:
            found.append(FoundDate(start=match.start(), end=match.end(), value=day.isoformat()))
    return found


@cache
def _absolute() -> re.Pattern[str]:
    calendar = load_calendar()
    month = _words(calendar.months)
    weekday = rf"(?:(?:{_words(calendar.weekdays)})\b\.?,?\s{{1,2}})?(?:the\s)?"
    day = r"(\d{1,2})(?:st|nd|rd|th)?"
    year = r"((?:1\d|20|21)\d\d|['’]\d\d)(?!\d|[.,]\d)"
    return re.compile(
        r"(?<![\w./:\-])(?i:"
        r"((?:1\d|20|21)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\w/\-]|\.\d)"
        r"|(\d{1,2})([-/.])(\d{1,2})\6((?:1\d|20|21)\d\d|\d\d)(?![\w/\-]|\.\d)"
        rf"|{weekday}{day}[\s\-](?:of\s)?({month})\b\.?,?[\s\-]{{1,2}}{year}"
        rf"|{weekday}({month})\b\.?\s{day},?\s{{1,2}}{year})"
    )


def _words(words: Mapping[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _day_of(match: re.Match[str]) -> date | None:
    iso, numeric, worded, american = (
        match.group(1, 3, 4), match.group(8, 7, 5), match.group(11, 10, 9), match.group(14, 12, 13),
    )  # fmt: skip
    year, month, day = next(parts for parts in (iso, numeric, worded, american) if parts[0])
    months = load_calendar().months
    number = int(month) if month.isdigit() else months[month.lower()]
    return _real_day(_full_year(year), number, int(day), swap=month.isdigit())


def _full_year(digits: str) -> int:
    year = int(digits.lstrip("'’"))
    if len(digits.lstrip("'’")) == 4:
        return year
    return year + (2000 if year < _PIVOT else 1900)


def _real_day(year: int, month: int, day: int, *, swap: bool) -> date | None:
    if swap and month > 12 >= day:
        month, day = day, month
    try:
        return date(year, month, day)
    except ValueError:
        return None
