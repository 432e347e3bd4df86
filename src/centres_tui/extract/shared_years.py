"""The year that dates of a list share with a later one: "in March and April 2022"."""

from typing import Final

from centres_tui.extract.page import Page
from centres_tui.extract.resolve import point_on
from centres_tui.parse.points import Point
from centres_tui.vocabulary.patterns import lazy

_JOINT: Final = lazy(
    r"(?:,\s(?:and\s|or\s)?|\s(?:and|or|&|to)\s)(?:on\s|in\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s?[-–]\s?)?(?=[\dA-Z])"
)
_MOST: Final = 8
"""A list has at most so many dates."""


def year_ahead(page: Page, point: Point) -> int | None:
    """Give the year of a day or month without one, where a later one of its list states it.

    Dates in a list follow each other: one that is later in the year belongs to the year before.
    """
    earlier = [point]
    for _ in range(_MOST):
        joint = _JOINT.match(page.text, earlier[-1].end)
        following = point_on(page, joint.end()) if joint else None
        if following is None or following.part is None or following.form not in ("day", "month"):
            return None
        earlier.append(following)
        if following.year is not None:
            return _counted_back(earlier, following.year)
    return None


def _counted_back(points: list[Point], year: int) -> int | None:
    """Go from the last date, whose year is known, to the first."""
    for before, after in zip(points[-2::-1], points[:0:-1], strict=True):
        if (before.form == "month") != (after.form == "month"):
            return None
        year -= (before.part or 0, before.day or 0) > (after.part or 0, after.day or 0)
    return year
