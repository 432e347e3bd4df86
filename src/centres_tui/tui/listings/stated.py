"""Lines that each lead to a figure, and choose their own columns."""

from centres_tui.tui.listings.lines import Lines
from centres_tui.tui.widgets.columns import Column


class StatedLines(Lines):
    """The lines about one row of the comparison."""

    def figure(self, index: int) -> str:
        """Give the id of the figure that a line leads to."""
        raise NotImplementedError

    def states(self, index: int) -> bool:  # noqa: ARG002 - for lines that say something else
        """Say whether a line stands for the figure itself."""
        return True

    def columns(self, width: int) -> tuple[Column, ...]:
        """Choose the columns that have room."""
        raise NotImplementedError
