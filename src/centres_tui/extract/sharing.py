"""What two neighbouring amounts share: a unit, a scale word, a rate."""

from dataclasses import replace
from decimal import Decimal

from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.units import units

PLAIN = "count"
"""The kind of an amount that nothing beside it makes anything else."""

NUMERIC = frozenset(
    {
        "money", "count", "percent", "fraction", "duration", "age", "area", "length", "mass",
        "volume", "temperature", "speed", "energy", "power", "pressure", "data", "rate", "number",
    }
)  # fmt: skip
"""The kinds whose value is a number."""

BRACKETED = frozenset({"money", "percent", "mass", "energy", "power", "volume", "area"})
"""The kinds whose unit the number in the brackets after them may leave out."""
NEAR = 10
"""How many times the smaller the greater of two amounts of one thing may be."""
_OPENED = lazy(
    r"\s?[(\[](?:(?:was|were|from|up from|down from|previously|compared (?:with|to)|against|"
    r"vs\.?|versus|prior year:?|previous year:?|last year:?|a year ago:?|(?:19|20)\d\d:)\s)?[-−–+]?"
)
_CLOSED = lazy(r"\s?(?:[)\]]|(?:last|a|the|in|previous|prior|one)\s[^()\n]{2,30}[)\]])")
LARGEST_BARE = 1000
"""A number from here on has no scale word left out after it."""


def are_alike(left: Reading, right: Reading) -> bool:
    """Tell whether two readings are numbers that may be amounts of one thing."""
    if not (_is_number(left) and _is_number(right)):
        return False
    if left.kind == right.kind:
        named = bool(left.unit and right.unit) and left.kind not in {"money", "temperature"}
        return left.unit == right.unit or not named or are_convertible(left, right)
    kinds = {left.kind, right.kind}
    return PLAIN in kinds and "fraction" not in kinds


def are_convertible(left: Reading, right: Reading) -> bool:
    """Tell whether two amounts of one kind can be told in one unit: milligrams and grams."""
    return left.kind == right.kind and None not in {_factor(left), _factor(right)}


def in_one_unit(left: Reading, right: Reading) -> tuple[Reading, Reading]:
    """Give two amounts in the lesser of their units, in which both are exact."""
    one, other = _factor(left), _factor(right)
    if left.unit == right.unit or one is None or other is None:
        return left, right
    if one < other:
        return left, _told_in(right, left.unit, other / one)
    return _told_in(left, right.unit, one / other), right


def _factor(reading: Reading) -> Decimal | None:
    unit = units().by_name.get(reading.unit)
    return unit.factor if unit is not None else None


def _told_in(reading: Reading, unit: str, factor: Decimal) -> Reading:
    value = reading.value
    return replace(
        reading, unit=unit, value=value * factor if isinstance(value, Decimal) else value
    )


def _is_number(reading: Reading) -> bool:
    return reading.is_figure and reading.kind in NUMERIC and isinstance(reading.value, Decimal)


def is_less(left: Reading, right: Reading) -> bool:
    """Tell whether the first of two amounts is the smaller."""
    low, high = left.value, right.value
    return isinstance(low, Decimal) and isinstance(high, Decimal) and low < high


def shared(left: Reading, right: Reading) -> tuple[Reading, Reading]:
    """Give each of two readings the unit, scale and rate of the other where it has none."""
    if right.kind != PLAIN and left.kind == PLAIN:
        left = _like(left, right)
    elif left.kind != PLAIN and right.kind == PLAIN:
        if left.scale > 1 == right.scale:
            right = _scaled_as(right, left)
        right = _like(right, left)
    if left.kind == right.kind == "temperature" and left.unit == "degrees":
        left = replace(left, unit=right.unit)
    if right.scale > 1 and left.scale == 1:
        left = _scaled_like(left, right)
    return left, right


def _like(plain: Reading, other: Reading) -> Reading:
    """Make a plain number one of the other's kind and unit."""
    value = plain.value
    if other.worth != 1 and isinstance(value, Decimal):
        value = value * other.worth
    return replace(
        plain,
        kind=other.kind,
        unit=other.unit,
        per=plain.per or other.per,
        value=value,
        worth=other.worth,
        rule=other.rule,
        priority=other.priority,
    )


def _scaled_like(left: Reading, right: Reading) -> Reading:
    """Give "33" of "33-35 billion" the billion."""
    if not isinstance(left.value, Decimal) or not isinstance(right.value, Decimal):
        return left
    bare = right.value / right.scale
    near = bare <= left.value * 100 and left.value <= bare * 10
    if left.value >= LARGEST_BARE or not near or (left.value > bare and right.scale == 1000):
        return left
    return replace(left, value=left.value * right.scale, scale=right.scale)


def bracketed(left: Reading, right: Reading, between: str, after: str) -> Reading:
    """Give the number in the brackets of "NOK 21bn (was 17.5bn)" the unit before them.

    Args:
        left: An amount with a unit.
        right: The number after it.
        between: What stands between them.
        after: What follows the number.
    """
    if right.kind != PLAIN or left.kind not in BRACKETED or not _OPENED.fullmatch(between):
        return right
    if not _CLOSED.match(after):
        return right
    if right.scale == 1 and left.scale > 1:
        right = _scaled_as(right, left)
    return _like(right, left) if _are_near(left, right) else right


def _scaled_as(plain: Reading, other: Reading) -> Reading:
    if not isinstance(plain.value, Decimal) or not isinstance(other.value, Decimal):
        return plain
    scaled = replace(plain, value=plain.value * other.scale, scale=other.scale)
    return scaled if _are_near(other, scaled) else plain


def _are_near(left: Reading, right: Reading) -> bool:
    """Tell whether two amounts may be those of one thing at two times."""
    if not isinstance(left.value, Decimal) or not isinstance(right.value, Decimal):
        return False
    low, high = sorted((abs(left.value), abs(right.value)))
    return high <= NEAR * low


def in_thousands(low: Reading, high: Reading) -> Reading:
    """Give "10" of "10 to 15,000" the thousands."""
    if not isinstance(low.value, Decimal) or not isinstance(high.value, Decimal):
        return low
    whole = low.scale == high.scale == 1 and high.value % 1000 == 0
    if not whole or not 1 < low.value < LARGEST_BARE or low.value * 1000 >= high.value:
        return low
    return replace(low, value=low.value * 1000, scale=1000)
