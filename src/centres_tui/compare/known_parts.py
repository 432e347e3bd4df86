"""Known parts: values that some source gives as a part and its whole are two measures."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge
from centres_tui.compare.kin import Kin

_Sizes = tuple[str, float, float]


def without_parts(
    edges: Iterable[Edge], descriptions: Sequence[Description], kin: Kin
) -> list[Edge]:
    """Leave out the pairs of values that some source on the subject gives as a part and its whole.

    "Of 64 hangers 19 are cracked" makes 64 hangers no other number of "the 19 hangers".

    Args:
        edges: Pairs of values that do not meet.
        descriptions: All figures.
        kin: Which sources are on one subject.
    """
    known: dict[_Sizes, dict[str, int]] = defaultdict(dict)
    for place, one in enumerate(descriptions):
        if one.whole is not None:
            sizes = one.amount.dimension, one.amount.size, one.whole.amount.size
            known[sizes].setdefault(one.source, place)
    found: list[Edge] = []
    for edge in edges:
        both = _sizes(descriptions[edge[0]], descriptions[edge[1]])
        told = known.get(both) if both else None
        if not (told and any(kin.are_kin(edge[0], place) for place in told.values())):
            found.append(edge)
    return found


def _sizes(first: Description, second: Description) -> _Sizes | None:
    """Give the values of two figures in order; None where the higher one has no parts itself."""
    is_first = first.amount.size <= second.amount.size
    low, high = (first, second) if is_first else (second, first)
    if not high.part_values:
        return None
    return low.amount.dimension, low.amount.size, high.amount.size
