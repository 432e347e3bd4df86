"""Columns of plain cells, from objects or from a frame, and the rows that they make.

Nothing here imports pandas, so that what needs no frame does not load it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from centres_tui.export.contents import EMPTY, Cell, CellType, Row
from centres_tui.export.numbers import read_value

if TYPE_CHECKING:
    import pandas as pd

Columns = Mapping[str, Sequence[Any]]
"""The name of each column and its cells, one a row; None where there is nothing."""


def columns_of(things: Sequence[object], names: Iterable[str]) -> dict[str, Sequence[Any]]:
    """Give fields of dataclasses as columns."""
    return {name: [getattr(thing, name) for thing in things] for name in names}


def columns_from(frame: "pd.DataFrame") -> dict[str, Sequence[Any]]:
    """Give the columns of a frame, None for null."""
    return {str(name): _cells(frame[name]) for name in frame.columns}


def _cells(column: "pd.Series[Any]") -> list[Any]:
    held = column.notna()
    return column.astype(object).where(held, None).tolist()


def filled(column: Iterable[Any], cell: CellType) -> list[Cell]:
    """Give a column with what its sort of cell holds in place of null."""
    return [EMPTY[cell] if each is None else each for each in column]


def quantities(column: Iterable[str | None], kinds: Iterable[str]) -> list[Cell]:
    """Read a column of canonical texts, each as a quantity of its kind."""
    return [read_value(text, kind) for text, kind in zip(column, kinds, strict=True)]


def rows_of(columns: Columns, cells: Mapping[str, CellType]) -> tuple[Row, ...]:
    """Give a row of those columns for each place in them."""
    chosen = [columns[name] for name in cells]
    return tuple(dict(zip(cells, line, strict=True)) for line in zip(*chosen, strict=True))
