"""Dates and periods in words and digits, read as EDTF.

The forms are read one level up from another: words (date_words), points in time (points, relative),
dates whatever their form (moments), stretches with two ends (stretches).
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final, Literal, NamedTuple

from centres_tui.model.quantity import Bound
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.parse.moments import point_at
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference
from centres_tui.parse.stretches import run_at, stretch_at, week_stretch_at
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.patterns import any_of, lazy
from centres_tui.vocabulary.reading_settings import reading

__all__ = ["EdtfDate", "FoundDate", "edtf_bounds", "find_dates", "is_month_first", "parse_date"]

_BOUNDS: Final[dict[str, Bound]] = {
    "by": "<=", "until": "<=", "till": "<=", "up to": "<=", "no later than": "<=", "before": "<",
    "after": ">", "around": "~", "about": "~", "circa": "~", "c.": "~",
}  # fmt: skip
_LEADING: Final = lazy(
    rf"(?:({'|'.join(re.escape(word) for word in _BOUNDS)})|(between)|from|on|in|since|at)\s+",
    re.IGNORECASE,
)
_NUMERIC: Final = lazy(r"(\d(?<![\w./:-]\d)\d?)([-/.])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)(?![\w/:-])")


class EdtfDate(NamedTuple):
    """What a date or a period in words names."""

    value: str | None
    """EDTF; None where it is relative and there is no day to start from."""
    kind: Literal["date", "period"] = "date"
    """A point in time, however coarse, or a stretch with a name or two ends."""
    bound: Bound = "="
    """How it bounds the truth: "by 2021" is <=, "around 2015" is ~."""


class FoundDate(NamedTuple):
    """A day that a text states in full."""

    start: int
    """First code point of the date."""
    end: int
    """Code point after the last one."""
    value: str
    """The day, YYYY-MM-DD."""


def parse_date(text: str, published: str | None = None) -> EdtfDate | None:
    """Read the whole of a text as one date or period; None if it is none.

    Args:
        text: The date, with a word for its bound before it or none.
        published: The day from which relative dates are told, YYYY-MM-DD.

    >>> parse_date("Monday, April 29, 2019").value
    '2019-04-29'
    >>> parse_date("last autumn", "2019-04-29").value
    '2018-23'
    >>> parse_date("2018-19")
    EdtfDate(value='2018-04/2019-03', kind='period', bound='=')
    """
    stripped = text.strip()
    leading = _LEADING.match(stripped)
    start = leading.end() if leading else 0
    reference = Reference(published=date.fromisoformat(published) if published else None)
    for point in _readings(stripped, start, reference, between=bool(leading and leading[2])):
        if point.end == len(stripped):
            bound = _BOUNDS[leading[1].lower()] if leading and leading[1] else "="
            return dated(point, reference, bound)
    return None


def dated(point: Point, reference: Reference, bound: Bound = "=") -> EdtfDate:
    """Complete a point in time to a date or a period."""
    kind: Literal["date", "period"] = "period" if point.is_period else "date"
    return EdtfDate(value=point.complete(reference), kind=kind, bound=bound)


def _readings(text: str, start: int, reference: Reference, *, between: bool) -> Iterator[Point]:
    article = re.compile(r"the\s+", re.IGNORECASE).match(text, start)
    inner = article.end() if article else start
    for point in (
        stretch_at(text, start, reference, between=between),
        run_at(text, inner, reference),
        week_stretch_at(text, inner, reference),
        point_at(text, start, reference),
        point_at(text, inner, reference),
    ):
        if point is not None:
            yield point._replace(start=start)


def find_dates(text: str, *, month_first: bool | None = None) -> list[FoundDate]:
    r"""Find the days that a text states in full, with day, month and year, in order.

    Args:
        text: The text.
        month_first: Whether days in digits stand behind their month in what the text is part of;
            None where it is all there is.

    >>> [found.value for found in find_dates("18.09.18\nOpen from 2nd of March, 2019.")]
    ['2018-09-18', '2019-03-02']
    """
    reference = Reference(month_first=month_first or is_month_first(text, usual=month_first))
    found: list[FoundDate] = []
    for anchor in _anchors().finditer(text):
        if found and anchor.start() < found[-1].end:
            continue
        point = point_at(text, anchor.start(), reference)
        value = point.complete(reference) if point and point.day and point.year else None
        if point is not None and value is not None:
            found.append(FoundDate(start=point.start, end=point.end, value=value))
    return found


def is_month_first(text: str, *, usual: bool | None = None) -> bool:
    """Whether the numeric dates of a text put the month first.

    One of them shows it, or the same day stands in words elsewhere.

    Args:
        text: The text.
        usual: What holds where nothing shows it; None for the setting in force.

    >>> is_month_first("Issued 06/28/2024, due 07/01/2024"), is_month_first("01/02/2024")
    (True, False)
    >>> is_month_first("Posted 12/05/2023. On December 5 the weir broke.")
    True
    """
    pairs = [(int(match[1]), int(match[3])) for match in _NUMERIC.finditer(text)]
    shown = any(first <= 12 < second <= 31 for first, second in pairs)
    if shown or not pairs:
        return shown and not any(second <= 12 < first <= 31 for first, second in pairs)
    if any(first > 12 for first, _ in pairs):
        return False
    worded = _days_in_words(text)
    if any(pair in worded for pair in pairs):
        return False
    if any((second, first) in worded for first, second in pairs):
        return True
    return reading().month_first if usual is None else usual


def _days_in_words(text: str) -> set[tuple[int, int]]:
    """Give the days that a text names by their month, as day and month."""
    months = load_calendar().months
    found = ((each[1] or each[4], each[2] or each[3]) for each in _worded_days().finditer(text))
    return {(int(day), months[name.lower()]) for name, day in found}


@cache
def _worded_days() -> re.Pattern[str]:
    names = any_of(load_calendar().months)
    return re.compile(
        rf"(?<!\w)(?:({names})\.?\s(\d{{1,2}})(?!\d)|(\d{{1,2}})(?:st|nd|rd|th)?\s({names})(?!\w))",
        re.IGNORECASE,
    )


@cache
def _anchors() -> re.Pattern[str]:
    calendar = load_calendar()
    names = any_of([*calendar.months, *calendar.weekdays, *calendar.ordinals])
    return re.compile(rf"(?<![\w./:-])(?:\d|{names}(?!\w)|[A-Z]{{3,9}}(?!\w))")
