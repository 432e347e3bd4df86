"""Source to figures: anchors, rules, overlaps, rates, ranges and hedges, then context."""

from centres_tui.extract.bounds import between_bounds, bounded, shared_in_brackets
from centres_tui.extract.columns import with_headings
from centres_tui.extract.compounds import with_compounds
from centres_tui.extract.context import build_figures
from centres_tui.extract.negatives import with_sign
from centres_tui.extract.overlaps import choose
from centres_tui.extract.page import Page
from centres_tui.extract.ranges import with_ranges
from centres_tui.extract.rates import with_rates
from centres_tui.extract.scan import scan
from centres_tui.model.figure import Figure
from centres_tui.model.reading import Reading
from centres_tui.model.source import Source
from centres_tui.read import source_from_text

__all__ = ["extract", "extract_figures", "read_page"]


def read_page(page: Page) -> list[Reading]:
    """Give the readings that stand, in order, with ranges, rates, signs and bounds."""
    standing, _ = choose(scan(page))
    signed = [with_sign(page, reading) for reading in standing]
    summed = with_headings(page, with_compounds(page, signed))
    joined = with_ranges(page, with_rates(page, summed))
    hedged = [bounded(page, reading) for reading in joined if reading.is_figure]
    return between_bounds(page, shared_in_brackets(page, hedged))


def extract(source: Source) -> list[Figure]:
    """Give the figures of a source, in order of their places."""
    page = Page(source)
    return build_figures(page, read_page(page))


def extract_figures(text: str, published: str | None = None) -> list[Figure]:
    """Give the figures of a text: pure, no files, safe in any thread.

    Args:
        text: The text of one document.
        published: The day on which it was published, YYYY-MM-DD, where the text states none.
    """
    return extract(source_from_text(text, published=published))
