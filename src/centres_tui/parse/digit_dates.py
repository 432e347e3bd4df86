"""Dates that begin with digits: "18.09.18", "6 December 2016", "2018-19", "1990s", "2011"."""

import re
from typing import Final

from centres_tui.parse.date_words import (
    day_at,
    full_year,
    gap,
    month_at,
    spoken_day_at,
    word_at,
    year_after,
)
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import HALVES, QUARTERS, Reference, real_day, year_of
from centres_tui.vocabulary.patterns import lazy

_ISO: Final = lazy(
    r"((?:1\d|20|21)\d\d)([-/. ])(\d{1,2}|[A-Za-z]{3,9})\2(\d{1,2})"
    r"(?:T\d\d(?::?\d\d){1,2}(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w€£$%]|[-/.]\d)"
)
_NUMERIC: Final = lazy(
    r"(\d{1,2})([-/.])(\d{1,2})\2((?:1\d|20|21)\d\d|\d\d)(?![\w%]|[/.:]\d|-\d(?!\d?[./]))"
)
_MONTH_YEAR: Final = lazy(r"(0?[1-9]|1[0-2])[-/]((?:19|20)\d\d)(?![\w%]|[-–/.,:]\d|[-–/][A-Z])")
_FISCAL: Final = lazy(
    r"((?:19|20)\d\d)(?:\s?([/–‑-])\s?(?=\d{4})|([/–‑-]))((?:19|20)?\d\d)(?![\w%]|[/.,:]\d|[-–]\d(?!\d{3}))"
)
_RUN: Final = lazy(r"\d{1,5}")
_YEAR_GOES_ON: Final = frozenset(" -/.–‑'’sQqHh\u00a0\n")
"""What may stand behind a year that is only the beginning of a date."""
_LONGEST: Final = 60
"""How many years two years joined by a sign may lie apart."""
_SLASHED: Final = lazy(r"(\d{1,2})/(\d{1,2})(?![\w/%]|[.,]\d|\sof\s)")
_DECADE: Final = lazy(r"(1\d|20)?(\d0)['’]?s(?!\w)")
_SLASHED_YEAR: Final = lazy(r",\s((?:19|20)\d\d)(?![\w%]|[.,/-]\d)")
_SHORT_DECADE: Final = lazy(r"['’‘]?(\d0)['’]?s(?!\w)")
_CENTURY: Final = lazy(r"\d{1,2}(?:st|nd|rd|th)(?=\s{1,2}(century|centuries)(?!\w))", re.I)
_YEAR_PART: Final = lazy(r"((?:19|20)\d\d)[ -]?([QqHh])([1-4])(?!\w)")
_FIRST_YEAR: Final = lazy(r"(?:1\d|20|21)\d\d(?![\w%]|,\d|\.\d)")


def run_end(text: str, start: int) -> int:
    """Give the place after the digits that begin at a place.

    >>> run_end("2018-19", 0)
    4
    """
    found = _RUN.match(text, start)
    return found.end() if found else start


def year_led_point(text: str, start: int, sign: str) -> Point | None:
    """Read what begins with four digits; the sign behind them says which forms are tried."""
    if sign not in _YEAR_GOES_ON:
        return _bare_year(text, start)
    return (
        iso_day(text, start)
        or fiscal_point(text, start)
        or _lettered_year(text, start)
        or _bare_year(text, start)
    )


def joined_point(text: str, start: int, reference: Reference) -> Point | None:
    """Read one or two digits with a stroke, stop or hyphen behind: "18.09.18", "05-Nov-18"."""
    return (
        numeric_day(text, start, reference)
        or day_month(text, start)
        or fiscal_point(text, start)
        or slashed_day(text, start, reference)
    )


def lettered_day(text: str, start: int) -> Point | None:
    """Read one or two digits with letters behind: "2nd of March", "15th century", "90s", "5th"."""
    return (
        day_month(text, start)
        or led_part(text, start)
        or _lettered_year(text, start)
        or bare_ordinal(text, start)
    )


def iso_day(text: str, start: int) -> Point | None:
    """Read a day from its year on: "2018-09-18", "2019/aug/01", with its time or none."""
    found = _ISO.match(text, start)
    if found is None:
        return None
    named = month_at(found[3], 0) if found[3].isalpha() else None
    month = named[0] if named else int(found[3]) if found[3].isdigit() else 0
    if found[2] == " " and len(found[3]) < 2:
        return None
    return _day_point(found, (int(found[1]), month, int(found[4])))


def _day_point(found: re.Match[str], ymd: tuple[int, int, int]) -> Point | None:
    year, month, day = ymd
    if real_day(year, month, day) is None:
        return None
    return Point(start=found.start(), end=found.end(), form="day", year=year, part=month, day=day)


def numeric_day(text: str, start: int, reference: Reference) -> Point | None:
    """Read a day in digits, the day first unless the reference says otherwise: "18.09.18"."""
    found = _NUMERIC.match(text, start)
    if found is None:
        return None
    day, month = int(found[1]), int(found[3])
    if (reference.month_first and day <= 12) or month > 12:
        day, month = month, day
    year = int(found[4]) if len(found[4]) == 4 else full_year(int(found[4]))
    return _day_point(found, (year, month, day))


_OF: Final = lazy(r"(?:-|/|(?:[ \t\u00a0]{1,3}|[ ]?\r?\n[ ]*)(?:day[ ])?(?:of[ ])?)", re.I)


def day_month(text: str, start: int) -> Point | None:
    """Read a day before its month: "6 December 2016", "2nd of March", "05-Nov-18"."""
    day = day_at(text, start) or spoken_day_at(text, start)
    joint = _OF.match(text, day[1]) if day else None
    month = month_at(text, joint.end()) if joint else None
    if day is None or month is None or (text[month[1] - 3 : month[1]] == "may"):
        return None
    year = year_after(text, month[1], sign=joint[0] if joint and joint[0] in "-/" else "")
    return Point(
        start=start,
        end=year[1] if year else month[1],
        form="day",
        year=year[0] if year else None,
        part=month[0],
        day=day[0],
    )


def fiscal_point(text: str, start: int) -> Point | None:
    """Read "2018-19", "2018/2019", "2014-2018", and months in digits: "2018-07", "07/2018"."""
    found = _FISCAL.match(text, start)
    if found is None:
        month = _MONTH_YEAR.match(text, start)
        return month and Point(
            start=start, end=month.end(), form="month", year=int(month[2]), part=int(month[1])
        )
    first, sign, last = int(found[1]), found[2] or found[3], int(found[4])
    short = len(found[4]) == 2
    follows = last % 100 == (first + 1) % 100
    if short and last <= 12 and not follows and sign in "-‑":
        return Point(start=start, end=found.end(), form="month", year=first, part=last or None)
    last = first + (last - first) % 100 if last < 100 else last
    if not first < last <= min(first + _LONGEST, 2100):
        return None
    if follows and (short or sign == "/"):
        return Point(start=start, end=found.end(), form="fiscal", fixed=year_of(first, "financial"))
    return Point(start=start, end=found.end(), form="years", fixed=f"{first:04}/{last:04}")


def slashed_day(text: str, start: int, reference: Reference) -> Point | None:
    """Read a day and a month in digits without a year: "28/6"."""
    found = _SLASHED.match(text, start)
    if found is None or found[0] == "24/7":
        return None
    day, month = int(found[1]), int(found[2])
    if (reference.month_first and day <= 12) or month > 12:
        day, month = month, day
    if not real_day(2000, month, day):
        return None
    year = _SLASHED_YEAR.match(text, found.end())
    if year is not None:
        number = int(year[1])
        return Point(start=start, end=year.end(), form="day", year=number, part=month, day=day)
    return Point(start=start, end=found.end(), form="slashed", part=month, day=day)


def _lettered_year(text: str, start: int) -> Point | None:
    """Read "1990s", "2019 Q1", "15th century"."""
    if found := _YEAR_PART.match(text, start):
        part = part_code(found[2], int(found[3]))
        return (
            None
            if part is None
            else Point(start=start, end=found.end(), form="part", year=int(found[1]), part=part)
        )
    if found := _DECADE.match(text, start):
        return decade_point(text, start)
    if found := _CENTURY.match(text, start):
        return century_point(start, found.end(), int(re.sub(r"\D", "", found[0])), text)
    return None


_LED: Final = lazy(r"([1-4])([QH])\s?['’]?(20\d\d|\d\d)(?![\w%]|[.,]\d)")


def led_part(text: str, start: int) -> Point | None:
    """Read a quarter or half with its number first: "4Q22", "1H 2024"."""
    found = _LED.match(text, start)
    part = part_code(found[2], int(found[1])) if found else None
    if found is None or part is None:
        return None
    year = int(found[3]) if len(found[3]) == 4 else full_year(int(found[3]))
    return Point(start=start, end=found.end(), form="part", year=year, part=part)


def century_point(start: int, end: int, number: int, text: str) -> Point | None:
    """Read a century whose number ends at a place."""
    after = gap(text, end)
    word = word_at(text, after) if after else None
    if word is None or word[0] != "century" or not 1 < number < 23:
        return None
    first = 100 * (number - 1)
    return Point(start=start, end=word[1], form="century", fixed=f"{first:04}/{first + 99:04}")


def decade_point(text: str, start: int) -> Point | None:
    """Read a decade in digits: "1990s", "’90s"."""
    found = _DECADE.match(text, start) or _SHORT_DECADE.match(text, start)
    if found is None:
        return None
    last = int(found[found.lastindex or 1])
    first = int(found[1]) * 100 + last if found.lastindex == 2 and found[1] else 0
    form = "decade" if first else "short decade"
    first = first or (1900 if last > 10 else 2000) + last
    return Point(start=start, end=found.end(), form=form, fixed=f"{first}/{first + 9}")


def _bare_year(text: str, start: int) -> Point | None:
    found = _FIRST_YEAR.match(text, start)
    return found and Point(start=start, end=found.end(), form="year", year=int(found[0]))


def bare_ordinal(text: str, start: int) -> Point | None:
    """Read an ordinal in digits that stands alone: "5th"."""
    day = day_at(text, start, ordinal=True)
    return day and Point(start=start, end=day[1], form="ordinal", day=day[0])


def part_code(letter: str, number: int) -> int | None:
    """Number a quarter (Q) or half (H) of a year as EDTF does."""
    if letter in "Qq":
        return QUARTERS + number - 1
    return HALVES + number - 1 if number < 3 else None
