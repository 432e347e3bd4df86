"""The decisions that were made, and those among them that do not apply."""

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from centres_tui.tui.listings.decisions import COLUMNS, DecisionLines
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.list_dialog import ListDialog
from centres_tui.tui.widgets.grid import Grid
from centres_tui.workspace.anchors import Finder

NOTHING: Final = "Nothing was decided here."


class DecisionsDialog(ListDialog):
    """Lists every decision; Enter goes to what it is on, where that is still there."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("u", "undo", "undo")]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__(explorer)
        self.whole = Static(classes="hint")
        self.lines: DecisionLines | None = None

    def compose(self) -> ComposeResult:
        """Place all of a decision below the list."""
        with self.box:
            yield self.grid
            yield self.whole

    def on_mount(self) -> None:
        """List the decisions."""
        self.grid.columns = COLUMNS
        self.grid.placeholder = NOTHING
        self.show_lines()
        self.set_focus(self.grid)
        self.watch(self.explorer, "catalogue", self.show_lines, init=False)

    def show_lines(self) -> None:
        """List what was decided by now."""
        desk = self.explorer.desk
        if self.explorer.catalogue.records.imported or not desk.has_decisions():
            self.lines = DecisionLines((), (), ())
        else:
            made = desk.workspace.journals.decisions
            self.lines = DecisionLines(made, desk.decisions, desk.orphans)
        self.grid.rows = self.lines
        self.entitle(f"{_counted(self.lines)}: Enter goes there, u undoes yours")
        self.show_whole()

    @on(Grid.Highlighted)
    def show_whole(self) -> None:
        """Show all of what the line of the cursor tells of."""
        is_filled = self.lines is not None and len(self.lines) > 0
        self.whole.update(self.lines.whole(self.grid.cursor) if self.lines and is_filled else "")

    def action_undo(self) -> None:
        """Take this analyst's last decision back."""
        self.explorer.turn_decision("undo")
        self.show_lines()

    @on(Grid.Chosen)
    def go_there(self, event: Grid.Chosen) -> None:
        """Go to the figure or the source of a decision."""
        event.stop()
        anchors = self.lines.decisions[event.index].anchors if self.lines else ()
        if not anchors:
            return
        first, catalogue = anchors[0], self.explorer.catalogue
        finder = Finder(catalogue.sources)
        place, source = finder.place(first), finder.source(first)
        figure = f"{place.source}:{place.start}" if place else ""
        if figure in catalogue.figure_by_id:
            self.dismiss(None)
            self.explorer.go_to_figure(figure)
        elif source:
            self.dismiss(None)
            self.explorer.select_source(source.id)
        else:
            self.explorer.say(f"{first.path} is not among what is open.")


def _counted(lines: DecisionLines) -> str:
    """Say how many decisions there are, and how many of them do not apply."""
    made, lost = len(lines), len(lines.reasons)
    words = "1 decision" if made == 1 else f"{made:,} decisions"
    return f"{words}, {lost:,} of them without effect (!)" if lost else words
