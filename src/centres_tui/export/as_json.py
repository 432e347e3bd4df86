"""JSON: the exact text, numbers where they are exact."""

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from centres_tui.errors import SourceError
from centres_tui.export.contents import (
    BESIDE_CELLS,
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
    "sources", "ordered_by", "grounds", "origins", "independence", "speakers", "between",
    "looked_for", "verdict_by", "machine_verdict", "machine_reason", "machine_label", "disputed",
    "note",
)  # fmt: skip
_CHECK_KEYS: Final = ("id", "relation", "figures", "holds", "name", "reason")
OTHERS: Final = "other_figures"
"""The key of the figures that a comparison does not name."""
FILTERS: Final = "filters"
"""The key that says what was left out; only where something was asked for."""

_encode: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def write(contents: Contents) -> str:
    """Write the contents as one JSON document, a row a line."""
    match contents.subject:
        case "sources":
            return f"{_array(map(plain_row, contents.sources))}\n"
        case "figures":
            figures = _array(map(plain_row, contents.figures))
            if not contents.filters:
                return f"{figures}\n"
            told = f"{dump(FILTERS)}: {dump(list(contents.filters))}"
            return f'{{"figures": {figures}, {told}}}\n'
        case "comparison":
            groups = _comparison(contents)
            members = [f"{dump(name)}: {_array(rows)}" for name, rows in groups.items()]
            if contents.filters:
                members.append(f"{dump(FILTERS)}: {dump(list(contents.filters))}")
            return f"{{{', '.join(members)}}}\n"


def _array(rows: Iterable[Mapping[str, object]]) -> str:
    lines = ",\n".join(map(dump, rows))
    return f"[\n{lines}\n]" if lines else "[]"


def dump(document: object) -> str:
    """Write something as JSON on one line, in which no character acts."""
    return escape_harmful(_encode(document))


def measure_object(row: Row) -> dict[str, object]:
    """Lay out a measure with its spread as an object of its own."""
    own = plain_row({name: cell for name, cell in row.items() if name not in SPREAD_CELLS})
    spread = spread_of(row)
    return {**own, SPREAD: plain_row(spread) if spread else None}


def _only(
    rows: Iterable[Mapping[str, object]], keys: Iterable[str]
) -> Iterator[Mapping[str, object]]:
    for row in rows:
        yield {key: row[key] for key in keys}


def _comparison(contents: Contents) -> dict[str, Iterable[Mapping[str, object]]]:
    return {
        "measures": _only(map(measure_object, contents.measures), _MEASURE_KEYS),
        "families": map(plain_row, contents.families),
        "checks": _only(map(plain_row, contents.checks), _CHECK_KEYS),
        "figures": map(plain_row, contents.figures),
        "sources": map(plain_row, contents.sources),
        **{name: map(plain_row, contents.beside(name)) for name in BESIDE_CELLS},
        OTHERS: map(plain_row, contents.other_figures),
    }


def read_json(text: str) -> Contents:
    """Read the contents back that `write` wrote, as far as its keys tell them."""
    found = load(text)
    if isinstance(found, dict) and "measures" not in found:
        figures = read_rows(found.get("figures", []), FIGURE_CELLS)
        filters = tuple(found.get(FILTERS, []))
        return Contents(subject="figures", figures=figures, filters=filters)
    if isinstance(found, dict):
        beside: dict[str, Any] = {
            name: read_rows(found.get(name, []), cells) for name, cells in BESIDE_CELLS.items()
        }
        return Contents(
            subject="comparison",
            measures=tuple(map(read_measure, found.get("measures", []))),
            families=read_rows(found.get("families", []), FAMILY_CELLS),
            checks=read_rows(found.get("checks", []), CHECK_CELLS),
            figures=read_rows(found.get("figures", []), FIGURE_CELLS),
            other_figures=read_rows(found.get(OTHERS, []), FIGURE_CELLS),
            sources=read_rows(found.get("sources", []), SOURCE_CELLS),
            filters=tuple(found.get(FILTERS, [])),
            **beside,
        )
    return read_list(found if isinstance(found, list) else [])


def load(text: str) -> Any:
    """Read JSON, its numbers exactly.

    Raises:
        SourceError: Where the text is none.
    """
    try:
        return json.loads(text, parse_float=Decimal)
    except ValueError as error:
        raise SourceError(f"no JSON: {error}.") from error


def read_list(rows: list[Any]) -> Contents:
    """Read rows that are all sources or all figures; only a figure has its words."""
    if rows and "exact" not in rows[0]:
        return Contents(subject="sources", sources=read_rows(rows, SOURCE_CELLS))
    return Contents(subject="figures", figures=read_rows(rows, FIGURE_CELLS))


def read_measure(table: Mapping[str, Any]) -> Row:
    """Read a measure back."""
    return read_row({**table, **spread_columns(table.get(SPREAD) or {})}, MEASURE_CELLS)
