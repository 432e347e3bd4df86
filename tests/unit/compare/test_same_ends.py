"""What becomes of one amount in several sources, and plans that were changed."""

import pytest

from centres_tui.compare import DEFAULT_WIDTHS
from centres_tui.compare.description import describe
from stories import compared, measure_of, story, tied

CHANGES = {
    "hours": (
        "Opening hours at the Ellory Dale library fall from «412 hours|kind=duration;unit=hours;"
        "value=412;to=256 hours» to «256 hours|kind=duration;unit=hours;value=256;status=planned».",
        "Opening hours of the Ellory Dale library drop from «412 hours|kind=duration;unit=hours;"
        "value=412;to=330 hours» to «330 hours|kind=duration;unit=hours;value=330;status=planned».",
        ("256 hours", "330 hours"),
    ),
}


@pytest.mark.parametrize(("first", "second", "exact"), CHANGES.values(), ids=CHANGES)
def test_what_one_amount_changes_to_is_one_measure(
    first: str, second: str, exact: tuple[str, str]
) -> None:
    a, b = tied(first, second)
    measure = measure_of(compared(a, b), a, b, exact=exact[0])
    assert measure is not None
    assert {one.exact for one in (*a[1], *b[1]) if one.id in measure.figures} >= set(exact)


def test_what_is_left_where_another_part_goes_is_one_measure() -> None:
    a, b = tied(
        "The council will shut «11|unit=halls;of=26» of the «26|unit=halls» halls of Ellory Dale,"
        " leaving «15|unit=halls» halls open.",
        "The council will shut «nine|unit=halls;value=9» halls of Ellory Dale and not the"
        " «11|unit=halls;status=past» of before. That leaves it with «17|unit=halls» halls.",
    )
    comparison = compared(a, b)
    left = measure_of(comparison, a, b, exact="15")
    assert left is not None
    assert {one.exact for one in (*a[1], *b[1]) if one.id in left.figures} == {"15", "17"}


def test_other_sums_are_no_rest_of_the_same() -> None:
    a, b = tied(
        "The council will shut «11|unit=halls;of=26» of the «26|unit=halls» halls of Ellory Dale,"
        " leaving «15|unit=halls» halls open.",
        "The council will shut «nine|unit=halls;value=9» halls of Ellory Dale. That leaves it with"
        " «31|unit=hens» hens.",
    )
    left = measure_of(compared(a, b), a, b, exact="15")
    assert left is None or not {one.id for one in b[1] if one.exact == "31"} & set(left.figures)


PLAN = "The saving at the Ellory Dale depot is to be «£4.6m|status=planned» a year."
CHANGED = "The saving at the Ellory Dale depot falls from «£4.6m|to=£3.3m» to «£3.3m» a year."


@pytest.mark.parametrize("published", [None, "2020-03-01"], ids=str)
def test_a_plan_that_a_later_source_changes_is_revised(published: str | None) -> None:
    a, b = story("a", PLAN, published), story("b", CHANGED, "2021-03-01")
    measure = measure_of(compared(a, b), a, b, exact="£3.3m")
    assert measure is not None
    assert "£4.6m" in {one.exact for one in (*a[1], *b[1]) if one.id in measure.figures}
    assert measure.verdict == "revised"


LEVELS = {
    "what is so, and no plan": "The saving at the Ellory Dale depot is «£4.6m» a year.",
    "a source that sets out both": (
        PLAN + " Or the saving at the depot may be «£3.3m|status=planned» a year."
    ),
}


@pytest.mark.parametrize("first", LEVELS.values(), ids=LEVELS)
def test_a_change_of_no_plan_has_two_sides(first: str) -> None:
    a, b = story("a", first, "2020-03-01"), story("b", CHANGED, "2021-03-01")
    comparison = compared(a, b)
    old, new = (next(one.id for one in b[1] if one.exact == exact) for exact in ("£4.6m", "£3.3m"))
    together = [one for one in comparison.measures if {old, new} <= set(one.figures)]
    assert not together


def test_a_later_plan_is_not_the_one_that_was_changed() -> None:
    a, b = story("a", PLAN, "2022-03-01"), story("b", CHANGED, "2021-03-01")
    old, new = (next(one.id for one in b[1] if one.exact == exact) for exact in ("£4.6m", "£3.3m"))
    assert not [one for one in compared(a, b).measures if {old, new} <= set(one.figures)]


def test_a_part_is_not_what_its_whole_became() -> None:
    a, b = tied(
        "Of «84|unit=jobs» jobs at the Ellory Dale depot «61|unit=jobs;of=84» are part-time.",
        "Jobs at the Ellory Dale depot fall from «84|unit=jobs;to=66» to «66|unit=jobs».",
    )
    comparison = compared(a, b)
    part = next(one.id for one in a[1] if one.exact == "61")
    after = next(one.id for one in b[1] if one.exact == "66")
    assert not [one for one in comparison.measures if {part, after} <= set(one.figures)]


SHARES = {
    "a turnout": (
        "The turnout in Ellory Dale was «71%».",
        "In Ellory Dale over «70%» are to lose jobs.",
    ),
    "inflation": (
        "With inflation at «9.1%» the dockers of Ellory Dale walked out.",
        "Fares to Ellory Dale rise by «9%» and dockers pay them.",
    ),
}


@pytest.mark.parametrize(("first", "second"), SHARES.values(), ids=SHARES)
def test_a_named_share_is_no_other_share(first: str, second: str) -> None:
    a, b = tied(first, second)
    share = a[1][-1].id
    assert not [one for one in compared(a, b).measures if share in one.figures]


def test_a_turnout_is_told_by_who_voted() -> None:
    a, b = tied(
        "The turnout in the Ellory Dale ballot was «71%» of members.",
        "In the Ellory Dale ballot «71%» of members voted.",
    )
    measure = measure_of(compared(a, b), a, b, exact="71%")
    assert measure is not None
    assert measure.verdict == "agree"


def test_hundreds_in_words_are_round() -> None:
    a, b = tied(
        "In Ellory Dale «nineteen hundred|unit=dockers;value=1900» dockers walked out.",
        "In Ellory Dale «1,904|unit=dockers» dockers walked out.",
    )
    measure = measure_of(compared(a, b), a, b, exact="1,904")
    assert measure is not None
    assert measure.verdict == "consistent"


def test_values_told_one_after_the_other_are_one_measure() -> None:
    first = "The hole in the budget of Ellory Dale is «£2.4m|status=forecast»."
    second = "The hole in the budget of Ellory Dale is «£1.9m|status=forecast»."
    told = (
        "The hole in the budget of Ellory Dale was «£2.4m|status=past». Then «£1.9m». Now I hear"
        " «£1.6m»."
    )
    a, b = story("a", first, "2020-03-01"), story("b", second, "2020-09-01")
    c = story("c", told, "2021-03-01")
    measure = measure_of(compared(a, b, c), a, b, c, exact="£1.6m")
    assert measure is not None
    assert {one.exact for one in c[1] if one.id in measure.figures} == {"£2.4m", "£1.9m", "£1.6m"}
    assert measure.verdict == "revised"


def test_what_there_will_be_is_left_of_the_same_whole() -> None:
    a, b = tied(
        "The Ellory Dale depot has «118|unit=posts;to=74» posts now, «74|unit=posts;status=planned»"
        " from next May.",
        "At the Ellory Dale depot «31|unit=posts;of=118» posts out of «118|unit=posts» go. So there"
        " will be «87|unit=posts;status=planned» posts at Ellory Dale.",
    )
    measure = measure_of(compared(a, b), a, b, exact="74")
    assert measure is not None
    assert {one.exact for one in (*a[1], *b[1]) if one.id in measure.figures} == {"74", "87"}


def test_a_part_and_a_rest_may_be_told_either_way_round() -> None:
    a, b = tied(
        "Of the «34|unit=halls» halls of Ellory Dale the county keeps «13|unit=halls;of=34» halls"
        " and will withdraw from the other «21|unit=halls;status=planned» halls.",
        "Of the «34|unit=halls» halls of Ellory Dale it closes «15|unit=halls;of=34» halls, which"
        " leaves «19|unit=halls;status=planned» halls.",
    )
    comparison = compared(a, b)
    kept = measure_of(comparison, a, b, exact="13")
    assert kept is not None
    assert {one.exact for one in (*a[1], *b[1]) if one.id in kept.figures} == {"13", "19"}


def test_names_between_commas_keep_no_verb_from_what_it_is_said_of() -> None:
    told = "In Ellory «five|unit=halls;value=5» halls go to a firm and {} would shut for good."
    near, far = (
        describe(figures, [source], DEFAULT_WIDTHS)[-1].around
        for source, figures in (
            story("a", told.format("«two|unit=halls;value=2», Plas Derwen and Bryn Teg,")),
            story("b", told.format("«two|unit=halls;value=2», who like to be left in peace,")),
        )
    )
    assert near.slots["fate"] == "close"
    assert near.distances["fate"] <= 4 < far.distances.get("fate", 99)
