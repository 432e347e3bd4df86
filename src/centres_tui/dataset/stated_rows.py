"""Rows of an export to objects, each cell checked: a file may have been edited by hand."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, Literal, TypeVar, get_args, get_origin

from centres_tui.errors import SourceError
from centres_tui.export.contents import (
    BESIDE_CELLS,
    CHECK_CELLS,
    FAMILY_CELLS,
    FIGURE_CELLS,
    MEASURE_CELLS,
    SPREAD_CELLS,
    Cell,
    CellType,
    Contents,
    Row,
)
from centres_tui.model.beside import Derived, Entry, Origin, Silence, Voice
from centres_tui.model.comparison import Check, Comparison, Family, Measure, Spread
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import canonical

Made = TypeVar("Made")

_CLASSES: Final[Mapping[CellType, tuple[type, ...]]] = {
    "text": (str,),
    "open text": (str, type(None)),
    "whole": (int,),
    "flag": (bool,),
    "quantity": (Decimal, str, type(None)),
    "texts": (tuple,),
}
_FURTHEST: Final = 400
"""Powers of ten; no figure is read that goes beyond."""
_SPREAD_FIELDS: Final = {name: name.removeprefix("spread_") for name in SPREAD_CELLS}


def comparison_of(contents: Contents) -> Comparison:
    """Give the comparison that an export holds.

    Raises:
        SourceError: A row does not hold what it should.
    """
    return Comparison(
        measures=tuple(map(_measure, contents.measures)),
        families=_all(Family, contents.families, FAMILY_CELLS),
        checks=_all(Check, contents.checks, CHECK_CELLS),
        origins=_all(Origin, contents.origins, BESIDE_CELLS["origins"]),
        voices=_all(Voice, contents.voices, BESIDE_CELLS["voices"]),
        silences=_all(Silence, contents.silences, BESIDE_CELLS["silences"]),
        derived=_all(Derived, contents.derived, BESIDE_CELLS["derived"]),
        ledger=_all(Entry, contents.ledger, BESIDE_CELLS["ledger"]),
    )


def figure_of(row: Row) -> Figure:
    """Give the figure of a row.

    Raises:
        SourceError: The row does not hold what it should.
    """
    made = of_row(Figure, row, FIGURE_CELLS)
    is_placed = 0 <= made.start < made.end == made.start + len(made.exact)
    if not is_placed or not 0 <= made.sentence_start <= made.sentence_end:
        raise SourceError(f"the figure {made.id} does not stand where it says.")
    if made.id != f"{made.source}:{made.start}":
        raise SourceError(f"the figure {made.id} has not the id of its place.")
    return made


def of_row(model: type[Made], row: Row, cells: Mapping[str, CellType], **more: Any) -> Made:
    """Make an object of the columns of a row that are its fields.

    Args:
        model: Its dataclass.
        row: The row.
        cells: What sort of cell stands in each column.
        more: The fields that are not simply columns.

    Raises:
        SourceError: A cell does not hold what it should.
    """
    fields = model.__annotations__
    for name, cell in cells.items():
        if not _is_of(row[name], cell) or not _is_allowed(row[name], fields.get(name)):
            raise SourceError(f"{name} cannot be {str(row[name])[:60]!r}.")
    plain = {name: row[name] for name in cells if name in fields and name not in more}
    return model(**plain, **more)


def _all(model: type[Made], rows: Iterable[Row], cells: Mapping[str, CellType]) -> tuple[Made, ...]:
    return tuple(of_row(model, row, cells) for row in rows)


def _measure(row: Row) -> Measure:
    stated = {field: _as_text(row[name]) for name, field in _SPREAD_FIELDS.items()}
    spread = None if row["lowest"] is None else Spread(**stated)
    return of_row(Measure, row, MEASURE_CELLS, spread=spread)


def _as_text(cell: Cell) -> str:
    return canonical(cell) if isinstance(cell, Decimal) else str(cell or "")


def _is_of(cell: Cell, sort: CellType) -> bool:
    """Whether a cell is of its sort."""
    if isinstance(cell, bool) and sort != "flag":
        return False
    if isinstance(cell, tuple) and not all(isinstance(one, str) for one in cell):
        return False
    if isinstance(cell, Decimal) and not (cell.is_finite() and abs(cell.adjusted()) < _FURTHEST):
        return False
    return isinstance(cell, _CLASSES[sort])


def _is_allowed(cell: Cell, annotation: object) -> bool:
    """Whether a field that holds one of a few words holds one of them."""
    allowed = _words(annotation)
    return not allowed or cell in allowed


def _words(annotation: object) -> frozenset[object]:
    """Give the words that a field is one of; none where it may hold others."""
    if get_origin(annotation) is Literal:
        return frozenset(get_args(annotation))
    parts = [_words(one) for one in get_args(annotation)]
    return frozenset().union(*parts) if parts and all(parts) else frozenset()
