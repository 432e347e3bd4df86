"""Amounts: what a figure states, in the unit in which figures of its dimension are compared."""

import re
import sys
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Value
from centres_tui.parse.edtf import edtf_bounds
from centres_tui.vocabulary.measures import unit_factors

_SHARES: Final = frozenset({"percent", "fraction"})
_COUNTS: Final = frozenset({"count", "number"})
_NOT_SHARES: Final = frozenset({"percentage points", "basis points"})
_SIDES: Final = re.compile(r"(\d+(?:\.\d+)?)\s*[/:]\s*(\d+(?:\.\d+)?)")
_GROUPING: Final = re.compile(r"[^\d.]")
_WRITTEN: Final = re.compile(r"\d[\d,\u00a0\u202f ]*+(?:\.\d++)?")


_ONE: Final = Fraction(1)
_HUNDRED: Final = 100
"""Smaller numbers in words are told to the last one: "ten weeks" is 10 weeks."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure's value as an exact number, from `low` to `high` where it states a stretch."""

    dimension: str
    """What it can be compared with: amounts of other dimensions have nothing in common."""
    unit: str
    """The unit of `low`, `high` and `step`."""
    low: Fraction
    """The value, or the lower end of a range, or the first day of a date as a day number."""
    high: Fraction
    """The value, or the upper end of a range, or the day after the last day of a date."""
    step: Fraction
    """The width of the last digit that is stated."""
    text: str
    """The value as it is stated, in its own unit: the digits, the date or the ratio."""
    in_words: bool = False
    """Whether it is a fraction, which has no digits to tell it by."""

    digits: int = field(init=False, repr=False, compare=False)
    """How many digits are stated, closing zeros aside: how telling an equal value is."""
    size: float = field(init=False, repr=False, compare=False)
    """The lower end as a floating-point number, for likenesses only."""
    ends: tuple[int, int, int, int] = field(init=False, repr=False, compare=False)
    """Both ends in whole numbers: amounts of one dimension are equal where these are."""
    row: str = field(init=False, repr=False, compare=False)
    """What it states, its characters in order: the same of two with digits exchanged."""

    def __post_init__(self) -> None:
        low = self.low.as_integer_ratio()
        high = low if self.high is self.low else self.high.as_integer_ratio()
        object.__setattr__(self, "digits", self._count_digits())
        object.__setattr__(self, "size", as_float(self.low))
        object.__setattr__(self, "ends", (*low, *high))
        object.__setattr__(self, "row", "".join(sorted(self.text)))

    def _count_digits(self) -> int:
        if self.dimension == "time":
            return min(3, 1 + self.text.count("-"))
        if self.in_words:
            return 1
        bare = self.text.lstrip("-").replace(".", "").replace("/", "").strip("0")
        return max(1, len(bare))

    def equals(self, other: "Amount") -> bool:
        """Whether both state one value."""
        return self.size == other.size and self.ends == other.ends

    def exceeds(self, other: "Amount") -> bool:
        """Whether the lower end is above that of another; floating-point numbers mostly tell."""
        return self.size > other.size or (self.size == other.size and self.low > other.low)


def amount_of(figure: Figure) -> Amount | None:
    """Give what a figure states, or None where its value is open."""
    dimension = dimension_of(figure)
    if figure.kind in {"date", "period"}:
        return _time(figure)
    if figure.kind == "ratio":
        return _ratio(figure)
    low, high = _ends(figure)
    if low is None or high is None:
        return None
    factor, step = _factor(figure), _step(figure, low)
    text = plain(low) if low == high else f"{plain(low)}-{plain(high)}"
    return Amount(
        dimension,
        unit_of(figure),
        low if factor is _ONE else low * factor,
        high if factor is _ONE else high * factor,
        step if factor is _ONE else step * factor,
        text,
        figure.kind == "fraction",
    )


def dimension_of(figure: Figure) -> str:
    """Name what a figure can be compared with."""
    per = f"/{figure.per}" if figure.per and figure.kind == "rate" else ""
    if figure.kind == "money":
        return f"money {figure.unit}"
    if figure.kind in _SHARES:
        return figure.unit if figure.unit in _NOT_SHARES else "share"
    if figure.kind in _COUNTS:
        return "count"
    if figure.kind in {"date", "period"}:
        return "time"
    known = unit_factors().get(figure.kind, {})
    own = f" {figure.unit}" if known and figure.unit not in known else ""
    return f"{figure.kind}{own}{per}"


def unit_of(figure: Figure) -> str:
    """Name the unit in which a figure is compared."""
    if figure.kind in _SHARES and figure.unit not in _NOT_SHARES:
        return "%"
    factors = unit_factors().get(figure.kind, {})
    return next(iter(factors)) if figure.unit in factors else figure.unit


def _factor(figure: Figure) -> Fraction:
    if figure.kind == "fraction":
        return Fraction(100)
    return unit_factors().get(figure.kind, {}).get(figure.unit, _ONE)


def _ends(figure: Figure) -> tuple[Fraction | None, Fraction | None]:
    if figure.value is None:
        return _exactly(figure.low), _exactly(figure.high)
    value = _exactly(figure.value)
    return value, value


def _exactly(value: Value) -> Fraction | None:
    """Give a number exactly, None for what is no number."""
    return _fraction_of(value) if isinstance(value, Decimal) else None


@lru_cache(maxsize=65536)
def _fraction_of(value: Decimal) -> Fraction:
    return Fraction(value)


def _ratio(figure: Figure) -> Amount | None:
    """Give a ratio as the quotient of its sides."""
    match = _SIDES.fullmatch(figure.value) if isinstance(figure.value, str) else None
    if match is None or not Fraction(match[2]):
        return None
    quotient = Fraction(match[1]) / Fraction(match[2])
    return Amount("ratio", "", quotient, quotient, Fraction(0), match[0])


def _time(figure: Figure) -> Amount | None:
    if not isinstance(figure.value, str):
        return None
    try:
        first, last = edtf_bounds(figure.value)
    except ValueError:
        return None
    after = last.toordinal() + (last != date.max)
    width = Fraction(after - first.toordinal())
    return Amount("time", "days", Fraction(first.toordinal()), Fraction(after), width, figure.value)


def _step(figure: Figure, value: Fraction) -> Fraction:
    """Give the width of the last digit stated, from the text, else from the value."""
    match = _WRITTEN.search(figure.exact)
    if match and value and figure.kind != "fraction":
        digits = match[0] if match[0].isdecimal() else _GROUPING.sub("", match[0]).rstrip(".")
        if value.denominator == 1 and digits == str(value.numerator):
            return _ONE
        stated = Fraction(digits)
        places = len(digits.partition(".")[2])
        if stated:
            scale = _ONE if stated == value else abs(value / stated)
            return scale / 10**places if places else scale
    if figure.kind != "fraction" and value.denominator == 1 and 0 < abs(value) < _HUNDRED:
        return _ONE
    return last_digit(value)


def last_digit(value: Fraction) -> Fraction:
    """Give the width of the last digit of a number that is not zero, or that of 1.

    >>> last_digit(Fraction(4100000)), last_digit(Fraction("8.5"))
    (Fraction(100000, 1), Fraction(1, 10))
    """
    width = _ONE
    if not value:
        return width
    if value.denominator == 1:
        digits = str(value.numerator)
        return Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))
    while value % width and width > Fraction(1, 10**6):
        width /= 10
    while value % (width * 10) == 0:
        width *= 10
    return width


def plain(value: Fraction, places: int = 6) -> str:
    """Write an exact number in digits, to so many decimals at most.

    >>> plain(Fraction(9, 2)), plain(Fraction(12))
    ('4.5', '12')
    """
    if value.denominator == 1:
        return str(value.numerator)
    above, below = value.as_integer_ratio()
    scaled, over = divmod(abs(above) * 10**places, below)
    scaled += 2 * over > below or (2 * over == below and scaled % 2)
    whole, rest = divmod(scaled, 10**places)
    sign = "-" if scaled and above < 0 else ""
    return f"{sign}{whole}.{rest:0{places}}".rstrip("0").rstrip(".")


def as_float(value: Fraction) -> float:
    """Give a number as a floating-point one, the greatest where it is too large for any.

    >>> as_float(Fraction(1, 4)), as_float(Fraction(10**400)) == sys.float_info.max
    (0.25, True)
    """
    above, below = value.as_integer_ratio()
    try:
        return above / below
    except OverflowError:
        return sys.float_info.max if value > 0 else -sys.float_info.max
