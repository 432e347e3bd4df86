"""What all dialogs have: a frame in the middle of the screen, closed with Esc or q."""

from pathlib import PurePath
from typing import ClassVar, TypeVar

from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from centres_tui.tui.terminal.composing import OverlaidCompositor

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A dialog over the panes; its styles are read when the first one opens."""

    CSS_PATH: ClassVar[list[str | PurePath]] = ["../styles/dialogs.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "close"),
        Binding("ctrl+q", "app.quit", "quit"),
        Binding("ctrl+z", "app.suspend_process", "suspend"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._compositor = OverlaidCompositor()

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close with a result; a dialog that is closed already stays so.

        Two keys typed at once may both ask for it.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def action_close(self) -> None:
        """Leave without doing anything."""
        self.dismiss(None)
