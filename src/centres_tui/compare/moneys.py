"""Moneys: sums that are named, as a loss or a loan, beside those that no word makes such."""

import math
import re
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, OPPOSED, Finding
from centres_tui.compare.named_shares import are_other_shares
from centres_tui.compare.named_sums import PAID, name_of_sum, sorts_near
from centres_tui.compare.slips import is_slip

_CONCEPTS: Final = {
    "loss": "short",
    "deficit": "short",
    "profit": "profit",
    "income": "income",
    "debt": "debt",
}
"""The sort of sum that each concept may name in other words."""
_TELLING_DIGITS: Final = 3
"""Shares of so many digits that are equal are hardly of other things."""
_TOLD: Final = 0.15
"""A word that weighs less beside a sum says nothing of it."""
_LIKE_WORDS: Final = 0.05
"""Sums whose words are as alike are told apart by those."""
_FOUND: Final = re.compile(
    r"\b(?:find|found|plug|fill|close|short|red|make up|wipe|write off"
    r"|pay|pays|paid|penalty|penalties|ordered|award|awarded|win|wins|won)\b"
)
"""Words that say of a sum that it is one that is missing, or what has to be paid, or was won."""


def sort_of_sum(first: Description, second: Description) -> Finding:
    """Compare a sum that is named, as a loss or a loan, with one that no word makes such.

    "A loss of £9m" is not "the council puts in £9m", though the values are equal.
    """
    if first.amount.dimension == "share":
        is_same = first.amount.digits >= _TELLING_DIGITS and (
            first.amount.equals(second.amount) or is_slip(first, second)
        )
        is_other = not is_same and are_other_shares(first.around, second.around)
        return (OPPOSED, "another sort of share") if is_other else NOTHING
    one, two = name_of_sum(first.around), name_of_sum(second.around)
    if not (one or two):
        return NOTHING
    if PAID in {one, two}:
        is_apart = one != two and not first.interval.meets(second.interval)
        return (OPPOSED, "taken from a sum, and the sum") if is_apart else NOTHING
    is_same = one == two if one and two else _may_be(one or two, second if one else first)
    if is_same or _are_alike(first, second):
        return NOTHING
    return OPPOSED, "another sort of sum"


def _may_be(sort: str, other: Description) -> bool:
    """Whether words near a sum may say in other words that it is of a sort."""
    weights = other.around.weights
    if any(_CONCEPTS[near] == sort and weights.get(near, 0.0) >= _TOLD for near in _CONCEPTS):
        return True
    text = other.around
    return bool(sort in sorts_near(text) or _FOUND.search(text.before) or _FOUND.search(text.after))


def _are_alike(first: Description, second: Description) -> bool:
    """Whether more than hardly a word is common to both."""
    one, two = first.worth, second.worth
    shared = math.fsum([own * two[stem] for stem, own in one.items() if stem in two])
    return shared > _LIKE_WORDS * (first.norm * second.norm or 1.0)
