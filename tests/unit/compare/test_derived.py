"""Amounts on a common basis: worked out, shown as such, and never the ground of a verdict."""

from decimal import Decimal

import pytest

from centres_tui.model.beside import Derived
from stories import compared, story

SAVE = "Ellory council will save «{}|status=planned{}» {} by closing libraries."
YEARS = "over «{} years|kind=duration;value={};unit=years»"
THIS_YEAR = "«this year|kind=date;value=2020»"


def derived(one: str, two: str) -> tuple[Derived, ...]:
    found = compared(story("a", one, "2020-03-01"), story("b", two, "2020-03-02"))
    ids = {figure for measure in found.measures for figure in measure.figures}
    assert not ids & {each.id for each in found.derived}
    return found.derived


def test_an_amount_over_years_is_put_beside_one_of_a_year() -> None:
    (one,) = derived(
        SAVE.format("£100m", "", YEARS.format("four", 4)), SAVE.format("£30m", "", THIS_YEAR)
    )
    assert one.formula == "£100m / four years = £25m a year"
    assert (one.value, one.unit, one.per) == (Decimal(25_000_000), "GBP", "year")
    assert len(one.figures) == 2
    assert len(one.beside) == 1


@pytest.mark.parametrize(
    ("amount", "years", "formula"),
    [
        ("£100m", 3, "£100m / 3 years = about £33.33m a year"),
        ("£90m", 3, "£90m / 3 years = £30m a year"),
    ],
)
def test_a_quotient_without_end_is_shown_as_about(amount: str, years: int, formula: str) -> None:
    (one,) = derived(
        SAVE.format(amount, "", YEARS.format(years, years)),
        SAVE.format("£31m", ";per=year", "a year"),
    )
    assert one.formula == formula


def test_a_hedge_stays() -> None:
    (one,) = derived(
        SAVE.format("£100m", ";bound=~", YEARS.format("four", 4)),
        SAVE.format("£30m", "", THIS_YEAR),
    )
    assert one.bound == "~"
    assert one.formula.startswith("about £100m / four years")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (SAVE.format("£100m", "", YEARS.format("four", 4)), SAVE.format("£90m", "", "in all")),
        (SAVE.format("£100m", "", "in all"), SAVE.format("£30m", "", THIS_YEAR)),
    ],
    ids=["nothing of a year", "no years stated"],
)
def test_nothing_is_worked_out_from_what_is_not_stated(one: str, two: str) -> None:
    assert derived(one, two) == ()
