"""Days from which, and to which, something was put off: "slipped from May to June"."""

import re
from typing import Final

from centres_tui.parse.reckoning import Tense
from centres_tui.vocabulary.patterns import lazy

_MOVED_FROM: Final = lazy(
    r"(?<!\w)(?:slip(?:s|ped)?|mov(?:e|es|ed|ing)|delay(?:s|ed)?|postpone[sd]?|push(?:es|ed)?|put|brought|"
    r"brings?|chang(?:e|es|ed|ing)|shift(?:s|ed)?|extend(?:s|ed)?|revised|rescheduled|switch(?:es|ed)?|"
    r"deferred|reset)\s(?:[a-z]+\s){0,3}from\s(?:the\s)?$"
    r"|(?<!\w)(?:mov(?:e|es|ed|ing)|delay(?:s|ed)?|postpone[sd]?|push(?:es|ed)?|put|brought|shift(?:s|ed)?)\s"
    r"(?:back\s|forward\s)?(?:[\w’'-]+\s){0,2}(?:completion|opening|start|launch|date|deadline|merger|handover"
    r"|closure|introduction|election|vote|hearing|switch|end)\s(?:[\w’'-]+\s){0,7}?from\s(?:the\s)?$",
    re.IGNORECASE,
)


def is_moved(text: str, start: int) -> bool:
    """Whether words before a date say that it changes to another: "slipped from May to June"."""
    if "from" not in text[max(0, start - 12) : start].lower():
        return False
    return _MOVED_FROM.search(text, max(0, start - 110), start) is not None


_MOVED_TO: Final = lazy(
    r"(?<!\w)(?:moved|delayed|postponed|deferred|rescheduled|extended|pushed\sback|put\sback|put\soff"
    r"|brought\sforward)\s(?:(?:again|now|further|on|back)\s)?(?:to|until|till)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""What goes before the new day of what was put off, near the publication on either side."""
_IS_MOVED_TO: Final = lazy(
    r"(?<!\w)(?:is|are|has|have|['’]s|['’]ve|being)\s(?:(?:now|been|again|also|already)\s){0,2}"
    r"(?:moved|delayed|postponed|deferred|rescheduled|extended|pushed|put|slipped)\s"
    r"(?:(?:back|off|out|again|further|on)\s)?(?:(?!from\s)[\w’'-]+\s){0,3}?(?:to|until|till)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""The same where that was put off of late, so that its new day lies ahead."""
_REACH: Final = 60
"""The words that tell so begin within so many characters before the day."""


def tense_of_moved(text: str, start: int) -> Tense | None:
    """Tell where the new day lies of what was put off to it: ahead, or on either side.

    Args:
        text: The text of the page.
        start: Where the day begins.

    Returns:
        "future", "" for the nearer side, or None where nothing was put off.
    """
    ahead = text[max(0, start - _REACH) : start]
    if _IS_MOVED_TO.search(ahead):
        return "future"
    return "" if _MOVED_TO.search(ahead) else None


_PERFECT: Final = lazy(r"(?<!\w)(?:has|have)\s(?:[a-z]+\s)?\Z|['’](?:s|ve)\s\Z", re.IGNORECASE)


def is_perfect(text: str, start: int, end: int) -> bool:
    """Whether a verb tells of these days, whatever day follows: "has called a strike from"."""
    if text[start:end].lower() in ("has", "have"):
        return True
    return _PERFECT.search(text, max(0, start - 24), start) is not None
