"""Apart: by how much an amount is said to differ, where the other amount stands further off.

"It is put at £21m, an increase of £3m" stands beside the one side of the change only. The other
is looked for among the amounts of its source that are alike, and in the measure that it is in.
Only what is right to the last digit is a check.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain, islice
from typing import Final

from centres_tui.compare.arithmetic.changes import NAME, is_change
from centres_tui.compare.arithmetic.relation import Relation, is_right, number, written
from centres_tui.compare.arithmetic.scene import MEASURED, Scene
from centres_tui.compare.description import Description
from centres_tui.compare.things import thing
from centres_tui.model.comparison import Holds

Others = Callable[[Description], Sequence[Description]]
"""Gives the amounts that may be the other side of a change."""
Home = Callable[[Description], int]
"""Gives the group of a figure."""
_HEDGE: Final = r"(?:about |around |nearly |almost |some |over |just |a |by |roughly )*"
_NOUN: Final = (
    r"(?:increase|rise|growth|jump|gain|fall|drop|decrease|decline|reduction|cut|saving|overrun"
    r"|overspend|change|loss|improvement)"
)
_BESIDE: Final = re.compile(
    rf"(?:[^.;]|\.(?=\d)){{0,60}}?(?:,|\(| –| -|, or|\bor)? ?{_HEDGE}"
    rf"(?:(?:up|down)(?: by)? |an? (?:[\w’'-]+ )?{_NOUN} of )?{_HEDGE}"
)
"""What stands between an amount and by how much it differs."""
_WORD: Final = re.compile(
    rf"\b(?:{_NOUN}|ris(?:e|es|en|ing)|rose|increas\w+|fall(?:s|en|ing)?|fell|dropped|cut|grown|grew"
    r"|extra|additional|another|further|gap|difference|margin|majority|net|longer|shorter|off|up"
    r"|down|saved|spared|reprieved|deleted|omitted|fewer|more|less|lower|higher|short|added)\b"
)
_MORE: Final = re.compile(
    r"\s(?:[\w’'-]+ ){0,3}?(?:more|fewer|less|higher|lower|above|below|longer|shorter|up|down"
    r"|quicker|slower|deleted|saved|dropped|extra)\b"
)
_THAT: Final = re.compile(r"\A\W*(?:so )?(?:that|this|it)(?:[’']s| is| was| meant| makes)\b")
_SOURCE_FAR: Final = 10
"""So many sentences with figures away stands the other amount."""
_REACH: Final = 60
"""A word makes an amount that of a change from so many characters before it."""
_NEAR: Final = 3
"""Both sides of one measure stand within so many sentences of the change."""
_TWO: Final = 2
_TIMES: Final = 4
"""A change is no more than so many times the lesser of its sides."""
_FEW: Final = 10
_MOST: Final = 24


def find(scene: Scene) -> Iterator[Relation]:
    """Find changes told beside one side, the other of which the same source states."""

    def others(one: Description) -> Sequence[Description]:
        return [other for other in scene.near(one, _SOURCE_FAR) if _are_of_one_sort(one, other)]

    yield from _found(scene, others)


def across(scenes: Sequence[Scene], home: Home) -> Iterator[Relation]:
    """Find the same where the other amount is one of the same measure, in whatever source."""
    members: dict[int, list[Description]] = defaultdict(list)
    for one in sorted(chain.from_iterable(scene.figures for scene in scenes), key=_place):
        members[home(one)].append(one)

    @cache
    def values(group: int) -> Sequence[Description]:
        found: dict[tuple[int, int], Description] = {}
        for one in members[group]:
            found.setdefault(one.amount.ends[:2], one)
        return list(islice(found.values(), _MOST))

    def others(one: Description) -> Sequence[Description]:
        return values(home(one))

    for scene in scenes:
        yield from _found(scene, others)
        yield from _told_near(scene, others)


def _told_near(scene: Scene, others: Others) -> Iterator[Relation]:
    """Find "The price goes from £310 to £342. We know that £32 hurts": a measure's two values."""
    for change in scene.chosen(_may_be_change):
        for one in scene.near(change, _NEAR) if change.amount.digits >= _TWO else ():
            if one.amount.dimension == "share" or one.figure.trend:
                continue
            found = [
                _relation(one, other, change)
                for other in others(one)
                if other is not change and _may_differ(one, other, change)
            ]
            if found:
                yield found[0]
                break


def _place(one: Description) -> int:
    return one.place


def _may_differ(one: Description, other: Description, change: Description) -> bool:
    own = change.amount.dimension in ("share", one.amount.dimension)
    return own and other.amount.ends[0] > 0 and _fits(one, other, change)


def _are_of_one_sort(one: Description, other: Description) -> bool:
    """Whether two amounts count the same, or are of one currency or unit."""
    if one.amount.dimension != other.amount.dimension:
        return False
    if one.amount.dimension != "count":
        return True
    return bool(one.nouns and other.nouns) and thing(one, other)[0] > 0


def _found(scene: Scene, others: Others) -> Iterator[Relation]:
    for change in scene.chosen(_may_be_change):
        relation = next(_tested(scene, change, others), None)
        if relation is not None:
            yield relation


def _may_be_change(one: Description) -> bool:
    share = one.amount.dimension == "share" and one.figure.kind == "percent"
    summable = one.amount.dimension.startswith(MEASURED)
    if one.figure.value is None or one.around.heading or not (share or summable) or one.stage:
        return False
    if one.rhythm or one.figure.per or one.figure.bound not in {"=", "~"}:
        return False
    if _MORE.match(one.around.after):
        return True
    above, below, *_ = one.amount.ends
    if above < _FEW * below:
        return False
    return is_change(one) or _WORD.search(one.around.before[-_REACH:]) is not None


def _tested(scene: Scene, change: Description, others: Others) -> Iterator[Relation]:
    for one in _sides(scene, change):
        for other in others(one):
            same = other.amount.dimension == one.amount.dimension
            plain = other is not change and other.figure.value is not None
            if same and plain and other.amount.ends[0] > 0 and _fits(one, other, change):
                yield _relation(one, other, change)


def _sides(scene: Scene, change: Description) -> Iterator[Description]:
    """Give the amounts that a change is told beside, or those of the sentence before it."""
    before = [
        one
        for one in scene.near(change)
        if one.place < change.place and one.amount.dimension not in {"time", "share", "ratio"}
    ]
    text = change.text.source.text
    for one in reversed(before):
        if one.figure.value is None or one.figure.trend:
            continue
        if change.amount.dimension not in ("share", one.amount.dimension):
            continue
        same = one.figure.sentence_start == change.figure.sentence_start
        gap = text[one.figure.end : change.figure.start].lower()
        if _BESIDE.fullmatch(gap) if same else _THAT.match(change.around.before):
            yield one


def _fits(one: Description, other: Description, change: Description) -> bool:
    """Whether a change leads from one amount to another, to its last digit."""
    apart = one.amount.low - other.amount.low
    rises = change.figure.trend != "down"
    if not apart or (change.figure.trend and (apart > 0) != rises):
        return False
    if change.amount.dimension == "share":
        told = abs(apart) * 100 / other.amount.low
        telling = change.amount.digits >= _TWO and min(one.amount.digits, other.amount.digits) > 1
        return telling and is_right(told, change)
    least = min(one.amount.low, other.amount.low)
    return abs(apart) == change.amount.low and least * _TIMES >= change.amount.low != least


def _relation(one: Description, other: Description, change: Description) -> Relation:
    reason = f"{one.figure.exact} against {other.figure.exact}, {change.figure.exact} apart"
    if change.amount.dimension == "share":
        told = abs(one.amount.low - other.amount.low) * 100 / other.amount.low
        formula = f"{number(other)} to {number(one)} is {written(round(told, 1), change)}"
        exact = told == change.amount.low
        if not exact:
            formula += f" against {change.figure.exact}"
        holds: Holds = "yes" if exact else "approximately"
        return Relation(NAME, formula, (other, one, change), holds, reason)
    high, low = sorted((one, other), key=lambda each: -each.amount.low)
    formula = f"{number(high)} - {number(low)} = {number(change)}"
    return Relation(NAME, formula, (high, low, change), "yes", reason, (1, -1, -1))
