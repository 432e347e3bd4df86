"""Together: groups that match each other better than any other, all their figures taken together.

Two figures may have few words in common that the other figures of their groups have: what is left
after all joining of single pairs is asked for once more by whole groups.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Set
from itertools import islice, product, starmap
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import HOPELESS, Edge, Groups
from centres_tui.compare.kin import Kin, Pair
from centres_tui.compare.likeness import other_words
from centres_tui.compare.scores import Score, least_of
from centres_tui.compare.things import thing

LEAST: Final = 6.5
"""Points that two groups need."""
MOST_MARGIN: Final = 4.0
"""What a mean that is better than the next best counts at the most."""
PER_POINT: Final = 0.27
"""Points for each point of the best pair."""
EQUAL: Final = 1.1
"""Points where some values are equal, besides those for values that meet."""
MEET: Final = 2.75
"""Points where some values meet."""
SOME_WORDS: Final = 0.4
"""Points for words in common that values need which meet and are not equal."""
AGAINST: Final = -1.0
"""No level but the thing counted gives so few points to any pair."""
PER_SIZE: Final = 2.6
"""Points for so many pairs more, as its logarithm."""
SIZE: Final = 9
"""More pairs say no more."""
PER_SOURCE: Final = 5.1
"""Fewer points for every source that has figures in both groups."""
PER_POWER: Final = 2.8
"""Fewer points where one value is ten times the other."""
SAMPLE: Final = 12
"""How many pairs of two groups are looked at."""
ROUNDS: Final = 3
"""How often the groups that were joined are asked for others."""
_GROUND: Final = "a better match than any other, all figures taken together"


def join_together(groups: Groups, kin: Kin, edges: Iterable[Edge]) -> None:
    """Join groups that are each other's best match.

    Args:
        groups: The groups, joined by all else.
        kin: Which sources are on one subject.
        edges: The pairs that were compared.
    """
    source_of = kin.source_of
    across = [
        edge
        for edge in edges
        if edge[2][0] >= HOPELESS and source_of[edge[0]] != source_of[edge[1]]
    ]
    asked = set(groups.members)
    for _ in range(ROUNDS):
        if asked:
            asked = _Matches(groups, kin, across).join(asked)


class _Matches:
    """The groups that a pair of figures ties, and what they have for each other."""

    def __init__(self, groups: Groups, kin: Kin, edges: Iterable[Edge]) -> None:
        self._groups = groups
        self._kin = kin
        self._best: dict[Pair, Edge] = {}
        self._rivals: dict[int, list[int]] = defaultdict(list)
        self._means: dict[Pair, float] = {}
        home = groups.home
        for edge in edges:
            pair = _ordered(home[edge[0]], home[edge[1]])
            if pair[0] == pair[1]:
                continue
            known = self._best.get(pair)
            if known is None:
                self._rivals[pair[0]].append(pair[1])
                self._rivals[pair[1]].append(pair[0])
            if known is None or edge.order < known.order:
                self._best[pair] = edge

    def join(self, asked: Set[int]) -> set[int]:
        """Join the best matches of some groups first, each group once; give those that grew."""
        changed: set[int] = set()
        joined: set[int] = set()
        pairs = (pair for pair in self._best if not asked.isdisjoint(pair))
        found = [(-points, pair) for pair in pairs if (points := self._points(pair)) >= LEAST]
        for _, pair in sorted(found):
            if not changed.isdisjoint(pair) or not self._may_be_one(pair):
                continue
            first, second, score = self._best[pair]
            edge = Edge(first, second, Score(score.points, (*score.grounds, _GROUND)))
            if self._groups.join(edge, by_structure=True):
                changed.update(pair)
                joined.add(self._groups.home[first])
        return joined

    def _may_be_one(self, pair: Pair) -> bool:
        """Whether the figures of two groups are of one act, and nothing speaks against any pair."""
        one, two = map(self._groups.described, pair)
        acts = _acts(one), _acts(two)
        if acts[0] != acts[1] and acts[0].isdisjoint(acts[1]):
            return False
        return all(least_of(*each, {thing}) > AGAINST for each in _across(one, two))

    def _are_kin(self, pair: Pair) -> bool:
        """Whether all sources of one group are on one subject with all of the other."""
        members = self._groups.members
        return all(starmap(self._kin.are_kin, product(members[pair[0]], members[pair[1]])))

    def _points(self, pair: Pair) -> float:
        """Give the points of two groups, with the margin to the next best match of either.

        Minus infinity stands for too few.
        """
        best = self._best[pair].score.points
        others = PER_POINT * best + self._all_but_words(pair)
        if others + min(MOST_MARGIN, best) < LEAST or not self._are_kin(pair):
            return -math.inf
        own = self._mean(pair)
        if others + min(MOST_MARGIN, own) < LEAST:
            return -math.inf
        margin = min(MOST_MARGIN, own)
        for group in pair:
            for other in self._rivals[group]:
                rival = _ordered(group, other)
                if other not in pair:
                    margin = min(margin, own - self._mean(rival))
                if others + margin < LEAST:
                    return -math.inf
        return others + margin

    def _all_but_words(self, pair: Pair) -> float:
        """Give the points for the sizes of two groups, their sources and their values.

        Values that differ, or days that only meet, say too little of one measure.
        """
        one, two = map(self._groups.described, pair)
        pairs = _across(one, two)
        points = PER_SIZE * math.log(min(SIZE, len(pairs)))
        points -= PER_SOURCE * len({each.source for each in one} & {each.source for each in two})
        points -= PER_POWER * _powers_apart(one[0], two[0])
        if any(first.amount.equals(second.amount) for first, second in pairs):
            points += MEET + EQUAL
        elif one[0].amount.dimension != "time" and any(starmap(_are_near, pairs)):
            points += MEET
        else:
            return -math.inf
        return points

    def _mean(self, pair: Pair) -> float:
        """Give the points of the pairs of two groups on average."""
        found = self._means.get(pair)
        if found is None:
            pairs = _across(*map(self._groups.described, pair))
            points = [self._groups.points(first, second) for first, second in pairs]
            found = self._means[pair] = math.fsum(points) / len(points)
        return found


def _ordered(one: int, two: int) -> Pair:
    return (one, two) if one < two else (two, one)


def _across(
    one: Iterable[Description], two: Iterable[Description]
) -> list[tuple[Description, Description]]:
    """Give the pairs of figures of two groups whose sources differ, or the first of them."""
    pairs = (pair for pair in product(one, two) if pair[0].source != pair[1].source)
    return list(islice(pairs, SAMPLE))


def _acts(group: Iterable[Description]) -> set[tuple[str, str]]:
    """Give what is done to what a group states, by slots."""
    return {(slot, act) for each in group for slot, (act, _) in each.traits.acts.items()}


def _are_near(first: Description, second: Description) -> bool:
    """Whether two values meet, and a word besides the thing counted is common to both."""
    return first.interval.meets(second.interval) and other_words(first, second) >= SOME_WORDS


def _powers_apart(first: Description, second: Description) -> float:
    """Give how many times one value must be taken by ten to be the other."""
    sizes = [math.log10(abs(each.amount.size) + 1) for each in (first, second)]
    return abs(sizes[0] - sizes[1])
