"""Lengths of time in more than one part, and lists of lengths that share their unit."""

import re
from decimal import Decimal
from typing import Final

from centres_tui.parse.numerals import Amount, parse_number
from centres_tui.vocabulary.patterns import lazy

_PARTS: Final = {
    "decade": ("year", 10), "year": ("month", 12), "week": ("day", 7), "day": ("hour", 24),
    "hour": ("minute", 60), "minute": ("second", 60),
}  # fmt: skip
"""The lesser unit that a unit is an exact number of."""
_WORDS: Final = {
    "year": "years?|yrs?", "month": "months?|mths?", "day": "days?", "hour": "hours?|hrs?|h",
    "minute": "minutes?|mins?|m", "second": "seconds?|secs?|s",
}  # fmt: skip
_NUMBER: Final = r"\d{1,3}(?:\.\d)?|[a-z]{3,9}(?:-[a-z]{3,5})?"
_LESSER: Final = {
    unit: lazy(
        rf"(?:,?\s(?:and\s)?|-and-)?({_NUMBER})[\s-]?(?:{written})(?!\w|\s(?:of\s(?:which|them|that)|"
        r"later|earlier|longer|more|off|ahead|behind|clear|faster|slower|quicker|away)(?!\w))",
        re.IGNORECASE,
    )
    for unit, written in _WORDS.items()
}
_LIST: Final = lazy(
    rf"((?:,\s(?:{_NUMBER})){{0,6}},?)\s(?:and|or)\s({_NUMBER})[\s-](?:(working|business|trading|school)\s)?"
    r"(seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|mins?|hrs?)"
    r"(?![^\W\d_]|[-\s]old(?!\w)|\s(?:ago|later|earlier|of\sage)(?!\w))",
    re.IGNORECASE,
)
_TWO: Final = lazy(
    r"(?<!\w)(?:after|at|for|of|in|to|from|takes|took|lasting|lasts?|lasted|within|over|both|about|around)\s$",
    re.IGNORECASE,
)


_BARE: Final = lazy(
    r"\s([1-5]\d|0?5)(?=\s?(?:[.,;:!?)]|\Z|\n)(?!\d)|\s(?:to|and|from|by|at|when|if)\s)"
)
"""The minutes of "one hour 50", which have no unit."""


_BY_DAY: Final = lazy(
    r"(?<=day)\s(?:centres?|centers?|nurser(?:y|ies)|schools|hospitals|units|boats|trippers|"
    r"patients|pupils|visitors)(?!\w)",
    re.IGNORECASE,
)
"""What is called after the day, and not after so many: "seven day centres"."""


def with_lesser_parts(text: str, end: int, value: Decimal, unit: str) -> tuple[int, Decimal, str]:
    """Add the lesser parts behind a length, in the least unit stated, which is exact.

    >>> with_lesser_parts("1h 20m", 2, Decimal(1), "hour")
    (6, Decimal('80'), 'minute')
    """
    while unit in _PARTS and value == int(value):
        lesser, factor = _PARTS[unit]
        found = _LESSER[lesser].match(text, end)
        if found is None and unit == "hour":
            found = _BARE.match(text, end)
        number = parse_number(found[1]) if found else None
        if found is None or number is None or not 0 < number < factor:
            break
        end, value, unit = found.end(), value * factor + number, lesser
    return end, value, unit


def shared_unit(text: str, start: int, end: int) -> str | None:
    """Give the unit that a number in a list has from the last one: "8, 12 and 16 weeks".

    Args:
        text: The whole text.
        start: Where the number begins.
        end: Where it ends.
    """
    found = _LIST.match(text, end)
    if found is None or parse_number(found[2]) is None:
        return None
    between = [part for part in found[1].split(",") if part.strip()]
    if any(parse_number(part) is None for part in between):
        return None
    listed = "," in found[1] or text[max(0, start - 2) : start] == ", "
    if not listed and not _TWO.search(text, max(0, start - 12), start):
        return None
    return f"{found[3].lower()} {found[4].lower()}" if found[3] else found[4].lower()


_SECOND_ONES: Final = lazy(r"\s[a-z]{2,}[^s\W]s\b")
"""What follows "second" where it is no time: "140 second doses"."""
_OF_ALL_GUESTS: Final = 400
"""So many nights nobody spends in a row: they are those of all guests together."""


def is_other(match: re.Match[str], amount: Amount, text: str) -> bool:
    """Tell "140 second doses", "seven day centres" and "90,000 nights" from an amount of time."""
    if match[2].lower() == "nights" and amount.value >= _OF_ALL_GUESTS:
        return True
    if text[amount.end] != "-" and _BY_DAY.match(text, match.end()):
        return True
    spaced = match[2].lower() == "second" and amount.value > 1 and text[amount.end] != "-"
    return spaced and _SECOND_ONES.match(text, match.end()) is not None
