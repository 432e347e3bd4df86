"""Wholes of shares: whether two shares are of one number of people or things."""

from itertools import product
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.nearness import closeness

_TELLING: Final = 2
"""Numbers of fewer digits are equal by chance."""
_MANY_MORE: Final = 1.5
"""Numbers more than so many times each other are not of the same people."""


def are_of_one_whole(first: Description, second: Description) -> bool:
    """Whether shares that meet are of numbers that may be one: "75%" of 1,864 and of "some 1,900".

    What a share stands beside may be its part: "Of 1,864 answers 1,398 (75%) were against".
    """
    if not first.interval.meets(second.interval):
        return False
    return any(
        min(one.amount.digits, two.amount.digits) >= _TELLING
        and one.amount.dimension == two.amount.dimension
        and one.interval.meets(two.interval)
        and closeness(one, two) > 0
        for one, two in product(_wholes_of(first), _wholes_of(second))
    )


def _wholes_of(share: Description) -> list[Description]:
    """Give what a share may be of: its whole, and the whole of that."""
    whole = share.whole
    return [each for each in (whole, whole.whole if whole else None) if each]


def are_of_others(first: Description, second: Description) -> bool:
    """Whether two shares are of numbers too far apart to be of the same people."""
    if first.amount.dimension != "share" or first.whole is None or second.whole is None:
        return False
    low, high = sorted((abs(first.whole.amount.size), abs(second.whole.amount.size)))
    return high > _MANY_MORE * low
