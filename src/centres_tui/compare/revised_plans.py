"""Revised plans: an amount that was planned and what it was changed to are one measure, revised.

"The saving falls from £4.6m to £3.3m" tells of two measures, before and after, where money that is
spent changes. Where another source gave the £4.6m as what was then planned, the plan was revised.
"""

from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Groups

_GROUND: Final = "one is said to replace the other"


def join_revised_plans(groups: Groups) -> None:
    """Join both sides of a change of what an earlier source gives as planned.

    Args:
        groups: The groups so far.
    """
    for old in groups.descriptions:
        new = groups.find(old.figure.changes_to or "") if old.stage == "before" else None
        if new is None:
            continue
        homes = groups.home_of(old), groups.home[new]
        if homes[0] != homes[1] and _is_revised(groups, old, *homes):
            members = [place for home in homes for place in groups.members[home]]
            for home in homes:
                groups.dissolve(home)
            groups.gather(members, (_GROUND,))


def _is_revised(groups: Groups, old: Description, before: int, after: int) -> bool:
    """Whether another source gives what was before a change as planned, and none sets out both."""
    first, second = groups.described(before), groups.described(after)
    planned = [one for one in first if _is_then_planned(one, old)]
    if not planned:
        return False
    both = {one.source for one in first} & {one.source for one in second}
    return not any(_sets_out(source, first, second) for source in both - {old.source})


def _is_then_planned(one: Description, old: Description) -> bool:
    if one.source == old.source or not one.is_plan or one.stage or one.is_past:
        return False
    days = one.text.source.published, old.text.source.published
    return not all(days) or str(days[0]) < str(days[1])


def _sets_out(source: str, first: list[Description], second: list[Description]) -> bool:
    """Whether a source gives both as what may be chosen, or as what is so before and after."""
    return all(
        any(one.source == source and (one.around.heading or not one.is_past) for one in side)
        for side in (first, second)
    )
