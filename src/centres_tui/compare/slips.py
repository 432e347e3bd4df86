"""Slips: values of two sources that differ by two digits put in the wrong order."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from centres_tui.compare.amounts import Amount
from centres_tui.compare.changes_told import tells_of_change, went_to
from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, Finding
from centres_tui.compare.surroundings import SourceText

_TWO: Final = 2
_NOT_WRITTEN: Final = frozenset({"time", "ratio"})
"""Dimensions that are not written as one row of digits."""


_SLIPPED: Final = (-0.5, 0.0, 2.3, 3.0)
"""Points for a value with two digits exchanged, by the digits that it has."""


def slip(first: Description, second: Description) -> Finding:
    """Give the points of a value that may be a slip for another, the more the longer it is."""
    if first.amount.row != second.amount.row or not is_slip(first, second):
        return NOTHING
    return _SLIPPED[min(digits_of(first, second), len(_SLIPPED)) - 1], "two digits exchanged"


def is_slip(first: Description, second: Description) -> bool:
    """Whether one value is the other with two digits exchanged: 240,000 and 204,000.

    A source that states both values, of whatever things, has not mixed them up.
    """
    one, two = first.amount, second.amount
    if one.row != two.row or one.dimension in _NOT_WRITTEN:
        return False
    in_one_unit = one.dimension == "count" or first.figure.unit == second.figure.unit
    if not in_one_unit or not are_exchanged(one, two):
        return False
    return not (_states(first.text, two) or _states(second.text, one))


def slip_among(ordered: Sequence[Description]) -> tuple[Description, Description] | None:
    """Give two of some values, the earlier first, where no words tell that one changed.

    Args:
        ordered: The figures of a measure, in order of publication.
    """
    by_row: dict[str, list[Description]] = defaultdict(list)
    for one in ordered:
        alike = by_row[one.amount.row]
        for other in alike:
            if _is_untold_slip(other, one):
                return other, one
        if not any(other.amount.equals(one.amount) for other in alike):
            alike.append(one)
    return None


def _is_untold_slip(first: Description, second: Description) -> bool:
    if first.interval.meets(second.interval) or not is_slip(first, second):
        return False
    return not (tells_of_change(second) or went_to(second))


def _states(text: SourceText, amount: Amount) -> bool:
    """Whether any figure of a source states an amount, of whatever thing."""
    return amount.ends in text.stated.ends(text.source.id, text.figures, amount.dimension)


def digits_of(first: Description, second: Description) -> int:
    """Give how many digits the two have, up to the last that is no zero in either."""
    return max(first.amount.digits, second.amount.digits)


def are_exchanged(one: Amount, two: Amount) -> bool:
    """Whether two digits that stand beside each other have changed places."""
    if one.in_words or two.in_words or one.text.find(".") != two.text.find("."):
        return False
    pairs = enumerate(zip(one.text.replace(".", ""), two.text.replace(".", ""), strict=True))
    apart = [place for place, (digit, other) in pairs if digit != other]
    return len(apart) == _TWO and apart[1] == apart[0] + 1
