"""Likeness: how much the words around two figures have in common."""

import math
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.finding import Finding

PER_WORD: Final = 6.0
"""Points for the very same words."""
SLIGHT: Final = 0.0101
"""A word that says no more of both figures is none in common: one that stands in the sentences
before theirs only, or far off and everywhere."""
_NO_WORDS: Final[Finding] = (-1.0, "")
"""What is found where no word is common to both."""


def wording(first: Description, second: Description) -> Finding:
    """Compare the words around the figures; words that are common in a source count little."""
    one, two = first.worth, second.worth
    if len(two) < len(one):
        one, two = two, one
    products = [
        found for stem, own in one.items() if stem in two and (found := own * two[stem]) > SLIGHT
    ]
    if not products:
        return _NO_WORDS
    cosine = math.fsum(products) / (first.norm * second.norm or 1.0)
    return PER_WORD * cosine, "words in common" if cosine > 0.15 else ""


def other_words(first: Description, second: Description) -> float:
    """Give the points for the words in common besides the thing counted."""
    nouns = {*first.nouns, *second.nouns}
    two = second.worth
    products = [
        own * two[stem] for stem, own in first.worth.items() if stem in two and stem not in nouns
    ]
    return PER_WORD * (math.fsum(products) / (first.norm * second.norm or 1.0))
