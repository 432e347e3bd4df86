"""Values with two digits exchanged, and amounts in other units: one measure without other words."""

import pytest

from stories import Story, compared, measure_of, story

DAY, LATER = "2021-05-03", "2021-05-06"
NAMES = "Ellory Dale Trust and the Ellory Dale Council spoke of Ellory Dale. "
YIELD = "Growers round Ellory lifted «{}|kind=mass;unit=tonnes;value={}» of onions in all."


def pair(first: str, second: str) -> tuple[Story, Story]:
    return story("a", NAMES + first, DAY), story("b", NAMES + second, LATER)


EXCHANGED = {
    "a count": (
        "The show drew «14,230|unit=visitors» visitors over its three days.",
        "Nobody counted cars, but «14,320|unit=visitors» visitors came.",
        "14,320",
    ),
    "posts": (
        "The yard will bring «45|unit=permanent jobs» permanent jobs to Ellory.",
        "The clerk noted that «54|unit=permanent posts» permanent posts were promised to Ellory.",
        "54",
    ),
    "a percentage": (
        "Turnout was «61.8%», the best since the war.",
        "The recount leaves a turnout of «68.1%» to explain.",
        "68.1%",
    ),
    "money": (
        "Roofing the Ellory chapel cost «£1,870|kind=money;unit=GBP;value=1870».",
        "The wardens paid «£1,780|kind=money;unit=GBP;value=1780» to roof the chapel.",
        "£1,780",
    ),
    "a mass, and a source that comes back to the first": (
        YIELD.format("1,240 tonnes", 1240),
        "Onions are the pride of Ellory, and «1,420 tonnes|kind=mass;unit=tonnes;value=1420» of"
        " them were lifted by its growers.",
        "1,420 tonnes",
    ),
}
NOT_EXCHANGED = {
    "no word in common": (
        "The council owes «£5.31m».",
        "A painter sold her house for «£3.51m».",
        "£3.51m",
    ),
    "things of other sorts": (
        "The ferry carried «1,240|unit=lorries» lorries.",
        "The choir sold «1,420|unit=tickets» tickets.",
        "1,420",
    ),
    "two digits and no word but the noun": (
        "The old ward has «43|unit=beds» beds by the river.",
        "A hotel in the hills let «34|unit=beds» beds to walkers.",
        "34",
    ),
    "a source that states both": (
        "The show drew «1,423|unit=visitors» visitors, the fair before it «1,432|unit=visitors».",
        "No fewer than «1,432|unit=visitors» visitors came to the show.",
        "1,423",
    ),
    "other years": (
        "In «2019|kind=date;value=2019» the show drew «14,230|unit=visitors» visitors.",
        "In «2020|kind=date;value=2020» the show drew «14,320|unit=visitors» visitors.",
        "14,320",
    ),
}
CONVERTED = {
    "a length": (
        "The line from Ellory is «7.5 kilometres|kind=length;unit=kilometres;value=7.5» long.",
        "Hikers grumble at «4.7 miles|kind=length;unit=miles;value=4.7» of ballast.",
        "4.7 miles",
    ),
    "an area": (
        "The fen beside Ellory covers «62 acres|kind=area;unit=acres;value=62».",
        "Of «25 hectares|kind=area;unit=hectares;value=25» nobody has a map.",
        "25 hectares",
    ),
    "a height": (
        "The mast is to be «82 metres|kind=length;unit=metres;value=82» tall.",
        "It would tower «269ft|kind=length;unit=feet;value=269» above us.",
        "269ft",
    ),
    "a mass": (
        "The whale weighed «38 tonnes|kind=mass;unit=tonnes;value=38».",
        "Moving «84,000 pounds|kind=mass;unit=pounds;value=84000» took a crane.",
        "84,000 pounds",
    ),
    "a speed": (
        "Winds of «80 km/h|kind=speed;unit=kilometres per hour;value=80» hit Ellory.",
        "Roofs flew at «50 mph|kind=speed;unit=miles per hour;value=50».",
        "50 mph",
    ),
}
NOT_CONVERTED = {
    "another length": (
        "The line from Ellory is «7.5 kilometres|kind=length;unit=kilometres;value=7.5» long.",
        "Hikers grumble at «5.2 miles|kind=length;unit=miles;value=5.2» of ballast.",
    ),
    "no more than the same unit": (
        "The tank holds «90 litres|kind=volume;unit=litres;value=90».",
        "A cow drinks «87 litres|kind=volume;unit=litres;value=87;bound=~» a day.",
    ),
    "spans of time": (
        "The tunnel will be shut for «14 days|kind=duration;unit=days;value=14».",
        "Her holiday of «two weeks|kind=duration;unit=weeks;value=2;bound=~» was long ago.",
    ),
    "shares": (
        "The rent went up by «24%|trend=up».",
        "Of the singers «a quarter|kind=fraction;value=0.25» are tenors.",
    ),
    "a price by weight": (
        "Ellory hay is «£90|per=tonne».",
        "A bale is «£92|per=week».",
    ),
}


@pytest.mark.parametrize(("first", "second", "exact"), EXCHANGED.values(), ids=EXCHANGED)
def test_two_digits_exchanged_conflict(first: str, second: str, exact: str) -> None:
    a, b = pair(first, second)
    measure = measure_of(compared(a, b), a, b, exact=exact)
    assert measure is not None
    assert (measure.verdict, len(measure.figures)) == ("conflict", 2)


@pytest.mark.parametrize(
    ("second", "verdict"),
    [
        ("The mill at Ellory is to have «398|unit=looms;status=proposed» looms.", "revised"),
        ("The mill at Ellory is to have «741|unit=looms;status=proposed» looms.", "revised"),
        ("The mill at Ellory is to have «147|unit=looms;status=proposed» looms.", "conflict"),
        ("The mill at Ellory is to have «471|unit=looms;status=target» looms.", "conflict"),
        ("The mill at Ellory has a revised «471|unit=looms;status=target» looms.", "revised"),
    ],
    ids=["no slip", "no neighbours", "the first two", "the last two", "a word of change"],
)  # fmt: skip
def test_plans_with_two_digits_exchanged_are_no_revision(second: str, verdict: str) -> None:
    plan = "The mill at Ellory is to have «417|unit=looms;status=planned» looms."
    a, b = story("a", NAMES + plan, DAY), story("b", NAMES + second, "2021-09-06")
    measure = measure_of(compared(a, b), a, b, exact="417")
    assert measure is not None
    assert measure.verdict == verdict


@pytest.mark.parametrize(("first", "second", "exact"), NOT_EXCHANGED.values(), ids=NOT_EXCHANGED)
def test_other_things_may_have_the_same_digits(first: str, second: str, exact: str) -> None:
    a, b = pair(first, second)
    assert measure_of(compared(a, b), a, b, exact=exact) is None


@pytest.mark.parametrize(("first", "second", "exact"), CONVERTED.values(), ids=CONVERTED)
def test_an_amount_in_another_unit_is_the_same(first: str, second: str, exact: str) -> None:
    a, b = pair(first, second)
    measure = measure_of(compared(a, b), a, b, exact=exact)
    assert measure is not None
    assert measure.verdict == "consistent"


@pytest.mark.parametrize(("first", "second"), NOT_CONVERTED.values(), ids=NOT_CONVERTED)
def test_other_amounts_are_not(first: str, second: str) -> None:
    assert not compared(*pair(first, second)).measures
