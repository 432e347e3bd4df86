"""Rows: cells of a table's rows that are a change in percent, a difference, a first cell that adds.

What a table's rows state is seen from the rows themselves: only where two of them hold are the
others tested, and a row that fails beside them is told.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from centres_tui.compare.arithmetic.changes import NAME as CHANGE
from centres_tui.compare.arithmetic.relation import Relation, compared, number, room, total, written
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene
from centres_tui.compare.arithmetic.sums import ROW
from centres_tui.compare.arithmetic.totals import COLUMN
from centres_tui.compare.description import Description
from centres_tui.compare.tables import line_at
from centres_tui.model.comparison import Holds

_WIDEST: Final = 12
"""Rows with more cells are not read."""
_TALLEST: Final = 60
"""Tables with more rows are read in parts of so many."""
_FEWEST: Final = 2
"""So many rows must hold for the others to be tested."""
_TWO: Final = 2
_THREE: Final = 3
_SHORT: Final = 4
"""Tables whose last row is not named a total have so many rows at least."""
_SIGNS: Final = ("+", "-", "–", "−")
_LETTERS: Final = re.compile(r"[^\W\d_]")
_PARTED: Final = re.compile(r"\s{2}|[|\t;]")

Row = list[Description]


def find(scene: Scene) -> Iterator[Relation]:
    """Find the changes, the differences and the first cells that add, table by table."""
    for table in _tables(scene):
        yield from _changes(table)
        yield from _first_cells(table)
        yield from _last_row(table)


def _tables(scene: Scene) -> Iterator[list[Row]]:
    """Give the runs of neighbouring lines that have as many cells side by side."""
    table: list[Row] = []
    for row in _rows(scene):
        if table and (not _is_next(table[-1], row) or len(table) == _TALLEST):
            yield table
            table = []
        table.append(row)
    if table:
        yield table


def _rows(scene: Scene) -> Iterator[Row]:
    lines: dict[int, Row] = {}
    for one in scene.figures:
        start, _ = line_at(one.text.source.text, one.figure.start)
        lines.setdefault(start, []).append(one)
    for _, cells in sorted(lines.items()):
        if _THREE <= len(cells) <= _WIDEST and _is_side_by_side(cells):
            yield cells


def _is_side_by_side(cells: Sequence[Description]) -> bool:
    """Whether figures stand in columns, nothing but space and rules between."""
    text = cells[0].text.source.text
    gaps = [text[one.figure.end : two.figure.start] for one, two in pairwise(cells)]
    exact = all(one.figure.value is not None for one in cells)
    return exact and all(not _LETTERS.search(gap) and _PARTED.search(gap) for gap in gaps)


def _is_next(row: Row, cells: Row) -> bool:
    text = row[-1].text.source.text
    gap = text.count("\n", row[-1].figure.end, cells[0].figure.start)
    return len(row) == len(cells) and 1 <= gap <= _THREE


def _changes(table: Sequence[Row]) -> Iterator[Relation]:
    """Test "61.4  68.2  -10.0%": two amounts of one row and the change from one to the other."""
    for place in range(2, len(table[0])):
        rows = [row[place - 2 : place + 1] for row in table]
        triples = [row for row in rows if _may_be_change(row)]
        for turned in (False, True):
            tested = [_change(row, turned=turned) for row in triples]
            if _are_sure(tested):
                yield from tested
                break


def _may_be_change(row: Row) -> bool:
    one, two, change = row
    same = one.amount.dimension == two.amount.dimension and one.amount.dimension != "time"
    amounts = same and change.figure.kind == "percent" and one.amount.dimension != "share"
    return amounts and one.amount.low > 0 and two.amount.low > 0


def _change(row: Row, *, turned: bool) -> Relation:
    """Test the change from the second amount to the first, or the other way round."""
    after, before, stated = (row[1], row[0], row[2]) if turned else row
    computed = (after.amount.low - before.amount.low) * 100 / before.amount.low
    is_signed = stated.amount.low < 0 or stated.figure.exact[:1] in _SIGNS
    told = computed if is_signed else abs(computed)
    apart = abs(told - stated.amount.low)
    formula = f"{number(before)} to {number(after)} is {written(round(told, 1), stated)}"
    holds: Holds = "yes" if not apart else "approximately"
    if apart > room(stated) + _rounding(after, before):
        holds = "no"
        formula += f", not {stated.figure.exact}"
    reason = "two amounts of a row, and the change between them"
    return Relation(CHANGE, formula, (before, after, stated), holds, reason)


def _rounding(after: Description, before: Description) -> Fraction:
    """Give how much of a percentage the rounding of two amounts may make."""
    if after.amount.dimension == "count":
        return Fraction(0)
    return (after.amount.step + before.amount.step) * 50 / before.amount.low


def _first_cells(table: Sequence[Row]) -> Iterator[Relation]:
    """Test rows whose first cell is the sum of the others, or whose last is a difference."""
    length = len(table[0])
    for end in range(length, 2, -1):
        rows = [row[:end] for row in table if _may_add(row[:end])]
        tested = [_first_relation(row) for row in rows]
        if _are_sure(tested):
            yield from tested
            return


def _may_add(row: Sequence[Description]) -> bool:
    dimensions = {one.amount.dimension for one in row}
    return (
        len(dimensions) == 1 and dimensions.pop().startswith(SUMMABLE) and bool(row[0].amount.low)
    )


def _last_row(table: Sequence[Row]) -> Iterator[Relation]:
    """Find a last row, by whatever name, that all columns that can be added add up to."""
    if len(table) < _SHORT:
        return
    columns = [
        _column(column)
        for column in zip(*table, strict=True)
        if _may_add(column) and len({one.amount.low for one in column}) > _TWO
    ]
    if len(columns) >= _TWO and all(one.holds == "yes" for one in columns):
        yield from columns


def _column(cells: Sequence[Description]) -> Relation:
    *parts, last = cells
    computed, span = total(parts)
    formula = f"{' + '.join(number(one) for one in parts)} = {written(computed, last)}"
    signs = (*(1 for _ in parts), -1)
    reason = "columns that all add up to their last cells"
    return Relation(COLUMN, formula, tuple(cells), compared(computed, span, last), reason, signs)


def _first_relation(row: Sequence[Description]) -> Relation:
    first, *others = row
    computed, span = total(others)
    holds = compared(computed, span, first)
    if holds == "approximately":
        holds = "no"
    if len(row) == _THREE:
        left = first.amount.low - others[0].amount.low
        formula = f"{number(first)} - {number(others[0])} = {written(left, first)}"
    else:
        formula = f"{' + '.join(number(one) for one in others)} = {written(computed, first)}"
    if holds == "no":
        formula += f", not {(others[1] if len(row) == _THREE else first).figure.exact}"
    signs = (1, *(-1 for _ in others))
    reason = "rows of a table whose first cell is the sum of the others"
    return Relation(ROW, formula, (first, *others), holds, reason, signs)


def _are_sure(tested: Sequence[Relation]) -> bool:
    """Whether enough rows hold, and more than fail, so that those that fail are wrong."""
    holding = sum(one.holds != "no" and _is_close(one) for one in tested)
    return holding >= _FEWEST and holding > len(tested) - holding


def _is_close(one: Relation) -> bool:
    """Whether a change in percent is right to its last digit, whatever its amounts leave open."""
    if one.name != CHANGE:
        return True
    before, after, stated = one.members
    computed = abs(after.amount.low - before.amount.low) * 100 / before.amount.low
    return abs(computed - abs(stated.amount.low)) <= room(stated)
