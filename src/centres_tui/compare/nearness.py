"""Nearness: how much values that are not equal speak for one measure, or against it."""

import math
from typing import Final

from centres_tui.compare.amounts import Amount, last_digit
from centres_tui.compare.description import Description

FAR_OPEN: Final = -6.0
"""Points for dates that meet only because one has no end."""
NEAR: Final = 92
"""Dates that meet are one measure's only within so many days of each other."""
_CLOSE: Final = 0.25
"""Values that meet, one hedged, are one measure's only within this part of each other."""
_NEXT_TO: Final = 0.15
"""Values that meet further apart than this speak neither for nor against."""
_LONG: Final = 200
"""For every so many days between two dates, one measure's are so much the less likely."""
_SLIP: Final = 0.5
"""A plan may well slip by this part of the time that it reaches ahead."""
_FARTHEST: Final = 3.0
"""No two values are more doublings apart than this for what it says, the first half aside."""
CONVERTED: Final = 1.5
"""Points for a physical amount that another gives in another unit, as if one converted it."""
_TELLING: Final = 3
"""Digits of an equal value that few others have."""
_ROUNDED: Final = 2
"""Digits of a value that rounds another, which is one of few that it may then be."""
TOLD_ALIKE: Final = -1.2
"""Points for another subject, time or aim of a value that is the same in two digits or more."""
SOME_WORDS: Final = 0.4
"""Points for words in common that two near counts need where neither is hedged."""
VERY_CLOSE: Final = 1.0
"""Values that meet are as near as this, in points, where one was converted or rounded."""


def is_rounding(one: Amount, two: Amount, least: int) -> bool:
    """Whether one of two amounts is the other to fewer digits, so many of them at the least."""
    if one.digits == two.digits or one.dimension == "time":
        return False
    coarse, fine = (one, two) if one.digits < two.digits else (two, one)
    if coarse.digits < least or not coarse.low or coarse.low != coarse.high:
        return False
    return abs(coarse.low - fine.low) * 2 <= last_digit(coarse.low)


def is_told_alike(first: Description, second: Description) -> bool:
    """Whether values are the same, in so many digits that they seldom are by chance."""
    return first.amount.digits >= _ROUNDED and first.amount.equals(second.amount)


def is_told_as(first: Description, second: Description) -> bool:
    """Whether values are the same, or one rounds the other, in digits that few others have."""
    if first.amount.equals(second.amount):
        return first.amount.digits >= _TELLING
    return first.interval.meets(second.interval) and is_rounding(
        first.amount, second.amount, _ROUNDED
    )


def distance(first: Description, second: Description) -> float:
    """Say how unlikely two values are to be of one measure: the further apart, the less."""
    one, two = first.amount, second.amount
    if one.dimension == "time":
        ahead = max(first.traits.horizon, second.traits.horizon) * _SLIP
        return -0.3 - min(2.0, abs(one.size - two.size) / max(_LONG, ahead))
    low, high = abs(one.size), abs(two.size)
    if high < low:
        low, high = high, low
    beyond = (math.log2(high / low) if low else 4.0) - 0.5
    if beyond <= 0:
        return -0.5
    return -0.5 - beyond if beyond < _FARTHEST else -0.5 - _FARTHEST


def closeness(first: Description, second: Description) -> float:
    """Say how near values that meet are: "over 1,000" meets 41,455 and is not near it."""
    one, two = first.amount, second.amount
    if one.dimension == "time":
        near = abs(one.size - two.size) <= NEAR
        if near and first.figure.kind == second.figure.kind:
            return 0.8
        return -1.0 if first.figure.bound == second.figure.bound == "=" else FAR_OPEN
    low, high = abs(one.size), abs(two.size)
    if high < low:
        low, high = high, low
    apart = (high - low) / high if high else 1.0
    if apart > _CLOSE:
        return distance(first, second) - 0.5
    if apart > _NEXT_TO:
        return -0.2
    return min(3.0, -0.9 * math.log10(max(apart, 0.0001)))


def is_written_out(one: Description) -> bool:
    """Whether an amount has no hedge and no scale word: 158,000, not 1.3 million."""
    return one.figure.bound == "=" and not one.figure.exact[-1:].isalpha()
