"""Beginnings: two years that sources give for the opening or founding of one thing."""

from typing import Final

from centres_tui.compare.days import is_of_beginning
from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, Finding
from centres_tui.compare.words import stem_of

_A_YEAR: Final = 365
"""A date of fewer days is no year."""
_YEARS_OFF: Final = 10 * 366
"""So many days off, a year may be a slip for another."""
_NAMES: Final = 0.45
"""A word of less weight beside a date does not name what began."""
_BEGUN: Final = frozenset({"start", "build", "founder", "foundation", "establish", "establishment",
                           "form", "finish", "new", "old", "first"})  # fmt: skip
"""Words of a beginning that say nothing of what began, as they are compared."""
_ANY: Final = frozenset({"site", "factory", "facility", "complex", "work", "centre", "place"})
"""Words that stand for whatever a text is on."""
_ONE_NAME: Final = (2.1, "the year in which one thing began")
"""Points where both name what began alike."""
_ANY_NAME: Final = (1.0, "the year of one beginning")
"""Points where either names it as the site, the plant."""


def year_begun(first: Description, second: Description) -> Finding:
    """Compare years, near each other and long over, in which something is told to have begun."""
    one, two = first.amount, second.amount
    if min(one.step, two.step) < _A_YEAR or abs(one.size - two.size) > _YEARS_OFF:
        return NOTHING
    if first.is_to_come or second.is_to_come:
        return NOTHING
    if not (is_of_beginning(first) and is_of_beginning(second)):
        return NOTHING
    return _of_names(first, second)


def _of_names(first: Description, second: Description) -> Finding:
    """Say how much the words for what began tell; the mill and the brewery of a town share it."""
    named, other = _named(first), _named(second)
    shared = named & other - _ANY
    is_within = named <= other or other <= named
    names = set(map(stem_of, first.text.proper_names | second.text.proper_names))
    if shared and (is_within or shared - names):
        return _ONE_NAME
    if shared:
        return NOTHING
    return _ANY_NAME if _ANY & named or _ANY & other else NOTHING


def _named(one: Description) -> set[str]:
    """Give the words near a date that may name what began then."""
    return {stem for stem, weight in one.worth.items() if weight >= _NAMES} - _BEGUN
