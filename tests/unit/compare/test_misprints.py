"""Values with two digits exchanged, where two sources agree on the other value."""

import pytest

from stories import Story, compared, measure_of, story

NAMES = "Ellory Dale Trust and the Ellory Dale Council spoke of Ellory Dale. "


def three(first: str, second: str, third: str) -> tuple[Story, Story, Story]:
    """Give three sources on one subject, of which the last may have slipped."""
    return (
        story("a", NAMES + first, "2021-05-03"),
        story("b", NAMES + second, "2021-05-05"),
        story("c", NAMES + third, "2021-05-06"),
    )


SLIPS = {
    "what a scheme costs": (
        "The broadband scheme costs «£41.6m».",
        "A broadband scheme that costs «£41.6m» has begun.",
        "On paper, when it was signed: «£46.1m», most of it yours.",
        "£46.1m",
    ),
    "a harvest": (
        "Growers lifted «1,240 tonnes|kind=mass;unit=tonnes;value=1240» of onions.",
        "Of onions «1,240 tonnes|kind=mass;unit=tonnes;value=1240» were lifted.",
        "And what came of it? «1,420 tonnes|kind=mass;unit=tonnes;value=1420».",
        "1,420 tonnes",
    ),
    "visitors": (
        "The show drew «14,230|unit=visitors» visitors.",
        "In all «14,230|unit=visitors» visitors came to the show.",
        "They printed it on mugs: «14,320|unit=visitors» visitors.",
        "14,320",
    ),
    "a turnout": (
        "Turnout at the poll was «61.8%».",
        "The poll had a turnout of «61.8%».",
        "Only «68.1%» bothered, it seems.",
        "68.1%",
    ),
    "a length": (
        "The tunnel is «2,350 metres|kind=length;unit=metres;value=2350» long.",
        "A tunnel of «2,350 metres|kind=length;unit=metres;value=2350» is to be dug.",
        "All those lorries for «2,530 metres|kind=length;unit=metres;value=2530»!",
        "2,530 metres",
    ),
}
NO_SLIPS = {
    "two digits": (
        "The broadband scheme costs «£41m».",
        "A broadband scheme that costs «£41m» has begun.",
        "On paper, when it was signed: «£14m», most of it yours.",
        "£14m",
    ),
    "a source that states both": (
        "The broadband scheme costs «£41.6m».",
        "A broadband scheme that costs «£41.6m» has begun.",
        "Was it «£41.6m» then? A choir was left «£46.1m» by a widow.",
        "£46.1m",
    ),
    "nobody agrees": (
        "The broadband scheme costs «£41.6m».",
        "The hall has a new roof.",
        "On paper, when it was signed: «£46.1m», most of it yours.",
        "£46.1m",
    ),
    "other things": (
        "The show drew «14,230|unit=visitors» visitors.",
        "In all «14,230|unit=visitors» visitors came to the show.",
        "It takes «14,320|unit=bricks» bricks to build a kiln.",
        "14,320",
    ),
    "other digits": (
        "The broadband scheme costs «£41.6m».",
        "A broadband scheme that costs «£41.6m» has begun.",
        "On paper, when it was signed: «£47.1m», most of it yours.",
        "£47.1m",
    ),
}


@pytest.mark.parametrize(("first", "second", "third", "value"), SLIPS.values(), ids=SLIPS)
def test_a_slip_for_what_others_agree_on_shows(
    first: str, second: str, third: str, value: str
) -> None:
    stories = three(first, second, third)
    measure = measure_of(compared(*stories), *stories, exact=value)
    assert measure is not None
    assert len(measure.sources) == len(stories)
    assert measure.verdict == "conflict"


@pytest.mark.parametrize(("first", "second", "third", "value"), NO_SLIPS.values(), ids=NO_SLIPS)
def test_other_values_are_no_slips(first: str, second: str, third: str, value: str) -> None:
    stories = three(first, second, third)
    assert measure_of(compared(*stories), *stories, exact=value) is None


TOWNS = (
    "Abcott Bradwich Corsley Dunmere Eastry Farley Gorwell Hexby Ildon Jarby Kelby Lorne Merton"
    " Norby Orwick Penby Rasby"
)


def test_what_other_subjects_have_of_its_digits_hides_no_slip() -> None:
    stories = three(*SLIPS["what a scheme costs"][:3])
    others = [
        story(f"o{number}", f"{town} mill cost «£61.4m». {town} paid.", "2021-05-04")
        for number, town in enumerate(TOWNS.split())
    ]
    alone = measure_of(compared(*stories), stories[0], stories[2], exact="£46.1m")
    among = measure_of(compared(*stories, *others), stories[0], stories[2], exact="£46.1m")
    assert alone is not None
    assert among is not None
    assert alone.figures == among.figures
