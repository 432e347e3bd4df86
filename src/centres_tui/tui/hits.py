"""From hit to hit of a search."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from centres_tui.tui.state import Search


def next_hit(hits: Sequence[int], spot: int, step: int) -> int | None:
    """Give the index of the next hit after a spot, or of the one before; round at the ends.

    >>> next_hit([3, 8, 20], 8, 1)
    2
    >>> next_hit([3, 8, 20], 20, 1)
    0
    >>> next_hit([3, 8, 20], 8, -1)
    0
    """
    if not hits:
        return None
    place = bisect_right(hits, spot) if step > 0 else bisect_left(hits, spot) - 1
    return place % len(hits)


def hit_words(search: Search, hit: int | None, count: int) -> str:
    """Say which hit this is, or that there is none."""
    words = f"/{search.words}"
    if hit is None:
        return f"{words}: not in this pane. Esc ends the search."
    return f"{words}: {hit + 1:,} of {count:,}. n next, N before, Esc ends."
