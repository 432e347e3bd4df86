"""One line of a dialog: a question and its few answers, chosen with left and right."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import DIM, STRONG


class ChoiceLine(Widget, can_focus=True):
    """Asks for one of a few answers; the chosen one stands in brackets."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "step(-1)", "answer before"),
        Binding("right,l,space", "step(1)", "next answer"),
    ]

    chosen: reactive[int] = reactive(0)
    """The place of the chosen answer."""

    class Changed(Message):
        """Another answer was chosen."""

    def __init__(self, question: str, answers: Sequence[str], *, name: str) -> None:
        super().__init__(id=name)
        self.question = question
        self.answers = answers

    @property
    def answer(self) -> str:
        """The chosen answer."""
        return self.answers[self.chosen]

    def validate_chosen(self, chosen: int) -> int:
        """Stay among the answers; round at the ends."""
        return chosen % len(self.answers)

    def action_step(self, step: int) -> None:
        """Choose the answer so many further on."""
        self.chosen += step
        self.post_message(self.Changed())

    def render(self) -> Text:
        """Show question and answers, and by a sign whether the line has the focus."""
        sign = "> " if self.has_focus else "  "
        answers = (
            Text(f"[{answer}]", style=STRONG) if place == self.chosen else Text(f" {answer} ")
            for place, answer in enumerate(map(safe_line, self.answers))
        )
        asked = Text(f"{sign}{self.question.ljust(10)}", style=STRONG if self.has_focus else DIM)
        return Text.assemble(asked, Text(" ").join(answers))
