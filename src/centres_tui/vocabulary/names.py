"""Words that open a name with a number in it."""

from functools import cache
from typing import NamedTuple

from centres_tui.vocabulary.load import words


class NameWords(NamedTuple):
    """Words beside which a number is part of a name."""

    openers: tuple[str, ...]
    """Words before the number in any case, lower case here: "route", "article"."""
    capital: tuple[str, ...]
    """Words before the number that count only as written: "iPhone", "Phase"."""
    acting: tuple[str, ...]
    """The same, of words that may be verbs at the head of a sentence: "Train", "Pump"."""
    web: tuple[str, ...]
    """Beginnings of addresses of the web."""


@cache
def name_words() -> NameWords:
    """Read data/names.toml."""
    return NameWords(
        openers=words("names", "openers"),
        capital=words("names", "capital"),
        acting=words("names", "acting"),
        web=words("names", "web"),
    )
