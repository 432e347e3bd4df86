"""Findings: what a level gives a pair, points with a label, and the points that levels share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from centres_tui.compare.description import Description

Finding = tuple[float, str]
"""Points, and a label: empty where the level says nothing."""

NOTHING: Final[Finding] = (0.0, "")
VETO: Final = -9.0
"""Points for what no likeness of words outweighs."""
OPPOSED: Final = -6.0
"""Points for what only a telling value and like words together outweigh."""


@dataclass(frozen=True, slots=True)
class Level:
    """One thing in which two figures may match."""

    name: str
    """What it is called."""
    looks_at: str
    """What it compares, in one line."""
    find: Callable[[Description, Description], Finding]
    """Gives the points and the label of a pair."""
    either: int = 0
    """The marks one of which either figure must have, or both one of `both`."""
    both: int = 0
    """The marks one of which both must have for more than `usual` points.

    Where they do not, and neither has one of `either`, the level says nothing.
    """
    most: float = 0.0
    """No pair gets more points than this."""
    lifted_by: int = 0
    """The marks one of which either must have for more than `usual` points; 0 for none."""
    usual: float = 0.0
    """The most points of pairs without such marks."""

    def most_of(self, either: int, both: int) -> float:
        """Give the most points of a pair, by the marks that either or both have."""
        if self.lifted_by and not either & self.lifted_by:
            return self.usual
        return self.usual if self.both and not both & self.both else self.most

    def is_asked(self, either: int, both: int) -> bool:
        """Whether it may say something of a pair, by the marks that either or both have."""
        if not (self.either or self.both):
            return True
        return bool(either & self.either or both & self.both)
