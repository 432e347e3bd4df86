"""Days: which of them tell an event by themselves, and which are those of the start of works."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from centres_tui.compare.description import Description

STARTING: Final = re.compile(
    r"\b(?:from|starting|beginning|effective|(?:(?:go(?:es|ing)?|went) live"
    r"|com(?:e|es|ing) into (?:being|force|use|service|operation))(?: (?:on|in|by))?)\s\Z",
    re.IGNORECASE,
)
"""What stands right before a date on which something starts: "from 1 May", "goes live in June"."""
_TURNS: Final = frozenset({1, 4, 7, 9, 10})
"""Months with which years, quarters and terms begin."""
_REACH: Final = 80
"""Words of the start of works stand within so many characters before a date."""
_BUILDING: Final = r"(?:work|works|building|construction)"
_WORKS: Final = re.compile(
    r"\b(?:work|works|building|construction|contractors|diggers|site)\b(?:\s[\w’'£$€.-]+){0,6}?\s"
    r"(?:start|begin|begun|began|commence|get under way|under way)"
    rf"|\b(?:start|begin|began|commenc)(?:s|ed|ing|es|e)?\s(?:the\s|its\s)?(?:{_BUILDING}"
    r"|on (?:the )?site|on the ground|construct)\b"
    rf"|\b(?:start|beginning|commencement) of (?:the |its )?(?:main )?{_BUILDING}\b"
    r"|\bground (?:was |is |will be |is to be )?broken\b|\bbreak(?:s|ing)? ground\b"
    r"|\bspades?\b.{0,12}\bground\b"
)
"""Words of the start of building: "work begins in May", "hopes to start on site in June"."""


def is_sole(one: "Description") -> bool:
    """Whether a source names a day once, far from its own, and no quarter begins or ends on it."""
    if one.figure.kind != "date" or one.amount.step > 1 or one.text.days[one.amount.text] > 1:
        return False
    day = date.fromordinal(int(one.amount.low))
    turn = day if day.day == 1 else min(day, _LAST) + timedelta(days=1)
    if turn.day == 1 and turn.month in _TURNS:
        return False
    return is_far_from_issue(one)


def is_far_from_issue(one: "Description") -> bool:
    """Whether a day is more than a day from the publication of its source."""
    published = one.text.source.published
    day = date.fromordinal(int(one.amount.low))
    return not published or abs((day - date.fromisoformat(published)).days) > 1


_LAST: Final = date.max - timedelta(days=1)
"""The last day that has one after it."""


def is_of_works(one: "Description") -> bool:
    """Whether a date is that of the start of building."""
    return _WORKS.search(one.around.before[-_REACH:]) is not None


_UNTIL: Final = re.compile(
    r"\b(?:until|till|through|(?:runs?|lasts?|extended|prolonged) to|expire[sd]?(?: on| in)?"
    r"|end(?:s|ed)?(?: on| in)?|now (?:to|until)) (?:the |the end of |late |mid-?|early )?\Z"
)
"""Words before the day on which something ends."""
_HELD_OFF: Final = re.compile(
    r"\b(?:not|wait|delay|postpon|put (?:back|off)|push|defer|clos|shut|held|hold|out of)|n['’]t\b"
)
"""Words by which something begins on the day until which nothing is."""
_AS_FROM: Final = re.compile(
    r"\b(?:(?:took|takes?|taking) effect|(?:came|comes?|coming) into (?:force|effect)|since"
    r"|effective|(?:beg[iau]n(?:s|ning)?|start(?:s|ed|ing)?)(?: [^.;,]{1,24})?)"
    r"(?: on| in| from)? (?:the )?\Z"
)
"""Words before the day on which something starts."""
_EDGE: Final = 60
"""They stand within so many characters before it."""
_BEGINNING: Final = re.compile(
    r"(?:\bsince|\b(?:opened|built|founded|established|launched|completed|began|started|formed"
    r"|set up|went up)(?: its doors| here| there)? in|\bdat(?:es|ing) (?:from|back to)"
    r"|\bfirst (?:[\w’'-]+ ){1,3}in) (?:the )?\Z"
)
"""Words before a year in which something began."""


def edge_of(one: "Description") -> str:
    """Say whether a date is that of a start or of an end, as the words right before it say."""
    if one.figure.kind != "date":
        return ""
    before = one.around.before
    reach = max(0, len(before) - _EDGE)
    if _UNTIL.search(before, reach):
        return "" if _HELD_OFF.search(before, reach) else "finish"
    return "start" if _AS_FROM.search(before, reach) else ""


def is_of_beginning(one: "Description") -> bool:
    """Whether something goes on since a year, or was opened, built or founded in it."""
    return _BEGINNING.search(one.around.before) is not None
