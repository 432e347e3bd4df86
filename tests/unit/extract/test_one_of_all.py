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
UNNAMED = [
    ("It is one of 14 to be cut.", "14", ""),
    ("She is one of five in the house.", "five", ""),
    ("The day was one of 12 with rain.", "12", ""),
    ("Dunmere was one of 12 stations without staff.", "12", "stations"),
    ("This is one of three reasons.", "three", "reasons"),
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


@pytest.mark.parametrize(("text", "exact", "unit"), [*NAMED, *UNNAMED])
def test_one_of_them_names_them_all(text: str, exact: str, unit: str) -> None:
    assert {one.exact: one.unit for one in extract_figures(text)}[exact] == unit


@pytest.mark.parametrize(("text", "exact", "kind"), SHARES)
def test_what_an_amount_was_before_is_of_its_kind(text: str, exact: str, kind: str) -> None:
    assert {one.exact: one.kind for one in extract_figures(text)}[exact] == kind
