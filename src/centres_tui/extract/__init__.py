"""Source to figures: anchors, rules, overlaps, ranges and hedges, then context."""

from centres_tui.extract.page import Page
from centres_tui.extract.scan import scan
from centres_tui.model.source import Source

__all__ = ["Page", "Source", "scan"]
