"""The words and letters that numbers are written with."""

from decimal import Decimal
from functools import cache
from typing import NamedTuple

from centres_tui.errors import VocabularyError
from centres_tui.vocabulary.load import table, words


class NumeralWords(NamedTuple):
    """Number words by what part they play in a number."""

    small: dict[str, int]
    """Zero to nineteen."""
    tens: dict[str, int]
    """Twenty to ninety."""
    scales: dict[str, int]
    """Words that multiply what stands before them."""
    letters: dict[str, int]
    """Abbreviations of scale words after digits."""
    money_letters: dict[str, int]
    """Abbreviations that only a sum of money takes."""
    parts: dict[str, Decimal]
    """Words for parts of one, singular, with the divisor."""


@cache
def numeral_words() -> NumeralWords:
    """Read data/numerals.toml."""
    small = {word: value for value, word in enumerate(words("numerals", "small"), start=1)}
    small |= dict.fromkeys(words("numerals", "zero"), 0)
    tens = {word: 10 * value for value, word in enumerate(words("numerals", "tens"), start=2)}
    for written, meant in (pair.split() for pair in words("numerals", "spellings")):
        if meant not in tens:
            raise VocabularyError(f"data/numerals.toml: spellings: no number word {meant!r}.")
        tens[written] = tens[meant]
    return NumeralWords(
        small=small,
        tens=tens,
        scales=dict(table("numerals", "scales", int)),
        letters=dict(table("numerals", "letters", int)),
        money_letters=dict(table("numerals", "money_letters", int)),
        parts={word: Decimal(by) for word, by in table("numerals", "parts", int).items()},
    )
