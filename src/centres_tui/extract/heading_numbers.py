"""Headings and paragraphs that are numbered one after the other: their numbers state nothing."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy

FEWEST: Final = 2
"""So many headings in order are numbered, not counted."""

FEWEST_LINES: Final = 3
"""The same of lines, of which any table has some."""

_NUMBERED: Final = lazy(r"\s*(\d{1,2})\s+(?=[A-Z])")
_ALONE: Final = lazy(r"\s*\d{1,2}(?:[ ]{2,6}|\t)[A-Z][A-Za-z ,'’&-]{2,60}\s*")
"""A paragraph that is nothing but a number and a few words set off from it."""
_LINE: Final = lazy(
    r"^[ ]{0,3}(\d{1,2})(?:[ ]{2,6}|[ ]?\t[ \t]{0,3})(?=[A-Z][^\n]{40})", re.MULTILINE
)
"""A line that is set off from its number, as paragraphs of a report are."""


def without_heading_numbers(page: Page, readings: list[Reading]) -> list[Reading]:
    """Leave out the numbers that head 1 Background, 2 Costs, 3 Next steps."""
    places = _in_order(_headings(page), FEWEST) | _in_order(_lines(page), FEWEST_LINES)
    if not places:
        return readings
    return [each for each in readings if places.get(each.start) != each.end]


def _headings(page: Page) -> Iterator[re.Match[str]]:
    """Find the numbers that headings begin with."""
    text = page.source.text
    found = (
        _NUMBERED.match(text, each.start, each.end)
        for each in page.source.passages
        if each.role in {"title", "heading"} or _ALONE.fullmatch(text, each.start, each.end)
    )
    return (number for number in found if number)


def _lines(page: Page) -> Iterator[re.Match[str]]:
    """Find the numbers that lines begin with, set off from what they number."""
    return _LINE.finditer(page.source.text)


def _in_order(numbers: Iterable[re.Match[str]], fewest: int) -> dict[int, int]:
    """Give where numbers start and end, as far as they count from 1; none of too few."""
    places: dict[int, int] = {}
    for number in numbers:
        if int(number[1]) == len(places) + 1:
            start, end = number.span(1)
            places[start] = end
    return places if len(places) >= fewest else {}
