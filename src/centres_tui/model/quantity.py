"""Kinds, bounds and statuses of a figure, as closed sets, and how a value is written."""

from decimal import Decimal
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
