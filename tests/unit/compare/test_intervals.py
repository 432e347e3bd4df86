from decimal import Decimal
from fractions import Fraction

import pytest

from centres_tui.compare.amounts import amount_of
from centres_tui.compare.intervals import Interval, interval_of
from centres_tui.model.figure import Figure
from centres_tui.vocabulary.settings import Widths
from factories import a_figure


def interval(figure: Figure, widths: Widths | None = None) -> Interval:
    amount = amount_of(figure)
    assert amount is not None
    return interval_of(figure, amount, widths) if widths else interval_of(figure, amount)


def number(exact: str, value: str, kind: str, bound: str = "=", unit: str = "") -> Figure:
    """Make a figure of a number."""
    figure: Figure = a_figure(exact=exact, value=Decimal(value), kind=kind, bound=bound, unit=unit)
    return figure


def ends(low: str, high: str) -> Interval:
    return Interval(Fraction(low), Fraction(high))


@pytest.mark.parametrize(
    ("figure", "wanted"),
    [
        (number("24%", "24", "percent", unit="%"), ends("23.5", "24.5")),
        (number("£5.6m", "5600000", "money", unit="GBP"), ends("5550000", "5650000")),
        (number("£30m", "30000000", "money", unit="GBP"), ends("29500000", "30500000")),
        (number("£640", "640", "money", unit="GBP"), ends("639.5", "640.5")),
        (number("£412,000", "412000", "money", unit="GBP"), ends("411500", "412500")),
        (number("£40,000", "40000", "money", unit="GBP"), ends("39999.5", "40000.5")),
        (number("£411,600", "411600", "money", unit="GBP"), ends("411599.5", "411600.5")),
        (number("46", "46", "count", unit="boats"), ends("46", "46")),
        (number("5,212", "5212", "count", unit="boats"), ends("5212", "5212")),
        (number("860,000", "860000", "count", unit="people"), ends("855000", "865000")),
        (number("5,000", "5000", "count", unit="people"), ends("4750", "5250")),
        (number("four million", "4000000", "count", unit="trips"), ends("3800000", "4200000")),
        (number("a quarter", "0.25", "fraction"), ends("22.5", "27.5")),
        (
            number("a quarter of a million", "250000", "count", unit="doses"),
            ends("225000", "275000"),
        ),
        (number("half a million", "500000", "money", unit="GBP"), ends("450000", "550000")),
        (number("three-quarters of a million", "750000", "count"), ends("675000", "825000")),
        (number("one and a half million", "1500000", "count"), ends("1450000", "1550000")),
        (number("half a dozen", "6", "count", unit="eggs"), ends("6", "6")),
        (number("half an hour", "0.5", "duration", unit="hours"), ends("9/480", "11/480")),
        (number("a million", "1000000", "count"), ends("950000", "1050000")),
        (number("four in five", "0.8", "fraction"), ends("72", "88")),
        (number("nine in ten", "0.9", "fraction"), ends("85", "95")),
        (number("nineteen in twenty", "0.95", "fraction"), ends("92.5", "97.5")),
        (number("one in twenty", "0.05", "fraction"), ends("4.5", "5.5")),
        (number("75", "75", "count", "~", "drivers"), ends("67.5", "82.5")),
        (number("7", "7", "count", "~", "drivers"), ends("6", "8")),
        (number("100", "100", "count", "~", "drivers"), ends("90", "110")),
        (number("5,000", "5000", "count", "~", "drivers"), ends("4500", "5500")),
        (number("12 per cent", "12", "percent", "~", "%"), ends("10.8", "13.2")),
        (number("eight weeks", "8", "duration", unit="weeks"), ends("52.5", "59.5")),
        (number("2 days", "2", "duration", unit="days"), ends("1.5", "2.5")),
        (number("10 weeks", "10", "duration", unit="weeks"), ends("66.5", "73.5")),
        (number("ten weeks", "10", "duration", unit="weeks"), ends("66.5", "73.5")),
        (number("ten per cent", "10", "percent", unit="%"), ends("9.5", "10.5")),
        (number("a hundred days", "100", "duration", unit="days"), ends("50", "150")),
    ],
    ids=lambda case: case.exact if isinstance(case, Figure) else "",
)
def test_an_amount_stands_for_what_its_digits_leave_open(figure: Figure, wanted: Interval) -> None:
    assert interval(figure) == wanted


@pytest.mark.parametrize(
    ("bound", "wanted"),
    [
        (">", Interval(Fraction(46), None)),
        (">=", Interval(Fraction(46), None)),
        ("<", Interval(None, Fraction(46))),
        ("<=", Interval(None, Fraction(46))),
    ],
)
def test_a_bound_stands_for_a_half_line(bound: str, wanted: Interval) -> None:
    assert interval(a_figure(bound=bound)) == wanted


def test_a_range_stands_for_all_between_its_ends() -> None:
    figure = a_figure(
        exact="one or two", value=None, low=Decimal(1), high=Decimal(2), bound="range"
    )
    assert interval(figure) == ends("1", "2")


@pytest.mark.parametrize(
    ("value", "days"),
    [("2018-09-18", 1), ("2018-09", 30), ("2018", 365), ("2018-23", 91), ("2018-04/2019-03", 365)],
)
def test_a_date_stands_for_all_its_days(value: str, days: int) -> None:
    found = interval(a_figure(exact=value, kind="date", value=value, unit=""))
    assert found.low is not None
    assert found.high is not None
    assert found.high - found.low == days


def test_about_a_month_reaches_one_month_to_either_side() -> None:
    found = interval(a_figure(exact="July", kind="date", value="2018-07", bound="~", unit=""))
    assert found.low is not None
    assert found.high is not None
    assert found.high - found.low == 93


@pytest.mark.parametrize(
    ("one", "two", "meet"),
    [
        (ends("1", "2"), ends("2", "3"), False),
        (ends("1", "2"), ends("1.9", "3"), True),
        (ends("2", "2"), ends("2", "3"), True),
        (ends("2", "2"), ends("2", "2"), True),
        (ends("2", "2"), ends("3", "3"), False),
        (Interval(None, Fraction(10)), Interval(Fraction(10), None), False),
        (Interval(None, Fraction(10)), ends("10", "10"), True),
        (Interval(None, None), ends("10", "10"), True),
    ],
)
def test_intervals_meet_in_more_than_an_end_point(one: Interval, two: Interval, meet: bool) -> None:
    assert one.meets(two) is meet
    assert two.meets(one) is meet


def test_widths_are_settings() -> None:
    figure = number("£100", "100", "money", "~", "GBP")
    assert interval(figure, Widths(about=Fraction(1, 4))) == ends("75", "125")


HOURS = number("36 hours", "36", "duration", unit="hours")
DAYS = number("1.5 days", "1.5", "duration", unit="days")
KILOMETRES = number("2 km", "2", "length", unit="kilometres")
METRES = number("2,000 metres", "2000", "length", unit="metres")


@pytest.mark.parametrize(
    ("exact", "value", "other", "is_within"),
    [
        ("a third", "0.333333333333", "34.2", True),
        ("a third", "0.333333333333", "30.1", True),
        ("a third", "0.333333333333", "29", False),
        ("two-thirds", "0.666666666667", "63", True),
        ("two-thirds", "0.666666666667", "75", False),
        ("a sixth", "0.166666666667", "16", True),
        ("a twelfth", "0.0833333333333", "8.2", True),
        ("one in 1,500", "0.000666666666667", "0.07", True),
        ("one in 1,500", "0.000666666666667", "0.09", False),
    ],
)
def test_fractions_that_no_decimal_number_tells_are_as_wide_as_others(
    exact: str, value: str, other: str, is_within: bool
) -> None:
    fraction, percent = number(exact, value, "fraction"), number(f"{other}%", other, "percent")
    assert interval(fraction).meets(interval(percent)) == is_within


QUARTER = number("a quarter", "0.25", "fraction")
PERCENT = number("25%", "25", "percent", unit="%")
MONTHS = number("18 months", "18", "duration", unit="months")
GIGALITRES = number("2.9 GL", "2.9", "volume", unit="gigalitres")
LITRES = number("2.9 billion litres", "2900000000", "volume", unit="litres")
MEGAWATT_HOURS = number("3 MWh", "3", "energy", unit="megawatt-hours")
KILOWATT_HOURS = number("3,000 kWh", "3000", "energy", unit="kilowatt-hours")
YEARS = number("one and a half years", "1.5", "duration", unit="years")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (HOURS, DAYS),
        (KILOMETRES, METRES),
        (QUARTER, PERCENT),
        (MONTHS, YEARS),
        (GIGALITRES, LITRES),
        (MEGAWATT_HOURS, KILOWATT_HOURS),
    ],
    ids=[
        "hours and days",
        "kilometres and metres",
        "fraction and percent",
        "months and years",
        "gigalitres and litres",
        "megawatt-hours and kilowatt-hours",
    ],
)
def test_units_of_one_kind_are_compared_in_one(one: Figure, two: Figure) -> None:
    first, second = amount_of(one), amount_of(two)
    assert first is not None
    assert second is not None
    assert first.dimension == second.dimension
    assert first.equals(second)


@pytest.mark.parametrize("unit", ["percentage points", "basis points"])
def test_points_are_never_compared_with_percent(unit: str) -> None:
    points = amount_of(number("3", "3", "percent", unit=unit))
    percent = amount_of(number("3%", "3", "percent", unit="%"))
    assert points is not None
    assert percent is not None
    assert points.dimension != percent.dimension


@pytest.mark.parametrize("value", ["nonsense", None])
def test_a_date_that_cannot_be_read_states_no_amount(value: str | None) -> None:
    assert amount_of(a_figure(exact="then", kind="date", value=value, unit="")) is None
