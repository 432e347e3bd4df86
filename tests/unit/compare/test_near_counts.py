"""What ties counts that meet, posts and those who hold them, and what a number only names."""

import pytest

from stories import Story, compared, measure_of, story

DAY, LATER = "2020-03-01", "2020-03-09"
NAMES = "Ellory Dale Trust and the Ellory Dale Council spoke of Ellory Dale. "


def pair(first: str, second: str) -> tuple[Story, Story]:
    return story("a", NAMES + first, DAY), story("b", NAMES + second, LATER)


APART = {
    "near counts of one noun and no word more": (
        "The pen held «158,000|unit=fish» fish.",
        "Last year «160,000|unit=fish» fish escaped from farms in the whole of the country.",
        "160,000",
    ),
    "posts of a thing and the thing": (
        "Ellory will lose «41|unit=library posts» library posts.",
        "The county runs «41|unit=libraries» libraries around Ellory.",
        "41",
    ),
    "a month of closing and the year of a spell": (
        "The pool at Ellory is to be shut in «September 2017|kind=date;value=2017-09».",
        "The pool at Ellory was shut for «nine months|kind=duration;unit=months;value=9» in"
        " «2017|kind=date;value=2017».",
        "2017",
    ),
    "a pen and a ward": (
        "Divers mended the net of pen «5|kind=number» at Ellory.",
        "Divers looked at the net of pen «5|kind=number» at Ellory.",
        "5",
    ),
}

TOGETHER = {
    "near counts, one of them hedged": (
        "The pen at Ellory held «158,000|unit=fish» fish.",
        "Some «160,000|unit=fish;bound=~» fish were held in the Ellory pen.",
        "160,000",
    ),
    "near counts of one noun in the same words": (
        "The pen at Ellory held «158,000|unit=fish» fish.",
        "The pen at Ellory held «160,000|unit=fish» fish.",
        "160,000",
    ),
    "posts and those who hold them": (
        "Ellory will hire «85|unit=officers» officers for its new wing.",
        "Ellory has «85|unit=officer posts» officer posts for the new wing.",
        "85",
    ),
}


@pytest.mark.parametrize(("first", "second", "exact"), APART.values(), ids=APART)
def test_what_is_not_one_measure(first: str, second: str, exact: str) -> None:
    a, b = pair(first, second)
    assert measure_of(compared(a, b), a, b, exact=exact) is None


@pytest.mark.parametrize(("first", "second", "exact"), TOGETHER.values(), ids=TOGETHER)
def test_what_is_one_measure(first: str, second: str, exact: str) -> None:
    a, b = pair(first, second)
    assert measure_of(compared(a, b), a, b, exact=exact) is not None
