"""Plain objects to frames and back; the only converter."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from centres_tui.dataset.cells import columns_from
from centres_tui.dataset.columns import (
    BESIDE_COLUMNS,
    CHECK_COLUMNS,
    FAMILY_COLUMNS,
    FIGURE_COLUMNS,
    KIND,
    MEASURE_COLUMNS,
    NUMBER,
    SOURCE_COLUMNS,
    VALUE,
)
from centres_tui.export.contents import BESIDE_CELLS
from centres_tui.export.numbers import LARGEST_EXACT, read_value
from centres_tui.model.beside import Derived, Entry, Origin, Silence, Voice
from centres_tui.model.comparison import Check, Family, Measure, Spread
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value, canonical
from centres_tui.model.source import Source

SPREAD_FIELDS = {
    "lowest": "lowest",
    "highest": "highest",
    "difference": "difference",
    "percent": "percent",
    "spread_unit": "unit",
}
"""The columns of a measure that come from its spread, and the fields of the spread."""
QUANTITIES = (VALUE, "low", "high")
"""The columns of a figure that hold quantities."""


def sources_frame(sources: Sequence[Source]) -> pd.DataFrame:
    """Give a row a source."""
    return _frame(sources, SOURCE_COLUMNS)


def figures_frame(figures: Sequence[Figure]) -> pd.DataFrame:
    """Give a row a figure, its quantities as text and its value as a number too."""
    return _frame(
        figures,
        FIGURE_COLUMNS,
        value=lambda figure: _text(figure.value),
        low=lambda figure: _text(figure.low),
        high=lambda figure: _text(figure.high),
        number=lambda figure: as_number(figure.value),
    )


def measures_frame(measures: Sequence[Measure]) -> pd.DataFrame:
    """Give a row a measure, its spread in columns of their own."""
    made = {name: _spread_reader(field) for name, field in SPREAD_FIELDS.items()}
    return _frame(measures, MEASURE_COLUMNS, **made)


def families_frame(families: Sequence[Family]) -> pd.DataFrame:
    """Give a row a family."""
    return _frame(families, FAMILY_COLUMNS)


def checks_frame(checks: Sequence[Check]) -> pd.DataFrame:
    """Give a row a check."""
    return _frame(checks, CHECK_COLUMNS)


def beside_frame(name: str, things: Sequence[object]) -> pd.DataFrame:
    """Give a row for each thing that stands beside the verdicts; quantities are text."""
    made = {
        column: _quantity_reader(column)
        for column, cell in BESIDE_CELLS[name].items()
        if cell == "quantity"
    }
    return _frame(things, BESIDE_COLUMNS[name], **made)


def sources_from(frame: pd.DataFrame) -> tuple[Source, ...]:
    """Give the sources back that a frame was made of."""
    return tuple(Source(**row) for row in _rows(frame))


def figures_from(frame: pd.DataFrame) -> tuple[Figure, ...]:
    """Give the figures back that a frame was made of."""
    return tuple(_figure(row) for row in _rows(frame))


def measures_from(frame: pd.DataFrame) -> tuple[Measure, ...]:
    """Give the measures back that a frame was made of."""
    return tuple(_measure(row) for row in _rows(frame))


def families_from(frame: pd.DataFrame) -> tuple[Family, ...]:
    """Give the families back that a frame was made of."""
    return tuple(Family(**row) for row in _rows(frame))


def checks_from(frame: pd.DataFrame) -> tuple[Check, ...]:
    """Give the checks back that a frame was made of."""
    return tuple(Check(**row) for row in _rows(frame))


def origins_from(frame: pd.DataFrame) -> tuple[Origin, ...]:
    """Give the origins back that a frame was made of."""
    return tuple(Origin(**row) for row in _rows(frame))


def voices_from(frame: pd.DataFrame) -> tuple[Voice, ...]:
    """Give the voices back that a frame was made of."""
    return tuple(Voice(**row) for row in _rows(frame))


def silences_from(frame: pd.DataFrame) -> tuple[Silence, ...]:
    """Give the silences back that a frame was made of."""
    return tuple(Silence(**row) for row in _rows(frame))


def derived_from(frame: pd.DataFrame) -> tuple[Derived, ...]:
    """Give the derived amounts back that a frame was made of."""
    return tuple(Derived(**(row | _quantities(row))) for row in _rows(frame))


def ledger_from(frame: pd.DataFrame) -> tuple[Entry, ...]:
    """Give the ledger back that a frame was made of."""
    ends = (*QUANTITIES, "least", "most")
    return tuple(Entry(**(row | _quantities(row, ends))) for row in _rows(frame))


def as_number(value: Value) -> float | None:
    """Give a value as a floating-point number; None where it is none or too large for one."""
    if not isinstance(value, Decimal) or abs(value) > LARGEST_EXACT:
        return None
    return float(value)


def _text(value: Value) -> str | None:
    return None if value is None else canonical(value)


def _quantity_reader(column: str) -> Callable[[Any], str | None]:
    return lambda thing: _text(getattr(thing, column))


def _spread_reader(field: str) -> Callable[[Any], str | None]:
    return lambda measure: getattr(measure.spread, field) if measure.spread else None


def _frame(
    things: Sequence[object],
    columns: Mapping[str, str],
    **made: Callable[[Any], object],
) -> pd.DataFrame:
    """Give a row a thing; `made` are the columns that are not simply its fields."""
    return pd.DataFrame(
        {name: _column(things, name, dtype, made.get(name)) for name, dtype in columns.items()},
        copy=False,
    )


def _column(
    things: Sequence[object], name: str, dtype: str, make: Callable[[Any], object] | None
) -> "pd.Series[Any]":
    cells: Iterable[object] = (
        map(make, things) if make else (getattr(thing, name) for thing in things)
    )
    return pd.Series(list(cells), dtype=dtype)


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Give the rows as plain values, None for null."""
    columns = columns_from(frame)
    for cells in zip(*columns.values(), strict=True):
        yield dict(zip(columns, cells, strict=True))


def _figure(row: dict[str, Any]) -> Figure:
    row.pop(NUMBER)
    return Figure(**(row | _quantities(row)))


def _quantities(row: Mapping[str, Any], names: Sequence[str] = QUANTITIES) -> dict[str, Any]:
    return {name: read_value(row[name], row[KIND]) for name in names}


def _measure(row: dict[str, Any]) -> Measure:
    stated = {field: row.pop(name) for name, field in SPREAD_FIELDS.items()}
    spread = None if stated["lowest"] is None else Spread(**stated)
    return Measure(**row, spread=spread)
