"""Words for a beginning or an end before a time: part of it, or the verb of the sentence."""

import re
from typing import Final

from centres_tui.vocabulary.patterns import lazy

_ACTS: Final = lazy(r"(?:start|end|close|turn|middle|beginning)\s+\Z", re.IGNORECASE)
_TOLD: Final = lazy(r"(?:the\s)?(?:this|next|last|today|tomorrow)(?!\w)", re.IGNORECASE)
_LED: Final = lazy(r"(?<!\w)(?:by|at|the|until|till|since|from|before)\s+\Z", re.IGNORECASE)
_AHEAD: Final = 12
"""How far before such a word the one is looked for that makes it part of a time."""


def starts_or_ends(text: str, modifier: re.Match[str]) -> bool:
    """Whether what could modify a time is a verb: "could close next year", not "by end next week".

    Args:
        text: The text.
        modifier: The match of the word before the time, with the space behind it.
    """
    if not _ACTS.match(modifier[0]) or not _TOLD.match(text, modifier.end()):
        return False
    return _LED.search(text, max(0, modifier.start() - _AHEAD), modifier.start()) is None
