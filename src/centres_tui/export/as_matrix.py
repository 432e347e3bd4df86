"""CSV in the layout matrix: a row a measure, a column a source."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from centres_tui.export import as_csv
from centres_tui.export.contents import MEASURE_CELLS, Cell, CellType, Contents, Row, texts
from centres_tui.model.quantity import canonical

_BEFORE: Final = {
    "measure": "id", "label": "label", "kind": "kind", "unit": "unit", "subject": "subject",
    "verdict": "verdict", "reason": "reason", "lowest": "lowest", "highest": "highest",
    "difference": "difference", "percent": "percent", "spread_unit": "spread_unit",
}  # fmt: skip
"""The columns before those of the sources, and the columns of a measure that they show."""
_EVIDENCE: Final = "evidence"
"""After the sources: where each value stands, with its words and the hash of its source."""
_COUNTED: Final = ("sources", "origins")
"""The columns that count the sources of a measure, and how many of them are independent."""
_BESIDE: Final = ("speakers", "between", "looked_for")
"""The columns of what stands beside the verdict, before those of silences."""


_DERIVED: Final = "derived"
"""The column of formulas of what was worked out from the figures of a measure, or beside them."""


def write(contents: Contents) -> str:
    """Write a comparison as a matrix; sources and figures have one layout only."""
    if contents.subject != "comparison":
        return as_csv.write(contents)
    cells = columns(contents)
    lines = _rows(contents)
    if judges := as_csv.judges(contents):
        told = zip(lines, contents.measures, strict=True)
        lines = ((*line, *(measure[name] for name in judges)) for line, measure in told)
    if contents.filters:
        lines = ((*line, contents.filters) for line in lines)
    return as_csv.write_lines([name for name, _ in cells], [cell for _, cell in cells], lines)


def columns(contents: Contents) -> list[tuple[str, CellType]]:
    """Give the columns with what stands in each."""
    if contents.subject != "comparison":
        return as_csv.columns(contents)
    return [
        *((name, MEASURE_CELLS[column]) for name, column in _BEFORE.items()),
        *((name, "whole") for name in _COUNTED),
        *((name, MEASURE_CELLS[name]) for name in _BESIDE),
        (_DERIVED, "texts"),
        *((name, "texts") for name in as_csv.SILENT),
        *((str(source["path"]), "text") for source in contents.sources),
        (_EVIDENCE, "texts"),
        *as_csv.judges(contents).items(),
        *as_csv.filter_column(contents),
    ]


def _rows(contents: Contents) -> Iterator[tuple[Cell, ...]]:
    figures = {figure["id"]: figure for figure in contents.figures}
    silent = as_csv.silent_by_measure(contents)
    derived = as_csv.derived_by_figure(contents)
    for measure in contents.measures:
        members = [figures[figure_id] for figure_id in texts(measure["figures"])]
        stated: dict[Cell, list[Row]] = {}
        for figure in members:
            stated.setdefault(figure["source"], []).append(figure)
        cells = {source: _cell(measure, own) for source, own in stated.items()}
        yield (
            *(measure[column] for column in _BEFORE.values()),
            *(len(texts(measure[name])) for name in _COUNTED),
            *(measure[name] for name in _BESIDE),
            tuple(dict.fromkeys(each for one in members for each in derived.get(one["id"], ()))),
            *silent.get(measure["id"], as_csv.NOBODY).values(),
            *(cells.get(source["id"], "") for source in contents.sources),
            tuple(map(_place, members)),
        )


def _cell(measure: Row, stated: Sequence[Row]) -> Cell:
    """Say what one source states of a measure: each different statement once, in order."""
    cells = list(dict.fromkeys(stated_cell(figure, measure) for figure in stated))
    return cells[0] if len(cells) == 1 else "; ".join(map(_text, cells))


def stated_cell(figure: Row, measure: Row) -> Cell:
    """Give a figure's value as it is stated, with its bound, and its unit if it is another."""
    value = figure["value"]
    bound = "" if figure["bound"] in {"=", "range"} else str(figure["bound"])
    unit = _other_unit(figure, measure)
    if value is not None and not bound and not unit:
        return value
    ends = [_text(figure[end]) for end in ("low", "high") if figure[end] is not None]
    words = _text(value) or " to ".join(ends) or str(figure["exact"])
    return " ".join(filter(None, (bound, words, unit)))


def _other_unit(figure: Row, measure: Row) -> str:
    if figure["kind"] == measure["kind"] and figure["unit"] == measure["unit"]:
        return ""
    return str(figure["unit"] or figure["kind"])


def _text(cell: Cell) -> str:
    return canonical(cell) if isinstance(cell, Decimal | str) else ""


def _place(figure: Row) -> str:
    return (
        f"{figure['path']}:{figure['start']}-{figure['end']} {figure['exact']} "
        f"sha256:{figure['sha256']}"
    )
