"""Followed: parts that one sentence tells of the whole in the sentence before it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from centres_tui.compare.arithmetic.relation import Relation, number, total, written
from centres_tui.compare.arithmetic.scene import SUMMABLE, Scene, is_alike
from centres_tui.compare.arithmetic.splits import SPLIT
from centres_tui.compare.description import Description

_MOST: Final = 6
"""Sentences with more amounts are not read as the parts of one whole."""
_LEAST: Final = 4
"""A whole and its parts in two sentences are so many amounts, unless the second has two."""
_FURTHEST: Final = 2
"""So many sentences with figures back the whole may stand."""
_OF_IT: Final = re.compile(
    r"\bof (?:that|this|these|those|them|it|which|whom)\b|\b(?:more|another|a further|the rest)\b"
    r"|\bthe (?:other|remaining)\b",
    re.IGNORECASE,
)
_OF_ALL: Final = re.compile(
    r"\s*(?:(?:\d+(?:\.\d+)*\.?|\(?[a-z]\)|[ivx]{1,5}[.)])\s+)?(?:out )?"
    r"of (?>(?:the |its |their |our |all )*)\Z"
)
"""How a sentence opens that tells the parts of a whole."""


def find(scene: Scene) -> Iterator[Relation]:
    """Find "It will spend £9m. Of that £5m is for roads and £4m for parks"; only what adds up."""
    sentences = list(scene.by_sentence.values())
    for place, amounts in enumerate(sentences):
        opened = sentences[place - 1] if place else ()
        if not opened or len(amounts) < min(2, _LEAST - len(opened)):
            continue
        if not _tells_parts(amounts[0]):
            continue
        for dimension in sorted({one.amount.dimension for one in amounts}):
            parts = [one for one in amounts if one.amount.dimension == dimension]
            if dimension.startswith(SUMMABLE) and 2 <= len(parts) <= _MOST:
                before = sentences[max(0, place - _FURTHEST) : place]
                yield from _whole_of(parts, [one for each in before for one in each])
        yield from _goes_on(opened, amounts)


def _tells_parts(one: Description) -> bool:
    start, end = one.figure.sentence_start, one.figure.sentence_end
    return bool(_OF_IT.search(one.text.source.text, start, end))


def _goes_on(opened: Sequence[Description], amounts: Sequence[Description]) -> Iterator[Relation]:
    """Find "Of the 85 posts 47 are filled. A further 20 are on offer and 18 vacant": all parts."""
    whole, counts = opened[0], [one for one in amounts if one.amount.dimension == "count"]
    parts = [*(one for one in opened[1:] if one.amount.dimension == "count"), *counts]
    opens = whole.amount.dimension == "count" and _OF_ALL.fullmatch(whole.around.before)
    if not opens or not counts or len(opened) > _MOST or not 2 < len(parts) <= _MOST:
        return
    computed, _ = total(parts)
    if computed == whole.amount.low and not any(one.figure.trend or one.stage for one in parts):
        formula = f"{' + '.join(number(part) for part in parts)} = {written(computed, whole)}"
        signs = (*(1 for _ in parts), -1)
        yield Relation(SPLIT, formula, (*parts, whole), "yes", "a whole and all its parts", signs)


def _whole_of(parts: Sequence[Description], before: Sequence[Description]) -> Iterator[Relation]:
    computed, _ = total(parts)
    if any(one.figure.trend or one.stage or one.figure.value is None for one in parts):
        return
    if any(not is_alike(one, two) for one, two in pairwise(parts)):
        return
    for whole in reversed(before):
        same = whole.amount.dimension == parts[0].amount.dimension
        if same and whole.amount.low == computed and is_alike(whole, parts[0]):
            formula = f"{' + '.join(number(part) for part in parts)} = {written(computed, whole)}"
            signs = (*(1 for _ in parts), -1)
            reason = "the parts that the next sentence tells"
            yield Relation(SPLIT, formula, (*parts, whole), "yes", reason, signs)
            return
