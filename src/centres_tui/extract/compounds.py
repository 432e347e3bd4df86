"""Amounts in two units that state one quantity: "6ft 2in", "11st 4lb", "£5 and 20p"."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from centres_tui.extract.page import Page
from centres_tui.model.reading import Reading
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.units import units

_BETWEEN = lazy(r"(?:\s?,?\s?|-|\s+and\s+)\Z")
_CHANGE = lazy(r"\s+(?:and\s+)?\Z")
_STOPS = lazy(r"[.,;!?](?:\s|$)|\s*$")
_SMALLER = {
    "feet": "inches",
    "stone": "pounds",
    "pounds": "ounces",
    "yards": "feet",
    "metres": "centimetres",
    "kilometres": "metres",
    "miles": "yards",
    "kilograms": "grams",
}
"""The unit that follows a greater one."""


def with_compounds(page: Page, readings: list[Reading]) -> list[Reading]:
    """Join two neighbours that are the greater and the lesser part of one quantity."""
    if not any(_is_pair(page, left, right) for left, right in pairwise(readings)):
        return readings
    out: list[Reading] = []
    for reading in readings:
        if out and _is_pair(page, out[-1], reading):
            out[-1] = _sum(out[-1], reading)
        else:
            out.append(reading)
    return out


def _is_pair(page: Page, left: Reading, right: Reading) -> bool:
    if right.start - left.end > 5 or not left.unit:
        return False
    if right.kind == "count":
        return _is_small_change(page, left, right)
    if left.kind != right.kind or not _BETWEEN.match(page.text[left.end : right.start]):
        return False
    if left.kind == "money":
        return right.worth < left.worth == 1 and left.unit == right.unit and left.scale == 1
    return _SMALLER.get(left.unit) == right.unit


def _is_small_change(page: Page, left: Reading, right: Reading) -> bool:
    """Tell "fifteen dollars fifty" from an amount and a count."""
    if left.rule != "money.name_after" or not isinstance(right.value, Decimal):
        return False
    if left.scale != 1 or right.scale != 1:
        return False
    whole = isinstance(left.value, Decimal) and left.value == int(left.value)
    small = 1 <= right.value < 100 and right.value == int(right.value)
    joined = _CHANGE.match(page.text[left.end : right.start]) is not None
    return whole and small and joined and _STOPS.match(page.text, right.end) is not None


def _sum(left: Reading, right: Reading) -> Reading:
    """Add two parts: money in its unit, others in the lesser unit, which is exact."""
    if not isinstance(left.value, Decimal) or not isinstance(right.value, Decimal):
        return left
    if left.kind == "money":
        added = right.value if right.kind == "money" else right.value / 100
        return replace(left, end=right.end, value=left.value + added)
    greater, lesser = units().by_name[left.unit].factor, units().by_name[right.unit].factor
    if greater is None or lesser is None:
        return left
    value = left.value * (greater / lesser) + right.value
    return replace(left, end=right.end, value=value, unit=right.unit)
