"""Misprints: a value that sources agree on, with two of its digits exchanged in another source."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin
from centres_tui.compare.scores import least_of, score
from centres_tui.compare.slips import is_slip

AGREED: Final = 2
"""So many sources agree on the value at least."""
DIGITS: Final = 3
"""So many digits it has: shorter values are exchanged by chance."""
MOST: Final = 12
"""Of more amounts with the same digits none can be told to be a slip for another."""
_LEAST: Final = 1.0
"""Points that the best pair needs: words in common are not asked."""
_AGAINST: Final = -1.0
"""No level but the words and the value may give fewer points."""


def join_misprints(groups: Groups, kin: Kin) -> None:
    """Join a lone amount with the one measure that it may be a slip for.

    Args:
        groups: The groups; differing values that words make one measure are joined already.
        kin: Which sources are on one subject.
    """
    alike = _with_same_digits(groups.descriptions)
    for places in chain.from_iterable(map(kin.by_subject, alike)):
        found: dict[int, list[Edge]] = defaultdict(list)
        for edge in _slips(groups, kin, places):
            found[groups.home[edge.first]].append(edge)
        for edges in found.values():
            if len({groups.home[edge.second] for edge in edges}) == 1:
                groups.join(min(edges, key=lambda edge: edge.order), by_structure=True)


def _with_same_digits(descriptions: Sequence[Description]) -> Iterator[list[int]]:
    """Give the places of the amounts of one dimension that have the same digits in any order."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(descriptions):
        if one.amount.digits >= DIGITS and not one.is_past:
            found[one.amount.dimension, one.amount.row].append(place)
    for places in found.values():
        if len({descriptions[place].amount.ends for place in places}) > 1:
            yield places


def _slips(groups: Groups, kin: Kin, places: Sequence[int]) -> Iterator[Edge]:
    """Give the lone amounts, each with a member of a measure that it may be a slip for."""
    if len({groups.home[place] for place in places}) > MOST:
        return
    agreed = _agreed(groups, places)
    for lone in places if agreed else ():
        if _is_alone(groups, lone):
            for each in agreed:
                yield from _edge(groups, kin, (lone, each))


def _is_alone(groups: Groups, place: int) -> bool:
    """Whether the measure of a figure, if any, is that of one source."""
    source = groups.descriptions[place].source
    members = groups.members[groups.home[place]]
    return all(groups.descriptions[each].source == source for each in members)


def _agreed(groups: Groups, places: Sequence[int]) -> list[int]:
    """Give the figures whose value sources enough state in their measure."""
    told: dict[tuple[int, tuple[int, ...]], set[str]] = defaultdict(set)
    keys = [(groups.home[place], groups.descriptions[place].amount.ends) for place in places]
    for place, key in zip(places, keys, strict=True):
        told[key].add(groups.descriptions[place].source)
    return [place for place, key in zip(places, keys, strict=True) if len(told[key]) >= AGREED]


def _edge(groups: Groups, kin: Kin, pair: tuple[int, int]) -> Iterator[Edge]:
    one, two = (groups.descriptions[place] for place in pair)
    if not kin.are_kin(*pair) or not is_slip(one, two):
        return
    found = score(one, two)
    if found.points >= _LEAST and least_of(one, two) >= _AGAINST:
        yield Edge(*pair, found)
