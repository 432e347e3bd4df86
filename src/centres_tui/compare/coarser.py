"""Coarser: the month that one source gives for the day that another one names.

"Work ends in September" and "the works are to finish by 30 September" are told in few words alike.
Where the day is the only one of its source inside that month, and the month the only time of its
own source round that day, fewer are asked for.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin
from centres_tui.compare.scores import Score, score

ENOUGH: Final = 2.5
"""Points that a month and a day need, each of which is the only one."""
_MONTH: Final = 20
_QUARTER: Final = 95
"""What is no shorter, and no longer, in days, is a month or a quarter of a year."""
_MOST: Final = 40
"""A source on one subject with more others than these has days that meet by chance."""
_GROUND: Final = "the only times of both sources that meet"

_Times = dict[int, list[int]]
"""The places of the times of each source, by where they begin."""


def join_coarser(groups: Groups, kin: Kin) -> None:
    """Join the months of sources with the days inside them that others name, the surest first."""
    found = sorted(_pairs(groups, kin), key=lambda edge: (-edge.score.points, edge[:2]))
    for edge in found:
        if not _is_taken(groups, kin, edge):
            told = Score(edge.score.points, (_GROUND, *edge.score.grounds))
            groups.join(Edge(edge.first, edge.second, told), by_structure=True)


def _pairs(groups: Groups, kin: Kin) -> Iterator[Edge]:
    """Give the months with the days inside them, where each is the only one."""
    times = _times(groups, kin)
    described, source_of = groups.descriptions, kin.source_of
    for place, one in enumerate(described):
        if not _is_month(one) or kin.is_stranger(place) or kin.count(place) > _MOST:
            continue
        own = times[source_of[place]]
        for source in kin.sources_near(place):
            if source == source_of[place]:
                continue
            inside = _inside(described, times.get(source, []), one)
            if len({described[other].amount.ends for other in inside}) != 1:
                continue
            if not _is_only(described, own, place, described[inside[0]]):
                continue
            edges = (_edge(described, place, other) for other in inside)
            yield from (edge for edge in edges if edge.score.points >= ENOUGH)


def _times(groups: Groups, kin: Kin) -> _Times:
    """Group the times by source, in order."""
    found: _Times = defaultdict(list)
    for place, one in enumerate(groups.descriptions):
        if one.amount.dimension == "time":
            found[kin.source_of[place]].append(place)
    for places in found.values():
        places.sort(key=lambda place: (groups.descriptions[place].amount.low, place))
    return found


def _is_month(one: Description) -> bool:
    if one.amount.dimension != "time" or one.is_denied:
        return False
    return _MONTH <= one.amount.high - one.amount.low <= _QUARTER


def _inside(
    described: Sequence[Description], times: Sequence[int], month: Description
) -> list[int]:
    """Give the times of a source that lie inside a month and are shorter."""
    low, high = month.amount.low, month.amount.high
    start = bisect_left(times, low, key=lambda place: described[place].amount.low)
    found: list[int] = []
    for place in times[start:]:
        amount = described[place].amount
        if amount.low > high:
            break
        if amount.high <= high and (amount.high - amount.low) * 2 < high - low:
            found.append(place)
    return found


def _is_only(
    described: Sequence[Description], own: Sequence[int], place: int, day: Description
) -> bool:
    """Whether no other time of its source than a month meets a day."""
    month = described[place].amount
    return all(
        described[other].amount.ends == month.ends
        for other in own
        if described[other].amount.low <= day.amount.high
        and described[other].amount.high >= day.amount.low
    )


def _edge(described: Sequence[Description], place: int, other: int) -> Edge:
    first, second = min(place, other), max(place, other)
    return Edge(first, second, score(described[first], described[second]))


def _is_taken(groups: Groups, kin: Kin, edge: Edge) -> bool:
    """Whether either is one with something of the source of the other already."""
    return any(
        kin.source_of[other] == kin.source_of[theirs]
        for mine, theirs in (edge[:2], (edge[1], edge[0]))
        for other in groups.members[groups.home[mine]]
    )
