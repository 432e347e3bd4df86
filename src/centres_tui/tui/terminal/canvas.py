"""What the terminal shows, cell by cell, and the least that must be sent to change it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from rich.segment import Segment

from centres_tui.tui.terminal.cells import (
    Cell,
    drawn_cells,
    is_certain,
    is_simple,
    mend,
    next_pen,
    runs,
    text_of,
)
from centres_tui.tui.terminal.pens import PLAIN, Pen, Pens
from centres_tui.tui.terminal.tty import CSI, Painted, blank_lines

Piece = tuple[int, int, Iterable[Segment]]
"""Line, column, and what is drawn from there on."""

BLANK: Final[Cell] = (" ", PLAIN)
AFRESH: Final = (0, None)
"""Stands for what a stretch was drawn from, where that is not known."""
MOST_LEFT_BLANK: Final = 4
"""More blanks than this at a line's end are erased rather than sent."""
LEAST_MOVED: Final = 3
"""Fewer lines than this are sent again rather than moved."""


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
        self._stands: list[dict[int, tuple[int, Iterable[Segment]]]] = [{} for _ in range(height)]
        """Where the pieces end that each line was drawn from, and what they were, by column."""
        self._is_blank = True
        """Whether the screen is still to be cleared."""
        self._is_new = True
        self._pen = PLAIN
        self._place: tuple[int, int] | None = None
        self._sent: list[str] = []

    def know(self, painted: Painted) -> None:
        """Begin with words that stand on the screen already, instead of a blank screen."""
        self._is_blank = False
        self._pen = pen = Pen(painted.ink, painted.paper)
        blank = self._pens.blank(pen)
        self._lines = [[blank] * self.width for _ in range(self.height)]
        for line, column, words in painted.words:
            self._write(self._lines[line], column, self._cells(words, pen))

    def draw(self, pieces: Iterable[Piece]) -> str:
        """Change the screen to hold these pieces; give what must be sent, maybe nothing."""
        changed: dict[int, list[Cell]] = {}
        for line, column, segments in pieces:
            if not 0 <= line < self.height or self._stands[line].get(column, AFRESH)[1] is segments:
                continue
            cells = changed.get(line)
            if cells is None:
                cells = changed[line] = self._lines[line].copy()
            self._note(line, column, self._put(cells, column, segments), segments)
        if self._is_blank:
            self._clear([cells[-1] for cells in changed.values()])
        changed = {line: cells for line, cells in changed.items() if cells != self._lines[line]}
        if len(changed) >= LEAST_MOVED and not self._is_new:
            self._move_lines(changed)
        self._is_new = False
        for line in sorted(changed):
            self._send_line(line, changed[line])
            self._lines[line] = changed[line]
        sent, self._sent = "".join(self._sent), []
        return sent

    def _clear(self, edges: Sequence[Cell]) -> None:
        """Clear the screen; where all of it is drawn, to the paper that most lines end in."""
        self._is_blank = False
        self._sent.append(f"{CSI}m{CSI}2J")
        blanks = [cell for cell in edges if cell[0] == " " and cell[1].is_plain_on_blanks]
        paper = Counter(pen.paper for _, pen in blanks).most_common(1)
        if paper and paper[0][0] and self._erases_in_colour and len(edges) == self.height:
            self._pen = Pen("", paper[0][0])
            self._lines = [[(" ", self._pen)] * self.width for _ in range(self.height)]
            self._place = (self.height - 1, 0)
            self._sent.append(self._pens.way(PLAIN, self._pen) + blank_lines(self.height))

    def place_cursor(self, column: int, line: int) -> str:
        """Give what puts the terminal's cursor there; nothing if it is there.

        A line that has yet to scroll to its cursor wants it beyond an edge: it stays there.
        """
        column = min(max(column, 0), self.width - 1)
        line = min(max(line, 0), self.height - 1)
        if self._place == (line, column):
            return ""
        self._place = (line, column)
        return f"{CSI}{line + 1};{column + 1}H"

    def _note(self, line: int, start: int, end: int, segments: Iterable[Segment]) -> None:
        """Remember what a stretch of a line is made of, so that the same again costs nothing."""
        stands = self._stands[line]
        covered = [column for column, (last, _) in stands.items() if column < end and last > start]
        for column in covered:
            del stands[column]
        stands[start] = (end, segments)

    def _put(self, cells: list[Cell], column: int, segments: Iterable[Segment]) -> int:
        """Write segments over the cells of a line; nothing in them acts. Give where they end."""
        for text, style, control in segments:
            if control or not text:
                continue
            drawn = self._cells(text, self._pens.of(style))
            self._write(cells, column, drawn)
            column += len(drawn)
        return column

    def _cells(self, text: str, pen: Pen) -> list[Cell]:
        """Give the cells that a text takes; marks stand with their letter, nothing acts."""
        blank = self._pens.blank(pen)
        if text.isspace() and text.isascii() and text.isprintable():
            return [blank] * len(text)
        if is_simple(text):
            return [(char, pen) if char != " " else blank for char in text]
        return [cell if cell[0] != " " else blank for cell in drawn_cells(text, pen)]

    def _write(self, cells: list[Cell], column: int, drawn: list[Cell]) -> None:
        """Put cells over those of a line, as far as it reaches."""
        end = column + len(drawn)
        mend(cells, column, end)
        cells[column:end] = drawn
        if len(cells) > self.width:
            mend(cells, self.width, len(cells))
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
            stood.setdefault(text_of(cells), []).append(line)
        votes: Counter[int] = Counter()
        for line, cells in changed.items():
            places = stood.get(text_of(cells), ())
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
        for start, stop in runs(old, cells, end):
            self._go(line, start)
            self._send_cells(cells, start, stop)
        if end < self.width and old[end:] != cells[end:]:
            self._go(line, end)
            self._use_on_blank(cells[end][1], cells[end][1])
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
        column = start
        while column < stop:
            text, pen = cells[column]
            if text == " " and pen.is_plain_on_blanks:
                if not self._draws_blanks_as(pen):
                    self._use_on_blank(pen, next_pen(cells, column, stop))
            elif text:
                self._use(pen)
            end = self._end_of_pen(cells, column + 1, stop)
            texts = [text for text, _ in cells[column:end]]
            self._sent.append(joined := "".join(texts))
            certain = certain and is_certain(texts, joined)
            column = end
        line = self._place[0] if self._place else 0
        self._place = (line, stop) if certain and stop < self.width else None

    def _end_of_pen(self, cells: list[Cell], column: int, stop: int) -> int:
        """Give the first cell from there on for which the pen has to be changed."""
        now, paper = self._pen, self._pen.paper
        leaves_blanks = now.is_plain_on_blanks
        while column < stop:
            text, pen = cells[column]
            if pen is not now and text:
                is_blank = leaves_blanks and text == " " and pen.paper == paper
                if not (is_blank and pen.is_plain_on_blanks):
                    return column
            column += 1
        return stop

    def _draws_blanks_as(self, pen: Pen) -> bool:
        """Say whether a blank looks the same with the pen in use."""
        return self._pen.paper == pen.paper and self._pen.is_plain_on_blanks

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

    def _use_on_blank(self, pen: Pen, coming: Pen) -> None:
        """Change to a pen for blanks, which show its paper only; `coming` is used soon after."""
        if self._draws_blanks_as(pen):
            return
        if coming.paper == pen.paper and coming.is_plain_on_blanks:
            self._use(coming)
        else:
            self._use(self._pens.on_blanks(self._pen, pen))
