"""Amounts of other periods and of other places are families, not conflicts."""

import pytest

from stories import Story, compared, measure_of, story

PATIENTS = "«{}|unit=stroke patients;subject=Ellory General»"
PERIODS = [
    "Ellory General treated {} in «2017|kind=date;value=2017».",
    "Ellory General treated {} in «2018|kind=date;value=2018».",
]


def pair(first: str, second: str) -> tuple[Story, Story]:
    return story("a", first, "2019-05-03"), story("b", second, "2019-06-09")


def filled(template: str, value: int) -> str:
    return template.format(PATIENTS.format(value))


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        (*PERIODS, "another period (2017, 2018)"),
        (
            "Ellory General treated {} in the first quarter.",
            "Ellory General treated {} in the second quarter.",
            "another period (quarter 1, quarter 2)",
        ),
        (
            "Ellory General treated {} «last year|kind=date;value=2018».",
            "Ellory General treated {} «this year|kind=date;value=2019».",
            "another period (last year, this year)",
        ),
        (
            "Ellory General treated {} «last month|kind=date;value=2019-04».",
            "Ellory General treated {} «this month|kind=date;value=2019-06».",
            "another period (last month, this month)",
        ),
        (
            "In Q1, Ellory General treated {}.",
            "In Q3, Ellory General treated {}.",
            "another period (quarter 1, quarter 3)",
        ),
        (
            "The stroke patients that Ellory General treated («2017|kind=date;value=2017»: {}).",
            "The stroke patients that Ellory General treated («2018|kind=date;value=2018»: {}).",
            "another period (2017, 2018)",
        ),
        (
            "Ellory General treated {} («2017|kind=date;value=2017»).",
            "Ellory General treated {} («2018|kind=date;value=2018»).",
            "another period (2017, 2018)",
        ),
    ],
    ids=[
        "years",
        "quarters in words",
        "years by name",
        "months by name",
        "quarters in short",
        "labels in brackets",
        "years in brackets behind",
    ],
)
def test_values_of_other_periods_are_a_family(first: str, second: str, told: str) -> None:
    stories = pair(filled(first, 412), filled(second, 498))
    assert measure_of(compared(*stories), *stories, exact="412") is None
    assert [family.differs for family in compared(*stories).families] == [
        f"differs in scope: {told}"
    ]


@pytest.mark.parametrize("template", [PERIODS[0], "In the first half, Ellory General treated {}."])
def test_values_of_one_period_conflict(template: str) -> None:
    stories = pair(filled(template, 412), filled(template, 498))
    found = measure_of(compared(*stories), *stories, exact="412")
    assert found is not None
    assert found.verdict == "conflict"


@pytest.mark.parametrize("told", ["Ellory General said {} that it treated", "It was announced {}:"])
def test_when_an_amount_was_told_is_not_when_it_holds(told: str) -> None:
    years = "«last year|kind=date;value=2018»", "«this year|kind=date;value=2019»"
    first, second = (f"{told.format(year)} {{}} at Ellory General." for year in years)
    stories = pair(filled(first, 412), filled(second, 498))
    found = measure_of(compared(*stories), *stories, exact="412")
    assert found is not None
    assert found.verdict == "conflict"


def test_values_of_other_places_are_a_family() -> None:
    first = "The River Isk floods.\n\nThe flood in Castle Hill killed «12|unit=people»."
    second = "The River Isk floods.\n\nThe flood in Sandford killed «14|unit=people»."
    stories = pair(first, second)
    found = compared(*stories)
    assert measure_of(found, *stories, exact="12") is None
    assert [family.differs for family in found.families] == [
        "differs in scope: another place (Castle Hill, Sandford)"
    ]


@pytest.mark.parametrize("place", ["Castle Hill", "May", "Hill", "Sandford, Castle Hill,"])
def test_one_place_or_no_place_keeps_a_conflict(place: str) -> None:
    first = "The flood in Castle Hill killed «12|unit=people»."
    stories = pair(first, f"The flood in {place} killed «14|unit=people».")
    found = measure_of(compared(*stories), *stories, exact="12")
    assert found is not None
    assert found.verdict == "conflict"


@pytest.mark.parametrize(
    ("text", "is_measure"),
    [
        (filled(PERIODS[1], 412), False),
        ("The Ellory clinic spent «£3m» on beds in «2018|kind=date;value=2018».", False),
        ("The Ellory clinic opened with «60|unit=beds» in «2018|kind=date;value=2018».", True),
        ("The Ellory clinic was founded by monks in «2018|kind=date;value=2018».", True),
    ],
    ids=["of a count", "of money", "of an event", "alone"],
)
def test_a_year_that_only_dates_an_amount_is_no_measure(text: str, is_measure: bool) -> None:
    stories = pair(text, text + " It is large.")
    assert (measure_of(compared(*stories), *stories, exact="2018") is not None) == is_measure


def test_sources_that_date_one_event_otherwise_agree_on_its_amount() -> None:
    text = "The Ellory clinic opened with «60|unit=beds» in «{0}|kind=date;value={0}»."
    stories = pair(text.format(2017), text.format(2018))
    measure = measure_of(compared(*stories), *stories, exact="60")
    assert measure is not None
    assert measure.verdict == "agree"
