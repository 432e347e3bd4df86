"""The lower end of a range before an amount with a unit."""

from decimal import Decimal

import pytest

from centres_tui.extract.low_ends import low_end
from centres_tui.extract.page import Page
from factories import a_source


@pytest.mark.parametrize(
    ("text", "upper", "low"),
    [
        ("for 16- to 24-year-olds", "24", 16),
        ("for 3-to-5-year-olds", "5", 3),
        ("a 12-18 month delay", "18", 12),
        ("three to five weeks", "five", 3),
        ("between 18 and 30 years", "30", 18),
        ("18 and 30 years", "30", None),
        ("24 to 16 weeks", "16", None),
        ("£3 to 5 weeks", "5", None),
        ("on to five weeks", "five", None),
        ("five weeks", "five", None),
    ],
)
def test_the_lower_end_stands_right_before(text: str, upper: str, low: int | None) -> None:
    page = Page(a_source(text=text))
    amount = page.amount_at(text.index(upper))
    assert amount is not None
    found = low_end(page, amount)
    assert (None if found is None else found.value) == (None if low is None else Decimal(low))
