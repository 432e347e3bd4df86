"""The queue: what nobody has decided yet, decided one after the other."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from centres_tui.model.decision import Act
from centres_tui.tui.listings.queue import QueueLines
from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.glyphs import glyphs_of
from centres_tui.tui.widgets.grid import Grid


class QueueScreen(Dialog[None]):
    """Lists the undecided figures; each key decides one and goes to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "decide('confirm')", "confirm"),
        Binding("r", "decide('reject')", "reject"),
        Binding("u", "undo", "undo"),
        Binding("D", "close", "close"),
    ]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.grid = Grid()
        self.lines: QueueLines | None = None
        self.decided: set[str] = set()
        self.order: dict[str, int] = {}
        """The place of each figure; it stays while the list is open, whatever is decided."""

    def compose(self) -> ComposeResult:
        """Place the figures in a frame."""
        with Vertical(classes="box") as box:
            self.box = box
            yield self.grid

    def on_mount(self) -> None:
        """List what is undecided."""
        self.grid.columns = (
            Column("why", "why", 19),
            Column("value", "value", 14, justify="right"),
            Column("quote", "quote", 30, flex=1),
            Column("source", "src", 4),
        )
        self.grid.placeholder = "Everything is decided."
        self._list()
        self.set_focus(self.grid)
        self.watch(self.explorer, "catalogue", self.list_again, init=False)

    def list_again(self) -> None:
        """List what is undecided now; the cursor stays on its figure, or where that was."""
        place = self.grid.cursor
        figure = self.lines.doubts[place].figure.id if self.lines and len(self.lines) else ""
        self._list()
        listed = [one.figure.id for one in self.lines.doubts] if self.lines else []
        self.grid.move_to(listed.index(figure) if figure in listed else place)

    def _list(self) -> None:
        self.lines = QueueLines(self.explorer.catalogue, glyphs_of(self.app).ellipsis)
        doubts = [one for one in self.lines.doubts if one.figure.id not in self.decided]
        for doubt in doubts:
            self.order.setdefault(doubt.figure.id, len(self.order))
        self.lines.doubts = sorted(doubts, key=lambda one: self.order[one.figure.id])
        self.grid.rows = self.lines
        self.box.border_title = Content(
            f" {len(self.lines):,} to decide on: c confirms, r rejects, u undoes, Enter goes there "
        )

    def action_decide(self, act: Act) -> None:
        """Decide on the figure of the cursor; the next takes its place."""
        if not self.lines or not len(self.lines):
            return
        place = self.grid.cursor
        figure = self.lines.doubts[place].figure
        if self.explorer.decide_on(act, (figure.id,)):
            self.decided.add(figure.id)
            self._list()
            self.grid.move_to(min(place, max(0, len(self.lines) - 1)))

    def action_undo(self) -> None:
        """Take the last decision back; its figure is listed again."""
        undone = self.explorer.turn_decision("undo")
        self.decided -= set(undone)
        self._list()

    @on(Grid.Chosen)
    def go_there(self, event: Grid.Chosen) -> None:
        """Read the figure in its source."""
        event.stop()
        if self.lines and len(self.lines):
            figure = self.lines.doubts[event.index].figure
            self.dismiss(None)
            self.explorer.go_to_figure(figure.id)
