"""Exact numbers in formats whose readers may hold them as binary floating point."""

from decimal import Decimal
from typing import Final

from centres_tui.model.quantity import TEXT_KINDS, Value, canonical

LARGEST_EXACT: Final = Decimal(10) ** 15
"""Beyond this a reader that holds numbers as doubles may lose digits."""


def plain_number(value: Value) -> int | float | str | None:
    """Give a value as a number where that is exact, else as its canonical text.

    >>> plain_number(Decimal("5600000.0")), plain_number(Decimal("0.25"))
    (5600000, 0.25)
    >>> plain_number(Decimal("12345678901234567890"))
    '12345678901234567890'
    """
    if not isinstance(value, Decimal):
        return value
    if abs(value) > LARGEST_EXACT:
        return canonical(value)
    if value == value.to_integral_value():
        return int(value)
    close = float(value)
    return close if Decimal(repr(close)) == value else canonical(value)


def read_value(stated: object, kind: str) -> Value:
    """Undo `plain_number`: a value of that kind from what a format's parser gave."""
    if stated is None or stated == "":
        return None
    return str(stated) if kind in TEXT_KINDS else Decimal(str(stated))
