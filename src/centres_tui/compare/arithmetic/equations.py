"""Equations: sums that a text writes out: 34 x 15 MW = 510 MW."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, number
from centres_tui.compare.arithmetic.scene import Scene
from centres_tui.compare.description import Description
from centres_tui.model.comparison import Holds
from centres_tui.vocabulary.settings import settings

NAME: Final = "written sum"
_SIGN: Final = re.compile(
    r"[^\d.;:=]{0,24}?\s*(?P<sign>[x×*÷/+−–]|-(?=\s)|times|plus|minus|divided by)\s*[^\d.;:=]{0,3}"
)
_EQUALS: Final = re.compile(r"[^\d.;:=+×*÷]{0,24}?\s*(?:=|equals|makes|comes to)\s*[^\d.;:=]{0,3}")
_SIGNS: Final = {
    "x": "x", "×": "x", "*": "x", "times": "x", "÷": "/", "/": "/", "divided by": "/",
    "+": "+", "plus": "+", "-": "-", "−": "-", "–": "-", "minus": "-",
}  # fmt: skip


def find(scene: Scene) -> Iterator[Relation]:
    """Find two amounts with a sign between them and, after an equals sign, what they make."""
    figures = scene.figures
    for one, two, outcome in zip(figures, figures[1:], figures[2:], strict=False):
        sign = _SIGN.fullmatch(_gap(one, two))
        if sign and _EQUALS.fullmatch(_gap(two, outcome)):
            yield from _tested((one, two, outcome), _SIGNS[sign["sign"].lower()])


def _gap(one: Description, two: Description) -> str:
    return one.text.source.text[one.figure.end : two.figure.start]


def _tested(members: Sequence[Description], sign: str) -> Iterator[Relation]:
    one, two, outcome = members
    computed = _computed(one.amount.low, two.amount.low, sign)
    if computed is None or any(member.figure.value is None for member in members):
        return
    if sign in "+-" and len({member.amount.dimension for member in members}) > 1:
        return
    apart = abs(computed - outcome.amount.low)
    share = settings().checks.product_room if sign in "x/" else Fraction(0)
    room = share * abs(outcome.amount.low)
    formula = f"{number(one)} {sign} {number(two)} = {number(outcome)}"
    reason = "a sum that the text writes out"
    if not apart or apart <= room:
        holds: Holds = "approximately" if apart else "yes"
        yield Relation(NAME, formula, tuple(members), holds, reason)
    elif sign in "+-" or apart <= abs(outcome.amount.low) / 2:
        yield Relation(NAME, f"{formula}, not so", tuple(members), "no", reason)


def _computed(one: Fraction, two: Fraction, sign: str) -> Fraction | None:
    match sign:
        case "x":
            return one * two
        case "/":
            return one / two if two else None
        case "+":
            return one + two
        case _:
            return one - two
