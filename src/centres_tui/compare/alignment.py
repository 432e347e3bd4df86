"""Alignment: figures grouped so that every group states one measure."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, compress
from typing import Final

from centres_tui.compare.blocking import Blocks
from centres_tui.compare.books import are_of_other_accounts
from centres_tui.compare.company import Company
from centres_tui.compare.converted import converted_pairs
from centres_tui.compare.description import Description
from centres_tui.compare.equals import EqualPairs
from centres_tui.compare.groups import HOPELESS, Edge, Groups
from centres_tui.compare.headlines import join_headlines
from centres_tui.compare.joining import join_all, join_best
from centres_tui.compare.kin import Kin, Pair
from centres_tui.compare.known_parts import without_parts
from centres_tui.compare.levels import LEVELS, value
from centres_tui.compare.likeness import other_words
from centres_tui.compare.lone import lone_pairs, share_measures
from centres_tui.compare.nearness import SOME_WORDS, is_rounding, is_written_out
from centres_tui.compare.scores import Score, score_of_like
from centres_tui.compare.slips import digits_of, is_slip
from centres_tui.compare.tables import label_of_row
from centres_tui.compare.things import thing

EQUAL_SCORE: Final = 2.4
"""Points that a pair of equal values needs."""
SURE_SCORE: Final = 3.4
"""Points with which it is one measure, though other words fit another value better."""
CLOSE_SCORE: Final = 2.6
"""Points that a pair of values that meet needs."""
OTHER_SCORE: Final = 4.6
"""Points that a pair of values that do not meet needs."""
OTHER_ONCE_SCORE: Final = 4.3
"""The same of days, and of things that a source counts once: of those there is but one."""
SLIP_SCORE: Final = 2.5
"""Points that a pair of values needs that differ by two digits exchanged."""
FEW_DIGITS: Final = 2
"""Shorter numbers that differ so have a word in common besides a noun of one word."""
ROUNDS: Final = 2
"""How often values that meet are joined, as measures that are found speak for their neighbours."""
TELLING_DIGITS: Final = 3
"""A count that rounds another to so many digits needs none."""
ANY_WORDS: Final = 0.1
"""The same, where one stands in a table, unless they are very near."""
VERY_NEAR: Final = 1.7
"""Points for the values of counts that are within one percent or so of each other."""
SUPPORTING_WORDS: Final = 1.6
"""Points for words in common that let unequal values do without a common action or structure."""
_SUPPORT: Final = frozenset({"action", "structure", "event", "trend"})
_SUPPORTING: Final = tuple(level.find for level in LEVELS if level.name in _SUPPORT)
_AMOUNTS: Final = frozenset({"count", "number", "money", "percent", "fraction"})
_SLIGHT: Final = frozenset(
    {"equal values", "the same subject", "the same status", "both to come", "both a year"}
)
"""Grounds that two separate amounts of one source have as well."""
_CONVERTED: Final = "one amount in two units"
MARGIN: Final = 1.0
"""By how much a pair of unequal values must be better than the next best in either source."""
CLAIMING_SCORE: Final = 2.4
"""An equal value in the other source is worth this at least against joining a different one."""
EQUAL_MARGIN: Final = 3.0
"""The same for equal values, where a source states that value of several things."""

_new: Final = tuple.__new__
"""Makes a named tuple in a third of the time."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The groups, and the pairs that were looked at."""

    groups: Groups
    """The groups."""
    edges: list[Edge]
    """The pairs that were compared."""
    kin: Kin
    """Which sources are on one subject."""
    lone: list[list[Edge]]
    """Pairs of lone values that were left apart, as their sources shared no measure."""


def align(descriptions: Sequence[Description]) -> Alignment:
    """Group the figures that state one measure.

    Equal values are joined first, the best pairs first. Values that differ are joined only where
    each is the other source's best match by a margin.
    """
    groups = Groups(descriptions)
    for first, second in converted_pairs(descriptions):
        groups.join(Edge(first, second, Score(0.0, (_CONVERTED,))), against=True)
    kin = Kin(descriptions)
    blocks = Blocks(descriptions, kin)
    alike = EqualPairs(blocks, kin, lambda pairs, least: _scored(pairs, groups, least))
    equal = alike.now_kin()
    _join_inside(groups, equal, descriptions)
    join_best(groups, _across(equal, descriptions), SURE_SCORE, EQUAL_MARGIN)
    kin.learn_groups(groups)
    equal += [*alike.now_kin(), *alike.not_telling()]
    close, other = _parted(_scored(blocks.other_pairs(), groups, of_any=False), descriptions)
    unchanged = _without_past(without_parts(other, descriptions, kin), descriptions)
    _join_inside(groups, equal, descriptions)
    join_headlines(groups)
    across = _across(equal, descriptions)
    join_best(groups, across, SURE_SCORE, EQUAL_MARGIN)
    company = Company(groups, kin)
    near = [edge for edge in close if _is_near(groups, edge) or _has_support(groups, edge)]
    rivals = _Rivals(across, chain(close, unchanged), kin.source_of)
    for _ in range(ROUNDS):
        hopeful = rivals.without(company.added_to(across))
        join_best(groups, hopeful, EQUAL_SCORE, EQUAL_MARGIN)
        join_best(groups, company.added_to(near), CLOSE_SCORE, MARGIN)
    apart = _join_some_lone(groups, kin, chain(close, unchanged))
    claimed = _claims(across, descriptions)
    differing = company.added_to(_unclaimed(unchanged, claimed, descriptions))
    join_best(groups, differing, OTHER_ONCE_SCORE, MARGIN, partial(_may_differ, groups))
    slips = (edge for edge in other if _is_likely_slip(edge, descriptions))
    likely = company.added_to(_unclaimed(slips, claimed, descriptions))
    join_best(groups, likely, SLIP_SCORE, MARGIN)
    return Alignment(groups, [*equal, *close, *other], kin, apart)


def _may_differ(groups: Groups, edge: Edge) -> bool:
    """Whether more than the points ties two values that do not meet, and those are enough."""
    one, two = groups.descriptions[edge.first], groups.descriptions[edge.second]
    once = one.amount.dimension == "time" or (
        one.amount.dimension == "count" and groups.counted_once.ties(one, two)
    )
    return (once or edge.score.points >= OTHER_SCORE) and _has_support(groups, edge)


def _is_likely_slip(edge: Edge, descriptions: Sequence[Description]) -> bool:
    """Whether two digits of one value are exchanged in the other, and the things are alike."""
    one, two = descriptions[edge.first], descriptions[edge.second]
    if one.amount.row != two.amount.row or not is_slip(one, two):
        return False
    if other_words(one, two) >= ANY_WORDS:
        return True
    is_named = digits_of(one, two) > FEW_DIGITS or min(len(one.nouns), len(two.nouns)) > 1
    return is_named and thing(one, two)[0] >= 1


_Claims = dict[tuple[int, str], float]


def _claims(equal: Iterable[Edge], descriptions: Sequence[Description]) -> _Claims:
    """Give the points of the best equal value that each figure has in each source.

    What a source says that was, or that is not so, does not count.
    """
    claimed: _Claims = {}
    for first, second, found in equal:
        one, two, points = descriptions[first], descriptions[second], found[0]
        if not (two.is_past or two.is_denied or two.stage):
            key = first, two.source
            claimed[key] = max(claimed.get(key, CLAIMING_SCORE), points)
        if not (one.is_past or one.is_denied or one.stage):
            key = second, one.source
            claimed[key] = max(claimed.get(key, CLAIMING_SCORE), points)
    return claimed


def _unclaimed(
    differing: Iterable[Edge], claimed: _Claims, descriptions: Sequence[Description]
) -> Iterator[Edge]:
    """Leave out the pairs of other values where one's source states the other's value as well.

    A source that says of a like thing what another says is not held to say something else of it,
    where that match is about as good.
    """
    for edge in differing:
        first, second, found = edge
        most = found[0]
        one = claimed.get((first, descriptions[second].source))
        if one is not None and one + MARGIN > most:
            continue
        two = claimed.get((second, descriptions[first].source))
        if two is None or two + MARGIN <= most:
            yield edge


def _join_inside(
    groups: Groups, equal: Iterable[Edge], descriptions: Sequence[Description]
) -> None:
    """Join the equal values of one source that words make one measure."""
    inside = (
        edge
        for edge in equal
        if _is_inside(edge, descriptions) and not _are_rows(edge, descriptions)
    )
    join_all(groups, [edge for edge in inside if _is_told_again(edge)])


def _are_rows(edge: Edge, descriptions: Sequence[Description]) -> bool:
    """Whether two numbers stand in rows of tables that no word names alike."""
    one, two = descriptions[edge.first], descriptions[edge.second]
    if not (one.around.heading and two.around.heading):
        return False
    rows = [label_of_row(each.text.source.text, each.figure.start) for each in (one, two)]
    words = [{*row.lower().split()} for row in rows]
    return all(words) and words[0].isdisjoint(words[1])


def _is_told_again(edge: Edge) -> bool:
    """Whether words, and not the value alone, make equal values of one source one measure."""
    if edge.score.points < EQUAL_SCORE:
        return False
    return edge.score.points >= SURE_SCORE or not _SLIGHT.issuperset(edge.score.grounds)


def _across(equal: Iterable[Edge], descriptions: Sequence[Description]) -> list[Edge]:
    return [edge for edge in equal if descriptions[edge[0]].source != descriptions[edge[1]].source]


def _scored(
    pairs: Iterable[tuple[int, int]], groups: Groups, least: float = HOPELESS, of_any: bool = True
) -> list[Edge]:
    """Score pairs; those with fewer points are left out, and the points of the others kept."""
    descriptions, edges = groups.descriptions, list[Edge]()
    for first, second in pairs:
        found = score_of_like(descriptions[first], descriptions[second], least, of_any)
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
        best = {key: 0.0 for edge in equal for key in self._sides(edge)}
        for first, second, found in others:
            points = found[0]
            key = first, source_of[second]
            if points > best.get(key, math.inf):
                best[key] = points
            key = second, source_of[first]
            if points > best.get(key, math.inf):
                best[key] = points
        self._best = best

    def without(self, equal: Iterable[Edge]) -> list[Edge]:
        """Leave out unsure pairs of equal values where the words fit another value better."""
        return [edge for edge in equal if edge[2][0] >= SURE_SCORE or edge[2][0] >= self.best(edge)]

    def best(self, edge: Edge) -> float:
        """Give the points of the best match of another value that either figure of a pair has."""
        one, two = self._sides(edge)
        return max(self._best[one], self._best[two])

    def _sides(self, edge: Edge) -> tuple[Pair, Pair]:
        """Give each figure of a pair with the source of the other."""
        one, two, _ = edge
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


def _join_some_lone(groups: Groups, kin: Kin, others: Iterable[Edge]) -> list[list[Edge]]:
    """Join the lone values of sources that share a measure; give those of the rest."""
    lone = lone_pairs(groups, kin)
    shared = share_measures(groups, kin, lone)
    _join_lone(groups, [*compress(lone, shared)], others, kin.source_of)
    return [edges for edges, told in zip(lone, shared, strict=True) if not told]


def join_lone_later(alignment: Alignment) -> None:
    """Join lone values of sources that have come to share a measure since; times are left out."""
    groups, kin = alignment.groups, alignment.kin
    described = groups.descriptions
    lone = [
        edges for edges in alignment.lone if described[edges[0].first].amount.dimension != "time"
    ]
    others = (
        edge
        for edge in alignment.edges
        if not described[edge.first].amount.equals(described[edge.second].amount)
    )
    now = [*compress(lone, share_measures(groups, kin, lone))]
    _join_lone(groups, now, others if now else (), kin.source_of)


def _is_inside(edge: Edge, descriptions: Sequence[Description]) -> bool:
    return descriptions[edge.first].source == descriptions[edge.second].source


def _without_past(edges: Iterable[Edge], descriptions: Sequence[Description]) -> list[Edge]:
    """Leave out pairs with the value before a change, which only equal ones repeat."""
    return [
        edge
        for edge in edges
        if not (descriptions[edge.first].is_past or descriptions[edge.second].is_past)
    ]


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


def _is_near(groups: Groups, edge: Edge) -> bool:
    """Whether values that meet are near enough to speak for one measure by themselves.

    Two counts written out, neither of them hedged, have a word in common besides their noun, and so
    has a cell of a table.
    """
    one, two = groups.descriptions[edge.first], groups.descriptions[edge.second]
    if one.amount.dimension != "count":
        return value(one, two)[0] > 0
    words = other_words(one, two)
    if is_rounding(one.amount, two.amount, TELLING_DIGITS):
        return True
    if words < SOME_WORDS and is_written_out(one) and is_written_out(two):
        return False
    bare = words < ANY_WORDS and (one.around.heading or two.around.heading)
    return value(one, two)[0] > (VERY_NEAR if bare else 0)


def _has_support(groups: Groups, edge: Edge) -> bool:
    """Whether more than the thing counted ties two values that differ."""
    one, two = groups.descriptions[edge.first], groups.descriptions[edge.second]
    if one.amount.dimension == "count" and thing(one, two)[0] < 1:
        return False
    if one.amount.dimension == "time" and _date_other_acts(one, two):
        return False
    if are_of_other_accounts(one, two):
        return False
    if other_words(one, two) >= SUPPORTING_WORDS:
        return True
    acts = any(find(one, two)[0] > 0 for find in _SUPPORTING)
    return acts or (one.amount.dimension == "count" and groups.counted_once.ties(one, two))


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
