"""The queue: what nobody has decided yet, decided one after the other."""

from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType

from centres_tui.model.comparison import Measure
from centres_tui.model.decision import Act
from centres_tui.tui.listings.queue import Doubt, QueueLines
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.screens.list_dialog import ListDialog
from centres_tui.tui.widgets.columns import Column
from centres_tui.tui.widgets.glyphs import glyphs_of
from centres_tui.tui.widgets.grid import Grid

NOT_REJECTED: Final = "A verdict is not rejected: Enter goes there, d v overrules it with a reason."


class QueueScreen(ListDialog):
    """Lists the undecided figures and verdicts; each key decides one and goes to the next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "decide('confirm')", "confirm"),
        Binding("r", "decide('reject')", "reject"),
        Binding("u", "undo", "undo"),
        Binding("D", "close", "close"),
    ]

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__(explorer)
        self.lines: QueueLines | None = None
        self.decided: dict[str, tuple[str, ...]] = {}
        """What was decided here, with its figures."""
        self.order: dict[str, int] = {}
        """The place of each doubt; it stays while the list is open, whatever is decided."""

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
        """List what is undecided now; the cursor stays where it is, on the same if it is there."""
        place, current = self.grid.cursor, self._current
        self._list()
        listed = [one.id for one in self.lines.doubts] if self.lines else []
        is_listed = current is not None and current.id in listed
        self.grid.move_to(listed.index(current.id) if current and is_listed else place)

    @property
    def _current(self) -> Doubt | None:
        """What the cursor is on."""
        if not self.lines or not len(self.lines):
            return None
        return self.lines.doubts[self.grid.cursor]

    def _list(self) -> None:
        self.lines = QueueLines(self.explorer.catalogue, glyphs_of(self.app).ellipsis)
        doubts = [one for one in self.lines.doubts if one.id not in self.decided]
        for doubt in doubts:
            self.order.setdefault(doubt.id, len(self.order))
        self.lines.doubts = sorted(doubts, key=lambda one: self.order[one.id])
        self.grid.rows = self.lines
        self.entitle(
            f"{len(self.lines):,} to decide on: c confirms, r rejects, u undoes, Enter goes there"
        )

    def action_decide(self, act: Act) -> None:
        """Decide on what the cursor is on; the next takes its place."""
        doubt = self._current
        if doubt is None:
            return
        place = self.grid.cursor
        if self._decide(act, doubt):
            self.decided[doubt.id] = doubt.figures
            self._list()
            self.grid.move_to(min(place, max(0, len(self.lines or ()) - 1)))

    def _decide(self, act: Act, doubt: Doubt) -> bool:
        """Decide on a figure, or confirm a verdict; tell whether it was done."""
        if not isinstance(doubt.subject, Measure):
            return self.explorer.decide_on(act, doubt.figures)
        if act == "confirm":
            return self.explorer.confirm_verdict(doubt.subject)
        self.explorer.say(NOT_REJECTED)
        return False

    def action_undo(self) -> None:
        """Take the last decision back; what it was on is listed again."""
        undone = frozenset(self.explorer.turn_decision("undo"))
        kept = {key: of for key, of in self.decided.items() if undone != frozenset(of)}
        self.decided = kept
        self._list()

    @on(Grid.Chosen)
    def go_there(self, event: Grid.Chosen) -> None:
        """Read the figure in its source, or go to the row of the measure."""
        event.stop()
        doubt = self._current
        if doubt is None:
            return
        self.dismiss(None)
        if isinstance(doubt.subject, Measure):
            self.explorer.show_pane("comparison")
            self.explorer.select_row(f"measure:{doubt.id}", "")
        else:
            self.explorer.go_to_figure(doubt.id)
