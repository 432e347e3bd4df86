"""Tables in plain text: the heading that stands over a cell."""

import re
from typing import Final

_CELL: Final = re.compile(r"[^\s|]+(?>(?:[ \u00a0][^\s|]+)*)")
_MANY_CELLS: Final = re.compile(r"\S(?:[ \u00a0]{2,}|\t|[ \t]*\|[ \t]*)\S")
CELL_SIGNS: Final = ("  ", "\u00a0", "\t", "|")
"""A text without any of these has no cells side by side."""
_TALLEST: Final = 60
"""So many lines above a cell are searched for its heading."""
_NEAR_ROWS: Final = 12
"""So many rows above and below another name what it does not."""
_NARROW: Final = 60
"""A line of two cells is a row up to this length: longer, it is a numbered paragraph."""
_NOWHERE: Final = (0, 0)
_WIDEST: Final = 400
"""Longer lines are no rows."""


def line_at(text: str, place: int) -> tuple[int, int]:
    """Give the span of the line on which a place lies."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    return start, len(text) if end < 0 else end


def is_row(text: str, start: int, end: int) -> bool:
    """Whether a line has cells side by side.

    >>> is_row("Gate   £2.9m   £3.1m", 0, 20), is_row("It cost £2.9m.", 0, 14)
    (True, False)
    """
    return end - start <= _WIDEST and _MANY_CELLS.search(text, start, end) is not None


def heading_over(text: str, place: int) -> str:
    r"""Give the heading of the column in which a place lies; empty outside tables.

    >>> table = "Item      Cost a year\nRepairs   £2.9m"
    >>> heading_over(table, table.index("£"))
    'Cost a year'
    """
    start, end = heading_span(text, place)
    return text[start:end]


def heading_span(text: str, place: int) -> tuple[int, int]:
    """Give where the heading of the column stands in which a place lies; (0, 0) for none."""
    start, end = line_at(text, place)
    if not is_row(text, start, end):
        return _NOWHERE
    top = start, end
    cells = _cells(text, top)
    if cells < 3 and end - start > _NARROW:
        return _NOWHERE
    for _ in range(_TALLEST):
        above = line_at(text, top[0] - 1) if top[0] else top
        if above == top or not is_row(text, *above) or _cells(text, above) < cells - 1:
            break
        top = above
    return _cell_over(text, top, (start, place)) if top[0] != start else _NOWHERE


def label_of_row(text: str, place: int) -> str:
    r"""Give the first cell of the row in which a place lies; empty where that is the place's own.

    >>> label_of_row("Item      Cost a year\nRepairs   £2.9m", 30)
    'Repairs'
    """
    start, end = line_at(text, place)
    first = _CELL.search(text, start, end) if is_row(text, start, end) else None
    return first[0] if first and first.end() <= place else ""


def labels_beside(text: str, place: int) -> list[str]:
    r"""Give the first cells of the other rows of the table in which a place lies.

    >>> labels_beside("Site      Cost\nGate      £2.9m\nPier      £3.1m", 24)
    ['Site', 'Pier']
    """
    own = line_at(text, place)
    found = []
    for step in (-1, 1):
        line = own
        for _ in range(_NEAR_ROWS):
            line = _next_line(text, line, step)
            if line == own or not is_row(text, *line):
                break
            first = _CELL.search(text, *line)
            found += [first[0]] if first else []
    return found


def _next_line(text: str, line: tuple[int, int], step: int) -> tuple[int, int]:
    """Give the line above or below; past the ends of the text an empty one."""
    start, end = line
    if step < 0:
        return line_at(text, start - 1) if start else (0, 0)
    return line_at(text, end + 1) if end + 1 < len(text) else (end, end)


def _cells(text: str, line: tuple[int, int]) -> int:
    return len(re.findall(r"[ \u00a0]{2,}|\t|\|", text[line[0] : line[1]].strip(" |"))) + 1


def _cell_over(text: str, top: tuple[int, int], cell: tuple[int, int]) -> tuple[int, int]:
    """Pick the cell of the top row by number, where rules part the cells, else by column."""
    row_start, place = cell
    headings = list(_CELL.finditer(text, *top))
    if "|" in text[top[0] : top[1]] or "\t" in text[top[0] : top[1]]:
        number = len(re.findall(r"[|\t]", text[row_start:place]))
        marks = [len(re.findall(r"[|\t]", text[top[0] : one.start()])) for one in headings]
        pairs = zip(headings, marks, strict=True)
        return next((one.span() for one, mark in pairs if mark == number), _NOWHERE)
    own = list(_CELL.finditer(text, *line_at(text, place)))
    if len(own) == len(headings):
        number = next(i for i, one in enumerate(own) if place < one.end())
        return headings[number].span()
    column = place - row_start
    return min(headings, key=lambda one: _apart(one, top[0], column)).span()


def _apart(heading: re.Match[str], line_start: int, column: int) -> int:
    first, last = heading.start() - line_start, heading.end() - line_start
    if first <= column < last:
        return 0
    return min(abs(first - column), abs(last - column))
