"""Lists: amounts told one after the other beside the amount that they make together.

"187 births (2023: 164), comprising 74 mammals, 68 birds and 45 reptiles": what adds up to the last
digit is a sum, whatever words tie it. A list that ends in "everything else", or one that is told to
make so much in all, is a sum that may fail as well.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, added, gap, is_sum
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene, is_alike
from centres_tui.compare.description import Description
from centres_tui.vocabulary.settings import settings

NAME: Final = "parts of a whole"
_LONG: Final = 60
"""Text between two parts of a list is no longer."""
_FEWEST: Final = 3
"""Fewer amounts may add up to another by chance."""
_MOST: Final = 12
"""Sentences with more amounts are tables."""
_WORTH: Final = 20
"""Smaller sums come out by chance."""
_NEAR: Final = 2
"""So many sentences with figures away stands the whole of a list that ends in the rest."""
_BREAK: Final = re.compile(
    r"[;:.!?]|\b(?:but|while)\b|\b(?:than|compared|against|from|out of)\b(?:\s[\w’'-]+)?\s\Z"
)
_LAST: Final = re.compile(r"\b(?:and|plus|with)\b[^,]{0,40}\Z")
_IN_ALL: Final = re.compile(r"(?: [\w’'-]+){0,3},? (?:in total|altogether|in all|overall)\b")
_MAKING: Final = re.compile(r"\b(?:a total of|total(?:s|ling)?|making|makes?|which makes)\s\Z")
_ELSE: Final = re.compile(
    r"\b(?:everything else|all else|the rest|the remainder|the remaining|the others?|others"
    r"|(?:all )?other [\w’'-]+|elsewhere|everyone else)(?: [\w’'-]+){0,3}\s\Z"
)
_OF_THAT: Final = re.compile(r"\s(?:of (?:that|this|it|the total|the sum|these|them))\b")
_OF_THESE: Final = re.compile(r"\bof (?:these|those|them|which),? (?:[\w’'-]+ ){0,2}\Z")
_REST: Final = re.compile(
    r"\b(?:the|its|their) (?:remaining|other|outstanding|rest[^.;]{0,12}|remainder[^.;]{0,12}"
    r"|balance(?: of)?)\s\Z"
)
_OF_WHOLE: Final = re.compile(r"\s*(?:(?:out )?of (?:the |its |their |all )(?:[\w’'-]+ ){0,2})\Z")
_OF_ELSE: Final = re.compile(r"\s(?:[\w’'-]+\s)?of\s(?!(?:that|this|it|them|these|those|which)\b)")
_LEAVES: Final = re.compile(r"[^.;:]{0,40}?,? (?:and )?(?:leav(?:es|ing)|left) (?:just |only )?")
_OF_THE: Final = re.compile(r"(?: [\w’'-]+){0,2} of (?:the|its|their|an?|that) (?:[\w’'-]+ ){0,2}")


def find(scene: Scene) -> Iterator[Relation]:
    """Find lists with the amount that they make, in their sentence or near it."""
    for amounts in scene.by_sentence.values():
        for dimension in sorted({one.amount.dimension for one in amounts}):
            alike = [one for one in amounts if one.amount.dimension == dimension]
            if dimension.startswith(SUMMABLE) and len(alike) <= _MOST and _are_plain(alike):
                yield from _in_sentence(scene, alike)


def _are_plain(amounts: Sequence[Description]) -> bool:
    """Whether each amount is one number without a hedge, and no side of a change."""
    return all(
        one.figure.value is not None and one.figure.bound == "=" and not one.stage
        for one in amounts
    )


def _in_sentence(scene: Scene, amounts: Sequence[Description]) -> Iterator[Relation]:
    for run in _runs(amounts):
        told = next(_exact(scene, run, amounts), None) or next(_closed(scene, run), None)
        if told is not None:
            yield told
    yield from _left(scene, amounts)


def _runs(amounts: Sequence[Description]) -> Iterator[list[Description]]:
    """Give the stretches of amounts with little between any two."""
    run = [amounts[0]]
    for one, two in pairwise(amounts):
        between = gap(one, two)
        if len(between) > _LONG or _BREAK.search(between):
            yield run
            run = []
        run.append(two)
    yield run


def _exact(
    scene: Scene, run: Sequence[Description], amounts: Sequence[Description]
) -> Iterator[Relation]:
    """Give a list of three or more that adds up to an amount before or behind it."""
    for parts in (run, run[1:], run[:-1]):
        if len(parts) < _FEWEST or not _is_told(parts):
            continue
        beside = [one for one in amounts if one not in parts]
        for whole in [*beside, *scene.before(parts[0]), *scene.after(parts[0])]:
            if _may_be_whole(whole, parts) and is_sum(parts, whole):
                yield added(NAME, parts, whole, "a list, and what it comes to")


def _is_told(parts: Sequence[Description]) -> bool:
    """Whether amounts are told as one list: the last behind "and", commas between the others."""
    gaps = [gap(one, two) for one, two in pairwise(parts)]
    return bool(_LAST.search(gaps[-1])) and all("," in between for between in gaps[:-1])


def _may_be_whole(whole: Description, parts: Sequence[Description]) -> bool:
    if whole.amount.size < _WORTH or whole.figure.value is None or whole.figure.bound != "=":
        return False
    return all(whole.amount.dimension == part.amount.dimension for part in parts)


def _closed(scene: Scene, run: Sequence[Description]) -> Iterator[Relation]:
    """Give a list that ends in its total, maybe with a part told just before it, or in the rest."""
    *parts, last = run
    if not parts:
        return
    if _MAKING.search(gap(parts[-1], last)) or _IN_ALL.match(last.around.after):
        for other in scene.before(last):
            with_it = [other, *parts]
            if _may_be_whole(last, with_it) and is_sum(with_it, last):
                yield added(NAME, with_it, last, "a list that ends in its total")
    elif len(run) >= _FEWEST and _ELSE.search(gap(parts[-1], last)):
        yield from _with_rest(scene, run)


def _with_rest(scene: Scene, run: Sequence[Description]) -> Iterator[Relation]:
    """Test a list of all that a whole is made of: "$262m of that, ... and everything else $98m".

    So is "Of these, 812 opposed it, 97 were for it and the remaining 147 took no side".
    """
    parts, wholes = run, list[Description](scene.near(run[0], _NEAR))
    if _OF_WHOLE.fullmatch(run[0].around.before):
        parts, wholes = run[1:], [run[0]]
    elif _OF_THESE.search(run[0].around.before):
        wholes = [one for one in wholes if all(is_alike(part, one) for part in run)]
    elif not any(_OF_THAT.match(one.around.after) for one in run):
        return
    sum_of = sum(one.amount.low for one in parts)
    near = [
        one
        for one in wholes
        if one.place < parts[0].place
        and _may_be_whole(one, parts)
        and abs(one.amount.low - sum_of) <= settings().checks.sum_reach * one.amount.low
    ]
    if near:
        whole = min(near, key=lambda one: (abs(one.amount.low - sum_of), one.place))
        yield added(NAME, parts, whole, "all that a whole is made of")


def _left(scene: Scene, amounts: Sequence[Description]) -> Iterator[Relation]:
    """Test "Of the £33,400 owed £20,000 came. The remaining £15,000", "leaves 6 of the 18"."""
    first, *others = amounts
    if others and _OF_WHOLE.fullmatch(first.around.before):
        sort = first.amount.dimension
        behind = [one for one in scene.after(first) if one.amount.dimension == sort]
        for rest in [*others[1:], *behind[:1]]:
            if _is_rest(rest) and len(others) <= 1 + (rest in others):
                if not _has_more(scene, [first, others[0], rest]):
                    yield from _tested([others[0], rest], first)
                return
    for part, rest, whole in zip(amounts, others, others[1:], strict=False):
        if _LEAVES.fullmatch(gap(part, rest)) and _OF_THE.fullmatch(gap(rest, whole)):
            yield from _tested([part, rest], whole)


def _is_rest(one: Description) -> bool:
    """Whether an amount is told as the rest, and of nothing else: "its remaining £6m of loans"."""
    return bool(_REST.search(one.around.before)) and not _OF_ELSE.match(one.around.after)


def _has_more(scene: Scene, told: Sequence[Description]) -> bool:
    """Whether the sentence of the rest goes on with more of the whole: "and 3 were away"."""
    whole, rest = told[0], told[-1]
    return any(
        one.place > rest.place and is_alike(one, whole)
        for one in scene.by_sentence[rest.figure.sentence_start]
    )


def _tested(parts: Sequence[Description], whole: Description) -> Iterator[Relation]:
    """Give the sum of a part and the rest, where it is anywhere near its whole."""
    apart = abs(sum(part.amount.low for part in parts) - whole.amount.low)
    plain = all(is_alike(part, whole) for part in parts) and _are_plain([*parts, whole])
    if plain and apart <= settings().checks.sum_reach * whole.amount.low:
        yield added(NAME, parts, whole, "a part, the rest and their whole")
