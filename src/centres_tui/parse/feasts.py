"""Days of a name: "Christmas Day", "Halloween 2023", "Good Friday", "Black Friday 2019"."""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from centres_tui.parse.date_words import year_after
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, in_years, nth_weekday
from centres_tui.vocabulary.calendar import MovingFeast, load_calendar

_LONGEST = 32
"""No name of a feast has more letters."""
_MOVED = (1700, 2199)
"""The years for which the feasts that move are reckoned."""


def feast_point(text: str, start: int, word: str, reference: Reference) -> Point | None:
    """Read the feast that begins with a word at a place, with the year behind it or none."""
    fixed = load_calendar().feasts.get(word, {})
    moving = load_calendar().moving.get(word, {})
    name = _name_at(text, start, (*fixed, *moving))
    if not name:
        return None
    end = start + len(name)
    year = year_after(text, end)
    point = Point(
        start=start, end=year[1] if year else end, form="feast", year=year[0] if year else None
    )
    if name in fixed:
        month, day = fixed[name]
        return point._replace(part=month, day=day)
    return _moved(point, moving[name], reference)


def _name_at(text: str, start: int, names: Iterable[str]) -> str:
    """Give the longest name of a feast that stands at a place."""
    written = " ".join(text[start : start + _LONGEST].lower().replace("’", "'").split(" "))
    fitting = (
        name
        for name in names
        if written.startswith(name)
        and not text[start + len(name) : start + len(name) + 1].isalnum()
    )
    return max(fitting, key=len, default="")


def _moved(point: Point, feast: MovingFeast, reference: Reference) -> Point | None:
    if point.year is not None:
        fixed = day_of_feast(point.year, feast)
        return point._replace(fixed=fixed) if fixed else None
    fixed = in_years(lambda year: day_of_feast(year, feast), reference)
    return point._replace(form="moving feast", fixed=fixed)


@lru_cache(maxsize=512)
def day_of_feast(year: int, feast: MovingFeast) -> str | None:
    """Write the day on which a feast that moves falls in a year.

    >>> day_of_feast(2019, MovingFeast(-2)), day_of_feast(2019, MovingFeast(1, 11, 3, 4))
    ('2019-04-19', '2019-11-29')
    """
    if not _MOVED[0] <= year <= _MOVED[1]:
        return None
    day = easter(year)
    if feast.month:
        day = nth_weekday(year, feast.month, feast.weekday, feast.which)
    return (day + timedelta(days=feast.after)).isoformat()


def easter(year: int) -> date:
    """Give Easter Sunday by the Gregorian calendar.

    >>> easter(2019), easter(2024)
    (datetime.date(2019, 4, 21), datetime.date(2024, 3, 31))
    """
    golden, century = year % 19, year // 100
    leap = century - century // 4
    moon = (leap - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - leap) % 7
    sunday = moon - weekday
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))
