"""The search line: words or a regular expression, typed at the bottom of the screen."""

import re
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from centres_tui.tui.lines.typed_line import TypedLine
from centres_tui.tui.messages import LineClosed, SearchSubmitted
from centres_tui.tui.state import Search


class SearchLine(Horizontal):
    """Asks what to look for; Tab changes between words and a regular expression."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "close"),
        Binding("tab,shift+tab", "change_sort", "words or regex"),
    ]

    is_regex = False

    def compose(self) -> ComposeResult:
        """Place what is asked before the line."""
        yield Static(classes="asks")
        yield TypedLine()

    def on_mount(self) -> None:
        """Ask for words first."""
        self._ask()
        self.screen.set_focus(self.query_one(Input))

    def action_change_sort(self) -> None:
        """Change between words and a regular expression."""
        self.is_regex = not self.is_regex
        self._ask()

    def action_close(self) -> None:
        """Leave without looking for anything."""
        self.post_message(LineClosed())

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Look for what was typed; say so if it is no regular expression."""
        event.stop()
        if not event.value:
            self.post_message(LineClosed())
            return
        try:
            Search(words=event.value, is_regex=self.is_regex).pattern()
        except re.error:
            self._ask(" is wrong")
            return
        self.post_message(SearchSubmitted(event.value, self.is_regex))

    def _ask(self, complaint: str = "") -> None:
        sort = "regex" if self.is_regex else "words"
        self.query_one(".asks", Static).update(f"/ {sort}{complaint} (Tab changes): ")
