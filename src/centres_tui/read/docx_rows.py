"""Rows of tables in Word documents: one line a row, a tab between cells."""

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from centres_tui.read.taken import PartRole

CELL: Final = "\t"
"""What parts the cells of a row."""
SHORT: Final = 200
"""A row in which a cell of several paragraphs is longer than this lays out the page."""
_FLAT: Final = {ord("\n"): " ", ord("\t"): " "}
WIDEST: Final = 64
"""A cell goes over at most so many columns."""


class Block(NamedTuple):
    """A paragraph or a row of a table."""

    text: str
    """What it says."""
    role: PartRole | None = None
    """What the document says that it is."""


@dataclass(slots=True)
class Row:
    """A row being read."""

    cells: list[list[Block]] = field(default_factory=list)
    """What each cell holds."""
    is_deleted: bool = False
    """Whether a tracked change took it out."""
    spans: dict[int, int] = field(default_factory=dict)
    """How many columns the cells with these places go over, where more than one."""

    def widen(self, columns: str) -> None:
        """Take over how many columns the cell being read goes."""
        if columns.isdecimal():
            self.spans[len(self.cells)] = min(int(columns[:4]), WIDEST)


def blocks_of(row: Row) -> list[Block]:
    """Give a row as one line, unless it lays out the page: then what is in its cells.

    >>> row = Row(cells=[[Block("Year")], [Block("2018"), Block("2019")]], spans={0: 2})
    >>> blocks_of(row)[0].text.split(CELL)
    ['Year', '', '2018 2019']
    """
    cells = [[block for block in cell if block.text.strip()] for cell in row.cells]
    if any(len(cell) > 1 and sum(len(block.text) for block in cell) > SHORT for cell in cells):
        return [block for cell in cells for block in cell]
    written = []
    for place, cell in enumerate(cells):
        words = " ".join(block.text.strip() for block in cell)
        written += [words.translate(_FLAT), *[""] * (row.spans.get(place, 1) - 1)]
    line = CELL.join(written).rstrip()
    return [Block(line, "table")] if line.strip() else []
