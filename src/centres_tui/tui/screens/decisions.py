"""The decisions that were made, and those among them that do not apply."""

from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from centres_tui.tui.listings.decisions import COLUMNS, DecisionLines
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.grid import Grid

NOTHING: Final = "Nothing was decided here."


class DecisionsDialog(Dialog[None]):
    """Lists every decision; Enter goes to what it is on, where that is still there."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("u", "undo", "undo")]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.grid = Grid()
        self.lines: DecisionLines | None = None

    def compose(self) -> ComposeResult:
        """Place the list in a frame."""
        with Vertical(classes="box") as box:
            self.box = box
            yield self.grid

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
        made = desk.workspace.journals.decisions if desk.has_decisions() else ()
        self.lines = DecisionLines(made, desk.decisions, desk.orphans)
        self.grid.rows = self.lines
        lost = f", {len(self.lines.reasons):,} do not apply (!)" if self.lines.reasons else ""
        title = f" {len(self.lines):,} decisions{lost}: Enter goes there, u undoes yours "
        self.box.border_title = Content(title)

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
        figure = f"{first.source}:{first.start}"
        if figure in catalogue.figure_by_id:
            self.dismiss(None)
            self.explorer.go_to_figure(figure)
        elif first.source in catalogue.source_by_id:
            self.dismiss(None)
            self.explorer.select_source(first.source)
        else:
            self.explorer.say(f"{first.path} is another version now, or gone.")
