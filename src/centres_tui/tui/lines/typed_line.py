"""A line that is typed into."""

from textual.events import Paste
from textual.widgets import Input

from centres_tui.parse.display import safe_line
from centres_tui.tui.lines import TYPED_INTO


class TypedLine(Input):
    """An input without a blinking cursor, which takes the first line of a paste, made harmless."""

    def __init__(self, name: str = "typed") -> None:
        super().__init__(compact=True, select_on_focus=False, id=name, classes=TYPED_INTO)
        self.cursor_blink = False

    def on_paste(self, event: Paste) -> None:
        """Insert what is pasted, without what could act on a terminal."""
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(safe_line(next(iter(event.text.splitlines()), "")))
