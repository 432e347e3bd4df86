"""What all dialogs have: a frame in the middle of the screen, closed with Esc or q."""

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A dialog over the panes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "close", "close"),
        Binding("ctrl+q", "app.quit", "quit"),
    ]

    def action_close(self) -> None:
        """Leave without doing anything."""
        self.dismiss(None)
