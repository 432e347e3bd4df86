"""A bare number that goes on with the unit of the amount before it, and one that does not."""

import pytest

from centres_tui import extract_figures

CARRIED = {
    "as much for others": ("Entry is £4 for adults and 2 for children.", "2", ("money", 2, "GBP")),
    "a share elsewhere": (
        "Of those asked, 44% in the north and 31 in the south agreed.",
        "31",
        ("percent", 31, "%"),
    ),
    "a row of three": (
        "Average delay: 17 minutes in May, 12 in June, 9 in July.",
        "9",
        ("duration", 9, "minutes"),
    ),
    "millions on several things": (
        "They spent £12m on roads, 9 on schools and 4 on parks.",
        "4",
        ("money", 4000000, "GBP"),
    ),
    "a share with decimals": (
        "Unemployment is 6.2 per cent here and 4.1 nationally.",
        "4.1",
        ("percent", 4.1, "%"),
    ),
    "a sum that had been": (
        "He put the loss at £4.2m; in May it had been 3.9.",
        "3.9",
        ("money", 3900000, "GBP"),
    ),
    "up from, years ago": (
        "Turnout was 34%, up from 29 four years ago.",
        "29",
        ("percent", 29, "%"),
    ),
    "to so much from so much": (
        "Costs rose to $38m from 31.",
        "31",
        ("money", 31000000, "USD"),
    ),
    "last year it was": (
        "They paid £12 a ticket; last year it was nine.",
        "nine",
        ("money", 9, "GBP"),
    ),
    "had wanted": (
        "The levy is £65. The commissioners had wanted 80.",
        "80",
        ("money", 80, "GBP"),
    ),
    "according to": (
        "About 30% voted in 2019. Last time it was 41, according to officials.",
        "41",
        ("percent", 41, "%"),
    ),
}

ALONE = {
    "a version": ("Inflation was 4.2 per cent. A model of version 4.1 put it lower.", "4.1"),
    "by so much": ("Prices rose 6.2% in March and by 4.1 in April.", "4.1"),
    "an age": ("He paid £40 for the seat. He was 35.", "35"),
    "told by another preposition": ("The ward lost £40m for beds and 38 in May left.", "38"),
    "far from it in size": ("The levy is £65. The commissioners had wanted 900.", "900"),
    "a noun follows": ("Turnout was 34%, up from 29 wards four years ago.", "29"),
    "a magnitude": ("It did damage of $4.2m at a magnitude of 5.8 and the sea rose.", "5.8"),
    "the row below": ("Cost  £4.2m\n\n3.9 The board notes the report.", "3.9"),
}


@pytest.mark.parametrize(("text", "exact", "read"), CARRIED.values(), ids=CARRIED)
def test_a_number_goes_on_with_a_unit(text: str, exact: str, read: tuple[str, float, str]) -> None:
    found = next(one for one in extract_figures(text) if one.exact == exact)
    assert (found.kind, float(str(found.value)), found.unit) == read


@pytest.mark.parametrize(("text", "exact"), ALONE.values(), ids=ALONE)
def test_other_numbers_take_no_unit(text: str, exact: str) -> None:
    kinds = {one.kind for one in extract_figures(text) if one.exact == exact}
    assert kinds <= {"count", "number", "age"}


def test_another_value_of_a_sum_is_about_the_same() -> None:
    figures = extract_figures("The loss of the harbour was £4.2m; in May it had been 3.9.")
    sums = [one for one in figures if one.kind == "money"]
    assert len(sums) == 2
    assert sums[0].about == sums[1].about
