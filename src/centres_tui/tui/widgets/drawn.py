"""Lines that were drawn once and are drawn again where they are seen next."""

from typing import Final

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
    _plain: Style | None = None

    @property
    def plain_style(self) -> Style:
        """The style of all that has none of its own, looked up once for all lines."""
        if self._plain is None:
            self._plain = self.rich_style
        return self._plain

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
            self._kept = self._plain = None
        super()._set_dirty(*regions)

    def notify_style_update(self) -> None:
        """Forget the lines, for they may look otherwise."""
        super().notify_style_update()
        self._kept = self._plain = None
