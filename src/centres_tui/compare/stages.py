"""Stages: whether figures stand on the same side of a stated change."""

from centres_tui.compare.description import Description
from centres_tui.compare.finding import NOTHING, VETO, Finding


def stage(first: Description, second: Description) -> Finding:
    """Compare the sides of a stated change."""
    if first.stage and second.stage:
        return (1.0, "the same side of a change") if first.stage == second.stage else (VETO, "")
    if _is_of_what_changed(first, second) or _is_of_what_changed(second, first):
        return VETO, "a part of what the other was before"
    return NOTHING


def _is_of_what_changed(part: Description, after: Description) -> bool:
    """Whether one is part of a number, and the other what that became: "61 of 84", "from 84 to 66".

    Only what is left of the number may be what it became.
    """
    if after.came_from is None or part.whole is None:
        return False
    is_left = part.is_left or part.around.slots.get("fate") == "remain"
    return part.whole.figure.value == after.came_from and not is_left
