"""Alignment: figures grouped so that every group states one measure."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from centres_tui.compare.blocking import Blocks, Pair
from centres_tui.compare.company import Company
from centres_tui.compare.description import Description
from centres_tui.compare.equals import EqualPairs
from centres_tui.compare.groups import HOPELESS, Edge, Groups, may_be_told_twice
from centres_tui.compare.headlines import join_headlines
from centres_tui.compare.kin import Kin
from centres_tui.compare.levels import LEVELS, other_words, value
from centres_tui.compare.lone import lone_pairs
from centres_tui.compare.scores import score_of_like
from centres_tui.compare.slips import digits_of, is_slip
from centres_tui.compare.things import thing
from centres_tui.compare.traits import Mark

EQUAL_SCORE: Final = 2.4
"""Points that a pair of equal values needs."""
SURE_SCORE: Final = 3.4
"""Points with which it is one measure, though other words fit another value better."""
CLOSE_SCORE: Final = 2.6
"""Points that a pair of values that meet needs."""
OTHER_SCORE: Final = 4.3
"""Points that a pair of values that do not meet needs."""
SLIP_SCORE: Final = 3.0
"""Points that a pair of values needs that differ by two digits exchanged."""
FEW_DIGITS: Final = 2
"""Shorter numbers that differ so have a word in common besides a noun of one word."""
ROUNDS: Final = 2
"""How often values that meet are joined, as measures that are found speak for their neighbours."""
SOME_WORDS: Final = 0.4
"""Points for words in common that two near counts need where neither is hedged."""
ANY_WORDS: Final = 0.1
"""The same, where one stands in a table, unless they are very near."""
VERY_NEAR: Final = 1.7
"""Points for the values of counts that are within one percent or so of each other."""
SUPPORTING_WORDS: Final = 1.6
"""Points for words in common that let unequal values do without a common action or structure."""
_SUPPORT: Final = frozenset({"action", "structure", "event", "trend"})
_SUPPORTING: Final = tuple(level.find for level in LEVELS if level.name in _SUPPORT)
_BOOKED: Final = frozenset({"debt", "income", "profit"})
"""Concepts of what the accounts of a period state."""
_ACCOUNTS: Final = 60
"""Sums of the books that differ are of other times where their sources lie so many days apart."""
_AMOUNTS: Final = frozenset({"count", "number", "money", "percent", "fraction"})
_SLIGHT: Final = frozenset(
    {"equal values", "the same subject", "the same status", "both to come", "both a year"}
)
"""Grounds that two separate amounts of one source have as well."""
ALIKE_SCORE: Final = 0.5
"""Points from which equal values in one source may be one measure in other words."""
MARGIN: Final = 1.0
"""By how much a pair of unequal values must be better than the next best in either source."""
CLAIMING_SCORE: Final = 2.4
"""An equal value in the other source is worth this at least against joining a different one."""
EQUAL_MARGIN: Final = 3.0
"""The same for equal values, where a source states that value of several things."""

_new: Final = tuple.__new__
"""Makes a named tuple in a third of the time."""
_Matches = dict[tuple[int, str], list[Edge]]
"""The pairs of the figures of one group with figures of one source."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The groups, and the pairs that were looked at."""

    groups: Groups
    """The groups."""
    edges: list[Edge]
    """The pairs that were compared."""
    kin: Kin
    """Which sources are on one subject."""


def align(descriptions: Sequence[Description]) -> Alignment:
    """Group the figures that state one measure.

    Equal values are joined first, the best pairs first. Values that differ are joined only where
    each is the other source's best match by a margin.
    """
    groups = Groups(descriptions)
    kin = Kin(descriptions)
    blocks = Blocks(descriptions, kin)
    alike = EqualPairs(blocks, kin, lambda pairs: _scored(pairs, groups))
    equal = alike.now_kin()
    _join_inside(groups, equal, descriptions)
    _join_best(groups, _across(equal, descriptions), SURE_SCORE, EQUAL_MARGIN)
    kin.learn_groups(groups)
    equal += alike.now_kin()
    equal += alike.not_telling()
    others = _of_like_things(blocks.other_pairs(), descriptions)
    close, other = _parted(_scored(others, groups), descriptions)
    unchanged = [edge for edge in other if not _is_before(edge, descriptions)]
    _join_inside(groups, equal, descriptions)
    join_headlines(groups)
    across = _across(equal, descriptions)
    _join_best(groups, across, SURE_SCORE, EQUAL_MARGIN)
    company = Company(groups, kin)
    near = [edge for edge in close if _is_near(groups, edge) or _has_support(groups, edge)]
    rivals = _Rivals(across, chain(close, unchanged), kin.source_of)
    for _ in range(ROUNDS):
        hopeful = rivals.without(company.added_to(across))
        _join_best(groups, hopeful, EQUAL_SCORE, EQUAL_MARGIN)
        _join_best(groups, company.added_to(near), CLOSE_SCORE, MARGIN)
    _join_lone(groups, lone_pairs(groups, kin), chain(close, unchanged), kin.source_of)
    unclaimed = [*_unclaimed(unchanged, across, descriptions)]
    _join_best(groups, company.added_to(unclaimed), OTHER_SCORE, MARGIN, may_lack_support=False)
    slips = [edge for edge in other if _is_likely_slip(edge, descriptions)]
    hopeful = company.added_to(_unclaimed(slips, across, descriptions))
    _join_best(groups, hopeful, SLIP_SCORE, MARGIN)
    return Alignment(groups, [*equal, *close, *other], kin)


def _is_likely_slip(edge: Edge, descriptions: Sequence[Description]) -> bool:
    """Whether two digits of one value are exchanged in the other, and the things are alike."""
    one, two = descriptions[edge.first], descriptions[edge.second]
    if one.amount.row != two.amount.row or not is_slip(one, two):
        return False
    if other_words(one, two) >= ANY_WORDS:
        return True
    is_named = digits_of(one, two) > FEW_DIGITS or min(len(one.nouns), len(two.nouns)) > 1
    return is_named and thing(one, two)[0] >= 1


def _of_like_things(
    pairs: Iterable[tuple[int, int]], descriptions: Sequence[Description]
) -> Iterator[tuple[int, int]]:
    """Leave out the pairs that count different things."""
    nameless = [not one.traits.marks & Mark.NOUNS for one in descriptions]
    for first, second in pairs:
        is_open = nameless[first] or nameless[second]
        if is_open or thing(descriptions[first], descriptions[second])[0] >= 0:
            yield first, second


def _unclaimed(
    differing: Iterable[Edge], equal: Iterable[Edge], descriptions: Sequence[Description]
) -> Iterator[Edge]:
    """Leave out the pairs of other values where one's source states the other's value as well.

    A source that says of a like thing what another says is not held to say something else of it,
    where that match is about as good. What it says that was, or that is not so, does not count.
    """
    claimed: dict[tuple[int, str], float] = {}
    for edge in equal:
        for mine, theirs in ((edge.first, edge.second), (edge.second, edge.first)):
            other = descriptions[theirs]
            if not (other.is_past or other.is_denied or other.stage):
                key = mine, other.source
                claimed[key] = max(claimed.get(key, CLAIMING_SCORE), edge.score.points)
    for edge in differing:
        sources = descriptions[edge.second].source, descriptions[edge.first].source
        keys = zip((edge.first, edge.second), sources, strict=True)
        if all(claimed.get(key, -math.inf) + MARGIN <= edge.score.points for key in keys):
            yield edge


def _join_inside(
    groups: Groups, equal: Iterable[Edge], descriptions: Sequence[Description]
) -> None:
    """Join the equal values of one source that words make one measure."""
    inside = (edge for edge in equal if _is_inside(edge, descriptions))
    _join_all(groups, [edge for edge in inside if _is_told_again(edge)])


def _is_told_again(edge: Edge) -> bool:
    """Whether words, and not the value alone, make equal values of one source one measure."""
    if edge.score.points < EQUAL_SCORE:
        return False
    return edge.score.points >= SURE_SCORE or not _SLIGHT.issuperset(edge.score.grounds)


def _across(equal: Iterable[Edge], descriptions: Sequence[Description]) -> list[Edge]:
    return [edge for edge in equal if descriptions[edge[0]].source != descriptions[edge[1]].source]


def _scored(pairs: Iterable[tuple[int, int]], groups: Groups) -> list[Edge]:
    """Score pairs; hopeless ones are left out, and the points of the others kept."""
    descriptions, edges = groups.descriptions, list[Edge]()
    for first, second in pairs:
        found = score_of_like(descriptions[first], descriptions[second], HOPELESS)
        if found:
            edges.append(_new(Edge, (first, second, found)))
    groups.remember(edges)
    return edges


class _Rivals:
    """For each figure and source of some pairs of equal values, the best match of another value."""

    def __init__(
        self, equal: Iterable[Edge], others: Iterable[Edge], source_of: Sequence[int]
    ) -> None:
        self._source_of = source_of
        self._best = {key: 0.0 for edge in equal for key in self._sides(edge)}
        for edge in others:
            points = edge.score.points
            for key in self._sides(edge):
                if points > self._best.get(key, math.inf):
                    self._best[key] = points

    def without(self, equal: Iterable[Edge]) -> list[Edge]:
        """Leave out unsure pairs of equal values where the words fit another value better."""
        return [edge for edge in equal if edge.score.points >= min(SURE_SCORE, self.best(edge))]

    def best(self, edge: Edge) -> float:
        """Give the points of the best match of another value that either figure of a pair has."""
        one, two = self._sides(edge)
        return max(self._best[one], self._best[two])

    def _sides(self, edge: Edge) -> tuple[Pair, Pair]:
        """Give each figure of a pair with the source of the other."""
        one, two = edge.first, edge.second
        return (one, self._source_of[two]), (two, self._source_of[one])


def _join_lone(
    groups: Groups,
    lone: Sequence[list[Edge]],
    others: Iterable[Edge],
    source_of: Sequence[int],
) -> None:
    """Join values that nothing else has, unless the words make another value the same measure."""
    rivals = _Rivals(chain.from_iterable(lone), others, source_of)
    for edges in lone:
        if max(map(rivals.best, edges)) >= OTHER_SCORE:
            continue
        if groups.join(edges[0], by_structure=True):
            for edge in edges[1:]:
                groups.join(edge, against=True)


def _is_inside(edge: Edge, descriptions: Sequence[Description]) -> bool:
    return descriptions[edge.first].source == descriptions[edge.second].source


def _is_before(edge: Edge, descriptions: Sequence[Description]) -> bool:
    """Whether one of the two is the value before a change, which only equal ones repeat."""
    return descriptions[edge.first].is_past or descriptions[edge.second].is_past


def _parted(
    edges: Iterable[Edge], descriptions: Sequence[Description]
) -> tuple[list[Edge], list[Edge]]:
    """Part the pairs whose values meet from those whose values do not."""
    close: list[Edge] = []
    other: list[Edge] = []
    for edge in edges:
        one, two = descriptions[edge.first], descriptions[edge.second]
        (close if one.interval.meets(two.interval) else other).append(edge)
    return close, other


def _join_all(groups: Groups, edges: Iterable[Edge]) -> None:
    for edge in sorted(edges, key=lambda edge: edge.order):
        groups.join(edge)


def _is_near(groups: Groups, edge: Edge) -> bool:
    """Whether values that meet are near enough to speak for one measure by themselves.

    Two counts written out, neither of them hedged, have a word in common besides their noun, and so
    has a cell of a table.
    """
    one, two = groups.descriptions[edge.first], groups.descriptions[edge.second]
    if one.amount.dimension != "count":
        return value(one, two)[0] > 0
    words = other_words(one, two)
    if words < SOME_WORDS and _is_written_out(one) and _is_written_out(two):
        return False
    bare = words < ANY_WORDS and (one.around.heading or two.around.heading)
    return value(one, two)[0] > (VERY_NEAR if bare else 0)


def _is_written_out(one: Description) -> bool:
    """Whether an amount has no hedge and no scale word: 158,000, not 1.3 million."""
    return one.figure.bound == "=" and not one.figure.exact[-1:].isalpha()


def _has_support(groups: Groups, edge: Edge) -> bool:
    """Whether more than the thing counted ties two values that differ."""
    one, two = groups.descriptions[edge.first], groups.descriptions[edge.second]
    if one.amount.dimension == "count" and thing(one, two)[0] < 1:
        return False
    if one.amount.dimension == "time" and _date_other_acts(one, two):
        return False
    if _are_of_other_accounts(one, two):
        return False
    if other_words(one, two) >= SUPPORTING_WORDS:
        return True
    acts = any(find(one, two)[0] > 0 for find in _SUPPORTING)
    return acts or (one.amount.dimension == "count" and groups.counted_once.ties(one, two))


def _are_of_other_accounts(one: Description, two: Description) -> bool:
    """Whether sums of the books, such as sales and debt, were published months apart.

    Those that differ are of other times, unless one is a plan or given as what was before.
    """
    published = one.text.source.published, two.text.source.published
    booked = _BOOKED.intersection(one.around.slots.values(), two.around.slots.values())
    if not booked or not all(published) or one.interval.meets(two.interval):
        return False
    if one.is_plan or two.is_plan or one.is_past or two.is_past:
        return False
    days = [date.fromisoformat(day or "").toordinal() for day in published]
    return abs(days[0] - days[1]) > _ACCOUNTS


def _date_other_acts(one: Description, two: Description) -> bool:
    """Whether two dates stand beside amounts, none of them equal: "12 on Monday, 15 on Tuesday"."""
    beside = [
        {
            (other.kind, other.value)
            for other in each.text.figures_in(*each.text.clause_of(each.figure))
            if other.kind in _AMOUNTS
        }
        for each in (one, two)
    ]
    return all(beside) and beside[0].isdisjoint(beside[1])


def _join_best(
    groups: Groups,
    edges: Iterable[Edge],
    least: float,
    margin: float,
    *,
    may_lack_support: bool = True,
) -> None:
    """Join the pairs that are each other's best by a margin.

    Args:
        groups: The groups.
        edges: The pairs: all of equal values, or none.
        least: Points that a pair needs.
        margin: By how much it must be better than the next best in either source.
        may_lack_support: Whether the thing counted may be all that ties a pair.
    """
    rivals: _Matches = defaultdict(list)
    # Others are neither good enough nor the better match of what is.
    near = [edge for edge in edges if edge.score.points + margin > least]
    possible = [edge for edge in near if groups.may_join(edge)]
    for edge in possible:
        for mine, theirs in ((edge.first, edge.second), (edge.second, edge.first)):
            rivals[groups.home[mine], groups.descriptions[theirs].source].append(edge)
    chosen = [
        edge
        for edge in possible
        if edge.score.points >= least
        and (may_lack_support or _has_support(groups, edge))
        and _stands_out(groups, rivals, (edge.first, edge.second), margin)
        and _stands_out(groups, rivals, (edge.second, edge.first), margin)
    ]
    _join_all(groups, chosen)


def _stands_out(groups: Groups, rivals: _Matches, pair: Pair, margin: float) -> bool:
    """Whether the second of a pair is the best match of the first in its source, by a margin."""
    home = groups.home
    mine, theirs = pair
    found: dict[int, float] = {}
    edges = rivals[home[mine], groups.descriptions[theirs].source]
    if len(edges) == 1:
        return True
    for edge in edges:
        group = home[edge.second if home[edge.first] == home[mine] else edge.first]
        found[group] = max(found.get(group, -math.inf), edge.score.points)
    own = home[theirs]
    enough = found[own]
    near = [group for group, points in found.items() if enough < points + margin and group != own]
    return all(_may_be_one(groups, own, group) for group in near)


def _may_be_one(groups: Groups, one: int, two: int) -> bool:
    """Whether two groups in one source may be one measure in other words."""
    first, second = groups.described(one)[0], groups.described(two)[0]
    return may_be_told_twice(first, second) and groups.points(first, second) >= ALIKE_SCORE
