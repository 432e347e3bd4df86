"""A relation: amounts whose arithmetic was tested, and how a test comes out."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from centres_tui.compare.amounts import last_digit, plain
from centres_tui.compare.description import Description
from centres_tui.compare.intervals import Interval
from centres_tui.model.comparison import Holds
from centres_tui.vocabulary.settings import settings

_NOT_CONVERTED: Final = frozenset({"fraction", "percent", "date", "period", "ratio"})
_ONE: Final = Fraction(1)
LONGEST_GAP: Final = 200
"""No rule reads more characters between two figures."""
_SPACES: Final = re.compile(r"\s+")
_NEARLY: Final = 1e-9
"""Sums further from a whole than this part of all are not added exactly."""
_HALF: Final = Fraction(51, 100)
"""What is rounded is off by this part of its last digit at the most: half, and a little more."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Amounts that stand in a relation, and whether it holds."""

    name: str
    """What sort of relation it is."""
    formula: str
    """The relation with its numbers."""
    members: tuple[Description, ...]
    """The figures, in the order of the formula."""
    holds: Holds
    """Whether it holds."""
    reason: str
    """Why it was tested."""
    signs: tuple[int, ...] = ()
    """For sums and differences: members times signs add to nothing where the relation holds."""

    def holds_with(self, place: int, value: Fraction) -> bool:
        """Whether the relation would hold exactly with another value for one of its members."""
        if not self.signs:
            return False
        amounts = [member.amount.low for member in self.members]
        amounts[place] = value
        pairs = zip(self.signs, amounts, strict=True)
        return sum((sign * amount for sign, amount in pairs), Fraction(0)) == 0


def compared(computed: Fraction, span: Interval, stated: Description) -> Holds:
    """Say whether a computed amount fits the stated one.

    Args:
        computed: The outcome of the sum.
        span: What the outcome may be, as the amounts that go in may be rounded.
        stated: The figure that states the outcome.
    """
    if computed == stated.amount.low and stated.figure.bound in {"=", "<=", ">="}:
        return "yes"
    if stated.figure.bound not in {"=", "~"} and not _is_close(computed, stated):
        return "no"
    return "approximately" if span.meets(stated.interval) else "no"


def _is_close(computed: Fraction, stated: Description) -> bool:
    """Whether a bound is near enough to be meant: "over a quarter" is not said of 80%."""
    apart = abs(computed - stated.amount.low)
    return apart <= settings().checks.bound_reach * max(abs(computed), abs(stated.amount.low))


def room(stated: Description, *, rounds: bool = False) -> Fraction:
    """Give by how much an amount may be off that is right to its last digit.

    Args:
        stated: The amount.
        rounds: Whether the noughts that end it may come of rounding: £1,200 is then 1,150 or more.
    """
    amount = stated.amount
    return _HALF * (max(amount.step, last_digit(amount.low)) if rounds else amount.step)


def is_right(computed: Fraction, stated: Description, *, rounds: bool = False) -> bool:
    """Whether a computed amount is the stated one, to its last digit; as `room` takes them."""
    return abs(computed - stated.amount.low) <= room(stated, rounds=rounds)


def total(parts: Sequence[Description]) -> tuple[Fraction, Interval]:
    """Add amounts, and what they leave open."""
    lows = [part.interval.low for part in parts]
    highs = [part.interval.high for part in parts]
    return (
        sum((part.amount.low for part in parts), Fraction(0)),
        Interval(_sum(lows), _sum(highs)),
    )


def is_sum(parts: Sequence[Description], whole: Description) -> bool:
    """Whether amounts add up to a whole; floating-point numbers tell where they are far off."""
    sizes = [part.amount.size for part in parts]
    apart = abs(math.fsum(sizes) - whole.amount.size)
    if apart > _NEARLY * (math.fsum(map(abs, sizes)) + abs(whole.amount.size)):
        return False
    return sum((part.amount.low for part in parts), Fraction(0)) == whole.amount.low


def added(name: str, parts: Sequence[Description], whole: Description, reason: str) -> Relation:
    """Give the relation of parts to the whole that they should add up to.

    Args:
        name: What sort of relation it is.
        parts: The figures that are added.
        whole: The figure that states the sum.
        reason: Why it was tested.
    """
    computed, span = total(parts)
    holds = compared(computed, span, whole)
    formula = f"{' + '.join(number(part) for part in parts)} = {written(computed, whole)}"
    if holds != "yes":
        formula += f" against {whole.figure.exact}"
    signs = (*(1 for _ in parts), -1)
    return Relation(name, formula, (*parts, whole), holds, reason, signs)


def difference(one: Description, two: Description) -> tuple[Fraction, Interval]:
    """Take the second amount from the first, and what both leave open."""
    low = _less(one.interval.low, two.interval.high)
    high = _less(one.interval.high, two.interval.low)
    return one.amount.low - two.amount.low, Interval(low, high)


def share(part: Description, whole: Description) -> tuple[Fraction, Interval]:
    """Give a part as a percentage of its whole, and what both leave open."""
    return 100 * part.amount.low / whole.amount.low, Interval(
        _ratio(part.interval.low, whole.interval.high),
        _ratio(part.interval.high, whole.interval.low),
    )


def _ratio(one: Fraction | None, two: Fraction | None) -> Fraction | None:
    return None if one is None or not two else 100 * one / two


def _sum(ends: Sequence[Fraction | None]) -> Fraction | None:
    known = [end for end in ends if end is not None]
    return sum(known, Fraction(0)) if len(known) == len(ends) else None


def _less(one: Fraction | None, two: Fraction | None) -> Fraction | None:
    return None if one is None or two is None else one - two


_SIGNS = {"money GBP": "£", "money USD": "$", "money EUR": "€"}


def written(amount: Fraction, like: Description) -> str:
    """Write an amount as figures of its kind are written: £4.8m, 17, 38%, in the unit of one."""
    amount *= _in_own_unit(like)
    sign = _SIGNS.get(like.amount.dimension, "")
    percent = "%" if like.amount.dimension == "share" else ""
    for worth, letter in ((10**9, "bn"), (10**6, "m")):
        if sign and abs(amount) >= worth:
            return f"{sign}{plain(amount / worth)}{letter}"
    if sign and amount.denominator != 1:
        return f"{sign}{float(amount):,.2f}"
    digits = f"{amount.numerator:,}" if amount.denominator == 1 else plain(amount)
    return f"{sign}{digits}{percent}"


def _in_own_unit(one: Description) -> Fraction:
    """Give by what an amount is multiplied to have it in the unit that a figure is told in."""
    value = one.figure.value
    if not isinstance(value, Decimal) or not one.amount.low or one.figure.kind in _NOT_CONVERTED:
        return _ONE
    return Fraction(value) / one.amount.low


def number(one: Description) -> str:
    """Write a figure's amount for a formula."""
    return written(one.amount.low, one)


def gap(one: Description, two: Description) -> str:
    """Give the words between two figures, in lower case and on one line."""
    words = one.text.source.text[one.figure.end : two.figure.start][:LONGEST_GAP]
    return _SPACES.sub(" ", words).lower()
