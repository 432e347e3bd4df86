"""Left: what a part leaves of a whole that a sentence before it tells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from centres_tui.compare.arithmetic.part_and_rest import NAME, PARTS
from centres_tui.compare.arithmetic.relation import Relation, compared, difference, number, written
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene, is_alike
from centres_tui.compare.description import Description

_LEAVES: Final = re.compile(
    r"\b(?:which|that|this|it)\s(?:would\s|will\s)?leaves?\s(?:just\s|only\s|about\s)?\Z"
    r"|\bleaving\s(?:just\s|only\s|about\s|some\s)?\Z"
)
_THE_REST: Final = re.compile(
    r"\b(?:the|its|their|our|this)\s(?:remaining|other|outstanding)\s\Z"
    r"|\b(?:the|its)\s(?:rest|remainder|balance)(?:\s[\w’'-]+){0,3}\W{1,2}(?:about\s|some\s)?\Z"
    r"|\bso (?:that )?the (?:[\w’'-]+ )?"
    r"(?:saving|difference|balance|gap|shortfall|cost|profit|loss) "
    r"(?:is|was|comes to|would be|will be) (?:about |some |only |just )?\Z"
)
_FROM: Final = re.compile(r"(?: [\w’'-]+){0,3} (?:from|out of)(?: [\w’'-]+){0,4} ")
_FURTHEST: Final = 3
"""So many sentences with figures back the whole may stand."""
_MOST: Final = 12
"""So many amounts before what is left are looked at."""
_NEARLY: Final = 10
"""What a sum is wrong by is no more than this part of the whole."""
_BESIDE: Final = 60
"""A part that leaves a rest stands within so many characters before it."""


def find(scene: Scene) -> Iterator[Relation]:
    """Find "It costs £9m. The state gives £6m, which leaves £3m to the town"."""
    sentences = list(scene.by_sentence.values())
    for place, amounts in enumerate(sentences):
        for rest in amounts:
            if not _is_plain(rest):
                continue
            is_left = "leav" in rest.around.before and _LEAVES.search(rest.around.before)
            if not (is_left or _THE_REST.search(rest.around.before)):
                continue
            told = [
                one for each in sentences[max(0, place - _FURTHEST) : place + 1] for one in each
            ]
            before = [one for one in told if one.place < rest.place and _goes_with(one, rest)]
            found = _adding_up(before[-_MOST:], rest)
            if found is None and is_left:
                found = _failing(before[-_MOST:], rest)
            if found:
                yield found


def _is_plain(one: Description) -> bool:
    """Whether an amount is one that can be added, and not that of a change."""
    summable = one.amount.dimension.startswith(SUMMABLE) and one.figure.value is not None
    return summable and not (one.stage or one.figure.trend)


def _goes_with(one: Description, rest: Description) -> bool:
    return _is_plain(one) and is_alike(one, rest) and not one.amount.equals(rest.amount)


def _wholes(before: Sequence[Description], rest: Description) -> list[Description]:
    """Give the amounts that may be the whole, the nearest first."""
    more = [one for one in before if one.amount.low > rest.amount.low and not one.is_past]
    return more[::-1]


def _adding_up(before: Sequence[Description], rest: Description) -> Relation | None:
    """Find a whole and a part of it, or two, that leave the rest exactly."""
    drawn = _drawn(before, rest)
    taken_last = [one for one in (drawn or before)[-1:] if _is_beside(one, rest)]
    for whole in _wholes(before, rest):
        less = [one for one in before if one.amount.low < whole.amount.low]
        for parts in (*((one,) for one in reversed(less)), *combinations(less, 2)):
            taken = sum(part.amount.low for part in parts)
            left = whole.amount.low - taken
            if left == rest.amount.low and all(one in parts for one in taken_last):
                return _relation(whole, parts, rest)
    return None


def _failing(before: Sequence[Description], rest: Description) -> Relation | None:
    """Test what leaves the rest, and stands right before it, against the one whole there is."""
    drawn = _drawn(before, rest)
    if drawn:
        return _close(*drawn, rest)
    part = before[-1] if before else None
    if part is None or not _is_beside(part, rest) or part.is_past:
        return None
    wholes = [one for one in _wholes(before, rest) if one.amount.low > part.amount.low]
    if len({one.amount.low for one in wholes}) != 1:
        return None
    return _close(wholes[0], part, rest)


def _close(whole: Description, part: Description, rest: Description) -> Relation | None:
    """Give a relation that fails by little, as one does that is meant."""
    apart = abs(whole.amount.low - part.amount.low - rest.amount.low)
    exact = all(one.figure.bound == "=" for one in (whole, part, rest))
    near = apart * _NEARLY <= whole.amount.low
    if not (exact and near):
        return None
    relation = _relation(whole, (part,), rest)
    least = min(one.amount.step for one in (whole, part, rest))
    if relation.holds != "approximately" or apart <= least:
        return relation
    left, _ = difference(whole, part)
    formula = f"{number(whole)} - {number(part)} = {written(left, rest)}, not {number(rest)}"
    return replace(relation, holds="no", formula=formula)


def _drawn(
    before: Sequence[Description], rest: Description
) -> tuple[Description, Description] | None:
    """Give the whole and the part of "£3m from reserves of £5m, leaving £2m"."""
    if len(before) <= 1 or not _is_beside(before[-1], rest):
        return None
    part, whole = before[-2:]
    gap = part.text.source.text[part.figure.end : whole.figure.start].lower()
    same = part.figure.sentence_start == whole.figure.sentence_start
    less = part.amount.low < whole.amount.low
    return (whole, part) if same and less and _FROM.fullmatch(gap) else None


def _is_beside(part: Description, rest: Description) -> bool:
    gap = part.text.source.text[part.figure.end : rest.figure.start]
    return part.figure.sentence_start == rest.figure.sentence_start and len(gap) <= _BESIDE


def _relation(whole: Description, parts: Sequence[Description], rest: Description) -> Relation:
    computed, span = difference(whole, parts[0])
    members = (whole, *parts, rest)
    formula = " - ".join(number(one) for one in (whole, *parts))
    signs = (1, *(-1 for _ in parts), -1)
    reason = "a whole, what is taken from it, and what is left"
    if len(parts) > 1:
        return Relation(PARTS, f"{formula} = {number(rest)}", members, "yes", reason, signs)
    holds = compared(computed, span, rest)
    outcome = number(rest)
    if holds == "no":
        outcome = f"{written(computed, rest)}, not {outcome}"
    return Relation(NAME, f"{formula} = {outcome}", members, holds, reason, signs)
