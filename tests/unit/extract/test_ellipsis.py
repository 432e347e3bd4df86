"""Money whose currency only the amount before it has."""

import pytest

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
