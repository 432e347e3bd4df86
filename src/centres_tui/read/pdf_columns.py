"""Where columns of a page begin and end: a line over or under them may fit into one of them."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from centres_tui.read.pdf_rows import Row

APART: Final = 1.35
"""What is further apart than so many usual distances of rows is set apart."""
FAR: Final = 2.0
"""So many of them part a line at the top of one column from the columns."""
FEW: Final = 2
"""At most so many rows head what stands below them."""
NOTE: Final = 0.92
"""Notes at the foot of a page are written in letters smaller than so much of the others."""
OPEN: Final = 1.25
"""A line that ends no sentence heads what is below it, though that be so much further away."""
_CLOSED: Final = (".", "!", "?", ";", ":", ",", "-")


def extent_of_columns(rows: Sequence[Row], place: float, after: Sequence[Row]) -> tuple[int, int]:
    """Give the first of the rows that stand in columns, and the one after the last.

    Left out are a line or two at the top that stand over the second column only, far from it, as
    a date does; a line or two at the bottom, set apart, that head what goes over all columns
    below; and notes at the bottom in small letters.

    Args:
        rows: What stands on either side of the gap between the columns.
        place: Where the gap is.
        after: What stands below.
    """
    lefts = [at for at, row in enumerate(rows) if row.left < place]
    rights = [at for at, row in enumerate(rows) if row.right > place]
    step = median(second.base - first.base for first, second in pairwise(rows))
    first = lefts[0]
    if first > FEW or rows[first].base - rows[max(first - 1, 0)].base < FAR * step:
        first = 0
    size = median(row.size for row in rows)
    for at in range(min(lefts[-1], rights[-1]) + 1, len(rows)):
        jump, rest = rows[at].base - rows[at - 1].base, rows[at:]
        is_small = all(row.size < NOTE * size for row in rest)
        if jump > APART * step and (is_small or _heads(rest, after, jump)):
            return first, at
    return first, len(rows)


def _heads(rows: Sequence[Row], after: Sequence[Row], jump: float) -> bool:
    """Whether rows belong to what stands below them, rather than to what is above."""
    if len(rows) > FEW or not after:
        return False
    last = rows[-1]
    near = jump if last.text.endswith(_CLOSED) else OPEN * jump
    return after[0].base - last.base < near
