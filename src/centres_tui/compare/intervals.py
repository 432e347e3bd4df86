"""Intervals: what a stated amount leaves open, and whether two statements can both be true."""

import math
import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from centres_tui.compare.amounts import Amount, as_float, last_digit
from centres_tui.model.figure import Figure
from centres_tui.model.quantity import Bound
from centres_tui.vocabulary.settings import DEFAULTS, Widths

_SCALED: Final = re.compile(
    r"\d\s?(?:k|m|bn|tn|b)\b|hundred|thousand|million|billion|trillion", re.I
)
_PART_OF_SCALE: Final = re.compile(
    r"(?:half|(?:an?|one|two|three|four)[ -](?:half|third|quarter|fifth)s?)[ -](?:of[ -])?"
    r"(?:an?[ -])?(?:thousand|million|billion|trillion)\b",
    re.IGNORECASE,
)
"""A fraction in words of a scale: "three quarters of a million"."""
_PART_OF_UNIT: Final = re.compile(
    r"(?:half|(?:an?|one|two|three)[ -](?:half|third|quarter|fifth|eighth)s?)[ -](?:of[ -])?"
    r"(?:an?[ -])",
    re.IGNORECASE,
)
"""A fraction in words of a unit: "three-quarters of a mile", "half a tonne"."""
_COUNTED: Final = frozenset({"count", "number"})
_NEARLY: Final = 1e-9
"""Ends closer than this part of themselves are compared exactly."""
_WHOLE_MOST: Final = 1 << 53
"""Smaller whole numbers are the same as floating-point ones."""
_HALVINGS: Final = frozenset({1, 2, 4, 8, 16})
"""Such a number divided by one of these is the same as well."""

_TOLD_DIGITS: Final = 3
"""A sum in full of fewer digits may well be a sum to the pound: "£40,000 was sought"."""

_NONE: Final = Fraction(0)
_PERCENT: Final = 100
_MOST_PARTS: Final = 10_000
"""A fraction is told in fewer parts; as a decimal number of twelve digits a third has more."""


DEFAULT_WIDTHS: Final = DEFAULTS.widths


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`; None where there is no end."""

    low: Fraction | None
    """The lower end."""
    high: Fraction | None
    """The upper end."""
    is_single: bool = field(init=False, repr=False, compare=False)
    """Whether it holds one value only."""
    _low: float = field(init=False, repr=False, compare=False)
    _high: float = field(init=False, repr=False, compare=False)
    _is_plain: bool = field(init=False, repr=False, compare=False)
    """Whether floating-point numbers hold its ends exactly."""

    def __post_init__(self) -> None:
        low, low_is_plain = _float_of(self.low, -math.inf)
        high, high_is_plain = _float_of(self.high, math.inf)
        set_field = object.__setattr__
        set_field(self, "_low", low)
        set_field(self, "_high", high)
        set_field(self, "_is_plain", low_is_plain and high_is_plain)
        set_field(self, "is_single", low == high and self.low == self.high)

    def __hash__(self) -> int:
        return hash((self._low, self._high))

    def meets(self, other: "Interval") -> bool:
        """Whether both share more than an end point, or one is a single value in the other."""
        low = self._low if self._low > other._low else other._low
        high = self._high if self._high < other._high else other._high
        if self._is_plain and other._is_plain:
            return low < high or (low == high and (self.is_single or other.is_single))
        apart = high - low
        if apart == math.inf or abs(apart) > _NEARLY * (abs(low) + abs(high) + 1.0):
            return apart > 0
        return self._exactly_meets(other)

    def _exactly_meets(self, other: "Interval") -> bool:
        lows = [end for end in (self.low, other.low) if end is not None]
        highs = [end for end in (self.high, other.high) if end is not None]
        low, high = max(lows), min(highs)
        return low < high or (low == high and (self.is_single or other.is_single))


def _float_of(end: Fraction | None, without: float) -> tuple[float, bool]:
    """Give an end as a floating-point number, and whether that is the very same number."""
    if end is None:
        return without, True
    above, below = end.as_integer_ratio()
    is_same = -_WHOLE_MOST < above < _WHOLE_MOST and below in _HALVINGS
    return (above / below if is_same else as_float(end)), is_same


def interval_of(figure: Figure, amount: Amount, widths: Widths = DEFAULT_WIDTHS) -> Interval:
    """Give the interval that a figure's amount stands for."""
    if figure.bound in {"=", "~"}:
        width = _exact if figure.bound == "=" else _about
        return _widened(amount, width(figure, amount, widths))
    if figure.bound == "range":
        return Interval(amount.low, amount.high)
    return _half_line(figure.bound, amount)


def _half_line(bound: Bound, amount: Amount) -> Interval:
    """Give everything on one side of an amount; "before 2021" ends where 2021 begins."""
    is_time = amount.dimension == "time"
    ends = {
        "<": (None, amount.low if is_time else amount.high),
        "<=": (None, amount.high),
        ">": (amount.high if is_time else amount.low, None),
        ">=": (amount.low, None),
    }
    return Interval(*ends[bound])


def _widened(amount: Amount, width: Fraction) -> Interval:
    if not width:
        return Interval(amount.low, amount.high)
    return Interval(amount.low - width, amount.high + width)


def _about(figure: Figure, amount: Amount, widths: Widths) -> Fraction:
    if amount.dimension == "time":
        return amount.step
    return max(amount.step, abs(amount.low) * widths.about, _exact(figure, amount, widths))


def _exact(figure: Figure, amount: Amount, widths: Widths) -> Fraction:
    if amount.dimension in {"time", "ratio"}:
        return _NONE
    if figure.kind == "fraction":
        return min(abs(amount.low) * widths.fraction, _half_part(amount))
    is_measured = figure.kind not in _COUNTED
    if _PART_OF_SCALE.match(figure.exact) or (is_measured and _PART_OF_UNIT.match(figure.exact)):
        return abs(amount.low) * widths.fraction
    if _is_counted(figure, amount):
        return _counted(figure, amount, widths)
    return max(amount.step * widths.digit_share, _written_out(amount, widths))


def _written_out(amount: Amount, widths: Widths) -> Fraction:
    """A sum in full, "£412,000", is told to its last digit but zeros, where it has some others."""
    is_round = amount.ends[1] == 1 and not amount.ends[0] % 10**widths.closing_zeros
    if not is_round or amount.digits < _TOLD_DIGITS:
        return _NONE
    return last_digit(amount.low) * widths.digit_share


def _half_part(amount: Amount) -> Fraction:
    """Give half of one of the parts that a fraction is told in: 2.5% of nineteen in twenty."""
    share = (amount.low / _PERCENT).limit_denominator(_MOST_PARTS)
    return Fraction(_PERCENT, 2 * share.denominator)


def _counted(figure: Figure, amount: Amount, widths: Widths) -> Fraction:
    """A counted number is exact, unless it is a round one."""
    counted = amount.ends[0]
    is_round = counted % 10**widths.closing_zeros == 0 or _SCALED.search(figure.exact)
    if not counted or not is_round:
        return _NONE
    width = last_digit(amount.low) * widths.digit_share
    return min(width, abs(amount.low) * widths.round_count)


def _is_counted(figure: Figure, amount: Amount) -> bool:
    return figure.kind in _COUNTED and amount.ends[1] == 1
