"""Amounts of time before "to", hours of the day, and units of rates before "from"."""

import pytest

from centres_tui import extract_figures

AMOUNTS = {
    "hours a week": ("The change takes the week from 105 hours to 84.", ["105 hours", "84"]),
    "a rota": ("The rota fell from 40 hours to 32.", ["40 hours", "32"]),
    "minutes": ("It fell from 45 minutes to 12.", ["45 minutes", "12"]),
    "a longer wait": ("The wait grew from 20 minutes to 35.", ["20 minutes", "35"]),
    "from one to another": ("It took ten minutes to four hours.", ["ten minutes", "four hours"]),
}


@pytest.mark.parametrize(("text", "exact"), AMOUNTS.values(), ids=AMOUNTS)
def test_amounts_of_time_that_change_are_durations(text: str, exact: list[str]) -> None:
    found = extract_figures(text)
    assert [one.exact for one in found] == exact
    assert {one.kind for one in found} == {"duration"}


@pytest.mark.parametrize(
    "text",
    [
        "The train left at ten minutes to four.",
        "He came at twenty minutes to nine and sat down.",
        "It was five minutes to twelve, and dark.",
    ],
)
def test_minutes_to_an_hour_are_no_figures(text: str) -> None:
    assert extract_figures(text) == []


DATED = {
    "hours a day": ("It loses three hours a day from the third of November.", "2025-11-03"),
    "trips a week": ("It makes two trips a week from 3 November.", "2025-11-03"),
    "days from a day": ("The pool shuts two days from 3 November.", "2025-11-05"),
    "a day after": ("The pool shuts a day after 3 November.", "2025-11-04"),
    "a week before": ("The pool shuts a week before 10 November.", "2025-11-03"),
}


@pytest.mark.parametrize(("text", "value"), DATED.values(), ids=DATED)
def test_what_is_done_each_day_does_not_move_the_day_from_which_it_is(
    text: str, value: str
) -> None:
    dates = [each for each in extract_figures(text, published="2025-09-25") if each.kind == "date"]
    assert [each.value for each in dates] == [value]


SHARES = {
    "a hundred": ("Only eight in every hundred patients come after eight.", 0.08),
    "a thousand": ("Just three in every thousand homes flood.", 0.003),
    "ten": ("Nine in every ten pupils walk.", 0.9),
    "each hundred": ("Two in each hundred were ill.", 0.02),
    "five out of every hundred": ("Five out of every hundred trees fell.", 0.05),
}


@pytest.mark.parametrize(("text", "value"), SHARES.values(), ids=SHARES)
def test_so_many_in_every_hundred_are_a_share(text: str, value: float) -> None:
    found = next(each for each in extract_figures(text) if each.kind == "fraction")
    assert float(str(found.value)) == pytest.approx(value)
