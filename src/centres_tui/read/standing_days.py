"""Lines at the head that say as of when a paper tells what it does, or when a body approved it."""

import re
from collections.abc import Sequence
from typing import Final

from centres_tui.read.dated_lines import Found, dateline_of, lines_of
from centres_tui.read.units import Unit, days_in, may_hold_day
from centres_tui.vocabulary.patterns import lazy

_HOUR: Final = r"(?:\d{1,2}[.:]\d\d|\d{4}|\d{1,2}(?=\s?[ap]\.?m))"
_CLOCK: Final = r"(?:[ap]\.?m\b\.?|hrs|hours|h\b|UTC|GMT|BST|local\stime)"
_AT_HOUR: Final = rf"(?:{_HOUR}|noon|midnight|midday)(?:\s?{_CLOCK})?"
_AS_AT: Final = lazy(
    r"\W*(?P<what>[\w ]{0,40}?)\b(?:as\s)?(?:at|of|on)(?P<hour>:?\s"
    + _AT_HOUR
    + r")?(?:,?\son\b|,|:)?(?:\s(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)?\s\Z",
    re.IGNORECASE,
)
"""What leads from the head of a line to the day as of which it tells: "Position at 18.00 on"."""
_HOUR_BEHIND: Final = lazy(rf",?\s(?:at\s)?\(?{_AT_HOUR}\)?", re.IGNORECASE)
_AT_END: Final = lazy(r"[\s*_.)]*\Z")
_STATES: Final = frozenset({
    "", "as", "correct", "information", "position", "situation", "state of play",
    "state of affairs", "status", "the position", "the situation", "latest position",
    "current situation", "valid",
})  # fmt: skip
"""What such a line may call what it tells."""
_GOING_ON: Final = lazy(
    r"\b(?:situation\s(?:report|update|bulletin)|sitrep|bulletin|(?:flash|status|daily)\s(?:report|update))\b",
    re.IGNORECASE,
)
"""Papers that are written while something goes on."""
_APPROVED: Final = lazy(
    r"\W*(?:(?:approved|adopted|authori[sz]ed(?:\sfor\sissue)?|signed|issued|agreed)\s)"
    r"(?:by|on\sbehalf\sof|by\sorder\sof)\s(?:the\s)?(?:[\w&'’-]+\s){0,4}?"
    r"(?:board|trustees|directors|council|committee|governors|cabinet|executive|commission)\son\s"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?\Z",
    re.IGNORECASE,
)
"""What begins the line of the day on which a body let a paper go out."""


def of_standing(units: Sequence[Unit], head: Sequence[int]) -> Found:
    """Read "As at 1800 hrs, 12 June 2022" and "Approved by the Board on 6 May 2025".

    A day as of which figures stand is that of a paper only with its hour, in a line that calls it
    the position, or in a paper that is written while something goes on.
    """
    goes_on = any(_GOING_ON.search(line) for at in head for _, line in lines_of(units[at]))
    for index in head:
        for start, line in lines_of(units[index]) if not units[index].is_sentence else ():
            dates = days_in(line, units[index].month_first) if may_hold_day(line) else []
            if len(dates) != 1:
                continue
            ahead, behind = line[: dates[0].start], line[dates[0].end :]
            if _stands(ahead, behind, goes_on=goes_on) or (
                _APPROVED.match(ahead) and _AT_END.match(behind)
            ):
                return 1, dateline_of(units[index], index, dates[0], start)
    return None


def _stands(ahead: str, behind: str, *, goes_on: bool) -> bool:
    """Whether a line has the day as of which a paper tells and nothing else."""
    led = _AS_AT.match(ahead)
    hour = _HOUR_BEHIND.match(behind)
    if led is None or not _AT_END.match(behind, hour.end() if hour else 0):
        return False
    what = led["what"].strip().lower()
    if what not in _STATES:
        return False
    return bool(
        led["hour"] or hour or goes_on or what.endswith(("position", "situation", "status"))
    )
