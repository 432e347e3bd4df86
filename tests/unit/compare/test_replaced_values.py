"""A source that states a value of before beside its own tells of a change, and no contradiction."""

import pytest

from centres_tui.compare.description import describe
from centres_tui.compare.intervals import DEFAULT_WIDTHS
from centres_tui.compare.verdicts import judge
from stories import compared, story

FIRST, LATER = "2020-03-01", "2020-06-09"

REVISED = {
    "a figure first given": (
        "The yard at Ellory would take «118|unit=lorries;status=proposed» lorries a day.",
        "The yard at Ellory would take «98|unit=lorries;status=proposed» lorries a day. The figure"
        " first given for lorries at the yard was «118|unit=lorries».",
    ),
    "in place of another, over the end of a line": (
        "The Ellory drive has a budget of"
        " «$1.4m|value=1400000;kind=money;unit=USD;status=planned».",
        "Staff ask for a budget of «$1.6m|value=1600000;kind=money;unit=USD;status=proposed» for"
        " the Ellory drive in place\n    of «$1.4m|value=1400000;kind=money;unit=USD;"
        "status=proposed».",
    ),
    "what was sold": (
        "The new ground at Ellory will hold «18,500|unit=fans;status=planned» fans.",
        "The new ground at Ellory will hold «16,800|unit=fans;status=planned» fans. We were sold a"
        " ground at Ellory for «18,500|unit=fans» fans last May.",
    ),
    "columns of what was approved and what it is now": (
        "The wall at Ellory is put at «£18.4m».",
        "The wall at Ellory is put at «£21.7m».\n\n"
        "Cost of the wall     Approved     Now\n"
        "Total                «£18.4m»       «£21.7m»\n",
    ),
    "what there is now": (
        "The blight at Ellory is in «three|unit=orchards;value=3» orchards.",
        "The blight at Ellory was now\n   in «four|unit=orchards;value=4» orchards.",
    ),
    "what a level falls to": (
        "The service at Ellory would cost «£8.2m» a year.",
        "The yearly cost of the service at Ellory falls to «£8.9m».",
    ),
    "so far": (
        "Of the bursaries at Ellory College «23|unit=bursaries» bursaries have been paid so far.",
        "By 31 August «71|unit=bursaries» bursaries of Ellory College had been paid.",
    ),
    "more than a firm had told of": (
        "On the first day Ellory Ferries drops «61|unit=sailings» sailings.",
        "Ellory Ferries dropped «66|unit=sailings» sailings on the first day, five more than the"
        " firm had told us to expect.",
    ),
}

CONFLICT = {
    "what another makes it": (
        "The trust has «104|unit=porters» porters in scope at Ellory.",
        "Your paper speaks of «104|unit=porters» porters in scope at Ellory. We make it «130|unit="
        "porters» porters in scope at Ellory.",
    ),
    "two numbers without a word": (
        "The ship Ellory had a crew of «11|unit=sailors» sailors.",
        "The ship Ellory (a crew of «12|unit=sailors» sailors) sank. Of the crew of «11|unit="
        "sailors» sailors on the ship Ellory most swam.",
    ),
    "fewer than so far": (
        "Of the bursaries at Ellory College «71|unit=bursaries» bursaries have been paid so far.",
        "By 31 August «23|unit=bursaries» bursaries of Ellory College had been paid.",
    ),
    "on one day's count": (
        "The hall at Ellory has «340|unit=stalls» stalls.",
        "The hall at Ellory has «312|unit=stalls» stalls.",
    ),
}


def verdict_of(first: str, second: str) -> str:
    """Give the verdict on all figures of two sources, taken as one measure."""
    one, two = story("a", first, FIRST), story("b", second, LATER)
    members = describe([*one[1], *two[1]], [one[0], two[0]], DEFAULT_WIDTHS)
    return judge(members, DEFAULT_WIDTHS).verdict


@pytest.mark.parametrize(("first", "second"), REVISED.values(), ids=REVISED)
def test_a_change_that_is_told_is_a_revision(first: str, second: str) -> None:
    assert verdict_of(first, second) == "revised"


@pytest.mark.parametrize(("first", "second"), CONFLICT.values(), ids=CONFLICT)
def test_no_change_is_read_into_a_contradiction(first: str, second: str) -> None:
    assert verdict_of(first, second) == "conflict"


SHORT = (
    "The mill at Ellory had forecast «2.4m tonnes|kind=mass;unit=t;value=2400000;status=past»; the"
    " {} was «369,000 tonnes|kind=mass;unit=t;value=369000»."
)


@pytest.mark.parametrize("word", ["shortfall", "gap", "difference", "reduction", "excess"])
def test_by_how_much_a_plan_was_missed_takes_no_plans_place(word: str) -> None:
    told = story("a", SHORT.format(word), LATER)
    before = story(
        "b", "The mill at Ellory expects «2.4m tonnes|kind=mass;unit=t;value=2400000».", FIRST
    )
    ids = {one.exact: one.id for one in told[1]}
    found = compared(told, before).measures
    assert not any({*ids.values()} <= {*one.figures} for one in found)
