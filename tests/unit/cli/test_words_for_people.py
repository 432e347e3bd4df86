from decimal import Decimal
from typing import Any

import pytest

from centres_tui.cli.table import short_names
from centres_tui.dataset.build import build_dataset
from centres_tui.dataset.records import Records
from centres_tui.dataset.rows import comparison_contents, figure_contents
from centres_tui.export.contents import Row
from centres_tui.export.worded import number_words, spread_words, stated_words
from centres_tui.model.comparison import Comparison, Spread
from factories import a_figure, a_measure, a_source


def row(**fields: Any) -> Row:
    source = a_source()
    figure = a_figure(source, **fields)
    return figure_contents(Records(sources=(source,), figures=(figure,))).figures[0]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("-0.5", "-0.5"),
        ("5600000", "5,600,000"),
        ("-1234567.25", "-1,234,567.25"),
        ("1E+15", "1,000,000,000,000,000"),
        ("0.3333333333333333", "0.333333"),
        ("0.000000001", "0.000000001"),
    ],
)
def test_numbers_are_shown_with_thousands_apart_and_six_places(number: str, shown: str) -> None:
    assert number_words(Decimal(number)) == shown


@pytest.mark.parametrize(
    ("figure", "shown"),
    [
        (row(), "46 clubs"),
        (row(bound="~"), "about 46 clubs"),
        (row(bound="<=", value=Decimal(24), unit="%", kind="percent"), "at most 24%"),
        (row(value=Decimal(15), unit="GBP", per="month", kind="money"), "15 GBP / month"),
        (row(value=None, low=Decimal(3), high=Decimal(4), bound="range"), "3 to 4 clubs"),
        (row(value=Decimal(1), unit="years", kind="duration", exact="a year"), "1 year"),
        (
            row(value=Decimal("0.25"), unit="", kind="fraction", exact="a quarter", bound="~"),
            "about 0.25 (a quarter)",
        ),
        (row(value="2018-07", kind="date", unit="", bound="<="), "by 2018-07"),
        (row(value=None, exact="some\x1b day", kind="date", unit=""), '"some␛ day"'),
    ],
    ids=["plain", "about", "percent", "rate", "range", "one", "fraction", "date", "open"],
)
def test_a_figure_is_said_in_words(figure: Row, shown: str) -> None:
    assert stated_words(figure) == shown


@pytest.mark.parametrize(
    ("spread", "kind", "shown"),
    [
        (None, "count", ""),
        (Spread(lowest="7", highest="7", difference="0"), "count", ""),
        (
            Spread(lowest="2000", highest="2500", difference="500", percent="25", unit="GBP"),
            "money",
            "2,000 to 2,500 GBP, 500 apart (25%)",
        ),
        (
            Spread(lowest="24", highest="25", difference="1", percent="4.2", unit="%"),
            "percent",
            "24 to 25%, 1 point apart",
        ),
        (
            Spread(lowest="2018-09", highest="2018-10", difference="30", unit="days"),
            "date",
            "2018-09 to 2018-10, 30 days apart",
        ),
    ],
    ids=["none", "no difference", "money", "percent", "dates"],
)
def test_a_spread_is_said_in_words(spread: Spread | None, kind: str, shown: str) -> None:
    source = a_source()
    figure = a_figure(source)
    measure = a_measure(figure, spread=spread, kind=kind)
    records = Records(sources=(source,), figures=(figure,))
    contents = comparison_contents(build_dataset(records, Comparison(measures=(measure,))))
    assert spread_words(contents.measures[0]) == shown


def test_sources_are_called_by_what_tells_them_apart() -> None:
    assert short_names(["a/000_x.txt", "001_y.txt"]) == {"a/000_x.txt": "000", "001_y.txt": "001"}
    assert short_names(["x_1.txt", "x_2.txt"]) == {"x_1.txt": "x_1.txt", "x_2.txt": "x_2.txt"}
    assert short_names(["_1.txt"]) == {"_1.txt": "_1.txt"}
