"""Ties: how much speaks for two sources on one subject, all of it taken together.

The weights are those of a logistic regression on the pairs of sources of tests/sets, of one set and
of two, rounded.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.main_words import MainWords
from centres_tui.compare.surroundings import SourceText
from centres_tui.vocabulary.publishers import common_names

STRONG: Final = 12.9
"""Points from which a tie is strong: less than one in a hundred such ties joins two subjects."""
NAME: Final = 1.6
"""Points for a name that both have, of the first few."""
NAMES: Final = 3
"""So many of them."""
MAIN_NAME: Final = 1.9
"""More points for one that is a main name of either, of the first two."""
TOPIC: Final = 0.5
"""Points for a topic word of both."""
WORD: Final = 1.2
"""Points for a main word of the one that stands in the other, and the other way round."""
TELLING: Final = 2.6
"""Points for an equal value of three digits or more, or of two where it is a hundred or more."""
SMALL: Final = 1.3
"""Points for another one of two digits."""
_DIGITS: Final = 3
_LARGE: Final = 100

_Value = tuple[str, tuple[int, int, int, int]]


class Ties:
    """What sources have in common, looked up for those that are asked for."""

    def __init__(
        self,
        texts: Sequence[SourceText],
        descriptions: Sequence[Description],
        source_of: Sequence[int],
    ) -> None:
        self._texts = texts
        self._words = MainWords(texts)
        self._common = common_names()
        self._values: dict[int, dict[_Value, float]] = defaultdict(dict)
        for source, one in zip(source_of, descriptions, strict=True):
            amount = one.amount
            if amount.dimension != "time" and amount.digits > 1 and not one.figure.boilerplate:
                told = amount.digits >= _DIGITS or amount.size >= _LARGE
                points = TELLING if told else SMALL
                self._values[source][amount.dimension, amount.ends] = points

    def are_strong(self, one: int, other: int) -> bool:
        """Whether the tie of two sources is strong; their words are read only where they decide."""
        points = self._names(one, other) + self._equal_values(one, other)
        least = (STRONG - points) / WORD
        if least <= 0:
            return True
        mine, theirs = self._words.main(one), self._words.main(other)
        return min(len(mine), len(theirs)) >= least and self._words.shared(one, other) >= least

    def points(self, one: int, other: int) -> float:
        """Give the points of the tie of two sources."""
        told = self._names(one, other) + self._equal_values(one, other)
        return told + WORD * self._words.shared(one, other)

    def _names(self, one: int, other: int) -> float:
        """Give the points for names and topics."""
        first, second = self._texts[one], self._texts[other]
        shared = (first.proper_names & second.proper_names) - self._common
        main = shared & (first.main_names | second.main_names)
        points = NAME * min(NAMES, len(shared)) + MAIN_NAME * min(2, len(main))
        return points + TOPIC * len(first.topics & second.topics)

    def _equal_values(self, one: int, other: int) -> float:
        """Give the points for equal values, dates aside."""
        mine, theirs = self._values[one], self._values[other]
        return sum(mine[value] for value in mine.keys() & theirs.keys())
