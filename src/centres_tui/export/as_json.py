"""JSON and JSON lines: the exact text, numbers where they are exact."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from centres_tui.export.contents import SPREAD_CELLS, Cell, Contents, Row
from centres_tui.export.numbers import plain_number

JsonValue = str | int | float | bool | list[str] | Mapping[str, object] | None

_HARMFUL: Final = re.compile(
    r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
"""Characters that JSON may hold as they are, but that act on a terminal or mislead the eye."""


def write_json(contents: Contents) -> str:
    """Write the contents as one JSON document."""
    match contents.subject:
        case "sources":
            document: object = [_plain(row) for row in contents.sources]
        case "figures":
            document = [_plain(row) for row in contents.figures]
        case "comparison":
            document = _comparison(contents)
    return _dump(document, indent=1) + "\n"


def write_json_lines(contents: Contents) -> str:
    """Write a row a line; of a comparison, each says in `row` what it is."""
    match contents.subject:
        case "sources":
            rows: Iterator[Mapping[str, object]] = map(_plain, contents.sources)
        case "figures":
            rows = map(_plain, contents.figures)
        case "comparison":
            rows = _comparison_lines(contents)
    return "".join(_dump(row) + "\n" for row in rows)


def _dump(document: object, indent: int | None = None) -> str:
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=indent)
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _plain(row: Row) -> dict[str, JsonValue]:
    return {name: _plain_cell(cell) for name, cell in row.items()}


def _plain_cell(cell: Cell) -> JsonValue:
    if isinstance(cell, Decimal):
        return plain_number(cell)
    return list(cell) if isinstance(cell, tuple) else cell


def _only(rows: Iterable[Row], *names: str) -> list[dict[str, JsonValue]]:
    return [_plain({name: row[name] for name in names}) for row in rows]


def _measure(row: Row) -> dict[str, JsonValue]:
    """Lay out a measure with its spread as an object of its own."""
    plain = _plain(row)
    spread = {name.removeprefix("spread_"): plain.pop(name) for name in SPREAD_CELLS}
    return plain | {"spread": None if spread["lowest"] is None else spread}


def _comparison(contents: Contents) -> dict[str, object]:
    columns = ("id", "label", "kind", "unit", "subject", "verdict", "reason", "figures", "spread")
    measures = map(_measure, contents.measures)
    return {
        "measures": [{name: measure[name] for name in columns} for measure in measures],
        "families": _only(contents.families, "id", "label", "differs", "figures"),
        "checks": _only(contents.checks, "id", "relation", "figures", "holds"),
        "figures": [_plain(row) for row in contents.figures],
    }


def _comparison_lines(contents: Contents) -> Iterator[Mapping[str, object]]:
    groups = {
        "source": map(_plain, contents.sources),
        "measure": map(_measure, contents.measures),
        "family": map(_plain, contents.families),
        "check": map(_plain, contents.checks),
        "figure": map(_plain, contents.figures),
    }
    for name, rows in groups.items():
        for row in rows:
            yield {"row": name, **row}
