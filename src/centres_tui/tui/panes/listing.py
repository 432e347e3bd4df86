"""A pane that lists rows in a grid."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.message import Message

from centres_tui.parse.display import safe_line
from centres_tui.tui.listings.lines import ColumnLines, Lines
from centres_tui.tui.messages import ShowPlace
from centres_tui.tui.panes.pane import Pane
from centres_tui.tui.state import ColumnChoice, Order
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.grid import Grid

if TYPE_CHECKING:
    from centres_tui.tui.hits import Hits
    from centres_tui.tui.sought import Sought


class ListingPane(Pane):
    """A pane whose body is a grid; what differs is its columns and its lines."""

    CHOICES: ClassVar[Mapping[str, str]] = {}
    """The columns that can be chosen, by key, in words; none where it chooses for itself."""

    def __init__(self, grid: Grid | None = None) -> None:
        super().__init__(id=self.name_of_pane)
        self.grid = grid or Grid()
        self.lines: Lines = Lines()
        self.choice: ColumnChoice | None = None
        """The columns that were chosen."""
        self.order: Order | None = None
        """The column by which the rows are ordered."""
        self.marks: frozenset[str] = frozenset()
        """The ids of the figures that are marked."""
        self.grid.is_marked = self.is_marked
        self._found: Hits | None = None
        self._found_for: tuple[Sought, Lines] | None = None

    @property
    def body(self) -> Grid:
        """The grid."""
        return self.grid

    def columns_for(self, width: int) -> tuple[Column, ...]:
        """Choose the columns that have room."""
        raise NotImplementedError

    def fit(self) -> None:
        """Fit the title and the columns to the new width."""
        super().fit()
        self.choose_columns()

    def choose_columns(self) -> None:
        """Fit the columns to the width."""
        columns = self.columns_for(self.size.width)
        self.grid.columns = [self._with_order(column) for column in columns]
        if isinstance(self.lines, ColumnLines):
            self.lines.columns = self.grid.columns

    def show_choice(self, choice: ColumnChoice | None) -> None:
        """Show the columns that were chosen; None for those that have room."""
        if choice != self.choice:
            self.choice = choice
            self.choose_columns()

    def show_order(self, order: Order | None) -> None:
        """Show by which column the rows are ordered."""
        if order != self.order:
            self.order = order
            self.choose_columns()

    def _with_order(self, column: Column) -> Column:
        """Show in the title of a column that the rows are ordered by it, and which way."""
        if self.order is None or column.key != self.order.column:
            return column
        title = f"{column.title.rstrip()}{self.glyphs.order[self.order.descending]}"
        return replace(column, title=title, width=max(column.width, len(title)))

    def is_marked(self, index: int) -> bool:
        """Say whether a row is marked."""
        figures = self.figures_at(index)
        return bool(figures) and self.marks.issuperset(figures)

    def figures_at(self, index: int) -> Sequence[str]:  # noqa: ARG002 - for rows that hold figures
        """Give the ids of the figures that a row is about."""
        return ()

    def show_marks(self, marks: frozenset[str]) -> None:
        """Show which figures are marked."""
        self.marks = marks
        self.grid.refresh()

    def show_lines(self, lines: Lines, why_empty: str) -> None:
        """Show other rows; `why_empty` is said where there are none."""
        lines.sought = self.lines.sought
        self.lines = lines
        self.grid.placeholder = safe_line(why_empty)
        self.grid.rows = lines

    def light(self, sought: "Sought | None") -> None:
        """Mark what is looked for."""
        self.lines.sought = sought
        self.grid.refresh()

    def hits(self, sought: "Sought") -> "Hits":
        """Give the rows that say it; looked for once, whatever is pressed."""
        if self._found is None or self._found_for != (sought, self.lines):
            self._found = import_module("centres_tui.tui.hits").RowHits(self.lines, sought)
            self._found_for = (sought, self.lines)
        return self._found

    @property
    def spot(self) -> int:
        """The current row."""
        return self.grid.cursor

    def go_to_hit(self, hit: int) -> None:
        """Make a row current, as if a key had been pressed."""
        self.grid.move_to(hit)
        self.report(hit)

    def message_at(self, index: int) -> Message | None:
        """Give what is said when the row with this index becomes current."""
        raise NotImplementedError

    def report(self, index: int) -> None:
        """Post that the row with this index became current."""
        message = self.message_at(index)
        if message:
            self.post_message(message)

    def take_move(self) -> Message | None:
        """Give what is to be said of a move of the cursor of which nothing was made yet."""
        has_moved, self.grid.has_moved = self.grid.has_moved, False
        return self.message_at(self.grid.cursor) if has_moved and len(self.lines) else None

    def is_past(self, message: Message) -> bool:
        """Say whether the cursor has gone on from the row that a message is about."""
        now = self.message_at(self.grid.cursor) if len(self.lines) else None
        return type(now) is type(message) and now != message

    @on(Grid.Highlighted)
    def pass_on(self, event: Grid.Highlighted) -> None:
        """Tell the screen, in its own words, what became current by a person's doing."""
        event.stop()
        if self.screen.focused is self.grid and self.grid.cursor < len(self.lines):
            self.report(self.grid.cursor)

    @on(Grid.Chosen)
    def go_there(self, event: Grid.Chosen) -> None:
        """Ask to be taken to the place."""
        event.stop()
        self.post_message(ShowPlace())
