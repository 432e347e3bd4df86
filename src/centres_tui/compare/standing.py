"""Standing: how the values of a measure stand to each other, by source and in time."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import combinations, product

from centres_tui.compare.changes_told import (
    is_of_time_before,
    is_tally,
    tells_of_before,
    times_of,
)
from centres_tui.compare.description import Description
from centres_tui.compare.intervals import Interval
from centres_tui.compare.wording import day, distinct

_OPEN = frozenset({">", ">=", "<", "<="})
"""The bounds of amounts that have no end on one side."""
_MOST = 100
"""Of a measure that is told in more ways nothing orders the values."""


def as_hedged(members: Sequence[Description]) -> list[Description]:
    """Let a value that its source hedges once be hedged wherever that source repeats it.

    A tally is not: "at least 19 killed" leaves open what comes, and 19 are known.
    """
    widest: dict[tuple[object, ...], Interval] = {}
    for member in members:
        key = _repeated(member)
        known = widest.get(key)
        if member.figure.bound in _OPEN and is_tally(member):
            continue
        if known is None or (member.figure.bound == "~" and not member.is_past):
            widest[key] = member.interval
    return [
        _with_interval(member, widest.get(_repeated(member), member.interval)) for member in members
    ]


def as_over(members: Sequence[Description]) -> list[Description]:
    """Let a value that its source gives as one of before be so wherever that source repeats it."""
    over = {_repeated(one) for one in members if one.is_past and not (one.stage or one.is_denied)}
    lasting = {one.source for one in members if _repeated(one) not in over}
    return [
        replace(one, is_told_over=True)
        if not one.is_past and not one.stage and one.source in lasting and _repeated(one) in over
        else one
        for one in members
    ]


def as_replaced(members: Sequence[Description]) -> list[Description]:
    """Let what a source repeats from before be over where it states another value itself."""
    over: set[int] = set()
    dated = [(one, one.text.source.published or "") for one in members if not one.is_past]
    for _, own in sorted(by_source(members).items(), key=lambda item: by_date(item[1][0])):
        held = [one for one in own if not one.is_past]
        if not all_meet(held):
            own_day = own[0].text.source.published or "undated"
            before = [one for one, published in dated if "" < published < own_day]
            earlier = [one for one in before if one.place not in over]
            over.update(one.place for one in _from_before(held, earlier))
    return [replace(one, is_told_over=True) if one.place in over else one for one in members]


def as_of_before(members: Sequence[Description]) -> list[Description]:
    """Let a value that is told of an earlier time be over where another was stated since.

    Of 14,380 in October and 15,120 in March, "it was 14,380 in September" of April takes none back.
    """
    shown = {_as_told(one): one for one in members if not one.is_past}
    told = [one for one in shown.values() if one.text.source.published]
    if len(told) > _MOST:
        return list(members)
    over = {_as_told(one) for one in told if _is_overtaken(one, told)}
    return [
        replace(one, is_told_over=True) if not one.is_past and _as_told(one) in over else one
        for one in members
    ]


def _as_told(one: Description) -> tuple[object, ...]:
    """Give all that tells whether a value is one of before: figures alike in it are asked once."""
    times = tuple((time.low, time.high) for time in times_of(one))
    return one.text.source.published, one.amount.ends, one.interval, one.is_plan, times


def _is_overtaken(one: Description, told: Sequence[Description]) -> bool:
    """Whether a value is told of a time that was over when another source stated another one."""
    own = one.text.source.published or ""
    earlier = [(day, two) for two in told if (day := two.text.source.published or "") < own]
    first = min((day for day, two in earlier if _comes_back(two, one)), default=own)
    return any(
        first < day and not meet(one, two) and is_of_time_before(one, day, two)
        for day, two in earlier
    )


def _from_before(
    own: Sequence[Description], earlier: Sequence[Description]
) -> Sequence[Description]:
    """Give which of a source's values are of before: earlier sources state them, and no other.

    Where they state all, those of the last of them hold.
    """
    last = max((one.text.source.published or "" for one in earlier), default="")
    latest = [one for one in earlier if one.text.source.published == last]
    new = [one for one in own if not _is_repeated(one, earlier)]
    new = new or [one for one in own if _is_repeated(one, latest)]
    old = [one for one in own if one not in new]
    if not (old and new) or not all_meet(new):
        return ()
    is_told = any(tells_of_before(one, two) for one, two in product(old, new))
    return old if is_told else ()


def _is_repeated(one: Description, earlier: Sequence[Description]) -> bool:
    """Whether a value is one of some before, which did not only leave room for it."""
    return any(_comes_back(before, one) for before in earlier)


def _repeated(member: Description) -> tuple[object, ...]:
    """Give what is the same of all figures by which a source repeats a value."""
    return member.source, member.amount.dimension, member.amount.ends[:2]


def _with_interval(member: Description, widest: Interval) -> Description:
    """Widen what an exact value leaves open."""
    if member.figure.bound != "=" or member.interval == widest:
        return member
    return replace(member, interval=widest)


def by_date(member: Description) -> tuple[str, int]:
    """Give what orders figures by publication; those without a date come last."""
    return member.text.source.published or "undated", member.place


def by_source(members: Iterable[Description]) -> dict[str, list[Description]]:
    """Group figures by their sources."""
    sources: dict[str, list[Description]] = defaultdict(list)
    for member in members:
        sources[member.source].append(member)
    return sources


def meet(one: Description, two: Description) -> bool:
    """Whether both can be true at once."""
    return one.interval.meets(two.interval)


def all_meet(members: Sequence[Description]) -> bool:
    """Whether any two can be true at once."""
    if len(members) < 2:
        return True
    return all(meet(one, two) for one, two in _different(members))


def _different(members: Sequence[Description]) -> Iterable[tuple[Description, Description]]:
    """Pair the members, those that state one value with one hedge standing for each other."""
    shown = {
        (member.amount.ends, member.amount.text, member.interval): member for member in members
    }
    return combinations(shown.values(), 2)


def phases_of(dated: Sequence[Description]) -> tuple[list[list[Description]], str]:
    """Cut the values in order of publication into stretches that agree; refuse a return."""
    phases: list[list[Description]] = []
    for same_day in _days(dated):
        if not all_meet(same_day):
            return [], f"published on one day ({day(same_day[0].text.source.published)})"
        if phases and all(meet(one, two) for one in phases[-1] for two in same_day):
            phases[-1] += same_day
        elif any(_come_back(phase, same_day) for phase in phases[:-1]):
            return [], f"{distinct(same_day)} comes back after another value"
        else:
            phases.append(list(same_day))
    if len(phases) < 2:
        return [], "no dates put the values in order"
    return phases, ""


def _come_back(phase: Sequence[Description], same_day: Sequence[Description]) -> bool:
    """Whether values are those of a stretch before, and at odds with none of that.

    Of "about 1,150" and 1,150 the second tells that 1,260 is neither.
    """
    if not any(_comes_back(one, two) for one, two in product(phase, same_day)):
        return False
    return all(meet(one, two) for one, two in product(phase, same_day))


def _comes_back(one: Description, two: Description) -> bool:
    """Whether a value meets an earlier one; "at least 120" is met by all that came after."""
    return meet(one, two) and (one.figure.bound not in _OPEN or one.amount.equals(two.amount))


def _days(dated: Sequence[Description]) -> list[list[Description]]:
    days: dict[str, list[Description]] = defaultdict(list)
    for member in dated:
        days[member.text.source.published or ""].append(member)
    return [days[published] for published in sorted(days)]


def undated_before(
    ordered: Sequence[Description],
) -> tuple[list[Description], list[Description]] | None:
    """Give what sources without a date state that a dated one gives as past, and what it gives now.

    "The bill is £236m" without a date, and a table of 2017 with "Old: 236" and "New: 262".
    None where the dated sources differ, or one without a date states something else.
    """
    current = [one for one in ordered if not one.is_past]
    dated = [one for one in current if one.text.source.published]
    past = [one for one in ordered if one.is_past and one.text.source.published]
    tellers = {one.source for one in past} & {one.source for one in dated}
    if not tellers or any(one.is_denied for one in past) or not all_meet(dated):
        return None
    before: list[Description] = []
    after = list(dated)
    for one in current:
        if one.text.source.published:
            continue
        if any(meet(one, now) for now in dated):
            after.append(one)
        elif all(meet(one, then) for then in past):
            before.append(one)
        else:
            return None
    return (before, after) if before else None
