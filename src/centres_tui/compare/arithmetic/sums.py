"""Sums: listed amounts, cells of a row and stated parts against their total."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, added, total
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene
from centres_tui.compare.description import Description
from centres_tui.compare.tables import line_at

_ANNOUNCED: Final = re.compile(
    r"\b(?:as follows|made up of|consisting of|comprising|namely|these (?:are|were)):\s*\n",
    re.IGNORECASE,
)
"""What leads from a whole to the lines that list its parts."""
LIST: Final = "sum of a list"
ROW: Final = "sum of a row"
PARTS: Final = "parts of a whole"
_TOTAL: Final = re.compile(r"\b(?:total|sum|altogether|overall|all)\b", re.IGNORECASE)
_BLANK: Final = re.compile(r"\n[ \t]*\n")
_MOST: Final = 40
"""Longer lists are not added."""

Line = tuple[int, list[Description]]


def find(scene: Scene) -> Iterator[Relation]:
    """Find lists with a total, table rows whose last cell adds the others, stated parts."""
    lines = _lines(scene)
    for run in _runs(lines):
        found = list(_list_sum(scene, run))
        yield from found
        for block in _blocks(run) if not found else ():
            yield from _list_sum(scene, block)
    yield from _row_sums(lines)
    yield from _part_sums(scene)


def _lines(scene: Scene) -> list[Line]:
    """Group the figures that can be added by the line of text that they stand on."""
    found: dict[int, list[Description]] = {}
    for one in scene.figures:
        if one.amount.dimension.startswith(SUMMABLE) and one.figure.value is not None:
            start, _ = line_at(one.text.source.text, one.figure.start)
            found.setdefault(start, []).append(one)
    return sorted(found.items())


def _runs(lines: Sequence[Line]) -> Iterator[list[Description]]:
    """Give the runs of neighbouring short lines that hold one amount each."""
    run: list[Description] = []
    for _, cells in lines:
        one = cells[0]
        if run and not (len(cells) == 1 and _follows(run[-1], one)):
            yield run
            run = []
        if len(cells) == 1 and _is_entry(one):
            run.append(one)
    if run:
        yield run


def _blocks(run: Sequence[Description]) -> Iterator[list[Description]]:
    """Cut a run at blank lines."""
    block: list[Description] = []
    for one in run:
        if block and _BLANK.search(one.text.source.text, block[-1].figure.end, one.figure.start):
            yield block
            block = []
        block.append(one)
    if block and len(block) < len(run):
        yield block


def _is_entry(one: Description) -> bool:
    return one.figure.sentence_end - one.figure.sentence_start < 120


def _follows(one: Description, two: Description) -> bool:
    gap = one.text.source.text[one.figure.end : two.figure.start]
    same = one.amount.dimension == two.amount.dimension
    return same and _is_entry(two) and 1 <= gap.count("\n") <= 2 and len(gap) < 160


def _list_sum(scene: Scene, run: Sequence[Description]) -> Iterator[Relation]:
    if not 3 <= len(run) <= _MOST:
        return
    *parts, last = run
    if _TOTAL.search(_own_line(last)):
        if parts[0].amount.equals(last.amount):
            parts = parts[1:]
        yield added(LIST, parts, last, "a list that ends in its total")
        return
    if _ANNOUNCED.search(_between(run[0], run[1])):
        yield added(LIST, run[1:], run[0], "a list, and the whole that announces it")
        return
    whole, _ = total(run)
    for one in scene.figures:
        if one in run or one.amount.dimension != run[0].amount.dimension:
            continue
        if one.amount.low == whole and scene.sentences_apart(one, run[0]) <= 8:
            yield added(LIST, run, one, "a list, and its sum as a figure of its own")
            return


def _between(one: Description, two: Description) -> str:
    return one.text.source.text[one.figure.end : two.figure.start]


def _own_line(one: Description) -> str:
    text = one.text.source.text
    return text[line_at(text, one.figure.start)[0] : one.figure.start]


def _row_sums(lines: Sequence[Line]) -> Iterator[Relation]:
    """Test the last cells of rows against the others, where one row at least adds up."""
    rows = [row for _, cells in lines for row in _rows_in(cells)]
    for length, group in groupby(rows, key=len):
        relations = [
            added(ROW, row[:-1], row[-1], "a row of a table whose last cell is the sum")
            for row in group
        ]
        holding = [relation for relation in relations if relation.holds == "yes"]
        surely = length >= 4 and (len(holding) >= 2 or _are_totals(relations, len(holding)))
        yield from (relations if surely else holding)


def _are_totals(relations: Sequence[Relation], holding: int) -> bool:
    """Whether the last cells of rows stand under a total, and no more rows fail than hold."""
    named = all(_TOTAL.search(one.members[-1].around.heading) for one in relations)
    return named and 2 * holding >= len(relations)


def _rows_in(cells: Sequence[Description]) -> Iterator[list[Description]]:
    for _, group in groupby(cells, key=lambda one: one.amount.dimension):
        row = list(group)
        if 3 <= len(row) <= _MOST and _is_side_by_side(row):
            yield row


def _is_side_by_side(row: Sequence[Description]) -> bool:
    """Whether figures stand in columns, nothing but space and rules between."""
    text = row[0].text.source.text
    gaps = [text[one.figure.end : two.figure.start] for one, two in pairwise(row)]
    return all(not re.search(r"[^\W\d_]", gap) and re.search(r"\s{2}|[|\t;]", gap) for gap in gaps)


def _part_sums(scene: Scene) -> Iterator[Relation]:
    """Find wholes whose stated parts add up to them, and no fewer than two."""
    by_whole: dict[str, list[Description]] = {}
    wholes = {}
    for part, whole in scene.parts:
        if part.amount.dimension.startswith(SUMMABLE):
            wholes[whole.figure.id] = whole
            by_whole.setdefault(whole.figure.id, []).append(part)
    for identifier, parts in by_whole.items():
        distinct = list({part.amount.low: part for part in parts}.values())
        if len(distinct) > 1 and total(distinct)[0] == wholes[identifier].amount.low:
            yield added(PARTS, distinct, wholes[identifier], "all stated parts of one whole")
