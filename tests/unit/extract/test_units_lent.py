"""Numbers that take the currency or the unit of an amount told before them."""

import pytest

from centres_tui import extract_figures

LENT = [
    ("It paid £3m. Visitors spent an extra ninety-five million.", "ninety-five million", "GBP"),
    ("The bill is €83m. City hall's part of that will be 35 million.", "35 million", "EUR"),
    ("The work came in at £8.6m. The state paid five million of that.", "five million", "GBP"),
    ("It hoped for £9m. Now it hopes for 8 million from the sale of barns.", "8 million", "GBP"),
    ("They expected £2 million. The new forecast is 1.6.", "1.6", "GBP"),
    ("The train ran at 120 km/h. The limit on the curve is 70.", "70", "kilometres per hour"),
    ("The limit is 40 mph. She was doing 52.", "52", "miles per hour"),
    ("The site gave off 7.1m tonnes in 2016 (2015: 8.4m).", "8.4m", "tonnes"),
    ("It sold 310 tonnes (last year: 290).", "290", "tonnes"),
]  # fmt: skip
LEFT = [
    ("It spent £3m on ads. The museum drew visitors, two million of them.", "two million"),
    ("It spent £3m on ads. They were seen by two million.", "two million"),
    ("It spent £3m. The new forecast is 1,600.", "1,600"),
    ("The limit is 40 mph. She was doing 52 laps.", "52"),
    ("It sold 310 tonnes (route 29).", "29"),
]


@pytest.mark.parametrize(("text", "exact", "unit"), LENT, ids=[text for text, _, _ in LENT])
def test_a_number_takes_the_unit_of_what_was_told(text: str, exact: str, unit: str) -> None:
    figure = next(each for each in extract_figures(text) if each.exact == exact)
    assert figure.unit == unit


@pytest.mark.parametrize(("text", "exact"), LEFT, ids=[text for text, _ in LEFT])
def test_what_is_counted_or_names_something_takes_none(text: str, exact: str) -> None:
    lent = {"GBP", "miles per hour", "tonnes"}
    assert all(each.unit not in lent for each in extract_figures(text) if each.exact == exact)
