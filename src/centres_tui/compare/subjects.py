"""Subjects: sources that have a name, or some values, in common by chance.

A pile may be on several subjects, and towns, unions and firms are named on more than one. What ties
two sources weakly is held against what ties each of them, and the sources that it is strongly tied
to, with the others: of all that one town has in its papers, only the name of the town is the same.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.surroundings import SourceText
from centres_tui.compare.ties import Ties

OWN: Final = 10.0
"""Points of a tie from which two sources are on one subject, whatever ties them to others: see
`ties`. Of the pairs of sources of two sets that share a name, nineteen in twenty have fewer."""
SURE: Final = 15.0
"""Points from which they are, though nothing else ties what is around them."""
LINKED: Final = 5.5
"""Points on average, from which the sources around two others are."""
SLACK: Final = 2.0
"""By how much less than its best others a source may be linked to yet others."""
MOST: Final = 200
"""Of a source that may be kin of more nothing is looked at."""
SAMPLE: Final = 36
"""So many ties between the sources around two others are looked at."""

_Pair = tuple[int, int]


class Subjects:
    """The ties of sources, looked up for those that are asked for and kept."""

    def __init__(
        self,
        texts: Sequence[SourceText],
        descriptions: Sequence[Description],
        source_of: Sequence[int],
    ) -> None:
        self.ties = Ties(texts, descriptions, source_of)
        self._known: dict[_Pair, float] = {}
        self._parted: tuple[Sequence[int], list[int]] = (), []

    def parted(self, near: Sequence[int]) -> list[int]:
        """Leave out the kin of each source that is on another subject.

        Args:
            near: For each source those that it may be kin of, as bits, itself among them.
        """
        asked, parted = self._parted
        if near != asked:
            parted = self._find_parted(near)
            self._parted = [*near], parted
        return [*parted]

    def _find_parted(self, near: Sequence[int]) -> list[int]:
        points = {
            (one, other): self._points((one, other))
            for one, own in enumerate(near)
            if own.bit_count() <= MOST
            for other in bits_of(own >> one + 1 << one + 1)
            if near[other].bit_count() <= MOST
        }
        around = [1 << source for source in range(len(near))]
        for (one, other), found in points.items():
            if found >= OWN:
                around[one] |= 1 << other
                around[other] |= 1 << one
        weak = {
            pair: _linked(pair, around, points) for pair, found in points.items() if found < SURE
        }
        return _without(near, weak, around)

    def has_own(self, source: int, near: int) -> bool:
        """Whether the tie of a source with one of its kin is strong."""
        others = bits_of(near & ~(1 << source))
        return near.bit_count() > MOST or any(self.are_own(source, other) for other in others)

    def are_own(self, one: int, other: int) -> bool:
        """Whether the tie of two sources is strong."""
        return self._points((one, other) if one < other else (other, one)) >= OWN

    def _points(self, pair: _Pair) -> float:
        found = self._known.get(pair)
        if found is None:
            found = self._known[pair] = self.ties.points(*pair)
        return found


def _linked(pair: _Pair, around: Sequence[int], points: Mapping[_Pair, float]) -> float:
    """Give the points that the sources around two others have in common, on average.

    Where most of them are around both, those of a strong tie.
    """
    sides = around[pair[0]], around[pair[1]]
    if 2 * (sides[0] & sides[1]).bit_count() > (sides[0] | sides[1]).bit_count():
        return OWN
    ties = islice(product(*(bits_of(side) for side in sides)), SAMPLE)
    found = [
        OWN if one == two else min(OWN, points.get((one, two) if one < two else (two, one), 0.0))
        for one, two in ties
    ]
    return math.fsum(found) / len(found)


def _without(near: Sequence[int], weak: Mapping[_Pair, float], around: Sequence[int]) -> list[int]:
    """Leave out the pairs that are linked less than others of either."""
    best = [OWN if own & own - 1 else 0.0 for own in around]
    for pair, linked in weak.items():
        for one in pair:
            best[one] = max(best[one], linked)
    parted = list(near)
    for (one, other), linked in weak.items():
        if linked < min(LINKED, min(best[one], best[other]) - SLACK):
            parted[one] &= ~(1 << other)
            parted[other] &= ~(1 << one)
    return parted


def bits_of(number: int) -> Iterator[int]:
    """Give the places of the ones of a number, from the lowest.

    >>> list(bits_of(0b1010))
    [1, 3]
    """
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
