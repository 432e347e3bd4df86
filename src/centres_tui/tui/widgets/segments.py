"""Cells as segments, each in one style."""

from itertools import pairwise

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text


def segments_of(cell: Text, console: Console) -> list[Segment]:
    """Turn a cell into segments; where styles overlap, they add up in their order."""
    words, behind = cell.plain, _style(cell.style, console)
    if not cell.spans:
        return [Segment(words, behind)]
    spans = [(span.start, span.end, _style(span.style, console)) for span in cell.spans]
    cuts = {0, len(words)}
    for start, end, _ in spans:
        cuts |= {min(start, len(words)), min(end, len(words))}
    made = []
    for first, last in pairwise(sorted(cuts)):
        style = behind
        for start, end, own in spans:
            if start <= first and end >= last:
                style += own
        made.append(Segment(words[first:last], style))
    return made


def _style(named: str | Style, console: Console) -> Style:
    """Give the style that a cell names."""
    return named if isinstance(named, Style) else console.get_style(named)
