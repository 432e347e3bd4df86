"""Columns: two years of one row of a table, and the change between them that the text states."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from centres_tui.compare.arithmetic.changes import NAME
from centres_tui.compare.arithmetic.relation import Relation, is_right, number
from centres_tui.compare.arithmetic.scene import Scene
from centres_tui.compare.description import Description
from centres_tui.compare.tables import is_row, line_at

_FAR: Final = 16
"""A text states the change of a row within so many sentences with figures."""
_TELLING: Final = 0.6
"""A word of a row's label counts from this weight beside a percentage."""
_CHANGED: Final = frozenset({"rising", "falling"})
_GAP: Final = re.compile(r"[^\w£$€]*")


def find(scene: Scene) -> Iterator[Relation]:
    """Find "Sales 4,812 4,655" under two years, where the text says that sales rose by 3.4%."""
    rows = list(_rows(scene))
    changes = [one for one in scene.figures if one.figure.kind == "percent" and _is_change(one)]
    for change in changes if rows else ():
        for new, old in rows:
            if scene.sentences_apart(change, new) > _FAR or not _is_of_row(change, new):
                continue
            relation = _relation(new, old, change)
            if relation is not None:
                yield relation
                break


def _rows(scene: Scene) -> Iterator[tuple[Description, Description]]:
    """Give the cells of a row side by side, the later year's first."""
    for one, two in pairwise(scene.figures):
        periods = one.bearings.period, two.bearings.period
        same = one.amount.dimension == two.amount.dimension and one.amount.dimension != "time"
        if not same or None in periods or not one.around.heading or not two.around.heading:
            continue
        if _are_side_by_side(one, two) and one.bearings.is_apart_in_time(two.bearings):
            yield (two, one) if _is_later(two, one) else (one, two)


def _is_later(one: Description, two: Description) -> bool:
    periods = one.bearings.period, two.bearings.period
    return bool(periods[0] and periods[1] and periods[0].low > periods[1].low)


def _are_side_by_side(one: Description, two: Description) -> bool:
    text = one.text.source.text
    start, end = line_at(text, one.figure.start)
    gap = text[one.figure.end : two.figure.start]
    return two.figure.start < end and is_row(text, start, end) and bool(_GAP.fullmatch(gap))


def _is_change(one: Description) -> bool:
    return bool(one.figure.trend) or one.around.slots.get("way") in _CHANGED


def _is_of_row(change: Description, cell: Description) -> bool:
    """Whether a percentage is told in the words of a row's label."""
    text = cell.text
    start, _ = line_at(text.source.text, cell.figure.start)
    label = {word.stem for word in text.words(start, cell.figure.start) if word.weight == 1}
    weights = change.around.weights
    return any(weights.get(stem, 0.0) >= _TELLING for stem in label)


def _relation(new: Description, old: Description, change: Description) -> Relation | None:
    """Give the relation where the percentage is that of the row to its last digit."""
    if old.amount.low <= 0 or change.amount.low <= 0:
        return None
    computed = abs(new.amount.low - old.amount.low) * 100 / old.amount.low
    if not is_right(computed, change, rounds=change.figure.bound == "~"):
        return None
    formula = f"{number(old)} to {number(new)} is {change.figure.exact}"
    members: Sequence[Description] = (old, new, change)
    reason = "two years of one row, and the change that the text states"
    exact = computed == change.amount.low
    return Relation(NAME, formula, tuple(members), "yes" if exact else "approximately", reason)
