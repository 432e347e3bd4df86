"""Paces: so much a month is twelve times as much a year, where the words make it that."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

from centres_tui.compare.arithmetic.rates import TIME
from centres_tui.compare.arithmetic.relation import Relation, gap, is_right, number, written
from centres_tui.compare.arithmetic.scene import Scene
from centres_tui.compare.description import Description
from centres_tui.model.comparison import Holds

_IN_ONE: Final = {
    ("month", "year"): 12, ("week", "year"): 52, ("day", "week"): 7, ("day", "year"): 365,
}  # fmt: skip
"""How many of one time are in another."""
_TOLD: Final = re.compile(
    r"(?: (?:a|per|each|every) \w+)?,? (?:or|that is|which (?:is|makes|means|comes to)|making)"
    r" (?:about |around |nearly |almost |some |just over |just under |over |roughly )?"
)
_MORE: Final = re.compile(r"[^.;,]{0,24}\b(?:more|less|extra|higher|lower|cheaper|dearer)\b")
_CLOSE: Final = Fraction(1, 5)
"""What fails is off by no more than this part of what is stated."""


def find(scene: Scene) -> Iterator[Relation]:
    """Test "£1,450 a month, which makes £17,400 a year"."""
    money = [one for one in scene.figures if one.amount.dimension.startswith("money")]
    for one, two in pairwise(money):
        same = one.amount.dimension == two.amount.dimension and one.figure.value is not None
        if not same or one.rhythm == two.rhythm or _MORE.match(two.around.after):
            continue
        if two.figure.value is not None and _TOLD.fullmatch(gap(one, two)):
            yield from _tested(one, two)


def _tested(one: Description, two: Description) -> Iterator[Relation]:
    times = _times(one.rhythm or "year", two.rhythm)
    if times is None or not two.rhythm:
        return
    computed = one.amount.low * times
    apart = abs(computed - two.amount.low)
    holds: Holds = "approximately" if apart else "yes"
    if not is_right(computed, two, rounds=True):
        plain = one.rhythm and one.figure.bound == two.figure.bound == "="
        if not plain or apart > two.amount.low * _CLOSE or apart <= one.amount.step * times:
            return
        holds = "no"
    sign, by = ("x", times) if times >= 1 else ("/", 1 / times)
    formula = f"{number(one)} {sign} {by} = {written(round(computed, 2), two)}"
    if holds != "yes":
        formula += f" against {two.figure.exact}"
    reason = f"{one.figure.exact} a {one.rhythm or 'year'}, {two.figure.exact} a {two.rhythm}"
    yield Relation(TIME, formula, (one, two), holds, reason)


def _times(one: str, two: str) -> Fraction | None:
    """Give how many times as much an amount is for another time."""
    if (one, two) in _IN_ONE:
        return Fraction(_IN_ONE[one, two])
    return Fraction(1, _IN_ONE[two, one]) if (two, one) in _IN_ONE else None
