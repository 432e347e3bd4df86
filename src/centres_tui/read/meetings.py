"""Lines at the head of a paper that name the meeting for which it was written, and its day."""

import re
from collections.abc import Sequence
from typing import Final

from centres_tui.parse.dates import FoundDate
from centres_tui.read.units import LINE, Unit, days_in
from centres_tui.vocabulary.patterns import lazy
from centres_tui.vocabulary.publishers import Publishers, publishers

GOES_ON: Final = lazy(r"\s(?:were|was|be|are|is|had|have|having|and)(?!\w)")
"""What goes on after a day as a sentence does."""
LONGEST: Final = 14
"""The name of a meeting has at most so many words."""

_MINUTES: Final = lazy(
    r"(?:the\s)?(?:(?:draft|approved|confirmed|unconfirmed|public)\s)?"
    r"(?:minutes?|notes?|record|transcript|proceedings)\s(?:of|from)\s",
    re.IGNORECASE,
)
_HELD: Final = lazy(
    r"(?<!\w)(?:held|meeting|hearing|session|committee|council|board|trustees)(?!\w)", re.IGNORECASE
)
_EARLIER: Final = lazy(r"(?<!\w)(?:last|previous|next|earlier)(?!\w)", re.IGNORECASE)
_TO_THE_DAY: Final = lazy(
    r"(?:[,:]|\s[-–—])?\s(?:(?:on|of)\s)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\Z",
    re.IGNORECASE,
)
_HELD_AT: Final = lazy(
    r",?\s(?:(?:to\sbe|was)\s)?held(?:\sin\spublic|\s(?:at|in)\s[^\n]{1,60})?\Z"
    r"|\sin\spublic\Z",
    re.IGNORECASE,
)
_TO_THE_END: Final = lazy(r"[\s.)*_]*(?:\Z|(?<=\s\s)|(?<=\t)|(?:,\s?|\s)(?:at|in|from)\s|,?\s\d)")
MEETINGS: Final = frozenset({
    "meeting", "committee", "sub-committee", "subcommittee", "cabinet", "council", "board",
    "authority", "forum", "panel", "executive", "governors", "body", "trustees", "directors",
    "assembly", "commission", "hearing", "session",
})  # fmt: skip
"""What ends the name of a meeting."""
_SMALL: Final = frozenset({
    "of", "the", "and", "for", "to", "at", "a", "an", "in", "&", "meeting", "board", "committee",
    "public", "special", "extraordinary", "annual", "general", "ordinary", "council", "paper",
})  # fmt: skip
"""Words of such a name that may have a small letter."""
_ABOUT: Final = frozenset({
    "on", "about", "after", "before", "following", "from", "since", "until", "ahead", "outside",
    "against", "over", "last", "previous", "next", "earlier",
})  # fmt: skip
"""Words by which a line tells of a meeting rather than names it."""
_PLACING: Final = frozenset({"at", "in", "on", "near", "outside", "by", "off"})
"""Words after which a body is the place of an event, and not called after it."""


def day_of_meeting(unit: Unit, before: Unit | None) -> FoundDate | None:
    """Find the day of the meeting that a line names, alone or with the line before it.

    Read are "Minutes of the meeting held on 4 June 2024", in one line or two, lines such as "Report
    to the meeting of the Board on 4 June 2024", and the day below "Minutes of the Board".
    """
    opening = unit.text[: 2 * LINE]
    if before and opening[:4].lower() == "held" and _MINUTES.match(before.text):
        told = True
    else:
        told = _MINUTES.match(opening) is not None
    is_short = len(unit.text) <= LINE and any(map(str.isdigit, unit.text))
    dates = days_in(opening, unit.month_first) if told or is_short else []
    if not dates or GOES_ON.match(opening, dates[0].end):
        return None
    if before and _opens_below_minutes(opening[: dates[0].start], before.text):
        return dates[0]
    ahead, behind = opening[: dates[0].start], opening[dates[0].end :]
    # A heading may have the body, the meeting and the paper on lines of their own.
    own = ahead.rpartition("\n")[2].lstrip(" *_")
    if own[:1].isupper():
        ahead, behind = own, behind.partition("\n")[0]
    if told and _HELD.search(ahead) and not _EARLIER.search(ahead):
        return dates[0]
    return dates[0] if _names_meeting(ahead) and _TO_THE_END.match(behind) else None


_DAY: Final = lazy(r"[\s*_]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\Z", re.IGNORECASE)


def _opens_below_minutes(ahead: str, before: str) -> bool:
    """Whether a line begins with the day of the minutes that the line before it names.

    >>> _opens_below_minutes("Wednesday ", "Minutes of the Board of Directors")
    True
    """
    if not _DAY.match(ahead) or not _MINUTES.match(before):
        return False
    return _HELD.search(before) is not None and not _EARLIER.search(before)


def _names_meeting(ahead: str) -> bool:
    """Whether what stands before a day is the name of a meeting, and nothing told of one.

    >>> _names_meeting("Report to the Board of Trustees on "), _names_meeting("Fire at the Board, ")
    (True, False)
    """
    joined = _TO_THE_DAY.search(ahead)
    if joined is None:
        return False
    name = ahead[: joined.start()]
    held = _HELD_AT.search(name)
    written = [word.strip(",:*_") for word in (name[: held.start()] if held else name).split()]
    folded = [word.lower() for word in written]
    if not 0 < len(folded) <= LONGEST or folded[-1] not in MEETINGS or folded[0] == "the":
        return False
    small = {word for word in written if word[:1].islower()}
    return (
        small <= _SMALL
        and _ABOUT.isdisjoint(folded)
        and not tells_of_event(" ".join(folded), publishers())
    )


_LAST_OF: Final = "final"
"""A match, but no event before the name of a paper."""
PAPERS: Final = frozenset({
    "report", "reports", "minutes", "draft", "version", "order", "decision", "edition", "issue",
    "judgment", "judgement", "notice", "statement", "accounts", "results", "copy", "text",
})  # fmt: skip
"""Papers of which there may be a final one."""


def _is_of_paper(named: Sequence[str], at: int) -> bool:
    """Whether "final" is that of a paper: "Final report", "Report 4 (final)"."""
    return at + 1 < len(named) and named[at + 1] in PAPERS


def tells_of_event(part: str, words: Publishers) -> bool:
    """Whether a piece of a line names what happens on a day; a body called after it is none.

    >>> tells_of_event("Harbour fair", publishers()), tells_of_event("Fire Authority", publishers())
    (True, False)
    """
    named = [word.strip(".,:;()'’*_").lower() for word in part.split() if not word.isdigit()]
    found = [
        at
        for at, word in enumerate(named)
        if word in words.events and not (word == _LAST_OF and _is_of_paper(named, at))
    ]
    if not found:
        return False
    after = named[found[-1] + 1 :]
    return words.bodies.isdisjoint(after) or not _PLACING.isdisjoint(after)
