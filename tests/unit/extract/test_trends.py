"""Whether a verb says that a figure is the amount of a rise or of a fall."""

import pytest

from marked import figures_of

UP = [
    "Shares rose «6.5%».",
    "Sales grew by about «12%».",
    "It was up nearly «57%» on the year.",
    "The council put fares up by «£2».",
    "Rain increased flows by «30%».",
    "The index gained «3%».",
    "Prices climbed sharply by «£4» in May.",
    "Wages jumped another «5%».",
]
DOWN = [
    "Profits fell «6.5%».",
    "Staff numbers were cut by «40».",
    "The budget was reduced by «£3m».",
    "Output plummeted «65%» in the slump.",
    "The pound slid «0.8%» against the dollar.",
    "Shares were down «2.3%».",
    "It shed «4%» of its value.",
    "Crime dropped by at least «9%».",
]
NEITHER = [
    "The bill breaks down as «£41m» for the hall.",
    "The state is picking up «£900,000» of the cost.",
    "Backers stumped up «£4m».",
    "The parish coughed up «£300».",
    "It was broken down into «12» lots.",
    "Shares rose to «£6.50».",
    "A rise of «6.5%» is due.",
    "There was a «4%» drop in sales.",
    "Up to «75» drivers may go.",
    "Fees made up «34%» of income.",
    "The firm lost «£2.3m» before tax.",
    "It is lower than «8%».",
    "The club gained «3» players.",
    "It raised «£40».",
    "The court cut the sentence of «14» men.",
    "An increase of «£3m» was agreed.",
]


def trends(text: str) -> list[str]:
    return [figure.trend for figure in figures_of(text)]


@pytest.mark.parametrize("text", UP)
def test_a_verb_of_rising_beside_the_amount(text: str) -> None:
    assert trends(text) == ["up"]


@pytest.mark.parametrize("text", DOWN)
def test_a_verb_of_falling_beside_the_amount(text: str) -> None:
    assert trends(text) == ["down"]


@pytest.mark.parametrize("text", NEITHER)
def test_no_amount_of_a_change(text: str) -> None:
    assert trends(text) == [""]


def test_the_verb_carries_over_to_the_next_subject() -> None:
    assert trends("Ross fell «2%», Lee by «3%» and Ash by «4%».") == ["down"] * 3


def test_both_ends_of_a_change_are_levels() -> None:
    assert trends("It fell from «£10m» to «£5m».") == ["", ""]
