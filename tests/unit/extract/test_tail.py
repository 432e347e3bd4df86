"""Names after an amount, looked up word by word."""

import pytest

from centres_tui.extract.tail import TAIL, first_keys, longest_name

NAMES = {"mile": "miles", "square miles": "square miles", "sq ft": "square feet"}


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("5 square miles of sand", "square miles", 14),
        ("5-mile run", "miles", 6),
        ("5 mile.", "miles", 6),
        ("5 sq ft", "square feet", 7),
    ],
)
def test_the_longest_name_is_found(text: str, name: str, end: int) -> None:
    match = TAIL.match(text, 1)
    assert match is not None
    assert longest_name(match, NAMES) == (name, end)


@pytest.mark.parametrize("text", ["5 apples", "5 - mile", "5, miles"])
def test_other_words_are_no_name(text: str) -> None:
    match = TAIL.match(text, 1)
    assert match is None or longest_name(match, NAMES) is None


def test_keys_are_the_first_letters_or_sign() -> None:
    assert first_keys(["sq ft", "°C", "km/h"]) == {"sq", "°", "km"}
