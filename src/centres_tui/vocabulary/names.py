"""Words that open a name with a number in it, and other numbers that are no figures."""

from dataclasses import dataclass
from functools import cache

from centres_tui.vocabulary.load import words


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """Words beside which a number is part of a name."""

    openers: tuple[str, ...]
    """Words before the number, lower case: "route", "article"."""
    products: tuple[str, ...]
    """Names that take a number, as they are written: "iPhone"."""


@cache
def name_words() -> NameWords:
    """Read data/names.toml."""
    return NameWords(openers=words("names", "openers"), products=words("names", "products"))
