"""Lone values: equal values that each of two sources states of one thing only."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin, measures_shared
from centres_tui.compare.levels import value, wording
from centres_tui.compare.nouns import filler_nouns
from centres_tui.compare.scores import Score, least_of
from centres_tui.compare.things import thing

TELLING_DIGITS: Final = 2
"""Digits that a value needs: fewer are equal by chance too often."""
MOST_HOMES: Final = 12
"""A value that so many measures have is none that only one can have."""
SHARED: Final = 2
"""So many measures the sources have in common already: others may be on another subject."""
AGAINST: Final = -0.6
"""No level but the words may give fewer points."""
_SAMPLE: Final = 8
"""So many figures of a group are looked at."""
_GROUND: Final = "a value that no other figure has"


def lone_pairs(groups: Groups, kin: Kin) -> list[list[Edge]]:
    """Give the pairs of one value whose sources state it of nothing else, by pairs of groups.

    Few words need to be common to both, but nothing may speak against one measure.

    Args:
        groups: The groups; equal values that words make one measure are joined already.
        kin: Which sources are on one subject.
    """
    shared = measures_shared(groups, kin.source_of)
    found = (_fitting(groups, kin, one, two) for one, two in _pairs(groups))
    return [
        edges
        for edges in found
        if any(shared[kin.sources(edge.first, edge.second)] >= SHARED for edge in edges)
    ]


def _pairs(groups: Groups) -> Iterator[tuple[list[int], list[int]]]:
    """Give the figures of one value in two groups, neither of which is in a source of the other."""
    by_value: dict[tuple[str, tuple[int, ...]], list[int]] = defaultdict(list)
    for place, one in enumerate(groups.descriptions):
        if one.amount.digits >= TELLING_DIGITS and one.amount.dimension != "time":
            by_value[one.amount.dimension, one.amount.ends].append(place)
    for places in by_value.values():
        homes = _homes(groups, places)
        if 1 < len(homes) <= MOST_HOMES:
            yield from _alone(groups.descriptions, [*homes.values()])


def _homes(groups: Groups, places: Sequence[int]) -> dict[object, list[int]]:
    """Give the figures of one value by their groups, and cells of a row of years as one."""
    homes: dict[object, list[int]] = defaultdict(list)
    rows: dict[object, list[int]] = defaultdict(list)
    for place in places:
        one = groups.descriptions[place]
        is_cell = one.bearings.period and one.around.heading and _is_single(groups, place)
        row = one.source, one.figure.sentence_start
        (rows[row] if is_cell else homes[groups.home[place]]).append(place)
    return homes | rows


def _is_single(groups: Groups, place: int) -> bool:
    return len(groups.members[groups.home[place]]) == 1


def _alone(
    descriptions: Sequence[Description], homes: Sequence[list[int]]
) -> Iterator[tuple[list[int], list[int]]]:
    """Leave out what stands in a source that states the value of several things."""
    own = [{descriptions[place].source for place in home} for home in homes]
    for one, two in combinations(range(len(homes)), 2):
        others = [own[other] for other in range(len(homes)) if other not in (one, two)]
        sources = own[one] | own[two]
        if own[one].isdisjoint(own[two]) and all(map(sources.isdisjoint, others)):
            yield homes[one][:_SAMPLE], homes[two][:_SAMPLE]


def _fitting(groups: Groups, kin: Kin, one: list[int], two: list[int]) -> list[Edge]:
    """Give the pairs of two lists, none where something speaks against one measure."""
    descriptions = groups.descriptions
    places = [pair for pair in product(one, two) if kin.are_kin(*pair)]
    if any(map(kin.is_stranger, chain(one, two))):
        return []
    pairs = [(descriptions[first], descriptions[second]) for first, second in places]
    if any(_is_against(*pair) for pair in pairs) or all(_may_be_others(*pair) for pair in pairs):
        return []
    if all(_are_only_people(*pair) for pair in pairs):
        return []
    is_cell = _is_cell(descriptions, one) or _is_cell(descriptions, two)
    if is_cell and not any(wording(*pair)[0] > 0 for pair in pairs):
        return []
    return [Edge(*place, Score(0.0, (_GROUND,))) for place in places]


def _is_cell(descriptions: Sequence[Description], places: Sequence[int]) -> bool:
    """Whether a figure stands alone as a bare number in a table, which has many."""
    one = descriptions[places[0]]
    is_bare = one.figure.exact[:1].isdigit() and one.figure.exact[-1:].isdigit()
    return len(places) == 1 and is_bare and bool(one.around.heading)


def _is_against(first: Description, second: Description) -> bool:
    """Whether any level but the words speaks against one measure."""
    return value(first, second)[0] <= 0 or least_of(first, second) < AGAINST


def _are_only_people(first: Description, second: Description) -> bool:
    """Whether one count is of people, of whatever sort, the other of nothing named."""
    nouns = first.nouns or second.nouns
    is_named = bool(first.nouns) == bool(second.nouns)
    if first.amount.dimension != "count" or is_named or nouns[-1] not in filler_nouns():
        return False
    return wording(first, second)[0] <= 0


def _may_be_others(first: Description, second: Description) -> bool:
    """Whether both name what they count, and not the same, or one is only aimed at."""
    if first.nouns and second.nouns and thing(first, second)[0] <= 0:
        return True
    targets = [one.figure.status == "target" for one in (first, second)]
    return targets[0] != targets[1] and not (first.is_plan and second.is_plan)
