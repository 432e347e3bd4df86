"""Numbers in digits and words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from centres_tui.parse.numerals import LONGEST_RUN, amount_at, parse_number, part_at

SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    """Write a number in words, the British way."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            many, rest = divmod(number, scale)
            joint = " and " if 0 < rest < 100 else " "
            return f"{spell(many)} {name}" + (joint + spell(rest) if rest else "")
    many, rest = divmod(number, 100)
    return f"{SMALL[many]} hundred" + (f" and {spell(rest)}" if rest else "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,250", "1250"),
        ("1\u202f250\u202f000", "1250000"),
        ("40 000", "40000"),
        ("12,34,567", "1234567"),
        ("5.6m", "5600000"),
        ("1.2 billion", "1200000000"),
        ("10 lakh", "1000000"),
        ("2½", "2.5"),
        ("5 1/2", "5.5"),
        (".5", "0.5"),
        ("1.234,56", "1234.56"),
        ("1·8", "1.8"),
        ("1.3e6", "1300000"),
        ("3 × 10⁸", "300000000"),
        ("6.2x10^-4", "0.00062"),
        ("１２３", "123"),
        ("twenty-eight thousand", "28000"),
        ("two hundred twenty", "220"),
        ("a hundred and one", "101"),
        ("half a dozen", "6"),
        ("three dozens", "36"),
        ("half a million", "500000"),
        ("a quarter of a million", "250000"),
        ("two and a half", "2.5"),
        ("two and a half million", "2500000"),
        ("a million and a half", "1500000"),
        ("one billion and three quarters million", "1000750000"),
        ("one hundred and three quarters", "100.75"),
        ("five point two five", "5.25"),
        ("1.03 mil-\nlion", "1030000"),
        ("1.03 mil\u00adlion", "1030000"),
    ],
)
def test_reads_a_number(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["", "  ", "route 66", "two three", "nineteen eighty-four", "million", "1,2", "one or two"],
)
def test_a_text_that_is_no_single_number_is_none(text: str) -> None:
    assert parse_number(text) is None


def test_more_digits_than_forty_are_no_number() -> None:
    assert amount_at("7" * LONGEST_RUN, 0) is not None
    assert amount_at("7" * (LONGEST_RUN + 1), 0) is None


def test_the_scale_is_kept_apart() -> None:
    amount = amount_at("33.5 billion", 0)
    assert amount is not None
    assert (amount.bare, amount.scale, amount.bare_end) == (Decimal("33.5"), 10**9, 4)


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [("half a mile", "0.5", 6), ("three-quarters of an inch", "0.75", 20), ("1/4 mile", "0.25", 3)],
)
def test_a_part_waits_for_its_unit(text: str, value: str, end: int) -> None:
    part = part_at(text, 0)
    assert part is not None
    assert (part.value, part.end, part.part) == (Decimal(value), end, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.5e6", "1500000"), ("2E+4", "20000"), ("7e-5", "0.00007"), ("2.5e−3", "0.0025"),
        ("1e39", "1" + 39 * "0"), (f"{10**30 + 1}e2", f"{10**30 + 1}00"),
    ],
)  # fmt: skip
def test_an_exponent_is_read_whole(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["1e40", "1e400", "1e-40", "1e-99999999", "12e45f", "3e5.7", "1,000e500", "1e400,000"],
)
def test_no_part_of_a_number_with_a_strange_exponent_is_read(text: str) -> None:
    assert amount_at(text, 0) is None


@given(number=st.integers(min_value=0, max_value=10**12 - 1))
def test_a_number_spelled_out_reads_back(number: int) -> None:
    assert parse_number(spell(number)) == number


@given(number=st.integers(min_value=0, max_value=10**15))
def test_a_number_with_commas_reads_back(number: int) -> None:
    assert parse_number(f"{number:,}") == number
