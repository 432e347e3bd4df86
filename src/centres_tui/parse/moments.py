"""One date at one place of a text, whatever its form.

The forms of digit_dates, word_dates and relative, with what may stand before and behind them:
"early May", "September next year", "Tuesday week".
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final

from centres_tui.parse.date_words import skip_words, unit_at, unit_names, word_at, year_at
from centres_tui.parse.digit_dates import (
    bare_ordinal,
    day_month,
    decade_point,
    fiscal_point,
    joined_point,
    lettered_day,
    run_end,
    year_led_point,
)
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.parse.feasts import feast_point
from centres_tui.parse.points import Point
from centres_tui.parse.reckoning import (
    HALVES,
    QUARTERS,
    YEAR_STARTS,
    Reference,
    containing,
    part_of,
    year_of,
)
from centres_tui.parse.relative import SHIFTS, from_previous, present_year, relative_point
from centres_tui.parse.starting import starts_or_ends
from centres_tui.parse.told_dates import (
    counted_point,
    day_beyond,
    day_of_month,
    from_stated_day,
    nth_weekday_point,
    week_after,
    week_of_month,
)
from centres_tui.parse.word_dates import (
    lettered_point,
    month_point,
    season_point,
    weekday_point,
    worded_point,
)
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import lazy

Reader = Callable[[str, int, Reference], Point | None]

_MODIFIER: Final = lazy(
    r"(?:(?:early|late|earlier|later)\s{1,2}(?:(?:in|on)\s)?"
    r"|mid[-–\s]{1,2}|end[-–](?=[A-Z\d])"
    r"|(?:beginning|start|end|middle|close|turn)\s{1,2}(?:of\s{1,2})?)",
    re.IGNORECASE,
)
_ORDINAL_PART: Final = lazy(
    r"(first|second|third|fourth|final|last|opening|closing|1st|2nd|3rd|4th)[\s-]{1,2}"
    r"(quarter|half|week|weekend|(?:three|six|nine)\smonths)\s{1,2}(?:(?:of|in)\s{1,2})?(?:the\s)?",
    re.IGNORECASE,
)
_ORDERS: Final = {
    "first": 0, "opening": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3,
    "4th": 3, "final": -1, "last": -1, "closing": -1,
}  # fmt: skip
_RELATIVE_YEAR: Final = lazy(
    r"(?:,?\s{1,2}|[ ]\()(?:of\s)?(?:earlier\s|later\s)?(this|last|next|the previous|the following)"
    r"\s(year|month)(?!\w)",
    re.IGNORECASE,
)
_WEEK_TAIL: Final = lazy(
    r"\s{1,2}(?:(week|fortnight)(?!\w)|(?:of\s)?(?:the\s)?(this|last|next|following|previous)"
    r"\sweek(?!\w))",
    re.IGNORECASE,
)
_TOLD_UNIT: Final = lazy(r"\s{1,2}(after next|before last|after|before)(?!\w)", re.IGNORECASE)
_FINANCIAL: Final = lazy(
    r"(?:fiscal|financial)\s(?:year\s)?((?:19|20)\d\d)(?![\w%]|[-–/.,]\d)", re.IGNORECASE
)
_JOINTS: Final = frozenset("-/.")
_WEEK_NUMBER: Final = lazy(
    r"week\s(?:no\.?\s|number\s)?([1-9]|[1-4]\d|5[0-3])(?:,?\s(?:of\s|in\s)?(?:the\syear\s)?)((?:19|20)\d\d)"
    r"(?![\w%]|[.,]\d)",
    re.IGNORECASE,
)
_LETTERS: Final = ("q", "h", "fy", "cy")
_WORD_DECADE: Final = lazy(r"(twen|thir|for|fif|six|seven|eigh|nine)ties(?!\w)", re.I)
_DECADES: Final = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")


def point_at(text: str, start: int, reference: Reference) -> Point | None:
    """Read the date that begins at a place, or None where none does."""
    if start >= len(text):
        return None
    if text[start].isdigit() or text[start] in "'’‘":
        return _from_digits(text, start, reference)
    word = word_at(text, start)
    reader = _readers().get(word[0]) if word else None
    point = reader(text, start, reference) if reader else None
    return point and _with_relative_year(text, point, reference)


@cache
def _readers() -> dict[str, Reader]:
    """Give the reader for each first word."""
    calendar, numerals = load_calendar(), numeral_words()
    readers: dict[str, Reader] = {}
    for word in (*numerals.small, *numerals.tens, *calendar.ordinals):
        readers[word] = _from_number_word
    for word in ("first", "second", "third", "fourth", "final", "opening", "closing"):
        readers[word] = _ordinal_or_part
    readers |= dict.fromkeys((*calendar.days, *SHIFTS), _relative)
    readers |= dict.fromkeys(("a", "an"), _counted)
    readers |= dict.fromkeys(calendar.months, lambda text, start, _: month_point(text, start))
    readers |= dict.fromkeys(calendar.seasons, lambda text, start, _: season_point(text, start))
    readers |= dict.fromkeys(calendar.weekdays, _weekday)
    readers |= dict.fromkeys(_LETTERS, lambda text, start, _: lettered_point(text, start))
    modifiers = "early late earlier later mid end beginning start middle close turn"
    readers |= dict.fromkeys(modifiers.split(), _modified)
    readers |= dict.fromkeys(("year", "week", "month", "day"), _told_unit)
    readers["week"] = _numbered_week
    readers["weekend"] = _weekend
    readers |= dict.fromkeys((*calendar.feasts, *calendar.moving), _feast)
    readers |= dict.fromkeys(("fiscal", "financial"), _financial)
    readers |= dict.fromkeys((f"{ten}ties" for ten in _DECADES), _word_decade)
    readers["the"] = _with_article
    return readers


def _from_digits(text: str, start: int, reference: Reference) -> Point | None:
    end = run_end(text, start)
    sign = text[end : end + 1]
    point: Point | None = None
    if end == start:
        point = decade_point(text, start) or _short_year(text, start)
    elif end - start == 4:
        point = year_led_point(text, start, sign)
    elif end - start < 4:
        point = _from_small_number(text, start, (end, sign), reference)
    return point and _with_relative_year(text, point, reference)


def _from_small_number(
    text: str, start: int, after: tuple[int, str], reference: Reference
) -> Point | None:
    """Read what begins with up to three digits; the sign behind them says how it may go on."""
    end, sign = after
    if sign.isspace():
        return (
            _counted(text, start, reference) or day_month(text, start) or bare_ordinal(text, start)
        )
    if end - start > 2:
        return None
    if sign in _JOINTS:
        return joined_point(text, start, reference)
    if sign.isalpha() or sign in "'’":
        return _ordinal_part(text, start, reference) or lettered_day(text, start)
    return None


def _counted(text: str, start: int, reference: Reference) -> Point | None:
    """Read what is told by a count from publication, or from a day stated behind it."""

    def day_at(place: int) -> tuple[str | None, int] | None:
        point = point_at(text, place, reference)
        stated = point is not None and point.form in ("day", "feast", "moving feast")
        return (point.complete(reference), point.end) if point and stated else None

    return counted_point(text, start, reference) or from_stated_day(text, start, day_at)


def _short_year(text: str, start: int) -> Point | None:
    year = year_at(text, start)
    return year and Point(start=start, end=year[1], form="year", year=year[0])


def _from_number_word(text: str, start: int, reference: Reference) -> Point | None:
    return _counted(text, start, reference) or worded_point(text, start)


def _ordinal_or_part(text: str, start: int, reference: Reference) -> Point | None:
    return _ordinal_part(text, start, reference) or worded_point(text, start)


def _relative(text: str, start: int, reference: Reference) -> Point | None:
    return _ordinal_part(text, start, reference) or relative_point(text, start, reference)


def _with_article(text: str, start: int, reference: Reference) -> Point | None:
    """Read a date behind "the"; what the article belongs to keeps it."""
    after = skip_words(text, start, "the")
    point = None
    if after > start and word_at(text, after) != ("the", after + 3):
        point = point_at(text, after, reference) or decade_point(text, after)
    return point._replace(start=start) if point and point.form not in ("year", "month") else point


def _modified(text: str, start: int, reference: Reference) -> Point | None:
    """Read "early May", "the end of March 2019", "later this year", "later in the week"."""
    modifier = _MODIFIER.match(text, start)
    if modifier is None or starts_or_ends(text, modifier):
        return None
    article = skip_words(text, modifier.end(), "the")
    word = word_at(text, article) if article > modifier.end() else None
    if word is not None and word[0] in unit_names():
        return _present_unit(
            start, (unit_names()[word[0]], word[1]), modifier[0].lower(), reference
        )
    if word is not None and (word[0] in YEAR_STARTS or word[0] == "calendar"):
        return present_year(text, (start, article, word[1]), reference)
    if article > modifier.end():
        point = _unmodified(text, article, reference)
        point = point and point._replace(start=modifier.end())
    else:
        point = _unmodified(text, modifier.end(), reference)
    if point is None or not _may_be_modified(point, modifier[0]):
        return None
    form = point.form if point.form == "relative" or point.fixed else "modified"
    return point._replace(start=start, form=form)


def _may_be_modified(point: Point, modifier: str) -> bool:
    if point.form in ("ordinal", "modified"):
        return False
    is_day = point.day is not None or bool(point.weekday)
    return not is_day or modifier[:5].lower() in ("early", "late ", "later")


def _unmodified(text: str, start: int, reference: Reference) -> Point | None:
    """Read the date behind a modifier, which begins with no other modifier or article."""
    word = word_at(text, start)
    if word is not None and _readers().get(word[0]) in (_modified, _with_article):
        return None
    return point_at(text, start, reference) or decade_point(text, start)


def _present_unit(
    start: int, unit: tuple[str, int], modifier: str, reference: Reference
) -> Point | None:
    """Give the present week, month or year: "the end of the year", "later in the week"."""
    if modifier.startswith("turn"):
        return None
    if modifier.startswith(("early", "late ")) and unit[0] not in ("year", "week", "month"):
        return None
    if unit[0] in ("day", "fortnight", "quarter"):
        return None
    day = reference.published
    fixed = None if day is None else containing(day, unit[0])
    return Point(start=start, end=unit[1], form="relative", fixed=fixed)


def _ordinal_part(text: str, start: int, reference: Reference) -> Point | None:
    """Read "the first quarter of 2019", "second half of next year", "last week of July"."""
    found = _ORDINAL_PART.match(text, start)
    if found is None:
        return nth_weekday_point(text, start, reference)
    order, unit = _ORDERS[found[1].lower()], found[2].lower()
    whole = _whole_at(text, found.end(), reference)
    if whole is None:
        return None
    edtf = whole.complete(reference)
    year_only = whole.form in ("year", "relative", "fiscal") or whole.part is None
    if unit == "week":
        week = week_of_month(edtf, order) if edtf else None
        return None if year_only else Point(start=start, end=whole.end, form="relative", fixed=week)
    part = _part_of_year(order, unit)
    if part is None or (edtf is not None and len(edtf) not in (4, 15)):
        return None
    fixed = part_of(edtf, part) if edtf else None
    return Point(start=start, end=whole.end, form="run", fixed=fixed)


def _whole_at(text: str, start: int, reference: Reference) -> Point | None:
    """Read the year or month of which a part is named."""
    fiscal = fiscal_point(text, start) if text[start : start + 1].isdigit() else None
    if fiscal is not None:
        return fiscal
    year = year_at(text, start)
    if year is not None:
        return Point(start=start, end=year[1], form="year", year=year[0])
    if unit := unit_at(text, start):
        present = text[start - 4 : start].lower() == "the " and unit[0] == "year"
        return _present_unit(start, unit, "", reference) if present else None
    return month_point(text, start) or relative_point(text, start, reference)


def _part_of_year(order: int, unit: str) -> int | None:
    if unit == "quarter":
        return QUARTERS + order % 4
    if unit == "half" and order in (-1, 0, 1):
        return HALVES + order % 2
    if order not in (-1, 0):
        return None
    parts = {"three": (QUARTERS, 4), "six": (HALVES, 2)}
    first, number = parts.get(unit.split(maxsplit=1)[0], (None, 1))
    return None if first is None else first + order % number


def _with_relative_year(text: str, point: Point, reference: Reference) -> Point:
    """Add the year or month told behind a date: "September next year", "the 5th of next month"."""
    told = point.year is not None or point.form in ("relative", "weekday") or point.fixed
    found = None if told else _RELATIVE_YEAR.match(text, point.end)
    if found is None or (found[2].lower() == "month") != (point.form == "ordinal"):
        return point
    shift = SHIFTS[found[1].lower().removeprefix("the ")]
    day, unit = reference.published, found[2].lower()
    if day is None:
        return point._replace(end=found.end(), form="relative")
    if unit == "year":
        anaphoric = found[1].lower().startswith("the ") and reference.previous
        since = edtf_bounds(reference.previous)[0] if anaphoric and reference.previous else day
        return point._replace(end=found.end(), year=since.year + shift)
    month = containing(day, "month", shift)
    fixed = day_of_month(point.day, month) if point.day and month else None
    return point._replace(end=found.end(), form="relative", fixed=fixed)


def _weekday(text: str, start: int, reference: Reference) -> Point | None:
    """Read a weekday with its date, or with the week told behind it."""
    point = weekday_point(text, start, reference)
    if point is None or point.day is not None or point.weekday is None:
        return point
    tail = _WEEK_TAIL.match(text, point.end)
    if tail is None:
        return point
    if tail[1]:
        fixed = week_after(point.weekday, tail[1].lower(), 1, reference)
        return Point(start=start, end=tail.end(), form="relative", fixed=fixed)
    whole = relative_point(f"{tail[2]} week ({text[start : point.end]})", 0, reference)
    return Point(start=start, end=tail.end(), form="relative", fixed=whole.fixed if whole else None)


def _told_unit(text: str, start: int, reference: Reference) -> Point | None:
    """Read "year after", "week after next", "year before last" behind their article."""
    unit = unit_at(text, start)
    told = _TOLD_UNIT.match(text, unit[1]) if unit else None
    if unit is None or told is None or text[unit[1] - 1] == "s":
        return None
    if unit[0] == "day" and (near := day_beyond(text, start, reference)):
        return near
    step = 1 if told[1].lower().startswith("after") else -1
    if told[1].lower() in ("after", "before"):
        return from_previous(start, told.end(), (unit[0], step), reference)
    day = reference.published
    fixed = containing(day, unit[0], 2 * step) if day else None
    return Point(start=start, end=told.end(), form="relative", fixed=fixed)


def _feast(text: str, start: int, reference: Reference) -> Point | None:
    word = word_at(text, start)
    return feast_point(text, start, word[0], reference) if word else None


def _numbered_week(text: str, start: int, reference: Reference) -> Point | None:
    """Read "week 31 of 2024", the week as ISO 8601 counts it; else what "week" is told from."""
    found = _WEEK_NUMBER.match(text, start)
    if found is None:
        return _told_unit(text, start, reference)
    try:
        monday = date.fromisocalendar(int(found[2]), int(found[1]), 1)
    except ValueError:
        return None
    return Point(start=start, end=found.end(), form="week", fixed=containing(monday, "week"))


def _financial(text: str, start: int, reference: Reference) -> Point | None:
    """Read "fiscal 2019", "financial year 2019": the one that ends in that year."""
    del reference
    found = _FINANCIAL.match(text, start)
    if found is None:
        return None
    fixed = year_of(int(found[1]) - 1, "financial")
    return Point(start=start, end=found.end(), form="fiscal", fixed=fixed)


def _weekend(text: str, start: int, reference: Reference) -> Point | None:
    """Read "weekend" behind its article: the last one, or the coming one, as the tense says."""
    point = relative_point(f"this {text[start : start + 7]}", 0, reference)
    if point is None or word_at(text, start) != ("weekend", start + 7):
        return None
    return point._replace(start=start, end=start + 7, form="weekend")


def _word_decade(text: str, start: int, reference: Reference) -> Point | None:
    del reference
    found = _WORD_DECADE.match(text, start)
    if found is None:
        return None
    first = 1920 + 10 * _DECADES.index(found[1].lower())
    return Point(start=start, end=found.end(), form="short decade", fixed=f"{first}/{first + 9}")
