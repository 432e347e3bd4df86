"""Lengths of time: a delay, an interval or a deadline is not how long something lasts."""

import pytest

from two_texts import FIRST, NEXT, are_one

APART = {
    "how long it is shut and how much later it opens": (
        (f"{FIRST} The hospital ward will be shut for four months.", "four months"),
        (f"{NEXT} The hospital ward will be shut on 3 May, four months later.", "four months"),
    ),
    "a policy and how often it is reported": (
        (f"{FIRST} Hospital reserves fall short of the policy of three months.", "three months"),
        (f"{NEXT} The hospital shall report its reserves every three months.", "three months"),
    ),
    "a payment in time and a stay": (
        (f"{FIRST} The hospital fund pays patients within 14 days.", "14 days"),
        (f"{NEXT} The hospital fund keeps patients for 14 days.", "14 days"),
    ),
}
ONE = {
    "a delay in two ways": (
        (f"{FIRST} The hospital ward will open four months later than planned.", "four months"),
        (f"{NEXT} The opening of the hospital ward was put back four months.", "four months"),
    ),
    "an interval and a wait": (
        (f"{FIRST} Hospital bins will be emptied every three weeks.", "three weeks"),
        (f"{NEXT} Hospital bins will wait three weeks to be emptied.", "three weeks"),
    ),
    "a delay that is blamed": (
        (f"{FIRST} The hospital ward is six months late.", "six months"),
        (f"{NEXT} Nobody says why six months were lost on the hospital ward.", "six months"),
    ),
    "how long it is shut": (
        (f"{FIRST} The hospital ward will be shut for four months.", "four months"),
        (f"{NEXT} The hospital ward is shut for sixteen weeks.", "sixteen weeks"),
    ),
}


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_other_sorts_of_lengths_stay_apart(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not are_one(*one, *other)


@pytest.mark.parametrize(("one", "other"), ONE.values(), ids=ONE)
def test_lengths_of_one_sort_are_joined(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert are_one(*one, *other)
