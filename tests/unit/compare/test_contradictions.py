"""A source that states two values of one thing in the same words."""

import pytest

from stories import compared, measure_of, story

GAP = " The river ran high all week.\n\nPeople came from three towns to see it."
PEOPLE = "The fire killed «{}|unit=people»."
MONEY = "The bridge cost «£{}m»."
YEARLY = "The clinic treated «{}|unit=patients» in «2018|kind=date;value=2018»."
RESIDENTS = "The population of Ellory is «{}|unit=people»."


@pytest.mark.parametrize(
    ("template", "one", "two"),
    [
        (PEOPLE, "12", "14"),
        (MONEY, "12", "15"),
        (RESIDENTS, "12,500", "13,900"),
        (YEARLY, "412", "498"),
    ],
    ids=["deaths", "money", "population", "in one year"],
)
def test_the_same_words_with_two_values_conflict(template: str, one: str, two: str) -> None:
    own = story("a", "The news of the week." + GAP + f" {template}".format(one) + GAP
                + f" {template}".format(two))  # fmt: skip
    found = compared(own).measures
    assert [len(measure.figures) for measure in found if measure.verdict == "conflict"] == [2]


def test_a_second_value_is_not_left_out_where_the_first_agrees() -> None:
    first = story("a", MONEY.format(12) + GAP + " " + MONEY.format(15))
    second = story("b", MONEY.format(12) + " It is red.")
    measure = measure_of(compared(first, second), first, second, exact="£15m")
    assert measure is not None
    assert measure.verdict == "conflict"
    assert len(measure.figures) == 3


@pytest.mark.parametrize(
    "second",
    [
        "Another fire killed «14|unit=people».",
        "The fire later killed «14|unit=people».",
        "The fire in Sandford killed «14|unit=people».",
        "The flood killed «14|unit=people».",
        "The fire killed «14|unit=horses».",
        "The fire killed «14|unit=people;status=forecast».",
        "The fire killed «14|unit=people», «3|unit=people;of=14» of them inside.",
        "The fire killed «14|unit=people». The fire killed «16|unit=people».",
    ],
    ids=["another", "later", "place", "subject", "noun", "status", "whole", "series"],
)
def test_other_words_are_other_things(second: str) -> None:
    own = story("a", "The news of the week." + GAP + " " + PEOPLE.format(12) + GAP + " " + second)
    assert not compared(own).measures


@pytest.mark.parametrize(
    ("next_sentence", "verdict"),
    [
        ("It was earlier put at «£12m».", "revised"),
        ("It was earlier put at «£9m».", "conflict"),
        ("A road nearby cost «£12m».", "conflict"),
    ],
    ids=["the value before", "another value", "no word of change"],
)
def test_the_sentence_after_may_tell_of_a_change(next_sentence: str, verdict: str) -> None:
    first = story("a", "The museum at Ellory will cost «£12m» to build.", "2019-05-03")
    text = f"The museum at Ellory will cost «£15m» to build. {next_sentence}"
    second = story("b", text, "2019-05-09")
    measure = measure_of(compared(first, second), first, second, exact="£15m")
    assert measure is not None
    assert measure.verdict == verdict


def test_what_a_pronoun_did_twice_is_no_contradiction() -> None:
    own = story("a", "He bought «3|unit=eggs» there." + GAP + " He bought «5|unit=eggs» there.")
    assert not compared(own).measures


def test_a_source_that_states_the_same_share_is_not_held_to_state_another() -> None:
    first = story(
        "a",
        "The Ellory Bay pier will cost «£18.5m», of which the ministry will pay «£12m» and the"
        " trust the remaining «£6.5m».",
        "2023-03-06",
    )
    second = story(
        "b",
        "The Ellory Bay pier will cost «£24m». The ministry's share of the pier stays at «£12m».",
        "2024-02-19",
    )
    measure = measure_of(compared(first, second), first, second, exact="£12m")
    assert measure is not None
    assert measure.verdict == "agree"
