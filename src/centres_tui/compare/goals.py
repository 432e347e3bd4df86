"""Goals: amounts that are aimed at or planned, beside what is so or is done so far."""

import re
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.traits import Mark

_GOAL: Final = re.compile(
    r"\b(?:above|below|over|under|beyond|against|from|than|missed|missing|met|beat) "
    r"(?:the|its|their|his|her|a|an|our) (?:[\w’'-]+ ){0,2}(?:target|goal|limit|threshold|quota)"
    r" (?:of|is|was) (?:about |around |just |up to )?\Z"
)
_AIMED: Final = re.compile(
    r"\b(?:aim|goal) (?:is|was) to (?:have|hold|keep)\b"
    r"[^.;]{0,40}\Z"
)
_SO_FAR: Final = re.compile(r"\b(?:so|thus) far\b|\bto date\b")


def are_goal_and_fact(first: Description, second: Description) -> bool:
    """Whether one of two amounts, a plan at least, is aimed at, and the other is not or not yet."""
    return _is_goal(first) != _is_goal(second) or _is_part_done(first, second)


def _is_goal(one: Description) -> bool:
    """Whether an amount is named as what is aimed at, and no more: "above its target of 9"."""
    if one.is_plan and _AIMED.search(one.around.before):
        return True
    return one.figure.status == "target" and _GOAL.search(one.around.before) is not None


def _is_part_done(first: Description, second: Description) -> bool:
    """Whether one tells how many there are so far of what the other plans: "so far 27 shut"."""
    one, two = first.traits.marks, second.traits.marks
    if one & two & Mark.PLAN:
        return False
    done = second if one & Mark.PLAN else first
    if _SO_FAR.search(done.around.before) is None:
        return False
    return not first.interval.meets(second.interval)
