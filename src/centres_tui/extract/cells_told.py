"""Cells of a column that count what the text before the table counts: its total, or a part."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from centres_tui.extract.draft import Draft
from centres_tui.extract.restated import again, is_telling
from centres_tui.model.figure import Figure
from centres_tui.vocabulary.patterns import lazy

_BEFORE: Final = 600
"""How far before a table the text may speak of what it counts, in characters."""
_RECENT: Final = 12
"""How many figures before a table are looked at."""

_PART: Final = lazy(r"(?:of|among)\s(?:which|whom|these|them|those)\b|thereof\b", re.IGNORECASE)
"""What heads a column of parts of the one to its left."""

Place = tuple[int, Draft]
"""Which of the figures of a text a draft of a cell became, and the draft."""


def name_cells(figures: list[Figure], cells: Sequence[Place]) -> None:
    """Give the cells of a column the noun of a count that stands before their table.

    As in "328 of our 540 flights will operate", above a column headed "Scheduled" whose total is
    540.

    Args:
        figures: The figures of the text; those of cells that count nothing yet may be replaced.
        cells: Where the drafts of cells are among them, in order.
    """
    columns: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    firsts: dict[int, int] = {}
    for at, draft in cells:
        if draft.cell is None:
            continue
        firsts.setdefault(draft.cell.table, at)
        if draft.kind in ("number", "count"):
            columns[draft.cell.table, draft.cell.from_right].append(at)
    for (table, _), column in columns.items():
        bare = [at for at in column if not figures[at].unit]
        unit = _told(figures, firsts[table], column) if bare else ""
        if unit:
            _name(figures, bare, unit)
    _name_parts(figures, columns, dict(cells))


def _name(figures: list[Figure], bare: Sequence[int], unit: str) -> None:
    for at in bare:
        figures[at] = replace(figures[at], kind="count", unit=unit)


def _name_parts(
    figures: list[Figure],
    columns: Mapping[tuple[int, int], Sequence[int]],
    drafts: Mapping[int, Draft],
) -> None:
    """Give a column headed "of which open" the noun of the one to its left."""
    for (table, right), column in columns.items():
        cell = drafts[column[0]].cell
        whole = columns.get((table, right + 1), ())
        units = {figures[at].unit for at in whole}
        if cell is not None and _PART.match(cell.column) and len(units) == 1:
            _name(figures, [at for at in column if not figures[at].unit], units.pop())


def _told(figures: Sequence[Figure], first: int, column: Sequence[int]) -> str:
    """Give what the text before a table counts so many of as a cell of a column says."""
    sizes = {figures[at].value for at in column if is_telling(figures[at].value)}
    start = figures[first].start
    for figure in reversed(figures[max(0, first - _RECENT) : first]):
        if start - figure.end > _BEFORE:
            break
        if figure.kind == "count" and figure.unit and figure.value in sizes:
            return again(figure.unit)
    return ""
