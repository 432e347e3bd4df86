"""Books: sums such as sales and debt, which the accounts of each period state anew."""

from datetime import date
from typing import Final

from centres_tui.compare.description import Description

_BOOKED: Final = frozenset({"debt", "income", "profit"})
"""Concepts of what the accounts of a period state."""
_OTHER_ACCOUNTS: Final = 60
"""Sums of the books that differ are of other times where their sources lie so many days apart."""


def are_of_other_accounts(one: Description, two: Description) -> bool:
    """Whether sums of the books, such as sales and debt, were published months apart.

    Those that differ are of other times, unless one is a plan or given as what was before.
    """
    published = one.text.source.published, two.text.source.published
    booked = _BOOKED.intersection(one.around.slots.values(), two.around.slots.values())
    if not booked or not all(published) or one.interval.meets(two.interval):
        return False
    if one.is_plan or two.is_plan or one.is_past or two.is_past:
        return False
    days = [date.fromisoformat(day or "").toordinal() for day in published]
    return abs(days[0] - days[1]) > _OTHER_ACCOUNTS
