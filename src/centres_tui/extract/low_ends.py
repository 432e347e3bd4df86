"""The lower end of a range whose unit stands only behind the upper one: "16- to 24-year-olds"."""

import re
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.patterns import lazy

_JOINED: Final = lazy(
    r"(?<![\w.,£$€-])(\d{1,3}(?:\.\d)?|[^\W\d_]{3,9}(?:-[^\W\d_]{3,5})?)"
    r"(?:-?\s(to|or|and)\s|-(?:to|or)-|\s?[-–—]\s?)$",
    re.IGNORECASE,
)
_BETWEEN: Final = lazy(r"(?<!\w)between\s$", re.IGNORECASE)
_LISTED: Final = lazy(r"(?<![\w.,£$€-])(?:\d{1,2}|[^\W\d_]{3,8}),\s$")
"""Before the lower end, a number of a list that the two would end: "two, three or five years"."""
_REACH: Final = 28
_TAILS: Final = frozenset(" -–—")


def low_end(page: Page, amount: Amount) -> Amount | None:
    """Give the amount before another that is the lower end of one range with it, or None."""
    if page.text[amount.start - 1 : amount.start] not in _TAILS:
        return None
    begin = max(0, amount.start - _REACH)
    found = _JOINED.search(page.text[begin : amount.start])
    first = begin + found.start() if found else 0
    if found is None or _LISTED.search(page.text, max(0, first - 12), first):
        return None
    low = page.amount_at(first)
    if low is None or low.end != begin + found.end(1) or not low.value < amount.value:
        return None
    if (found[2] or "").lower() == "and":
        ahead = page.text[max(0, low.start - 10) : low.start]
        return low if _BETWEEN.search(ahead) else None
    return low
