"""Amounts on a common basis: worked out, shown as such, and never the ground of a verdict."""

from decimal import Decimal

import pytest

from centres_tui.compare import DEFAULT_WIDTHS
from centres_tui.compare.derived import derived_in
from centres_tui.compare.description import describe
from centres_tui.model.beside import Derived
from factories import a_family
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


def in_one_family(*texts: str) -> list[Derived]:
    """Give what is worked out where all amounts of some texts are one family."""
    stories = [story(name, text) for name, text in zip("abc", texts, strict=False)]
    figures = [figure for _, own in stories for figure in own]
    described = {
        one.figure.id: one
        for one in describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)
    }
    members = [figure for figure in figures if figure.kind in {"money", "percent"} or figure.of]
    return list(derived_in(a_family(*members), described, ()))


HOMES = "Repairs to «{}|unit=homes» homes on the estate will cost «£6m»."


@pytest.mark.parametrize(
    ("texts", "formulas"),
    [
        (
            (HOMES.format(300), "Repairs cost «£25,000|per=home» per home."),
            ["£6m / 300 = £20,000 a home"],
        ),
        ((HOMES.format(300), "Repairs cost «£25,000|per=garage» per garage."), []),
        (("Repairs will cost «£6m».", "Repairs cost «£25,000|per=home» per home."), []),
        (
            ("It pays «£2m|per=year» a year for «five years|kind=duration;value=5;unit=years».",
             "It pays «£9m» over «five years|kind=duration;value=5;unit=years» in all."),
            ["£2m a year x five years = £10m", "£9m / five years = £1.8m a year"],
        ),
        (
            ("It invests «£40m to £60m|kind=money;unit=GBP;bound=range;value=40000000..60000000» "
             "over «five years|kind=duration;value=5;unit=years».",
             "It invests «£9m|per=year» a year."),
            ["£40m to £60m / five years = £8m to £12m a year"],
        ),
        (
            ("In Ister «46|unit=schools;of=53» of «53|unit=schools» schools shut.",
             "In Morle «12|unit=schools;of=15» of «15|unit=schools» schools shut."),
            ["46 of 53 = 86.8%", "12 of 15 = 80%"],
        ),
        (
            ("In Ister «46|unit=schools;of=53» of «53|unit=schools» schools shut.",
             "In Morle «41|unit=schools;of=53» of «53|unit=schools» schools shut."),
            [],
        ),
        (
            ("Wages rose «5%|trend=up» over «two years|kind=duration;value=2;unit=years».",
             "Wages rose «3%|trend=up» in «2021|kind=date;value=2021»."),
            [],
        ),
    ],
    ids=["for each", "another thing", "no count", "so much a year and in all", "a range",
         "parts of two wholes", "parts of equal wholes", "no share is spread"],
)  # fmt: skip
def test_amounts_are_put_on_the_basis_of_others(
    texts: tuple[str, ...], formulas: list[str]
) -> None:
    found = in_one_family(*texts)
    assert [one.formula for one in found] == formulas
    for one in found:
        assert one.figure in one.figures
        assert len(one.figures) == 2
        assert one.figure not in one.beside
