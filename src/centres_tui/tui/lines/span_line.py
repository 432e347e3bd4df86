"""A line that shows a figure in its sentence, and moves where it begins and ends."""

from typing import ClassVar, Final

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from centres_tui.parse.display import safe_line
from centres_tui.tui.present.inks import CURRENT, DIM, STRONG

BEFORE: Final = 30
"""Cells before the figure."""
HOW: Final = "h l move its end, H L its beginning; b w and B W by words"


class SpanLine(Widget, can_focus=True):
    """A stretch of a text with what stands around it; its ends move by characters and words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "move(0, -1)", "end left"),
        Binding("right,l", "move(0, 1)", "end right"),
        Binding("shift+left,H", "move(-1, 0)", "beginning left"),
        Binding("shift+right,L", "move(1, 0)", "beginning right"),
        Binding("b", "move_word(0, -1)", "end a word left"),
        Binding("w", "move_word(0, 1)", "end a word right"),
        Binding("B", "move_word(-1, 0)", "beginning a word left"),
        Binding("W", "move_word(1, 0)", "beginning a word right"),
    ]

    class Moved(Message):
        """An end was moved."""

    def __init__(self, text: str, start: int, end: int) -> None:
        super().__init__()
        self.text = text
        self.start = start
        self.end = end

    def action_move(self, start: int, end: int) -> None:
        """Move the ends by so many characters."""
        self._to(self.start + start, self.end + end)

    def action_move_word(self, start: int, end: int) -> None:
        """Move the ends to where a word begins or ends."""
        self._to(self._word(self.start, start), self._word(self.end, end))

    def _word(self, place: int, step: int) -> int:
        """Give the next place, that way, where a word begins or ends."""
        if step:
            place += step
            while 0 < place < len(self.text) and not self._parts(place):
                place += step
        return place

    def _parts(self, place: int) -> bool:
        return self.text[place - 1].isspace() != self.text[place].isspace()

    def _to(self, start: int, end: int) -> None:
        if 0 <= start < end <= len(self.text):
            self.start, self.end = start, end
            self.refresh()
            self.post_message(self.Moved())

    def render(self) -> Text:
        """Show the stretch in what stands around it, and by a sign whether it has the focus."""
        before = safe_line(self.text[max(0, self.start - BEFORE) : self.start])
        after = safe_line(self.text[self.end : self.end + 2 * BEFORE])
        exact = safe_line(self.text[self.start : self.end])
        sign = ("> " if self.has_focus else "  ", STRONG)
        shown = Text.assemble(sign, (before, DIM), (exact, CURRENT), (after, DIM), no_wrap=True)
        shown.truncate(self.size.width, overflow="ellipsis")
        return shown
