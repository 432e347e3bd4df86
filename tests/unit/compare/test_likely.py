"""Groups that are more likely one measure than not, by weights that were learned."""

import pytest

from centres_tui.compare import DEFAULT_WIDTHS
from centres_tui.compare.alignment import align
from centres_tui.compare.description import describe
from centres_tui.compare.evidence import log_odds
from centres_tui.compare.kin import measures_shared
from centres_tui.compare.likely import evidence_of, near_pairs
from centres_tui.vocabulary.odds import CONSTANT, RELATIONS, odds
from stories import DAY, LATER, TIES, compared, measure_of, story, tied

GROUND = "more likely one measure than not, all levels weighed together"
ONE = {
    "what is put aside": (
        "The lock fund stands at «£1.9m».",
        "What is left for the lock, they say, comes to «£1.7m».",
        "£1.7m",
    ),
    "a price in other words": (
        "It will cost «£86,000» to slate the chapel.",
        "Sums: new slates, «£91,500», paid in two parts. The vestry gets nothing.",
        "£91,500",
    ),
    "what is missing": (
        "The museum is «£4.6m» short.",
        "A gap of «£5.2m» faces the museum.",
        "£5.2m",
    ),
    "what was taken at the door": (
        "Ticket sales brought the theatre «£212,000» in spring.",
        "The theatre's box office took «£198,000», all told.",
        "£198,000",
    ),
    "an offer": (
        "Insurers have offered «£3.1m» for the pier.",
        "For the pier, «£2.8m» was on the table.",
        "£2.8m",
    ),
}
TWO = {
    "no word in common": (
        "The choir was given «£52,000». The verger sold «4|unit=bells» bells.",
        "A sluice took «£50,500». A herd came to «9|unit=cows» cows.",
        "£50,500",
    ),
    "another as near": (
        "Slates for the chapel come to «£86,000». Slates for the mill come to «£88,000».",
        "Sums: new slates, «£91,500».",
        "£91,500",
    ),
    "other acts": (
        "Shutting the pools saves the council «£340,000».",
        "The council spends «£325,000» on its pools.",
        "£325,000",
    ),
    "one on top": (
        "Repairs to the weir take «£31,000» of it.",
        "The weir takes a further «£28,500» of it.",
        "£28,500",
    ),
    "far from it": (
        "The museum is «£4.6m» short.",
        "A gap of «£1.2m» faces the museum.",
        "£1.2m",
    ),
    "dates": (
        "The weir was «1921|kind=date;value=1921» work.",
        "Its weir, of «1922|kind=date;value=1922», leaks.",
        "1922",
    ),
}


@pytest.mark.parametrize(("first", "second", "exact"), ONE.values(), ids=ONE)
def test_what_is_likely_one_measure_is_joined(first: str, second: str, exact: str) -> None:
    stories = tied(first, second)
    measure = measure_of(compared(*stories), *stories, exact=exact)
    assert measure is not None
    assert len({*measure.sources}) == 2
    assert measure.grounds == (GROUND,)


@pytest.mark.parametrize(("first", "second", "exact"), TWO.values(), ids=TWO)
def test_what_speaks_against_it_is_not_outweighed(first: str, second: str, exact: str) -> None:
    stories = tied(first, second)
    measure = measure_of(compared(*stories), *stories, exact=exact)
    assert measure is None or len({*measure.sources}) == 1


HOPED = "The owners hoped for more than «£3.1m»."


def test_one_source_may_tell_what_another_with_its_value_does_not() -> None:
    first, second, exact = ONE["an offer"]
    stories = (
        story("a", TIES + first, DAY),
        story("b", TIES + HOPED, DAY),
        story("c", TIES + second, LATER),
    )
    measure = measure_of(compared(*stories), *stories, exact=exact)
    assert measure is not None
    assert len({*measure.sources}) == 3
    assert measure.grounds == (GROUND,)


def test_the_source_that_does_not_tell_is_not_joined_by_itself() -> None:
    _, second, exact = ONE["an offer"]
    stories = tied(HOPED, second)
    assert measure_of(compared(*stories), *stories, exact=exact) is None


def test_sources_that_share_one_measure_are_not_weighed() -> None:
    first, second, exact = ONE["what is missing"]
    stories = tied(first, second)
    apart = [
        (source, [one for one in figures if one.exact != "613"]) for source, figures in stories
    ]
    assert measure_of(compared(*stories), *stories, exact=exact) is not None
    assert measure_of(compared(*apart), *apart, exact=exact) is None


def test_every_weight_is_of_something_that_is_found() -> None:
    stories = tied(*ONE["what is missing"][:2])
    figures = [figure for _, own in stories for figure in own]
    described = describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)
    alignment = align(described)
    groups, kin = alignment.groups, alignment.kin
    near = [*near_pairs(groups, kin, None)]
    shared = measures_shared(groups, kin.source_of)
    evidence = evidence_of(groups, kin, shared, [*alignment.edges, *near])
    found = evidence.of(near[-1].first, near[-1].second)
    levels = {"action", "thing", "time", "structure", "aspect", "scope", "limit", "place", "owner"}
    levels |= {"stage", "sort of sum", "trend", "event", "meeting", "status"}
    for relation in RELATIONS:
        weights = odds()[relation]
        assert {*weights} - {CONSTANT} <= {*found} | levels
        assert log_odds({}, weights) == weights[CONSTANT]
        assert log_odds({"words": 2.0}, weights) == pytest.approx(
            weights[CONSTANT] + 2 * weights.get("words", 0.0)
        )


def test_a_figure_of_a_dimension_that_a_source_has_none_of_is_weighed() -> None:
    stories = tied("The weir is «12 km|kind=length;value=12;unit=kilometres» off.", "It leaks.")
    figures = [figure for _, own in stories for figure in own]
    described = describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)
    alignment = align(described)
    groups, kin = alignment.groups, alignment.kin
    evidence = evidence_of(groups, kin, measures_shared(groups, kin.source_of), [])
    first = next(place for place, one in enumerate(described) if one.figure.kind == "length")
    found = evidence.of(first, len(described) - 1)
    assert (found["fewest like figures"], found["most like figures"]) == (0.0, 0.0)
