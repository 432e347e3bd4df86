"""How far the analysts agree, field by field, and where they differ."""

from collections.abc import Sequence
from typing import Final

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.grid import Grid
from centres_tui.vocabulary.in_force import using
from centres_tui.workspace.agreement import Agreement, Difference, agreements

COLUMNS: Final = (
    Column("who", "analysts, and where they differ", 20, flex=2),
    Column("field", "field", 7),
    Column("same", "same", 9, justify="right"),
    Column("percent", "percent", 7, justify="right"),
    Column("kappa", "kappa", 6, justify="right"),
    Column("remark", "", 10, flex=2),
)
NOBODY: Final = "Fewer than two analysts decided something here."
COUNTING: Final = "Counting..."


class AgreementLines:
    """A line for two analysts and a field, then one for each thing on which they differ."""

    def __init__(self, found: Sequence[Agreement]) -> None:
        self.lines: list[tuple[Agreement, Difference | None]] = []
        for one in found:
            self.lines.append((one, None))
            self.lines += ((one, each) for each in one.differences)

    def __len__(self) -> int:
        return len(self.lines)

    def cells(self, index: int) -> Sequence[Text]:
        """Give the cells of a line."""
        one, difference = self.lines[index]
        if difference is None:
            who = safe_line(f"{one.first}, {one.second}")
            same = f"{one.same:,} of {one.both:,}"
            numbers = (one.field, same, one.percent_words, one.kappa_words)
            return (Text(who), *map(Text, numbers), Text(one.remark, style=DIM))
        held = f"{one.first} {difference.first}, {one.second} {difference.second}"
        empty = (Text(""), Text(""), Text(""), Text(""))
        return (Text(f"  {safe_line(difference.thing)}", style=DIM), *empty, Text(safe_line(held)))


class AgreementDialog(Dialog[None]):
    """Lists how far each two analysts agree; counted in the background."""

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.grid = Grid()

    def compose(self) -> ComposeResult:
        """Place the list in a frame."""
        with Vertical(classes="box") as box:
            box.border_title = Content(" How far analysts agree; kappa is 1 always, 0 by chance ")
            yield self.grid

    def on_mount(self) -> None:
        """Begin to count."""
        self.grid.columns = COLUMNS
        self.grid.placeholder = COUNTING
        self.set_focus(self.grid)
        self.count()

    @work(thread=True, exclusive=True)
    def count(self) -> None:
        """Count away from the screen: that may take a comparison."""
        decided = self.explorer.desk.decided
        with using(self.explorer.vocabulary):
            found = agreements(decided) if decided else []
        self.app.call_from_thread(self.show_lines, found)

    def show_lines(self, found: Sequence[Agreement]) -> None:
        """Show what was counted."""
        self.grid.placeholder = NOBODY
        self.grid.rows = AgreementLines(found)
