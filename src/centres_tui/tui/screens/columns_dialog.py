"""The columns dialog: which columns a pane shows, in which order, and how wide."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, Final

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from centres_tui.tui.panes.comparison import SOURCES
from centres_tui.tui.panes.listing import ListingPane
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.state import ColumnChoice
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.grid import Grid

NARROWEST: Final = 3
WIDEST: Final = 80
STEP: Final = 2
"""Cells by which a column gets wider or narrower."""
SAME: Final = {"short quote": "quote"}
"""Columns that go by the name of another."""


class ChoiceRows:
    """A line a column: whether it is shown, what it holds, how wide it was set."""

    def __init__(self, dialog: "ColumnsDialog") -> None:
        self.dialog = dialog

    def __len__(self) -> int:
        return len(self.dialog.keys)

    def cells(self, index: int) -> Sequence[Text]:
        """Give one line."""
        key = self.dialog.keys[index]
        is_shown = key in self.dialog.choice.shown
        width = self.dialog.choice.width_of(key)
        style = "" if is_shown else DIM
        return (
            Text("[x]" if is_shown else "[ ]", style=STRONG if is_shown else DIM),
            Text(self.dialog.titles[key], style=style),
            Text(str(width) if width else "fits", style=style),
        )


class ColumnsDialog(Dialog[None]):
    """Lets the columns of a pane be chosen; the pane shows them at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("C", "close", "close"),
        Binding("space", "show_or_hide", "show or hide"),
        Binding("J,shift+down", "shift(1)", "further right"),
        Binding("K,shift+up", "shift(-1)", "further left"),
        Binding("plus,equals_sign", "widen(1)", "wider"),
        Binding("minus", "widen(-1)", "narrower"),
        Binding("backspace", "reset", "as the pane chooses"),
    ]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        pane = explorer.board.panes[explorer.pane]
        if not isinstance(pane, ListingPane):
            raise TypeError("no pane with columns to choose")
        self.pane = pane
        self.titles = pane.CHOICES
        self.grid = Grid()
        self._begin()

    def _begin(self) -> None:
        """List the columns that are shown now, as they stand, then the others."""
        stand = [SAME.get(one.key, one.key) for one in self.pane.grid.columns]
        named = (key if key in self.titles else SOURCES for key in stand)
        shown = tuple(key for key in dict.fromkeys(named) if key in self.titles)
        self.choice = self.pane.choice or ColumnChoice(shown)
        listed = (*self.choice.shown, *self.titles)
        self.keys = [key for key in dict.fromkeys(listed) if key in self.titles]

    def compose(self) -> ComposeResult:
        """Place the columns in a frame, and the keys below."""
        with Vertical(classes="box") as box:
            box.border_title = Content(f" Columns: {self.pane.heading} - Esc closes ")
            yield self.grid
            yield Static(
                "Space shows or hides, J and K move, + and - width, Backspace all as at first",
                classes="hint",
            )

    def on_mount(self) -> None:
        """List the columns."""
        self.grid.columns = (
            Column("shown", "", 3),
            Column("column", "column", 20, flex=1),
            Column("width", "width", 5, justify="right"),
        )
        self.grid.rows = ChoiceRows(self)
        self.set_focus(self.grid)

    @property
    def key(self) -> str:
        """The column of the cursor."""
        return self.keys[self.grid.cursor]

    @on(Grid.Chosen)
    def action_show_or_hide(self) -> None:
        """Show a column, or hide it; one stays."""
        shown = set(self.choice.shown) ^ {self.key}
        if shown:
            self._choose(tuple(key for key in self.keys if key in shown))

    def action_shift(self, step: int) -> None:
        """Move a column among the others."""
        here = self.grid.cursor
        there = max(0, min(len(self.keys) - 1, here + step))
        self.keys.insert(there, self.keys.pop(here))
        self._choose(tuple(key for key in self.keys if key in self.choice.shown))
        self.grid.move_to(there)

    def action_widen(self, step: int) -> None:
        """Make a column wider or narrower; those of sources keep their widths."""
        if self.key == SOURCES:
            return
        columns = zip(self.pane.grid.columns, self.pane.grid.widths, strict=True)
        now = {SAME.get(one.key, one.key): width for one, width in columns}
        width = self.choice.width_of(self.key) or now.get(self.key, 0)
        wanted = max(NARROWEST, min(WIDEST, width + step * STEP))
        widths = {**dict(self.choice.widths), self.key: wanted}
        self.choice = replace(self.choice, widths=tuple(widths.items()))
        self._choose(self.choice.shown)

    def action_reset(self) -> None:
        """Let the pane choose for itself again."""
        self.explorer.change_view(self.explorer.view.with_choice(self.explorer.pane, None))
        self._begin()
        self.grid.rows = ChoiceRows(self)

    def _choose(self, shown: tuple[str, ...]) -> None:
        self.choice = replace(self.choice, shown=shown)
        self.explorer.change_view(self.explorer.view.with_choice(self.explorer.pane, self.choice))
        self.grid.refresh()
