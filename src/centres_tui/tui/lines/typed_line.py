"""A line that is typed into."""

from textual.events import Key, Paste
from textual.widgets import Input

from centres_tui.parse.display import safe_line
from centres_tui.tui.lines import TYPED_INTO


class TypedLine(Input):
    """An input without a blinking cursor, which takes the first line of a paste, made harmless."""

    def __init__(self, name: str = "typed") -> None:
        super().__init__(compact=True, select_on_focus=False, id=name, classes=TYPED_INTO)
        self.cursor_blink = False
        self._taken: Key | None = None

    async def on_key(self, event: Key) -> None:
        """Edit at once, so that what is typed straight after an edit comes after it."""
        self._taken = event
        bindings = self._bindings.key_to_bindings.get(event.key, [])
        if bindings and not event.is_printable:
            event.stop()
            event.prevent_default()
            await self.run_action(bindings[0].action)

    def has_taken(self, event: Key) -> bool:
        """Say whether a key has come by here, and is not on its way to the line."""
        return self._taken is event

    def on_paste(self, event: Paste) -> None:
        """Insert what is pasted, without what could act on a terminal."""
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(safe_line(next(iter(event.text.splitlines()), "")))
