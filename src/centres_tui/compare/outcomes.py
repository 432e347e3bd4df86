"""Outcomes: how amounts that were worked out are written, and how what they come from is."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from centres_tui.compare.amounts import plain
from centres_tui.compare.arithmetic.relation import written
from centres_tui.compare.description import Description
from centres_tui.compare.wording import stated

Change = Callable[[Fraction], Fraction]
"""What is done to an amount."""
_DIGITS: Final = 4
"""A quotient that goes on for ever is shown with so many digits."""


def said(one: Description) -> str:
    """Write what a figure states, a range from end to end."""
    return outcome(one, lambda amount: amount) if one.figure.bound == "range" else stated(one)


def outcome(one: Description, change: Change) -> str:
    """Write what an amount comes to, both ends of a range."""
    figure = one.figure
    ends = [figure.value] if figure.value is not None else [figure.low, figure.high]
    numbers = [change(Fraction(end)) for end in ends if isinstance(end, Decimal)]
    shown = " to ".join(_written(each, one) for each in numbers)
    is_exact = all(_is_short(each) for each in numbers)
    return shown if is_exact else f"about {shown}"


def _written(amount: Fraction, like: Description) -> str:
    unit = "" if like.figure.kind in {"money", "count"} else f" {like.figure.unit}"
    return f"{written(_rounded_off(amount), like)}{unit}"


def _is_short(amount: Fraction) -> bool:
    return _rounded_off(amount) == amount


def _rounded_off(amount: Fraction) -> Fraction:
    """Round an amount to the digits that are shown; whole numbers are kept."""
    if amount.denominator == 1:
        return amount
    exponent = len(str(int(abs(amount)))) if abs(amount) >= 1 else 0
    return round(amount, _DIGITS - exponent)


def rounded(amount: Fraction) -> str:
    """Write a percentage to one decimal."""
    return plain(amount, 1)
