"""The first screen before Textual is there: sources, figures and text, plain, in their places."""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.segment import Segment

from centres_tui.dataset.collected import Records
from centres_tui.parse.display import safe
from centres_tui.tui.catalogue import Catalogue, keep_selection, listed_figures
from centres_tui.tui.layout import Box, boxes, is_roomy
from centres_tui.tui.listings.figures import FigureLines, figure_columns
from centres_tui.tui.listings.lines import Lines
from centres_tui.tui.listings.sources import SourceLines, source_columns
from centres_tui.tui.remembered import Remembered, before_comparison
from centres_tui.tui.state import PaneName, Selection, ViewState
from centres_tui.tui.terminal.tty import Words
from centres_tui.tui.widgets.columns import HEADER, MARGIN, Column, fitted_widths, set_out
from centres_tui.tui.widgets.glyphs import Glyphs
from centres_tui.tui.widgets.wrap import LineTable, clusters

AT_FIRST: Final = Remembered()
Signs = tuple[str, str]
"""The cursor's, and the one for what is cut."""


def first_words(
    records: Records, size: tuple[int, int], glyphs: Glyphs, left: Remembered = AT_FIRST
) -> list[Words]:
    """Draw what is known once the figures of the current source are.

    Args:
        records: All sources, and the figures of one.
        size: Columns and lines of the terminal.
        glyphs: The signs to draw with.
        left: Where the explorer was left.

    Returns:
        Words in their places; none where not all panes are shown, for then the focus decides.
    """
    if not is_roomy(*size) or not records.sources or left.view.zoomed:
        return []
    catalogue = Catalogue(records=records)
    left = before_comparison(left)
    selection = keep_selection(catalogue, left.selection)
    places = boxes(*size)
    drawn = (
        *_sources(
            catalogue, selection, left.view, places["sources"], _signs(glyphs, left, "sources")
        ),
        *_figures(
            catalogue, selection, left.view, places["figures"], _signs(glyphs, left, "figures")
        ),
        *_current_text(catalogue, selection, places["reader"]),
    )
    return [(line, column, words.rstrip()) for line, column, words in drawn if words.strip()]


def _signs(glyphs: Glyphs, left: Remembered, pane: PaneName) -> Signs:
    """Give the cursor's sign in a pane, and the sign for what is cut."""
    return (glyphs.marker if left.pane == pane else glyphs.faint_marker, glyphs.ellipsis)


def _sources(
    catalogue: Catalogue, selection: Selection, view: ViewState, box: Box, signs: Signs
) -> Iterator[Words]:
    ids = [source.id for source in catalogue.sources]
    cursor = ids.index(selection.source) if selection.source in ids else 0
    titles = source_columns(catalogue, box.width, view.choice_of("sources"))
    return _table(SourceLines(catalogue, titles, catalogue.sources), titles, (box, cursor), signs)


def _figures(
    catalogue: Catalogue, selection: Selection, view: ViewState, box: Box, signs: Signs
) -> Iterator[Words]:
    """Draw the figures of the current source; those of all are not known yet."""
    if view.scope != "source":
        return iter(())
    figures = listed_figures(catalogue, view, selection)
    titles = figure_columns(catalogue, figures, box.width, view.choice_of("figures"))
    ids = [figure.id for figure in figures]
    cursor = ids.index(selection.figure) if selection.figure in ids else 0
    return _table(FigureLines(catalogue, figures, titles, signs[1]), titles, (box, cursor), signs)


def _current_text(catalogue: Catalogue, selection: Selection, box: Box) -> Iterator[Words]:
    source = catalogue.source_by_id.get(selection.source)
    current = catalogue.figure_by_id.get(selection.figure)
    return _text(source.text if source else "", current.start if current else 0, box)


def _table(
    lines: Lines, columns: Sequence[Column], place: tuple[Box, int], signs: Signs
) -> Iterator[Words]:
    """Draw titles and rows as the grid does; `place` is where, and the row of the cursor."""
    (box, cursor), (marker, ellipsis) = place, signs
    widths = fitted_widths(columns, box.width - MARGIN)
    places = tuple(zip(widths, (column.justify for column in columns), strict=True))
    page = box.height - HEADER
    top = max(0, cursor - page + 1)
    rows = [[column.title for column in columns]]
    shown = range(top, min(len(lines), top + page))
    rows += [[cell.plain for cell in lines.make(index)] for index in shown]
    for y, row in enumerate(rows):
        margin = Segment((marker if y == HEADER + cursor - top else " ").ljust(MARGIN))
        cells = [[Segment(cell)] for cell in row]
        line = set_out(margin, cells, places, box.width, ellipsis)
        yield box.y + y, box.x, "".join(segment.text for segment in line)


def _text(text: str, offset: int, box: Box) -> Iterator[Words]:
    """Draw the lines of a text from the one that holds an offset, as the reader does."""
    shown = safe(text)
    table = LineTable(shown, box.width)
    top = table.settle(table.y_of(offset), box.height)
    for y in range(min(box.height, table.height - top)):
        start, end = table.line(top + y)
        yield box.y + y, box.x, _line(shown, start, end)


def _line(text: str, start: int, end: int) -> str:
    """Give a line as it is drawn, a tab as blanks."""
    if "\t" not in text[start:end]:
        return text[start:end]
    drawn = clusters(text, start, end)
    return "".join(" " * cells if text[at] == "\t" else text[at:to] for at, to, cells in drawn)
