"""Source to figures: anchors, rules, overlaps, rates, ranges and hedges, then context."""

from collections.abc import Callable

from centres_tui.extract.bounds import between_bounds, bounded, shared_in_brackets
from centres_tui.extract.carried_on import carried_on
from centres_tui.extract.columns import with_headings
from centres_tui.extract.compounds import with_compounds
from centres_tui.extract.context import build_figures
from centres_tui.extract.heading_numbers import without_heading_numbers
from centres_tui.extract.in_digits import understood
from centres_tui.extract.negatives import with_sign
from centres_tui.extract.overlaps import choose
from centres_tui.extract.page import Page
from centres_tui.extract.ranges import with_ranges
from centres_tui.extract.rates import with_rates
from centres_tui.extract.scan import scan
from centres_tui.extract.told_anew import told_anew
from centres_tui.extract.unwrapped import Unwrapped
from centres_tui.model.figure import Figure
from centres_tui.model.reading import Reading
from centres_tui.model.source import Source
from centres_tui.read import source_from_text

__all__ = ["extract", "extract_figures", "read_page"]


def _signed(page: Page, readings: list[Reading]) -> list[Reading]:
    return [with_sign(page, reading) for reading in readings]


def _hedged(page: Page, readings: list[Reading]) -> list[Reading]:
    return [bounded(page, reading) for reading in readings if reading.is_figure]


STEPS: tuple[tuple[str, Callable[[Page, list[Reading]], list[Reading]]], ...] = (
    ("numbers of headings", without_heading_numbers),
    ("signs", _signed),
    ("compounds", with_compounds),
    ("headings", with_headings),
    ("rates", with_rates),
    ("ranges", with_ranges),
    ("told anew", told_anew),
    ("carried on", carried_on),
    ("hedges", _hedged),
    ("brackets", shared_in_brackets),
    ("limits", between_bounds),
)
"""What is done with the readings that stand, in order; all by name for those who look on."""


def read_page(page: Page) -> list[Reading]:
    """Give the readings that stand, in order, with ranges, rates, signs and bounds."""
    readings, dropped = choose(scan(page))
    page.read("dropped", dropped)
    page.read("standing", readings)
    for name, step in STEPS:
        readings = step(page, readings)
        page.read(name, readings)
    return readings


def extract(source: Source) -> list[Figure]:
    """Give the figures of a source, in order of their places."""
    if not source.text.strip():
        return []
    way = Unwrapped(source)
    page = Page(way.source)
    figures = understood(way.source, build_figures(page, read_page(page)))
    return [way.figure(figure) for figure in figures]


def extract_figures(text: str, published: str | None = None) -> list[Figure]:
    """Give the figures of a text: pure, no files, safe in any thread.

    Args:
        text: The text of one document.
        published: The day on which it was published, YYYY-MM-DD, where the text states none.
    """
    return extract(source_from_text(text, published=published))
