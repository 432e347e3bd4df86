"""An amount and what it is in another unit, in brackets behind it, are one figure of a measure."""

import pytest

from stories import compared, measure_of, story

JOINED = {
    "in brackets": (
        "The storm came to Ellory with winds of «145|kind=speed;unit=miles per hour»"
        " («233|kind=speed;unit=kilometres per hour»).",
        "At Ellory the storm had winds of «145|kind=speed;unit=miles per hour».",
        ("145", "233"),
    ),
    "with or": (
        "The men in Ellory are «640|kind=length;unit=metres», or"
        " «2,100|kind=length;unit=feet», down in the mine.",
        "In Ellory the men are «640|kind=length;unit=metres» down in the mine.",
        ("640", "2,100"),
    ),
}

LEFT = {
    "not the same": (
        "The storm came to Ellory with winds of «145|kind=speed;unit=miles per hour»"
        " («90|kind=speed;unit=kilometres per hour» inland).",
        "At Ellory the storm had winds of «145|kind=speed;unit=miles per hour».",
        ("145", "90"),
    ),
    "the other way": (
        "Crews have been sent «90|kind=length;unit=kilometres»"
        " («56|kind=length;unit=miles») north of Ellory.",
        "The pit «90|kind=length;unit=kilometres» to the west of Ellory is not affected.",
        ("56", "90"),
    ),
    "in the next words": (
        "The wall in Ellory is «20|kind=length;unit=metres» long and"
        " «65|kind=length;unit=feet» from the road.",
        "The wall in Ellory is «20|kind=length;unit=metres» long.",
        ("20", "65"),
    ),
}


@pytest.mark.parametrize(("first", "second", "values"), JOINED.values(), ids=JOINED)
def test_an_amount_in_two_units_is_of_one_measure(
    first: str, second: str, values: tuple[str, str]
) -> None:
    stories = story("a", first), story("b", second)
    comparison = compared(*stories)
    one, two = (measure_of(comparison, stories[0], exact=each) for each in values)
    assert one is not None
    assert one == two == measure_of(comparison, stories[1], exact=values[0])


@pytest.mark.parametrize(("first", "second", "values"), LEFT.values(), ids=LEFT)
def test_other_amounts_beside_each_other_stay_apart(
    first: str, second: str, values: tuple[str, str]
) -> None:
    stories = story("a", first), story("b", second)
    comparison = compared(*stories)
    if values[1] == "90" and "west" in second:
        one = measure_of(comparison, stories[0], exact=values[0])
        two = measure_of(comparison, stories[1], exact=values[1])
    else:
        one, two = (measure_of(comparison, stories[0], exact=each) for each in values)
    assert one is None or one != two
