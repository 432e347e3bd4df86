"""The pieces of a date, each read at one place of a text: months, days, years, small counts.

Every function takes the text and the place and gives what stands there with the place after it,
or None. A gap between two words is white space inside one line or one wrapped paragraph.
"""

import re
from functools import cache
from typing import Final

from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.reading_settings import reading

Found = tuple[int, int]
"""A number, and the place after it."""

_WORD: Final = lazy(r"[^\W\d_]++")
_GAP: Final = lazy(r"[ \t\u00a0\u202f\u2009]{1,3}+(?!\n)|[ \t]?\r?\n[ \t]{0,8}+(?=\S)")
_DAY: Final = lazy(
    r"(0?[1-9]|[12]\d|3[01])(?!\d)(?:[ ]?(st|nd|rd|th)(?!\w))?(?![\w:%]|[.,]\d)", re.IGNORECASE
)
_YEAR: Final = lazy(r"(?:1\d|20|21)\d\d(?![\w%]|,\d|\.\d)|['’‘](\d\d)(?!\w)")
_YEAR_LETTERS: Final = frozenset("efnstEFNST")
"""What a year in words begins with."""
_QUOTES: Final = frozenset("'’‘")
_GOES_ON: Final = lazy(r"\.(?=\s?[\da-z,)]|$)")
_YEAR_JOINT: Final = lazy(
    r"(?:[ ]?,)?([ \t\u00a0\u202f\u2009]{1,3}|[ ]?\r?\n[ ]*)((?:of|in) )?|[-/.,]"
)
_TWO_DIGITS: Final = lazy(r"\d\d(?![\w/-]|[.,]\d)")
_COUNTING: Final = lazy(r"[ ][a-z]")
"""What goes on behind a number that is no year: "the warmest May in 12 years"."""
_COUNT: Final = lazy(r"\d{1,3}(?![\d.,]*\d)")
_COUPLE: Final = lazy(r"\scouple(?:\sof)?(?!\w)", re.IGNORECASE)
_ZERO: Final = lazy(r"o[h'’]?[\s-]", re.IGNORECASE)
_FIRST: Final = 15
"""Fewer hundreds are no year: "eleven hundred and fifty" are so many of something."""
_HUNDRED: Final = lazy(r"hundred\s", re.IGNORECASE)
_AND: Final = lazy(r"(?:and|hundred and|hundred)\s", re.IGNORECASE)


def gap(text: str, start: int) -> int:
    """Give the place after the gap at a place; 0 where there is none."""
    if text[start : start + 1] == " " and text[start + 1 : start + 2].isalnum():
        return start + 1
    found = _GAP.match(text, start)
    return found.end() if found else 0


def word_at(text: str, start: int) -> tuple[str, int] | None:
    """Give the whole word at a place, in lower case."""
    found = _WORD.match(text, start)
    return (found[0].lower(), found.end()) if found else None


def skip_words(text: str, start: int, words: str) -> int:
    """Skip the words given, each with the gap after it; give where the reading goes on.

    >>> skip_words("of the year", 0, "of the")
    7
    """
    for wanted in words.split():
        found = word_at(text, start)
        after = gap(text, found[1]) if found and found[0] == wanted else 0
        start = after or start
    return start


def month_at(text: str, start: int) -> Found | None:
    """Read the name of a month, with the stop that shortens it.

    >>> month_at("Sept. 2", 0)
    (9, 5)
    """
    found = word_at(text, start)
    month = load_calendar().months.get(found[0]) if found else None
    if found is None or month is None:
        return None
    end = found[1]
    short = len(found[0]) < 5 and found[0] not in ("may", "june", "july")
    return month, end + (short and _GOES_ON.match(text, end) is not None)


def weekday_at(text: str, start: int) -> Found | None:
    """Read the name of a day of the week, Monday 0.

    >>> weekday_at("Tues, 5", 0)
    (1, 4)
    """
    found = word_at(text, start)
    weekday = load_calendar().weekdays.get(found[0]) if found else None
    if found is None or weekday is None or (len(found[0]) < 6 and text[start].islower()):
        return None
    return weekday, found[1] + (len(found[0]) < 6 and text[found[1] : found[1] + 2] == ". ")


def day_at(text: str, start: int, *, ordinal: bool = False) -> Found | None:
    """Read a day of the month, in digits or as an ordinal in words.

    >>> day_at("2nd of March", 0), day_at("twenty-first July", 0), day_at("45", 0)
    ((2, 3), (21, 12), None)
    """
    if not text[start : start + 1].isdigit():
        return _ordinal_at(text, start)
    digits = _DAY.match(text, start)
    if digits is None or (ordinal and not digits[2]):
        return None
    return int(digits[1]), digits.end()


def _ordinal_at(text: str, start: int) -> Found | None:
    ordinals = load_calendar().ordinals
    found = word_at(text, start)
    if found is None:
        return None
    if found[0] in ordinals:
        return ordinals[found[0]], found[1]
    if found[0] in ("twenty", "thirty"):
        second = word_at(text, found[1] + 1)
        day = ordinals.get(f"{found[0]} {second[0]}") if second else None
        return (day, second[1]) if second and day else None
    return None


def spoken_day_at(text: str, start: int) -> Found | None:
    """Read a day of the month in words that count: "fifteen August", "May twenty nine"."""
    found = below_hundred_at(text, start)
    return found if found and 0 < found[0] < 32 else None


def year_at(text: str, start: int) -> Found | None:
    """Read a year in digits or words.

    >>> year_at("2018", 0), year_at("’87", 0), year_at("nineteen eighty-four", 0)
    ((2018, 4), (1987, 3), (1984, 20))
    """
    sign = text[start : start + 1]
    if sign in _YEAR_LETTERS:
        return word_year_at(text, start)
    digits = _YEAR.match(text, start) if sign.isdigit() or sign in _QUOTES else None
    if digits is None:
        return None
    return (full_year(int(digits[1])) if digits[1] else int(digits[0])), digits.end()


def year_after(text: str, start: int, *, sign: str = "") -> Found | None:
    """Read the year that follows a month or a day: " 2018", ", 2018", " of ’87", "-2018".

    Args:
        text: The whole text.
        start: Where the month or day ends.
        sign: The sign that joins day and month, behind which a year may have two digits.
    """
    joint = _YEAR_JOINT.match(text, start)
    if joint is None:
        return None
    tight = joint[1] is None
    found = year_at(text, joint.end())
    if found is not None and not (tight and text[joint.end()].isalpha()):
        return found
    told = joint[2] and not _COUNTING.match(text, joint.end() + 2)
    if told or (sign and joint[0] == sign):
        short = _TWO_DIGITS.match(text, joint.end())
        return (full_year(int(short[0])), short.end()) if short else None
    return None


def full_year(year: int) -> int:
    """Put a year of two digits into its century.

    >>> full_year(18), full_year(87)
    (2018, 1987)
    """
    return year + (2000 if year < reading().pivot_year else 1900)


def word_year_at(text: str, start: int) -> Found | None:
    """Read a year in words.

    >>> word_year_at("twenty oh five", 0), word_year_at("two thousand and fifteen", 0)
    ((2005, 14), (2015, 24))
    >>> word_year_at("nineteen hundred ninety three", 0), word_year_at("twenty people", 0)
    ((1993, 29), None)
    """
    first = word_at(text, start)
    numerals = numeral_words()
    if first is None:
        return None
    if first[0] == "two":
        return _two_thousand_at(text, first[1])
    century = numerals.small.get(first[0], 20 if first[0] == "twenty" else 0)
    after = _joint(text, first[1])
    if not after or not 10 <= century <= 20 or (century < _FIRST and _HUNDRED.match(text, after)):
        return None
    skipped = _AND.match(text, after) or _ZERO.match(text, after)
    rest = below_hundred_at(text, skipped.end() if skipped else after)
    if rest is None or (rest[0] < 10 and not skipped):
        whole = skipped is not None and skipped[0].lower().startswith("hundred")
        return (100 * century, after + 7) if whole else None
    return 100 * century + rest[0], rest[1]


def _two_thousand_at(text: str, end: int) -> Found | None:
    after = gap(text, end)
    thousand = word_at(text, after) if after else None
    if thousand is None or thousand[0] != "thousand":
        return None
    after = gap(text, thousand[1])
    rest = below_hundred_at(text, skip_words(text, after, "and")) if after else None
    return (2000 + rest[0], rest[1]) if rest else (2000, thousand[1])


def below_hundred_at(text: str, start: int) -> Found | None:
    """Read a number below a hundred in words."""
    numerals = numeral_words()
    found = word_at(text, start)
    if found is None:
        return None
    if found[0] in numerals.small:
        return numerals.small[found[0]], found[1]
    if found[0] not in numerals.tens:
        return None
    after = _joint(text, found[1])
    unit = word_at(text, after) if after else None
    value = numerals.tens[found[0]]
    if unit and 0 < numerals.small.get(unit[0], 0) < 10:
        return value + numerals.small[unit[0]], unit[1]
    return value, found[1]


def count_at(text: str, start: int) -> Found | None:
    """Read a small count: digits, number words, an article, "a couple of"."""
    if text[start : start + 1].isdigit():
        digits = _COUNT.match(text, start)
        return (int(digits[0]), digits.end()) if digits else None
    found = word_at(text, start)
    if found is None or found[0] not in ("a", "an"):
        return below_hundred_at(text, start)
    couple = _COUPLE.match(text, found[1])
    return (2, couple.end()) if couple else (1, found[1])


@cache
def unit_names() -> dict[str, str]:
    """Give the units of time that dates are reckoned in, singular and plural."""
    names = ("day", "week", "fortnight", "month", "quarter", "year", "decade", "century")
    return {name: name for name in names} | {
        name[:-1] + "ies" if name.endswith("y") and name != "day" else f"{name}s": name
        for name in names
    }


def unit_at(text: str, start: int) -> tuple[str, int] | None:
    """Read a unit of time.

    >>> unit_at("weeks ago", 0)
    ('week', 5)
    """
    found = word_at(text, start)
    unit = unit_names().get(found[0]) if found else None
    return (unit, found[1]) if found and unit else None


def _joint(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == "-" else gap(text, end)
