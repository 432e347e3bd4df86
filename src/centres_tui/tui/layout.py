"""Which panes are shown in the space there is."""

from typing import Final

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
