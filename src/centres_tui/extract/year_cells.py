"""Years in the cells of a table: they head its columns or its rows, and count nothing."""

import re
from itertools import pairwise
from typing import Final

from centres_tui.vocabulary.patterns import lazy

_PARTED: Final = lazy(r"\s*[\t|]\s*|\s{2,}")
_YEAR: Final = lazy(r"(1[89]\d\d|20\d\d)(?:[EAFPR*†]|\s?\([a-z]+\))?")
_LONGEST: Final = 300
"""A longer line is no row of a table."""


def is_heading_year(text: str, start: int) -> bool:
    r"""Whether the year at a place heads a column or a row of a table.

    >>> table = "Ward | 2019 | 2020\nBeds | 24 | 26"
    >>> is_heading_year(table, 7), is_heading_year("Beds | 2019 | 1998 | 2000", 7)
    (True, False)
    """
    line_start = text.rfind("\n", max(0, start - _LONGEST), start) + 1
    cells = _cells(text, line_start)
    if len(cells) < 2:
        return False
    return _heads_columns(text, line_start, cells) or _heads_row(text, line_start, cells)


def _cells(text: str, start: int) -> list[str]:
    """Give the cells of the line that begins at a place; none where it is no row."""
    end = text.find("\n", start, start + _LONGEST)
    if end < 0:
        end = min(len(text), start + _LONGEST)
    return [cell for cell in _PARTED.split(text[start:end]) if cell]


def _heads_columns(text: str, start: int, cells: list[str]) -> bool:
    """Whether a row is the first of its table, and all its numbers are years in order."""
    years = [int(year[1]) for year in map(_YEAR.fullmatch, cells) if year is not None]
    others = [cell for cell in cells if not _YEAR.fullmatch(cell)]
    if len(years) < 2 or any(map(_has_digit, others)) or not _are_in_order(years):
        return False
    above = _cells(text, text.rfind("\n", max(0, start - 1 - _LONGEST), start - 1) + 1)
    return start == 0 or not (len(above) >= len(cells) or any(map(_has_digit, above[1:])))


def _heads_row(text: str, start: int, cells: list[str]) -> bool:
    """Whether a row and one beside it begin with years, or its column is headed "Year"."""
    first = _year_of(cells)
    if first is None:
        return False
    end = text.find("\n", start)
    below = _year_of(_cells(text, end + 1)) if end >= 0 else None
    above = _cells(text, text.rfind("\n", max(0, start - 1 - _LONGEST), start - 1) + 1)
    beside = {below, _year_of(above) if start else None} - {None, first}
    return bool(beside) or (start > 0 and above[:1] == ["Year"])


def _year_of(cells: list[str]) -> int | None:
    found = _YEAR.fullmatch(cells[0]) if len(cells) > 1 else None
    return int(found[1]) if found is not None else None


def _are_in_order(years: list[int]) -> bool:
    """Whether years rise or fall throughout."""
    steps = [later - earlier for earlier, later in pairwise(years)]
    return all(step > 0 for step in steps) or all(step < 0 for step in steps)


def _has_digit(cell: str) -> bool:
    return re.search(r"\d", cell) is not None
