"""Verdicts: how the sources stand to each other on one measure, with the reason in one line."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import combinations, pairwise

from centres_tui.compare.changes_told import is_of_later_time, is_told_next, tells_of_change
from centres_tui.compare.description import Description
from centres_tui.compare.intervals import Interval, Widths
from centres_tui.compare.wording import day, distinct, stated, values_with_dates
from centres_tui.model.comparison import Verdict


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with what decided it."""

    verdict: Verdict
    """The verdict."""
    reason: str
    """The deciding facts, in one line."""
    ordered_by: str = ""
    """The dates that ordered the values, for a revision."""


def judge(members: Sequence[Description], widths: Widths, *, is_told: bool = False) -> Judgement:
    """Say how the sources stand to each other on one measure.

    Args:
        members: The figures of the measure.
        widths: The settings of the comparison.
        is_told: Whether another measure shows already that the plan was changed.
    """
    ordered = sorted(_hedged(members), key=_by_date)
    sources = _by_source(ordered)
    if _all_meet(ordered):
        return _meeting(ordered, len(sources))
    if len(sources) == 1:
        return _inside_one(ordered)
    if _only_past_differs(ordered):
        return _with_past(ordered)
    refusal = _why_not_revised(ordered, None if is_told else widths)
    if refusal:
        return Judgement("conflict", f"{values_with_dates(ordered)}: {refusal}")
    return _revision(ordered)


def contradicted(members: Sequence[Description], broken: str) -> Judgement:
    """Give the verdict on a measure one value of which breaks the arithmetic of its source."""
    ordered = sorted(members, key=_by_date)
    return Judgement("conflict", f"{values_with_dates(ordered)}: {broken}")


def _hedged(members: Sequence[Description]) -> list[Description]:
    """Let a value that its source hedges once be hedged wherever that source repeats it."""
    widest: dict[tuple[str, str, Fraction], Interval] = {}
    for member in members:
        key = member.source, member.amount.dimension, member.amount.low
        known = widest.get(key)
        if known is None or (member.figure.bound == "~" and not member.is_past):
            widest[key] = member.interval
    return [
        replace(member, interval=widest[member.source, member.amount.dimension, member.amount.low])
        if member.figure.bound == "="
        else member
        for member in members
    ]


def _by_date(member: Description) -> tuple[str, int]:
    return member.text.source.published or "undated", member.place


def _by_source(members: Iterable[Description]) -> dict[str, list[Description]]:
    sources: dict[str, list[Description]] = defaultdict(list)
    for member in members:
        sources[member.source].append(member)
    return sources


def _meet(one: Description, two: Description) -> bool:
    return one.interval.meets(two.interval)


def _all_meet(members: Sequence[Description]) -> bool:
    return all(_meet(one, two) for one, two in _different(members))


def _different(members: Sequence[Description]) -> Iterable[tuple[Description, Description]]:
    """Pair the members, those that state one value with one hedge standing for each other."""
    shown = {
        (member.amount.low, member.amount.high, member.amount.text, member.interval): member
        for member in members
    }
    return combinations(shown.values(), 2)


def _meeting(ordered: Sequence[Description], sources: int) -> Judgement:
    first = ordered[0]
    same = all(first.amount.equals(member.amount) for member in ordered)
    if sources == 1:
        return Judgement("single", f"{distinct(ordered)}: stated by one source only")
    if same:
        return Judgement("agree", f"{stated(first)} in {sources} sources")
    return Judgement("consistent", f"{values_with_dates(ordered)}: all can be true at once")


def _only_past_differs(ordered: Sequence[Description]) -> bool:
    """Whether sources state one value and one that it replaced, which none gives as its own."""
    current = [member for member in ordered if not member.is_past]
    past = [member for member in ordered if member.is_past]
    tellers = {member.source for member in past}
    return (
        len(_by_source(current)) > 1
        and not any(member.is_denied for member in past)
        and _all_meet(current)
        and _all_meet(past)
        and all(one.source in tellers for member in past for one in _earlier(member, ordered))
    )


def _with_past(ordered: Sequence[Description]) -> Judgement:
    current = [member for member in ordered if not member.is_past]
    found = _meeting(current, len(_by_source(current)))
    return Judgement(found.verdict, f"{found.reason}, {_past(ordered)}")


def _inside_one(ordered: Sequence[Description]) -> Judgement:
    current = [member for member in ordered if not member.is_past]
    if len(current) < len(ordered) and current and _all_meet(current):
        return Judgement("single", f"{distinct(current)}, {_past(ordered)}: one source only")
    return Judgement("conflict", f"one source gives {distinct(ordered)}, which cannot all be true")


def _past(members: Sequence[Description]) -> str:
    return f"before {distinct([member for member in members if member.is_past])}"


def _why_not_revised(ordered: Sequence[Description], widths: Widths | None) -> str:
    """Say which condition of a revision fails; empty where none does.

    Without widths the change need not be told here.
    """
    current = [member for member in ordered if not member.is_past]
    for own in _by_source(current).values():
        if not _all_meet(own):
            return f"one source gives {distinct(own)}"
    dated = [member for member in current if member.text.source.published]
    phases, refusal = _phases(dated)
    return (
        refusal
        or _undated_refusal(current, dated)
        or (_unexplained(phases, ordered, widths) if widths else "")
        or _past_refusal(ordered)
    )


def _phases(dated: Sequence[Description]) -> tuple[list[list[Description]], str]:
    """Cut the values in order of publication into stretches that agree; refuse a return."""
    phases: list[list[Description]] = []
    for same_day in _days(dated):
        if not _all_meet(same_day):
            return [], f"published on one day ({day(same_day[0].text.source.published)})"
        if phases and all(_meet(one, two) for one in phases[-1] for two in same_day):
            phases[-1] += same_day
        elif any(_meet(one, two) for phase in phases[:-1] for one in phase for two in same_day):
            return [], f"{distinct(same_day)} comes back after another value"
        else:
            phases.append(list(same_day))
    if len(phases) < 2:
        return [], "no dates put the values in order"
    return phases, ""


def _days(dated: Sequence[Description]) -> list[list[Description]]:
    days: dict[str, list[Description]] = defaultdict(list)
    for member in dated:
        days[member.text.source.published or ""].append(member)
    return [days[published] for published in sorted(days)]


def _undated_refusal(current: Sequence[Description], dated: Sequence[Description]) -> str:
    for member in current:
        if not member.text.source.published and not any(_meet(member, one) for one in dated):
            return f"{stated(member)} stands in a source without a date"
    return ""


def _unexplained(
    phases: Sequence[Sequence[Description]], ordered: Sequence[Description], widths: Widths
) -> str:
    for number, (before, after) in enumerate(pairwise(phases)):
        later = [member for phase in phases[number + 1 :] for member in phase]
        if not _change_is_told(before, after, later, ordered, widths):
            return "nothing says that it changed"
    return ""


def _change_is_told(
    before: Sequence[Description],
    after: Sequence[Description],
    later: Sequence[Description],
    ordered: Sequence[Description],
    widths: Widths,
) -> bool:
    """Whether a source tells of the change, or both are plans with time between.

    A later source tells of it by the earlier value as past, in words, or by a later time.
    """
    dates = {member.text.source.published for member in later}
    past = [
        one
        for one in ordered
        if one.is_past and not one.is_denied and one.text.source.published in dates
    ]
    if any(_meet(one, two) for one in past for two in before):
        return True
    if any(
        tells_of_change(member) or is_told_next(member, before) or is_of_later_time(member, before)
        for member in after
    ):
        return True
    plans = all(member.is_plan for member in before)
    return plans and _days_between(before, after) > widths.days_between


def _days_between(before: Sequence[Description], after: Sequence[Description]) -> int:
    last = max(one.text.source.published or "" for one in before)
    first = min(one.text.source.published or "" for one in after)
    return (date.fromisoformat(first) - date.fromisoformat(last)).days


def _past_refusal(ordered: Sequence[Description]) -> str:
    for member in ordered:
        if not member.is_past:
            continue
        if not any(_meet(member, one) for one in _earlier(member, ordered)):
            return f"{stated(member)} is given as the value before, and no earlier source states it"
    return ""


def _earlier(past: Description, ordered: Sequence[Description]) -> list[Description]:
    """Give what earlier sources, or such as have no date, state as it stands."""
    own = past.text.source.published or ""
    return [
        one
        for one in ordered
        if not one.is_past
        and one.source != past.source
        and (not one.text.source.published or one.text.source.published < own or not own)
    ]


def _revision(ordered: Sequence[Description]) -> Judgement:
    current = [member for member in ordered if not member.is_past]
    phases, _ = _phases([member for member in current if member.text.source.published])
    undated = [member for member in current if not member.text.source.published]
    shown = []
    for phase in phases:
        repeated = any(_repeats(one, phase, current) for one in undated)
        shown.append(_phase_shown(phase, repeated))
    dates = ", ".join(dict.fromkeys(phase[0].text.source.published or "" for phase in phases))
    return Judgement("revised", ", then ".join(shown), f"publication: {dates}")


def _repeats(
    undated: Description, phase: Sequence[Description], current: Sequence[Description]
) -> bool:
    """Whether a source without a date repeats a stretch: an equal value goes before a near one."""
    dated = [one for one in current if one.text.source.published]
    equal = [one for one in dated if one.amount.equals(undated.amount)]
    return any(one in (equal or phase) and _meet(one, undated) for one in phase)


def _phase_shown(phase: Sequence[Description], repeated: bool) -> str:
    first = phase[0]
    notes = [day(first.text.source.published)]
    if first.figure.status != "actual":
        notes.append(first.figure.status)
    if repeated:
        notes.append("repeated by an undated source")
    return f"{distinct(phase)} ({', '.join(notes)})"
