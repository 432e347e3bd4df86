"""Rows made into cells when they are drawn."""

import re
from collections.abc import Sequence

from rich.text import Text

from centres_tui.tui.present.inks import HIT


class Lines:
    """The rows of a pane: made into cells when they are drawn, and not before; here none."""

    pattern: re.Pattern[str] | None = None
    """What is looked for, marked in every cell."""

    def __len__(self) -> int:
        return 0

    def make(self, index: int) -> Sequence[Text]:
        """Make the cells of one row."""
        raise IndexError(index)

    def words(self, index: int) -> str:
        """Give everything that a row says, for the search; more than is shown, if it is cut."""
        return "  ".join(cell.plain for cell in self.make(index))

    def cells(self, index: int) -> Sequence[Text]:
        """Give the cells of one row, with what is looked for marked."""
        cells = self.make(index)
        if self.pattern:
            for cell in cells:
                cell.highlight_regex(self.pattern, HIT)
        return cells
