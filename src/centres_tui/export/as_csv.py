r"""CSV in the long layout: a row a figure, with its measure and verdict.

UTF-8, LF, RFC 4180. Text cells that a spreadsheet would take for a formula carry an apostrophe,
control and direction characters are written \uXXXX and a backslash \\; the reader undoes both.
Numbers and dates are never touched.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from centres_tui.errors import SourceError
from centres_tui.export.contents import (
    EMPTY,
    FIGURE_CELLS,
    MEASURE_CELLS,
    SOURCE_CELLS,
    Cell,
    CellType,
    Contents,
    Row,
    texts,
)
from centres_tui.export.csv_cells import read_cell, read_words, write_cell, write_words

_OF_MEASURE: Final = {
    "measure": "id",
    "label": "label",
    "verdict": "verdict",
    "reason": "reason",
    "measure_kind": "kind",
    "measure_unit": "unit",
    "measure_subject": "subject",
    "lowest": "lowest",
    "highest": "highest",
    "difference": "difference",
    "percent": "percent",
    "spread_unit": "spread_unit",
    "ordered_by": "ordered_by",
    "grounds": "grounds",
}
"""The columns of the long layout that tell of the measure, and where they come from."""
_OF_SOURCE: Final = ("title", "publisher", "published")
"""The columns of the long layout that tell of the source."""
LONG_CELLS: Final[Mapping[str, CellType]] = (
    {name: MEASURE_CELLS[column] for name, column in _OF_MEASURE.items()}
    | {"families": "texts", "checks": "texts"}
    | {name: cell for name, cell in FIGURE_CELLS.items() if name != "measure"}
    | {name: SOURCE_CELLS[name] for name in _OF_SOURCE}
)
"""The columns of a comparison in the long layout."""


def write(contents: Contents) -> str:
    """Write a row a source, or a row a figure with its measure and verdict."""
    match contents.subject:
        case "sources":
            return _table(contents.sources, SOURCE_CELLS)
        case "figures":
            return _table(contents.figures, FIGURE_CELLS)
        case "comparison":
            return _table(long_rows(contents), LONG_CELLS)


def long_rows(contents: Contents) -> Iterator[Row]:
    """Give a row for each figure of each measure, then the figures that no measure holds."""
    figures = {figure["id"]: figure for figure in contents.figures}
    groups = _Groups(contents)
    loose = dict(figures)
    for measure in contents.measures:
        for figure_id in texts(measure["figures"]):
            loose.pop(figure_id, None)
            yield groups.row(measure, figures[figure_id])
    for figure in loose.values():
        yield groups.row(None, figure)


class _Groups:
    """The families, checks and sources of a comparison, found by figure."""

    def __init__(self, contents: Contents) -> None:
        self._families = _by_figure(contents.families, "id")
        self._checks = _by_figure(contents.checks, "relation")
        self._sources = {source["id"]: source for source in contents.sources}

    def row(self, measure: Row | None, figure: Row) -> Row:
        """Give the row of a figure in its measure."""
        cells = {
            name: measure[column] if measure else EMPTY[MEASURE_CELLS[column]]
            for name, column in _OF_MEASURE.items()
        }
        cells["families"] = tuple(self._families.get(figure["id"], ()))
        cells["checks"] = tuple(self._checks.get(figure["id"], ()))
        source = self._sources[figure["source"]]
        cells |= {name: figure[name] for name in FIGURE_CELLS if name != "measure"}
        return cells | {name: source[name] for name in _OF_SOURCE}


def _by_figure(rows: Iterable[Row], column: str) -> dict[Cell, list[str]]:
    """Give what stands in a column of each row that names a figure."""
    found: dict[Cell, list[str]] = {}
    for row in rows:
        for figure in texts(row["figures"]):
            found.setdefault(figure, []).append(str(row[column]))
    return found


def _table(rows: Iterable[Row], cells: Mapping[str, CellType]) -> str:
    lines = ([row[name] for name in cells] for row in rows)
    return write_lines(cells, tuple(cells.values()), lines)


def write_lines(
    header: Iterable[str], types: Sequence[CellType], lines: Iterable[Sequence[Cell]]
) -> str:
    """Write a table, guarded and escaped."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(map(write_words, header))
    for line in lines:
        writer.writerow(map(write_cell, line, types))
    return page.getvalue()


def read_csv(text: str) -> tuple[Row, ...]:
    """Read the rows back that `write` wrote, each cell as it was."""
    lines = csv.reader(io.StringIO(text, newline=""))
    header = [read_words(name) for name in next(lines, [])]
    layouts: tuple[Mapping[str, CellType], ...] = (SOURCE_CELLS, FIGURE_CELLS, LONG_CELLS)
    cells = next((cells for cells in layouts if list(cells) == header), None)
    if cells is None:
        raise SourceError("no export of this program: its columns are other ones.")
    return tuple(_read_row(dict(zip(header, line, strict=True)), cells) for line in lines)


def _read_row(row: dict[str, str], cells: Mapping[str, CellType]) -> Row:
    kinds = dict.fromkeys(("lowest", "highest"), row.get("measure_kind", ""))
    kinds |= dict.fromkeys(("value", "low", "high"), row.get("kind", ""))
    return {name: read_cell(row[name], cell, kinds.get(name, "")) for name, cell in cells.items()}
