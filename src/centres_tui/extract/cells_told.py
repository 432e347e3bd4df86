"""Cells of a column that count what the text before the table counts: its total, or a part."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from centres_tui.extract.draft import Draft
from centres_tui.extract.restated import again, is_telling
from centres_tui.model.figure import Figure

_BEFORE: Final = 600
"""How far before a table the text may speak of what it counts, in characters."""
_RECENT: Final = 12
"""How many figures before a table are looked at."""

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
            for at in bare:
                figures[at] = replace(figures[at], kind="count", unit=unit)


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
