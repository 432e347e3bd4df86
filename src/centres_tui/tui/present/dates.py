"""Dates as people write them, from EDTF."""

from typing import Final

from centres_tui.parse.display import safe_line

MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun",
                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")  # fmt: skip
SEASONS: Final = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
UNDATED: Final = "undated"


def date_words(edtf: str) -> str:
    """Word an EDTF string, briefly; what is not EDTF is given back as it is.

    >>> date_words("2018-09-18")
    '18 Sep 2018'
    >>> date_words("2018-23")
    'autumn 2018'
    >>> date_words("2018-04/2019-03")
    '2018-19'
    >>> date_words("2018-09-10/2018-09-16")
    '10-16 Sep 2018'
    >>> date_words("2019/..")
    'from 2019'
    """
    first, slash, last = edtf.partition("/")
    return _stretch(first, last) if slash else _point(edtf)


def published_words(published: str | None) -> str:
    """Word a source's day of publication.

    >>> published_words(None)
    'undated'
    """
    return date_words(published) if published else UNDATED


def _stretch(first: str, last: str) -> str:
    if last in {"..", ""}:
        return f"from {_point(first)}"
    if first in {"..", ""}:
        return f"up to {_point(last)}"
    if _is_financial_year(first, last):
        return f"{first[:4]}-{last[2:4]}"
    if first[:7] == last[:7] and len(first) == len(last) == len("2018-09-10"):
        return f"{int(first[8:])}-{_point(last)}"
    return f"{_point(first)} to {_point(last)}"


def _is_financial_year(first: str, last: str) -> bool:
    starts, ends = first[4:], last[4:]
    return (starts, ends) in {("-04", "-03"), ("-04-01", "-03-31"), ("-04-06", "-04-05")} and (
        int(first[:4]) + 1 == int(last[:4])
    )


def _point(edtf: str) -> str:
    """Word one day, month, season, year or decade."""
    stem = edtf.rstrip("~?%")
    year, *rest = stem.split("-")
    if not (len(year) == len("2018") and all(part.isdecimal() for part in rest)):
        return safe_line(edtf)
    if year.endswith("X"):
        year = f"{year.replace('X', '0')}s"
    before = _day_and_month(rest)
    return f"{'about ' if stem != edtf else ''}{before}{year}"


def _day_and_month(rest: list[str]) -> str:
    """Word what stands before the year, with the space that parts them."""
    if not rest:
        return ""
    month = int(rest[0])
    name = SEASONS.get(rest[0]) or (MONTHS[month - 1] if 1 <= month <= len(MONTHS) else rest[0])
    return f"{int(rest[1])} {name} " if len(rest) > 1 else f"{name} "
