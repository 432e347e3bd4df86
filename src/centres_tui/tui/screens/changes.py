"""The list of what changed between two readings of the files."""

from collections.abc import Sequence
from typing import Final

from rich.text import Text
from textual import on

from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.screens.list_dialog import ListDialog
from centres_tui.tui.versions import Change
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.grid import Grid

SIGNS: Final = {"appeared": "+", "went": "-", "changed": "~"}
COLUMNS: Final = (
    Column("sign", "", 2),
    Column("before", "before", 14),
    Column("after", "after", 14),
    Column("about", "about", 20, flex=2),
    Column("path", "source", 12, flex=1),
)


class ChangeLines:
    """A line a figure: what it was, what it is, what it is about."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self.changes = changes

    def __len__(self) -> int:
        return len(self.changes)

    def cells(self, index: int) -> Sequence[Text]:
        """Give the cells of a line."""
        change = self.changes[index]
        was, now = change.before, change.after
        figure = now or was
        return (
            Text(SIGNS[change.sort], style=STRONG),
            Text(safe_line(was.exact) if was else ""),
            Text(safe_line(now.exact) if now else ""),
            Text(safe_line(figure.about or figure.unit) if figure else ""),
            Text(safe_line(change.path), style=DIM),
        )


class ChangesDialog(ListDialog):
    """Lists what appeared, went and changed; Enter goes to a figure that is there."""

    def on_mount(self) -> None:
        """List the changes."""
        self.entitle("Changed: + appeared, - went, ~ changed; Enter goes there")
        self.grid.columns = COLUMNS
        self.grid.rows = ChangeLines(self.explorer.changes)
        self.grid.move_to(0)
        self.set_focus(self.grid)

    @on(Grid.Chosen)
    def go_there(self, event: Grid.Chosen) -> None:
        """Go to the figure, if it is still there."""
        event.stop()
        after = self.explorer.changes[event.index].after
        self.dismiss(None)
        if after:
            self.explorer.select_figure(after.id)
            self.explorer.show_pane("reader")
