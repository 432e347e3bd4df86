"""The weights by which the odds that two figures state one measure are found."""

from collections.abc import Mapping
from typing import Final

from centres_tui.vocabulary.in_force import derived
from centres_tui.vocabulary.load import table

CONSTANT: Final = "constant"
"""The name of the log-odds that a pair has before anything is known of it."""
EQUAL: Final = "equal"
MEET: Final = "meet"
DIFFER: Final = "differ"
RELATIONS: Final = (EQUAL, MEET, DIFFER)
"""How two values stand to each other: each has weights of its own."""


@derived
def odds() -> Mapping[str, Mapping[str, float]]:
    """Read data/odds.toml: for each relation of two values, a weight by what is found of them."""
    return {relation: table("odds", relation, float) for relation in RELATIONS}
