"""Wholes that sums and brackets tell, and cells that count what the text has counted."""

import pytest

from centres_tui import extract_figures

TOLD = [
    ("So far 610 of 940 piles (65 per cent) are in.", {"610": "940", "65 per cent": "940"}),
    ("Of 212 firms, 138 (65%) have cut hours.", {"138": "212", "65%": "212"}),
    ("Now 430 of the wall's 1,180 metres are done.", {"430": "1,180 metres"}),
    (
        "It costs £214m, of which £128m comes from the state and £64m from the city.",
        {"£128m": "£214m", "£64m": "£214m"},
    ),
    (
        "Of 64 ropes, 19 must go. Twelve were changed by March, leaving seven.",
        {"19": "64", "Twelve": "19", "seven": "19"},
    ),
    (
        "The £41.6m plan: the county puts in £9.5m, the state £24m and Hart the remaining £8.1m.",
        {"£9.5m": "£41.6m", "£24m": "£41.6m", "£8.1m": "£41.6m"},
    ),
    ("It claimed £6.5m. It was offered 60 per cent of that sum.", {"60 per cent": "£6.5m"}),
    ("The fund gives less than half the £45,000 that it gave.", {"half": "£45,000"}),
    ("Two of Hart Farm's eight barns burned.", {"Two": "eight"}),
    # left alone: other sums, other things, other brackets
    ("She spent £5m on wheat and £3m on oats. That was £12m too much.", {}),
    ("It has 19 ropes. Eleven were changed, leaving seven.", {}),
    ("The plan costs £40m. The county puts in £9m, the state £24m and Hart the remaining £8m.", {}),
    ("It sold 90 berths (up 5%) in May.", {}),
    ("The price of half the stock is £3m.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wholes"), TOLD, ids=[text for text, _ in TOLD])
def test_a_part_points_to_its_whole(text: str, wholes: dict[str, str]) -> None:
    figures = extract_figures(text)
    exact = {figure.id: figure.exact for figure in figures}
    assert {each.exact: exact[each.of] for each in figures if each.of} == wholes


TABLE = "Day\tScheduled\tCancelled\nDay A\t148\t61\nDay B\t392\t{last}\nTotal\t540\t{total}\n"


def test_cells_count_what_the_text_counts_so_many_of() -> None:
    text = "Of our 540 sailings 212 are off.\n\n" + TABLE.format(last=151, total=212)
    units = {each.exact: each.unit for each in extract_figures(text) if each.start > 40}
    assert units == dict.fromkeys(("148", "61", "392", "151", "540", "212"), "sailings")


def test_cells_of_another_column_count_nothing() -> None:
    text = "Of our 540 sailings many are off.\n\n" + TABLE.format(last=152, total=213)
    units = {each.exact: each.unit for each in extract_figures(text) if each.start > 40}
    assert units == dict.fromkeys(("148", "392", "540"), "sailings") | dict.fromkeys(
        ("61", "152", "213"), ""
    )
