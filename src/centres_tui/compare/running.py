"""Running totals: what a source says has come in so far, and what a later one says has.

"An appeal has brought in £23,700", "The appeal has now reached £31,250": no source tells both, but
each states the one amount of that thing that had come to its day, and the later one is higher.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.likeness import wording
from centres_tui.compare.scores import Score, least_of
from centres_tui.compare.things import thing

_GROUND: Final = "what had come to the day of each"
_SO_FAR: Final = re.compile(
    r"\b(?:(?:so|thus) far|to date|as of|until now|since|by (?:then|now|the end of|last|yesterday)"
    r"|(?:has|have|had) (?:(?:now|already|so far|since|also|just|been|only) )*\w{0,12}"
    r"(?:ed|en|wn|ne|ought|ived|ade|un|aid|ot|old|eft|ost|ent|et)\b"
    r"|now (?:stands?|at|reached|has|have|had))\b"
)
"""What makes an amount one that had come to the day of its source."""
_OF_THEM: Final = re.compile(r"\sof (?:those|them|the|its|their|these|our)\b")
_BEFORE: Final = 70
_BEHIND: Final = 60
_WORDS: Final = 1.5
"""Points for words in common that two such amounts need."""
_AGAINST: Final = -0.6
"""No level but the words may give fewer points."""
_MOST: Final = 4
"""The later amount is at most so many times as high."""


def join_running(groups: Groups, edges: Iterable[Edge]) -> None:
    """Join what had come in to the days of two sources, where each has but one such amount.

    Args:
        groups: The groups.
        edges: Pairs that were compared.
    """
    described = groups.descriptions
    known: dict[int, bool] = {}
    found = [
        edge
        for edge in edges
        if _are_in_order(described[edge[0]], described[edge[1]])
        and _runs(edge[0], described, known)
        and _runs(edge[1], described, known)
        and _are_alike(described[edge[0]], described[edge[1]])
    ]
    sides: dict[tuple[int, str], set[int]] = defaultdict(set)
    for edge in found:
        for mine, theirs in ((edge.first, edge.second), (edge.second, edge.first)):
            sides[groups.home[mine], described[theirs].source].add(groups.home[theirs])
    only = [
        edge
        for edge in found
        if len(sides[groups.home[edge.first], described[edge.second].source]) == 1
        and len(sides[groups.home[edge.second], described[edge.first].source]) == 1
    ]
    for edge in sorted(only, key=lambda edge: edge.order):
        if groups.may_join(edge):
            told = Score(edge.score.points, (_GROUND,))
            groups.join(Edge(edge.first, edge.second, told), against=True)


def _are_in_order(one: Description, two: Description) -> bool:
    """Whether the later of two amounts of sources with days of their own is the higher one."""
    day, other_day = one.text.source.published, two.text.source.published
    if not (day and other_day) or day == other_day or one.source == two.source:
        return False
    first, second = (one, two) if day < other_day else (two, one)
    return first.amount.size < second.amount.size <= _MOST * first.amount.size


def _runs(place: int, described: Sequence[Description], known: dict[int, bool]) -> bool:
    found = known.get(place)
    if found is None:
        found = known[place] = is_running(described[place])
    return found


def is_running(one: Description) -> bool:
    """Whether words make an amount what had come to the day of its source."""
    sort = one.amount.dimension
    if not (sort == "count" or sort.startswith("money")) or one.is_plan or one.is_past:
        return False
    if one.stage or one.figure.trend or one.rhythm or one.around.heading or _is_part(one):
        return False
    start, end = one.text.clause_of(one.figure)
    start, end = max(start, one.figure.start - _BEFORE), min(end, one.figure.end + _BEHIND)
    return _SO_FAR.search(" ".join(one.text.source.text[start:end].lower().split())) is not None


def _is_part(one: Description) -> bool:
    """Whether an amount is one of some things; of money, the whole is what is sought."""
    if one.amount.dimension != "count":
        return False
    return one.whole is not None or _OF_THEM.match(one.around.after) is not None


def _are_alike(one: Description, two: Description) -> bool:
    if one.interval.meets(two.interval) or thing(one, two)[0] < 0:
        return False
    return wording(one, two)[0] >= _WORDS and least_of(one, two) >= _AGAINST
