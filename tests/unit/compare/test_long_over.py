"""Counts of a time that is over stay apart from other counts of now."""

import pytest

from two_texts import FIRST, NEXT, are_one

APART = {
    "the worst since a year": (
        (f"{FIRST} The fever is the worst since 2021, when 740 patients died.", "740"),
        (f"{NEXT} The fever is so bad that 560 patients died.", "560"),
    ),
    "in those days": (
        (f"{FIRST} In those days the hospital had 740 nurses.", "740"),
        (f"{NEXT} The hospital has 560 nurses.", "560"),
    ),
    "a year ago": (
        (f"{FIRST} It is fuller than a year ago, when the hospital had 412 patients.", "412"),
        (f"{NEXT} The hospital has 480 patients.", "480"),
    ),
}
ONE = {
    "the same year in other words": (
        (f"{FIRST} The fever is the worst since 2021, when 740 patients died.", "740"),
        (f"{NEXT} The fever of 2021 killed 740 patients.", "740"),
    ),
    "two counts of that year": (
        (f"{FIRST} The fever is the worst since 2021, when 740 patients died.", "740"),
        (f"{NEXT} The fever is the worst since 2021, when more than 730 patients died.", "730"),
    ),
    "digits exchanged": (
        (f"{FIRST} In 2021 the fever killed 148 patients.", "148"),
        (f"{NEXT} The fever killed 184 patients.", "184"),
    ),
}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_counts_of_then_and_of_now_stay_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not are_one(*one, *other)


@pytest.mark.parametrize(("one", "other"), ONE.values(), ids=ONE)
def test_counts_of_one_time_are_joined(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert are_one(*one, *other)
