"""Spreads: how far the values of one measure lie apart."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from centres_tui.compare.amounts import plain
from centres_tui.compare.description import Description
from centres_tui.model.comparison import Spread
from centres_tui.vocabulary.measures import unit_factors

_MOST_PLACES: Final = 12
"""A percentage too small for so many decimals is given as 0."""


def spread_of(members: Sequence[Description], counted: str = "") -> Spread | None:
    """Give the spread of the values stated, or None where there is none to give.

    Args:
        members: The figures of a measure.
        counted: The noun to show with counts; empty for the first figure's own.
    """
    dimension = members[0].amount.dimension
    if dimension == "ratio":
        return None
    lowest = min(members, key=lambda one: (one.amount.low, one.amount.high, one.place))
    highest = max(members, key=lambda one: (one.amount.high, one.amount.low, -one.place))
    if dimension == "time":
        days = highest.amount.low - lowest.amount.low
        return Spread(
            lowest=lowest.amount.text,
            highest=highest.amount.text,
            difference=str(abs(days)),
            unit="days",
        )
    unit, worth = unit_of(members)
    apart = highest.amount.high - lowest.amount.low
    percent = _percent(apart * 100 / lowest.amount.low) if lowest.amount.low > 0 else ""
    return Spread(
        lowest=plain(lowest.amount.low / worth),
        highest=plain(highest.amount.high / worth),
        difference=plain(apart / worth),
        percent=percent,
        unit=counted if counted and dimension == "count" else unit,
    )


def unit_of(members: Sequence[Description]) -> tuple[str, Fraction]:
    """Give the unit to show amounts in and its worth: the sources' own, where they share one."""
    units = {one.figure.unit for one in members}
    kind, unit = members[0].figure.kind, members[0].figure.unit
    if len(units) == 1 and kind in unit_factors():
        return unit, unit_factors()[kind].get(unit, Fraction(1))
    return members[0].amount.unit, Fraction(1)


def _percent(value: Fraction) -> str:
    """Write a percentage to one decimal, or to the first that is not zero."""
    places = 1
    while value and not round(value * 10**places) and places < _MOST_PLACES:
        places += 1
    return plain(value, places)
