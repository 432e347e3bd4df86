"""Blocking: which pairs of figures are worth comparing, without looking at all pairs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from centres_tui.compare.bearings import only_dates_another
from centres_tui.compare.description import Description
from centres_tui.compare.nouns import alike_nouns

LARGEST: Final = 60
"""Blocks with more figures are cut by the names in their sources, then into windows."""
WINDOW: Final = 6
"""How many neighbours a figure is compared with in a block that is too large to compare whole."""
KEY_WORDS: Final = 8
"""How many of its words, the most telling first, bring a figure into blocks."""

Block = list[int]
Pair = tuple[int, int]
KeysOf = Callable[[int], Iterable[str]]


def telling_words(description: Description) -> list[str]:
    """Give the words that weigh most around a figure and are rarest in its source."""
    worth = description.worth
    weights = description.around.weights
    ranked = sorted(worth, key=lambda word: (-worth[word], word))
    return [word for word in ranked[:KEY_WORDS] if weights[word] > 0.2]


class Blocks:
    """All figures, cut into blocks: by dimension, and there by value, noun and telling words.

    A year that only dates an amount is no measure of its own and is in no block.
    """

    def __init__(self, descriptions: Sequence[Description]) -> None:
        self._descriptions = descriptions
        self._keys = [_keys(description) for description in descriptions]
        self._dimensions: dict[str, Block] = defaultdict(list)
        for index, description in enumerate(descriptions):
            if only_dates_another(description.figure, description.text):
                continue
            self._dimensions[description.amount.dimension].append(index)

    def equal_pairs(self) -> list[Pair]:
        """Give the pairs of one dimension with equal values, each once, in order."""
        return self._pairs(lambda index: [self._value(index)])

    def other_pairs(self) -> list[Pair]:
        """Give the pairs of one dimension, of different sources, that have a key in common."""
        return [
            pair
            for pair in self._pairs(lambda index: self._keys[index])
            if not self._are_equal(pair) and not self._are_of_one_source(pair)
        ]

    def share_key(self, first: int, second: int) -> bool:
        """Whether two figures have a telling word, the noun or a planned date in common."""
        return not set(self._keys[first]).isdisjoint(self._keys[second])

    def _pairs(self, keys_of: KeysOf) -> list[Pair]:
        found: set[Pair] = set()
        for dimension in self._dimensions.values():
            for block in _grouped(dimension, keys_of):
                found.update(self._within(block))
        return sorted(found)

    def _within(self, block: Block) -> Iterator[Pair]:
        if len(block) <= LARGEST:
            yield from combinations(block, 2)
            return
        for finer in _grouped(block, self._names):
            pairs = combinations(finer, 2) if len(finer) <= LARGEST else self._windows(finer)
            yield from pairs

    def _windows(self, block: Block) -> Iterator[Pair]:
        """Pair each figure with its neighbours by value only."""
        ordered = sorted(block, key=lambda index: (self._descriptions[index].amount.low, index))
        for place, first in enumerate(ordered):
            for second in ordered[place + 1 : place + 1 + WINDOW]:
                yield min(first, second), max(first, second)

    def _names(self, index: int) -> list[str]:
        return sorted(self._descriptions[index].text.proper_names)

    def _value(self, index: int) -> str:
        amount = self._descriptions[index].amount
        return f"{amount.low}:{amount.high}"

    def _are_equal(self, pair: Pair) -> bool:
        one, two = (self._descriptions[index].amount for index in pair)
        return one.equals(two)

    def _are_of_one_source(self, pair: Pair) -> bool:
        one, two = (self._descriptions[index].source for index in pair)
        return one == two


def _grouped(block: Iterable[int], keys_of: KeysOf) -> list[Block]:
    """Group places by key; a place with several keys is in several groups."""
    groups: dict[str, Block] = defaultdict(list)
    for index in block:
        for key in keys_of(index):
            groups[key].append(index)
    return [group for group in groups.values() if len(group) > 1]


def _keys(description: Description) -> list[str]:
    keys = telling_words(description)
    if description.nouns:
        head = description.nouns[-1]
        keys.append(f"counted {alike_nouns().get(head, head)}")
    if description.is_to_come and "span" in description.around.slots:
        keys.append(f"to come {description.around.slots['span']}")
    return keys
