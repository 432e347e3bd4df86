"""A table that draws only the rows that are seen."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Protocol

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from centres_tui.tui.widgets.ahead import DrawsAhead
from centres_tui.tui.widgets.columns import (
    HEADER,
    MARGIN,
    Column,
    Justify,
    fit,
    fitted_widths,
    last_first_column,
    set_out,
)
from centres_tui.tui.widgets.drawn import strip_of
from centres_tui.tui.widgets.focused import Focused
from centres_tui.tui.widgets.glyphs import glyphs_of
from centres_tui.tui.widgets.segments import segments_of


class RowSource(Protocol):
    """Where a table takes its rows from, one at a time, when they come into view."""

    def __len__(self) -> int:
        """Give the number of rows."""
        ...

    def cells(self, index: int) -> Sequence[Text]:
        """Give the cells of a row, one a column, made safe for a terminal."""
        ...


class NoRows:
    """The rows of an empty table."""

    def __len__(self) -> int:
        return 0

    def cells(self, index: int) -> Sequence[Text]:
        """Refuse: there is no row."""
        raise IndexError(index)


class Grid(ScrollView, Focused, DrawsAhead, can_focus=True):
    """A table with a header line and a cursor; only the rows in view are asked for.

    Keys and the mouse move the cursor and say so with `Highlighted`; Enter, or a click on
    the cursor's row, posts `Chosen`. `move_to` moves the cursor without a message.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "grid--header",
        "grid--cursor",
        "grid--cursor-blurred",
        "grid--marker",
        "grid--placeholder",
    }
    DEFAULT_CSS = """
    Grid {
        overflow: hidden scroll;
        scrollbar-size: 0 0;
        & > .grid--header { color: $text-muted; text-style: bold; }
        & > .grid--cursor { background: $primary-muted; }
        & > .grid--cursor-blurred { text-style: none; }
        & > .grid--marker { color: $text-accent; text-style: bold; }
        & > .grid--placeholder { color: $text-muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", "Up", show=False),
        Binding("down,j", "step(1)", "Down", show=False),
        Binding("left,h", "shift(-1)", "Columns left", show=False),
        Binding("right,l", "shift(1)", "Columns right", show=False),
        Binding("g,home", "edge(-1)", "First", show=False),
        Binding("G,end", "edge(1)", "Last", show=False),
        Binding("pageup", "page(-2)", "Page up", show=False),
        Binding("pagedown", "page(2)", "Page down", show=False),
        Binding("ctrl+u", "page(-1)", "Half a page up", show=False),
        Binding("ctrl+d", "page(1)", "Half a page down", show=False),
        Binding("enter", "choose", "Choose", show=False),
    ]

    columns: reactive[Sequence[Column]] = reactive[Sequence[Column]]((), always_update=True)
    rows: reactive[RowSource] = reactive[RowSource](NoRows(), always_update=True)
    cursor: reactive[int] = reactive(0, repaint=False)
    first_column: reactive[int] = reactive(0)
    placeholder: reactive[str] = reactive("")
    """What stands in place of the rows while there are none; safe text."""
    has_moved: bool = False
    """Whether a person moved the cursor and nothing was made of it yet."""
    is_led: bool = False
    """Whether keys move its cursor while something else has the focus."""
    is_marked: Callable[[int], bool] = staticmethod(lambda _index: False)
    """Says whether a row is marked; a mark stands beside the cursor's sign."""

    _placed: tuple[tuple[Sequence[Column], int], Sequence[tuple[int, Justify]]] | None = None

    class Highlighted(Message):
        """The cursor was moved to a row."""

        def __init__(self, grid: "Grid", index: int) -> None:
            super().__init__()
            self.grid = grid
            self.index = index

        @property
        def control(self) -> "Grid":
            """The table that it happened in."""
            return self.grid

    class Chosen(Message):
        """The row of the cursor was chosen."""

        def __init__(self, grid: "Grid", index: int) -> None:
            super().__init__()
            self.grid = grid
            self.index = index

        @property
        def control(self) -> "Grid":
            """The table that it happened in."""
            return self.grid

    @property
    def page_size(self) -> int:
        """How many rows are seen at once."""
        return max(1, self.size.height - HEADER)

    @property
    def widths(self) -> list[int]:
        """The width of each column in the present size."""
        return fitted_widths(self.columns, self.size.width - MARGIN)

    def move_to(self, index: int) -> None:
        """Move the cursor to a row, or to the nearest that there is, without a message."""
        self.cursor = index
        self.has_moved = False

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, len(self.rows) - 1))

    def validate_first_column(self, first: int) -> int:
        """Keep the last column at the right edge at most."""
        most = last_first_column(self.widths, self.size.width - MARGIN)
        return max(0, min(first, most))

    def watch_rows(self) -> None:
        """Fit the scrolled area and the cursor to the new rows; the layout stays as it is."""
        self.set_reactive(Grid.virtual_size, Size(0, len(self.rows) + HEADER))
        self.cursor = self.validate_cursor(self.cursor)
        self._show_cursor()
        self.refresh()

    def watch_cursor(self, old: int, new: int) -> None:
        """Redraw the two rows that changed, and scroll if the new one is out of view."""
        self._refresh_row(old)
        self._refresh_row(new)
        self._show_cursor()

    def on_resize(self) -> None:
        """Keep the cursor in view and the columns within the new width."""
        self.first_column = self.validate_first_column(self.first_column)
        self._show_cursor()

    def show_focus(self) -> None:
        """Draw the cursor as that of the pane in use, or of one not in use."""
        self._refresh_row(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the row under the mouse; on the cursor's row, choose it."""
        index = event.y - HEADER + round(self.scroll_y)
        if event.y < HEADER or index >= len(self.rows):
            return
        if index == self.cursor:
            self.action_choose()
        else:
            self._go(index)

    def action_step(self, rows: int) -> None:
        """Move the cursor by so many rows."""
        self._go(self.cursor + rows)

    def action_page(self, halves: int) -> None:
        """Move the cursor by so many half pages."""
        self._go(self.cursor + max(1, self.page_size * abs(halves) // 2) * (1, -1)[halves < 0])

    def action_edge(self, direction: int) -> None:
        """Move the cursor to the first or the last row."""
        self._go(0 if direction < 0 else len(self.rows) - 1)

    def action_shift(self, columns: int) -> None:
        """Show the columns further left or right, where they do not all fit."""
        self.first_column += columns

    def action_choose(self) -> None:
        """Choose the row of the cursor."""
        if len(self.rows):
            self.post_message(self.Chosen(self, self.cursor))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the widget: the header, a row, or what stands for no rows."""
        width = self.line_width
        if y < HEADER:
            number = y - HEADER
            return self.kept_line(number) or self.keep_line(number, self._header_line(width))
        index = y - HEADER + round(self.scroll_y)
        if index < len(self.rows):
            return self.kept_line(index) or self.keep_line(index, self._row_line(index, width))
        words = self.placeholder if not len(self.rows) and y == HEADER else ""
        style = self.plain_style + self._style("placeholder")
        return strip_of(fit([Segment(" " * MARGIN + words)], width, "left", ""), style, width)

    def lines_ahead(self) -> Iterator[int]:
        """Give the rows of the pages around that in view, then those of the last and the first."""
        top, page, rows = round(self.scroll_y), self.page_size, len(self.rows)
        pages = (top + page, top - page, rows - page, 0)
        for first in pages:
            yield from range(max(0, first), min(rows, first + page))

    def draw_ahead(self, number: int) -> None:
        """Draw a row."""
        self.keep_line(number, self._row_line(number, self.line_width))

    def _go(self, index: int) -> None:
        """Move the cursor and say so if it moved."""
        before = self.cursor
        self.cursor = index
        if self.cursor != before:
            self.has_moved = True
            self.post_message(self.Highlighted(self, self.cursor))

    def _show_cursor(self) -> None:
        """Scroll just far enough for the cursor's row to be seen, once there is a size."""
        if not self.size.height:
            return
        top = round(self.scroll_y)
        wanted = min(max(top, self.cursor - self.page_size + 1), self.cursor)
        wanted = min(wanted, round(self.max_scroll_y))
        if wanted != top:
            self.scroll_to(y=wanted, animate=False)

    def _refresh_row(self, index: int) -> None:
        """Have one row drawn again if it is in view."""
        self.drop_line(index)
        y = index + HEADER - round(self.scroll_y)
        if HEADER <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def _style(self, part: str) -> Style:
        """Give the style of a part of the table."""
        return self.part_style(f"grid--{part}")

    def _header_line(self, width: int) -> Strip:
        """Draw the titles of the columns."""
        titles = [[Segment(column.title)] for column in self.columns]
        style = self.plain_style + self._style("header")
        return self._line(Segment(" " * MARGIN), titles, width, style)

    def _row_line(self, index: int, width: int) -> Strip:
        """Draw one row, with the cursor's sign if it stands on it."""
        console = self.app.console
        cells = [segments_of(cell, console) for cell in self.rows.cells(index)]
        glyphs = glyphs_of(self.app)
        mark = (glyphs.mark if self.is_marked(index) else "").ljust(MARGIN - 1)
        if index != self.cursor:
            margin = Segment(f" {mark}", self._style("marker") if mark.strip() else None)
            return self._line(margin, cells, width, self.plain_style)
        is_lit = self.has_focus or self.is_led
        sign = glyphs.marker if is_lit else glyphs.faint_marker
        margin = Segment(sign + mark, self._style("marker"))
        style = self._style("cursor" if is_lit else "cursor-blurred")
        return self._line(margin, cells, width, self.plain_style + style)

    def _line(
        self, margin: Segment, cells: Sequence[list[Segment]], width: int, style: Style
    ) -> Strip:
        """Set the cells side by side."""
        first = self.first_column
        ellipsis = glyphs_of(self.app).ellipsis
        line = set_out(margin, cells[first:], self._places[first:], width, ellipsis)
        return strip_of(line, style, width)

    @property
    def _places(self) -> Sequence[tuple[int, Justify]]:
        """The width of each column, and the side that its cells stand on, for all lines at once."""
        given = (self.columns, self.line_width)
        if self._placed is None or self._placed[0] != given:
            sides = (column.justify for column in self.columns)
            self._placed = given, tuple(zip(self.widths, sides, strict=True))
        return self._placed[1]
