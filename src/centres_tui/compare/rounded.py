"""Rounded: a hedged or rounded amount that fits one measure only, in few words of that measure."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.kin import Kin
from centres_tui.compare.nearness import closeness
from centres_tui.compare.scores import score
from centres_tui.compare.things import thing

_NOT_ROUNDED: Final = frozenset({"time", "duration", "age", "ratio"})
_LEAST: Final = 1.5
"""Points that the best pair needs."""
_CLOSE: Final = 0.9
"""Points that the values need for their nearness: about a tenth apart."""
_REACH: Final = 0.12
"""Values further apart than this part of themselves are not that near."""
_DIGITS: Final = 2
"""A value of more digits was not rounded."""
_STEP: Final = 100
"""A number that is no multiple of this is not round, unless its last word is a scale."""
_MOST: Final = 200
"""With more amounts about as large in measures, none can be told to be the only one meant."""
_OPPOSED: Final = -5.95
"""Fewer points for the things counted make them other things."""

_Ranked = list[tuple[float, int]]
_Key = tuple[str, bool]
"""A dimension, and whether only round amounts of it are meant."""


def join_rounded(groups: Groups, kin: Kin) -> None:
    """Join each lone amount with the one measure that it may be a round statement of, if one is.

    Nothing else of that measure stands in its source, nor another amount that might fit.
    """
    ranked = _joined_by_size(groups)
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for place, one in enumerate(groups.descriptions):
        if len(groups.members[groups.home[place]]) > 1 or not _may_be_round(one):
            continue
        homes = _homes_near(groups, kin, place, ranked)
        if len(homes) == 1:
            found[homes.pop(), one.source].append(place)
    # A measure that grows may get another name: it is found by one of its members.
    alone = [(groups.members[home][0], each) for (home, _), each in found.items()]
    for member, places in alone:
        if len(places) == 1:
            _join_with(groups, places[0], groups.home[member])


def _may_be_round(one: Description) -> bool:
    return not one.is_past and one.amount.dimension not in _NOT_ROUNDED and one.amount.size > 0


def _is_round(one: Description) -> bool:
    """Whether an amount is hedged, in words, or has few digits that are not zero."""
    figure, amount = one.figure, one.amount
    if figure.bound != "=" or amount.in_words:
        return True
    is_short = figure.exact[-1:].isalpha() or not amount.low % _STEP
    return amount.digits <= _DIGITS and is_short


def _joined_by_size(groups: Groups) -> Mapping[_Key, _Ranked]:
    """Give the figures of measures in order of their values, and the round ones once more."""
    found: dict[_Key, _Ranked] = defaultdict(list)
    for places in groups.members.values():
        for place in places if len(places) > 1 else ():
            one = groups.descriptions[place]
            if _may_be_round(one):
                for is_round in {False, _is_round(one)}:
                    found[one.amount.dimension, is_round].append((one.amount.size, place))
    return {key: sorted(ranked) for key, ranked in found.items()}


def _homes_near(
    groups: Groups, kin: Kin, place: int, ranked: Mapping[_Key, Sequence[tuple[float, int]]]
) -> set[int]:
    """Give the measures that an amount may be one of, two at the most."""
    one = groups.descriptions[place]
    homes: set[int] = set()
    for other in _about_as_large(one, ranked.get((one.amount.dimension, not _is_round(one)), ())):
        home = groups.home[other]
        if home in homes or not kin.are_kin(place, other):
            continue
        if _is_near(one, groups.descriptions[other]) and _fits(one, groups.described(home)):
            homes.add(home)
            if len(homes) > 1:
                break
    return homes


def _about_as_large(one: Description, row: Sequence[tuple[float, int]]) -> list[int]:
    """Give the places of the amounts of a row that are near one and not equal to it."""
    size = one.amount.size
    start = bisect_left(row, size * (1 - _REACH), key=itemgetter(0))
    end = bisect_right(row, size * (1 + _REACH), key=itemgetter(0))
    same = bisect_left(row, size, key=itemgetter(0)), bisect_right(row, size, key=itemgetter(0))
    near = [place for _, place in (*row[start : same[0]], *row[same[1] : end])]
    return near if len(near) <= _MOST else []


def _is_near(one: Description, other: Description) -> bool:
    if not (_is_round(one) or _is_round(other)) or one.amount.equals(other.amount):
        return False
    if not one.interval.meets(other.interval):
        return False
    is_like = one.amount.dimension != "count" or thing(one, other)[0] >= _OPPOSED
    return is_like and closeness(one, other) >= _CLOSE


def _fits(one: Description, members: Iterable[Description]) -> bool:
    """Whether an amount contradicts no member of a measure, and none stands in its source."""
    return all(
        each.source != one.source and (each.is_past or each.interval.meets(one.interval))
        for each in members
    )


def _join_with(groups: Groups, place: int, home: int) -> None:
    one = groups.descriptions[place]
    if not _fits(one, groups.described(home)):
        return
    pairs = [
        Edge(place, other, score(one, groups.descriptions[other]))
        for other in groups.members[home]
        if _is_near(one, groups.descriptions[other])
    ]
    best = min(pairs, key=lambda edge: edge.order)
    if best.score.points >= _LEAST:
        groups.join(best, against=True)
