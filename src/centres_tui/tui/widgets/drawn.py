"""Lines that were drawn once and are drawn again where they are seen next."""

from collections.abc import Iterable
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

MOST_KEPT: Final = 1_000
"""Lines that are kept; they begin anew where that are more."""


class KeepsLines(Widget):
    """Keeps the lines that it has drawn, by a number of its own, until all of it is drawn anew.

    Scrolling draws what came into view, and no other line again. Named last among the bases of a
    class: styles are inherited from the first alone.
    """

    _kept: dict[int, Strip] | None = None
    _kept_width: int = 0
    _plain: Style | None = None
    _parts: dict[str, Style] | None = None

    @property
    def plain_style(self) -> Style:
        """The style of all that has none of its own, looked up once for all lines."""
        if self._plain is None:
            self._plain = self.rich_style
        return self._plain

    def part_style(self, part: str) -> Style:
        """Give the style of a component class, looked up once for all lines."""
        if self._parts is None:
            self._parts = {}
        found = self._parts.get(part)
        if found is None:
            found = self._parts[part] = self.get_component_rich_style(part, partial=True)
        return found

    @property
    def line_width(self) -> int:
        """The cells of a line, looked up once for all that are drawn together."""
        return self._kept_width or self.size.width

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines; what has no frame and no margin of its own is its lines and nothing else."""
        if self._kept_width != (width := self.size.width):
            self._kept_width = width
            self._forget()
        if any(self.gutter):
            return super().render_lines(crop)
        lines = [self.render_line(y) for y in crop.line_range]
        behind = self.background_colors[1]
        for each in self.get_line_filters():
            lines = [line.apply_filter(each, behind) for line in lines]
        return [line.crop(*crop.column_span) for line in lines]

    def kept_line(self, number: int) -> Strip | None:
        """Give a line that was drawn before; None where it is to be drawn."""
        return self._kept.get(number) if self._kept else None

    def keep_line(self, number: int, line: Strip) -> Strip:
        """Keep a line, and give it."""
        if self._kept is None or len(self._kept) >= MOST_KEPT:
            self._kept = {}
        self._kept[number] = line
        return line

    def drop_line(self, number: int) -> None:
        """Have a line drawn again where it is seen next."""
        if self._kept:
            self._kept.pop(number, None)

    def _set_dirty(self, *regions: Region) -> None:
        """Forget the lines, where all is to be drawn."""
        if not regions:
            self._forget()
        super()._set_dirty(*regions)

    def notify_style_update(self) -> None:
        """Forget the lines, for they may look otherwise."""
        super().notify_style_update()
        self._forget()

    def _forget(self) -> None:
        """Forget the lines, and how they look."""
        self._kept = self._plain = self._parts = None


def strip_of(segments: Iterable[Segment], behind: Style, width: int) -> Strip:
    """Make a line of so many cells, each segment in its style over that of the line.

    Neighbours that look the same become one.
    """
    line: list[Segment] = []
    texts: list[str] = []
    last = behind
    for text, own, _control in segments:
        style = behind + own if own else behind
        if style is not last:
            if texts:
                line.append(Segment("".join(texts), last))
            texts, last = [], style
        texts.append(text)
    line.append(Segment("".join(texts), last))
    return Strip(line, width)
