"""Whether work takes time in line with its amount, on a machine that others use as well.

What others do can only add to a measured time, so a time counts as it is at its least, and a
measurement that fails is made again before it is believed. Work that grows with the square of
its amount fails every time.
"""

import sys
from collections.abc import Callable
from time import process_time
from types import FrameType
from typing import Final

ATTEMPTS: Final = 6
"""How often a measurement is made before it is believed that it fails."""
FLOOR: Final = 0.02
"""Seconds below which a time says nothing."""


def seconds_of(work: Callable[[], object]) -> float:
    """Give the processor time of work, in seconds."""
    begin = process_time()
    work()
    return process_time() - begin


def is_done_within(limit: float, work: Callable[[], object]) -> bool:
    """Tell whether work takes no more than some seconds of the processor, at its least."""
    return any(seconds_of(work) < limit for _ in range(ATTEMPTS))


def grows_in_line(work: Callable[[int], object], small: int) -> bool:
    """Tell whether four times the amount takes less than eight times as long, at its least.

    In line it takes 4 times as long; with the square of the amount, 16 times.
    """
    work(small)
    little = much = float("inf")
    for _ in range(ATTEMPTS):
        little = min(little, seconds_of(lambda: work(small)))
        much = min(much, seconds_of(lambda: work(4 * small)))
        if much < 8 * max(little, FLOOR):
            return True
    return False


def steps_of(work: Callable[[], object]) -> int:
    """Count the calls of functions, those written in C among them: the same on every machine."""
    count = 0

    def seen(frame: FrameType, event: str, argument: object) -> None:
        del frame, argument
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
