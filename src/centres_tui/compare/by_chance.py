"""By chance: values that are equal, or near, and tell nothing of one measure."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.finding import VETO, Finding
from centres_tui.compare.lengths import are_of_other_lengths
from centres_tui.compare.nearness import is_told_as
from centres_tui.compare.traits import Mark

_BEYOND: Final = frozenset({"<", ">"})
"""The bounds of an age that people are over or under; "from six months on" says who may come."""
_ALIKE: Final = 0.1
"""Amounts that differ by this part of the larger may be one told by two."""
_ONE_ROW: Final = VETO
"""Points for one row of a table beside another value of which no word names that row."""
_ROW_ALONE: Final = -4.0
"""The same of a number of two digits that is equal."""
_SHORT: Final = 2
_WAY: Final = re.compile(
    r"\)? (?:\([^)]{1,20}\) )?(?:further |away )?(?:to the |due )?"
    r"((?:north|south)?-?(?:east|west)?)(?:ern)?\b"
)
"""What says which way a distance goes: "90 km (56 miles) north of", "90 km to the west"."""
_SEASON: Final = re.compile(r"\d{4}-2[1-4]")


def is_by_chance(first: Description, second: Description) -> bool:
    """Whether times only date others, lengths are of other sorts, or ages only say who is meant."""
    own = _OF_DIMENSION.get(first.amount.dimension)
    if own is not None:
        return own(first, second)
    marks = first.traits.marks | second.traits.marks
    if marks & Mark.ALLOWED:
        return bool(marks & Mark.CAME)
    return _is_age_limit(first) and _is_age_limit(second)


def _go_other_ways(first: Description, second: Description) -> bool:
    """Whether two distances are told to go in other directions: "to the west", "north of"."""
    ways = [_WAY.match(one.around.after) for one in (first, second)]
    told = [way[1] for way in ways if way and way[1]]
    return len(told) == len(ways) and told[0] != told[1]


def _date_others(first: Description, second: Description) -> bool:
    """Whether two times only date amounts, and none of them near another: 41 beds, 9 deaths."""
    if _is_season_over(first) and _is_season_over(second) and not _are_told_alike(first, second):
        return True
    one, two = first.traits.dated, second.traits.dated
    if not (one and two):
        return bool((one and second.is_to_come) or (two and first.is_to_come))
    return not any(
        kind == other and abs(size - far) <= _ALIKE * max(abs(size), abs(far))
        for kind, size in one
        for other, far in two
    )


def _is_of_other_row(cell: Description, other: Description) -> bool:
    """Whether words of another figure name a row beside that of a cell, and not its own."""
    own, beside = cell.traits.beside
    if not beside or other.traits.beside[0] or other.amount.in_words:
        return False
    words = other.around.weights.keys() | other.owner
    return not words.isdisjoint(beside) and words.isdisjoint(own)


def _is_season_over(one: Description) -> bool:
    """Whether a time is a season that is over, which says when more than what: "last winter"."""
    return not one.is_to_come and _SEASON.fullmatch(one.amount.text) is not None


def _are_told_alike(first: Description, second: Description) -> bool:
    """Whether the words by two times say that the same was done: both of a closure."""
    others = second.traits.acts
    return any(others.get(slot, ("",))[0] == act for slot, (act, _) in first.traits.acts.items())


def _is_age_limit(one: Description) -> bool:
    """Whether an age only says who is meant: "anybody over 65"."""
    return one.figure.kind == "age" and one.figure.bound in _BEYOND


def row(first: Description, second: Description) -> Finding | None:
    """Compare one row of a table that has a total with what no word names so."""
    if _is_row_beside(first, second) or _is_row_beside(second, first):
        if not first.amount.equals(second.amount):
            return None if is_told_as(first, second) else (_ONE_ROW, "")
        return (_ROW_ALONE, "") if first.amount.digits <= _SHORT else None
    return None


def _is_row_beside(one: Description, other: Description) -> bool:
    """Whether one is such a row, and words of the other's name none."""
    words = one.traits.row
    return bool(words) and not other.traits.row and words.isdisjoint(other.around.weights)


def _are_of_other_rows(first: Description, second: Description) -> bool:
    """Whether one of two shares is of a row of which the other names the one beside it."""
    return _is_of_other_row(first, second) or _is_of_other_row(second, first)


_OF_DIMENSION: Final[Mapping[str, Callable[[Description, Description], bool]]] = {
    "time": _date_others,
    "duration": are_of_other_lengths,
    "length": _go_other_ways,
    "share": _are_of_other_rows,
}
"""What tells by chance amounts of some dimensions."""
