"""Stretches of a text that are drawn in a style of their own."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch of a text, and how it is drawn."""

    start: int
    """First code point."""
    end: int
    """Code point after the last one."""
    style: str
    """A component class of the view, or words of a style such as `bold underline`."""
    strong: bool = False
    """Whether it stands out among the marks."""


class MarkTable:
    """The marks of a text, found by place without looking at the others."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: (mark.start, -mark.end))
        self._starts = [mark.start for mark in self._marks]
        self._ends = list(accumulate((mark.end for mark in self._marks), max))

    def touching(self, start: int, end: int) -> list[Mark]:
        """Give the marks that have a code point in a stretch, in order."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end > start]

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, tuple[Mark, ...]]]:
        """Cut a stretch where marks begin and end; each piece comes with the marks on it."""
        marks = self.touching(start, end)
        cuts = {start, end}
        for mark in marks:
            cuts |= {max(start, mark.start), min(end, mark.end)}
        for first, last in pairwise(sorted(cuts)):
            yield first, last, tuple(m for m in marks if m.start <= first and m.end >= last)
