"""Days of a name: "Christmas Day", "Halloween 2023", "Good Friday", "Black Friday 2019"."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from centres_tui.parse.date_words import year_after
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, in_years, nth_weekday
from centres_tui.vocabulary.calendar import MovingFeast, load_calendar
from centres_tui.vocabulary.patterns import lazy

_LONGEST = 32
"""No name of a feast has more letters."""
_THE = lazy(r"\b(?:the|a|an|its|our|their|his|her|my)\s\Z", re.IGNORECASE)
_STANDS = lazy(
    r"\W*(?:\Z|\n)|[,.;:!?)”\"]|\s[^\w\s]|\s(?:and|or|but|when|while|as|at|in|on|by|with|to|for|of"
    r"|the|a|an|after|before|until|is|are|was|were|has|have|had|will|would|it|we|they|he|she|said"
    r"|because|since|only|more|there)\b"
)
"""What follows a feast that is a date, and no name of a party."""
_NEW_YEAR = lazy(r"new\syear(?!['’\w-])", re.IGNORECASE)
_MOVED = (1700, 2199)
"""The years for which the feasts that move are reckoned."""


def feast_point(text: str, start: int, word: str, reference: Reference) -> Point | None:
    """Read the feast that begins with a word at a place, with the year behind it or none."""
    fixed = load_calendar().feasts.get(word, {})
    moving = load_calendar().moving.get(word, {})
    name = _name_at(text, start, (*fixed, *moving))
    if not name:
        return _new_year(text, start)
    end = start + len(name)
    year = year_after(text, end)
    point = Point(
        start=start, end=year[1] if year else end, form="feast", year=year[0] if year else None
    )
    if name in fixed:
        month, day = fixed[name]
        return point._replace(part=month, day=day)
    return _moved(point, moving[name], reference)


def _new_year(text: str, start: int) -> Point | None:
    """Read "new year", which is told as a season is and means its first weeks: January."""
    found = _NEW_YEAR.match(text, start)
    return Point(start=start, end=found.end(), form="season", part=1) if found else None


def shifted_feast(
    text: str, places: tuple[int, int], shift: tuple[str, str], reference: Reference
) -> Point | None:
    """Read "last Christmas", "next Easter": the feast before, or after, publication.

    A feast that names something ("last Christmas party") is no date.

    Args:
        text: The whole text.
        places: Where the date begins, and where the feast does.
        shift: The word before the feast, and the first word of the feast.
        reference: What it is read against.
    """
    found = feast_point(text, places[1], shift[1], reference)
    if shift[0] not in ("last", "next") or found is None or found.year is not None:
        return None
    if not _STANDS.match(text, found.end) or _THE.search(text, 0, places[0]):
        return None
    return Point(
        start=places[0],
        end=found.end,
        form="relative",
        fixed=_nearest(text, found, shift, reference),
    )


def _nearest(text: str, found: Point, shift: tuple[str, str], reference: Reference) -> str | None:
    day = reference.published
    if day is None:
        return None
    moving = load_calendar().moving.get(shift[1], {})
    name = " ".join(text[max(0, found.end - _LONGEST) : found.end].lower().split())
    feast = next((one for known, one in moving.items() if name.endswith(known)), None)
    each = (_in_year(day.year + step, found, feast) for step in (-1, 0, 1))
    days = [one for one in each if one is not None]
    if shift[0] == "last":
        return max((one for one in days if one < day.isoformat()), default=None)
    return min((one for one in days if one > day.isoformat()), default=None)


def _in_year(year: int, found: Point, feast: MovingFeast | None) -> str | None:
    if feast is not None:
        return day_of_feast(year, feast)
    return date(year, found.part, found.day).isoformat() if found.part and found.day else None


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
