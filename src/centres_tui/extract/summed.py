"""Parts that add up to their whole: amounts after a colon, in a bracket, in a table's column."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from centres_tui.extract.draft import Draft
from centres_tui.extract.statement import Statement
from centres_tui.model.figure import Figure
from centres_tui.vocabulary.patterns import lazy

FEWEST: Final = 2
"""Fewer parts may add up by chance."""
_APART: Final = 120
"""How far from its whole the first part may stand."""
_NEARLY: Final = Decimal("0.05")
"""By how much the parts that a text names all of may miss their whole: a slip, or rounding."""
_ADDED: Final = frozenset({"count", "number", "money", "mass", "length", "area", "volume"})
_OPENS: Final = lazy(
    r":|\(|\b(?:made\s+up|comprising|consisting|divided|split|broken\s+down|including|and\s+are)\b"
)
"""What stands between a whole and the parts that it is made of."""
_HELD: Final = lazy(r"\b(?:from|than|against|to|with|versus|was|were|up|down|by)\s\Z")
_IN_ALL: Final = lazy(r"(?:\s+[\w'’-]+){0,3}?\s+(?:in\s+(?:all|total)|altogether|overall)(?!\w)")
_TOTAL: Final = lazy(r"\b(?:sub-?)?total\b|\ball\b|\bsum\b|\boverall\b", 2)

Place = tuple[int, Draft]
"""Which of the figures of a text a draft of a cell became, and the draft."""


def link_sums(sentence: Statement, drafts: Sequence[Draft]) -> None:
    """Set `of` where a sentence tells a whole and all its parts.

    Args:
        sentence: The sentence.
        drafts: Its drafts, in order, with the links that words have given them.
    """
    if len(drafts) <= FEWEST:
        return
    for place, whole in enumerate(drafts):
        if whole.kind not in _ADDED or whole.cell is not None:
            continue
        parts = _parts_after(sentence, drafts, place) or _parts_before(sentence, drafts, place)
        for part in parts:
            if part.of is None:
                part.of = sentence.placed(whole.reading.start, "summed")


def _parts_after(sentence: Statement, drafts: Sequence[Draft], place: int) -> list[Draft]:
    """As in "98 trips: 74 with waste and 24 with ash"."""
    whole = drafts[place]
    rest = range(place + 1, len(drafts))
    first = next((at for at in rest if drafts[at].kind in _ADDED), None)
    if first is None:
        return []
    gap = sentence.text[whole.reading.end : drafts[first].reading.start]
    if len(gap) > _APART or not _OPENS.search(gap) or _HELD.search(gap):
        return []
    return _adding_up(whole, [draft for draft in drafts[first:] if draft.kind in _ADDED])


def _parts_before(sentence: Statement, drafts: Sequence[Draft], place: int) -> list[Draft]:
    """As in "28 beds and eight chairs, 36 spaces in all"."""
    whole = drafts[place]
    if not _IN_ALL.match(sentence.text, whole.reading.end):
        return []
    return _adding_up(whole, [draft for draft in drafts[:place] if draft.kind in _ADDED][::-1])


def _adding_up(whole: Draft, others: Sequence[Draft]) -> list[Draft]:
    """Give as many amounts as add up to the whole, or none."""
    size, parts, left = whole.reading.value, list[Draft](), Decimal(0)
    if not isinstance(size, Decimal):
        return []
    left = size
    for draft in others:
        value = draft.reading.value
        if left <= 0 or not isinstance(value, Decimal) or not _is_alike(whole, draft):
            break
        parts.append(draft)
        left -= value
    close = abs(left) <= size * _NEARLY and len(parts) > FEWEST
    return parts if (left == 0 or close) and len(parts) >= FEWEST else []


def _is_alike(whole: Draft, part: Draft) -> bool:
    counted = {"count", "number"}
    if whole.kind in counted:
        return part.kind in counted
    return part.kind == whole.kind and part.unit == whole.unit


def link_cells(figures: list[Figure], cells: Sequence[Place]) -> None:
    """Set `of` on the figures of cells whose column, or else whose row, adds up to a total.

    Args:
        figures: The figures of the text; those of cells that add up are replaced.
        cells: Where the drafts of cells are among them, in order.
    """
    columns: defaultdict[tuple[int, int], list[Place]] = defaultdict(list)
    rows: defaultdict[int, list[Place]] = defaultdict(list)
    for at, draft in cells:
        if draft.cell and draft.kind in _ADDED and isinstance(draft.reading.value, Decimal):
            columns[draft.cell.table, draft.cell.from_right].append((at, draft))
            rows[draft.cell.line].append((at, draft))
    for group in columns.values():
        for parts, total in _totals(group):
            _link(figures, parts, total)
    for group in rows.values():
        *parts, total = group
        if _is_of_total(total[1]) and _adds_up(parts, total[1]):
            _link(figures, parts, total)


def _is_of_total(draft: Draft) -> bool:
    """Whether the heading of a cell's column names a total."""
    return draft.cell is not None and _TOTAL.search(draft.cell.column) is not None


def _totals(group: Sequence[Place]) -> Iterator[tuple[list[Place], Place]]:
    """Give the cells of a column that a cell below adds up, with that cell."""
    run: list[Place] = []
    for at, place in enumerate(group):
        cell = place[1].cell
        told = cell is not None and _TOTAL.search(cell.row) is not None
        total = told or at == len(group) - 1
        if total and _adds_up(run, place[1], told=told):
            yield run, place
            run = []
        else:
            run.append(place)


def _adds_up(parts: Sequence[Place], total: Draft, *, told: bool = True) -> bool:
    """Whether amounts add up to a total: exactly, or nearly where it is called one."""
    values = [part.reading.value for _, part in parts]
    known, size = [each for each in values if isinstance(each, Decimal)], total.reading.value
    if len(known) < FEWEST or not isinstance(size, Decimal) or size <= 0:
        return False
    missed = abs(sum(known) - size)
    return all(_is_alike(total, part) for _, part in parts) and missed <= size * _NEARLY * told


def _link(figures: list[Figure], parts: Sequence[Place], total: Place) -> None:
    whole = figures[total[0]].id
    for at, _ in parts:
        if figures[at].of is None:
            figures[at] = replace(figures[at], of=whole)
