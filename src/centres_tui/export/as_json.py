"""JSON and JSON lines: the exact text, numbers where they are exact."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from centres_tui.errors import SourceError
from centres_tui.export.contents import (
    CHECK_CELLS,
    FAMILY_CELLS,
    FIGURE_CELLS,
    MEASURE_CELLS,
    SOURCE_CELLS,
    SPREAD,
    SPREAD_CELLS,
    Contents,
    Row,
    spread_columns,
    spread_of,
)
from centres_tui.export.escapes import escape_harmful
from centres_tui.export.plain import plain_row, read_row, read_rows

_MEASURE_KEYS: Final = (
    "id", "label", "kind", "unit", "subject", "verdict", "reason", "figures", SPREAD,
)  # fmt: skip
_FAMILY_KEYS: Final = ("id", "label", "differs", "figures")
_CHECK_KEYS: Final = ("id", "relation", "figures", "holds")
ROW: Final = "row"
"""The key of JSON lines that says what a row of a comparison is."""


def write_json(contents: Contents) -> str:
    """Write the contents as one JSON document."""
    match contents.subject:
        case "sources":
            document: object = list(map(plain_row, contents.sources))
        case "figures":
            document = list(map(plain_row, contents.figures))
        case "comparison":
            document = _comparison(contents)
    return _dump(document, indent=1) + "\n"


def write_json_lines(contents: Contents) -> str:
    """Write a row a line; of a comparison, each says in `row` what it is."""
    match contents.subject:
        case "sources":
            rows: Iterator[Mapping[str, object]] = map(plain_row, contents.sources)
        case "figures":
            rows = map(plain_row, contents.figures)
        case "comparison":
            rows = _comparison_lines(contents)
    return "".join(_dump(row) + "\n" for row in rows)


def _dump(document: object, indent: int | None = None) -> str:
    return escape_harmful(json.dumps(document, ensure_ascii=False, allow_nan=False, indent=indent))


def _measure(row: Row) -> dict[str, object]:
    """Lay out a measure with its spread as an object of its own."""
    own = plain_row({name: cell for name, cell in row.items() if name not in SPREAD_CELLS})
    spread = spread_of(row)
    return {**own, SPREAD: plain_row(spread) if spread else None}


def _only(rows: Iterable[Mapping[str, object]], keys: Iterable[str]) -> list[dict[str, object]]:
    return [{key: row[key] for key in keys} for row in rows]


def _comparison(contents: Contents) -> dict[str, object]:
    return {
        "measures": _only(map(_measure, contents.measures), _MEASURE_KEYS),
        "families": _only(map(plain_row, contents.families), _FAMILY_KEYS),
        "checks": _only(map(plain_row, contents.checks), _CHECK_KEYS),
        "figures": list(map(plain_row, contents.figures)),
    }


def _comparison_lines(contents: Contents) -> Iterator[Mapping[str, object]]:
    groups: dict[str, Iterator[Mapping[str, object]]] = {
        "source": map(plain_row, contents.sources),
        "measure": map(_measure, contents.measures),
        "family": map(plain_row, contents.families),
        "check": map(plain_row, contents.checks),
        "figure": map(plain_row, contents.figures),
    }
    for name, rows in groups.items():
        for row in rows:
            yield {ROW: name, **row}


def read_json(text: str) -> Contents:
    """Read the contents back that `write_json` wrote, as far as its keys tell them."""
    found = _load(text)
    if isinstance(found, dict):
        return Contents(
            subject="comparison",
            measures=tuple(map(_read_measure, found.get("measures", []))),
            families=read_rows(found.get("families", []), FAMILY_CELLS),
            checks=read_rows(found.get("checks", []), CHECK_CELLS),
            figures=read_rows(found.get("figures", []), FIGURE_CELLS),
        )
    return _read_list(found if isinstance(found, list) else [])


def read_json_lines(text: str) -> Contents:
    """Read the contents back that `write_json_lines` wrote."""
    rows = [_load(line) for line in text.split("\n") if line]
    if not rows or ROW not in rows[0]:
        return _read_list(rows)
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row[ROW], []).append(row)
    return Contents(
        subject="comparison",
        sources=read_rows(groups.get("source", []), SOURCE_CELLS),
        measures=tuple(map(_read_measure, groups.get("measure", []))),
        families=read_rows(groups.get("family", []), FAMILY_CELLS),
        checks=read_rows(groups.get("check", []), CHECK_CELLS),
        figures=read_rows(groups.get("figure", []), FIGURE_CELLS),
    )


def _load(text: str) -> Any:
    try:
        return json.loads(text, parse_float=Decimal)
    except ValueError as error:
        raise SourceError(f"no JSON: {error}.") from error


def _read_list(rows: list[Any]) -> Contents:
    """Read rows that are all sources or all figures; only a figure has its words."""
    if rows and "exact" not in rows[0]:
        return Contents(subject="sources", sources=read_rows(rows, SOURCE_CELLS))
    return Contents(subject="figures", figures=read_rows(rows, FIGURE_CELLS))


def _read_measure(table: Mapping[str, Any]) -> Row:
    return read_row({**table, **spread_columns(table.get(SPREAD) or {})}, MEASURE_CELLS)
