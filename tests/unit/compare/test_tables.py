import pytest

from centres_tui.compare.tables import heading_over
from stories import checks_of, story

SPACED = """2.0  COSTS

Plan        Boats kept      Cost per year      Cost to 2028
A           0               nil                £2.10m
B           6               £780,000           £2.73m
"""
RULED = "| Plan | Cost per year | Whole cost |\n| A | £3m | £6m |\n"


@pytest.mark.parametrize(
    ("text", "cell", "heading"),
    [
        (SPACED, "£780,000", "Cost per year"),
        (SPACED, "£2.73m", "Cost to 2028"),
        (SPACED, "£2.10m", "Cost to 2028"),
        (SPACED, "COSTS", ""),
        (RULED, "£3m", "Cost per year"),
        (RULED, "£6m", "Whole cost"),
        ("Plan\tCost\nA\t£3m\n", "£3m", "Cost"),
        ("Plan   Cost a year   Sum\nLong name of A   £3m\n", "£3m", "Cost a year"),
        ("The boats cost £3m in all.\n", "£3m", ""),
        ("1.2  The boats of the harbour of Port Ellory cost £3m in all, it said.\n", "£3m", ""),
        ("A   £3m\n", "£3m", ""),
    ],
)
def test_the_heading_over_a_cell(text: str, cell: str, heading: str) -> None:
    assert heading_over(text, text.index(cell)) == heading


def test_a_row_whose_total_does_not_fit_fails_where_another_fits() -> None:
    told = story(
        "a",
        "Plan        Cost per year      Cost to 2028\n"
        "B           «£780,000»           «£2.73m»\n"
        "C           «£1.64m»           «£5.47m»\n\n"
        "Costs run for «3.5 years|kind=duration;unit=years;value=3.5» from May.",
    )
    found = checks_of(told)
    assert found["£780,000 x 3.5 = £2.73m"].holds == "yes"
    assert found["£1.64m x 3.5 = £5.74m against £5.47m"].holds == "no"


def test_rows_none_of_which_fits_are_not_tested() -> None:
    told = story(
        "a",
        "Plan        Cost per year      Cost to 2028\n"
        "C           «£1.64m»           «£5.47m»\n\n"
        "Costs run for «3.5 years|kind=duration;unit=years;value=3.5» from May.",
    )
    assert not checks_of(told)
