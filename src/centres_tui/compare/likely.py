"""Likely: groups that are one measure more likely than not, by weights learned from other texts.

What is left when all rules have joined what they are sure of is asked for once more, by everything
that is found of a pair, weighed as pairs of known measures teach: see `scripts/fit_odds.py`.
"""

import math
import sys
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from itertools import islice, product
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.evidence import LEAST, Evidence, Found, log_odds, relation
from centres_tui.compare.groups import Edge, Groups, is_on_top
from centres_tui.compare.kin import Kin, Pair, measures_shared
from centres_tui.compare.levels import LEVELS
from centres_tui.compare.likeness import SLIGHT, other_words
from centres_tui.compare.nearness import SOME_WORDS, is_written_out
from centres_tui.compare.scores import Score, score_of_like
from centres_tui.vocabulary.odds import DIFFER, EQUAL, MEET, odds

ENOUGH: Final = {EQUAL: 0.4, MEET: 0.6, DIFFER: 1.2}
"""The log-odds that pairs need, by how their values stand: on texts that the weights were not
learned from, four in five of these are one measure."""
AGAINST: Final = -0.5
"""No level, the words and the value aside, may give fewer points."""
NEVER: Final = -3.0
"""The value gives more than so many."""
ROUNDS: Final = 4
"""How often groups that were joined are asked for others."""
SAMPLE: Final = 16
"""So many pairs of two groups are weighed."""
BEST: Final = 1 / 3
"""How much the best of them counts, where their mean counts for the rest."""
_REACH: Final = 0.6
"""Values are near each other whose smaller is this part of the larger."""
_MOST: Final = 100
"""With more sources on one subject, any amount may have one like it by chance."""
MARGIN: Final = 0.6
"""By how much two groups must be likelier one than either and another of the same source."""
ALLIED: Final = 2
"""So many measures two sources share of which anything is weighed."""
CLOSELY: Final = 3
"""So many share those of which two sums need no word in common."""
_BARE: Final = "money"
"""Amounts of other dimensions are near each other too often to do without one."""
_LEVELS: Final = frozenset(level.name for level in LEVELS) - {"words", "value"}
_GROUND: Final = "more likely one measure than not, all levels weighed together"

_Row = list[tuple[float, int]]


def join_likely(groups: Groups, kin: Kin, edges: Iterable[Edge]) -> None:
    """Join groups that are likely one measure, the likeliest first.

    Args:
        groups: The groups, joined by all else.
        kin: Which sources are on one subject.
        edges: The pairs that were compared.
    """
    shared = measures_shared(groups, kin.source_of)
    near = [*near_pairs(groups, kin, shared)]
    likely = _Likely(groups, kin, evidence_of(groups, kin, shared, [*edges, *near]))
    asked = likely.take(near)
    for _ in range(ROUNDS):
        asked = likely.join(asked)
        if not asked:
            break


def evidence_of(groups: Groups, kin: Kin, shared: Counter[Pair], edges: Iterable[Edge]) -> Evidence:
    """Give the evidence for pairs: of all that were compared, those across sources, each once."""
    source_of = kin.source_of
    across = {edge[:2]: edge for edge in edges if source_of[edge[0]] != source_of[edge[1]]}
    return Evidence(groups, kin, shared, across.values())


class _Likely:
    """The groups that pairs tie, and how likely they are one."""

    def __init__(self, groups: Groups, kin: Kin, evidence: Evidence) -> None:
        self._groups = groups
        self._source_of = kin.source_of
        self._evidence = evidence
        self._known: dict[Pair, float] = {}
        self._ties: dict[int, set[int]] = defaultdict(set)

    def take(self, pairs: Iterable[Edge]) -> Set[Pair]:
        """Keep the pairs of which nothing speaks against one measure; give their groups."""
        described, home = self._groups.descriptions, self._groups.home
        likely: set[Pair] = set()
        for first, second, _ in pairs:
            one, two = described[first], described[second]
            found = self._evidence.of(first, second)
            if _is_refused(one, two, found) or self._is_bare(first, second):
                continue
            points = self._known[first, second] = _beyond(one, two, found)
            if points > -MARGIN:
                groups = _ordered(home[first], home[second])
                self._ties[groups[0]].add(groups[1])
                self._ties[groups[1]].add(groups[0])
                if points >= 0:
                    likely.add(groups)
        return likely

    def join(self, asked: Iterable[Pair]) -> Set[Pair]:
        """Join the likeliest groups first, each once; give the pairs to be asked for next."""
        ranked = [(-odds, *pair) for pair in asked if (odds := self._together(*pair)) >= 0]
        changed: set[int] = set()
        for points, one, two in sorted(ranked):
            if not changed.isdisjoint((one, two)) or self._has_rival(one, two, -points):
                continue
            edge = Edge(one, two, Score(-points, (_GROUND,)))
            if self._groups.join(edge, by_structure=True):
                changed.update((one, two))
                self._merge(*_ordered(one, two))
        return {_ordered(one, two) for one in changed for two in self._ties.get(one, ())}

    def _has_rival(self, one: int, two: int, points: float) -> bool:
        """Whether either of two groups is about as likely one with another of the same source."""
        return any(
            other != taken
            and not self._sources(other).isdisjoint(self._sources(taken))
            and self._together(group, other) > points - MARGIN
            for group, taken in ((one, two), (two, one))
            for other in self._ties[group]
        )

    def _sources(self, group: int) -> set[int]:
        return {self._source_of[place] for place in self._groups.members[group]}

    def _merge(self, one: int, two: int) -> None:
        """Give a group that took in another its ties."""
        for other in self._ties.pop(two):
            self._ties[other].discard(two)
            if other != one:
                self._ties[other].add(one)
                self._ties[one].add(other)

    def _together(self, one: int, two: int) -> float:
        """Give by how much the log-odds of the pairs of two groups are enough, taken together.

        The mean alone would lose revised measures, some figures of which have the old value.
        """
        source_of = self._source_of
        members = self._groups.members
        pairs = (
            pair
            for pair in product(sorted(members[one]), sorted(members[two]))
            if source_of[pair[0]] != source_of[pair[1]]
        )
        found = [self._points(*pair) for pair in islice(pairs, SAMPLE)]
        if not found:
            return -math.inf
        return (1 - BEST) * math.fsum(found) / len(found) + BEST * max(found)

    def _points(self, first: int, second: int) -> float:
        pair = _ordered(first, second)
        points = self._known.get(pair)
        if points is None:
            described = self._groups.descriptions
            found = self._evidence.of(*pair)
            points = _beyond(described[pair[0]], described[pair[1]], found)
            self._known[pair] = points
        return points

    def _is_bare(self, first: int, second: int) -> bool:
        """Whether no word is common to two figures that need one."""
        one, two = self._groups.descriptions[first], self._groups.descriptions[second]
        if any(one.worth[stem] * two.worth[stem] > SLIGHT for stem in one.worth.keys() & two.worth):
            return False
        shared = self._evidence.measures_shared(first, second)
        return not one.amount.dimension.startswith(_BARE) or shared < CLOSELY


def _beyond(one: Description, two: Description, found: Found) -> float:
    """Give by how much the log-odds of a pair are enough."""
    kind = relation(one, two)
    return log_odds(found, odds()[kind]) - ENOUGH[kind]


def _is_refused(one: Description, two: Description, found: Found) -> bool:
    """Whether a level, the acts or the way in which they are told make two figures two measures."""
    if min([found[level] for level in found.keys() & _LEVELS], default=0.0) < AGAINST:
        return True
    acts = [_acts(each) for each in (one, two)]
    if found["value"] <= NEVER or (all(acts) and acts[0].isdisjoint(acts[1])):
        return True
    if one.amount.equals(two.amount):
        return False
    if is_on_top(one) or is_on_top(two):
        return True
    counted = one.amount.dimension == "count" and is_written_out(one) and is_written_out(two)
    return counted and one.interval.meets(two.interval) and other_words(one, two) < SOME_WORDS


def _acts(one: Description) -> set[tuple[str, str]]:
    """Give what is done to an amount, by slots; a part of which nothing is said has its whole's."""
    known = one.traits.acts or (one.whole.traits.acts if one.whole else {})
    return {(slot, act) for slot, (act, _) in known.items()}


def _ordered(one: int, two: int) -> Pair:
    return (one, two) if one < two else (two, one)


def near_pairs(groups: Groups, kin: Kin, shared: Counter[Pair] | None) -> Iterator[Edge]:
    """Give the pairs of near values of allied sources that neither group has in the other's source.

    Args:
        groups: The groups.
        kin: Which sources are on one subject.
        shared: How many measures each two sources share; None for the pairs of all sources on one
            subject, with those of one group and those that it has in the other's source.
    """
    described, home, source_of = groups.descriptions, groups.home, kin.source_of
    rows = _rows(groups, kin)
    members = {} if shared is None else groups.members
    has = {group: {source_of[place] for place in own} for group, own in members.items()}
    for place, one in enumerate(described):
        if kin.is_stranger(place) or kin.count(place) > _MOST:
            continue
        own, known = source_of[place], has.get(home[place], ())
        for source in _later(kin, place, shared):
            if source in known:
                continue
            for other in _near(one, rows.get((one.amount.dimension, source), [])):
                if own in has.get(home[other], ()):
                    continue
                found = score_of_like(one, described[other], LEAST)
                if found:
                    yield Edge(place, other, found)


def _later(kin: Kin, place: int, shared: Counter[Pair] | None) -> Iterator[int]:
    """Give the later sources on the subject of a figure that share measures enough with its own."""
    own = kin.source_of[place]
    return (
        source
        for source in kin.sources_near(place)
        if source > own and (shared is None or shared[own, source] >= ALLIED)
    )


def _rows(groups: Groups, kin: Kin) -> dict[tuple[str, int], _Row]:
    """Give the amounts of each source in order of size, by dimension.

    Times are left out: most only say when other amounts hold.
    """
    rows: dict[tuple[str, int], _Row] = defaultdict(list)
    for place, one in enumerate(groups.descriptions):
        if one.amount.dimension != "time":
            rows[one.amount.dimension, kin.source_of[place]].append((one.amount.size, place))
    for row in rows.values():
        row.sort()
    return rows


def _near(one: Description, row: _Row) -> Iterator[int]:
    """Give the places of the amounts of a source that are about as large as one."""
    size = one.amount.size
    low, high = (size * _REACH, size / _REACH) if size > 0 else (size, size)
    start = bisect_left(row, (low, -1))
    end = bisect_left(row, (high, sys.maxsize))
    return (row[rank][1] for rank in range(start, end))
