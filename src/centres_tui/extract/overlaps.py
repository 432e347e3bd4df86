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


def winner_over(dropped: Reading, standing: Iterable[Reading]) -> tuple[Reading, str] | None:
    """Give the reading that keeps a dropped one off, and why, in plain words.

    Args:
        dropped: A reading that does not stand.
        standing: The readings that stand.
    """
    rivals = [
        reading
        for reading in standing
        if reading.start < dropped.end
        and dropped.start < reading.end
        and _rank(reading) <= _rank(dropped)
    ]
    if not rivals:
        return None
    winner = min(rivals, key=_rank)
    ours, theirs = winner.end - winner.start, dropped.end - dropped.start
    if ours != theirs:
        return winner, f"it is longer ({ours} characters, not {theirs})"
    if winner.priority != dropped.priority:
        ranks = f"{winner.priority}, not {dropped.priority}"
        return winner, f"it is as long, but of higher rank ({ranks})"
    return winner, "it is as long and of the same rank, but begins or was tried first"
