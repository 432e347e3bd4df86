"""Named sums: money whose own words say what it is, a loss, a loan or a prize."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from centres_tui.compare.surroundings import Surroundings

_SORTS: Final = {
    "short": r"loss(?:es)?|deficits?|hole",
    "profit": r"profits?|surplus(?:es)?",
    "income": r"turnover|revenues?|income|takings",
    "held": r"reserves?|assets",
    "debt": r"debts?|borrowings|loans?",
    "shared": r"dividends?",
    "won": r"prizes?|bonus(?:es)?",
    "fined": r"fines?|damages",
    "given": r"appeal|lottery (?:money|grant|cash|funding)",
}
"""What names each sort of sum."""
PAID: Final = "paid"
"""The sort of what was taken from a sum that was set aside."""
_NAME: Final = "(?:" + "|".join(f"(?P<{sort}>{names})" for sort, names in _SORTS.items()) + ")"
_BEFORE: Final = re.compile(
    rf"\b{_NAME}(?: (?:before|after) tax)?(?: (?:stands?|stood|worth|put|is|was|were|are))?"
    r" (?:of|at|is|was|worth) (?:about |around |some |nearly |almost |over |just |only ){0,2}\Z"
)
_AFTER: Final = re.compile(
    rf"(?:[ -](?:of|in) |[ -])(?:(?:pre-tax|net|annual|bank|yearly|total|cash) )?{_NAME}\b"
)
_PAID_OUT: Final = re.compile(
    r"(?: [\w’'-]+){0,2}? (?:from|out of) (?:the|its|their|our|this|a) (?:[\w’'-]+ ){0,2}"
    r"(?:fund|pot|scheme|grant|reserves?)\b"
)
"""What follows a sum that was taken from a larger one."""
_BY_VERB: Final = re.compile(
    r"\b(?:(?P<short>lost|loses|losing)|(?P<debt>owed|owes|owing))"
    r" (?:about |around |some |nearly |almost |over |just |only ){0,2}\Z"
)
"""A verb that names a sum, unless the sum is of something that was lost: "lost £2m of grants"."""
_OF_SOMETHING: Final = re.compile(r" (?:of|in|from|worth)\b")
_ANYWHERE: Final = re.compile(rf"\b{_NAME}\b")
_REACH: Final = 60
"""What names a sum stands within so many characters before it."""


def name_of_sum(around: "Surroundings") -> str:
    """Give the sort that the words beside a sum of money name: "a loss of £2m", "a £9m fine"."""
    before = around.before
    if _PAID_OUT.match(around.after):
        return PAID
    start = max(0, len(before) - _REACH)
    found = _BEFORE.search(before, start) or _AFTER.match(around.after)
    if not found and not _OF_SOMETHING.match(around.after):
        found = _BY_VERB.search(before, start)
    return (found and found.lastgroup) or ""


def sorts_near(around: "Surroundings") -> frozenset[str]:
    """Give all sorts of sums that the sentence of one names."""
    found = (_ANYWHERE.finditer(text) for text in (around.before, around.after, around.heading))
    return frozenset(match.lastgroup or "" for matches in found for match in matches)
