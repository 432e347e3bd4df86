"""JSON lines: an object a line."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any, Final

from centres_tui.export.as_json import (
    FILTERS,
    dump,
    load,
    measure_object,
    read_list,
    read_measure,
)
from centres_tui.export.contents import (
    BESIDE_CELLS,
    CHECK_CELLS,
    FAMILY_CELLS,
    FIGURE_CELLS,
    SOURCE_CELLS,
    Contents,
)
from centres_tui.export.plain import plain_row, read_rows

ROW: Final = "row"
"""The key that says what a row of a comparison is."""
_OTHER: Final = "other figure"
"""What the row of a figure is called that the comparison does not name."""
_BESIDE: Final = {
    "origins": "origin", "voices": "voice", "silences": "silence", "derived": "derived",
    "ledger": "entry",
}  # fmt: skip
"""The groups of what stands beside the verdicts, and what a row of each is called."""


def write(contents: Contents) -> str:
    """Write a row a line; of a comparison, each says in `row` what it is."""
    match contents.subject:
        case "sources":
            rows: Iterator[Mapping[str, object]] = map(plain_row, contents.sources)
        case "figures":
            rows = chain(_told(contents), map(plain_row, contents.figures))
        case "comparison":
            rows = _comparison_lines(contents)
    return "".join(dump(row) + "\n" for row in rows)


def _told(contents: Contents) -> Iterator[Mapping[str, object]]:
    """Say what was left out, if something was."""
    if contents.filters:
        yield {ROW: FILTERS, FILTERS: list(contents.filters)}


def _comparison_lines(contents: Contents) -> Iterator[Mapping[str, object]]:
    groups: dict[str, Iterator[Mapping[str, object]]] = {
        "source": map(plain_row, contents.sources),
        "measure": map(measure_object, contents.measures),
        "family": map(plain_row, contents.families),
        "check": map(plain_row, contents.checks),
        "figure": map(plain_row, contents.figures),
        **{row: map(plain_row, contents.beside(name)) for name, row in _BESIDE.items()},
        _OTHER: map(plain_row, contents.other_figures),
    }
    yield from _told(contents)
    for name, rows in groups.items():
        for row in rows:
            yield {ROW: name, **row}


def read_json_lines(text: str) -> Contents:
    """Read the contents back that `write` wrote."""
    rows = [load(line) for line in text.split("\n") if line]
    if not rows or ROW not in rows[0]:
        return read_list(rows)
    if rows[0][ROW] == FILTERS and rows[1:] and ROW not in rows[1]:
        return replace(read_list(rows[1:]), filters=tuple(rows[0][FILTERS]))
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row[ROW], []).append(row)
    beside: dict[str, Any] = {
        name: read_rows(groups.get(row, []), BESIDE_CELLS[name]) for name, row in _BESIDE.items()
    }
    return Contents(
        subject="comparison",
        sources=read_rows(groups.get("source", []), SOURCE_CELLS),
        measures=tuple(map(read_measure, groups.get("measure", []))),
        families=read_rows(groups.get("family", []), FAMILY_CELLS),
        checks=read_rows(groups.get("check", []), CHECK_CELLS),
        figures=read_rows(groups.get("figure", []), FIGURE_CELLS),
        other_figures=read_rows(groups.get(_OTHER, []), FIGURE_CELLS),
        filters=tuple(each for row in groups.get(FILTERS, []) for each in row[FILTERS]),
        **beside,
    )
