"""Converted: an amount that a source gives again in another unit: "145 mph (233 km/h)"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.nearness import closeness

_BRACKET: Final = re.compile(r"\s?[(\[/]\s?(?:or |about |around |roughly |some |nearly )?")
_OR: Final = re.compile(
    r"(?: (?:a|per|last|this|each) (?:year|day|week|month|season))?,? or "
    r"(?:about |around |roughly )?"
)
_CLOSED: Final = re.compile(r"\s?[)\]]")
_GAP: Final = 24
"""No more characters stand between."""


def is_converted(first: Description, second: Description) -> bool:
    """Whether one amount is the other in another unit, right behind it."""
    if first.amount.dimension != second.amount.dimension or first.source != second.source:
        return False
    one, two = (first, second) if first.figure.start < second.figure.start else (second, first)
    between = two.figure.start - one.figure.end
    if not 0 < between <= _GAP or one.figure.unit == two.figure.unit:
        return False
    if not one.interval.meets(two.interval) or closeness(one, two) <= 0:
        return False
    source = one.text.source.text
    gap = source[one.figure.end : two.figure.start]
    if _BRACKET.fullmatch(gap):
        return "/" in gap or _CLOSED.match(source, two.figure.end) is not None
    return _OR.fullmatch(gap) is not None


def converted_pairs(described: Sequence[Description]) -> list[tuple[int, int]]:
    """Give the places of the amounts that their sources give in two units, of figures in order."""
    return [
        (place, place + 1)
        for place, (one, two) in enumerate(pairwise(described))
        if one.amount.dimension == two.amount.dimension and is_converted(one, two)
    ]
