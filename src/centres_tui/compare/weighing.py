"""Weighing: how much each word of a sentence says of a figure in it, by how near it stands."""

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from centres_tui.compare.sentences import Sentence
from centres_tui.compare.words import Word, weights_of
from centres_tui.model.figure import Figure

_FAR: Final = 14.0
"""Steps from a figure at which a word of its sentence has the least weight."""
_LEAST: Final = 0.15
_COMMON: Final = 0.1
"""What a word that stands in every sentence of its source counts for."""
_APART: Final = 0.6
"""What the words of another clause count for, where that has a figure of its own."""
_SHARE_OF: Final = "share of "
"""What labels of shares begin with, which no text has said."""
ABOUT: Final = 0.8
"""The weight of a word of the figure's label."""


class Rarity(dict[str, float]):
    """How much each stem tells figures apart: 1 if it stands once, little if everywhere."""

    def __init__(self, sentences: int, frequency: Counter[str]) -> None:
        self._sentences = sentences
        self._frequency = frequency

    def __missing__(self, stem: str) -> float:
        """Find it once for each stem."""
        count, often = self._sentences + 1, max(1, self._frequency[stem])
        found = math.log(count / (often + 0.5)) / math.log(count / 1.5)
        self[stem] = found = found if found > _COMMON else _COMMON
        return found


def weights_around(
    figure: Figure,
    sentence: Sentence,
    heading: str,
    standing: tuple[Sequence[float], Sequence[tuple[int, int]]],
) -> dict[str, float]:
    """Weigh the words of the sentence by their distances, and those of the labels."""
    distances, apart = standing
    weights: dict[str, float] = {}
    first, last = figure.start, figure.end
    for index, start, stem, weight in sentence.telling:
        if first <= start < last:
            continue
        near = 1 - distances[index] / _FAR
        near = (near if near > _LEAST else _LEAST) * weight
        if apart and _lies_in(start, apart):
            near *= _APART
        if stem not in weights or near > weights[stem]:
            weights[stem] = near
    for label in (figure.about.removeprefix(_SHARE_OF), heading):
        for stem, weight in weights_of(label) if label else ():
            weights[stem] = max(weights.get(stem, 0.0), ABOUT * weight)
    return weights


def nearest_slots(
    figure: Figure,
    sentence: Sentence,
    distances: Sequence[float],
    apart: Sequence[tuple[int, int]],
) -> dict[str, tuple[float, str]]:
    """Find the word of each slot that stands nearest, with its distance."""
    nearest: dict[str, tuple[float, str]] = {}
    for index, slot in sentence.slots:
        word, distance = sentence.words[index], distances[index]
        if (apart and _lies_in(word.start, apart)) or _inside(word, figure):
            continue
        if slot not in nearest or distance < nearest[slot][0]:
            nearest[slot] = (distance, word.stem)
    return nearest


def crossing_cost(figure: Figure, other: Figure) -> float:
    """Say how far another figure in between holds a word off: a part and its whole do not."""
    if other.id == figure.of or other.of == figure.id:
        return 0.5
    return 3.0 if other.kind == figure.kind else 1.5


def _inside(word: Word, figure: Figure) -> bool:
    return figure.start <= word.start < figure.end


def competes(figure: Figure, other: Figure) -> bool:
    """Whether a figure of one kind, not tied to another, has a claim to the words beside it."""
    tied = other.id == figure.of or other.of == figure.id
    return other.kind == figure.kind and other.id != figure.id and not tied


def _lies_in(start: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a word that begins there stands in one of some stretches, which are in order."""
    before = bisect_right(spans, start, key=_start_of)
    return before > 0 and start < spans[before - 1][1]


def _start_of(span: tuple[int, int]) -> int:
    return span[0]


def steps_to(first: float, steps: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Add up what it costs to reach each word: the gap before the first, then steps and gaps.

    >>> steps_to(2.0, [1.0, 0.5, 1.0], [0.0, 2.0, 0.0])
    [3.0, 3.5, 6.5]
    """
    costs = [first] * (2 * len(steps) + 1)
    costs[1::2] = steps
    costs[2::2] = gaps
    return [*accumulate(costs)][1::2]
