"""Dates that begin with a word: "March 19", "Monday, April 29, 2019", "autumn 2018", "Q3 2018"."""

from datetime import date
from typing import Final

from centres_tui.parse.date_words import (
    day_at,
    full_year,
    gap,
    month_at,
    spoken_day_at,
    weekday_at,
    word_at,
    year_after,
    year_at,
)
from centres_tui.parse.digit_dates import (
    century_point,
    day_month,
    fiscal_point,
    iso_day,
    numeric_day,
    part_code,
    slashed_day,
)
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import Reference, part_of, year_of
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.patterns import lazy

_PART_LETTER: Final = lazy(r"([QqHh])([1-4])(?!\w)")
_FY: Final = lazy(
    r"([FfCc])[Yy][ ]?((?:19|20)?\d\d)(?:[/–-]((?:19|20)?\d\d))?(?![\w%]|[.,]\d|[-–/]\d)"
)
_BEFORE_DAY: Final = lazy(r"(?:,?[ \t\u00a0]{1,2}|[ ]?\r?\n[ ]*)(?:(?:the|THE)[ ])?|[-/]")
_AFTER_WEEKDAY: Final = lazy(r"[,.]?[ \t\u00a0]{1,2}(?:(?:the|THE)[ ])?|,?[ ]?\r?\n[ ]*|,")
_LONE_DAY: Final = lazy(r"(?<! ,)(?<=\w )\d{1,2}(?=[!?;)]|[.,](?!\d)|\s*$)")
_TERM: Final = lazy(r"\s{1,2}[tT]erm(?!\w|[\s-]time)")
_TERMS: Final = {21: 61, 22: 62, 23: 63}
"""Terms of schools as parts of the year, by their season."""
_GLUED_DAY: Final = lazy(
    r"[A-Z][A-Za-z]{2,8}\.?(0?[1-9]|[12]\d|3[01])(?=\s?,?\s?(?:19|20)\d\d(?!\d))"
)
"""A day written onto its month, with the year behind it: "Nov23, 1987"."""
_DAY_AHEAD: Final = lazy(r"(?<![\w.,/])(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s(?:of\s)?$")
"""A day that the month already has, so that a word behind counts: "on 18 March three men"."""
_NEXT_DATE: Final = lazy(r"\s(?:[a-z]|[A-Z][a-z]{2,8}(?!\w))")
"""What goes on behind a number and a comma, so that it is no day of the month before them."""
_OVER_WINTER: Final = lazy(r"[-–/](?:\d\d)?\d\d(?![\w%]|[.,]\d)")


def month_point(text: str, start: int) -> Point | None:
    """Read a month, with its day behind it or none: "March", "Sept. 2, 2019", "Dec 2018"."""
    month = month_at(text, start)
    if month is None:
        return None
    plain = Point(start=start, end=month[1], form="month", part=month[0])
    year = year_after(text, month[1])
    if year is not None:
        return plain._replace(end=year[1], year=year[0])
    glued = _GLUED_DAY.match(text, start)
    if glued is not None:
        year = year_after(text, glued.end(1))
        number = int(glued[1])
        return plain._replace(form="day", day=number, end=year[1], year=year[0]) if year else plain
    joint = _BEFORE_DAY.match(text, month[1])
    place = joint.end() if joint else 0
    day = (day_at(text, place) or spoken_day_at(text, place)) if joint else None
    listed = bool(day and joint and joint[0][0] == "," and _NEXT_DATE.match(text, day[1]))
    if day is None or listed or _has_day(text, start, day[1]):
        return plain
    year = year_after(text, day[1])
    return plain._replace(
        form="day",
        day=day[0],
        end=year[1] if year else day[1],
        year=year[0] if year else None,
    )


def _has_day(text: str, start: int, end: int) -> bool:
    """Whether a month has its day before it, and what is behind it is a word that counts."""
    return text[end - 1].isalpha() and bool(_DAY_AHEAD.search(text, max(0, start - 12), start))


def weekday_point(text: str, start: int, reference: Reference) -> Point | None:
    """Read a day of the week with the date behind it, or alone."""
    weekday = weekday_at(text, start)
    if weekday is None:
        return None
    joint = _AFTER_WEEKDAY.match(text, weekday[1])
    if joint is not None:
        slashed = "," not in joint[0]
        dated = _dated(text, joint.end(), reference, slashed=slashed)
        if dated is not None:
            dated = _on_weekday(text, joint.end(), dated, weekday[0])
            return dated._replace(start=start, weekday=weekday[0], form="day")
        day = day_at(text, joint.end(), ordinal=not _LONE_DAY.match(text, joint.end()))
        if day is not None and _stands_alone(text, day[1]):
            return Point(start=start, end=day[1], form="weekday", weekday=weekday[0], day=day[0])
    return Point(start=start, end=weekday[1], form="weekday", weekday=weekday[0])


_GOES_ON: Final = frozenset(
    [
        *("should", "will", "would", "is", "was", "at", "in", "from", "to", "and", "or", "for"),
        *("with", "by", "until", "when", "after", "before", "must", "can", "but", "as", "we"),
        *("they", "he", "she", "it", "has", "had"),
    ]
)
"""Words that may follow the day of a weekday: "on Tuesday 5th should call"."""


def _stands_alone(text: str, end: int) -> bool:
    """Tell "Tuesday the 12th" and "Tuesday 5th should" from "Tuesday 5th floor"."""
    word = word_at(text, gap(text, end) or len(text))
    return word is None or (text[end - 1].isalpha() and word[0] in _GOES_ON)


def _on_weekday(text: str, start: int, dated: Point, weekday: int) -> Point:
    """Take day and month in digits the other way round where only that is the day of the week."""
    if not (text[start].isdigit() and dated.year and dated.day and dated.part):
        return dated
    if dated.day > 12 or "/" not in text[start : dated.end]:
        return dated
    plain, turned = date(dated.year, dated.part, dated.day), date(dated.year, dated.day, dated.part)
    if turned.weekday() == weekday != plain.weekday():
        return dated._replace(part=dated.day, day=dated.part)
    return dated


def _dated(text: str, start: int, reference: Reference, *, slashed: bool) -> Point | None:
    """Read the full date behind a weekday."""
    if text[start : start + 1].isdigit():
        point = (
            iso_day(text, start) or numeric_day(text, start, reference) or day_month(text, start)
        )
        return point or (slashed_day(text, start, reference) if slashed else None)
    point = day_month(text, start) or month_point(text, start)
    return point if point and point.day else None


def season_point(text: str, start: int) -> Point | None:
    """Read a season: "autumn 2018", "winter 2018-19", "summer term"."""
    word = word_at(text, start)
    season = load_calendar().seasons.get(word[0]) if word else None
    if word is None or season is None:
        return None
    term = _TERM.match(text, word[1])
    if term is not None and season in _TERMS:
        year = year_after(text, term.end())
        return Point(
            start=start, end=year[1] if year else term.end(), form="term", part=_TERMS[season],
            year=year[0] if year else None,
        )  # fmt: skip
    year = year_after(text, word[1])
    end = year[1] if year else word[1]
    over = _OVER_WINTER.match(text, end) if year else None
    return Point(
        start=start,
        end=over.end() if over else end,
        form="season",
        part=season,
        year=year[0] if year else None,
    )


def _fiscal_after(text: str, end: int) -> Point | None:
    """Read the financial year behind a quarter: "Q1 2021/22", "H1 FY22"."""
    after = gap(text, end)
    if not after or after >= len(text):
        return None
    return fiscal_point(text, after) if text[after].isdigit() else _financial_year(text, after)


def lettered_point(text: str, start: int) -> Point | None:
    """Read a quarter, half or year behind its letters: "Q3 2018", "H1", "FY19", "FY2018/19"."""
    if found := _PART_LETTER.match(text, start):
        part = part_code(found[1], int(found[2]))
        year = year_after(text, found.end()) or year_at(text, found.end())
        fiscal = _fiscal_after(text, found.end()) if part else None
        if part and fiscal and fiscal.fixed and len(fiscal.fixed) == 15:
            return fiscal._replace(start=start, form="part", fixed=part_of(fiscal.fixed, part))
        return (
            None
            if part is None
            else Point(
                start=start,
                end=year[1] if year else found.end(),
                form="part",
                year=year[0] if year else None,
                part=part,
            )
        )
    return _financial_year(text, start)


def _financial_year(text: str, start: int) -> Point | None:
    found = _FY.match(text, start)
    if found is None:
        return None
    year_number = int(found[2]) if len(found[2]) == 4 else full_year(int(found[2]))
    if found[1] in "Cc":
        return Point(start=start, end=found.end(), form="year", year=year_number)
    first = year_number if found[3] else year_number - 1
    return Point(start=start, end=found.end(), form="fiscal", fixed=year_of(first, "financial"))


def worded_point(text: str, start: int) -> Point | None:
    """Read what begins with a number word: "seventeenth July", "twenty twenty-eight"."""
    point = day_month(text, start)
    if point is not None:
        return point
    year = year_at(text, start)
    if year is not None:
        return Point(start=start, end=year[1], form="year", year=year[0], worded=True)
    day = day_at(text, start, ordinal=True)
    if day is None:
        return None
    after = gap(text, day[1])
    word = word_at(text, after) if after else None
    if word is not None and word[0] == "century":
        return century_point(start, day[1], day[0], text)
    return Point(start=start, end=day[1], form="ordinal", day=day[0])
