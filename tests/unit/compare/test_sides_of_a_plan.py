"""The two sides of a change are one measure where the first was but said, and two elsewhere."""

import pytest

from stories import compared, measure_of, story

EARLY, LATER = "2020-03-01", "2020-09-01"

SAID = {
    "they gave": (
        "Ellory police made «31|unit=arrests» arrests at the fair.",
        "Ellory police made «47|unit=arrests» arrests at the fair, up from the"
        " «31|unit=arrests;to=47» they gave on Sunday.",
        "47",
    ),
    "she mentioned": (
        "About «60|unit=jobs;bound=~;status=planned» jobs will go at the Ellory dock.",
        "As many as «90|unit=jobs;status=planned» jobs will go at the Ellory dock, up from the"
        " «60|unit=jobs;to=90» the manager mentioned last week.",
        "90",
    ),
    "projected, previously": (
        "The Ellory college has a projected shortfall of «£4.1m».",
        "The projected shortfall of the Ellory college,\npreviously «£4.1m|to=£5.2m», is now"
        " «£5.2m».",
        "£5.2m",
    ),
    "a final count": (
        "Damage in the Ellory flood came to «£640m».",
        "The final count of the damage in the Ellory flood is «£695m», up from «£640m|to=£695m».",
        "£695m",
    ),
    "still to be done": (
        "Ellory Inns offers to sell «40|unit=hotels;status=planned» hotels.",
        "Ellory Inns is raising the number of hotels to be sold from «40|unit=hotels;to=51» to"
        " «51|unit=hotels».",
        "51",
    ),
    "a cost that comes once": (
        "The move of Ellory Inns has a one-off cost of «£12m».",
        "The one-off bill of the Ellory Inns move has gone up from «£12m|to=£15m» to «£15m».",
        "£15m",
    ),
    "swelled, behind a month in short": (
        "The gap at the Ellory college is put at «£4.1m».",
        "The gap at the Ellory college, put at «£4.1m» when it closed on Oct. 10, has swelled to"
        " nearly «£5.2m|bound=~».",
        "£5.2m",
    ),
    "not the one feared, behind a month in short": (
        "The Ellory lake would fall to «25%|status=forecast» of its capacity.",
        "The Ellory lake is to be at «28%|status=forecast» of its capacity on Oct. 1, not the"
        " «25%|status=past» feared earlier.",
        "28%",
    ),
}

APART = {
    "what is so today": (
        "Ellory Inns has «40|unit=hotels» hotels.",
        "The number of hotels of Ellory Inns rose from «40|unit=hotels;to=51» to «51|unit=hotels».",
        "51",
    ),
    "what was given away": (
        "Ellory Inns gave away «340|unit=meals» meals.",
        "Ellory Inns served «420|unit=meals» meals, up from the «340|unit=meals;to=420» it gave"
        " away in March.",
        "420",
    ),
    "a yearly cost": (
        "The yearly bill of the Ellory pool is «£12m».",
        "The yearly bill of the Ellory pool has gone up from «£12m|to=£15m» to «£15m».",
        "£15m",
    ),
}


@pytest.mark.parametrize(("before", "after", "new"), SAID.values(), ids=SAID)
def test_what_was_said_before_is_revised(before: str, after: str, new: str) -> None:
    a, b = story("a", before, EARLY), story("b", after, LATER)
    measure = measure_of(compared(a, b), a, b, exact=new)
    assert measure is not None
    assert (measure.verdict, len(measure.figures)) == ("revised", 3)


@pytest.mark.parametrize(("before", "after", "new"), APART.values(), ids=APART)
def test_what_was_so_before_is_another_measure(before: str, after: str, new: str) -> None:
    a, b = story("a", before, EARLY), story("b", after, LATER)
    comparison = compared(a, b)
    measure = measure_of(comparison, a, b, exact=new)
    assert measure is None or a[1][0].id not in measure.figures
