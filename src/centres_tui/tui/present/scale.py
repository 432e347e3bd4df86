"""A scale: one statement drawn as a dot or a range between the ends of all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from centres_tui.model.beside import Entry
from centres_tui.model.comparison import Measure
from centres_tui.model.quantity import Value
from centres_tui.tui.present.quantity import PHYSICAL, number_words, unit_sign, value_words
from centres_tui.tui.widgets.glyphs import Glyphs

_STRETCHES: Final = frozenset({"date", "period"})
"""Kinds that name a stretch of days, unless it is one day."""
SCALE_DIGITS: Final = 3
LEAST_WIDTH: Final = 3
"""A scale has so many cells at the least."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From where to where the statements of one measure reach, as numbers or as days."""

    low: float
    """The lowest end."""
    high: float
    """The highest end."""
    ends: tuple[Value, Value]
    """Both as they are stated."""

    def place(self, value: float, width: int) -> int:
        """Give the cell of a value, from 0; the middle where all values are one."""
        if self.high <= self.low:
            return width // 2
        share = (value - self.low) / (self.high - self.low)
        return max(0, min(width - 1, round(share * (width - 1))))


def as_point(value: Value) -> float | None:
    """Give a number, or a day, as a point on a scale; None where there is no such point."""
    if isinstance(value, Decimal):
        return float(value)
    try:
        return float(date.fromisoformat(value).toordinal()) if value else None
    except ValueError:
        return None


def scale_of(entries: Iterable[Entry]) -> Scale | None:
    """Give the scale that all statements fit on; None where none has a place."""
    ends = [
        (point, value)
        for entry in entries
        for value in (entry.least, entry.most)
        if (point := as_point(value)) is not None
    ]
    if not ends:
        return None
    (low, lowest), (high, highest) = min(ends, key=_point), max(ends, key=_point)
    return Scale(low, high, (lowest, highest))


def ends_words(scale: Scale, measure: Measure) -> tuple[str, str]:
    """Word the ends of a scale, in the unit that the measure is compared in."""
    low, high = scale.ends
    return _end_words(low, measure), _end_words(high, measure)


def _end_words(end: Value, measure: Measure) -> str:
    """Word one end; of the parts that converting left, so many digits as a scale can show."""
    if not isinstance(end, Decimal):
        return value_words(end, measure.kind, measure.unit)
    rounded = round(end, max(0, SCALE_DIGITS - 1 - end.adjusted()))
    if measure.kind in PHYSICAL:
        return f"{number_words(rounded)} {unit_sign(measure.unit)}"
    return value_words(rounded, measure.kind, measure.unit)


def _point(end: tuple[float, Value]) -> float:
    return end[0]


def drawn(entry: Entry, scale: Scale, width: int, glyphs: Glyphs) -> str:
    """Draw a statement: a dot where it is exact, a line from end to end where it is not.

    A value that leaves room is a dot on its line; what has no end goes on to an arrow.
    """
    low, high = as_point(entry.least), as_point(entry.most)
    width = max(LEAST_WIDTH, width)
    if low is None and high is None:
        return " " * width
    first = 0 if low is None else scale.place(low, width)
    last = width - 1 if high is None else scale.place(high, width)
    cells = [" "] * width
    cells[first : last + 1] = glyphs.rule * (last - first + 1)
    _close(cells, entry, (first, last), glyphs)
    return "".join(cells)


def _close(cells: list[str], entry: Entry, ends: tuple[int, int], glyphs: Glyphs) -> None:
    """Put the ends on a line: arrows where it has none, a dot where one value is stated."""
    first, last = ends
    if entry.least is None:
        cells[first], cells[last] = "<", glyphs.dot
    elif entry.most is None:
        cells[first], cells[last] = glyphs.dot, ">"
    elif last > first and (entry.bound == "range" or entry.kind in _STRETCHES):
        cells[first] = cells[last] = glyphs.bar
    else:
        cells[(first + last) // 2] = glyphs.dot


def ends_line(ends: Sequence[str], width: int) -> str:
    """Write the two ends of a scale above it; the first alone where both are one.

    >>> ends_line(("38", "46"), 12)
    '38        46'
    """
    low, high = ends
    if low == high:
        return low[:width].center(width).rstrip()
    room = width - len(low) - len(high)
    return f"{low}{' ' * room}{high}" if room > 0 else low[:width]
