"""What the terminal shows, cell by cell, and the least that must be sent to change it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from rich.cells import get_character_cell_size, split_graphemes
from rich.segment import Segment

from centres_tui.parse.display import safe_line
from centres_tui.tui.terminal.pens import PLAIN, Pen, Pens
from centres_tui.tui.terminal.tty import CSI, Words

Cell = tuple[str, Pen]
"""What stands in a cell and its pen; the second cell of a wide character holds an empty text."""
Piece = tuple[int, int, Iterable[Segment]]
"""Line, column, and what is drawn from there on."""

BLANK: Final[Cell] = (" ", PLAIN)
NEAR: Final = 4
"""Unchanged cells that are sent again rather than jumped over."""
MOST_LEFT_BLANK: Final = 4
"""More blanks than this at a line's end are erased rather than sent."""
LEAST_MOVED: Final = 3
"""Fewer lines than this are sent again rather than moved."""
EMOJI: Final = 0x1F000
"""From here on, terminals differ on how wide a character is."""


class Canvas:
    """A model of the screen. `draw` changes it and gives what makes the terminal follow."""

    def __init__(self, width: int, height: int, pens: Pens, *, erases_in_colour: bool) -> None:
        """Begin with a blank screen.

        Args:
            width: Columns of the terminal.
            height: Lines of the terminal.
            pens: The pens to draw with.
            erases_in_colour: Whether the terminal erases in the colour of the paper.
        """
        self.width = width
        self.height = height
        self._pens = pens
        self._erases_in_colour = erases_in_colour
        self._lines: list[list[Cell]] = [[BLANK] * width for _ in range(height)]
        self._is_new = True
        self._pen = PLAIN
        self._place: tuple[int, int] | None = None
        self._sent: list[str] = [f"{CSI}m{CSI}2J"]

    def know(self, words: Iterable[Words]) -> None:
        """Begin with words that stand on the screen already, instead of a blank screen."""
        self._sent = []
        for line, column, each in words:
            self._put(self._lines[line], column, (Segment(each),))

    def draw(self, pieces: Iterable[Piece]) -> str:
        """Change the screen to hold these pieces; give what must be sent, maybe nothing."""
        changed: dict[int, list[Cell]] = {}
        for line, column, segments in pieces:
            if 0 <= line < self.height:
                cells = changed.get(line)
                if cells is None:
                    cells = changed[line] = self._lines[line].copy()
                self._put(cells, column, segments)
        changed = {line: cells for line, cells in changed.items() if cells != self._lines[line]}
        if len(changed) >= LEAST_MOVED and not self._is_new:
            self._move_lines(changed)
        self._is_new = False
        for line in sorted(changed):
            self._send_line(line, changed[line])
            self._lines[line] = changed[line]
        sent, self._sent = "".join(self._sent), []
        return sent

    def place_cursor(self, column: int, line: int) -> str:
        """Give what puts the terminal's cursor there; nothing if it is there."""
        if self._place == (line, column):
            return ""
        self._place = (line, column)
        return f"{CSI}{line + 1};{column + 1}H"

    def _put(self, cells: list[Cell], column: int, segments: Iterable[Segment]) -> None:
        """Write segments over the cells of a line; nothing in them acts."""
        for text, style, control in segments:
            if control or not text:
                continue
            pen = self._pens.of(style)
            drawn = _cells(text, pen)
            end = column + len(drawn)
            _mend(cells, column, end)
            cells[column:end] = drawn
            column = end
        if len(cells) > self.width:
            _mend(cells, self.width, len(cells))
            del cells[self.width :]

    def _move_lines(self, changed: dict[int, list[Cell]]) -> None:
        """Let the terminal move lines that only stand elsewhere now."""
        moved = self._moved(changed)
        if moved is None:
            return
        first, last, by = moved
        top, bottom = min(first, first + by), max(last, last + by)
        self._use(PLAIN)
        count, command = (by, "M") if by > 0 else (-by, "L")
        self._sent.append(
            f"{CSI}{top + 1};{bottom + 1}r{CSI}{top + 1}H"
            f"{CSI}{count if count > 1 else ''}{command}{CSI}r"
        )
        self._place = None
        blank = [[BLANK] * self.width for _ in range(count)]
        kept = self._lines[top : bottom + 1]
        kept = kept[count:] + blank if by > 0 else blank + kept[:-count]
        for line, cells in enumerate(kept, top):
            wanted = changed.get(line, self._lines[line])
            self._lines[line] = cells
            if wanted == cells:
                changed.pop(line, None)
            else:
                changed[line] = wanted

    def _moved(self, changed: dict[int, list[Cell]]) -> tuple[int, int, int] | None:
        """Find the longest stretch of lines that stood elsewhere, and by how many lines."""
        stood: dict[str, list[int]] = {}
        for line, cells in enumerate(self._lines):
            stood.setdefault(_text(cells), []).append(line)
        votes: Counter[int] = Counter()
        for line, cells in changed.items():
            places = stood.get(_text(cells), ())
            if len(places) == 1:
                votes[places[0] - line] += 1
        if not votes:
            return None
        by = votes.most_common(1)[0][0]
        first, last = self._stretch(changed, by)
        return (first, last, by) if last - first + 1 >= LEAST_MOVED + abs(by) // 2 else None

    def _stretch(self, changed: dict[int, list[Cell]], by: int) -> tuple[int, int]:
        """Give the longest run of lines that each stood so many lines further down."""
        best = (0, -1)
        start = None
        for line in range(self.height + 1):
            fits = line in changed and 0 <= line + by < self.height
            if fits and changed[line] == self._lines[line + by]:
                start = line if start is None else start
            elif start is not None:
                best = max(best, (start, line - 1), key=lambda run: run[1] - run[0])
                start = None
        return best

    def _send_line(self, line: int, cells: list[Cell]) -> None:
        """Send what differs in a line."""
        old = self._lines[line]
        end = self._erasable(cells)
        for start, stop in _runs(old, cells, end):
            self._go(line, start)
            self._send_cells(cells, start, stop)
        if end < self.width and old[end:] != cells[end:]:
            self._go(line, end)
            self._use(cells[end][1])
            self._sent.append(f"{CSI}K")

    def _erasable(self, cells: list[Cell]) -> int:
        """Give the column from which a line can be erased: blanks of one paper to its end."""
        text, pen = cells[-1]
        if (
            text != " "
            or not pen.is_plain_on_blanks
            or not (self._erases_in_colour or not pen.paper)
        ):
            return self.width
        end = self.width
        while end and cells[end - 1] == cells[-1]:
            end -= 1
        return end if self.width - end > MOST_LEFT_BLANK else self.width

    def _send_cells(self, cells: list[Cell], start: int, stop: int) -> None:
        """Send cells from the cursor's place on."""
        certain = True
        for text, pen in cells[start:stop]:
            if text:
                self._use(pen)
                self._sent.append(text)
                certain = certain and len(text) == 1 and ord(text) < EMOJI
        line = self._place[0] if self._place else 0
        self._place = (line, stop) if certain and stop < self.width else None

    def _go(self, line: int, column: int) -> None:
        """Put the cursor where the next cell is sent."""
        if self._place == (line, column):
            return
        if self._place and self._place[0] == line and column > self._place[1]:
            by = column - self._place[1]
            self._sent.append(f"{CSI}{by if by > 1 else ''}C")
        elif self._place and column == 0 and line == self._place[0] + 1:
            self._sent.append("\r\n")
        else:
            self._sent.append(f"{CSI}{line + 1}{f';{column + 1}' if column else ''}H")
        self._place = (line, column)

    def _use(self, pen: Pen) -> None:
        """Change to a pen."""
        if pen is not self._pen:
            self._sent.append(self._pens.way(self._pen, pen))
            self._pen = pen


def _runs(old: list[Cell], new: list[Cell], end: int) -> Iterator[tuple[int, int]]:
    """Give the stretches of a line that differ, near ones joined, wide characters whole."""
    start = stop = -1
    for column in range(end):
        if old[column] == new[column]:
            continue
        if start >= 0 and column - stop > NEAR:
            yield start, stop
            start = -1
        if start < 0:
            start = column - (not new[column][0] and column > 0)
        stop = column + 1
        while stop < end and not new[stop][0]:
            stop += 1
    if start >= 0:
        yield start, stop


def _cells(text: str, pen: Pen) -> list[Cell]:
    """Give the cells that a text takes; marks stand with their letter, nothing acts."""
    if text.isascii() and text.isprintable():
        return [(char, pen) for char in text]
    text = safe_line(text)
    if all(get_character_cell_size(char) == 1 for char in set(text)):
        return [(char, pen) for char in text]
    cells: list[Cell] = []
    for start, end, width in split_graphemes(text)[0]:
        if width:
            cells += [(text[start:end], pen), *[("", pen)] * (width - 1)]
    return cells


def _text(cells: list[Cell]) -> str:
    """Give what stands in cells."""
    return "".join([text for text, _ in cells])


def _mend(cells: list[Cell], start: int, end: int) -> None:
    """Blank the halves that are left over of wide characters where a stretch is overwritten."""
    if 0 < start < len(cells) and not cells[start][0]:
        cells[start - 1] = (" ", cells[start - 1][1])
    if end < len(cells) and not cells[end][0]:
        cells[end] = (" ", cells[end][1])
