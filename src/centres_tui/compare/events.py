"""Events: whether two dates are those of one start, one end, or one meeting."""

import math
from collections.abc import Set
from typing import Final

from centres_tui.compare.days import is_far_from_issue
from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, OPPOSED, VETO, Finding
from centres_tui.compare.happenings import AGAIN, CLOSE, FINISH, LASTS, OPEN, OTHER, WORKS, are_one
from centres_tui.compare.nearness import NEAR
from centres_tui.compare.traits import Mark

_SLOT_SURE: Final = 5.0
SAME_EVENT: Final = 3.8
"""Points for two dates to come of the start, or the end, of what the same words name."""
SAME_HAPPENING: Final = 6.6
"""Points for two dates to come of one happening: sources on one subject have one of a sort."""
_ANOTHER: Final = (-3.0, "another opening or end")
"""Points for an opening or an end beside that of a part, or of a consultation."""
_BOTH_TO_COME: Final = (0.6, "both to come")
_APART: Final = frozenset({AGAIN, WORKS, CLOSE, OPEN, FINISH, LASTS})
SAME_MEETING: Final = 3.4
"""Points for the day of a meeting's papers and that of what was decided there."""
_SOME_EVENT: Final = 0.6
"""The same for dates far apart, where no other word is common to both."""
_NAMES: Final = 0.45
"""A word of less weight beside a date does not name what starts or ends."""


_BESIDE: Final = 0.2
"""A word of at least so much weight stands near a date."""
_OPEN: Final = frozenset({"<", "<=", ">", ">="})
"""The bounds of a day on which no meeting is."""


def meeting(first: Description, second: Description) -> Finding:
    """Compare the day at the head of a meeting's papers with days of decisions, and no others."""
    one, two = first.traits.marks, second.traits.marks
    if not (one | two) & Mark.PAPERS:
        return NOTHING
    if not one & two & Mark.MEETING:
        same = _is_told_day(first, second) or _is_told_day(second, first)
        return (SAME_MEETING, "the day of the meeting") if same else (VETO, "")
    if one & two & Mark.PAPERS or not first.interval.meets(second.interval):
        return NOTHING
    if first.figure.bound in _OPEN or second.figure.bound in _OPEN:
        return VETO, ""
    return SAME_MEETING, "the day of the meeting"


def _is_told_day(papers: Description, told: Description) -> bool:
    """Whether a source tells of the very day of a meeting's papers, and of nothing begun on it."""
    if not papers.traits.marks & Mark.PAPERS or not papers.amount.equals(told.amount):
        return False
    if told.figure.kind != "date" or told.around.slots.get("span") == "start":
        return False
    return is_far_from_issue(told)


def event(first: Description, second: Description) -> Finding:
    """Compare dates to come: the start, or the end, of what is planned."""
    works = first.traits.marks & Mark.WORKS, second.traits.marks & Mark.WORKS
    if all(works):
        return SAME_EVENT, "both the start of the works"
    if first.amount.dimension != "time":
        return NOTHING
    edges = {first.traits.edge, second.traits.edge}
    is_apart = edges == {"start", "finish"} and not is_one_happening(first, second)
    if not (first.is_to_come and second.is_to_come):
        return (OPPOSED, "a start and an end") if is_apart else NOTHING
    if is_apart:
        return OPPOSED, "a start and an end"
    return _happening(first, second) or _span(first, second)


def is_one_happening(first: Description, second: Description) -> bool:
    """Whether two dates to come are of one happening, as the words by each say.

    Their sources are mainly about one name, or the dates have a word in common.
    """
    if not are_one(first.traits.happening, second.traits.happening):
        return False
    names = first.text.main_names, second.text.main_names
    if first.traits.happening == LASTS:
        return _have_own_word(first, second, names[0] | names[1])
    return not names[0].isdisjoint(names[1]) or not first.worth.keys().isdisjoint(second.worth)


def _have_own_word(first: Description, second: Description, names: Set[str]) -> bool:
    """Whether a word that tells of one date is near the other, besides what the sources are on."""
    other = second.worth
    return any(
        max(weight, other[stem]) >= _NAMES and min(weight, other[stem]) >= _BESIDE
        for stem, weight in first.worth.items()
        if stem in other and stem not in names
    )


def _happening(first: Description, second: Description) -> Finding | None:
    """Compare what is to come: one opening in other words, or an opening and an end."""
    one, two = first.traits.happening, second.traits.happening
    if OTHER in (one, two) and one != two and one and two:
        return _ANOTHER
    if is_one_happening(first, second):
        told = ", ".join(sorted({one, two}))
        return SAME_HAPPENING, f"the same event to come ({told})"
    if {one, two} == {FINISH, CLOSE}:
        return _BOTH_TO_COME
    if {one, two} == {FINISH, OPEN} and first.interval.meets(second.interval):
        return _BOTH_TO_COME
    return (OPPOSED, "a start and an end") if one in _APART and two in _APART else None


def _span(first: Description, second: Description) -> Finding:
    """Compare starts and ends by their words alone."""
    works = first.traits.marks & Mark.WORKS, second.traits.marks & Mark.WORKS
    one, two = first.around.slots.get("span"), second.around.slots.get("span")
    if one and one == two and works[0] == works[1]:
        points = SAME_EVENT if _name_one_thing(first, second, one) else _SOME_EVENT
        return points, f"both the planned {one}"
    if {one or _ends(first), two or _ends(second)} == {"start", "finish"}:
        return OPPOSED, "a start and an end"
    return _BOTH_TO_COME


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
    if one.traits.edge == "finish":
        return "finish"
    near = one.around.distances.get("fate", math.inf) <= _SLOT_SURE
    return "finish" if near and one.around.slots["fate"] == "close" else ""
