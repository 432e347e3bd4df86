"""Nearly: values that meet, near each other, where each of two sources has nothing else as near."""

import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Set
from functools import partial
from itertools import product
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.joining import best_of
from centres_tui.compare.kin import Kin, measures_shared
from centres_tui.compare.levels import structure
from centres_tui.compare.nearness import closeness, is_told_as
from centres_tui.compare.rounded import is_round
from centres_tui.compare.scores import Score, least_of, score
from centres_tui.compare.things import thing

_CLOSE: Final = {
    "money": 1.05,
    "count": 1.4,
    "share": 1.75,
    "area": 1.4,
    "volume": 1.4,
    "energy": 1.4,
    "power": 1.4,
    "mass": 1.4,
}
"""Points for nearness that values need, by dimension: about 7, 3 and 1 percent apart. Of lengths
and times any text has several that are near each other."""
_REACH: Final = 0.1
"""Values no further apart than this part of the larger are as near as another might be."""
_LEAST_COUNT: Final = 100
"""Any text has counts near a smaller one."""
_MOST: Final = 100
"""With more sources on one subject, another may well have an amount as near by chance."""
_AGAINST: Final = -0.6
"""No level but the words may give fewer points."""
CLOSEST: Final = 1.1
"""Points for nearness that values need which are each other's best match."""
LEAST: Final = 1.1
"""Points that such a pair needs in all."""
BY_SO_MUCH: Final = 1.0
"""By how much it must be better than the next best in either source."""
_SAMPLE: Final = 6
"""So many figures of a group are looked at."""
_GROUND: Final = "the only values as near"

_Row = list[tuple[float, int]]


def join_nearly(groups: Groups, kin: Kin) -> None:
    """Join rounded amounts with those that they round, which need no words in common.

    Neither source has another amount as near, nothing else speaks against one measure, and the
    sources have a measure in common already.
    """
    shared = measures_shared(groups, kin.source_of)
    pairs = [
        pair for pair in _Near(groups, kin).pairs() if shared[kin.sources(pair.first, pair.second)]
    ]
    for edge in sorted(pairs, key=lambda edge: edge.order):
        if _may_be_one(groups, edge.first, edge.second):
            groups.join(edge, by_structure=True)


def join_closest(groups: Groups, kin: Kin) -> None:
    """Join the values that are very near and each other's best match, in few words in common.

    Args:
        groups: The groups; whatever else makes figures one measure has joined them.
        kin: Which sources are on one subject.
    """
    shared = measures_shared(groups, kin.source_of)
    near = [
        edge
        for edge in _Near(groups, kin).candidates()
        if shared[kin.sources(edge.first, edge.second)]
    ]
    best = best_of(groups, near, (LEAST, BY_SO_MUCH), partial(_may_be_meant, groups))
    for edge in sorted(best, key=lambda edge: edge.order):
        if _may_be_one(groups, edge.first, edge.second):
            groups.join(edge, by_structure=True)


def _may_be_meant(groups: Groups, edge: Edge) -> bool:
    """Whether values may be one but for their points; equal ones only rival those near them."""
    one, two = groups.descriptions[edge.first], groups.descriptions[edge.second]
    if one.amount.equals(two.amount):
        return False
    if one.amount.dimension == "share" and structure(one, two)[0] <= 0:
        return False
    return _may_be_one(groups, edge.first, edge.second)


class _Near:
    """The amounts of each source in order of size, by dimension."""

    def __init__(self, groups: Groups, kin: Kin) -> None:
        self._groups, self._kin = groups, kin
        self._rows: dict[tuple[str, int], _Row] = defaultdict(list)
        for place, one in enumerate(groups.descriptions):
            kind = one.amount.dimension.split(maxsplit=1)[0]
            if kind in _CLOSE and one.amount.size > (_LEAST_COUNT if kind == "count" else 0):
                key = one.amount.dimension, kin.source_of[place]
                self._rows[key].append((one.amount.size, place))
        for row in self._rows.values():
            row.sort()

    def pairs(self) -> Iterator[Edge]:
        """Give the pairs that are near enough, and have no rival in either source."""
        for row in list(self._rows.values()):
            for _, place in row:
                if self._may_be_alone(place):
                    yield from self._pairs_of(place)

    def candidates(self) -> Iterator[Edge]:
        """Give the pairs of kin sources that are very near and meet, with their points."""
        kin = self._kin
        for place, one in enumerate(self._groups.descriptions):
            if not _is_rounded(one) or kin.is_stranger(place) or kin.count(place) > _MOST:
                continue
            for source in kin.sources_near(place):
                if source != kin.source_of[place]:
                    yield from self._close_to(place, source)

    def _close_to(self, place: int, source: int) -> Iterator[Edge]:
        """Give the pairs of an amount with those of a source that it may be a rounding of."""
        one = self._groups.descriptions[place]
        for other in self._places_near(place, source):
            two = self._groups.descriptions[other]
            if one.interval.meets(two.interval) and closeness(one, two) >= CLOSEST:
                yield Edge(place, other, score(one, two))

    def _may_be_alone(self, place: int) -> bool:
        """Whether an amount rounds others, its own source has none as near, and few are kin."""
        one, kin = self._groups.descriptions[place], self._kin
        if not _is_rounded(one) or kin.is_stranger(place) or kin.count(place) > _MOST:
            return False
        return self._has_only(place, kin.source_of[place], {self._groups.home[place]})

    def _pairs_of(self, place: int) -> Iterator[Edge]:
        one, groups = self._groups.descriptions[place], self._groups
        least = _CLOSE[one.amount.dimension.split(maxsplit=1)[0]]
        for source in self._kin.sources_near(place):
            for other in self._places_near(place, source):
                two = groups.descriptions[other]
                points = closeness(one, two) if _may_round(one, two) else 0.0
                if points >= least and self._are_alone(place, other):
                    yield Edge(place, other, Score(points, (_GROUND,)))

    def _are_alone(self, place: int, other: int) -> bool:
        """Whether no other measure has an amount about as large in the source of either."""
        homes = {self._groups.home[place], self._groups.home[other]}
        sources = self._kin.source_of[place], self._kin.source_of[other]
        return all(
            self._has_only(each, source, homes) for each in (place, other) for source in sources
        )

    def _has_only(self, place: int, source: int, homes: Set[int]) -> bool:
        """Whether all amounts of a source that are about as large as one are of some groups."""
        home = self._groups.home
        return all(home[each] in homes for each in self._places_near(place, source))

    def _places_near(self, place: int, source: int) -> Iterator[int]:
        """Give the amounts of a source that are about as large as one."""
        one = self._groups.descriptions[place].amount
        row = self._rows.get((one.dimension, source), [])
        start = bisect_left(row, (one.size * (1 - _REACH), -1))
        end = bisect_left(row, (one.size / (1 - _REACH), sys.maxsize))
        return (row[rank][1] for rank in range(start, end))


def _is_rounded(one: Description) -> bool:
    """Whether an amount is hedged, in words, or has two digits and then noughts."""
    figure, amount = one.figure, one.amount
    return is_round(one) and (figure.bound != "=" or amount.in_words or amount.digits > 1)


def _may_round(one: Description, two: Description) -> bool:
    """Whether one of two amounts that meet may be the other in fewer digits."""
    if one.source == two.source or one.amount.equals(two.amount):
        return False
    is_finer = one.amount.in_words or _noughts(two) < _noughts(one) or two.figure.bound == "range"
    return is_finer and one.interval.meets(two.interval)


def _noughts(one: Description) -> int:
    """Count the noughts that end an amount; less than none where it has decimals."""
    whole, _, part = one.amount.text.partition(".")
    return -len(part) if part else len(whole) - len(whole.rstrip("0"))


def _may_be_one(groups: Groups, first: int, second: int) -> bool:
    homes = groups.home[first], groups.home[second]
    if homes[0] == homes[1]:
        return False
    one, two = (groups.described(home)[:_SAMPLE] for home in homes)
    if not {each.source for each in one}.isdisjoint(each.source for each in two):
        return False
    return not any(_is_against(*pair) for pair in product(one, two))


def _is_against(first: Description, second: Description) -> bool:
    if not first.interval.meets(second.interval) or least_of(first, second) < _AGAINST:
        return True
    if first.nouns and second.nouns and thing(first, second)[0] < 0:
        return True
    if first.is_past != second.is_past and not is_told_as(first, second):
        return True
    one, two = first.around.slots, second.around.slots
    return any(one[slot] != two[slot] for slot in one.keys() & two.keys())
