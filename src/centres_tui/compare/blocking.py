"""Blocking: which pairs of figures are worth comparing, without looking at all pairs."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from centres_tui.compare.description import Description, alike_nouns

LARGEST: Final = 150
"""Blocks with more figures are cut by a further word, then into windows."""
WINDOW: Final = 12
"""How many neighbours a figure is compared with in a block that is too large to compare whole."""
KEY_WORDS: Final = 6
"""How many of its words, the most telling first, bring a figure into blocks."""


def candidate_pairs(descriptions: Sequence[Description]) -> list[tuple[int, int]]:
    """Give the pairs of places in the sequence that share a block, each once, in order.

    Figures share a block where they are of one dimension and have an equal value, or a telling
    word, or the thing counted in common.
    """
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, description in enumerate(descriptions):
        for key in _keys(description):
            blocks[key].append(index)
    pairs: set[tuple[int, int]] = set()
    for key in sorted(blocks):
        pairs.update(_pairs(blocks[key], descriptions))
    return sorted(pairs)


def _keys(description: Description) -> Iterator[tuple[str, ...]]:
    dimension = description.amount.dimension
    amount = description.amount
    yield dimension, "=", amount.text if dimension == "ratio" else f"{amount.low}:{amount.high}"
    if description.nouns:
        head = description.nouns[-1]
        yield dimension, "noun", alike_nouns().get(head, head)
    for word in telling_words(description):
        yield dimension, "word", word


def telling_words(description: Description) -> list[str]:
    """Give the words that weigh most around a figure and are rarest in its source."""
    weights, text = description.around.weights, description.text
    ranked = sorted(weights, key=lambda word: (-weights[word] * text.rarity(word), word))
    return [word for word in ranked[:KEY_WORDS] if weights[word] > 0.25]


def _pairs(block: Sequence[int], descriptions: Sequence[Description]) -> Iterator[tuple[int, int]]:
    if len(block) <= LARGEST:
        yield from _across(combinations(block, 2), descriptions)
        return
    finer: dict[str, list[int]] = defaultdict(list)
    for index in block:
        for word in telling_words(descriptions[index]):
            finer[word].append(index)
    for word in sorted(finer):
        if len(finer[word]) <= LARGEST:
            yield from _across(combinations(finer[word], 2), descriptions)
        else:
            yield from _across(_windows(finer[word], descriptions), descriptions)


def _windows(
    block: Sequence[int], descriptions: Sequence[Description]
) -> Iterator[tuple[int, int]]:
    """Compare each figure with its neighbours by value only."""
    ordered = sorted(block, key=lambda index: (descriptions[index].amount.low, index))
    for place, first in enumerate(ordered):
        for second in ordered[place + 1 : place + 1 + WINDOW]:
            yield min(first, second), max(first, second)


def _across(
    pairs: Iterable[tuple[int, int]], descriptions: Sequence[Description]
) -> Iterator[tuple[int, int]]:
    """Leave out pairs within one source that state different values."""
    for first, second in pairs:
        one, two = descriptions[first], descriptions[second]
        if one.source != two.source or one.amount.equals(two.amount):
            yield first, second
