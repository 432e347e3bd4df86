"""The frequency table: what stands in a column of the figures, and how often."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from centres_tui.dataset.filter_words import word_of
from centres_tui.model.figure import Figure
from centres_tui.tui.catalogue import ALL_SOURCES
from centres_tui.tui.layout import WIDE
from centres_tui.tui.listings.frequencies import COUNTED, FrequencyLines, counted
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.glyphs import glyphs_of
from centres_tui.tui.widgets.grid import Grid

LONGEST_BAR: Final = 24
SHORT_BAR: Final = 8
"""The cells of the longest bar, on wide screens and on others."""


class FrequencyGrid(Grid):
    """A table in which left and right choose the column that is counted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "screen.column(-1)", "column before"),
        Binding("right,l", "screen.column(1)", "next column"),
    ]


class FrequenciesDialog(Dialog[None]):
    """Counts what the pane lists; Enter narrows to a line, and Esc comes back from there."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("F", "close", "close")]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.grid = FrequencyGrid()
        self.counts: Sequence[tuple[str, int]] = ()

    def compose(self) -> ComposeResult:
        """Place the table in a frame."""
        with Vertical(classes="box"):
            yield self.grid

    def on_mount(self) -> None:
        """Count the column that was seen last."""
        self.grid.placeholder = "No figure is listed."
        self.show_column(self.explorer.counted)
        self.set_focus(self.grid)

    @property
    def figures(self) -> Sequence[Figure]:
        """The figures that are listed; in the comparison, those of all sources."""
        explorer = self.explorer
        if explorer.pane not in {"comparison", "evidence"}:
            return explorer.board.figures.figures
        figures = explorer.catalogue.figures_in(ALL_SOURCES, boilerplate=explorer.view.boilerplate)
        return explorer.catalogue.kept_of(figures, explorer.view.filters, explorer.view.only)

    def show_column(self, name: str) -> None:
        """Count a column."""
        self.explorer.counted = name
        self.counts = counted(self.figures, self.explorer.catalogue, name)
        bar = LONGEST_BAR if self.app.size.width >= WIDE else SHORT_BAR
        self.grid.columns = (
            Column("cell", name, 12, flex=1),
            Column("count", "figures", 8, justify="right"),
            Column("share", "share", 6, justify="right"),
            Column("bar", "", bar),
        )
        lines = FrequencyLines(self.counts, glyphs_of(self.app).block, bar)
        self.grid.rows = lines
        self.grid.move_to(0)
        title = f" {name}: {len(self.counts):,} of {lines.total:,} figures"
        keys = " - left and right: column, Enter: narrow, Esc "
        self.query_one(".box").border_title = Content(title + keys)

    def action_column(self, step: int) -> None:
        """Count the column before or after."""
        names = list(COUNTED)
        place = names.index(self.explorer.counted)
        self.show_column(names[(place + step) % len(names)])

    @on(Grid.Chosen)
    def drill(self, event: Grid.Chosen) -> None:
        """Narrow to the figures of a line."""
        event.stop()
        name, before = self.explorer.counted, self.explorer.view.filters
        others = [word for word in before if not word.startswith(f"{name}:")]
        self.dismiss(None)
        self.explorer.narrow((*others, word_of(name, self.counts[event.index][0])), before)
