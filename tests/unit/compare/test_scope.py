"""What looks alike and is not one measure stays apart."""

import pytest

from stories import compared, measure_of, story

CASES = {
    "a saving and an investment": (
        "Ellory council will save «£5m» by closing the yard.",
        "Ellory council will invest «£5m» in the yard.",
    ),
    "an amount a year and one over four years": (
        "The yard of Ellory will save «£8m» a year.",
        "The yard of Ellory will save «£32m» over «four years|kind=duration;value=4;unit=years».",
    ),
    "boats and lorries": (
        "Ellory has sold «46|unit=boats» boats this year.",
        "Ellory has sold «46|unit=lorries» lorries this year.",
    ),
    "what closes and what stays": (
        "Ellory will shut «12|unit=shops» in the old town.",
        "Ellory will keep «12|unit=shops» in the old town.",
    ),
    "before and after": (
        "Rents in Ellory rose from «£640|to=£700» to «£700» a month.",
        "Rents in Ellory rose from «£590|to=£640» to «£640» a month.",
    ),
    "a part and a whole": (
        "In Ellory «40|unit=shops;of=90» of «90|unit=shops» shops are empty.",
        "In Ellory «15|unit=shops;of=40» of «40|unit=shops» shops are empty.",
    ),
    "an amount left open and one far from it": (
        "In Ellory «12|unit=people;bound=>=» people died in the fire at the mill.",
        "In Ellory «31|unit=people» people were saved who might have died in the fire at the mill.",
    ),
    "another place": (
        "Council leaders in Ellory say that «12|unit=shops» face closure.",
        "Council leaders in Marbeck say that «12|unit=shops» face closure.",
    ),
    "last year in two reports": (
        "Rents rose in Ellory «last year|kind=date;value=2019».",
        "A storm hit Ellory «last year|kind=date;value=2019».",
    ),
    "the peak and the average": (
        "At its peak the river at Ellory stood at «4.1|kind=length;unit=metres;value=4.1».",
        "On average the river at Ellory stood at «4.4|kind=length;unit=metres;value=4.4».",
    ),
    "percent and percentage points": (
        "Turnout in Ellory rose by «3%».",
        "Turnout in Ellory rose by «3|kind=percent;unit=percentage points;value=3».",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_another_scope_is_another_measure(case: str) -> None:
    first, second = (
        story(name, text, "2020-03-01") for name, text in zip("ab", CASES[case], strict=True)
    )
    exact = [one.exact for one in first[1] if one.exact in {two.exact for two in second[1]}]
    for value in exact or [first[1][0].exact]:
        measure = measure_of(compared(first, second), first, second, exact=value)
        found = {} if measure is None else {figure.split(":")[0] for figure in measure.figures}
        alike = [one.id for _, own in (first, second) for one in own if one.exact == value]
        assert measure is None or not exact or not set(alike) <= set(measure.figures)
        assert exact or len(found) < 2


def test_both_sides_of_a_change_are_a_family() -> None:
    told = story("a", "Rents in Ellory rose from «£640|to=£700» to «£700» a month.")
    families = compared(told).families
    assert [family.differs for family in families] == [
        "differs in scope: before and after a change"
    ]


def test_amounts_for_other_times_are_a_family_that_names_the_slot() -> None:
    first = story("a", "The yard of Ellory will save «£8m» a year by new pumps.")
    second = story("b", "The yard of Ellory will save «£2m» a month by new pumps.")
    families = compared(first, second).families
    assert len(families) == 1
    assert "time" in families[0].differs


def test_site_furniture_is_never_compared() -> None:
    first = story("a", "Get «46|unit=issues;boilerplate=1» issues of the Ellory paper.")
    second = story("b", "Get «46|unit=issues;boilerplate=1» issues of the Ellory paper.")
    found = compared(first, second)
    assert (found.measures, found.families, found.checks) == ((), (), ())


def test_one_measure_tells_its_grounds() -> None:
    first = story("a", "Ellory will shut «12|unit=shops» in the old town.")
    second = story("b", "The closure of «12|unit=shops» was confirmed in Ellory.")
    measure = measure_of(compared(first, second), first, second, exact="12")
    assert measure is not None
    assert "the same thing counted" in measure.grounds
    assert "the same action (close)" in measure.grounds
    assert "equal values" in measure.grounds
