"""Days of the week told in one breath: "next Tuesday, Wednesday and Thursday"."""

import re
from datetime import date, timedelta
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.parse.edtf import is_day
from centres_tui.parse.moments import point_at
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, next_weekday
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.patterns import lazy

_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\w)"
_JOINT: Final = r"(?:,\s(?:and\s|or\s)?|\s(?:and|or|&)\s)(?:on\s|the\s)?"
_LIST: Final = lazy(
    rf"(?P<shift>(?<!\w)(?:[Tt]his|[Nn]ext|[Ll]ast)\s)?(?P<first>{_DAY})(?P<rest>(?:{_JOINT}{_DAY}){{1,6}})"
)
_EACH: Final = lazy(_DAY)
_HABIT: Final = lazy(
    r"(?<!\w)(?:every|each|most|any|alternate|all|usual|regular)\s+$", re.IGNORECASE
)
_REACH: Final = 80


def list_around(page: Page, start: int) -> re.Match[str] | None:
    """Give the list of days of the week to which the one at a place belongs."""
    low, high = max(0, start - _REACH), start + _REACH
    for found in _LIST.finditer(page.text, low, high):
        if found.start("first") <= start < found.end():
            return found
    return None


def is_habit(page: Page, start: int) -> bool:
    """Whether a day belongs to a list of days that come again: "every Tuesday and Thursday"."""
    found = list_around(page, start)
    if found is None:
        return False
    return _HABIT.search(page.text, max(0, found.start() - 16), found.start()) is not None


def day_in_list(page: Page, point: Point, reference: Reference) -> str | None:
    """Resolve a day of the week by the others of its list; None where it is in none.

    One that states its date, or the week it is in, tells the others; else the first one to come,
    or the last one that is over.
    """
    found = list_around(page, point.start) if reference.published else None
    if found is None:
        return None
    days = [found.start("first")]
    days += [each.start() for each in _EACH.finditer(page.text, found.start("rest"), found.end())]
    names = [
        load_calendar().weekdays[page.text[at : at + 12].split("day")[0].lower() + "day"]
        for at in days
    ]
    told = [_told(page, at, found, reference) for at in days]
    known = next((place for place, day in enumerate(told) if day), None)
    if known is None:
        known = len(days) - 1 if reference.tense == "past" else 0
        name = Point(start=0, end=0, form="weekday", weekday=names[known])
        told[known] = name.complete(reference)
    day = told[known]
    place = days.index(point.start) if point.start in days else -1
    if day is None or place < 0:
        return None
    return _stepped(date.fromisoformat(day), names, known, place).isoformat()


def _told(page: Page, at: int, found: re.Match[str], reference: Reference) -> str | None:
    """Give the day that one of a list states by itself: its date, or "next" before the first."""
    shifted = found["shift"] and at == found.start("first")
    point = point_at(page.text, found.start() if shifted else at, reference)
    if point is None or not (shifted or point.day is not None):
        return None
    value = point.complete(reference)
    return value if is_day(value) else None


def _stepped(day: date, names: list[int], known: int, place: int) -> date:
    """Go from the day that is known to another of the list, each the next one of its name."""
    for name in names[known + 1 : place + 1]:
        day = next_weekday(day, name)
    for name in reversed(names[place:known]):
        day -= timedelta(days=(day.weekday() - name - 1) % 7 + 1)
    return day
