"""Verdicts: how the sources stand to each other on one measure, with the reason in one line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, product
from typing import Final

from centres_tui.compare.changes_told import (
    are_of_one_time,
    is_grown_tally,
    is_of_later_time,
    is_told_next,
    least,
    most,
    stands_at,
    tells_of_change,
    went_to,
)
from centres_tui.compare.description import Description
from centres_tui.compare.disputes import dispute_in
from centres_tui.compare.slips import slip_among
from centres_tui.compare.standing import (
    all_meet,
    as_hedged,
    as_of_before,
    as_over,
    as_replaced,
    by_date,
    by_source,
    meet,
    phases_of,
    undated_before,
)
from centres_tui.compare.wording import day, distinct, stated, values_with_dates
from centres_tui.model.comparison import Verdict
from centres_tui.vocabulary.settings import Widths

_SOME_STEPS: Final = 2
"""A count that has grown so often, from source to source, is one that grows."""


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
    stated_so = as_over(as_hedged(members))
    if not dispute_in(members):
        stated_so = as_replaced(stated_so)
    ordered = sorted(stated_so, key=by_date)
    sources = by_source(ordered)
    if all_meet(ordered):
        return _meeting(ordered, len(sources))
    if len(sources) == 1:
        return _inside_one(ordered)
    return _over_time(as_of_before(ordered), None if is_told else widths)


def _over_time(ordered: Sequence[Description], widths: Widths | None) -> Judgement:
    """Judge values that do not meet by what is said of the time before."""
    if _only_past_differs(ordered):
        return _with_past(ordered)
    replaced = _replaced(ordered) or _replaced_undated(ordered)
    if replaced:
        return replaced
    slipped = slip_among(ordered)
    if slipped:
        reason = f"two digits are exchanged in {stated(slipped[1])}, or in {stated(slipped[0])}"
        return Judgement("conflict", f"{values_with_dates(ordered)}: {reason}")
    refusal = _why_not_revised(ordered, widths)
    if refusal:
        return Judgement("conflict", f"{values_with_dates(ordered)}: {refusal}")
    return _revision(ordered)


def contradicted(members: Sequence[Description], broken: str) -> Judgement:
    """Give the verdict on a measure one value of which breaks the arithmetic of its source."""
    ordered = sorted(members, key=by_date)
    return Judgement("conflict", f"{values_with_dates(ordered)}: {broken}")


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
        len(by_source(current)) > 1
        and not any(member.is_denied for member in past)
        and all_meet(current)
        and all_meet(past)
        and all(
            one.source in tellers
            for member in past
            for one in _earlier(member, ordered)
            if meet(one, member) or one.text.source.published
        )
    )


def _replaced(ordered: Sequence[Description]) -> Judgement | None:
    """Judge hedged values that could both be true, one of which a later source gives as past."""
    past = [member for member in ordered if member.is_past and not member.is_denied]
    current = [member for member in ordered if not member.is_past]
    dated = [member for member in current if member.text.source.published]
    if not past or not all_meet(dated):
        return None
    telling = min(member.text.source.published or "" for member in past)
    before = [one for one in dated if _is_replaced(one, past, telling)]
    after = [one for one in dated if one not in before]
    if any(not any(one.amount.equals(two.amount) for two in dated) for one in current):
        return None
    tellers = {member.source for member in past}
    if not before or not after or any(one.source not in tellers for one in after):
        return None
    days = [[one.text.source.published or "" for one in half] for half in (before, after)]
    if max(days[0]) >= min(days[1]):
        return None
    shown = f"{_phase_shown(before, False)}, then {_phase_shown(after, False)}"
    return Judgement("revised", shown, f"publication: {min(days[0])}, {min(days[1])}")


def _replaced_undated(ordered: Sequence[Description]) -> Judgement | None:
    """Judge what a source without a date states and a dated one gives as past."""
    found = undated_before(ordered)
    if found is None:
        return None
    shown = f"{values_with_dates(found[0])}, then {values_with_dates(found[1])}"
    first = found[1][0].text.source.published
    return Judgement("revised", f"{shown}: {_past(ordered)} there", f"publication: {first}")


def _is_replaced(one: Description, past: Sequence[Description], telling: str) -> bool:
    """Whether a value is given as past, or is near one that is and was published before that."""
    if any(one.amount.equals(old.amount) for old in past):
        return True
    return (one.text.source.published or "") < telling and all(meet(one, old) for old in past)


def _with_past(ordered: Sequence[Description]) -> Judgement:
    current = [member for member in ordered if not member.is_past]
    found = _meeting(current, len(by_source(current)))
    return Judgement(found.verdict, f"{found.reason}, {_past(ordered)}")


def _inside_one(ordered: Sequence[Description]) -> Judgement:
    current = [member for member in ordered if not member.is_past]
    if len(current) < len(ordered) and current and all_meet(current):
        return Judgement("single", f"{distinct(current)}, {_past(ordered)}: one source only")
    return Judgement("conflict", f"one source gives {distinct(ordered)}, which cannot all be true")


def _past(members: Sequence[Description]) -> str:
    return f"before {distinct([member for member in members if member.is_past])}"


def _why_not_revised(ordered: Sequence[Description], widths: Widths | None) -> str:
    """Say which condition of a revision fails; empty where none does.

    Without widths the change need not be told here.
    """
    current = [member for member in ordered if not member.is_past]
    for own in by_source(current).values():
        if not all_meet(own):
            return f"one source gives {distinct(own)}"
    dated = [member for member in current if member.text.source.published]
    phases, refusal = phases_of(dated)
    return (
        refusal
        or _undated_refusal(current, dated)
        or (_unexplained(phases, ordered, widths) if widths else "")
        or _past_refusal(ordered)
    )


def _undated_refusal(current: Sequence[Description], dated: Sequence[Description]) -> str:
    for member in current:
        if not member.text.source.published and not any(meet(member, one) for one in dated):
            return f"{stated(member)} stands in a source without a date"
    return ""


def _unexplained(
    phases: Sequence[Sequence[Description]], ordered: Sequence[Description], widths: Widths
) -> str:
    if _keeps_moving(phases) and not dispute_in(ordered):
        return ""
    for number, (before, after) in enumerate(pairwise(phases)):
        if _is_tallied_on(phases, number, widths) or _is_over_for_both(
            phases[: number + 1], after, ordered
        ):
            continue
        if not _change_is_told(before, after, ordered, widths):
            return "nothing says that it changed"
    return ""


def _keeps_moving(phases: Sequence[Sequence[Description]]) -> bool:
    """Whether values rise, or fall, from source to source all the way: one reading after another.

    Three values that contradict each other stand in such an order by chance in one case of three.
    """
    if len(phases) <= _SOME_STEPS:
        return False
    steps = list(pairwise(phases))
    rises = all(max(map(most, one)) < min(map(least, two)) for one, two in steps)
    falls = all(min(map(least, one)) > max(map(most, two)) for one, two in steps)
    return rises or falls


def _is_tallied_on(phases: Sequence[Sequence[Description]], number: int, widths: Widths) -> bool:
    """Whether a count grows from a phase to the next, and does so all the way in some steps."""
    steps = list(pairwise(phases))
    if len(steps) < _SOME_STEPS:
        return is_grown_tally(*steps[number], widths)
    return all(is_grown_tally(before, after, widths, again=True) for before, after in steps)


def _change_is_told(
    before: Sequence[Description],
    after: Sequence[Description],
    ordered: Sequence[Description],
    widths: Widths,
) -> bool:
    """Whether a source tells of the change, or both are plans with time between.

    A later source tells of it by the earlier value as past, in words, or by a later time.
    """
    since = min(member.text.source.published or "" for member in after)
    past = [
        one
        for one in ordered
        if one.is_past and not one.is_denied and (one.text.source.published or "") >= since
    ]
    if any(meet(one, two) for one in past for two in before):
        return True
    if _is_told_undated(before, after, ordered):
        return True
    if any(
        tells_of_change(member) or is_told_next(member, before) or is_of_later_time(member, before)
        for member in after
    ):
        return True
    moved = any(one.is_plan for one in (*before, *after)) or all(map(went_to, after))
    moved = moved or _stood_otherwise(before, after)
    return moved and _days_between(before, after) > widths.days_between


def _stood_otherwise(before: Sequence[Description], after: Sequence[Description]) -> bool:
    """Whether it is said at what a level stood, and not twice of the same day."""
    if not all(map(stands_at, (*before, *after))):
        return False
    return not any(are_of_one_time(*pair) for pair in product(before, after))


def _is_over_for_both(
    phases: Sequence[Sequence[Description]],
    after: Sequence[Description],
    ordered: Sequence[Description],
) -> bool:
    """Whether sources of two values, one after the other, give a still earlier one as over.

    "574 posts, 612 at first", then "561 went. It would have been 612": the number kept moving.
    """
    *first, before = phases
    known = [one for phase in first for one in phase]
    return all(
        any(
            one.is_past and not one.is_denied and one.source in sources and meet(one, two)
            for one in ordered
            for two in known
        )
        for sources in ({one.source for one in before}, {one.source for one in after})
    )


def _is_told_undated(
    before: Sequence[Description], after: Sequence[Description], ordered: Sequence[Description]
) -> bool:
    """Whether a source without a date gives the value after as its own, and that before as past."""
    undated = [one for one in ordered if not one.text.source.published and not one.is_denied]
    newer = {
        one.source for one in undated if not one.is_past and any(meet(one, two) for two in after)
    }
    return any(
        meet(one, two) for one in undated if one.is_past and one.source in newer for two in before
    )


def _days_between(before: Sequence[Description], after: Sequence[Description]) -> int:
    last = max(one.text.source.published or "" for one in before)
    first = min(one.text.source.published or "" for one in after)
    return (date.fromisoformat(first) - date.fromisoformat(last)).days


def _past_refusal(ordered: Sequence[Description]) -> str:
    for member in ordered:
        if not member.is_past or _is_of_before(member, ordered):
            continue
        if not any(meet(member, one) for one in _earlier(member, ordered)):
            return f"{stated(member)} is given as the value before, and no earlier source states it"
    return ""


def _is_of_before(past: Description, ordered: Sequence[Description]) -> bool:
    """Whether a past value is older than all sources: those before its own state what that states.

    "It was to open in 2020; it will now open in 2021", after a source that gives 2021 already.
    """
    own = [one for one in ordered if one.source == past.source and not one.is_past]
    earlier = [one for one in _earlier(past, ordered) if one.text.source.published]
    return bool(own and earlier) and all(any(meet(one, two) for two in own) for one in earlier)


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
    phases, _ = phases_of([member for member in current if member.text.source.published])
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
    return any(one in (equal or phase) and meet(one, undated) for one in phase)


def _phase_shown(phase: Sequence[Description], repeated: bool) -> str:
    first = phase[0]
    notes = [day(first.text.source.published)]
    if first.figure.status != "actual":
        notes.append(first.figure.status)
    if repeated:
        notes.append("repeated by an undated source")
    return f"{distinct(phase)} ({', '.join(notes)})"
