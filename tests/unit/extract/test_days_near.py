"""Days without a year that lie just ahead, and values told in other ways."""

import pytest

from centres_tui import extract_figures

DAYS = {
    "a strike was called": (
        "The guild has called a stoppage, from 07:00 on 9 October.",
        "2023-10-09",
    ),
    "a day put aside": ("The first would now shut on 16 October and not 9 October.", "2023-10-09"),
    "a day that is over": ("The guild walked out on 9 September.", "2023-09-09"),
    "what happened far back": ("The guild has been out since 9 December.", "2022-12-09"),
    "a strong verb": ("The mill was burnt on 9 October.", "2022-10-09"),
}


@pytest.mark.parametrize(("text", "value"), DAYS.values(), ids=DAYS)
def test_a_day_just_ahead_is_not_one_of_a_year_ago(text: str, value: str) -> None:
    found = extract_figures(text, published="2023-10-04")
    assert [one.value for one in found if one.kind == "date"][-1] == value


CLOCKS = [
    "The counter is open 9 to 5, Monday to Friday.",
    "The bus goes at half eight.",
    "The hall is open nine to five on weekdays.",
    "The desk is open 10-4.",
    "The cafe opens ten to four, Tuesday to Saturday.",
]
AMOUNTS = {
    "a change": ("It fell from 9 to 5 every day.", ["9", "5"]),
    "a range": ("The council will open 3 to 4 branches.", ["3 to 4"]),
    "half a rise": ("Half eight per cent rises were paid.", ["eight per cent"]),
}


@pytest.mark.parametrize("text", CLOCKS)
def test_hours_of_the_day_are_no_figures(text: str) -> None:
    assert extract_figures(text) == []


@pytest.mark.parametrize(("text", "exact"), AMOUNTS.values(), ids=AMOUNTS)
def test_amounts_are_no_hours_of_the_day(text: str, exact: list[str]) -> None:
    assert [one.exact for one in extract_figures(text)] == exact


READ = {
    "three and a half": ("A three-and-a-half million pound grant.", "money", 3_500_000),
    "a share that might": ("We were told that a fifth might be local people.", "fraction", 0.2),
    "one in ten": ("It is closing one branch in ten across the country.", "fraction", 0.1),
    "four in ten visits": ("Around four in ten visits to us are for a swim.", "fraction", 0.4),
    "six in ten matches": ("Six in ten matches were lost by the home side.", "fraction", 0.6),
    "a sum that was paid": (
        "The average is £108. Two point four million has gone out to the homes.",
        "money",
        2_400_000,
    ),
    "a sum behind a time": (
        "Fifty quid for the first half a day and fifty for each day after.",
        "money",
        50,
    ),
    "the true wait": (
        "Families face a wait of 24 days. The operator said the true figure was 16.",
        "duration",
        16,
    ),
}


@pytest.mark.parametrize(("text", "kind", "value"), READ.values(), ids=READ)
def test_amounts_told_in_other_ways(text: str, kind: str, value: float) -> None:
    found = extract_figures(text)[-1]
    assert found.kind == kind
    assert float(str(found.value)) == value


NAMES = ["Lines 1 and 3 shut.", "Line 2 drops to a single shift."]


@pytest.mark.parametrize("text", NAMES)
def test_the_number_of_a_line_is_a_name(text: str) -> None:
    assert "3" not in [one.exact for one in extract_figures(text)]
    assert "2" not in [one.exact for one in extract_figures(text)]
