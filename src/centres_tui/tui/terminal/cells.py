"""Cells of a screen: made from text, compared, and mended where wide ones are cut."""

from collections.abc import Collection, Iterator
from typing import Final

from rich.cells import get_character_cell_size, split_graphemes

from centres_tui.parse.display import safe_line
from centres_tui.tui.terminal.pens import Pen

Cell = tuple[str, Pen]
"""What stands in a cell and its pen; the second cell of a wide character holds an empty text."""

EMOJI: Final = "\U0001f000"
"""From here on, terminals differ on how wide a character is."""
_SIMPLE: Final = {chr(code) for code in range(0x20, 0x7F)}
"""Characters that are known to take one cell as they stand; more are found as they come."""
NEAR: Final = 4
"""Unchanged cells that are sent again rather than jumped over."""


def next_pen(cells: list[Cell], column: int, stop: int) -> Pen:
    """Give the pen of the next cell that is no blank, or else that of the blank."""
    for text, pen in cells[column:stop]:
        if text != " ":
            return pen
    return cells[column][1]


def runs(old: list[Cell], new: list[Cell], end: int) -> Iterator[tuple[int, int]]:
    """Give the stretches of a line that differ, near ones joined, wide characters whole."""
    differing = [column for column in range(end) if old[column] != new[column]]
    start = stop = -1
    for column in differing:
        if start >= 0 and column > stop and _is_jumped(new, stop, column):
            yield start, stop
            start = -1
        if start < 0:
            start = column - (not new[column][0] and column > 0)
        stop = column + 1
        while stop < end and not new[stop][0]:
            stop += 1
    if start >= 0:
        yield start, stop


def _is_jumped(cells: list[Cell], start: int, stop: int) -> bool:
    """Say whether unchanged cells are better jumped over than sent again."""
    pen = cells[start - 1][1]
    return stop - start > NEAR or any(
        text != " " and each is not pen for text, each in cells[start:stop]
    )


def is_simple(text: str) -> bool:
    """Say whether each character of a text takes one cell, as it stands."""
    if _SIMPLE.issuperset(text):
        return True
    for char in set(text) - _SIMPLE:
        if get_character_cell_size(char) != 1 or safe_line(char) != char:
            return False
        _SIMPLE.add(char)
    return True


def drawn_cells(text: str, pen: Pen) -> Iterator[Cell]:
    """Give the cells of any text, made safe, wide characters as two."""
    shown = safe_line(text)
    for start, end, width in split_graphemes(shown)[0]:
        if width:
            yield shown[start:end], pen
            yield from [("", pen)] * (width - 1)


def is_certain(texts: Collection[str], joined: str) -> bool:
    """Say whether every terminal agrees on how many cells the texts of cells take."""
    if joined.isascii():
        return True
    return max(map(len, texts)) <= 1 and max(joined) < EMOJI


def text_of(cells: list[Cell]) -> str:
    """Give what stands in cells."""
    return "".join([text for text, _ in cells])


def mend(cells: list[Cell], start: int, end: int) -> None:
    """Blank the halves that are left over of wide characters where a stretch is overwritten."""
    if 0 < start < len(cells) and not cells[start][0]:
        cells[start - 1] = (" ", cells[start - 1][1])
    if end < len(cells) and not cells[end][0]:
        cells[end] = (" ", cells[end][1])
