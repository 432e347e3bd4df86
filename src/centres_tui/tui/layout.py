"""Which panes are shown in the space there is, and where, when all are."""

from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from centres_tui.tui.state import PANE_NAMES, PaneName

WIDE: Final = 100
HIGH: Final = 30
"""From this size on, all panes are shown together."""
TWO_HIGH: Final = 12
TWO_WIDE: Final = 40
"""Below this size, one pane is shown at a time."""
LEAST_WIDE: Final = 20
LEAST_HIGH: Final = 6
"""Below this size, nothing useful can be shown."""

SHARES: Final = (12, 9, 8, 8)
"""How the height is shared: sources and reader, figures, comparison, evidence; as in the styles."""
SOURCES_PERCENT: Final = 44
SOURCES_MOST: Final = 72
"""The width of the sources, of the whole and in cells, as in the styles."""
LINES_AROUND: Final = 1
"""Lines above and below the panes."""
FACTS: Final = 2
"""Lines below the text in the reader, as in the styles."""

TOGETHER: Final[dict[PaneName, frozenset[PaneName]]] = {
    "sources": frozenset({"sources", "reader"}),
    "figures": frozenset({"figures", "reader"}),
    "comparison": frozenset({"comparison", "evidence"}),
    "evidence": frozenset({"comparison", "evidence"}),
}
"""What is shown with a pane where two fit; the reader goes with the one it was entered from."""


def is_roomy(width: int, height: int) -> bool:
    """Say whether all panes fit."""
    return width >= WIDE and height >= HIGH


def is_tiny(width: int, height: int) -> bool:
    """Say whether nothing useful fits."""
    return width < LEAST_WIDE or height < LEAST_HIGH


def visible_panes(
    size: tuple[int, int], focused: PaneName, entered_from: PaneName, zoomed: PaneName | None
) -> frozenset[PaneName]:
    """Choose the panes to show.

    Args:
        size: Columns and lines of the terminal.
        focused: The pane that has the focus; always shown.
        entered_from: The pane that had it before the reader.
        zoomed: The pane that has the whole screen, if one has.
    """
    if zoomed:
        return frozenset({zoomed})
    if is_roomy(*size):
        return frozenset(PANE_NAMES)
    if size[0] < TWO_WIDE or size[1] < TWO_HIGH:
        return frozenset({focused})
    if focused == "reader":
        return TOGETHER["sources" if entered_from == "sources" else "figures"]
    return TOGETHER[focused]


class Box(NamedTuple):
    """Where the inside of a pane is, below its title."""

    x: int
    """Cells left of it."""
    y: int
    """Lines above it."""
    width: int
    """Its cells."""
    height: int
    """Its lines."""


def boxes(width: int, height: int) -> dict[PaneName, Box]:
    """Say where the panes are that show what was read, in a space where all of them fit."""
    space = height - 2 * LINES_AROUND
    parts = accumulate(SHARES, initial=0)
    edges = [LINES_AROUND + space * part // sum(SHARES) for part in parts]
    (top, top_end), (middle, middle_end), *_ = pairwise(edges)
    left = min(width * SOURCES_PERCENT // 100, SOURCES_MOST)
    return {
        "sources": Box(0, top + 1, left, top_end - top - 1),
        "reader": Box(left + 1, top + 1, width - left - 2, top_end - top - 1 - FACTS),
        "figures": Box(0, middle + 1, width, middle_end - middle - 1),
    }
