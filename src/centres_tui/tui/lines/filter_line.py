"""The filter line: what figures and comparison are narrowed by, typed at the bottom."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from centres_tui.dataset.filter_words import filter_words
from centres_tui.errors import UsageError
from centres_tui.parse.display import safe_line
from centres_tui.tui.lines.typed_line import TypedLine
from centres_tui.tui.messages import FilterSubmitted, LineClosed

HOW: Final = 'kind: unit: subject: source: status: verdict: measure:  >10m  5..10%  "some words"'


class FilterLine(Vertical):
    """Asks for the words of the filter, below what they may be; an empty line lists all."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "close")]

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__()
        self.words = words

    def compose(self) -> ComposeResult:
        """Place what may be typed above the line."""
        yield Static(Content(HOW), classes="how")
        with Horizontal():
            yield Static("& ", classes="asks")
            yield TypedLine()

    def on_mount(self) -> None:
        """Start from the words that are in force."""
        line = self.query_one(Input)
        line.value = safe_line("".join(f"{word} " for word in self.words))
        line.cursor_position = len(line.value)
        self.screen.set_focus(line)

    def action_close(self) -> None:
        """Leave the filter as it was."""
        self.post_message(LineClosed())

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Filter by what was typed; say what is wrong with it, if something is."""
        event.stop()
        try:
            words = filter_words(event.value)
        except UsageError as error:
            self.query_one(".how", Static).update(Content(safe_line(str(error))))
        else:
            self.post_message(FilterSubmitted(words))
