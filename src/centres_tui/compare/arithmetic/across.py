"""Across: a part of a whole that one source states, and what another says is left of it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from centres_tui.compare.arithmetic.part_and_rest import NAME
from centres_tui.compare.arithmetic.relation import Relation, number, written
from centres_tui.compare.arithmetic.scene import Scene, is_alike, is_rest
from centres_tui.compare.description import Description

Home = Callable[[Description], int]
"""Gives the group of a figure."""
_REASON: Final = "a part, what is left, and the whole that another source states"
_MOST: Final = 20
"""So many figures of what is left are looked at in a source."""


def find(descriptions: Sequence[Description], home: Home) -> Iterator[Relation]:
    """Find what is left of a whole that another source of the same measure states.

    The part must be of one measure with a part of that whole; only what adds up is told.
    """
    wholes: dict[int, dict[str, tuple[Description, Description]]] = defaultdict(dict)
    by_source: dict[str, list[Description]] = defaultdict(list)
    for one in descriptions:
        by_source[one.source].append(one)
        if one.whole and one.whole.amount.dimension == one.amount.dimension:
            wholes[home(one)].setdefault(one.whole.amount.text, (one, one.whole))
    for own in by_source.values():
        rests = [one for one in own if one.amount.dimension == "count" and is_rest(one)][:_MOST]
        for part in own if rests else ():
            if part.whole is None and home(part) in wholes:
                for told in wholes[home(part)].values():
                    yield from _left(part, told, rests)


def _left(
    part: Description, told: tuple[Description, Description], rests: Sequence[Description]
) -> Iterator[Relation]:
    theirs, whole = told
    if whole.source == part.source or not theirs.amount.equals(part.amount):
        return
    for rest in rests:
        fits = whole.amount.low - part.amount.low == rest.amount.low
        near = Scene([part, rest]).sentences_apart(part, rest) <= 1
        if rest is not part and rest.whole is None and fits and near and is_alike(rest, whole):
            formula = f"{number(whole)} - {number(part)} = {written(rest.amount.low, rest)}"
            yield Relation(NAME, formula, (whole, part, rest), "yes", _REASON, (1, -1, -1))
            return
