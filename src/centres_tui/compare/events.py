"""Events: whether two dates are those of one start, one end, or one meeting."""

import math
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, OPPOSED, VETO, Finding
from centres_tui.compare.nearness import NEAR
from centres_tui.compare.traits import Mark

_SLOT_SURE: Final = 5.0
SAME_EVENT: Final = 3.8
"""Points for two dates to come of the start, or the end, of what the same words name."""
SAME_MEETING: Final = 3.4
"""Points for the day of a meeting's papers and that of what was decided there."""
_SOME_EVENT: Final = 0.6
"""The same for dates far apart, where no other word is common to both."""
_NAMES: Final = 0.45
"""A word of less weight beside a date does not name what starts or ends."""


def meeting(first: Description, second: Description) -> Finding:
    """Compare the day at the head of a meeting's papers with days of decisions, and no others."""
    one, two = first.traits.marks, second.traits.marks
    if not (one | two) & Mark.PAPERS:
        return NOTHING
    if not one & two & Mark.MEETING:
        return VETO, ""
    if one & two & Mark.PAPERS or not first.interval.meets(second.interval):
        return NOTHING
    return SAME_MEETING, "the day of the meeting"


def event(first: Description, second: Description) -> Finding:
    """Compare dates to come: the start, or the end, of what is planned."""
    works = first.traits.marks & Mark.WORKS, second.traits.marks & Mark.WORKS
    if all(works):
        return SAME_EVENT, "both the start of the works"
    if first.amount.dimension != "time" or not (first.is_to_come and second.is_to_come):
        return NOTHING
    one, two = first.around.slots.get("span"), second.around.slots.get("span")
    if one and one == two and works[0] == works[1]:
        points = SAME_EVENT if _name_one_thing(first, second, one) else _SOME_EVENT
        return points, f"both the planned {one}"
    if {one or _ends(first), two or _ends(second)} == {"start", "finish"}:
        return OPPOSED, "a start and an end"
    return 0.6, "both to come"


def _name_one_thing(first: Description, second: Description, event: str) -> bool:
    """Whether dates are near, words besides that of the event in common, or either has none."""
    if abs(first.amount.size - second.amount.size) <= NEAR:
        return True
    common = {event, *first.text.main_names, *second.text.main_names}
    own = [
        {stem for stem, weight in one.worth.items() if weight >= _NAMES} - common
        for one in (first, second)
    ]
    return not all(own) or not own[0].isdisjoint(second.worth) or not own[1].isdisjoint(first.worth)


def _ends(one: Description) -> str:
    """Say whether the words by a date make it one of an end: "will close by May"."""
    near = one.around.distances.get("fate", math.inf) <= _SLOT_SURE
    return "finish" if near and one.around.slots["fate"] == "close" else ""
