"""Rows of a table that give an amount as planned at first and as planned now."""

import pytest

from stories import Story, compared, measure_of, story

NAMES = "Ellory Dale Trust and the Ellory Dale Council plan the Ellory Dale mill. "
EARLIER, LATER = "2020-03-01", "2020-09-09"


def table(first: str, then: str) -> Story:
    """Give a paper with a table of two columns."""
    return story(
        "b",
        f"{NAMES}\n\nSource of funds, £m   {first}   {then}\n"
        "Wool board            «9.4|kind=money;unit=GBP;value=9400000;about=wool board»"
        "            «11.6|kind=money;unit=GBP;value=11600000;about=wool board»\n"
        "Weavers               «8.1|kind=money;unit=GBP;value=8100000;about=weavers»"
        "            «8.1|kind=money;unit=GBP;value=8100000;about=weavers»\n",
        LATER,
    )


STATED = story("a", f"{NAMES}The wool board gives «£9.4m».", EARLIER)

REPLACED = {
    "original": ("Original", "Revised"),
    "approved": ("Approved", "Now"),
    "first estimate": ("First estimate", "Current"),
    "consulted": ("Consulted on", "As amended"),
    "two reports": ("Last report", "This report"),
    "by month": ("March 2020", "Proposed"),
}


@pytest.mark.parametrize(("first", "then"), REPLACED.values(), ids=REPLACED)
def test_what_a_row_has_now_takes_the_place_of_the_first_plan(first: str, then: str) -> None:
    paper = table(first, then)
    measure = measure_of(compared(STATED, paper), STATED, paper, exact="£9.4m")
    assert measure is not None
    assert (len(measure.figures), measure.verdict) == (3, "revised")


APART = {
    "what is and what is to be": ("Current", "Proposed"),
    "two years": ("2019", "2020"),
    "two parties": ("Council", "Trust"),
    "two first plans": ("Original", "First revised"),
}


@pytest.mark.parametrize(("first", "then"), APART.values(), ids=APART)
def test_other_columns_are_other_amounts(first: str, then: str) -> None:
    paper = table(first, then)
    found = compared(STATED, paper).measures
    amounts = {one.exact: one.id for one in paper[1]}
    assert not any({amounts["9.4"], amounts["11.6"]} <= {*one.figures} for one in found)


def test_a_change_told_from_one_to_the_other_is_two_measures() -> None:
    paper = table("Original", "Revised")
    told = story(
        "c", f"{NAMES}The wool board's gift rose from «£9.4m|to=£11.6m» to «£11.6m».", LATER
    )
    found = compared(STATED, paper, told).measures
    amounts = {one.exact: one.id for one in paper[1]}
    assert not any({amounts["9.4"], amounts["11.6"]} <= {*one.figures} for one in found)


def test_of_three_plans_the_last_takes_the_place_of_the_one_before() -> None:
    paper = story(
        "b",
        f"{NAMES}\n\nCost, £m   Approved   Last report   This report\n"
        "Wool board   «8.2|kind=money;unit=GBP;value=8200000;about=wool board»"
        "        «9.4|kind=money;unit=GBP;value=9400000;about=wool board»"
        "           «11.6|kind=money;unit=GBP;value=11600000;about=wool board»\n",
        LATER,
    )
    measure = measure_of(compared(STATED, paper), STATED, paper, exact="£9.4m")
    assert measure is not None
    exact = {one.id: one.exact for one in (*STATED[1], *paper[1])}
    assert sorted(exact[figure] for figure in measure.figures) == ["11.6", "9.4", "£9.4m"]


def test_a_change_of_another_subject_says_nothing_of_a_table() -> None:
    paper = table("Original", "Revised")
    brewery = story("z", "Beer at Hopworth rose from «£9.4m|to=£11.6m» to «£11.6m». Ale.", LATER)
    measure = measure_of(compared(STATED, paper, brewery), STATED, paper, exact="£9.4m")
    assert measure is not None
    assert measure.verdict == "revised"
