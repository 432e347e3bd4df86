"""Headings that are numbered one after the other: their numbers state nothing."""

from collections.abc import Iterator
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy

FEWEST: Final = 2
"""So many headings in order are numbered, not counted."""

_NUMBERED: Final = lazy(r"\s*(\d{1,2})\s+(?=[A-Z])")


def without_heading_numbers(page: Page, readings: list[Reading]) -> list[Reading]:
    """Leave out the numbers that head 1 Background, 2 Costs, 3 Next steps."""
    places = dict(_in_order(page))
    if len(places) < FEWEST:
        return readings
    return [each for each in readings if places.get(each.start) != each.end]


def _in_order(page: Page) -> Iterator[tuple[int, int]]:
    """Give the places of numbers that headings begin with, as far as they count from 1."""
    text = page.source.text
    heads = [each for each in page.source.passages if each.role in {"title", "heading"}]
    found = [_NUMBERED.match(text, each.start, each.end) for each in heads]
    numbers = [number for number in found if number]
    due = 1
    for number in numbers:
        if int(number[1]) == due:
            yield number.span(1)
            due += 1
