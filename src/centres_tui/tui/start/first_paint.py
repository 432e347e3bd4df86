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
from centres_tui.tui.state import Selection, ViewState
from centres_tui.tui.terminal.tty import Words
from centres_tui.tui.widgets.columns import HEADER, MARGIN, Column, fitted_widths, set_out
from centres_tui.tui.widgets.glyphs import Glyphs
from centres_tui.tui.widgets.wrap import LineTable, clusters

COUNT: Final = "figures"
"""The column of the sources that can be filled only when all of them are looked through."""


def first_words(records: Records, size: tuple[int, int], glyphs: Glyphs) -> list[Words]:
    """Draw what is known once the figures of the first source are.

    Args:
        records: All sources, and the figures of the first.
        size: Columns and lines of the terminal.
        glyphs: The signs to draw with.

    Returns:
        Words in their places; none where not all panes fit, for then the focus decides.
    """
    if not is_roomy(*size) or not records.sources:
        return []
    catalogue = Catalogue(records=records)
    places = boxes(*size)
    sources = SourceLines(catalogue)
    source_titles = source_columns(catalogue, places["sources"].width)
    selection = keep_selection(catalogue, Selection())
    figures = listed_figures(catalogue, ViewState(), selection)
    titles = figure_columns(catalogue, figures, places["figures"].width)
    lines = FigureLines(catalogue, figures, titles, glyphs.ellipsis)
    current = catalogue.figure_by_id.get(selection.figure)
    drawn = (
        *_table(sources, source_titles, places["sources"], (glyphs.marker, glyphs.ellipsis)),
        *_table(lines, titles, places["figures"], (glyphs.faint_marker, glyphs.ellipsis)),
        *_text(records.sources[0].text, current.start if current else 0, places["reader"]),
    )
    return [(line, column, words.rstrip()) for line, column, words in drawn if words.strip()]


def _table(
    lines: Lines, columns: Sequence[Column], box: Box, signs: tuple[str, str]
) -> Iterator[Words]:
    """Draw titles and rows as the grid does, the cursor on the first; `signs` are its and "cut"."""
    marker, ellipsis = signs
    widths = fitted_widths(columns, box.width - MARGIN)
    places = tuple(zip(widths, (column.justify for column in columns), strict=True))
    rows = [[column.title for column in columns]]
    for index in range(min(len(lines), box.height - HEADER)):
        words = [cell.plain for cell in lines.make(index)]
        pairs = zip(columns, words, strict=False)
        rows.append(["" if column.key == COUNT else cell for column, cell in pairs])
    for y, row in enumerate(rows):
        margin = Segment((marker if y == HEADER else " ").ljust(MARGIN))
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
