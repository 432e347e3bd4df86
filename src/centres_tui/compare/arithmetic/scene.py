"""A scene: the figures of one source, as the relations look for them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.things import thing

SUMMABLE: Final = ("count", "money", "mass", "volume", "area", "energy", "length")
"""The beginnings of the dimensions whose amounts are added."""

_MOST: Final = 40
"""So many figures of one sentence, or of a table that reads as one, are looked at."""

_REST_BEFORE: Final = re.compile(
    r"\b(?:other|others|remaining|rest|leav(?:e|es|ing)|keep(?:s|ing)?|retain(?:s|ing)?"
    r"|remainder)\b[^.;,\d]{0,30}\Z"
)
_REST_AFTER: Final = re.compile(
    r"[^.;,]{0,30}?\b(?:left|remain(?:s|ing)?|to remain|still open|unchanged|unaffected)\b"
)


@dataclass(frozen=True)
class Scene:
    """The described figures of one source, in order."""

    figures: Sequence[Description]
    """The figures."""

    @cached_property
    def by_sentence(self) -> dict[int, list[Description]]:
        """The figures of each sentence, by where it starts."""
        found: dict[int, list[Description]] = {}
        for one in self.figures:
            found.setdefault(one.figure.sentence_start, []).append(one)
        return found

    @cached_property
    def _sentences(self) -> list[int]:
        return sorted(self.by_sentence)

    def sentences_apart(self, one: Description, two: Description) -> int:
        """Count the sentences with figures from one figure's to another's."""
        places = [bisect_right(self._sentences, each.figure.sentence_start) for each in (one, two)]
        return abs(places[0] - places[1])

    def near(self, one: Description, sentences: int = 1) -> Iterator[Description]:
        """Give the other figures in the same and the neighbouring sentences with figures."""
        place = bisect_left(self._sentences, one.figure.sentence_start)
        for start in self._sentences[max(0, place - sentences) : place + sentences + 1]:
            others = self.by_sentence[start]
            yield from (other for other in others[:_MOST] if other is not one)

    def figures_of(self, value: Fraction) -> list[Description]:
        """Give the figures that state one value."""
        return self._by_value.get(value, [])

    @cached_property
    def _by_value(self) -> dict[Fraction, list[Description]]:
        found: dict[Fraction, list[Description]] = {}
        for one in self.figures:
            found.setdefault(one.amount.low, []).append(one)
        return found

    @cached_property
    def parts(self) -> list[tuple[Description, Description]]:
        """Parts with their wholes, of one dimension."""
        return [
            (one, one.whole)
            for one in self.figures
            if one.whole and one.whole.amount.dimension == one.amount.dimension
        ]


def is_rest(one: Description) -> bool:
    """Whether the words make a figure what is left."""
    if _REST_BEFORE.search(one.around.before) or _REST_AFTER.match(one.around.after):
        return True
    near = one.around.distances.get("fate", 99.0) <= 4
    return near and one.around.slots.get("fate") == "remain"


def is_alike(one: Description, two: Description) -> bool:
    """Whether two amounts may be added: one currency, or one thing counted."""
    if one.amount.dimension != two.amount.dimension:
        return False
    if one.amount.dimension != "count":
        return one.amount.dimension.startswith(SUMMABLE)
    return not one.nouns or not two.nouns or thing(one, two)[0] > 0
