"""Huge, tiny and nearly equal amounts, and the unit that a measure shows."""

from fractions import Fraction

import pytest

from centres_tui.compare.amounts import as_float, plain
from stories import compared, measure_of, story

JARS = "The museum store in Ellory Bay holds {} from the old pharmacy, the keeper said."


@pytest.mark.parametrize("bound", ["=", "~", ">", "<", ">="])
@pytest.mark.parametrize("value", ["1e400", "-1e400", "1e-400", "0"])
def test_values_beyond_floating_point_are_compared(value: str, bound: str) -> None:
    first = story("a", JARS.format(f"«{value}|unit=jars;kind=count;value={value};bound={bound}»"))
    second = story("b", JARS.format("«12|unit=jars;bound=>»"))
    third = story("c", JARS.format(f"«3e400|unit=jars;kind=count;value=3e400;bound={bound}»"))
    shown = {measure.verdict for measure in compared(first, second, third).measures}
    assert shown <= {"agree", "consistent", "conflict"}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(-1, 4), "-0.25"),
        (Fraction(10**400 + 1, 2), f"{5 * 10**399}.5"),
        (Fraction(1, 10**400), "0"),
    ],
    ids=["negative", "huge", "tiny"],
)
def test_numbers_are_written_exactly(value: Fraction, text: str) -> None:
    assert plain(value) == text


def test_too_large_a_number_is_the_largest_float() -> None:
    assert as_float(Fraction(-(10**400))) == -as_float(Fraction(10**500))


def test_a_small_difference_is_not_shown_as_no_percentage() -> None:
    first = story("a", "The new bridge at Ellory cost «£123,456,789», the council said.")
    second = story("b", "The new bridge at Ellory cost «£123,456,999», the council said.")
    measure = measure_of(compared(first, second), first, second, exact="£123,456,789")
    assert measure is not None
    assert measure.spread is not None
    assert measure.spread.percent == "0.0002"


def test_a_measure_and_its_spread_name_the_noun_of_the_label() -> None:
    first = story("a", JARS.format("«1,234|unit=pots;about=jars held»"))
    second = story("b", JARS.format("«1,234|unit=jars;about=jars held»"))
    measure = measure_of(compared(first, second), first, second, exact="1,234")
    assert measure is not None
    assert measure.spread is not None
    assert (measure.unit, measure.spread.unit) == ("jars", "jars")
