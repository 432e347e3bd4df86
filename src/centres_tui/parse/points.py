"""A point in time as far as the words say it, and how the rest is completed."""

from datetime import date, timedelta
from functools import partial
from typing import Final, NamedTuple

from centres_tui.parse.edtf import edtf_bounds
from centres_tui.parse.reckoning import Reference, fitting, in_years, named_part, real_day

_TOLD: Final = frozenset({"relative", "run", "period", "weekend", "moving feast"})
"""Forms whose date is complete, or else cannot be."""
_STRETCHES: Final = frozenset(
    {
        "period",
        "run",
        "fiscal",
        "years",
        "part",
        "term",
        "decade",
        "short decade",
        "century",
        "week",
    }
)
"""Forms that name a stretch, not a point in time."""


class Point(NamedTuple):
    """A point in time as far as the words say it; what they leave out is None."""

    start: int
    """First code point of what states it."""
    end: int
    """Code point after the last one."""
    form: str
    """How it is written: day, month, year, weekday, season, decade, fiscal, relative, ..."""
    year: int | None = None
    """The year."""
    part: int | None = None
    """The part of the year as EDTF numbers it: month, season, quarter or half."""
    day: int | None = None
    """The day of the month."""
    weekday: int | None = None
    """The day of the week, Monday 0; only where it says more than the rest does."""
    fixed: str | None = None
    """The whole date in EDTF, where it is not made of the fields above."""
    worded: bool = False
    """Whether its year is in words."""

    def complete(self, reference: Reference) -> str | None:
        """Write the date in EDTF; None where words and reference do not fix it."""
        if self.fixed is not None or self.form in _TOLD:
            return self.fixed
        if self.day is not None:
            return self._complete_day(self.day, reference)
        if self.weekday is not None:
            return _nearest_weekday(self.weekday, reference)
        if self.year is not None:
            return named_part(self.year, self.part)
        return in_years(partial(named_part, part=self.part), reference)

    @property
    def is_period(self) -> bool:
        """Whether it is a stretch with a name or two ends, not a coarse point in time."""
        return self.form in _STRETCHES

    def _complete_day(self, day: int, reference: Reference) -> str | None:
        if self.part is None:
            if self.form == "ordinal" and reference.published and len(reference.previous or "") > 6:
                return _day_in_month(day, reference.previous or "")
            return _nearest_day(day, self.weekday, reference)
        part = self.part
        if self.year is not None:
            return real_day(self.year, part, day)
        write = partial(_day_in_year, part=part, day=day, weekday=self.weekday)
        return in_years(write, reference) or in_years(partial(write, weekday=None), reference)


def _day_in_month(day: int, edtf: str) -> str | None:
    """Give a day of the month of a date named before it, or of the month after."""
    before = edtf_bounds(edtf)[0]
    month = before.year * 12 + before.month - (0 if day < before.day else 1)
    return real_day(month // 12, month % 12 + 1, day)


def _day_in_year(year: int, *, part: int, day: int, weekday: int | None) -> str | None:
    edtf = real_day(year, part, day)
    if edtf is None or weekday in (None, date.fromisoformat(edtf).weekday()):
        return edtf
    return None


def _nearest_weekday(weekday: int, reference: Reference) -> str | None:
    if reference.published is None:
        return None
    day = reference.published
    ahead = (weekday - day.weekday()) % 7
    back = (day.weekday() - weekday) % 7
    shift = ahead if reference.tense == "future" else -back
    return (day + timedelta(days=shift)).isoformat()


def _nearest_day(day: int, weekday: int | None, reference: Reference) -> str | None:
    if reference.published is None:
        return None
    month = reference.published.year * 12 + reference.published.month - 1
    reach = 1 if weekday is None else 12
    against = reference if weekday is None else reference._replace(tense="")
    candidates = (
        real_day((month + step) // 12, (month + step) % 12 + 1, day)
        for step in range(-reach, reach + 1)
    )
    return fitting(
        (
            edtf
            for edtf in candidates
            if edtf and weekday in (None, date.fromisoformat(edtf).weekday())
        ),
        against,
    )
