"""Cells of tables: a number takes its unit and its scale from the heading of its column.

Cells are parted by tabs, by strokes, or by two spaces and more. A heading with a unit ("£000",
"Cost ($m)", "Change %") counts for the cells below it; a caption ("All figures in £m") for all
cells of the table that follows.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from centres_tui.extract.cells import is_numbered
from centres_tui.extract.headings import Heading, heading_of, marks
from centres_tui.extract.page import Page
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy

_CELL = lazy(r"[^\s|](?:[^\t|\n]*?[^\s|])??(?=\s*[|\t]|\s{2,}|\s*$)")
_NUMBER = lazy(
    r"\*{0,3}[(\-−–+]?\s?(?P<number>\d[\d,.\u00a0\u2009\u202f]*)\s?(?P<end>\))?\s?(?:\*{1,3}|[†‡a-e])?\s*\Z"
)
_LABELLED = lazy(r"(.*[^\W\d_].*?)\s(\(?[-−]?\d[\d,.]*\)?)\Z")
"""A label with the number of the next cell one space behind it."""
_TABLE = lazy(r"[Tt](?:able|ABLE)\s\w{1,4}[.:]?")
"""What a caption begins with whose words stand behind a gap: "Table A.   Costs ($m)"."""
_PRICE = lazy(r"[(\-−–]?\D{1,4}\d[\d,.]*\)?")
"""A sum of money alone in its cell, with its sign."""
_RULE = lazy(r"[\s|:=+_-]*\Z")
_YEAR = lazy(r"(?:19|20)\d\d")
_CAPTION = lazy(
    r"(?<!\w)(?:in|all|figures|amounts|table)(?!\w)|[(,:;–-]\s*\Z|\A\W*\Z", re.IGNORECASE
)
LONGEST = 400
"""A longer line is no row of a table."""
ROWS = 500
"""How far down a heading counts."""
LABEL = 80
"""How much of a row tells what it is about."""
_COUNTING = lazy(
    r"\((?:number|no\.?|headcount)\)|(?<!\w)(?:number|no\.|nos\.)\sof\s", re.IGNORECASE
)


class _Row(NamedTuple):
    """A line of a table, with the spans of its cells."""

    start: int
    end: int
    cells: tuple[tuple[int, int], ...]
    parted: bool
    """Whether tabs or strokes part the cells, so that their number tells the column."""


_LOSS = lazy(r"[ \t|*]*(?:[\w’'-]+[ /]{1,3}){0,4}\(?(?:deficit|loss|shortfall|overspend)\b", re.I)
"""What a row begins with whose brackets are no minus."""


def with_headings(page: Page, readings: list[Reading]) -> list[Reading]:
    """Give the numbers in cells the unit and scale of their headings."""
    text = page.text
    if "\t" not in text and "|" not in text and "   " not in text:
        return readings
    starts = [reading.start for reading in readings]
    out = list(readings)
    found = [heading for heading in map(heading_of, marks().finditer(text)) if heading is not None]
    beside = [heading for heading in found if _is_beside(text, heading)]
    above = [heading for heading in found if heading not in beside]
    for heading in [one for one in above if one.kind == "percent"]:
        _give(page, out, starts, _cells_for(text, heading, above), heading)
    for heading in beside:
        row = _row_at(text, text.rfind("\n", 0, heading.start) + 1)
        cells = (cell for cell in row.cells if cell[0] >= heading.end)
        _give(page, out, starts, cells, heading)
    above = [one for one in above if one.kind != "percent"]
    for heading in above:
        _give(page, out, starts, _cells_for(text, heading, above), heading)
    return out


def _cells_for(text: str, heading: Heading, above: list[Heading]) -> Iterator[tuple[int, int]]:
    """Give the cells that a heading counts for, down to the next line with headings."""
    line_end = text.find("\n", heading.start)
    after = bisect_left(above, line_end if line_end >= 0 else len(text), key=lambda one: one.start)
    limit = above[after].start if after < len(above) else len(text)
    return _cells_under(text, heading, limit)


def _give(
    page: Page,
    out: list[Reading],
    starts: list[int],
    cells: Iterable[tuple[int, int]],
    heading: Heading,
) -> None:
    """Give the numbers in some cells what a heading says."""
    unit = page.told(heading.unit, "heading", (heading.start, heading.end))
    for start, end in cells:
        if heading.kind == "money" and _counts(page.text, start):
            continue
        index = bisect_left(starts, start)
        if index < len(out) and starts[index] < end:
            out[index] = _headed(page.text, out[index], (start, end), heading._replace(unit=unit))


def _counts(text: str, start: int) -> bool:
    """Whether the row of a cell says that it counts: "Shops (number)", "No. of staff"."""
    line = text.rfind("\n", 0, start) + 1
    return _COUNTING.search(text, line, min(start, line + LABEL)) is not None


def _is_beside(text: str, heading: Heading) -> bool:
    """Tell whether a heading stands in a row of numbers, and counts for that row alone."""
    row = _row_at(text, text.rfind("\n", 0, heading.start) + 1)
    beside = [cell for cell in row.cells if cell[0] >= heading.end]
    numbers = [cell for cell in beside if _NUMBER.match(text, *cell)]
    years = [cell for cell in numbers if _YEAR.fullmatch(text, *cell)]
    return 2 * len(numbers) > len(beside) and len(years) < len(numbers)


def _row_at(text: str, start: int) -> _Row:
    """Give the line that begins at a place."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    if end - start > LONGEST:
        return _Row(start, end, (), parted=False)
    cells = [match.span() for match in _CELL.finditer(text, start, end)]
    parted = "\t" in text[start:end] or "|" in text[start:end]
    if len(cells) == 2 and not parted:
        first, second = cells
        if is_numbered(text[slice(*first)], text[slice(*second)]):
            del cells[0]
        elif _TABLE.fullmatch(text, *first):
            cells = [(first[0], second[1])]
    label = None if parted or not cells else _LABELLED.match(text, *cells[0])
    if label is not None:
        cells[:1] = [label.span(1), label.span(2)]
    return _Row(start, end, tuple(cells), parted)


def _cells_under(text: str, heading: Heading, limit: int) -> Iterator[tuple[int, int]]:
    """Give the spans of the cells below for which a heading counts, up to a limit."""
    place = heading.start
    head = _row_at(text, text.rfind("\n", 0, place) + 1)
    column = next((n for n, cell in enumerate(head.cells) if cell[0] <= place < cell[1]), None)
    if column is None:
        return
    single = len(head.cells) == 1
    whole = single or _is_for_all(text, head, column)
    if single and not _CAPTION.search(text[head.start : place]):
        return
    for row in _rows_below(text, head.end + 1, skip_blank=single):
        if row.end > limit:
            return
        if not whole:
            yield from _in_column(head, column, row)
        elif not all(_YEAR.fullmatch(text, *cell) for cell in row.cells[1:]):
            yield from row.cells[1:]


def _is_for_all(text: str, head: _Row, column: int) -> bool:
    """Tell whether a unit counts for all columns: in the first cell, or alone."""
    start, end = head.cells[column]
    below = next(_rows_below(text, head.end + 1, skip_blank=False), None)
    if below is None:
        return False
    if column == 0:
        labelled = _NUMBER.match(text, *below.cells[0]) is None
        return labelled and marks().search(text, end, head.end) is None
    alone = marks().fullmatch(text, start, end)
    return alone is not None and head.parted and 1 < len(below.cells) < len(head.cells)


def _rows_below(text: str, start: int, *, skip_blank: bool) -> Iterator[_Row]:
    """Give the rows of the table that goes on at a place."""
    begun = False
    for _ in range(ROWS):
        if start >= len(text):
            return
        row = _row_at(text, start)
        start = row.end + 1
        if _RULE.match(text, row.start, row.end):
            if row.start == row.end and (begun or not skip_blank):
                return
            continue
        if len(row.cells) < 2:
            return
        begun = True
        yield row


def _in_column(head: _Row, column: int, row: _Row) -> tuple[tuple[int, int], ...]:
    """Give the cell of a row below a heading: by number, or by place across the page."""
    if head.parted and row.parted:
        from_right = len(head.cells) - column
        same = len(row.cells) == len(head.cells)
        index = column if same else len(row.cells) - from_right
        return (row.cells[index],) if 0 <= index < len(row.cells) else ()
    best = min(
        row.cells[1:],
        key=lambda cell: _apart(head.cells[column], head.start, cell, row.start),
        default=None,
    )
    if best is None or _apart(head.cells[column], head.start, best, row.start) > 0:
        return ()
    return (best,)


def _apart(cell: tuple[int, int], origin: int, other: tuple[int, int], start: int) -> int:
    """Give how far two cells of two lines are apart across the page; 0 where they overlap."""
    left, right = cell[0] - origin, cell[1] - origin
    return max(0, other[0] - start - right - 1, left - (other[1] - start) - 1)


def _headed(text: str, reading: Reading, cell: tuple[int, int], heading: Heading) -> Reading:
    """Give a number the unit and scale of its heading, unless it has its own."""
    if _is_scaled(text, reading, cell, heading):
        whole = Decimal(str(reading.value)) * heading.scale
        return replace(reading, value=whole, scale=heading.scale, rule="table.heading")
    number = _NUMBER.match(text, *cell)
    plain = reading.kind == "count" and reading.unit == "" and reading.scale == 1
    year = reading.kind == "date" and _YEAR.fullmatch(text, reading.start, reading.end)
    if number is None or not (plain or year) or number.end("number") != reading.end:
        return reading
    value = reading.value if plain else Decimal(text[reading.start : reading.end])
    if not isinstance(value, Decimal):
        return reading
    negative = number["end"] is not None and value > 0 and not _is_of_loss(text, cell[0])
    return replace(
        reading,
        kind=heading.kind,
        unit=heading.unit,
        value=(-value if negative else value) * heading.scale * heading.worth,
        scale=heading.scale,
        per=heading.per,
        rule="table.heading",
    )


def _is_scaled(text: str, reading: Reading, cell: tuple[int, int], heading: Heading) -> bool:
    """Whether a heading gives a sum of money in its cell a scale: "$38.5", below "(millions)"."""
    if reading.kind != "money" or reading.scale != 1 or not isinstance(reading.value, Decimal):
        return False
    told = heading.scale > 1 and heading.unit in {"", reading.unit}
    return told and _PRICE.fullmatch(text, *cell) is not None


def _is_of_loss(text: str, place: int) -> bool:
    """Whether brackets make a cell the loss that its row names: "Surplus/(deficit)   (640)"."""
    return _LOSS.match(text, text.rfind("\n", 0, place) + 1, place) is not None
