"""Spreads: how far the values of one measure lie apart."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from centres_tui.compare.description import Description
from centres_tui.model.comparison import Spread
from centres_tui.model.quantity import canonical
from centres_tui.vocabulary.measures import unit_factors


def spread_of(members: Sequence[Description]) -> Spread | None:
    """Give the spread of the values stated, or None where there is none to give."""
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
    percent = _decimal(apart * 100 / lowest.amount.low, 1) if lowest.amount.low > 0 else ""
    return Spread(
        lowest=_decimal(lowest.amount.low / worth),
        highest=_decimal(highest.amount.high / worth),
        difference=_decimal(apart / worth),
        percent=percent,
        unit=unit,
    )


def unit_of(members: Sequence[Description]) -> tuple[str, Fraction]:
    """Give the unit to show amounts in and its worth: the sources' own, where they share one."""
    units = {one.figure.unit for one in members}
    kind, unit = members[0].figure.kind, members[0].figure.unit
    if len(units) == 1 and kind in unit_factors():
        return unit, unit_factors()[kind].get(unit, Fraction(1))
    return members[0].amount.unit, Fraction(1)


def _decimal(value: Fraction, places: int = 6) -> str:
    """Write an exact number as plain decimal text, rounded to some places."""
    scaled = round(value * 10**places)
    return canonical(Decimal(scaled).scaleb(-places))
