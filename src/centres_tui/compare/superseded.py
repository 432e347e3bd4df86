"""Superseded: what a later source puts in the place of what an earlier one states.

The words alone seldom say whether an amount of before is the old value of a plan or of a count
("98 trips a day. We are to be thankful because it was 118"). Another source does, which stated
the old value before, as its own and without the new one. So few words are asked for: that the old
amount is set against the one beside it, or told of as one of before in the next sentence. What
changes "from" one value "to" another is left alone: its sides are two measures, but for a sum that
is spent once.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from centres_tui.compare.by_so_much import moved_by, times_of
from centres_tui.compare.description import Description
from centres_tui.compare.earlier import LATEST, Earlier, is_about, is_before
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.in_its_place import are_far, are_in_one_sentence, in_its_place, is_like
from centres_tui.compare.kin import Kin
from centres_tui.compare.replaced import costs_once
from centres_tui.compare.scores import Score
from centres_tui.compare.things import thing

_GROUND: Final = "a later source puts one in the place of the other"
_AROUND: Final = 24
"""So many figures on either side of an old amount may tell what took its place."""
_FEW: Final = 8
"""An amount and that by which it is more are so many figures apart at the most."""


def join_superseded(groups: Groups, kin: Kin) -> None:
    """Join what an earlier source states with what a later one puts in its place."""
    by_source: dict[str, list[Description]] = defaultdict(list)
    for one in groups.descriptions:
        by_source[one.source].append(one)
    earlier = Earlier(groups, kin)
    for own in by_source.values():
        is_dated = bool(own[0].text.source.published)
        for at, one in enumerate(own):
            if is_dated or one.is_past:
                near = own[max(0, at - _AROUND) : at + _AROUND]
                _join_new(groups, earlier, one, near)
            if way := moved_by(one):
                _join_missed(groups, earlier, own[max(0, at - _FEW) : at + 1], way)
            if times := times_of(one):
                _join_with(groups, earlier.stating(one.amount.low / times, one), one)


def _join_missed(groups: Groups, earlier: Earlier, near: Sequence[Description], way: int) -> None:
    """Join what missed a plan by the last of some amounts with that plan: "5 more than planned"."""
    *before, by = near
    for new in reversed(before):
        if not (are_in_one_sentence(new, by) and is_like(new, by)):
            continue
        if new.is_past or new.stage or thing(new, by)[0] < 0:
            continue
        planned = earlier.stating(new.amount.low - way * by.amount.low, new)
        if _join_with(groups, planned, new):
            return


def _join_with(groups: Groups, stated: Description | None, new: Description) -> bool:
    """Join an amount with the one of an earlier source that it moved from, if there is any."""
    if stated is None:
        return False
    edge = Edge(groups.place(stated), groups.place(new), Score(0.0, (_GROUND,)))
    groups.join(edge, against=True)
    return True


def _join_new(
    groups: Groups, earlier: Earlier, old: Description, near: Sequence[Description]
) -> None:
    """Join an amount with what its source puts in its place, if an earlier source states it."""
    if (old.stage and not costs_once(old)) or not earlier.is_stated(old):
        return
    for new in in_its_place(old, near):
        first = None if are_far(new, old) else earlier.of(old, new)
        if first is None:
            continue
        like = groups.described(groups.home[groups.place(new)])
        stated = groups.described(groups.home[groups.place(first)])
        if _is_moved(stated, [one for one in like if one.amount.equals(new.amount)], old):
            _join_both(groups, first, old, new)
            return


def _join_both(groups: Groups, first: Description, old: Description, new: Description) -> None:
    """Join an old value with what an earlier source states, and with what took its place.

    Where the new value was joined with another one of that source, likeness was wrong.
    """
    place, stated = groups.place(old), groups.place(first)
    if old.stage:
        groups.tell_moved((place, groups.place(new)))
    groups.join(Edge(stated, place, Score(0.0, (_GROUND,))), against=True)
    like = groups.described(groups.home[groups.place(new)])
    if any(one.source == first.source for one in like):
        for one in like:
            if one.amount.equals(new.amount):
                groups.move(groups.place(one), groups.home[stated])
    groups.join(Edge(place, groups.place(new), Score(0.0, (_GROUND,))), against=True)
    groups.tell_over(place)


def _is_moved(stated: Sequence[Description], new: Sequence[Description], old: Description) -> bool:
    """Whether the first to state the old value has it before any states the new one."""
    days = [
        one.text.source.published or ""
        for one in stated
        if is_before(one, old) or is_about(one, old)
    ]
    return bool(days) and all((one.text.source.published or LATEST) > min(days) for one in new)
