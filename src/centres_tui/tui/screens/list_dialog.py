"""What dialogs have that list lines about what is open."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from centres_tui.tui.screens.dialog import Dialog
from centres_tui.tui.screens.explorer import ExplorerScreen
from centres_tui.tui.widgets.grid import Grid


class ListDialog(Dialog[None]):
    """A list in a frame."""

    def __init__(self, explorer: ExplorerScreen) -> None:
        super().__init__()
        self.explorer = explorer
        self.grid = Grid()
        self.box = Vertical(classes="box")

    def compose(self) -> ComposeResult:
        """Place the list in its frame."""
        with self.box:
            yield self.grid

    def entitle(self, words: str) -> None:
        """Write in the frame what is listed, and which keys do what."""
        self.box.border_title = Content(f" {words} ")
