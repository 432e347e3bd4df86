"""The month in which the financial years of a document end, where it says so.

Without such a statement they end as the settings say, in March if nobody set another month.
"""

import re
from collections.abc import Iterator
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.parse.date_words import month_at
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.parse.points import Point
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.reading_settings import reading

_MARCH: Final = 3
_DECEMBER: Final = 12
_STATED: Final = lazy(
    r"(?<!\w)(?:financial|fiscal|accounting|reporting|trading)\s{1,2}year[\s-](?:(?:that|which|always|now)\s)?"
    r"(?:ends?|ended|ending|end\sis|end\sof|to|closes|runs\s(?:from\s[\w ]{1,20}\s)?to|of)\s"
    r"(?:(?:on|in|at)\s)?(?:the\send\sof\s|end[\s-])?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?P<month>[A-Z][a-z]{2,8})(?!\w)",
    re.IGNORECASE,
)
_YEAR: Final = lazy(r"year[\s-]")
_NAMED: Final = lazy(r"(?:financial|fiscal|accounting|reporting|trading)\s{1,2}\Z")
LONGEST: Final = 12
"""What tells whose year it is begins no further before it."""
_STRETCH: Final = re.compile(r"\d{4}-\d\d/\d{4}-\d\d")
_OF_TWO: Final = re.compile(r"\d[/–‑-]\d")


def in_own_year(page: Page, point: Point, value: str | None) -> str | None:
    """Move a financial year, or a part of one, to where the document's own years lie.

    Args:
        page: The page.
        point: What was read.
        value: Its value with years from April to March.

    Returns:
        The value moved; None where nothing needs to be moved.
    """
    written = page.text[point.start : point.end]
    if value is None or not _is_financial(point, written) or not _STRETCH.fullmatch(value):
        return None
    months = page.once(_months_off)
    if not months or (months == _DECEMBER - _MARCH and _OF_TWO.search(written)):
        return None
    return _moved(value, months)


def _is_financial(point: Point, written: str) -> bool:
    if point.form == "fiscal":
        return True
    named = re.search(r"FY|[Ff]iscal|[Ff]inancial|\d[/–-]\d\d(?!\d)", written) is not None
    return named and point.form in ("part", "run") and point.fixed is not None


def _months_off(page: Page) -> int:
    """Give how many months after March the years end: as told, if one month is, else as is set.

    Years that end in January or February are called by either of their years, so they stay.
    """
    found = {month_at(each["month"], 0) for each in _statements(page.text)}
    months = {month[0] for month in found if month}
    month = months.pop() if len(months) == 1 else reading().financial_year_ends
    return max(0, month - _MARCH)


def _statements(text: str) -> Iterator[re.Match[str]]:
    """Find where a text says when its years end."""
    lower = text.lower()
    if len(lower) != len(text):
        yield from _STATED.finditer(text)
        return
    for year in _YEAR.finditer(lower):
        named = _NAMED.search(lower, max(0, year.start() - LONGEST), year.start())
        stated = _STATED.match(text, named.start()) if named else None
        if stated is not None:
            yield stated


def _moved(edtf: str, months: int) -> str:
    """Write a stretch of months so many months later, a calendar year as the year alone."""
    low, high = edtf_bounds(edtf)
    ends = [day.year * 12 + day.month - 1 + months for day in (low, high)]
    if ends[0] % 12 == 0 and ends[1] == ends[0] + 11:
        return f"{ends[0] // 12:04}"
    first, last = (f"{end // 12:04}-{end % 12 + 1:02}" for end in ends)
    return f"{first}/{last}"
