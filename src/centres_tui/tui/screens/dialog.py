"""What all dialogs have: a frame in the middle of the screen, closed with Esc or q."""

from pathlib import PurePath
from typing import ClassVar, TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from centres_tui.tui.terminal.composing import OverlaidCompositor
from centres_tui.tui.terminal.light_app import LightApp

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
        self._over = OverlaidCompositor()
        self._compositor = self._over

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close with a result; a dialog that is closed already stays so.

        Two keys typed at once may both ask for it.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        """Look up no styles once more: that was done when all in it was made."""
        event.refresh_styles = False

    def _compositor_refresh(self) -> None:
        """Draw; at first, only what lies over the screen that stands already."""
        app, beneath = self.app, self._over.beneath
        if beneath is None or app.screen is not self or not isinstance(app, LightApp):
            super()._compositor_refresh()
            return
        if app.shows(beneath.root):
            self._over.draw_cover_only()
        super()._compositor_refresh()
        if app.shows(self) and beneath.root:
            app.covering = beneath.root, self._over.cover

    def action_close(self) -> None:
        """Leave without doing anything."""
        self.dismiss(None)
