from decimal import Decimal

import pytest

from centres_tui import extract_figures
from centres_tui.export.numbers import plain_number
from centres_tui.model.quantity import canonical, settled

PI = "3.14159265358979323846264338327"


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (Decimal(1) / 3, "0.333333333333"),
        (Decimal(2) / 3, "0.666666666667"),
        (Decimal(-7) / 3, "-2.33333333333"),
        (Decimal(2) / 3 * 1_000_000, "666666.666667"),
        (Decimal("0.1"), "0.1"),
        (Decimal("123456789.123456789"), "123456789.123456789"),
        (Decimal("5.6E+30"), "5600000000000000000000000000000"),
        (Decimal(10**39 + 1), str(10**39 + 1)),
        ("2018-07", "2018-07"),
        (None, ""),
    ],
    ids=["a third", "two thirds", "less than nought", "two thirds of a million", "a tenth",
         "eighteen digits", "scaled", "forty digits", "date", "none"],
)  # fmt: skip
def test_only_what_goes_on_for_ever_is_cut(value: Decimal | str | None, kept: str) -> None:
    assert canonical(settled(value)) == kept


def test_digits_that_the_text_states_are_all_kept() -> None:
    assert settled(Decimal(PI), PI) == Decimal(PI)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("One third of the fleet was lost.", 0.333333333333),
        ("Two-thirds of the boats sank.", 0.666666666667),
        ("The reservoir was ⅓ full.", 0.333333333333),
    ],
    ids=["words", "hyphen", "sign"],
)
def test_a_fraction_is_a_number_in_every_export(text: str, number: float) -> None:
    assert [plain_number(figure.value) for figure in extract_figures(text)] == [number]
