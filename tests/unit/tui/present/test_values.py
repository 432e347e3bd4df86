"""Values, dates and units as an analyst reads them."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from centres_tui.model.figure import Figure
from centres_tui.tui.present.dates import date_words, published_words
from centres_tui.tui.present.quantity import (
    bounded_words,
    copied_value,
    figure_words,
    shown_unit,
    value_text,
    values_words,
)
from factories import a_figure


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2018-09-18", "18 Sep 2018"),
        ("2018-07", "Jul 2018"),
        ("2018", "2018"),
        ("2018-21", "spring 2018"),
        ("199X", "1990s"),
        ("2019~", "about 2019"),
        ("2018-04/2019-03", "2018-19"),
        ("2018-04-06/2019-04-05", "2018-19"),
        ("2018-04/2022-03", "Apr 2018 to Mar 2022"),
        ("2018-09-10/2018-09-16", "10-16 Sep 2018"),
        ("2018-08-30/2018-09-02", "30 Aug 2018 to 2 Sep 2018"),
        ("2019/..", "from 2019"),
        ("../2021", "up to 2021"),
        ("2018-13", "13 2018"),
        ("-0044-03-15", "-0044-03-15"),
        ("soon\x1b", "soon␛"),
        ("", ""),
    ],
)
def test_dates_are_worded_briefly(edtf: str, words: str) -> None:
    assert date_words(edtf) == words


def test_a_source_without_a_day_is_undated() -> None:
    assert published_words(None) == "undated"


def money(amount: str, unit: str = "GBP", **fields: Any) -> Figure:
    return a_figure(kind="money", value=Decimal(amount), unit=unit, **fields)


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (money("5600000"), "£5.6m"),
        (money("1250"), "£1,250"),
        (money("0.85"), "£0.85"),
        (money("123456789"), "£123,456,789"),
        (money("2500000000", "USD"), "$2.5bn"),
        (money("12000000", "CHF"), "CHF 12m"),
        (money("-3000000"), "-£3m"),
        (a_figure(value=Decimal(41455)), "41,455"),
        (a_figure(kind="percent", value=Decimal(39), unit="%"), "39%"),
        (a_figure(kind="percent", value=Decimal(5), unit="percentage points"), "5"),
        (a_figure(kind="fraction", value=Decimal("0.25"), unit=""), "1/4"),
        (a_figure(kind="fraction", value=Decimal("0.3333"), unit=""), "0.3333"),
        (a_figure(kind="ratio", value="60/40", unit=""), "60/40"),
        (a_figure(kind="date", value="2018-23", unit=""), "autumn 2018"),
        (a_figure(value=None, low=Decimal(1), high=Decimal(2), bound="range"), "1 to 2"),
        (a_figure(value=None, kind="date", exact="next\tweek"), "(next week)"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)
def test_a_value_is_short_and_loses_nothing(figure: Figure, words: str) -> None:
    assert figure_words(figure) == words


@pytest.mark.parametrize(
    ("bound", "shown"),
    [("=", "£3m"), ("~", "~ £3m"), (">=", ">= £3m"), ("<", "< £3m"), ("range", "£3m")],
)
def test_the_bound_stands_before_the_value(bound: str, shown: str) -> None:
    assert bounded_words(money("3000000", bound=bound)) == shown


@pytest.mark.parametrize(
    ("figure", "unit", "copied"),
    [
        (money("15", per="month"), "/ month", "£15 / month"),
        (a_figure(), "clubs", "46 clubs"),
        (a_figure(kind="percent", value=Decimal(39), unit="%"), "", "39%"),
        (a_figure(per="head"), "clubs / head", "46 clubs / head"),
        (money("5", bound="<"), "", "< £5"),
    ],
    ids=["money a month", "count", "percent", "rate", "bounded money"],
)
def test_the_unit_is_said_once(figure: Figure, unit: str, copied: str) -> None:
    assert shown_unit(figure) == unit
    assert copied_value(figure) == copied


def test_an_open_value_is_quieter() -> None:
    assert value_text(a_figure(value=None)).style
    assert not value_text(a_figure()).style


def long(value: str, unit: str, **fields: Any) -> Figure:
    return a_figure(kind="duration", value=Decimal(value), unit=unit, **fields)


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        ([long("26", "weeks")], "26 wk"),
        ([long("46", "weeks"), long("26", "weeks")], "46, 26 wk"),
        ([long("6", "months"), long("0.5", "years", bound="~")], "6 mo, ~ 0.5 yr"),
        ([a_figure(kind="length", value=Decimal(9), unit="furlongs")], "9 furlongs"),
        ([a_figure(kind="mass", value=Decimal(40), unit="tonnes")], "40 t"),
        ([a_figure(), a_figure(value=Decimal(38))], "46, 38"),
        ([a_figure(kind="percent", value=Decimal(39), unit="%")], "39%"),
        ([long("0", "years", low=None)], "0 yr"),
        ([replace(long("1", "years"), value=None, exact="for years")], "(for years)"),
    ],
    ids=[
        "one", "one unit", "two units", "no sign", "mass", "counts", "percent", "nought", "open",
    ],
)  # fmt: skip
def test_a_cell_says_each_value_once_with_the_unit_that_it_needs(
    figures: list[Figure], shown: str
) -> None:
    assert values_words(figures) == shown
