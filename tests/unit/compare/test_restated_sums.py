"""A sum that its source gives again in another currency is shown with it, and decides nothing."""

import pytest

from stories import compared, measure_of, story

EURO = "«€101m|kind=money;unit=EUR;value=101000000»"
PLAIN = "The mill in Ellory will cost «£86.4m»."


@pytest.mark.parametrize(
    "text",
    [
        f"The mill in Ellory will cost «£86.4m» ({EURO}).",
        f"The mill in Ellory will cost {EURO} («£86.4m»).",
        f"The mill in Ellory will cost «£86.4m» (about {EURO}), its owners say.",
    ],
)
def test_a_sum_in_brackets_in_another_currency_is_of_the_measure(text: str) -> None:
    stories = story("a", PLAIN), story("b", text)
    found = measure_of(compared(*stories), stories[1], exact="€101m")
    assert found is not None
    assert found == measure_of(compared(*stories), stories[0], exact="£86.4m")
    assert found.verdict == "consistent"
    assert found.unit == "GBP"
    assert found.spread is None or found.spread.highest == found.spread.lowest


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        (f"The mill in Ellory will cost «£86.4m», and its dam {EURO}.", "€101m"),
        (f"The mill in Ellory will cost «£86.4m» (and the dam {EURO}).", "€101m"),
        ("The mill in Ellory will cost «£86.4m» («40%» of it a grant).", "40%"),
    ],
)
def test_a_sum_of_something_else_stays_apart(text: str, exact: str) -> None:
    stories = story("a", PLAIN), story("b", text)
    comparison = compared(*stories)
    found = measure_of(comparison, stories[1], exact=exact)
    assert found is None or found != measure_of(comparison, stories[0], exact="£86.4m")


def test_a_revised_sum_is_revised_whatever_it_is_in_another_currency() -> None:
    stories = (
        story(
            "a",
            "The mill in Ellory will cost «£80m» («€94m|kind=money;unit=EUR;value=94000000»).",
            "2020-03-01",
        ),
        story(
            "b",
            "The mill in Ellory will cost «£86.4m», not the «£80m|status=past» first planned.",
            "2020-09-01",
        ),
    )
    found = measure_of(compared(*stories), stories[0], exact="€94m")
    assert found is not None
    assert found.verdict == "revised"
