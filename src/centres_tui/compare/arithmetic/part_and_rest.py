"""Part and rest: 46 of 53 close and 7 are left, so 53 - 46 = 7."""

from collections.abc import Iterator
from itertools import groupby, permutations

from centres_tui.compare.arithmetic.relation import Relation, compared, difference, number, written
from centres_tui.compare.arithmetic.scene import Scene, is_alike, is_rest
from centres_tui.compare.description import Description

NAME = "part and rest"
_MOST = 8
"""Sentences with more amounts are not searched for parts and rests."""
_FAR = 2
"""A rest that does not fit is a failure only this near to its part, in sentences."""


def find(scene: Scene) -> Iterator[Relation]:
    """Find wholes with a part and a rest."""
    for part, whole in scene.parts:
        if not part.amount.dimension.startswith(("count", "money")):
            continue
        rests = [rest for rest in scene.figures if _may_be_rest(rest, part, whole)]
        fitting = [rest for rest in rests if whole.amount.low - part.amount.low == rest.amount.low]
        if fitting:
            yield from (_relation(whole, part, rest) for rest in fitting)
        else:
            yield from _failing(scene, part, whole, rests)
    yield from _in_one_sentence(scene)


def _in_one_sentence(scene: Scene) -> Iterator[Relation]:
    """Find a whole, a part and a rest of one noun in one sentence, without a stated link."""
    for _, group in groupby(scene.figures, key=lambda one: one.figure.sentence_start):
        amounts = [one for one in group if one.amount.dimension == "count" and not one.stage]
        if len({one.amount.low for one in amounts}) < 3 or len(amounts) > _MOST:
            continue
        for whole, part, rest in permutations(amounts, 3):
            if part.place < rest.place and _fit(whole, part, rest):
                yield _relation(whole, part, rest)


def _fit(whole: Description, part: Description, rest: Description) -> bool:
    if whole.amount.low - part.amount.low != rest.amount.low or not rest.amount.low:
        return False
    alike = is_alike(part, whole) and is_alike(rest, whole) and is_alike(part, rest)
    return alike and (is_rest(rest) or is_rest(part) or "fate" in part.around.slots)


def _failing(
    scene: Scene, part: Description, whole: Description, rests: list[Description]
) -> Iterator[Relation]:
    named = [
        rest
        for rest in rests
        if is_rest(rest) and not is_rest(part) and scene.sentences_apart(part, rest) < _FAR
    ]
    if len({rest.amount.low for rest in named}) == 1:
        yield _relation(whole, part, named[0])


def _may_be_rest(rest: Description, part: Description, whole: Description) -> bool:
    if rest is part or rest is whole or rest.is_whole or rest.stage or rest.figure.trend:
        return False
    if rest.whole and not rest.whole.amount.equals(whole.amount):
        return False
    if rest.rhythm != whole.rhythm and rest.rhythm and whole.rhythm:
        return False
    if not is_alike(rest, whole) or rest.amount.low > whole.amount.low:
        return False
    return is_rest(rest) or (bool(rest.nouns) and rest.amount.dimension == "count")


def _relation(whole: Description, part: Description, rest: Description) -> Relation:
    computed, span = difference(whole, part)
    holds = compared(computed, span, rest)
    formula = f"{number(whole)} - {number(part)} = {number(rest)}"
    if holds == "no":
        formula = (
            f"{number(whole)} - {number(part)} = {written(computed, rest)}, not {number(rest)}"
        )
    reason = f"{part.figure.exact} of {whole.figure.exact}, and {rest.figure.exact} as the rest"
    return Relation(NAME, formula, (whole, part, rest), holds, reason, (1, -1, -1))
