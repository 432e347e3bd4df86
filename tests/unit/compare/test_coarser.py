"""The only month of a source meets the only day of another inside it, in few words alike."""

import pytest

from centres_tui.compare import DEFAULT_WIDTHS
from centres_tui.compare.coarser import join_coarser
from centres_tui.compare.description import describe
from centres_tui.compare.groups import Groups
from centres_tui.compare.kin import Kin
from stories import story

TIES = "Ellory Weir holds «4,217|unit=trout» trout and «613|unit=eels» eels. "

JOINED = {
    "a first delivery": (
        "The first van of Ellory Weir arrives by «October|kind=date;value=2025-10;status=planned».",
        "Of the vans of Ellory Weir the first will arrive by"
        " «31 October 2025|kind=date;value=2025-10-31;status=planned».",
        ("October", "31 October 2025"),
    ),
}

APART = {
    "two days inside the month": (
        "The first van of Ellory Weir arrives by «October|kind=date;value=2025-10;status=planned».",
        "Visitors saw the gates on «3 October 2025|kind=date;value=2025-10-03». The pens were"
        " washed on «9 October 2025|kind=date;value=2025-10-09».",
        ("October", "3 October 2025"),
    ),
    "nothing in common": (
        "The first van of Ellory Weir arrives by «October|kind=date;value=2025-10;status=planned».",
        "A heron was seen on «9 October 2025|kind=date;value=2025-10-09».",
        ("October", "9 October 2025"),
    ),
    "another month": (
        "The first van of Ellory Weir arrives by «October|kind=date;value=2025-10;status=planned».",
        "Of the vans of Ellory Weir the first will arrive by"
        " «30 November 2025|kind=date;value=2025-11-30;status=planned».",
        ("October", "30 November 2025"),
    ),
}


def are_one(first: str, second: str, exact: tuple[str, str]) -> bool:
    stories = story("a", TIES + first, "2025-06-01"), story("b", TIES + second, "2025-06-12")
    figures = [figure for _, own in stories for figure in own]
    described = describe(figures, [source for source, _ in stories], DEFAULT_WIDTHS)
    groups = Groups(described)
    join_coarser(groups, Kin(described))
    one, other = (next(each for each in described if each.figure.exact == text) for text in exact)
    return groups.home[groups.place(one)] == groups.home[groups.place(other)]


@pytest.mark.parametrize(("first", "second", "exact"), JOINED.values(), ids=JOINED)
def test_a_month_meets_its_day(first: str, second: str, exact: tuple[str, str]) -> None:
    assert are_one(first, second, exact)


@pytest.mark.parametrize(("first", "second", "exact"), APART.values(), ids=APART)
def test_a_month_meets_no_other_day(first: str, second: str, exact: tuple[str, str]) -> None:
    assert not are_one(first, second, exact)
