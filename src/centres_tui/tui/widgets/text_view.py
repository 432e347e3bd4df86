"""A reader that wraps and draws only the lines that are seen."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from centres_tui.tui.widgets.columns import fit
from centres_tui.tui.widgets.drawn import KeepsLines, strip_of
from centres_tui.tui.widgets.focused import Focused
from centres_tui.tui.widgets.marks import Mark, MarkTable
from centres_tui.tui.widgets.wrap import Cluster, LineTable, clusters, is_narrow

__all__ = ["Mark", "TextView"]

WHEEL: Final = 3
"""Lines that one step of the mouse's wheel scrolls."""


class TextView(ScrollView, Focused, KeepsLines, can_focus=True):
    """A text with marks, wrapped to the width by a table of offsets.

    Every code point of the text is drawn or stands for a line's end, so offsets into the
    text stay true. Keys and the mouse scroll it; `Moved` says so.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"text-view--strong"}
    DEFAULT_CSS = """
    TextView {
        overflow: hidden scroll;
        scrollbar-size: 0 0;
        & > .text-view--strong { text-style: bold reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "lines(-1)", "Up", show=False),
        Binding("down,j", "lines(1)", "Down", show=False),
        Binding("g,home", "edge(-1)", "Start", show=False),
        Binding("G,end", "edge(1)", "End", show=False),
        Binding("pageup", "page(-2)", "Page up", show=False),
        Binding("pagedown,space", "page(2)", "Page down", show=False),
        Binding("ctrl+u", "page(-1)", "Half a page up", show=False),
        Binding("ctrl+d", "page(1)", "Half a page down", show=False),
    ]

    class Moved(Message):
        """The text was scrolled to another line."""

        def __init__(self, view: "TextView", top_offset: int) -> None:
            super().__init__()
            self.view = view
            self.top_offset = top_offset

        @property
        def control(self) -> "TextView":
            """The view that it happened in."""
            return self.view

    class Clicked(Message):
        """A place in the text was clicked."""

        def __init__(self, view: "TextView", offset: int) -> None:
            super().__init__()
            self.view = view
            self.offset = offset

        @property
        def control(self) -> "TextView":
            """The view that it happened in."""
            return self.view

    def __init__(
        self,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002 - the name that widgets give it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._text = ""
        self._marks = MarkTable()
        self._current: int | None = None
        self._stressed: tuple[int, str] | None = None
        self._lines: LineTable | None = None
        self._wanted = 0
        self._styles_by_name: dict[str, Style] = {}

    @property
    def text(self) -> str:
        """The text that is shown."""
        return self._text

    @property
    def top_offset(self) -> int:
        """The first code point of the line at the top."""
        return self._lines.line(round(self.scroll_y))[0] if self._lines else self._wanted

    @property
    def bottom_offset(self) -> int:
        """The code point after the last line in view."""
        bottom = round(self.scroll_y) + self.size.height - 1
        return self._lines.line(bottom)[1] if self._lines else self._wanted

    @property
    def current(self) -> int | None:
        """The code point at which the current mark begins."""
        return self._current

    def show(self, text: str, marks: Iterable[Mark], current: int | None = None) -> None:
        """Show a text, made safe for a terminal.

        Args:
            text: The text; the same one again keeps the place.
            marks: Stretches to draw in a style; where they overlap the styles add up.
            current: Where the current mark begins; it is drawn strong and brought into view.
        """
        if text != self._text:
            self._text = text
            self._lines = None
            self._wanted = 0
        self._marks = MarkTable(marks)
        self._current = current
        self._lay_out()
        if current is not None:
            self.go_to(current)
        self.refresh()

    def mark_current(self, current: int | None) -> None:
        """Make another mark the current one, and bring it into view."""
        self._current = current
        if current is not None:
            self.go_to(current)
        self.refresh()

    def stress(self, start: int, style: str) -> None:
        """Draw the mark of this style strong that begins there, and no other of it any more."""
        self._stressed = (start, style)
        self.refresh()

    def go_to(self, offset: int, row: int | None = None) -> None:
        """Bring a code point into view.

        Args:
            offset: The code point.
            row: The line of the view to bring it to; None leaves the view alone if the code
                point is in it, else brings it to the upper third.
        """
        if self._lines is None:
            self._wanted = offset
            return
        line = self._lines.y_of(offset)
        top = round(self.scroll_y)
        if row is None:
            if top <= line < top + self.size.height:
                return
            row = self.size.height // 3
        self._scroll_to_line(self._lines.moved(line, -row))

    def on_resize(self) -> None:
        """Wrap to the new width, the same code point at the top."""
        self._lay_out()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Say which code point is under the mouse."""
        if self._lines is None:
            return
        place = event.get_content_offset(self)
        if place is not None:
            offset = self._offset_at(place.x, round(self.scroll_y) + place.y)
            self.post_message(self.Clicked(self, offset))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Redraw, and say that the text moved."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Moved(self, self.top_offset))

    def notify_style_update(self) -> None:
        """Forget the styles of marks when the theme changes."""
        super().notify_style_update()
        self._styles_by_name.clear()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down by a few lines."""
        self._wheel(event, WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up by a few lines."""
        self._wheel(event, -WHEEL)

    def _wheel(self, event: events.MouseEvent, lines: int) -> None:
        """Scroll by the wheel, and by nothing else that hears of it."""
        event.stop()
        event.prevent_default()
        self.action_lines(lines)

    def action_lines(self, lines: int) -> None:
        """Scroll by so many lines."""
        if self._lines:
            self._scroll_to_line(self._lines.moved(round(self.scroll_y), lines))

    def action_page(self, halves: int) -> None:
        """Scroll by so many half pages; two lines of a whole page stay in view."""
        height = self.size.height
        lines = max(1, height - 2 if abs(halves) == 2 else height // 2)
        self.action_lines(lines if halves > 0 else -lines)

    def action_edge(self, direction: int) -> None:
        """Scroll to the start or the end."""
        self.go_to(0 if direction < 0 else len(self._text), row=0)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the text."""
        width = self.line_width
        if self._lines is None:
            self._lay_out()
        number = y + round(self.scroll_y)
        if self._lines is None or number >= self._lines.height:
            return Strip.blank(width, self.plain_style)
        start, end = self._lines.line(number)
        return self.kept_line(start) or self.keep_line(start, self._line(start, end, width))

    def _line(self, start: int, end: int, width: int) -> Strip:
        """Draw a line."""
        segments = fit(self._segments(start, end), width, "left", "")
        return strip_of(segments, self.plain_style, width)

    def _lay_out(self) -> None:
        """Make the table of lines for the present width, if it is known."""
        width = self.size.width
        if not width or (self._lines and self._lines.width == width):
            return
        is_new = self._lines is None
        top, bottom = self.top_offset, self.bottom_offset
        self._lines = LineTable(self._text, width)
        self._scroll_to_line(self._lines.y_of(top))
        if self._current is not None and (is_new or top <= self._current < bottom):
            self.go_to(self._current)

    def _scroll_to_line(self, y: int) -> None:
        """Begin the view at a line, or as near to it as the text's end allows."""
        if self._lines is None:
            return
        y = self._lines.settle(y, max(1, self.size.height))
        self.set_reactive(TextView.virtual_size, Size(0, self._lines.height))
        self.scroll_to(y=y, animate=False)

    def _segments(self, start: int, end: int) -> Iterator[Segment]:
        """Cut a line into segments, one a style."""
        if is_narrow(self._text[start:end]):
            for first, last, marks in self._marks.pieces(start, end):
                yield Segment(self._text[first:last], self._mark_style(marks))
            return
        for marks, group in groupby(clusters(self._text, start, end), self._marks_of):
            shown = (self._shown(cluster) for cluster in group)
            yield Segment("".join(shown), self._mark_style(marks))

    def _marks_of(self, cluster: Cluster) -> tuple[Mark, ...]:
        """Give the marks that touch a character."""
        return tuple(self._marks.touching(cluster[0], cluster[1]))

    def _shown(self, cluster: Cluster) -> str:
        """Give what is drawn for a character: itself, or blanks for a tab."""
        first, last, width = cluster
        return " " * width if self._text[first] == "\t" else self._text[first:last]

    def _mark_style(self, marks: tuple[Mark, ...]) -> Style | None:
        """Add up the styles of marks; None where there are none."""
        if not marks:
            return None
        style = Style.combine(self._named_style(mark.style) for mark in marks)
        if any(self._is_strong(mark) for mark in marks):
            style += self._named_style("text-view--strong")
        return style

    def _is_strong(self, mark: Mark) -> bool:
        """Say whether a mark stands out."""
        is_stressed = (mark.start, mark.style) == self._stressed
        return mark.strong or mark.start == self._current or is_stressed

    def _named_style(self, name: str) -> Style:
        """Give the style of a component class, or the one that the words describe."""
        found = self._styles_by_name.get(name)
        if found is None:
            known = name in self._get_component_classes()
            found = (
                self.get_component_rich_style(name, partial=True) if known else Style.parse(name)
            )
            self._styles_by_name[name] = found
        return found

    def _offset_at(self, x: int, y: int) -> int:
        """Give the code point that is drawn at a cell of a line, or the line's end."""
        if self._lines is None:
            return 0
        start, end = self._lines.line(y)
        for first, _, width in clusters(self._text, start, end):
            x -= width
            if x < 0:
                return first
        return end
