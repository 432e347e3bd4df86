"""Joining: the groups of pairs of figures that are each other's best match."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Final

from centres_tui.compare.groups import Edge, Groups, may_be_told_twice
from centres_tui.compare.kin import Pair

ALIKE_SCORE: Final = 0.5
"""Points from which equal values in one source may be one measure in other words."""

_Matches = dict[tuple[int, str], list[Edge]]
"""The pairs of the figures of one group with figures of one source."""


def join_all(groups: Groups, edges: Iterable[Edge]) -> None:
    """Join pairs, the best first."""
    for edge in sorted(edges, key=lambda edge: (-edge[2][0], edge[0], edge[1])):
        groups.join(edge)


def join_best(
    groups: Groups,
    edges: Iterable[Edge],
    least: float,
    margin: float,
    is_supported: Callable[[Edge], bool] | None = None,
) -> None:
    """Join the pairs that are each other's best by a margin.

    Args:
        groups: The groups.
        edges: The pairs: all of equal values, or none.
        least: Points that a pair needs.
        margin: By how much it must be better than the next best in either source.
        is_supported: Whether more than the points ties a pair; all are, if None.
    """
    join_all(groups, best_of(groups, edges, (least, margin), is_supported))


def best_of(
    groups: Groups,
    edges: Iterable[Edge],
    limits: tuple[float, float],
    is_supported: Callable[[Edge], bool] | None = None,
) -> list[Edge]:
    """Give the pairs that are each other's best by a margin.

    Args:
        groups: The groups.
        edges: The pairs: all of equal values, or none.
        limits: Points that a pair needs, and by how much it must be better than the next best.
        is_supported: Whether more than the points ties a pair; all are, if None.
    """
    least, margin = limits
    rivals: _Matches = defaultdict(list)
    # Others are neither good enough nor the better match of what is.
    may_join = groups.may_join
    possible = [edge for edge in edges if edge[2][0] + margin > least and may_join(edge)]
    if not possible:
        return []
    home, descriptions = groups.home, groups.descriptions
    for edge in possible:
        first, second, _ = edge
        rivals[home[first], descriptions[second].source].append(edge)
        rivals[home[second], descriptions[first].source].append(edge)
    return [
        edge
        for edge in possible
        if edge[2][0] >= least
        and _stands_out(groups, rivals, (edge[0], edge[1]), margin)
        and _stands_out(groups, rivals, (edge[1], edge[0]), margin)
        and (is_supported is None or is_supported(edge))
    ]


def _stands_out(groups: Groups, rivals: _Matches, pair: Pair, margin: float) -> bool:
    """Whether the second of a pair is the best match of the first in its source, by a margin."""
    home = groups.home
    mine, theirs = pair
    found: dict[int, float] = {}
    here = home[mine]
    edges = rivals[here, groups.descriptions[theirs].source]
    if len(edges) == 1:
        return True
    for first, second, score in edges:
        group = home[second if home[first] == here else first]
        points = score[0]
        if points > found.get(group, -math.inf):
            found[group] = points
    own = home[theirs]
    enough = found[own]
    near = [group for group, points in found.items() if enough < points + margin and group != own]
    return not near or all(_may_be_one(groups, own, group) for group in near)


def _may_be_one(groups: Groups, one: int, two: int) -> bool:
    """Whether two groups in one source may be one measure in other words."""
    first, second = groups.described(one)[0], groups.described(two)[0]
    return may_be_told_twice(first, second) and groups.points(first, second) >= ALIKE_SCORE
