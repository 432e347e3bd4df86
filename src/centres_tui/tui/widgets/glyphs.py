"""The signs that the screen is drawn with, and their plain counterparts."""

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """One set of signs; the text of sources is never changed by the choice."""

    marker: str
    """Stands before the row of the cursor in the pane that has the focus."""
    faint_marker: str
    """Stands before the row of the cursor in the other panes."""
    ellipsis: str
    """Stands where a cell was cut, one cell wide."""
    border: Literal["round", "ascii"]
    """The name of the border that panes are drawn with."""
    bullet: str
    """Separates short facts on one line."""
    absent: str
    """Stands where there is nothing to show."""
    rule: str
    """Draws a horizontal line."""
    bar: str
    """Draws a vertical line."""
    dot: str
    """Marks a point on a scale."""
    block: str
    """Fills a bar."""
    order: tuple[str, str]
    """Stand beside the title of the column that orders the rows: the least first, the greatest."""
    mark: str
    """Stands before a row that is marked."""


UNICODE: Final = Glyphs(
    marker="▌",
    faint_marker="▏",
    ellipsis="…",
    border="round",
    bullet="·",
    absent="·",
    rule="─",
    bar="│",
    dot="●",
    block="█",
    order=("▲", "▼"),
    mark="+",
)
ASCII: Final = Glyphs(
    marker=">",
    faint_marker=":",
    ellipsis="~",
    border="ascii",
    bullet="-",
    absent=".",
    rule="-",
    bar="|",
    dot="o",
    block="#",
    order=("^", "v"),
    mark="+",
)


def glyphs_of(app: object) -> Glyphs:
    """Give the signs that an app draws with: its `glyphs`, or the full set if it has none.

    >>> glyphs_of(object()).ellipsis
    '…'
    """
    found = getattr(app, "glyphs", UNICODE)
    return found if isinstance(found, Glyphs) else UNICODE
