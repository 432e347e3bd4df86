"""The search line: words or a regular expression, typed at the bottom of the screen."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from centres_tui.errors import UsageError
from centres_tui.parse.display import safe_line
from centres_tui.tui.lines.typed_line import TypedLine
from centres_tui.tui.messages import LineClosed, SearchSubmitted
from centres_tui.tui.state import Search


class SearchLine(Vertical):
    """Asks what to look for; Tab changes between words and a regular expression."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "close"),
        Binding("tab,shift+tab", "change_sort", "words or regex"),
    ]

    is_regex = False

    def __init__(self, before: Search | None = None, *, everywhere: bool = False) -> None:
        super().__init__()
        self.everywhere = everywhere
        """Whether it is looked for in all sources, and not in the pane."""
        self.before = before
        """What was looked for before, to look for it again or to change it."""

    def compose(self) -> ComposeResult:
        """Place what is asked before the line, and what is wrong with it above."""
        yield Static(classes="wrong")
        with Horizontal():
            yield Static(classes="asks")
            yield TypedLine()

    def on_mount(self) -> None:
        """Ask for words first, or for what was looked for before."""
        line = self.query_one(Input)
        if self.before:
            self.is_regex = self.before.is_regex
            line.value = safe_line(self.before.words)
            line.cursor_position = len(line.value)
        self._ask()
        self.screen.set_focus(line)

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
            Search(words=event.value, is_regex=self.is_regex).sought()
        except UsageError as error:
            self._complain(str(error))
            return
        self.post_message(SearchSubmitted(event.value, self.is_regex, self.everywhere))

    def _ask(self) -> None:
        sort = "regex" if self.is_regex else "words"
        where = "S all sources," if self.everywhere else "/"
        self._complain("")
        self.query_one(".asks", Static).update(Content(f"{where} {sort} (Tab changes): "))

    def _complain(self, complaint: str) -> None:
        """Say below the line what is wrong with it."""
        shown = self.query_one(".wrong", Static)
        shown.display = bool(complaint)
        shown.update(Content(safe_line(complaint)))
