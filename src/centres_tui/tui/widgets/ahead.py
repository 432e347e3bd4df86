"""Lines that are drawn while nobody types, so that the next page stands there already."""

import asyncio
from collections.abc import Iterator
from typing import Final

from textual.geometry import Region
from textual.strip import Strip

from centres_tui.tui.widgets.drawn import KeepsLines

REST: Final = 0.06
"""Seconds without a frame of its own after which a widget draws ahead."""
PAUSE: Final = 0.004
"""Seconds between two stretches, in which a key is taken."""
AT_ONCE: Final = 4
"""Lines that are drawn without a pause."""


class DrawsAhead(KeepsLines):
    """Draws what a person is likely to look at next, a few lines at a time, once it rests.

    Only what has the focus does so, and it stops when all of it is drawn.
    """

    _ahead: asyncio.TimerHandle | None = None

    def lines_ahead(self) -> Iterator[int]:
        """Give the numbers of the lines that may be seen next."""
        raise NotImplementedError

    def draw_ahead(self, number: int) -> None:
        """Draw a line and keep it."""
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines now, and others once this rests."""
        if self.has_focus and not self.app.is_headless:
            self._draw_soon(REST)
        return super().render_lines(crop)

    def go_on_drawing(self) -> bool:
        """Draw a few of the lines ahead; say whether there are more."""
        missing = (number for number in self.lines_ahead() if not self.kept_line(number))
        for _, number in zip(range(AT_ONCE), missing, strict=False):
            self.draw_ahead(number)
        return next(missing, None) is not None

    def _draw_soon(self, seconds: float) -> None:
        """Draw ahead in a while, unless a frame comes first."""
        if self._ahead:
            self._ahead.cancel()
        loop = asyncio.get_running_loop()
        self._ahead = loop.call_later(seconds, self.call_next, self._draw_while_idle)

    def _draw_while_idle(self) -> None:
        """Draw a few lines, and more of them in a moment."""
        if self.is_attached and self.has_focus and self.go_on_drawing():
            self._draw_soon(PAUSE)
