"""What "who" is said of are people, and brackets in a row of losses are no minus."""

import pytest

from centres_tui import extract_figures

WHO = {
    "pages": (
        "I have read all 34 pages. Spread that over the 66,300 who came.",
        "66,300",
        "people",
    ),
    "tickets": (
        "In all 66,300 tickets were sold. Each of the 1,450 who came paid £4.",
        "1,450",
        "people",
    ),
    "houses": ("The council owns 46 houses. The 38 who live there pay little.", "38", "people"),
    "students": ("There are 640 students. The 210 who live in hotels pay more.", "210", "students"),
    "visitors": ("It had 4,400 visitors. The 900 who paid were asked.", "900", "visitors"),
}


@pytest.mark.parametrize(("text", "exact", "unit"), WHO.values(), ids=WHO)
def test_who_is_said_of_people(text: str, exact: str, unit: str) -> None:
    assert [one.unit for one in extract_figures(text) if one.exact == exact] == [unit]


TABLE = (
    "£'000               2024     2023\nIncome            11,800   12,210\n{:18}{:>6}      215\n"
)
ROWS = {
    "a surplus or a deficit": ("Surplus/(deficit)", "(640)", 640000),
    "a deficit": ("Deficit for the year", "(640)", 640000),
    "a profit or a loss": ("Profit/(loss)", "(640)", 640000),
    "a change": ("Change", "(640)", -640000),
    "a balance": ("Cash flow", "(640)", -640000),
}


@pytest.mark.parametrize(("label", "cell", "value"), ROWS.values(), ids=ROWS)
def test_a_loss_in_brackets(label: str, cell: str, value: int) -> None:
    found = extract_figures(TABLE.format(label, cell))
    assert [one.value for one in found if one.exact == "640"] == [value]
