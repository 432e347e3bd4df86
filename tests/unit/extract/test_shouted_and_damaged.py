"""Numbers in scripts in capitals, numbers with a lost sign behind them, and units left out."""

from decimal import Decimal

import pytest

from centres_tui import extract_figures
from centres_tui.model.figure import Figure

LONG = " AND THE CREWS ARE STILL OUT TONIGHT IN THE HILLS ABOVE THE TOWN" * 5


def read(text: str, exact: str) -> Figure | None:
    """Give the figure with some words, if it is read."""
    return next((each for each in extract_figures(text) if each.exact == exact), None)


SHOUTED = {
    "in a long script": (
        f"OFFICIALS SAY FORTY-TWO HOMES ARE LOST{LONG}.",
        "FORTY-TWO",
        42,
        "homes",
    ),
    "at its end": (f"THE FIRE GREW{LONG}. IT HAS BURNED NINE BARNS.", "NINE", 9, "barns"),
    "with a scale": (
        f"IT COSTS ONE POINT TWO MILLION POUNDS A YEAR{LONG}.",
        "ONE POINT TWO MILLION POUNDS",
        1200000,
        "GBP",
    ),
    "as a story opens": ("SIX of the 15 branches will shut next spring.", "SIX", 6, "branches"),
    "some words into the opening": (
        "MORE THAN TWENTY homes were evacuated after the leak.",
        "TWENTY",
        20,
        "homes",
    ),
}


@pytest.mark.parametrize(("text", "exact", "value", "unit"), SHOUTED.values(), ids=SHOUTED)
def test_numbers_in_capitals_are_read(text: str, exact: str, value: int, unit: str) -> None:
    found = read(text, exact)
    assert found is not None
    assert (found.value, found.unit) == (Decimal(value), unit)


QUIET = {
    "a name": "The ONE Group of hotels said it would open here.",
    "amid small letters": "The firm runs TEN from its office in Leeds.",
    "as a name opens": "TEN Network Holdings said it was pleased.",
}


@pytest.mark.parametrize("text", QUIET.values(), ids=QUIET)
def test_names_in_capitals_are_no_numbers(text: str) -> None:
    assert extract_figures(text) == []


def test_who_speaks_in_capitals_ends_before_the_verb() -> None:
    found = read("SHERIFF DANA COLE SAID NINE PEOPLE WERE HURT IN THE FIRE.", "NINE")
    assert found is not None
    assert found.said_by == "SHERIFF DANA COLE"


LOST = {
    "before a scale": ("It has cost $23\ufffdmillion so far.", "$23\ufffdmillion", 23000000, "USD"),
    "a degree": ("It was 31\ufffdC in the shade.", "31\ufffdC", 31, "degrees Celsius"),
}


@pytest.mark.parametrize(("text", "exact", "value", "unit"), LOST.values(), ids=LOST)
def test_a_sign_lost_behind_a_number_is_restored(
    text: str, exact: str, value: int, unit: str
) -> None:
    found = read(text, exact)
    assert found is not None
    assert (found.value, found.unit, found.repaired) == (Decimal(value), unit, True)


def test_a_lost_dash_between_numbers_makes_a_range() -> None:
    found = read("It may last 7\ufffd10 days, or 12 at worst.", "7\ufffd10 days")
    assert found is not None
    assert (found.low, found.high) == (Decimal(7), Decimal(10))
    assert found.repaired


def test_other_lost_signs_are_left_alone() -> None:
    found = read("The 23\ufffd crews and 40 others left at dawn.", "40")
    assert found is not None
    assert not found.repaired
    assert read("The 23\ufffd crews left at dawn.", "23\ufffd") is None


UNITS = {
    "daily": ("The crews work on 64 daily rounds.", "64", "daily rounds"),
    "refuse": ("Some 210 refuse workers will vote.", "210", "refuse workers"),
    "work": ("The county issued 96 work permits.", "96", "work permits"),
    "a part in -ly": ("It lost 41 single-family homes to it.", "41", "single-family homes"),
    "no noun but a verb": ("The trial showed that 41 work well.", "41", ""),
    "behind a share": (
        "Some 62 pupils (47%), against 18 the year before, were absent.",
        "18",
        "pupils",
    ),
    "a share again": (
        "Some 62 pupils (47%), up from 41.5 the year before, were absent.",
        "41.5",
        "%",
    ),
    "coins": ("I get fourteen pounds fifty back for each.", "fourteen pounds fifty", "GBP"),
    "all areas": ("Visits by area\n\nAll areas    4,210\nNorth   1,900", "4,210", ""),
}


@pytest.mark.parametrize(("text", "exact", "unit"), UNITS.values(), ids=UNITS)
def test_what_is_counted_is_named(text: str, exact: str, unit: str) -> None:
    found = read(text, exact)
    assert found is not None
    assert found.unit == unit


STATUSES = {
    "where there were going to be": (
        "There will be 60 places where there were going to be 95.",
        "95",
        "past",
    ),
    "was going to, and now": (
        "The hall was going to cost £4m and will now cost £5m.",
        "£4m",
        "past",
    ),
    "was going to": ("The hall was going to cost £4m.", "£4m", "planned"),
    "told to leave": ("Some 1,140 people were told to leave.", "1,140", "actual"),
    "to go": ("35 SHOPS TO GO", "35", "planned"),
}


@pytest.mark.parametrize(("text", "exact", "status"), STATUSES.values(), ids=STATUSES)
def test_how_it_stands_is_told(text: str, exact: str, status: str) -> None:
    found = read(text, exact)
    assert found is not None
    assert found.status == status


def test_so_much_more_a_year_is_a_rate() -> None:
    found = read("The owner of such a home would pay $155 more a year.", "$155")
    assert found is not None
    assert found.per == "year"


@pytest.mark.parametrize(
    "caption", ["Table A.   Costs ($ millions)", "Table 2: Costs ($ millions)"]
)
def test_a_caption_behind_a_gap_scales_its_table(caption: str) -> None:
    found = read(f"{caption}\n\nItem      2023    2024\nRepair    38.5    12.1\n", "38.5")
    assert found is not None
    assert (found.value, found.unit) == (Decimal(38500000), "USD")


def test_a_scale_above_sums_with_signs_counts_for_them() -> None:
    text = "Spending (millions)\n\nItem      Now      Plan\nRepair    $38.5    $12.1\n"
    found = read(text, "$38.5")
    assert found is not None
    assert found.value == Decimal(38500000)


def test_votes_before_a_colon_are_a_ratio() -> None:
    found = read("The vote was 9-4: two members were away.", "9-4")
    assert found is not None
    assert found.kind == "ratio"
