"""Findings: what a level gives a pair, points with a label, and the points that levels share."""

from typing import Final

Finding = tuple[float, str]
"""Points, and a label: empty where the level says nothing."""

NOTHING: Final[Finding] = (0.0, "")
VETO: Final = -9.0
"""Points for what no likeness of words outweighs."""
OPPOSED: Final = -6.0
"""Points for what only a telling value and like words together outweigh."""
