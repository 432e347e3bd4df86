"""Rounded: a hedged or rounded amount that fits one measure only, in few words of that measure."""

import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import chain, islice
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
"""With more amounts about as large in measures of kin sources, none can be told to be meant."""
_DEARER: Final = 8
"""To look a source up takes as long as to ask so many figures whether their sources are kin."""
_OPPOSED: Final = -5.95
"""Fewer points for the things counted make them other things."""

_Ranked = list[tuple[float, int]]
_Key = tuple[str, bool]
"""A dimension, and whether only round amounts of it are meant."""


def join_rounded(groups: Groups, kin: Kin) -> None:
    """Join each lone amount with the one measure that it may be a round statement of, if one is.

    Nothing else of that measure stands in its source, nor another amount that might fit.
    """
    sizes = _Sizes(groups, kin)
    found: dict[tuple[int, str], list[int]] = defaultdict(list)
    for place, one in enumerate(groups.descriptions):
        if len(groups.members[groups.home[place]]) > 1 or not _may_be_round(one):
            continue
        homes = _homes_near(groups, place, sizes.near(place))
        if len(homes) == 1:
            found[homes.pop(), one.source].append(place)
    # A measure that grows may get another name: it is found by one of its members.
    alone = [(groups.members[home][0], each) for (home, _), each in found.items()]
    for member, places in alone:
        if len(places) == 1:
            _join_with(groups, places[0], groups.home[member])


class _Sizes:
    """The figures of measures in order of their values, all together and those of each source."""

    def __init__(self, groups: Groups, kin: Kin) -> None:
        self._descriptions, self._kin = groups.descriptions, kin
        self._rows: dict[_Key, _Ranked] = defaultdict(list)
        self._own: dict[tuple[_Key, int], _Ranked] = defaultdict(list)
        for places in groups.members.values():
            for place in places if len(places) > 1 else ():
                self._add(place)
        for row in chain(self._rows.values(), self._own.values()):
            row.sort()

    def _add(self, place: int) -> None:
        """Put a figure into the rows of its dimension, and into those of round amounts."""
        one = self._descriptions[place]
        if not _may_be_round(one):
            return
        for rounds in {False, is_round(one)}:
            key = one.amount.dimension, rounds
            self._rows[key].append((one.amount.size, place))
            self._own[key, self._kin.source_of[place]].append((one.amount.size, place))

    def near(self, place: int) -> list[int]:
        """Give the figures of kin sources that are about as large; none where they are too many.

        Where few sources are kin, theirs are looked at; where many are, all of about that size.
        """
        one, kin = self._descriptions[place], self._kin
        key = one.amount.dimension, not is_round(one)
        row = self._rows.get(key, [])
        less, more = _ranks_near(one, row)
        if len(less) + len(more) > _DEARER * kin.count(place):
            rows = [self._own.get((key, source), []) for source in kin.sources_near(place)]
            found = (other for own in rows for other in _about_as_large(one, own))
        else:
            near = (row[rank][1] for rank in chain(less, more))
            found = (other for other in near if kin.are_kin(place, other))
        first = [*islice(found, _MOST + 1)]
        return first if len(first) <= _MOST else []


def _may_be_round(one: Description) -> bool:
    return not one.is_past and one.amount.dimension not in _NOT_ROUNDED and one.amount.size > 0


def is_round(one: Description) -> bool:
    """Whether an amount is hedged, in words, or has few digits that are not zero."""
    figure, amount = one.figure, one.amount
    if figure.bound != "=" or amount.in_words:
        return True
    is_short = figure.exact[-1:].isalpha() or _is_multiple(amount.low)
    return amount.digits <= _DIGITS and is_short


def _is_multiple(value: Fraction) -> bool:
    return value.denominator == 1 and not value.numerator % _STEP


def _homes_near(groups: Groups, place: int, near: Iterable[int]) -> set[int]:
    """Give the measures of some figures that an amount may be one of, two at the most."""
    one = groups.descriptions[place]
    homes: set[int] = set()
    for other in near:
        home = groups.home[other]
        if home in homes or not _is_near(one, groups.descriptions[other]):
            continue
        if _fits(one, groups.described(home)):
            homes.add(home)
            if len(homes) > 1:
                break
    return homes


def _about_as_large(one: Description, row: _Ranked) -> Iterator[int]:
    """Give the places of the amounts of a row that are near one and not equal to it."""
    return (row[rank][1] for rank in chain(*_ranks_near(one, row)))


def _ranks_near(one: Description, row: _Ranked) -> tuple[range, range]:
    """Give where they stand in the row: those that are less, and those that are more."""
    size = one.amount.size
    start = bisect_left(row, (size * (1 - _REACH), -1))
    end = bisect_left(row, (size * (1 + _REACH), sys.maxsize))
    less = bisect_left(row, (size, -1), start, end)
    more = bisect_left(row, (size, sys.maxsize), less, end)
    return range(start, less), range(more, end)


def _is_near(one: Description, other: Description) -> bool:
    if not (is_round(one) or is_round(other)) or one.amount.equals(other.amount):
        return False
    if not one.interval.meets(other.interval):
        return False
    is_like = one.amount.dimension != "count" or thing(one, other)[0] >= _OPPOSED
    return is_like and closeness(one, other) >= _CLOSE


def _fits(one: Description, members: Sequence[Description]) -> bool:
    """Whether an amount contradicts no member of a measure, and none stands in its source.

    Values of before are not asked, nor those of earlier sources that one of them repeats.
    """
    if any(each.source == one.source for each in members):
        return False
    past = [each for each in members if each.is_past]
    told = [each for each in members if not each.is_past]
    now = [each for each in told if not any(each.amount.equals(before.amount) for before in past)]
    is_changed = not all(each.interval.meets(before.interval) for each in now for before in past)
    return all(each.interval.meets(one.interval) for each in (now if is_changed else told))


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
