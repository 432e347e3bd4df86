"""The summary: the whole set on one screen, what needs a look first; each line leads there."""

from dataclasses import replace
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType

from centres_tui.parse.display import safe_line
from centres_tui.tui.listings.overview import OverviewLine, OverviewLines
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.list_dialog import ListDialog
from centres_tui.tui.state import PaneName
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.glyphs import glyphs_of
from centres_tui.tui.widgets.grid import Grid

ONE_MOMENT: Final = 0.1
"""Seconds until it is looked again whether the tables have come."""
NAME: Final = 14
COUNT: Final = 7
"""Cells for what is counted, and for how many there are."""


class SummaryScreen(ListDialog):
    """Tells how much there is and what differs; Enter goes to what a line tells of."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("0", "close", "close")]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__(explorer)
        self.lines: OverviewLines | None = None

    def on_mount(self) -> None:
        """Count what there is."""
        self.entitle(f"{safe_line(self.explorer.title or '')}: Enter goes there, Esc closes")
        self.lines = OverviewLines(self.explorer.catalogue, glyphs_of(self.app))
        self.grid.columns = (
            Column("name", "the whole", NAME),
            Column("count", "count", COUNT, justify="right"),
            Column("words", "", 20, flex=1),
        )
        self.grid.rows = self.lines
        self.set_focus(self.grid)

    @on(Grid.Chosen)
    def go_there(self, event: Grid.Chosen) -> None:
        """Go to what the line tells of."""
        event.stop()
        if self.lines is not None:
            self.follow(self.lines.lines[event.index])

    def follow(self, line: OverviewLine) -> None:
        """Go there as soon as there is what a line needs: figures are filtered in their tables."""
        if line.filters and self.explorer.is_framing:
            self.explorer.say("One moment: the figures are being put in tables.")
            self.set_timer(ONE_MOMENT, lambda: self.follow(line))
        elif self.is_current:
            self.dismiss(None)
            go_to(self.explorer, line)


def go_to(explorer: ExplorerScreen, line: OverviewLine) -> None:
    """Show in the panes what a line of the summary tells of."""
    if line.row:
        explorer.go_to_row(line.row)
    elif line.source:
        explorer.go_to_source(line.source)
    else:
        explorer.show_pane(_pane_of(line))
        if line.leads_to_figures:
            explorer.change_view(replace(explorer.view, scope="all"))
        if line.filters:
            explorer.narrow(line.filters)


def _pane_of(line: OverviewLine) -> PaneName:
    """Give the pane that lists what a line tells of."""
    if line.leads_to_figures or line.name.plain == "figures":
        return "figures"
    return "comparison" if line.filters else "sources"
