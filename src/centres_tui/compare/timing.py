"""Timing: which date or period close to an amount says when it holds."""

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from centres_tui.model.figure import Figure
from centres_tui.parse.edtf import edtf_bounds

if TYPE_CHECKING:
    from centres_tui.compare.description import Description

_SINCE: Final = re.compile(r"\b(?:since|from|after|before|until)\b")
"""Words that make a date the end of a stretch."""
_TIMES: Final = frozenset({"date", "period"})
_BESIDE: Final = 24
"""A time stands within so many characters after the amount that holds in it: "£30m this year"."""
_DAYS: Final = {"year": (365, 366), "month": (28, 31), "week": (7, 7), "day": (1, 1)}
"""How many days a date or period has that is one of these."""


_LONG: Final = 730
"""Days after which news of a time are old."""
_THEN: Final = re.compile(
    r"\b(?:(?:in those days|back then|in my day),?|(?:ago|earlier), when) [^.;:]*\Z"
)
_THEN_PIECES: Final = ("hose days", "ack then", "n my day", "ago, when", "earlier, when")
_AGO: Final = re.compile(
    r"(?: [\w’'-]+){0,2} (?:a|one|two|three|four|five|ten) years? (?:ago|earlier|before)\b"
)
"""What follows an amount of then: "against 3,980 a year ago"."""
_REACH: Final = 80
"""What was so then stands within so many characters."""


def is_of_then(one: "Description") -> bool:
    """Whether an amount is of a time that is over: "in those days it had 16,000 students"."""
    if is_of_long_ago(one) or _AGO.match(one.around.after):
        return True
    if not one.text.has_any(_THEN_PIECES):
        return False
    before = one.around.before
    return _THEN.search(before, max(0, len(before) - _REACH)) is not None


_FULL_YEAR: Final = re.compile(r"(?: [\w’'-]+){0,3} (?:in|over) a (?:full|whole) year\b")


def is_of_full_year(one: "Description") -> bool:
    """Whether an amount is that of a full year, and not of the part of one: a first saving."""
    return _FULL_YEAR.match(one.around.after) is not None


def is_of_long_ago(one: "Description") -> bool:
    """Whether an amount is put in a time two years or more before its source is published."""
    time, published = one.bearings.period, one.text.source.published
    if time is None or not published:
        return False
    return time.high + _LONG <= date.fromisoformat(published).toordinal()


def time_beside(one: "Description") -> Figure | None:
    """Find the one date or period that follows an amount closely in its clause."""
    end = one.figure.end
    if not one.text.has_time(end, end + _BESIDE + 1):
        return None
    near = [
        other
        for other in one.text.beside(one.figure)
        if other.kind in _TIMES
        and 0 <= other.start - one.figure.end <= _BESIDE
        and not _SINCE.search(one.text.source.text, one.figure.end, other.start)
    ]
    return near[0] if len(near) == 1 else None


def length_of(time: Figure) -> str:
    """Name the unit that a date or a period is one of: "year"; empty where it is none."""
    if not isinstance(time.value, str) or ".." in time.value:
        return ""
    try:
        first, last = edtf_bounds(time.value)
    except ValueError:
        return ""
    days = (last - first).days + 1
    return next((unit for unit, (least, most) in _DAYS.items() if least <= days <= most), "")


def is_of_one_year(one: "Description") -> bool:
    """Whether a year follows an amount closely: "£30m this year", "£30m in 2021-22"."""
    time = time_beside(one)
    return time is not None and length_of(time) == "year"
