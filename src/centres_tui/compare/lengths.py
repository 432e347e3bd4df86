"""Lengths: what a length of time is of: how long something lasts, comes late, or waits to recur."""

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from centres_tui.compare.description import Description
    from centres_tui.compare.surroundings import Surroundings

DELAY: Final = "delay"
"""By how much something comes late or is put off, or goes on longer."""
INTERVAL: Final = "interval"
"""How often something comes: "every three months"."""
DEADLINE: Final = "deadline"
"""Before what something is done: "within 14 days"."""
LASTING: Final = "lasting"
"""How long something goes on: "for a fortnight"."""
_NEAR: Final = 48
"""Words that say so stand within so many characters."""
_LATE: Final = re.compile(
    r"[ -](?:later\b|earlier\b|late\b|longer\b|early\b|behind\b|overdue\b|delay)"
)
_DELAY_OF: Final = re.compile(
    r"\b(?:delay(?:ed)?|reprieve|postpone(?:d|ment)?|extension|extended|slip(?:ped|s)?|put back"
    r"|pushed back|deferred|deferral)\b(?: (?:of|by|for))?"
    r"(?: (?:about|around|some|nearly|almost|up to|at least|another|a further|just))?\s\Z"
)
_EVERY: Final = re.compile(r"\bevery\s\Z")
_WITHIN: Final = re.compile(r"\b(?:within|inside)\s(?:the\s|about\s)?\Z")
_FOR: Final = re.compile(r"\bfor\s(?:about\s|some\s|around\s|nearly\s|at\sleast\s|up\sto\s)?\Z")
_MAY_BE: Final = {
    DELAY: re.compile(
        r"delay|reprieve|postpon|exten[ds]|slip|\bback\b|behind|\blate|longer|earl[iy]|overdue"
        r"|defer|\blos[te]|more\b|extra|ahead|hold-up|further|another"
    ),
    INTERVAL: re.compile(r"\b(?:every|each|interval|apart|regular|between|for|wait|at a stretch)"),
}
"""Words by which another length may be of the sort as well."""
_OPPOSITES: Final = frozenset({DEADLINE, LASTING})


def length_of(around: "Surroundings") -> str:
    """Say what a length of time is of; empty where no word beside it says.

    "Four months later than asked" is not how long a pool is shut.
    """
    before, after = around.before[-_NEAR:], around.after
    if _LATE.match(after) or _DELAY_OF.search(before):
        return DELAY
    if _EVERY.search(before):
        return INTERVAL
    if _WITHIN.search(before):
        return DEADLINE
    return LASTING if _FOR.search(before) else ""


def are_of_other_lengths(first: "Description", second: "Description") -> bool:
    """Whether one length of time is a delay or an interval and no word makes the other such.

    What comes "every three weeks" is waited for three weeks.
    """
    one, two = first.traits.length, second.traits.length
    if one == two:
        return False
    if {one, two} == _OPPOSITES:
        return True
    return _is_alone(one, second) or _is_alone(two, first)


def _is_alone(sort: str, other: "Description") -> bool:
    """Whether no word near another length may make it of a sort that needs one."""
    told = _MAY_BE.get(sort)
    if told is None:
        return False
    around = other.around
    return not (told.search(around.before[-_NEAR:]) or told.search(around.after[:_NEAR]))
