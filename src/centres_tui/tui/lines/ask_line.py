"""A line that asks for some words: a name, a reason, a note."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from centres_tui.parse.display import safe_line
from centres_tui.tui.lines.typed_line import TypedLine
from centres_tui.tui.messages import LineClosed


class AskLine(Vertical):
    """Asks a question at the bottom; Enter answers, Esc leaves it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "close")]

    def __init__(self, question: str, answer: str, then: Callable[[str], None]) -> None:
        """Ask.

        Args:
            question: What is asked.
            answer: What stands there to begin with.
            then: Told the answer.
        """
        super().__init__()
        self.question = question
        self.answer = answer
        self.then = then

    def compose(self) -> ComposeResult:
        """Place the question above the line."""
        yield Static(Content(safe_line(self.question)), classes="how")
        with Horizontal():
            yield Static("> ", classes="asks")
            yield TypedLine()

    def on_mount(self) -> None:
        """Begin with what stands there."""
        line = self.query_one(Input)
        line.value = safe_line(self.answer)
        line.cursor_position = len(line.value)
        self.screen.set_focus(line)

    def action_close(self) -> None:
        """Leave without an answer."""
        self.post_message(LineClosed())

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Give the answer."""
        event.stop()
        self.post_message(LineClosed())
        self.then(event.value.strip())
