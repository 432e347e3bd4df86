"""The list of hits: where in all sources something stands, a line each."""

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from centres_tui.parse.display import safe, safe_line
from centres_tui.tui.hits import SourceHits
from centres_tui.tui.present.inks import DIM, STRONG
from centres_tui.tui.present.quote import passage
from centres_tui.tui.present.source import title_text
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.columns import GAP, MARGIN, Column
from centres_tui.tui.widgets.glyphs import glyphs_of
from centres_tui.tui.widgets.grid import Grid

LINE: Final = 6
"""Cells for the number of a line."""
TITLE: Final = 24
"""Cells for the title of a source, where there is room."""
ROOM_FOR_TITLE: Final = 90
FRAME: Final = 4
"""Cells that the frame takes."""


class HitLines:
    """A line a hit: its source, its line in the text, what stands around it."""

    def __init__(self, hits: SourceHits, names: Sequence[str], ellipsis: str) -> None:
        self.hits = hits
        self.names = names
        self.ellipsis = ellipsis
        self.before = 0
        """Cells of a line that stand left of its hit."""
        self.has_titles = False

    def __len__(self) -> int:
        return len(self.hits.found)

    def cells(self, index: int) -> Sequence[Text]:
        """Give one line; its text is looked at only when it is seen."""
        hit = self.hits.found[index]
        source = self.hits.sources[hit.source]
        title = (title_text(source),) if self.has_titles else ()
        line = source.text.count("\n", 0, hit.start) + 1
        return (
            Text(self.names[hit.source], style=STRONG),
            *title,
            Text(f"{line:,}", style=DIM),
            passage(safe(source.text), (hit.start, hit.end), self.before, self.ellipsis),
        )


class HitsGrid(Grid):
    """A table in which n and N step as they do in the panes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "step(1)", "next hit"),
        Binding("N", "step(-1)", "hit before"),
    ]


class HitsDialog(Dialog[None]):
    """Lists where something stands in all sources; fills while they are looked into."""

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.grid = HitsGrid()
        self.lines: HitLines | None = None

    def compose(self) -> ComposeResult:
        """Place the list in a frame."""
        with Vertical(classes="box"):
            yield self.grid

    def on_mount(self) -> None:
        """List what there is; the cursor is where the reader is."""
        hits = self.hits
        if hits is None:
            self.dismiss(None)
            return
        self.lines = HitLines(hits, self._names(hits), glyphs_of(self.app).ellipsis)
        self.show_more()
        self.grid.move_to(self.explorer.place_among_hits or 0)
        self.set_focus(self.grid)

    def on_resize(self) -> None:
        """Fit the columns to the width."""
        self.show_more()

    @property
    def hits(self) -> SourceHits | None:
        """What was found so far."""
        return self.explorer.all_hits

    def _names(self, hits: SourceHits) -> Sequence[str]:
        return [self.explorer.catalogue.names[source.id] for source in hits.sources]

    def show_more(self) -> None:
        """Show what was found since."""
        hits = self.hits
        if hits is None or self.lines is None:
            return
        if self.lines.hits is not hits:
            self.lines.hits, self.lines.names = hits, self._names(hits)
        sought = "no such place" if not hits.found and hits.is_complete else hits.words
        words = safe_line(hits.search.words)
        title = f" /{words}: {sought} - Enter: read there, n and N go on, Esc "
        self.query_one(".box").border_title = Content(title)
        self.grid.placeholder = "" if not hits.is_complete else "Found in no source."
        self._choose_columns(self.lines)
        self.grid.rows = self.lines

    def _choose_columns(self, lines: HitLines) -> None:
        width = self.grid.size.width
        name = max(3, *map(len, lines.names), 0)
        lines.has_titles = width >= ROOM_FOR_TITLE
        title = (Column("title", "title", TITLE),) if lines.has_titles else ()
        taken = MARGIN + name + GAP + LINE + GAP + (TITLE + GAP) * lines.has_titles
        lines.before = max(8, (width - taken) // 3)
        columns = (
            Column("source", "src", name),
            *title,
            Column("line", "line", LINE, justify="right"),
            Column("text", "text", 20, flex=1),
        )
        if columns != self.grid.columns:
            self.grid.columns = columns

    def action_close(self) -> None:
        """Leave the list, and look into no more; n and N go on over what was found."""
        if self.hits:
            self.hits.is_stopped = True
        super().action_close()

    @on(Grid.Chosen)
    def read_there(self, event: Grid.Chosen) -> None:
        """Open the reader at the hit."""
        event.stop()
        self.dismiss(None)
        self.explorer.go_to_place(event.index)
