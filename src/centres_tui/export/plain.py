"""Rows as the plain values that JSON and TOML know, and back."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from centres_tui.export.contents import EMPTY, Cell, CellType, Row, quantity_kind
from centres_tui.export.numbers import plain_number, read_value
from centres_tui.model.quantity import canonical

Plain = str | int | float | bool | list[str] | None
_MADE_PLAIN: Final = frozenset({Decimal, tuple})
"""The types of cells that no format knows; the others are plain already."""


def plain_cell(cell: Cell) -> Plain:
    """Give a cell as a plain value; a number where that is exact, else text."""
    if isinstance(cell, Decimal):
        return plain_number(cell)
    return list(cell) if isinstance(cell, tuple) else cell


def cell_text(cell: Cell) -> str:
    """Give a cell as one text; a list is joined, and nothing is an empty text.

    >>> cell_text(Decimal("5600000.0")), cell_text(True), cell_text(("a", "b"))
    ('5600000', 'yes', 'a; b')
    """
    match cell:
        case str():
            return cell
        case bool():
            return "yes" if cell else "no"
        case tuple():
            return "; ".join(cell)
        case None | Decimal():
            return canonical(cell)
        case int():
            return str(cell)


def plain_row(row: Row) -> dict[str, Plain]:
    """Give a row as plain values."""
    plain: dict[str, Any] = dict(row)
    for name, cell in row.items():
        if type(cell) in _MADE_PLAIN:
            plain[name] = plain_cell(cell)
    return plain


def read_rows(
    tables: Iterable[Mapping[str, Any]], cells: Mapping[str, CellType]
) -> tuple[Row, ...]:
    """Read rows back from what a parser gave."""
    return tuple(read_row(table, cells) for table in tables)


def read_row(table: Mapping[str, Any], cells: Mapping[str, CellType]) -> Row:
    """Read one row back; what is left out is empty."""
    kind = table.get("kind", "")
    return {
        name: _read_cell(table.get(name), cell, quantity_kind(name, kind))
        for name, cell in cells.items()
    }


def _read_cell(stated: Any, cell: CellType, kind: str) -> Cell:
    if stated is None:
        return EMPTY[cell]
    if cell == "quantity":
        return read_value(stated, kind)
    return tuple(stated) if isinstance(stated, list) else stated
