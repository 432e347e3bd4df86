"""Scores: how well two figures match on all levels, and in which slot look-alikes differ."""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.finding import Finding, Level
from centres_tui.compare.levels import LEVELS
from centres_tui.compare.things import thing

_SLOTS: Final = frozenset(
    {"time", "scope", "place", "aspect", "owner", "stage", "action", "status", "structure"}
)
"""The levels in which figures of one family may differ."""
_LIKENESS: Final = 3.2
"""Points that the other levels need for two such figures to be a family."""


@dataclass(frozen=True, slots=True)
class Score:
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
        return Score(self.points + points, grounds, self.differs)


def _without(*names: str) -> tuple[Level, ...]:
    return tuple(level for level in LEVELS if level.name not in names)


_LEVELS: Final = {"count": _without("event"), "time": _without("thing")}
"""The levels that may say something of a dimension: things are counted, only dates are events."""
_OTHER_LEVELS: Final = _without("event", "thing")

_Found = Sequence[tuple[str, float, str]]
"""What the levels say: the name of each with its points and its label."""
_Asked = tuple[tuple[str, Callable[[Description, Description], Finding]], ...]


@lru_cache(maxsize=4096)
def _asked(dimension: str, either: int, both: int) -> _Asked:
    """Give the levels that may say something of a pair with such marks."""
    levels = _LEVELS.get(dimension, _OTHER_LEVELS)
    return tuple((level.name, level.find) for level in levels if level.is_asked(either, both))


def _found(first: Description, second: Description) -> _Found:
    one, two = first.traits.marks, second.traits.marks
    asked = _asked(first.amount.dimension, one | two, one & two)
    return [(name, *find(first, second)) for name, find in asked]


def score(first: Description, second: Description) -> Score:
    """Compare two figures of one dimension on every level."""
    found = _found(first, second)
    return _scored(first, second, found, math.fsum([points for _, points, _ in found]))


def points_of(first: Description, second: Description) -> float:
    """Give the points alone."""
    return math.fsum([points for _, points, _ in _found(first, second)])


def score_of_like(first: Description, second: Description, least: float) -> Score | None:
    """Compare two figures; None of a pair with fewer points that makes no family."""
    found = _found(first, second)
    points = math.fsum([points for _, points, _ in found])
    if points < least and not _family_slot(first, second, found):
        return None
    return _scored(first, second, found, points)


def _scored(first: Description, second: Description, found: _Found, points: float) -> Score:
    return Score(
        points,
        tuple([label for _, points, label in found if label and points > 0]),
        _family_slot(first, second, found),
    )


_SAME_KIND: Final = 1.5
"""Points for the things counted that other counts of one family need."""
_FEW: Final = 3
"""Smaller counts are no family with others that are not equal."""
_NO_FAMILIES: Final = frozenset({"time", "duration", "age"})


def _family_slot(
    first: Description, second: Description, found: Sequence[tuple[str, float, str]]
) -> str:
    """Name the slot in which two figures differ that are alike otherwise; empty for none.

    Another action makes another measure altogether, unless the values or the things are the same.
    """
    if first.amount.dimension in _NO_FAMILIES:
        return ""
    slot = _differing_slot(found)
    counted = first.amount.dimension == "count"
    if first.amount.equals(second.amount):
        return slot
    if counted and (thing(first, second)[0] < _SAME_KIND or _are_few(first, second)):
        return ""
    return "" if slot == "action" and not counted else slot


def _are_few(first: Description, second: Description) -> bool:
    """Whether one of two counts is so small that any text has some of it."""
    return min(first.amount.size, second.amount.size) < _FEW


def _differing_slot(found: Iterable[tuple[str, float, str]]) -> str:
    likeness, against = 0.0, ""
    for name, points, label in found:
        if name == "thing" and points < 0:
            return ""
        if name in _SLOTS and points < -1 and label:
            against = against or name
        elif name != "value":
            likeness += points
    return against if likeness >= _LIKENESS else ""
