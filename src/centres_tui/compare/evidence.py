"""Evidence: what is found of a pair of figures, as numbers that weights were learned for.

The levels give points that people set by hand. Here the points stand beside what no level sees: how
well other figures of either source match, how many of them there are, and how many measures the
sources have in common.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin, Pair
from centres_tui.compare.scores import points_by_level
from centres_tui.vocabulary.odds import CONSTANT, DIFFER, EQUAL, MEET

LEAST: Final = -1.0
"""Points of the best of no other matches."""
_LOWEST, _HIGHEST = -3.0, 6.0
"""Points of a level count from the one to the other."""
_MARGIN: Final = 4.0
"""A larger margin to the next best match says no more."""
_WIDE: Final = 1.5
"""Values further apart, as a power of ten, differ no more."""
_SHARED: Final = 8
"""More measures in common say no more."""
_TINY: Final = 1e-9
_DIMENSIONS: Final = ("count", "money", "share", "length", "duration")
_MOST_DIGITS: Final = 4

Found = dict[str, float]
"""What is found of a pair, by name."""


class Evidence:
    """What speaks for one measure, and against it, of the pairs that are asked for."""

    def __init__(
        self, groups: Groups, kin: Kin, shared: Counter[Pair], edges: Iterable[Edge]
    ) -> None:
        """Take what is known of other pairs.

        Args:
            groups: The groups, joined by all else.
            kin: Which sources are on one subject.
            shared: How many measures each two sources share.
            edges: All pairs with points enough to be the better match of a figure.
        """
        self._groups = groups
        self._source_of = kin.source_of
        self._shared = shared
        self._counts = Counter(
            (source, one.amount.dimension)
            for source, one in zip(kin.source_of, groups.descriptions, strict=True)
        )
        self._matches: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
        for first, second, score in edges:
            self._matches[first, self._source_of[second]].append((score.points, second))
            self._matches[second, self._source_of[first]].append((score.points, first))

    def of(self, first: int, second: int) -> Found:
        """Give what is found of two figures of different sources, by their places."""
        one, two = self._groups.descriptions[first], self._groups.descriptions[second]
        levels = points_by_level(one, two)
        found = {name: min(_HIGHEST, max(_LOWEST, points)) for name, points in levels.items()}
        found |= self._margins(first, second, math.fsum(levels.values()))
        found |= _of_values(one, two)
        found |= _of_states(one, two)
        found |= self._of_sources(first, second)
        return found

    def measures_shared(self, first: int, second: int) -> int:
        """Count the measures that the sources of two figures share."""
        sources = self._source_of[first], self._source_of[second]
        return self._shared[min(sources), max(sources)]

    def _margins(self, first: int, second: int, points: float) -> Found:
        """Say by how much a pair is better than the next best, in either source."""
        ways = (first, second), (second, first)
        margins = sorted(points - self._next_best(*pair) for pair in ways)
        low, high = (min(_MARGIN, max(-_MARGIN, margin)) for margin in margins)
        return {
            "least margin": low,
            "best in both": float(low > 0),
            "most margin": high,
            "best in one": float(high > 0),
        }

    def _next_best(self, mine: int, theirs: int) -> float:
        """Give the points of the best other match of a figure in the source of one."""
        home = self._groups.home
        matches = self._matches.get((mine, self._source_of[theirs]), ())
        own = home[theirs]
        return max((points for points, other in matches if home[other] != own), default=LEAST)

    def _of_sources(self, first: int, second: int) -> Found:
        """Count the measures that two sources share, and the figures that might match either."""
        sources = self._source_of[first], self._source_of[second]
        shared = self.measures_shared(first, second)
        dimension = self._groups.descriptions[first].amount.dimension
        # A group may hold a figure of another dimension, of which a source has no more.
        counts = sorted(max(1, self._counts[source, dimension]) for source in sources)
        return {
            "measures shared": float(min(_SHARED, shared)),
            "no measure shared": float(not shared),
            "fewest like figures": math.log(counts[0]),
            "most like figures": math.log(counts[1]),
        }


def _of_values(one: Description, two: Description) -> Found:
    """Say of what sort two values are, how telling, and how far apart."""
    sizes = [math.log10(abs(each.amount.size) + _TINY) for each in (one, two)]
    apart = abs(sizes[0] - sizes[1])
    digits = sorted(min(_MOST_DIGITS, each.amount.digits) for each in (one, two))
    sort = one.amount.dimension.split(maxsplit=1)[0]
    found = {f"is {name}": float(sort == name) for name in _DIMENSIONS}
    found |= {f"{count} digits": float(digits[0] == count) for count in (1, 2, 3)}
    found["most digits"] = float(digits[1])
    found["size"] = max(-1.0, *sizes)
    found["powers apart"] = min(_WIDE, apart)
    found["very near"] = float(apart < 0.05)
    found["near"] = float(apart < 0.1)
    return found


def _of_states(one: Description, two: Description) -> Found:
    """Say what two figures are: of the past or to come, wholes or parts, counts of something."""
    both = one, two
    return {
        "past": float(sum(each.is_past for each in both)),
        "one past": float(one.is_past != two.is_past),
        "plans": float(sum(each.is_plan for each in both)),
        "one plan": float(one.is_plan != two.is_plan),
        "same status": float(one.figure.status == two.figure.status),
        "wholes": float(sum(each.is_whole for each in both)),
        "parts": float(sum(each.whole is not None for each in both)),
        "sides": float(sum(bool(each.stage) for each in both)),
        "no noun": float(sum(not each.nouns for each in both)),
    }


def relation(one: Description, two: Description) -> str:
    """Say how two values stand to each other."""
    if one.amount.equals(two.amount):
        return EQUAL
    return MEET if one.interval.meets(two.interval) else DIFFER


def log_odds(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Give the logarithm of the odds that a pair is one measure."""
    told = [weights.get(name, 0.0) * amount for name, amount in found.items()]
    return weights[CONSTANT] + math.fsum(told)
