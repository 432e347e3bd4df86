"""Same ends: what sources give as what becomes of one amount is one measure, whatever its value.

One source has the hours fall from 412 to 265, another from 412 to 330; one keeps 13 of 34 clubs,
another 19 of the 34. What is kept is one measure, which was revised or on which they differ.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Final

from centres_tui.compare.arithmetic.part_and_rest import NAME as PART_AND_REST
from centres_tui.compare.arithmetic.relation import Relation
from centres_tui.compare.arithmetic.scene import is_rest
from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.scores import Score

_ENDS: Final = "both are what becomes of one amount"
_LEFT: Final = "both are left where the same goes"
_LEFT_OVER: Final = re.compile(r"\b(?:remaining|left|kept|retained|staying|after)\b")
"""The heading of a column of what is left."""
_THERE_WILL_BE: Final = re.compile(
    r"\b(?:so|then) there (?:will|would) (?:still )?be (?:only |just )?\Z"
)
"""What goes before what is left, as a sum makes it."""
_MOST: Final = 12
"""Of more ends of one amount the first are compared."""
_NEAR: Final = 400
"""What goes and what is left stand within so many characters."""


def join_same_ends(groups: Groups, relations: Iterable[Relation]) -> None:
    """Join the ends of changes that begin with one measure, and what is left of one whole.

    Args:
        groups: The groups so far.
        relations: The sums and changes inside the sources.
    """
    rests = [found for one in relations if (found := _rest_of(one)) is not None]
    by_start: dict[int, list[Description]] = defaultdict(list)
    for start, end in (*_changes(groups), *((whole, rest) for whole, _, rest in rests)):
        by_start[groups.home_of(start)].append(end)
    for ends in by_start.values():
        for one, two in combinations(ends[:_MOST], 2):
            _join(groups, one, two, _ENDS)
    for whole, part, rest in rests:
        for other in _left_elsewhere(groups, whole, part):
            _join(groups, rest, other, _LEFT)


def _changes(groups: Groups) -> Iterator[tuple[Description, Description]]:
    """Give the amounts that the text says changed, with what they changed to."""
    for old in groups.descriptions:
        new = groups.find(old.figure.changes_to or "") if old.stage == "before" else None
        if new is not None:
            yield old, groups.descriptions[new]


def _rest_of(relation: Relation) -> tuple[Description, Description, Description] | None:
    """Give the whole, what goes and what is left, where the words tell which is which."""
    if relation.name != PART_AND_REST or relation.holds != "yes":
        return None
    whole, one, two = relation.members
    is_first = _is_left(one)
    if is_first == _is_left(two):
        goes = [each.around.slots.get("fate") == "close" for each in (one, two)]
        if goes[0] == goes[1]:
            return None
        is_first = goes[1]
    return (whole, two, one) if is_first else (whole, one, two)


def _is_left(one: Description) -> bool:
    """Whether the words make an amount what is left."""
    fate = one.around.slots.get("fate")
    if _LEFT_OVER.search(one.around.heading):
        return True
    if _THERE_WILL_BE.search(one.around.before):
        return fate != "close"
    return fate == "remain" or (is_rest(one) and fate != "close")


def _left_elsewhere(groups: Groups, whole: Description, part: Description) -> Iterator[Description]:
    """Give what other sources leave where they take the same part, so that the whole is the same.

    "It will shut 9 branches. That leaves it with 17": together they are the 26 of elsewhere.
    """
    for taken in groups.described(groups.home_of(part)):
        if taken.source == part.source or taken.is_past:
            continue
        for other in _around(groups, taken):
            sums = other.amount.low + taken.amount.low == whole.amount.low
            if sums and _is_left(other) and not other.is_past:
                yield other


def _around(groups: Groups, taken: Description) -> Iterator[Description]:
    """Give the amounts of the same kind near one in its source."""
    place = groups.place(taken)
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(groups.descriptions):
            other = groups.descriptions[at]
            near = abs(other.figure.start - taken.figure.start) <= _NEAR
            if other.source != taken.source or not near:
                break
            if other.amount.dimension == taken.amount.dimension:
                yield other
            at += step


def _join(groups: Groups, one: Description, two: Description, ground: str) -> None:
    """Join two amounts of different sources, unless what they state cannot be one measure."""
    if one.source == two.source or one.amount.dimension != two.amount.dimension:
        return
    edge = Edge(groups.place(one), groups.place(two), Score(0.0, (ground,)))
    groups.join(edge, by_structure=True)
