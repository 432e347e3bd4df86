"""Which of several overlapping readings stands."""

from bisect import bisect_right
from collections.abc import Iterable

from centres_tui.model.reading import Reading


def choose(readings: Iterable[Reading]) -> tuple[list[Reading], list[Reading]]:
    """Choose among overlapping readings: the longer, then the higher priority, then the earlier.

    Returns:
        The readings that stand, in order, those that are no figures among them; and the others.
    """
    ordered = sorted(readings, key=lambda reading: (reading.start, reading.end))
    standing: list[Reading] = []
    dropped: list[Reading] = []
    group: list[Reading] = []
    reach = -1
    for reading in ordered:
        if reading.start >= reach and group:
            _settle(group, standing, dropped)
            group = []
        group.append(reading)
        reach = max(reach, reading.end)
    if group:
        _settle(group, standing, dropped)
    return standing, dropped


def _settle(group: list[Reading], standing: list[Reading], dropped: list[Reading]) -> None:
    """Choose among readings that hang together."""
    if len(group) == 1:
        standing.append(group[0])
        return
    kept: list[Reading] = []
    for reading in sorted(group, key=_rank):
        place = bisect_right(kept, reading.start, key=_start)
        clear_before = place == 0 or kept[place - 1].end <= reading.start
        if clear_before and (place == len(kept) or kept[place].start >= reading.end):
            kept.insert(place, reading)
        else:
            dropped.append(reading)
    standing.extend(kept)


def _start(reading: Reading) -> int:
    return reading.start


def _rank(reading: Reading) -> tuple[int, int, int]:
    return (reading.start - reading.end, -reading.priority, reading.start)
