"""Words whose full stop does not end a sentence, from data/abbreviations.toml."""

from functools import cache
from typing import NamedTuple

from centres_tui.vocabulary.load import load_table


class Abbreviations(NamedTuple):
    """What the end of a sentence is told by."""

    leading: frozenset[str]
    """Before a name or an explanation: never the end of a sentence."""
    numbering: frozenset[str]
    """Before a number that counts something: "Fig. 3", "No. 4"."""
    closing: frozenset[str]
    """Inside names and after amounts: the end only where an opener follows."""
    openers: frozenset[str]
    """Words that, with a capital, begin a sentence."""


@cache
def abbreviations() -> Abbreviations:
    """Give the words, read once."""
    table = load_table("abbreviations")
    return Abbreviations(**{key: frozenset(str(words).split()) for key, words in table.items()})
