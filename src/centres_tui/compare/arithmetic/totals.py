"""Tables: columns over a row of totals, and columns that say what each of something costs."""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile
from typing import Final

from centres_tui.compare.arithmetic.rates import EACH
from centres_tui.compare.arithmetic.relation import Relation, added, compared, number, written
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene
from centres_tui.compare.description import Description
from centres_tui.compare.intervals import Interval
from centres_tui.compare.tables import heading_span, is_row, line_at

COLUMN: Final = "sum of a column"
_TOTAL_ROW: Final = re.compile(
    r"\A[\s|*]*(?:[^\W\d_][\w ]{0,24} )?(?:sub-?)?totals?\b[^\d|\t]{0,30}[\s|*:(]*\Z", re.IGNORECASE
)
_ALL_ROW: Final = re.compile(
    r"\A[\s|*]*(?:(?:all|overall|altogether|combined|whole)(?: [\w-]+){0,2})[\s|*:]*\Z",
    re.IGNORECASE,
)
"""What may name a row of totals, where its columns add up."""
_TO_LABEL_END: Final = re.compile(r"[\s|*]*+(?>(?:(?! {2}|[\t|]).)*)")
_ADDED: Final = (*SUMMABLE, "duration", "share")
"""The beginnings of the dimensions of columns; the last two only where they add up."""
_HUNDRED: Final = 100
_NOT_ADDED: Final = re.compile(
    r"\b(?:average|mean|median|each|per|rate|year|rank|age|price|unit|ratio|score|maximum|minimum)\b"
)
_OF_WHICH: Final = re.compile(r"\b(?:of which|including|includes|o/w|incl)\b", re.IGNORECASE)
"""What tells that a row is part of another one."""
_PER: Final = re.compile(r"\bper ([a-z]{3,})")
_LETTERS: Final = re.compile(r"[^\W\d_]{2}")
_MOST: Final = 40
"""Longer columns are not added."""
_TIMES: Final = 2
"""A total is no more often the sum of its column, nor the sum the total, where both are meant."""
_STEM: Final = 5
"""So many letters tell a noun: "visit" and "visits"."""

Key = tuple[int, int]
"""A column: where its heading stands in the text, or its number where there is none."""
Row = dict[Key, Description]


def find(scene: Scene) -> Iterator[Relation]:
    """Find the tables of a source, and test their totals and what each one costs."""
    for table in _tables(scene):
        yield from _sums(table)
        yield from _costs(table)


def _tables(scene: Scene) -> Iterator[list[Row]]:
    """Give the tables: rows of amounts on neighbouring lines, by column."""
    table: list[list[Description]] = []
    for row in _lines(scene):
        if table and not _is_next(table[-1], row):
            yield from _keyed(table)
            table = []
        table.append(row)
    yield from _keyed(table)


def _lines(scene: Scene) -> Iterator[list[Description]]:
    """Give the amounts of each line with cells."""
    line, row = (-1, -1), list[Description]()
    for one in scene.figures:
        if one.figure.value is None or not one.amount.dimension.startswith(_ADDED):
            continue
        if not line[0] <= one.figure.start < line[1]:
            if row:
                yield row
            row, line = [], line_at(one.text.source.text, one.figure.start)
            label_end = _label_end(one.text.source.text, line)
        if one.figure.start >= label_end:
            row.append(one)
    if row:
        yield row


def _label_end(text: str, line: tuple[int, int]) -> int:
    """Give where the amounts of a row begin: behind its label, if it has one with letters."""
    if not is_row(text, *line):
        return line[1]
    label = _TO_LABEL_END.match(text, *line)
    return label.end() if label and _LETTERS.search(label[0]) else line[0]


def _is_next(row: Sequence[Description], after: Sequence[Description]) -> bool:
    text = row[-1].text.source.text
    return text.count("\n", row[-1].figure.end, after[0].figure.start) == 1


def _keyed(table: Sequence[Sequence[Description]]) -> Iterator[list[Row]]:
    """Give a table of three rows or more with its columns by heading, else by number."""
    if len(table) <= _TIMES:
        return
    keyed = [[(_heading(one), one) for one in row] for row in table]
    # A heading may hold an amount of its own: "per 100,000".
    headed = [*dropwhile(lambda row: not any(key[1] for key, _ in row), keyed)]
    single = [_single(row) for row in headed]
    if len(headed) > _TIMES and all(key[1] for row in headed for key, _ in row) and any(single):
        yield single
    elif len({tuple(one.amount.dimension for one in row) for row in table}) == 1:
        yield [{(place, 0): one for place, one in enumerate(row)} for row in table]


def _heading(one: Description) -> Key:
    return heading_span(one.text.source.text, one.figure.start)


def _single(row: Sequence[tuple[Key, Description]]) -> Row:
    """Leave out columns in which a row has more amounts than one."""
    keys = [key for key, _ in row]
    return {key: one for key, one in row if keys.count(key) == 1}


def _sums(table: Sequence[Row]) -> Iterator[Relation]:
    """Test each row of totals against the rows since the last, or against all subtotals."""
    parts, subtotals = list[Row](), list[Row]()
    for row in table:
        if not (_is_total(row) or (parts and row is table[-1] and _ALL_ROW.search(_label(row)))):
            parts.append(row)
            continue
        yield from _totals(row, (parts, subtotals))
        subtotals.append(row)
        parts = []


def _totals(row: Row, rows: tuple[list[Row], list[Row]]) -> Iterator[Relation]:
    """Test a row of totals; one that is not called so must add up in a column to be one."""
    found = [_sum(key, whole, rows) for key, whole in row.items()]
    told = [one for one in found if one is not None]
    if len(row) == 1 or not (_is_total(row) or any(one.holds == "yes" for one in told)):
        told = [one for one in told if one.holds == "yes" and _is_total(row)]
    yield from told


def _is_total(row: Row) -> bool:
    return _TOTAL_ROW.search(_label(row)) is not None


def _label(row: Row) -> str:
    """Give what stands before the amounts of a row."""
    if not row:
        return ""
    first = next(iter(row.values()))
    text = first.text.source.text
    return text[line_at(text, first.figure.start)[0] : first.figure.start]


def _sum(key: Key, whole: Description, rows: tuple[list[Row], list[Row]]) -> Relation | None:
    """Give how the amounts over a total add up; None where they are not meant to."""
    parts, subtotals = rows
    if _NOT_ADDED.search(whole.around.heading):
        return None
    column = _column(key, whole, parts)
    found = [
        added(COLUMN, amounts, whole, "a column over its total")
        for amounts in (column, [*_column(key, whole, subtotals), *column])
        if 1 < len(amounts) <= _MOST
    ]
    held = next((relation for relation in found if relation.holds != "no"), None)
    if held is not None or subtotals or len(column) != len(parts) or not found:
        return held
    if any(_OF_WHICH.search(_label(row)) for row in parts) or not _may_fail(whole):
        return None
    computed = sum(one.amount.low for one in column)
    near = whole.amount.low <= computed * _TIMES and computed <= whole.amount.low * _TIMES
    return found[0] if near else None


def _may_fail(whole: Description) -> bool:
    """Whether a column is surely one to be added: of shares where they make a hundred."""
    if whole.amount.dimension == "share":
        return whole.amount.low == _HUNDRED
    return whole.amount.dimension.startswith(SUMMABLE)


def _column(key: Key, whole: Description, rows: Sequence[Row]) -> list[Description]:
    cells = [row[key] for row in rows if key in row]
    return [one for one in cells if one.amount.dimension == whole.amount.dimension]


def _costs(table: Sequence[Row]) -> Iterator[Relation]:
    """Test "cost per visit" against the columns of costs and visits that give it in most rows."""
    headings = {key: one.around.heading for row in table for key, one in row.items()}
    for key, heading in headings.items():
        noun = _PER.search(heading)
        if noun is None:
            continue
        pairs = [
            (total, count)
            for total, named in headings.items()
            for count in headings
            if count != total and not _PER.search(named)
        ]
        tested = [_tested(table, (key, *pair), noun[1][:_STEM]) for pair in pairs]
        best = max(tested, key=_held, default=[])
        if len(best) > _TIMES and _held(best) * _TIMES > len(best):
            yield from best


def _held(relations: Sequence[Relation]) -> int:
    return sum(relation.holds != "no" for relation in relations)


def _tested(table: Sequence[Row], keys: tuple[Key, Key, Key], noun: str) -> list[Relation]:
    """Test each row: what each costs, by the keys of that column, of the totals, of the counts."""
    found = []
    for row in table:
        if not all(key in row for key in keys):
            continue
        each, total, count = (row[key] for key in keys)
        counted = count.amount.dimension == "count" and count.amount.low > 0
        named = noun in count.around.heading or noun in count.figure.unit.lower()
        if counted and named and total.amount.dimension == each.amount.dimension:
            found.append(_cost(total, count, each))
    return found


def _cost(total: Description, count: Description, each: Description) -> Relation:
    computed = total.amount.low / count.amount.low
    low, high = total.interval.low, total.interval.high
    span = Interval(
        None if low is None else low / count.amount.low,
        None if high is None else high / count.amount.low,
    )
    holds = compared(computed, span, each)
    formula = f"{number(total)} / {number(count)} = {written(computed, each)}"
    if holds == "no" or written(computed, each) != number(each):
        formula += f" against {each.figure.exact}"
    reason = f"a row of a table: {total.figure.exact} over {count.figure.exact}"
    return Relation(EACH, formula, (total, count, each), holds, reason)
