"""The order dialog: by which column of the pane its rows are ordered."""

from collections.abc import Sequence

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from centres_tui.parse.display import safe_line
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.present.inks import DIM
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import Order
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.grid import Grid

AS_IT_COMES = {
    "sources": "by their paths",
    "figures": "as they stand in the sources",
    "comparison": "what differs first",
}


UNORDERED = frozenset({"", "verdict"})
"""Columns by which figures are not ordered."""


class ColumnRows:
    """A line a column, after a line for no column at all."""

    def __init__(self, lines: Sequence[tuple[str, str]]) -> None:
        self.lines = lines

    def __len__(self) -> int:
        return len(self.lines)

    def cells(self, index: int) -> Sequence[Text]:
        """Give the title of the column, and what choosing it does."""
        title, does = self.lines[index]
        return Text(safe_line(title)), Text(does, style=DIM)


class OrderDialog(Dialog[None]):
    """Orders by the column that is chosen; the one chosen already, the other way round."""

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.pane = explorer.pane
        pane = explorer.board.panes[self.pane]
        columns = pane.columns_for(pane.size.width) if isinstance(pane, ListingPane) else ()
        unordered = UNORDERED if explorer.pane == "figures" else {""}
        self.columns = [column for column in columns if column.key not in unordered]
        self.order = pane.order if isinstance(pane, ListingPane) else None
        self.grid = Grid()

    def compose(self) -> ComposeResult:
        """Place the columns in a frame."""
        with Vertical(classes="box") as box:
            box.border_title = Content(" Order: Enter chooses, Esc closes ")
            yield self.grid

    def on_mount(self) -> None:
        """List the columns; the cursor is on the one that orders now."""
        self.grid.columns = (Column("column", "column", 30), Column("does", "", 16, flex=1))
        named = [(column.title.strip(), self._does(column)) for column in self.columns]
        self.grid.rows = ColumnRows([(AS_IT_COMES[self.pane], ""), *named])
        keys = [column.key for column in self.columns]
        now = self.order.column if self.order else ""
        self.grid.move_to(keys.index(now) + 1 if now in keys else 1)
        self.set_focus(self.grid)

    def _does(self, column: Column) -> str:
        order = self._chosen(column.key)
        return "greatest first" if order.descending else "least first"

    def _chosen(self, key: str) -> Order:
        """Give the order that choosing a column leads to."""
        is_again = self.order is not None and self.order == Order(key)
        return Order(key, descending=is_again)

    @on(Grid.Chosen)
    def choose(self, event: Grid.Chosen) -> None:
        """Order by the column of the cursor."""
        event.stop()
        place = event.index - 1
        self.dismiss(None)
        if self.explorer.pane != self.pane:
            return
        self.explorer.order_by(None if place < 0 else self._chosen(self.columns[place].key))
