"""Near shares: a percentage that two amounts near it make to the last digit, however it is told.

"The Council's 40 per cent share of this is £257,000", "201,400, against 189,700 in the same months,
a rise of 6.2%". Nothing here fails: words may tie the percentage to other amounts.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import Final

from centres_tui.compare.amounts import last_digit
from centres_tui.compare.arithmetic.changes import NAME
from centres_tui.compare.arithmetic.relation import Relation, gap, is_right, number, written
from centres_tui.compare.arithmetic.scene import MEASURED, Scene, is_alike
from centres_tui.compare.arithmetic.shares import OF_WHOLE
from centres_tui.compare.description import Description
from centres_tui.compare.share_ways import is_reached
from centres_tui.model.comparison import Holds

_OF: Final = re.compile(
    r"\s(?:[\w’'-]+ )?of (?:about |around |nearly |almost |roughly |some |over )?"
    r"(?:(?:an?|the|its|their|all|our) )?(?:[\w’'-]+ ){0,3}?"
    r"(?:about |around |nearly |almost |roughly |some |over |just over |of )?"
)
"""What stands between a share and its whole: "45% of a GDP of $1.42bn"."""
_CHANGE: Final = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|up|increas\w+|growth|grew|grown|jump\w*|gain\w*|climb\w*"
    r"|premium|dearer|higher|more|fall\w*|fell|down|drop\w*|decreas\w+|declin\w+|reduc\w+|cut"
    r"|cheaper|lower|fewer|less)\b"
)
_REACH: Final = 40
"""Words of a change stand within so many characters of its percentage."""
_CLOSE: Final = 80
"""An amount that a percentage makes stands within so many characters of it."""
_TELLING: Final = 3
"""Amounts and percentages of so many digits hardly fit by chance."""
_TWO: Final = 2
_MOST: Final = 12
_FAR: Final = 2
"""So many sentences with figures away stands a whole."""


def find(scene: Scene) -> Iterator[Relation]:
    """Find percentages that two amounts near them make."""
    for stated in scene.figures:
        if not _is_share(stated):
            continue
        own = [one for one in scene.by_sentence[stated.figure.sentence_start] if _counts(one)]
        if not own or len(own) > _MOST:
            continue
        found = (
            next(_risen(own, stated), None)
            if _is_change(stated)
            else next(_of_named(own, stated), None) or next(_applied(scene, own, stated), None)
        )
        if found is not None:
            yield found


def _is_share(one: Description) -> bool:
    plain = one.figure.kind == "percent" and one.amount.dimension == "share"
    return plain and one.figure.value is not None and one.amount.low > 0 and not one.around.heading


def _counts(one: Description) -> bool:
    plain = one.figure.value is not None and one.amount.low > 0
    return plain and one.amount.dimension.startswith(MEASURED)


def _is_change(stated: Description) -> bool:
    if is_reached(stated.around.before):
        return False
    before, after = stated.around.before[-_REACH:], stated.around.after[:_REACH]
    return bool(stated.figure.trend or _CHANGE.search(before) or _CHANGE.match(after.lstrip()))


def _of_named(own: Sequence[Description], stated: Description) -> Iterator[Relation]:
    """Give "574 posts, equal to 3 per cent of the 19,100 jobs": a part told before its whole."""
    behind = [one for one in own if one.place > stated.place]
    if not behind:
        return
    whole = behind[0]
    if not _OF.fullmatch(gap(stated, whole)):
        return
    parts = [
        one
        for one in own
        if one.place < stated.place
        and one.amount.dimension == whole.amount.dimension
        and is_right(_share_of(one, whole), stated)
    ]
    if parts:
        part = min(parts, key=lambda one: abs(_share_of(one, whole) - stated.amount.low))
        yield _share(part, whole, stated)


def _applied(scene: Scene, own: Sequence[Description], stated: Description) -> Iterator[Relation]:
    """Give an amount beside a percentage that is that part of another, to both last digits."""
    for part in own:
        apart = max(part.figure.start - stated.figure.end, stated.figure.start - part.figure.end)
        if apart > _CLOSE or part.amount.digits < _TELLING:
            continue
        for whole in scene.near(stated, _FAR):
            if whole.amount.dimension == part.amount.dimension and _counts(whole):
                made = stated.amount.low * whole.amount.low / 100
                room = last_digit(part.amount.low) / _TWO
                if abs(made - part.amount.low) <= room and is_right(_share_of(part, whole), stated):
                    yield _share(part, whole, stated)


def _risen(own: Sequence[Description], stated: Description) -> Iterator[Relation]:
    """Give two amounts of one sentence that are a percentage apart."""
    for after, before in permutations(own, _TWO):
        if not is_alike(after, before) or after.amount.equals(before.amount):
            continue
        moved = (after.amount.low - before.amount.low) * 100 / before.amount.low
        if stated.figure.trend == "down":
            moved = -moved
        elif stated.figure.trend != "up":
            moved = abs(moved)
        sure = stated.amount.digits >= _TWO and "." in stated.figure.exact
        alone = sum(is_alike(after, one) for one in own) == _TWO
        if (sure or (alone and stated.amount.digits >= _TWO)) and is_right(moved, stated):
            yield _rise(after, before, stated)


def _share_of(part: Description, whole: Description) -> Fraction:
    return 100 * part.amount.low / whole.amount.low


def _share(part: Description, whole: Description, stated: Description) -> Relation:
    computed = _share_of(part, whole)
    formula = f"{number(part)} / {number(whole)} = {written(round(computed, 1), stated)}"
    reason = "a share that two amounts near it make"
    return _told(OF_WHOLE, formula, (part, whole, stated), computed, reason)


def _rise(after: Description, before: Description, stated: Description) -> Relation:
    computed = abs(after.amount.low - before.amount.low) * 100 / before.amount.low
    formula = f"{number(before)} to {number(after)} is {written(round(computed, 1), stated)}"
    reason = f"{after.figure.exact} and {before.figure.exact}, {stated.figure.exact} apart"
    return _told(NAME, formula, (before, after, stated), computed, reason)


def _told(
    name: str,
    formula: str,
    members: tuple[Description, ...],
    computed: Fraction,
    reason: str,
) -> Relation:
    stated = members[-1]
    holds: Holds = "yes" if computed == stated.amount.low else "approximately"
    if not formula.endswith(f" {number(stated)}"):
        formula += f" against {stated.figure.exact}"
    return Relation(name, formula, members, holds, reason)
