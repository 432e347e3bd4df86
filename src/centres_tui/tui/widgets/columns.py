"""The columns of a table: their widths in a given space, and text cut to a width."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

Justify = Literal["left", "right"]
GAP: Final = 2
"""Blank cells between two columns."""
MARGIN: Final = 2
"""Cells left of the first column: the cursor's sign and a blank."""
HEADER: Final = 1
"""Lines above the first row."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    key: str
    """Its name in the program."""
    title: str
    """What stands above it."""
    width: int
    """Its width in cells; the least, where it can grow."""
    flex: int = 0
    """Its share of the space that is left over; 0 keeps its width."""
    justify: Justify = "left"
    """The side that its cells stand on."""


def fitted_widths(columns: Sequence[Column], space: int) -> list[int]:
    """Give each column its width, growing those that can until the space is filled.

    >>> fitted_widths([Column("a", "A", 4), Column("b", "B", 4, flex=1)], 20)
    [4, 14]
    """
    widths = [column.width for column in columns]
    spare = space - sum(widths) - GAP * max(0, len(columns) - 1)
    shares = sum(column.flex for column in columns)
    if spare <= 0 or not shares:
        return widths
    given = 0
    for index, column in enumerate(columns):
        grown = spare * column.flex // shares
        widths[index] += grown
        given += grown
    last = max(index for index, column in enumerate(columns) if column.flex)
    widths[last] += spare - given
    return widths


def last_first_column(widths: Sequence[int], space: int) -> int:
    """Say how many columns must leave on the left before the last one is seen whole.

    >>> last_first_column([10, 10, 10], 24)
    1
    """
    taken = -GAP
    for index in range(len(widths) - 1, -1, -1):
        taken += widths[index] + GAP
        if taken > space:
            return min(index + 1, len(widths) - 1)
    return 0


def set_out(
    margin: Segment,
    cells: Sequence[list[Segment]],
    places: Sequence[tuple[int, Justify]],
    width: int,
    ellipsis: str,
) -> list[Segment]:
    """Set the cells of a row side by side, as many as begin within the line.

    Args:
        margin: What stands before the first cell.
        cells: The cells, from the first that is shown.
        places: The width of each and the side that it stands on.
        width: The cells that the whole line takes.
        ellipsis: What shows that something was cut.
    """
    gap = Segment(" " * GAP)
    line = [margin]
    begin = cell_len(margin.text)
    for cell, (room, justify) in zip(cells, places, strict=False):
        if begin >= width:
            break
        line += fit(cell, room, justify, ellipsis)
        line.append(gap)
        begin += room + GAP
    if len(line) > 1:
        line.pop()
        begin -= GAP
    return line if begin == width else fit(line, width, "left", ellipsis)


def fit(
    segments: Iterable[Segment], width: int, justify: Justify = "left", ellipsis: str = "…"
) -> list[Segment]:
    """Cut or fill segments to exactly so many cells; a cut shows the ellipsis."""
    kept = list(segments)
    length = sum(cell_len(segment.text) for segment in kept)
    if length <= width:
        if length == width:
            return kept
        fill = Segment(" " * (width - length))
        return [fill, *kept] if justify == "right" else [*kept, fill]
    return _cut(kept, width, ellipsis)


def _cut(segments: Sequence[Segment], width: int, ellipsis: str) -> list[Segment]:
    """Cut segments that are too long, leaving room for the ellipsis."""
    if width <= 0:
        return []
    room = width - cell_len(ellipsis)
    if room < 0:
        return [Segment(" " * width)]
    cut: list[Segment] = []
    style: Style | None = None
    for text, style, _control in segments:
        length = cell_len(text)
        if length > room:
            cut.append(Segment(set_cell_size(text, room), style))
            break
        cut.append(Segment(text, style))
        room -= length
    return [*cut, Segment(ellipsis, style)]
