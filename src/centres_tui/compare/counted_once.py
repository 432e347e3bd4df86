"""Counted once: things of which a source gives one number only, so that another differs from it."""

import math
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.nouns import filler_nouns

_FAR: Final = 1.5
"""Counts further from each other are of two things."""
_DAYS: Final = 183
"""Sources further from each other speak of two times, where the noun is one word."""
_MANY_DAYS: Final = 731
"""The same, where it is more: what is told so narrowly is rarely counted anew."""
_MOST: Final = 2
"""One of the two sources may give so many numbers, one of which it replaces, say."""
_SMALL: Final = 5
"""Of smaller numbers any text has many."""

_Noun = tuple[str, str]


class CountedOnce:
    """How many numbers each source gives of a thing, by the noun for it."""

    def __init__(self, descriptions: Sequence[Description]) -> None:
        self._descriptions = descriptions
        self._values: dict[_Noun, set[float]] = {}

    def ties(self, first: Description, second: Description) -> bool:
        """Whether two near numbers of one thing differ that their sources otherwise do not count.

        A few months later a thing may be another: a year has other visitors than the one before.
        """
        if not _is_named(first) or set(first.nouns) != set(second.nouns):
            return False
        if first.interval.meets(second.interval):
            return False
        low, high = sorted((first.amount.size, second.amount.size))
        if low < _SMALL or high > low * _FAR or _days_between(first, second) > _reach(first):
            return False
        numbers = sorted((self._numbers(first), self._numbers(second)))
        return numbers[0] == 1 and numbers[1] <= _MOST

    def _numbers(self, one: Description) -> int:
        """Give how many numbers a source has of things with such a noun."""
        if not self._values:
            found: dict[_Noun, set[float]] = defaultdict(set)
            for each in self._descriptions:
                if each.nouns:
                    found[each.source, each.nouns[-1]].add(each.amount.size)
            self._values = dict(found)
        return len(self._values[one.source, one.nouns[-1]])


def _is_named(one: Description) -> bool:
    """Whether what is counted has a noun that tells more than that they are people."""
    return bool(one.nouns) and one.nouns[-1] not in filler_nouns()


def _reach(one: Description) -> int:
    return _MANY_DAYS if len(one.nouns) > 1 else _DAYS


def _days_between(first: Description, second: Description) -> float:
    """Give the days between two sources; no end of them where one has no date."""
    published = first.text.source.published, second.text.source.published
    if not all(published):
        return math.inf
    days = [date.fromisoformat(day or "").toordinal() for day in published]
    return abs(days[0] - days[1])
