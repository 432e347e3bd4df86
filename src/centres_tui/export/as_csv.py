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
    BESIDE_CELLS,
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
from centres_tui.model.decision import MACHINE

OF_MEASURE: Final = {
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
    "independence": "independence",
    "speakers": "speakers",
    "between": "between",
    "looked_for": "looked_for",
    "verdict_by": "verdict_by",
    "machine_verdict": "machine_verdict",
    "machine_reason": "machine_reason",
    "machine_label": "machine_label",
    "measure_disputed": "disputed",
    "measure_note": "note",
}
"""The columns of the long layout that tell of the measure, and where they come from."""
SILENT: Final[Mapping[str, str]] = {
    "not_stated": "not stated", "not_comparable": "not comparable", "named_only": "named only",
}  # fmt: skip
"""The columns about sources which do not state a measure: listed in the matrix, counted here."""
_COUNTED: Final = ("origins", *SILENT)
"""The columns of the long layout that count; lists in every row would grow with their square."""
_OF_GROUPS: Final = ("families", "checks", "derived")
"""The columns of the long layout that tell of what else the figure is part of."""
_OF_SOURCE: Final = ("title", "publisher", "published")
"""The columns of the long layout that tell of the source."""
_OF_ORIGIN: Final[Mapping[str, str]] = {
    "wording_origin": "origin", "shares_with": "shares_with", "share": "share",
    "share_there": "share_there",
}  # fmt: skip
"""The columns of the long layout that tell where the wording of the source comes from."""
_OF_TIME: Final = ("period", "speaks_of")
"""The columns of the long layout that tell the time which a figure of a measure speaks of."""
LONG_CELLS: Final[Mapping[str, CellType]] = (
    {name: MEASURE_CELLS[column] for name, column in OF_MEASURE.items()}
    | dict.fromkeys(_COUNTED, "whole")
    | dict.fromkeys(_OF_GROUPS, "texts")
    | {name: cell for name, cell in FIGURE_CELLS.items() if name != "measure"}
    | {name: SOURCE_CELLS[name] for name in _OF_SOURCE}
    | {name: BESIDE_CELLS["origins"][column] for name, column in _OF_ORIGIN.items()}
    | {name: BESIDE_CELLS["ledger"][name] for name in _OF_TIME}
)
"""The columns of a comparison in the long layout."""
FILTERS: Final = "filters"
"""The last column of an export that was filtered: the same words in every row."""
JUDGES: Final = ("verdict_by", "machine_verdict", "machine_reason")
"""The last columns of the matrix and the ledger, where an analyst gave a verdict."""


def write(contents: Contents) -> str:
    """Write a row a source, or a row a figure with its measure and verdict."""
    match contents.subject:
        case "sources":
            return _table(contents.sources, SOURCE_CELLS)
        case "figures":
            lines = ([row[name] for name in FIGURE_CELLS] for row in contents.figures)
            return write_filtered(contents, FIGURE_CELLS, lines)
        case "comparison":
            rows = ([row[name] for name in LONG_CELLS] for row in long_rows(contents))
            return write_filtered(contents, LONG_CELLS, rows)


def columns(contents: Contents) -> list[tuple[str, CellType]]:
    """Give the columns with what stands in each."""
    match contents.subject:
        case "sources":
            return [*SOURCE_CELLS.items()]
        case "figures":
            return [*FIGURE_CELLS.items(), *filter_column(contents)]
        case "comparison":
            return [*LONG_CELLS.items(), *filter_column(contents)]


def filter_column(contents: Contents) -> list[tuple[str, CellType]]:
    """Give the last column of an export that was filtered; none of another."""
    return [(FILTERS, "texts")] if contents.filters else []


def judges(contents: Contents) -> dict[str, CellType]:
    """Give the columns that say who gave a verdict, and the program's; none if no analyst did."""
    judged = any(measure["verdict_by"] != MACHINE for measure in contents.measures)
    return {name: MEASURE_CELLS[name] for name in JUDGES} if judged else {}


def write_filtered(
    contents: Contents, cells: Mapping[str, CellType], lines: Iterable[Sequence[Cell]]
) -> str:
    """Write a table; if something was left out, a last column says what."""
    if not contents.filters:
        return write_lines(cells, tuple(cells.values()), lines)
    told = ((*line, contents.filters) for line in lines)
    return write_lines((*cells, FILTERS), (*cells.values(), "texts"), told)


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
        self._by_figure = {
            "families": _by_figure(contents.families, "id"),
            "checks": _by_figure(contents.checks, "relation"),
            "derived": derived_by_figure(contents),
        }
        self._silent = silent_by_measure(contents)
        self._sources = {source["id"]: source for source in contents.sources}
        self._origins = {origin["source"]: origin for origin in contents.origins}
        self._times = {entry["figure"]: entry for entry in contents.ledger}

    def row(self, measure: Row | None, figure: Row) -> Row:
        """Give the row of a figure in its measure."""
        cells: dict[str, Cell] = {
            name: measure[column] if measure else EMPTY[MEASURE_CELLS[column]]
            for name, column in OF_MEASURE.items()
        }
        cells |= self._counts(measure) if measure else dict.fromkeys(_COUNTED, 0)
        cells |= {
            name: tuple(found.get(figure["id"], ())) for name, found in self._by_figure.items()
        }
        cells |= {name: figure[name] for name in FIGURE_CELLS if name != "measure"}
        source = figure["source"]
        return (
            cells
            | _chosen(self._sources[source], _OF_SOURCE)
            | self._wording(source)
            | _chosen(self._times.get(figure["id"]), _OF_TIME)
        )

    def _wording(self, source: Cell) -> dict[str, Cell]:
        """Tell where the wording of a source comes from."""
        origin = self._origins.get(source)
        return {
            name: origin[column] if origin else EMPTY[LONG_CELLS[name]]
            for name, column in _OF_ORIGIN.items()
        }

    def _counts(self, measure: Row) -> dict[str, Cell]:
        """Count the origins of a measure, and the sources that do not state it."""
        silent = self._silent.get(measure["id"], NOBODY)
        counts = {name: len(texts(paths)) for name, paths in silent.items()}
        return {"origins": len(texts(measure["origins"])), **counts}


def _chosen(row: Row | None, names: Iterable[str]) -> dict[str, Cell]:
    """Give some columns of a row; what is empty there, where there is no row."""
    return {name: row[name] if row else EMPTY[LONG_CELLS[name]] for name in names}


NOBODY: Final[Mapping[str, Cell]] = dict.fromkeys(SILENT, ())
"""The columns of silences where no source is silent."""


def silent_by_measure(contents: Contents) -> Mapping[Cell, Mapping[str, Cell]]:
    """List by measure, in a column for each standing, the paths of sources that do not state it."""
    paths = {source["id"]: str(source["path"]) for source in contents.sources}
    return {
        measure: {
            name: tuple(paths[row["source"]] for row in rows if row["standing"] == standing)
            for name, standing in SILENT.items()
        }
        for measure, rows in contents.beside_of("silences").items()
    }


def derived_by_figure(contents: Contents) -> Mapping[Cell, list[str]]:
    """Give the formulas of what was worked out from each figure, or stands beside it."""
    return _by_figure(contents.derived, "formula", ("figures", "beside"))


def _by_figure(
    rows: Iterable[Row], column: str, naming: Sequence[str] = ("figures",)
) -> dict[Cell, list[str]]:
    """Give what stands in a column of each row that names a figure.

    Args:
        rows: The rows.
        column: The column.
        naming: The columns that name figures.
    """
    found: dict[Cell, list[str]] = {}
    for row in rows:
        for figure in dict.fromkeys(each for name in naming for each in texts(row[name])):
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
    header = [read_words(name) for name in next(read_lines(text), [])]
    layouts: tuple[Mapping[str, CellType], ...] = (SOURCE_CELLS, FIGURE_CELLS, LONG_CELLS)
    told = header[:-1] if header[-1:] == [FILTERS] else header
    cells = next((cells for cells in layouts if list(cells) == told), None)
    if cells is None:
        raise SourceError("no export of this program: its columns are other ones.")
    return read_table(text, cells)


def read_lines(text: str) -> Iterator[list[str]]:
    """Give the lines of a table, each cell as it is written."""
    return csv.reader(io.StringIO(text, newline=""))


def read_table(text: str, cells: Mapping[str, CellType]) -> tuple[Row, ...]:
    """Read rows of these columns back, each cell as it was."""
    lines = read_lines(text)
    header = [read_words(name) for name in next(lines, [])]
    return tuple(_read_row(dict(zip(header, line, strict=True)), cells) for line in lines)


def _read_row(row: dict[str, str], cells: Mapping[str, CellType]) -> Row:
    kinds = dict.fromkeys(("lowest", "highest"), row.get("measure_kind", ""))
    kinds |= dict.fromkeys(("value", "low", "high", "least", "most"), row.get("kind", ""))
    return {name: read_cell(row[name], cell, kinds.get(name, "")) for name, cell in cells.items()}
