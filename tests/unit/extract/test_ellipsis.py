"""Money whose currency only the amount before it has."""

import pytest

from centres_tui import extract_figures
from marked import figures_of

LENT = [
    ("The bill has climbed to «£21bn», above the original «17.5bn».", ["money", "money"]),
    ("Costs reached «£3m», against «2.4m» a year earlier.", ["money", "money"]),
    ("It raised «£3m» and drew «2m» visitors.", ["money", "count"]),
    ("It raised «£3m», and the index stood at «4000».", ["money", "number"]),
    ("It raised «£3», and «2m» in all.", ["money", "number"]),
]


@pytest.mark.parametrize(("text", "kinds"), LENT, ids=[text for text, _ in LENT])
def test_a_scaled_number_without_a_noun_takes_the_currency(text: str, kinds: list[str]) -> None:
    figures = figures_of(text)
    assert [figure.kind for figure in figures] == kinds
    assert {figure.unit for figure in figures if figure.kind == "money"} == {"GBP"}


ENDURED = [
    ("The tram takes 17 minutes; the bus needs 35 to 40.", "minutes"),
    ('"They tell me eleven months," he said. "I won\'t last five."', "months"),
    ("She has farmed for 19 years, and for three of them at a loss.", "years"),
    ("Crews need 51 minutes to reach it. That's 17 longer than before.", "minutes"),
    ("The Wye rose to 3.9 metres. In 2021 it got to 4.36, and homes flooded.", "metres"),
    ("The bar is 12 km long. A storm took it to 14.", "kilometres"),
]
NOT_LENT = [
    "The tram takes 17 minutes; the depot needs 12 more drivers.",
    "She farmed for 19 years, and for three of her sons it was too long.",
    "It lasted two hours. That's 14 for Rovers this season.",
    "The trench is 9 metres deep. Once it had 4, said the foreman.",
]


@pytest.mark.parametrize(("text", "unit"), ENDURED, ids=[text for text, _ in ENDURED])
def test_a_number_that_goes_on_with_a_measurement_has_its_unit(text: str, unit: str) -> None:
    figures = [each for each in extract_figures(text) if each.kind in ("duration", "length")]
    assert [each.unit for each in figures] == [unit] * 2


@pytest.mark.parametrize("text", NOT_LENT)
def test_a_number_of_something_else_has_no_unit_of_a_measurement(text: str) -> None:
    first, second = extract_figures(text)
    assert first.unit != second.unit
