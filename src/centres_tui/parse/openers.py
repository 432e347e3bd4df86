"""Whether a date may begin at a place, by its first word or digits and what follows them.

Most numbers and most words that can open a date open none. One look tells, before any form of
date is tried.
"""

from collections.abc import Iterable
from functools import cache
from typing import Final

from centres_tui.parse.date_words import unit_names, word_at
from centres_tui.parse.reckoning import YEAR_STARTS
from centres_tui.parse.relative import SHIFTS
from centres_tui.vocabulary.calendar import load_calendar
from centres_tui.vocabulary.numerals import numeral_words
from centres_tui.vocabulary.patterns import lazy

_DIGITS: Final = lazy(
    r"(?:1\d|20|21)\d\d(?!\d|[,.]\d)|\d{1,2}/\d{1,2}(?!\d)"
    r"|\d{1,2}(?:[./-](?:\d{1,2}[./-]|\d{4}|[A-Z])|st|nd|rd|th|[QH]\s?['’]?\d|\s(?:of\s)?[JFMASONDjfmasond][A-Za-z]{2})"
    r"|\d0['’]?s|\d{1,3}\s{1,2}(?:day|week|fortnight|month|year|decade|quarter|centur)"
    r"|\d\d?\s(?:to|and|until|through)\s|\d\d?\s?[-–—‑]\s?\d|['’‘]\d\d(?!\d)"
)
"""Digits that may begin a date."""
_NEXT: Final = lazy(r"(?:[\s\u00a0\u202f\u2009]{1,10}|\s?[-–—‑]\s?)(?:the\s)?([^\W\d_]+|\d)")
_DIGIT: Final = "0"
"""Stands for a digit among the words that may follow."""
_ANY: Final = frozenset({""})
"""Whatever follows, the word may open a date."""
_NONE: Final[frozenset[str]] = frozenset()
_CLOSE: Final = "."
"""Stands for the end of a clause among them: "until the sixteenth."."""
_CLOSES: Final = lazy(r"\s?(?:[.,;:!?)]|\Z)")
_FEW: Final = 3
"""So many ordinals, the lowest, tell no day alone: "until the third."."""
_VERBS: Final = frozenset({"may", "march"})
"""Months that are verbs in lower case: a day or a year must follow them there."""


def may_open(text: str, start: int) -> bool:
    """Tell whether a date may begin at a place.

    >>> may_open("last week", 0), may_open("last orders", 0), may_open("2018", 0)
    (True, False, True)
    """
    found = word_at(text, start)
    if found is None:
        return digits_may_open(text, start)
    wanted = followers_of(text[start : found[1]])
    return bool(wanted) and may_follow(text, found[1], wanted)


def digits_may_open(text: str, start: int) -> bool:
    """Tell whether a date may begin with the digits at a place."""
    return _DIGITS.match(text, start) is not None


def followers_of(written: str) -> frozenset[str]:
    """Give what must follow a word that opens a date; nothing where it opens none.

    >>> followers_of("walk")
    frozenset()
    """
    word = written.lower()
    if word in _VERBS and written[0].islower():
        return _after_months()
    return _followers().get(word, _NONE)


def may_follow(text: str, end: int, wanted: frozenset[str]) -> bool:
    """Tell whether what must follow a word that opens a date stands behind it.

    Args:
        text: The whole text.
        end: Where the word ends.
        wanted: What `followers_of` gives for it.
    """
    if wanted is _ANY:
        return True
    follows = _NEXT.match(text, end)
    if follows is None:
        return _CLOSE in wanted and _CLOSES.match(text, end) is not None
    return (_DIGIT if follows[1].isdigit() else follows[1].lower()) in wanted


@cache
def _after_months() -> frozenset[str]:
    return frozenset({_DIGIT, "of", *load_calendar().ordinals})


@cache
def _followers() -> dict[str, frozenset[str]]:
    """Give, for each word that may open a date, the words that must follow it."""
    calendar, numerals, units = load_calendar(), numeral_words(), frozenset(unit_names())
    months = frozenset(calendar.months)
    numbers = frozenset((*numerals.small, *numerals.tens))
    ordinals = frozenset(calendar.ordinals)
    named = {*calendar.weekdays, *months, *calendar.seasons}
    known: dict[str, frozenset[str]] = {}

    def add(openers: Iterable[str], followers: frozenset[str]) -> None:
        known.update(dict.fromkeys(openers, followers))

    add(numbers, units | months | numbers | ordinals | {"of", "thousand", "hundred", "oh", "o"})
    add(("a", "an"), units | {"couple"})
    parts = {"quarter", "half", "week", "weekend", "three", "six", "nine", "two", "four"}
    add(
        (*ordinals, "final", "opening", "closing"),
        frozenset(named) | ordinals | parts | _AFTER_ORDINALS,
    )
    add((word for word, day in calendar.ordinals.items() if day > _FEW), known["fourth"] | {_CLOSE})
    feasts_named = {*calendar.feasts, *calendar.moving}
    add(SHIFTS, units | named | parts | set(YEAR_STARTS) | _AFTER_SHIFTS)
    add(("last", "next"), known["last"] | feasts_named)
    add(("year", "week", "month", "day"), frozenset({"after", "before"}))
    known["week"] |= {_DIGIT, "no", "number"}
    for feasts in (calendar.feasts, calendar.moving):
        for first, names in feasts.items():
            words = _second_words(names) | known.get(first, frozenset())
            known[first] = _ANY if words >= _ANY else words
    add(("fiscal", "financial"), frozenset({"year", _DIGIT}))
    add((*calendar.days, *named, *_MODIFIERS, *_TENS, "q", "h", "fy", "cy", "weekend"), _ANY)
    return known


def _second_words(names: Iterable[str]) -> frozenset[str]:
    """Give the words that follow the first in names; all, where a name has one word only."""
    parts = [name.split() for name in names]
    if any(len(words) == 1 or "'" in words[0] for words in parts):
        return _ANY
    return frozenset(words[1].partition("'")[0] for words in parts)


_AFTER_ORDINALS: Final = frozenset({"of", "century", "day", "to", "and", "until", "through"})
_AFTER_SHIFTS: Final = frozenset(
    {
        "weekend",
        "night",
        "morning",
        "afternoon",
        "evening",
        "calendar",
        "working",
        "work",
        "workweek",
    }
)
_MODIFIERS: Final = (
    "early", "late", "earlier", "later", "mid", "end", "beginning", "start", "middle", "close",
    "turn",
)  # fmt: skip
_TENS: Final = (
    "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
)  # fmt: skip
