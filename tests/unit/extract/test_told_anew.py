"""A bare number that gives another value of an amount has its unit and its scale."""

import pytest

from centres_tui import extract_figures

ANEW = {
    "rather than what was budgeted": (
        "The mill spent ninety-one million euros on the ovens, rather than the eighty-four it"
        " budgeted.",
        "eighty-four",
        ("money", 84000000, "EUR"),
    ),
    "down from what was told, over a time": (
        "The move saves £13m a year, down from the 14.5 it told members to expect.",
        "14.5",
        ("money", 14500000, "GBP"),
    ),
    "that figure was": (
        "The service is £9.3m into the red. Back in the autumn that figure was 7.6.",
        "7.6",
        ("money", 7600000, "GBP"),
    ),
    "the press release said, in thousands": (
        "The fund has had £48,000. The press release said sixty.",
        "sixty",
        ("money", 60000, "GBP"),
    ),
    "not the one given out": (
        "It came to **€86.2m**. So not the 83 the mayor gave out in June.",
        "83",
        ("money", 83000000, "EUR"),
    ),
    "could afford": (
        "The deal costs $42.3 million. We went in saying we could afford thirty, she said.",
        "thirty",
        ("money", 30000000, "USD"),
    ),
    "the plan was for": (
        "That is 30 per cent; the plan in the autumn was for 35.",
        "35",
        ("percent", 35, "%"),
    ),
    "had been offering": (
        "Five percent comes at once. The owners had been offering three and a half.",
        "three and a half",
        ("percent", 3.5, "%"),
    ),
}

OTHERS = {
    "a noun follows": (
        "The mill spent €91m on ovens, rather than the 84 lorries it wanted.",
        "84",
        ("count", 84, "lorries"),
    ),
    "far from it in size": (
        "The mill costs £91m. The plan in the autumn was for 3.",
        "3",
        ("count", 3, ""),
    ),
    "nothing tells that it is another value": (
        "The mill lost £9.3m. Shifts start at seven, and 8 were late.",
        "8",
        ("count", 8, ""),
    ),
    "an offer of money is no share": (
        "The mill costs £9m. The owners had been offering 7.",
        "7",
        ("count", 7, ""),
    ),
}


@pytest.mark.parametrize(("text", "exact", "read"), ANEW.values(), ids=ANEW)
def test_another_value_has_unit_and_scale(
    text: str, exact: str, read: tuple[str, float, str]
) -> None:
    found = next(one for one in extract_figures(text) if one.exact == exact)
    assert (found.kind, float(str(found.value)), found.unit) == read


@pytest.mark.parametrize(("text", "exact", "read"), OTHERS.values(), ids=OTHERS)
def test_other_numbers_keep_their_own(text: str, exact: str, read: tuple[str, float, str]) -> None:
    found = next(one for one in extract_figures(text) if one.exact == exact)
    assert found.kind not in {"money", "percent"}
    assert float(str(found.value)) == read[1]
