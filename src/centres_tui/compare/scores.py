"""Scores: how well two figures match on all levels, and in which slot look-alikes differ."""

import math
from collections.abc import Callable, Iterable, Sequence, Set
from functools import lru_cache
from typing import Final, NamedTuple

from centres_tui.compare.description import Description
from centres_tui.compare.finding import Finding, Level
from centres_tui.compare.levels import LEVELS, value
from centres_tui.compare.likeness import wording
from centres_tui.compare.things import thing
from centres_tui.compare.traits import Mark

_SLOTS: Final = frozenset(
    {"time", "scope", "place", "aspect", "owner", "stage", "action", "status", "structure"}
)
"""The levels in which figures of one family may differ."""
_AGAINST: Final = -1.0
"""Fewer points in a slot tell two figures apart."""
_UNNAMED: Final = frozenset({"status"})
"""Those of them that name no difference where they speak against a pair."""
_LIKENESS: Final = 3.2
"""Points that the other levels need for two such figures to be a family."""
_ROUNDING: Final = 1e-6
"""More than sums of points are off."""


class Score(NamedTuple):
    """How well two figures match."""

    points: float
    """The sum over all levels."""
    grounds: tuple[str, ...]
    """The labels of the levels that speak for one measure."""
    differs: str = ""
    """The slot in which two figures that are alike otherwise differ."""

    def plus(self, points: float, label: str) -> "Score":
        """Add points, with a label."""
        grounds = (*self.grounds, label) if points > 0 else self.grounds
        return _new(Score, (self.points + points, _held_once(grounds), self.differs))


_new: Final = tuple.__new__
"""Makes a named tuple in a third of the time."""
_NO_SCORE: Final = Score(0.0, ())


def _without(*names: str) -> tuple[Level, ...]:
    return tuple(level for level in LEVELS if level.name not in names)


_LEVELS: Final = {
    Mark.COUNTED: _without("event", "meeting"),
    Mark.DATED: _without("thing"),
    0: _without("event", "meeting", "thing"),
}
"""The levels that may say something of a dimension: things are counted, only dates are events."""
_BITS: Final = 40
"""More than there are marks."""
_ALL: Final = (1 << _BITS) - 1

_Find = Callable[[Description, Description], Finding]


class _Asked(NamedTuple):
    """The levels that may say something of a pair, in order: the words and the value always."""

    names: tuple[str, ...]
    """Their names."""
    before: tuple[_Find, ...]
    """What those before the words find."""
    after: tuple[_Find, ...]
    """What those after the words find, the value aside, which is the last."""
    others: tuple[_Find, ...]
    """Both."""
    most: float
    """The most points that those after the words together give, the value aside."""
    most_of_all: float
    """The most that all together give, the words and the value aside."""
    may_differ: bool
    """Whether one of them is a slot."""


@lru_cache(maxsize=4096)
def _asked(marks: int) -> _Asked:
    """Give the levels that may say something of a pair, by the marks of either and of both."""
    either, both = marks >> _BITS, marks & _ALL
    levels = _LEVELS[both & (Mark.COUNTED | Mark.DATED)]
    asked = [level for level in levels if level.is_asked(either, both)]
    words = next(rank for rank, level in enumerate(asked) if level.find is wording)
    before, after = asked[:words], asked[words + 1 : -1]
    most = sum(level.most_of(either, both) for level in after) + _ROUNDING
    return _Asked(
        names=tuple(level.name for level in asked),
        before=tuple(level.find for level in before),
        after=tuple(level.find for level in after),
        others=tuple(level.find for level in (*before, *after)),
        most=most,
        most_of_all=most + sum(level.most_of(either, both) for level in before),
        may_differ=any(level.name in _SLOTS - _UNNAMED for level in asked),
    )


def score(first: Description, second: Description) -> Score:
    """Compare two figures of one dimension on every level."""
    return score_of_like(first, second, -math.inf) or _NO_SCORE


def points_of(first: Description, second: Description) -> float:
    """Give the points alone."""
    one, two = first.traits.marks, second.traits.marks
    others = _asked((one | two) << _BITS | one & two).others
    found = [find(first, second)[0] for find in others]
    found += wording(first, second)[0], value(first, second)[0]
    return math.fsum(found)


def points_by_level(first: Description, second: Description) -> dict[str, float]:
    """Give the points of every level that says something of a pair, by its name."""
    one, two = first.traits.marks, second.traits.marks
    asked = _asked((one | two) << _BITS | one & two)
    finds = (*asked.before, wording, *asked.after, value)
    return {name: find(first, second)[0] for name, find in zip(asked.names, finds, strict=True)}


def least_of(first: Description, second: Description, but: Set[_Find] = frozenset()) -> float:
    """Give the fewest points that any level gives, the words, the value and some others aside."""
    one, two = first.traits.marks, second.traits.marks
    others = _asked((one | two) << _BITS | one & two).others
    return min([find(first, second)[0] for find in others if find not in but], default=0.0)


def score_of_like(
    first: Description, second: Description, least: float, of_any: bool = True
) -> Score | None:
    """Compare two figures; None of a pair with fewer points that makes no family.

    The words, those before them and the value tell most. Where no other level could make up for
    them, none is asked. Nor are pairs compared that count different things, unless `of_any` is set.
    """
    one, two = first.traits.marks, second.traits.marks
    names, before, after, _, most, of_all, may_differ = _asked((one | two) << _BITS | one & two)
    if not of_any and names[0] == "thing" and thing(first, second)[0] < 0:
        return None
    worded, worth = wording(first, second), value(first, second)
    words = worded[0]
    if words + of_all + worth[0] < least and not (may_differ and words + of_all >= _LIKENESS):
        return None
    found = [find(first, second) for find in before]
    found.append(worded)
    told = [points for points, _ in found]
    if sum(told) + most + worth[0] < least and not (may_differ and _may_be_alike(told, most)):
        return None
    for find in after:
        finding = find(first, second)
        found.append(finding)
        told.append(finding[0])
    is_against = may_differ and min(told) < _AGAINST
    told.append(worth[0])
    found.append(worth)
    points = math.fsum(told)
    differs = _family_slot(first, second, names, found) if is_against else ""
    if points < least and not differs:
        return None
    labels = tuple([label for given, label in found if label and given > 0])
    return _new(Score, (points, _held_once(labels), differs))


@lru_cache(maxsize=4096)
def _held_once(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Give the same labels as one object, as many pairs have them."""
    return labels


def _may_be_alike(told: Iterable[float], most: float) -> bool:
    """Whether a pair may be a family yet: what speaks against it may be the slot that differs."""
    return sum([points for points in told if points > 0]) + most >= _LIKENESS


_SAME_KIND: Final = 1.5
"""Points for the things counted that other counts of one family need."""
_FEW: Final = 3
"""Smaller counts are no family with others that are not equal."""
_NO_FAMILIES: Final = frozenset({"time", "duration", "age"})


def _family_slot(
    first: Description, second: Description, names: Sequence[str], found: Sequence[Finding]
) -> str:
    """Name the slot in which two figures differ that are alike otherwise; empty for none.

    Another action makes another measure altogether, unless the values or the things are the same.
    """
    if first.amount.dimension in _NO_FAMILIES:
        return ""
    slot = _differing_slot(zip(names, found, strict=True))
    counted = first.amount.dimension == "count"
    if first.amount.equals(second.amount):
        return slot
    if counted and (thing(first, second)[0] < _SAME_KIND or _are_few(first, second)):
        return ""
    return "" if slot == "action" and not counted else slot


def _are_few(first: Description, second: Description) -> bool:
    """Whether one of two counts is so small that any text has some of it."""
    return min(first.amount.size, second.amount.size) < _FEW


def _differing_slot(found: Iterable[tuple[str, Finding]]) -> str:
    likeness, against = 0.0, ""
    for name, (points, label) in found:
        if name == "thing" and points < 0:
            return ""
        if name in _SLOTS and points < _AGAINST and label:
            against = against or name
        elif name != "value":
            likeness += points
    return against if likeness >= _LIKENESS else ""
