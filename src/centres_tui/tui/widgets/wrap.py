"""Lines of a text at a width: where each begins, counted in code points of the text."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

from rich.cells import get_character_cell_size, split_graphemes

TAB: Final = 4
"""Cells from one tab stop to the next."""
BLOCK: Final = 8192
"""About how many code points are wrapped in one go."""
LONG: Final = 4 * BLOCK
"""A line without a break that is longer than this is wrapped in parts."""

Cluster = tuple[int, int, int]
"""First code point, the code point after the last, and the width in cells."""


def clusters(text: str, start: int, end: int) -> Iterator[Cluster]:
    r"""Give the characters of a line as a terminal shows them, a tab as wide as it is there.

    >>> list(clusters("e\u0301\tx", 0, 4))
    [(0, 2, 1), (2, 3, 3), (3, 4, 1)]
    """
    column = 0
    position = start
    for part in text[start:end].split("\t"):
        if position > start:
            width = TAB - column % TAB
            yield position - 1, position, width
            column += width
        for first, last, width in split_graphemes(part)[0]:
            yield position + first, position + last, width
            column += width
        position += len(part) + 1


def is_narrow(line: str) -> bool:
    r"""Say whether each code point takes exactly one cell, so that widths are lengths.

    >>> is_narrow("£5m"), is_narrow("5\t"), is_narrow("e\u0301")
    (True, False, False)
    """
    if line.isascii():
        return "\t" not in line
    return all(get_character_cell_size(character) == 1 for character in set(line))


def wrap_line(text: str, start: int, end: int, width: int) -> Iterator[int]:
    """Give the beginning of each line that text[start:end], without its newline, takes.

    >>> list(wrap_line("one two three", 0, 13, 8))
    [0, 8]
    """
    yield start
    line = text[start:end]
    if is_narrow(line):
        yield from _wrap_narrow(text, start, end, width)
    else:
        yield from _wrap_clusters(text, start, end, width)


def _wrap_narrow(text: str, start: int, end: int, width: int) -> Iterator[int]:
    """Give the beginnings of the lines after the first, each code point one cell wide."""
    while end - start > width:
        space = text.rfind(" ", start + 1, start + width + 1)
        if space < 0 or not text[start:space].strip():
            start += width
        else:
            start = _after_blanks(text, space, end)
        if start < end:
            yield start


def _wrap_clusters(text: str, start: int, end: int, width: int) -> Iterator[int]:
    """Give the beginnings of the lines after the first, counting cells."""
    column = 0
    line = start
    word = start
    for first, last, width_here in clusters(text, start, end):
        cells = TAB - column % TAB if text[first] == "\t" else width_here
        if column + cells > width and text[first:last] != " " and first > line:
            line = word if word > line else first
            column = sum(part for _, _, part in clusters(text, line, first))
            if column + cells > width:
                line, column = first, 0
            yield line
        column += cells
        if text[first] in " \t":
            word = last


def _after_blanks(text: str, start: int, end: int) -> int:
    """Give the first place from start on that is not a blank."""
    while start < end and text[start] == " ":
        start += 1
    return start


def _block_starts(text: str) -> list[int]:
    """Cut a text into stretches that are wrapped in one go, after a newline where there is one."""
    starts = [0]
    while len(text) - starts[-1] > BLOCK:
        start = starts[-1]
        cut = text.rfind("\n", start, start + BLOCK) + 1
        cut = cut or text.find("\n", start + BLOCK, start + LONG) + 1
        cut = cut or text.rfind(" ", start, start + LONG) + 1 or start + LONG
        if cut >= len(text):
            break
        starts.append(cut)
    return starts


class LineTable:
    """The lines of a text at a width, found stretch by stretch when they are asked for.

    Lines are counted from 0. The number of lines in a stretch that nobody has looked at
    is an estimate; `settle` and `moved` look before they count, so that what is on the
    screen never jumps.
    """

    def __init__(self, text: str, width: int) -> None:
        self.text = text
        self.width = max(1, width)
        self._starts = _block_starts(text)
        self._lines: list[Sequence[int] | None] = [None] * len(self._starts)
        self._heights = [self._estimate(block) for block in range(len(self._starts))]
        self._tops = [0, *accumulate(self._heights)]

    @property
    def height(self) -> int:
        """The number of lines, as far as it is known."""
        return self._tops[-1]

    def line(self, y: int) -> tuple[int, int]:
        """Give the first code point of a line, and the one after its last that is drawn."""
        block, index = self._anchor(max(0, min(y, self.height - 1)))
        lines = self._wrapped(block)
        index = min(index, len(lines) - 1)
        start = lines[index]
        end = lines[index + 1] if index + 1 < len(lines) else self._end(block)
        return start, start + len(self.text[start:end].rstrip("\n"))

    def y_of(self, offset: int) -> int:
        """Give the line that holds a code point."""
        block = bisect_right(self._starts, max(0, offset)) - 1
        lines = self._wrapped(block)
        return self._tops[block] + max(0, bisect_right(lines, offset) - 1)

    def moved(self, y: int, lines: int) -> int:
        """Give the line that is so many lines from another, above where negative."""
        block, index = self._anchor(y)
        index = min(index, len(self._wrapped(block)) - 1) + lines
        while index < 0 and block:
            block -= 1
            index += len(self._wrapped(block))
        while index >= len(self._wrapped(block)) and block + 1 < len(self._starts):
            index -= len(self._wrapped(block))
            block += 1
        index = max(0, min(index, len(self._wrapped(block)) - 1))
        return self._tops[block] + index

    def settle(self, y: int, count: int) -> int:
        """Find the lines of a view that begins at a line, and give the line it can begin at."""
        below = self.moved(y, count - 1)
        return self.moved(below, 1 - count)

    def _anchor(self, y: int) -> tuple[int, int]:
        """Give the stretch that holds a line, and which of its lines it is."""
        block = max(0, min(bisect_right(self._tops, y) - 1, len(self._starts) - 1))
        return block, y - self._tops[block]

    def _end(self, block: int) -> int:
        """Give the code point after a stretch."""
        return self._starts[block + 1] if block + 1 < len(self._starts) else len(self.text)

    def _estimate(self, block: int) -> int:
        """Guess the number of lines of a stretch."""
        start, end = self._starts[block], self._end(block)
        return self.text.count("\n", start, end) + (end - start) // self.width + 1

    def _wrapped(self, block: int) -> Sequence[int]:
        """Give the beginnings of the lines of a stretch, found on the first call."""
        found = self._lines[block]
        if found is None:
            found = self._lines[block] = tuple(self._wrap(self._starts[block], self._end(block)))
            if len(found) != self._heights[block]:
                self._heights[block] = len(found)
                self._tops = [0, *accumulate(self._heights)]
        return found

    def _wrap(self, start: int, end: int) -> Iterator[int]:
        """Give the beginnings of all lines of a stretch."""
        if start == end:
            yield start
        while start < end:
            newline = self.text.find("\n", start, end)
            stop = newline if newline >= 0 else end
            yield from wrap_line(self.text, start, stop, self.width)
            start = stop + 1
