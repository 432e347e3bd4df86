"""Told shares: what part of a whole so many are, where no link ties the part to the whole.

"There are 212 firms. Of them 138 (65%) answered", "That is one in five", "an occupancy of 128%":
the share tells the relation, and what is right to its last digit is its part and its whole.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, is_right, number, written
from centres_tui.compare.arithmetic.scene import MEASURED, Scene, is_alike
from centres_tui.compare.arithmetic.shares import OF_WHOLE, is_told_as_share
from centres_tui.compare.description import Description
from centres_tui.compare.things import thing
from centres_tui.model.comparison import Holds

_SUMS_UP: Final = re.compile(
    r"\A\W*(?:so |and )?(?:that|this|it|they|these)(?:[’']s|[’']re| is| was| are| were| means"
    r"| makes| leaves| represents| accounts? for| amounts? to)\b"
)
_AFTER_BOTH: Final = re.compile(
    r"(?:\s[\w’'-]+){0,6}?,?\s(?:is|was|so|or|that is|which is|means|makes|an?\s[\w’'-]+\sof|about"
    r"|nearly|almost|just over|just under|over|more than|some|roughly)"
    r"(?:\s(?:about|nearly|almost|some|just|over|under|more|less|than|roughly|a|fewer))*\s\(?"
)
"""What stands between a part with its whole and the share that they make."""
_CHANGES: Final = re.compile(
    r"\b(?:up|down|rise|fall|increase|drop|more|less|fewer|higher|lower)\b"
)
_FAR: Final = 8
"""So many sentences with figures away stands the whole of a part told with its share."""
_TWO: Final = 2
_MOST: Final = 8
_ROUGH: Final = Fraction(1, 20)
"""A fraction in words is right within this part of it."""
_HEDGED: Final = Fraction(12, 100)
"""The same of a hedged one."""
_BOUNDS: Final = frozenset({">", ">=", "<", "<="})


def find(scene: Scene) -> Iterator[Relation]:
    """Find parts and wholes that a share of the same or the next sentence sums up."""
    for stated in scene.figures:
        if not _is_share(stated):
            continue
        found = next(_pairs(scene, stated), None)
        if found is not None:
            yield _relation(*found, stated)


def _is_share(one: Description) -> bool:
    percent = one.figure.kind == "percent" and one.amount.dimension == "share"
    if not percent and one.figure.kind != "fraction":
        return False
    plain = one.figure.value is not None and not (one.figure.trend or one.stage)
    told = _CHANGES.search(one.around.before[-30:]) and not one.around.before.endswith("more than ")
    return plain and not one.around.heading and not told and one.amount.low > 0


def _pairs(scene: Scene, stated: Description) -> Iterator[tuple[Description, Description]]:
    """Give the parts with their wholes of which a share may be told, the likeliest first."""
    own = [one for one in scene.by_sentence[stated.figure.sentence_start] if _may_count(one)]
    before = [one for one in own if one.place < stated.place][-_MOST:]
    yield from _fitting(_linked(stated, before), stated)
    if before and is_told_as_share(before[-1], stated) and stated.figure.kind == "percent":
        yield from _fitting(_of_far(scene, before[-1]), stated)
    if len(before) >= _TWO and _sums_up(before[-1], stated):
        yield from _fitting(_ordered(before[-_TWO:]), stated)
    if _SUMS_UP.match(stated.around.before):
        last = [one for one in scene.before(stated) if _may_count(one)][:_MOST]
        alike = [(one, two) for one, two in _ordered([*last, *before]) if _go_together(one, two)]
        yield from _fitting(alike, stated)


def _may_count(one: Description) -> bool:
    plain = one.figure.value is not None and not one.figure.trend and one.amount.low > 0
    return plain and one.amount.dimension.startswith(MEASURED)


def _linked(
    stated: Description, before: Sequence[Description]
) -> list[tuple[Description, Description]]:
    """Give the parts told before "a fifth of its 340 staff" with that whole."""
    whole = stated.whole
    if whole is None or not before or not _may_count(whole):
        return []
    part = before[-1]
    same = part.amount.dimension == whole.amount.dimension and part.amount.low < whole.amount.low
    return [(part, whole)] if same else []


def _of_far(scene: Scene, part: Description) -> Iterator[tuple[Description, Description]]:
    """Give a part with the amounts of its source that count the same, the nearest first."""
    if part.whole is not None:
        return
    near = [
        one
        for one in scene.near(part, _FAR)
        if one.amount.dimension == part.amount.dimension and _may_count(one)
    ]
    for one in sorted(near, key=lambda one: (abs(one.place - part.place), one.place)):
        alike = part.amount.dimension != "count" or not part.nouns or not one.nouns
        if (alike or thing(part, one)[0] >= 0) and one.amount.low > part.amount.low:
            yield part, one


def _ordered(amounts: Sequence[Description]) -> Iterator[tuple[Description, Description]]:
    """Give each two amounts of one sort, both ways round."""
    for one, two in combinations(amounts, 2):
        if one.amount.dimension == two.amount.dimension and not one.amount.equals(two.amount):
            yield one, two
            yield two, one


def _go_together(one: Description, two: Description) -> bool:
    same = one.figure.sentence_start == two.figure.sentence_start
    return same or is_alike(one, two)


def _sums_up(last: Description, stated: Description) -> bool:
    gap = last.text.source.text[last.figure.end : stated.figure.start].lower()
    return bool(_AFTER_BOTH.fullmatch(gap))


def _fitting(
    pairs: Iterator[tuple[Description, Description]] | list[tuple[Description, Description]],
    stated: Description,
) -> Iterator[tuple[Description, Description]]:
    for part, whole in pairs:
        if _fits(100 * part.amount.low / whole.amount.low, stated):
            yield part, whole


def _fits(computed: Fraction, stated: Description) -> bool:
    """Whether a share is right to its last digit, or near enough to a fraction in words."""
    apart = computed - stated.amount.low
    if stated.figure.kind == "percent":
        telling = stated.amount.digits >= _TWO
        return telling and is_right(computed, stated)
    if stated.figure.bound in _BOUNDS:
        above = stated.figure.bound.startswith(">")
        return (apart > 0) == above and abs(apart) <= stated.amount.low * 2 * _HEDGED
    room = _HEDGED if stated.figure.bound == "~" else _ROUGH
    return abs(apart) <= stated.amount.low * room


def _relation(part: Description, whole: Description, stated: Description) -> Relation:
    computed = 100 * part.amount.low / whole.amount.low
    exact = computed == stated.amount.low or stated.figure.bound in _BOUNDS
    formula = f"{number(part)} / {number(whole)} = {written(round(computed, 1), stated)}"
    if not exact:
        formula += f" against {stated.figure.exact}"
    reason = "a part and a whole, and the share that the words make of them"
    holds: Holds = "yes" if exact else "approximately"
    return Relation(OF_WHOLE, formula, (part, whole, stated), holds, reason)
