"""The thing that is one of some names all of them; what was before a share is a share."""

import pytest

from centres_tui import extract_figures

NAMED = [
    ("Kirkesk's forge is one of 11 due to shut.", "11", "forges"),
    ("Elm Road School is one of nine to close under the plan.", "nine", "schools"),
    ("Her kiosk was among 14 shut last year.", "14", "kiosks"),
    ("The mill is one of only three left.", "three", "mills"),
    ("Norbury library is one of the nine that could go.", "nine", "libraries"),
    ("One loom out of four will survive.", "four", "looms"),
]
COUNTED = [
    ("Temporary waste points rose from six to 11.", "11", "temporary waste points"),
    ("Charging points have gone up from 40 to 95.", "95", "charging points"),
    ("The points rose from 6 to 11.", "11", ""),
    ("Index points fell to 300.", "300", ""),
    ("Their match points rose to 12.", "12", ""),
]
SHARED = [
    ("Two of every five rooms are empty.", "Two of every five", "fraction"),
    ("Three of every 100 boats leak.", "Three of every 100", "fraction"),
    ("Only one bus in five runs on time.", "one bus in five", "fraction"),
    ("One shop in nine stands empty.", "One shop in nine", "fraction"),
    ("Just one van in 12 leaves full.", "one van in 12", "fraction"),
    ("One goal in five runs on goal is poor.", "five", "count"),
    ("One goal in five games is poor.", "five", "count"),
]
PRICED = [
    ("It saves £3.1m, or some £344,000 a branch.", "£344,000", "branch"),
    ("There are four vans at £85,000 a van.", "£85,000", "van"),
    ("It is £75 a slot and £31 a head.", "£75", "slot"),
    ("He gave her £20 a week ago.", "£20", ""),
    ("They paid £3m a second time.", "£3m", ""),
    ("She won £300 a good while back.", "£300", ""),
    ("It made £3m a record, they said.", "£3m", ""),
]
UNNAMED = [
    ("It is one of 14 to be cut.", "14", ""),
    ("She is one of five in the house.", "five", ""),
    ("The day was one of 12 with rain.", "12", ""),
    ("Dunmere was one of 12 stations without staff.", "12", "stations"),
    ("This is one of three reasons.", "three", "reasons"),
    ("Of those who replied, 2,360 said no.", "2,360", "people"),
]
SHARES = [
    ("Uptake fell to 64%, from just over 70 in May.", "70", "percent"),
    ("Rates were 5 per cent, from 3 the year before.", "3", "percent"),
    ("The offer is 4 per cent. The union wants six.", "six", "percent"),
    (
        "It has cost £2 million. She expects it to end up nearer 2.5 million.",
        "2.5 million",
        "money",
    ),
    ("Uptake fell to 64%, from 70 schools.", "70", "count"),
    ("The trams are at 64 per cent, from five depots.", "five", "count"),
    ("The firm offered 4 per cent. Staff want six more beds.", "six", "count"),
    ("Losses stand at £3m. It came to two million people.", "two million", "count"),
    ("The board wants six. It will spend 4 per cent.", "six", "number"),
]


@pytest.mark.parametrize(("text", "exact", "unit"), [*NAMED, *COUNTED, *UNNAMED])
def test_one_of_them_names_them_all(text: str, exact: str, unit: str) -> None:
    assert {one.exact: one.unit for one in extract_figures(text)}[exact] == unit


@pytest.mark.parametrize(("text", "exact", "kind"), [*SHARES, *SHARED])
def test_what_an_amount_was_before_is_of_its_kind(text: str, exact: str, kind: str) -> None:
    assert {one.exact: one.kind for one in extract_figures(text)}[exact] == kind


@pytest.mark.parametrize(("text", "exact", "per"), PRICED)
def test_a_sum_is_by_the_thing_that_ends_its_clause(text: str, exact: str, per: str) -> None:
    assert {one.exact: one.per for one in extract_figures(text)}[exact] == per
