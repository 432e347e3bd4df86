"""Weak words for a change are enough where an earlier source states the old value."""

import pytest

from stories import compared, measure_of, story

EARLY, LATER = "2020-03-01", "2020-09-01"

MOVED = {
    "the figure that it gave": (
        "Some «180|unit=sheep» sheep in Ellory have the scab.",
        "In Ellory «412|unit=sheep» sheep now have the scab. The figure that the vets gave in"
        " March was «180».",
    ),
    "the notice had spoken of": (
        "The closure of the Ellory tunnel is to touch «31,500|unit=drivers» drivers.",
        "The closure held up «36,400|unit=drivers» drivers in Ellory; the notice had spoken of"
        " «31,500».",
    ),
    "better than what was threatened": (
        "Ellory is to give its band «£21,500|status=planned».",
        "The «£32,500» from Ellory is better than the «£21,500» we were threatened with.",
    ),
    "in brackets, by the paper that had it": (
        "Pupils in Ellory are to walk «3.2 miles|kind=length;value=3.2;unit=miles» to school.",
        "Pupils in Ellory would have «2.6 miles|kind=length;value=2.6;unit=miles» to go"
        " («3.2 miles|kind=length;value=3.2;unit=miles» in the spring estimate).",
    ),
    "the plan had been for": (
        "Of the homes in Ellory «35%|status=planned» are to be cheap.",
        "Of the homes in Ellory «30%|status=planned» are to be cheap; the plan in the autumn was"
        " for «35%».",
    ),
    "the press release said": (
        "The Ellory fair is to share out «£60,000|status=planned».",
        "The Ellory fair has shared out «£48,000». The press release said «£60,000».",
    ),
    "of the first design": (
        "The mast at Ellory is to rise to «21 metres|kind=length;value=21;unit=metres».",
        "The mast at Ellory will stand «24 metres|kind=length;value=24;unit=metres» above the quay"
        " rather than the «21 metres|kind=length;value=21;unit=metres» of"
        " the first design.",
    ),
    "after talks": (
        "The brewer means to shut «11|unit=inns;status=planned» inns in Ellory.",
        "In March the brewer of Ellory named «11|unit=inns». After talks it now means to shut"
        " «9|unit=inns» inns.",
    ),
    "farther than what was given": (
        "Oil has fouled «three miles|kind=length;value=3;unit=miles» of the Ellory.",
        "The slick covers «seven miles|kind=length;value=7;unit=miles» of the Ellory, farther than"
        " the «three miles|kind=length;value=3;unit=miles» the owner gave on Saturday.",
    ),
    "later than what we were told": (
        "The hall in Ellory opens in «September 2026|kind=date;value=2026-09;status=planned».",
        "The hall in Ellory opens in «January 2027|kind=date;value=2027-01;status=planned». We know"
        " that is later than the «September 2026|kind=date;value=2026-09» we told you of.",
    ),
    "the firm's figure on another day": (
        "In Ellory «six|unit=colleagues;value=6» colleagues have died. Tents came in «nine|u"
        "nit=lorries;value=9» lorries.",
        "In Ellory «nine|unit=people;value=9» people have died. On Wednesday the figure of the firm"
        " was «six|value=6».",
    ),
    "a noun that is guessed": (
        "In Ellory «1,800|unit=colleagues» colleagues are affected.",
        "In Ellory redundancies come to «1,450|unit=redundancies» (the April estimate was"
        " «1,800|unit=shops»).",
    ),
}

LEFT = {
    "what was asked for": (
        "In Ellory the goal for taps and hoses is «25%».",
        "In Ellory homes used «19%» less, short of the «25%» that they were told to find.",
        "19%",
    ),
    "what is longer than another thing": (
        "The Ellory canal runs for «12 miles|kind=length;value=12;unit=miles».",
        "The wall runs for «15 miles|kind=length;value=15;unit=miles», longer than the «12 miles|"
        "kind=length;value=12;unit=miles» of the canal at Ellory.",
        "15 miles",
    ),
    "a claim and what was offered": (
        "The Ellory ferry asked the county for «£6.5m».",
        "The county offered the Ellory ferry «£3.9m». The owner had asked for «£6.5m».",
        "£3.9m",
    ),
    "part of what there is": (
        "A strike in Ellory is to stop «212|unit=trams» trams.",
        "The strike in Ellory stopped part of «540|unit=trams» trams. In all «239|unit=trams;of=540"
        "» stood still. The paper had spoken of «212|unit=trams».",
        "540",
    ),
    "an earlier year": (
        "The gate at Ellory was «9,400|unit=visitors» visitors.",
        "The fair at Ellory drew «9,900|unit=visitors» visitors, more than the «9,400|unit=visitors"
        "» of a dry year.",
        "9,900",
    ),
    "what another thing was": (
        "Ellory has «62|unit=shops» shops.",
        "Ellory lost «14|unit=trees» trees. The number of shops was «62|unit=shops».",
        "14",
    ),
    "a plain neighbour": (
        "The Ellory tram carries «4,100|unit=riders» riders.",
        "The Ellory bus carries «3,300|unit=riders» riders, and the tram «4,100|unit=riders».",
        "3,300",
    ),
}

MISSED = {
    "more than first thought": (
        "In Ellory «11|unit=cables» cables of «64|unit=cables» are frayed.",
        "Tests in Ellory showed «19|unit=cables» cables to be frayed, «eight|unit=cables» more than"
        " first thought.",
        "11",
        "19",
    ),
    "fewer than expected": (
        "The drive in Ellory is to reach «540|unit=farms;status=planned» farms.",
        "The drive in Ellory reached «502|unit=farms» farms, «38|unit=farms» fewer than expected.",
        "540",
        "502",
    ),
    "than the firm had told": (
        "The firm is to cancel «61|unit=crossings;status=planned» crossings at Ellory.",
        "At Ellory «66|unit=crossings» crossings had gone by noon, «five|unit=crossings» more than"
        " the firm had told us to expect.",
        "61",
        "66",
    ),
}


@pytest.mark.parametrize(("before", "after"), MOVED.values(), ids=MOVED)
def test_an_earlier_source_bears_out_weak_words(before: str, after: str) -> None:
    stories = story("a", before, EARLY), story("b", after, LATER)
    old = stories[0][1][0]
    measure = measure_of(compared(*stories), *stories, exact=old.exact)
    assert measure is not None
    assert measure.verdict == "revised"
    assert {one.id for one in stories[1][1]} < set(measure.figures)


@pytest.mark.parametrize(("before", "after", "other"), LEFT.values(), ids=LEFT)
def test_what_is_not_put_aside_stays_apart(before: str, after: str, other: str) -> None:
    stories = story("a", before, EARLY), story("b", after, LATER)
    measure = measure_of(compared(*stories), *stories, exact=stories[0][1][0].exact)
    new = next(one.id for one in stories[1][1] if one.exact == other)
    assert measure is None or new not in measure.figures


@pytest.mark.parametrize(("before", "after", "old", "new"), MISSED.values(), ids=MISSED)
def test_by_how_much_a_plan_was_missed_tells_what_it_was(
    before: str, after: str, old: str, new: str
) -> None:
    stories = story("a", before, EARLY), story("b", after, LATER)
    comparison = compared(*stories)
    found = [measure_of(comparison, *stories, exact=each) for each in (old, new)]
    assert found[0] is not None
    assert found[0] == found[1]
    assert found[0].verdict == "revised"


def test_what_is_left_changes_with_what_is_taken() -> None:
    stories = (
        story(
            "a",
            "The brewer means to shut «11|unit=inns;of=26;status=planned» of its"
            " «26|unit=inns» inns in Ellory, leaving «15|unit=inns;status=planned».",
            EARLY,
        ),
        story(
            "b",
            "The brewer has «26|unit=inns» inns in Ellory. In March it named «11|unit=inns». After"
            " talks it now means to shut «nine|unit=inns;of=26;status=planned», leaving"
            " «17|unit=inns;status=planned».",
            LATER,
        ),
    )
    comparison = compared(*stories)
    left = measure_of(comparison, *stories, exact="15")
    assert left is not None
    assert left == measure_of(comparison, *stories, exact="17")
    assert left.verdict == "revised"


@pytest.mark.parametrize("told", [True, False])
def test_both_sides_of_a_change_that_any_source_tells_stay_two_measures(told: bool) -> None:
    link = "|unit=cables;to=19" if told else "|unit=cables"
    stories = (
        story("a", "In Ellory «11|unit=cables» cables are frayed.", EARLY),
        story(
            "b",
            f"The cables in Ellory that are frayed went from «11{link}» to «19|unit=cables»"
            if told
            else "The cables in Ellory that are frayed came to «19|unit=cables».",
            LATER,
        ),
        story(
            "c",
            "Tests in Ellory showed «19|unit=cables» cables to be frayed, «eight|unit=cables» more"
            " than first thought.",
            LATER,
        ),
    )
    comparison = compared(*stories)
    found = [
        measure_of(comparison, one, exact=each)
        for one, each in zip(stories, ("11", "19", "19"), strict=True)
    ]
    assert found[2] is not None
    assert (found[0] == found[2]) != told
