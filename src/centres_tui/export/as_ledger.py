"""CSV in the layout ledger: a row a figure of a measure, by day of publication."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from centres_tui.export import as_csv
from centres_tui.export.contents import (
    BESIDE_CELLS,
    FIGURE_CELLS,
    MEASURE_CELLS,
    Cell,
    CellType,
    Contents,
)

_OF_MEASURE: Final = ("label", "verdict")
_OF_FIGURE: Final = ("exact", "path", "start", "end", "sha256", "sentence")
_CELLS: Final = BESIDE_CELLS["ledger"]
LEDGER_CELLS: Final[Mapping[str, CellType]] = (
    {"measure": _CELLS["measure"]}
    | {name: MEASURE_CELLS[name] for name in _OF_MEASURE}
    | {name: cell for name, cell in _CELLS.items() if name != "measure"}
    | {name: FIGURE_CELLS[name] for name in _OF_FIGURE}
)
"""The columns of the layout."""


def write(contents: Contents) -> str:
    """Write the ledger of a comparison; sources and figures have one layout only."""
    if contents.subject != "comparison":
        return as_csv.write(contents)
    cells = {**LEDGER_CELLS, **as_csv.judges(contents)}
    return as_csv.write_filtered(contents, cells, _lines(contents, cells))


def columns(contents: Contents) -> list[tuple[str, CellType]]:
    """Give the columns with what stands in each."""
    if contents.subject != "comparison":
        return as_csv.columns(contents)
    cells = {**LEDGER_CELLS, **as_csv.judges(contents)}
    return [*cells.items(), *as_csv.filter_column(contents)]


def _lines(contents: Contents, cells: Iterable[str]) -> Iterator[tuple[Cell, ...]]:
    measures = {measure["id"]: measure for measure in contents.measures}
    figures = {figure["id"]: figure for figure in contents.figures}
    for entry in contents.ledger:
        known = {
            **measures[entry["measure"]],
            **entry,
            **{name: figures[entry["figure"]][name] for name in _OF_FIGURE},
        }
        yield tuple(known[name] for name in cells)
