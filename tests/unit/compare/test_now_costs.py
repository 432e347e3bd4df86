"""What something costs now is a new value of what an earlier source says that it was to cost."""

import pytest

from stories import are_one, story

FIRST, SECOND = "2024-03-06", "2024-09-22"

JOINED = {
    "now costs": (
        "Repairs to the opera house in Ellory will cost «£40m».",
        "In Ellory the repairs to the opera house would now cost «£44.5m».",
        ("£40m", "£44.5m"),
    ),
    "the price has settled at": (
        "The tiger house at Ellory Zoo has a budget of «£2.4m».",
        "The price of the tiger house at Ellory Zoo has settled at «£2.9m».",
        ("£2.4m", "£2.9m"),
    ),
    "the dearer of two costs has other words": (
        "The tunnel in Ellory will cost «£85m» and the ferry «£90m» for repairs.",
        "The tunnel in Ellory is now estimated to cost «£97m».",
        ("£85m", "£97m"),
    ),
}

LEFT = {
    "no word for now": (
        "Repairs to the opera house in Ellory will cost «£40m».",
        "Repairs to a chapel in Ellory, with new doors, took «£44.5m».",
        ("£40m", "£44.5m"),
    ),
    "other things": (
        "The tiger house at Ellory Zoo has a budget of «£2.4m».",
        "The bridge across the harbour in Ellory would now cost «£2.9m».",
        ("£2.4m", "£2.9m"),
    ),
    "twice as much": (
        "The tiger house at Ellory Zoo has a budget of «£2.4m».",
        "The fence of the tiger house at Ellory Zoo would now cost «£0.9m».",
        ("£2.4m", "£0.9m"),
    ),
}


@pytest.mark.parametrize(("first", "second", "values"), JOINED.values(), ids=JOINED)
def test_a_cost_that_is_another_now_is_one_measure(
    first: str, second: str, values: tuple[str, str]
) -> None:
    assert are_one(story("a", first, FIRST), story("b", second, SECOND), values)


@pytest.mark.parametrize(("first", "second", "values"), LEFT.values(), ids=LEFT)
def test_what_else_costs_something_is_left_alone(
    first: str, second: str, values: tuple[str, str]
) -> None:
    assert not are_one(story("a", first, FIRST), story("b", second, SECOND), values)
