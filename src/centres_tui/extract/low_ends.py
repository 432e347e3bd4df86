"""The lower end of a range whose unit stands only behind the upper one: "16- to 24-year-olds"."""

import re
from typing import Final

from centres_tui.extract.page import Page
from centres_tui.parse.numerals import Amount
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.ranges import range_words

_JOINED: Final = lazy(
    r"(?<![\w.,£$€-])(\d{1,3}(?:\.\d)?|[^\W\d_]{3,9}(?:-[^\W\d_]{3,5})?)"
    r"(?:-?\s(to|or|and)\s|-(?:to|or)-|\s?[-–—]\s?)$",
    re.IGNORECASE,
)
_BETWEEN: Final = lazy(r"(?<!\w)between\s$", re.IGNORECASE)
_LISTED: Final = lazy(r"(?<![\w.,£$€-])(?:\d{1,2}|[^\W\d_]{3,8}),\s$")
"""Before the lower end, a number of a list that the two would end: "two, three or five years"."""
_REACH: Final = 28
_AHEAD: Final = 45
"""How far before the lower end a word is looked for that says that something changes."""
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
    return low if _joins(page.text, low.start, found[2] or "") else None


def _joins(text: str, start: int, word: str) -> bool:
    """Whether the word between two amounts makes a range of them."""
    if word.lower() == "and":
        return _BETWEEN.search(text, max(0, start - 10), start) is not None
    return not _changes(text, start)


def _changes(text: str, start: int) -> bool:
    """Tell the change "rose from 14 to 19 minutes" from a range."""
    if text[max(0, start - 5) : start].lower() != "from ":
        return False
    ahead = text[max(0, start - _AHEAD) : start - 5].rpartition(". ")[2]
    return range_words().moving.search(ahead) is not None
