"""TOML: a document that a person can follow, and that reads back as the same rows.

A key that would hold nothing is left out. Numbers are numbers where that is exact, else text.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

import tomli_w

from centres_tui.errors import SourceError
from centres_tui.export.contents import (
    BESIDE_CELLS,
    CHECK_CELLS,
    FAMILY_CELLS,
    FIGURE_CELLS,
    HOMES,
    MEASURE_CELLS,
    SOURCE_CELLS,
    SPREAD,
    SPREAD_CELLS,
    Cell,
    Contents,
    Row,
    spread_columns,
    spread_of,
    texts,
)
from centres_tui.export.escapes import escape_harmful
from centres_tui.export.plain import plain_cell, read_row, read_rows

FORMAT: Final = "centres-tui/1"
"""Names this layout; a layout that older readers would misread gets another number."""
_NUMBERS: Final = (int, Decimal)
"""Types that hold something even where they hold nought."""

_TITLES: Final = {
    "sources": "Sources and what was read from them.",
    "figures": "Every figure with its place: start and end count code points of the source's text.",
    "comparison": "What the sources state, measure by measure, with the quotes that show it.",
}


def write(contents: Contents) -> str:
    """Write the contents as one TOML document."""
    head = f"# {_TITLES[contents.subject]}\n" + _table(
        "", {"format": FORMAT, "subject": contents.subject, "filters": contents.filters}
    )
    return "\n".join((head, *_tables(contents)))


def _tables(contents: Contents) -> Iterator[str]:
    yield from (_table("[[sources]]", row) for row in contents.sources)
    yield from (_table("[[origins]]", row) for row in contents.origins)
    figures = {str(figure["id"]): figure for figure in contents.figures}
    loose = dict(figures)
    inside = _Inside(contents)
    for measure in contents.measures:
        members = texts(measure["figures"])
        yield _measure(measure)
        yield from (_table("[[measures.figures]]", figures[each]) for each in members)
        yield from inside.tables("measures", measure)
        for each in members:
            loose.pop(each, None)
    for family in contents.families:
        yield _table("[[families]]", family)
        yield from inside.tables("families", family)
    yield from (_table("[[checks]]", row) for row in contents.checks)
    yield from (_table("[[figures]]", row) for row in loose.values())
    yield from (_table("[[other_figures]]", row) for row in contents.other_figures)


class _Inside:
    """The rows beside the verdicts that stand inside measures and families."""

    def __init__(self, contents: Contents) -> None:
        self._rows = {name: contents.beside_of(name) for name in HOMES}

    def tables(self, group: str, row: Row) -> Iterator[str]:
        """Write those that stand inside a row of a group, without naming it again."""
        for name, (home, column) in HOMES.items():
            for one in self._rows[name].get(row["id"], []) if home == group else ():
                own = {key: cell for key, cell in one.items() if key != column}
                yield _table(f"[[{group}.{name}]]", own)


def _measure(row: Row) -> str:
    """Write a measure without its figures, which follow as tables of their own."""
    own = {name: row[name] for name in row if name not in SPREAD_CELLS and name != "figures"}
    spread = spread_of(row)
    text = _table("[[measures]]", own)
    return text + _table(f"[measures.{SPREAD}]", spread) if spread else text


def _table(heading: str, row: Row) -> str:
    """Write one table; one at a time, because the library is slow on tables within tables."""
    filled = {name: plain_cell(cell) for name, cell in row.items() if not _is_empty(cell)}
    return (f"{heading}\n" if heading else "") + escape_harmful(tomli_w.dumps(filled))


def _is_empty(cell: Cell) -> bool:
    return not cell and type(cell) not in _NUMBERS


def read_toml(text: str) -> Contents:
    """Read the contents back that `write` wrote.

    Raises:
        SourceError: Where the text is no TOML, or no export of this program.
    """
    try:
        found = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"no TOML: {error}.") from error
    if found.get("format") != FORMAT:
        raise SourceError(f"no export of this program: it does not say format = {FORMAT!r}.")
    measures = found.get("measures", [])
    inside = [figure for measure in measures for figure in measure.get("figures", [])]
    figures = read_rows([*inside, *found.get("figures", [])], FIGURE_CELLS)
    beside: dict[str, Any] = {name: _read_beside(found, name) for name in BESIDE_CELLS}
    return Contents(
        subject=found["subject"],
        sources=read_rows(found.get("sources", []), SOURCE_CELLS),
        figures=_in_order(figures),
        other_figures=read_rows(found.get("other_figures", []), FIGURE_CELLS),
        measures=tuple(map(_read_measure, measures)),
        families=read_rows(found.get("families", []), FAMILY_CELLS),
        checks=read_rows(found.get("checks", []), CHECK_CELLS),
        filters=tuple(found.get("filters", [])),
        **beside,
    )


def _read_beside(found: Mapping[str, Any], name: str) -> tuple[Row, ...]:
    """Read a group of what stands beside the verdicts, from where it stands."""
    if name not in HOMES:
        return read_rows(found.get(name, []), BESIDE_CELLS[name])
    group, column = HOMES[name]
    inside = [
        {**table, column: home["id"]}
        for home in found.get(group, [])
        for table in home.get(name, [])
    ]
    return read_rows(inside, BESIDE_CELLS[name])


def _in_order(figures: Iterable[Row]) -> tuple[Row, ...]:
    once = {figure["id"]: figure for figure in figures}
    return tuple(sorted(once.values(), key=lambda row: (str(row["path"]), _start(row))))


def _start(row: Row) -> int:
    start = row["start"]
    return start if isinstance(start, int) else 0


def _read_measure(table: Mapping[str, Any]) -> Row:
    members = [figure["id"] for figure in table.get("figures", [])]
    spread = spread_columns(table.get(SPREAD, {}))
    return read_row({**table, **spread, "figures": members}, MEASURE_CELLS)
