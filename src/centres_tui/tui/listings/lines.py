"""Rows made into cells when they are drawn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.text import Text

from centres_tui.tui.present.inks import HIT
from centres_tui.tui.state import ColumnChoice
from centres_tui.tui.widgets.columns import Column

if TYPE_CHECKING:
    from centres_tui.tui.sought import Sought


ColumnMakers = Mapping[str, Callable[[], Column]]
"""What makes each column that a pane can show, by its key."""


def chosen_columns(makers: ColumnMakers, choice: ColumnChoice) -> tuple[Column, ...]:
    """Make the columns that were chosen, as wide as was set; the widest grows if none can."""
    made = [makers[key]() for key in choice.shown if key in makers]
    widths = {key: width for key, width in choice.widths if key in makers}
    columns = [
        replace(column, width=widths[column.key], flex=0) if column.key in widths else column
        for column in made
    ]
    free = [column for column in columns if column.key not in widths]
    if free and not any(column.flex for column in columns):
        widest = max(free, key=lambda column: column.width)
        columns[columns.index(widest)] = replace(widest, flex=1)
    return tuple(columns)


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


class ColumnLines(Lines):
    """Rows that make the cells of the columns that are shown, whichever they are."""

    columns: Sequence[Column] = ()
    """The columns."""

    def cell(self, index: int, column: str) -> Text:
        """Make what stands in one column of a row."""
        raise NotImplementedError

    def make(self, index: int) -> Sequence[Text]:
        """Make a cell a column."""
        return tuple(self.cell(index, column.key) for column in self.columns)
