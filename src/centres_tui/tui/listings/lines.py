"""Rows made into cells when they are drawn."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from centres_tui.tui.present.inks import HIT

if TYPE_CHECKING:
    from centres_tui.tui.sought import Sought


class Lines:
    """The rows of a pane: made into cells when they are drawn, and not before; here none."""

    sought: "Sought | None" = None
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
        if self.sought:
            for cell in cells:
                for start, end in self.sought.spans(cell.plain):
                    cell.stylize(HIT, start, end)
        return cells
