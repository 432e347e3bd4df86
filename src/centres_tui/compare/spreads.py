"""Spreads: how far the values of one measure lie apart."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from centres_tui.compare.amounts import as_float, plain
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
    lowest, highest = min(members, key=_low_rank), max(members, key=_high_rank)
    if dimension == "time":
        days = highest.amount.low - lowest.amount.low
        return Spread(
            lowest=lowest.amount.text,
            highest=highest.amount.text,
            difference=str(abs(days)),
            unit="days",
        )
    unit, worth = unit_of(members)
    is_one = highest.amount.ends[2:] == lowest.amount.ends[:2]
    apart = Fraction(0) if is_one else highest.amount.high - lowest.amount.low
    percent = ""
    if lowest.amount.ends[0] > 0:
        percent = _percent(apart * 100 / lowest.amount.low) if apart else "0"
    told = lowest.amount.low, highest.amount.high, apart
    low, high, difference = told if worth == 1 else [each / worth for each in told]
    return Spread(
        lowest=plain(low),
        highest=plain(high),
        difference=plain(difference),
        percent=percent,
        unit=counted if counted and dimension == "count" else unit,
    )


def _low_rank(one: Description) -> tuple[float, Fraction, Fraction, int]:
    """Order by the lower end; as floating-point numbers most tell which is less."""
    amount = one.amount
    return amount.size, amount.low, amount.high, one.place


def _high_rank(one: Description) -> tuple[float, Fraction, Fraction, int]:
    amount = one.amount
    top = amount.size if amount.high is amount.low else as_float(amount.high)
    return top, amount.high, amount.low, -one.place


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
