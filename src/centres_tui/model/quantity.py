"""Kinds, bounds and statuses of a figure, as closed sets, and how a value is written."""

from decimal import Context, Decimal
from typing import Final, Literal, get_args

Kind = Literal[
    "money", "count", "percent", "fraction", "ratio", "duration", "age", "area", "length", "mass",
    "volume", "temperature", "speed", "energy", "power", "pressure", "data", "rate", "date",
    "period", "number",
]  # fmt: skip
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

Bound = Literal["=", "~", ">", ">=", "<", "<=", "range"]
BOUNDS: Final[tuple[Bound, ...]] = get_args(Bound)

Status = Literal["actual", "proposed", "planned", "forecast", "target", "past"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)

Trend = Literal["", "up", "down"]

Value = Decimal | str | None
"""A number in base units; EDTF text of a date or period; "a/b" of a ratio; None where not fixed."""

TEXT_KINDS: Final = frozenset({"date", "period", "ratio"})
"""Kinds whose value is text, not a number."""
DATED: Final[frozenset[Kind]] = frozenset({"date", "period"})
"""Kinds of what lies in time."""
SHARES: Final[frozenset[Kind]] = frozenset({"percent", "fraction"})
"""Kinds of what is a share of something."""
COUNTED: Final[frozenset[Kind]] = frozenset({"count", "number"})
"""Kinds of plain numbers, of things that are named or not."""

_UNENDING: Final = 28
"""The digits of a quotient that goes on for ever: all that a Decimal is worked out to."""
_ROUNDING: Final = Context(prec=12)
"""So many digits of it are kept; every reader holds them exactly."""


def settled(value: Value, stated: str = "") -> Value:
    """Give a value that goes on for ever ("a third") in 12 digits; any other as it is.

    Args:
        value: The value.
        stated: The words that state it: digits that stand there in full are all kept.

    >>> settled(Decimal(1) / 3), settled(Decimal("0.25"))
    (Decimal('0.333333333333'), Decimal('0.25'))
    """
    if not isinstance(value, Decimal) or sum(map(str.isdigit, stated)) >= _UNENDING:
        return value
    _, digits, exponent = value.as_tuple()
    is_unending = len(digits) >= _UNENDING and isinstance(exponent, int) and exponent < 0
    return _ROUNDING.plus(value) if is_unending else value


def canonical(value: Value) -> str:
    """Write a value the one way it is written everywhere: plain decimal, EDTF or a/b.

    >>> canonical(Decimal("5.60E+6"))
    '5600000'
    >>> canonical(Decimal("0.250"))
    '0.25'
    >>> canonical(None)
    ''
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
