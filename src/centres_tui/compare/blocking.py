"""Blocking: which pairs of figures are worth comparing, without looking at all pairs."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain, combinations, islice, repeat
from typing import Final

from centres_tui.compare.amounts import Amount
from centres_tui.compare.dating import only_dates_another
from centres_tui.compare.description import Description
from centres_tui.compare.happenings import keys_of
from centres_tui.compare.kin import Kin, Pair
from centres_tui.compare.nouns import alike_nouns
from centres_tui.compare.traits import Mark
from centres_tui.vocabulary.measures import unit_factors

TELLING_DIGITS: Final = 2
"""Digits that an equal value needs to speak for two sources that share no name."""
LARGEST: Final = 60
"""Blocks with more figures of one subject are cut by the names in their sources, then into
windows."""
MIDDLE: Final = 30
"""Blocks with fewer figures whose sources share one of their rarest names are compared whole."""
SMALL: Final = 12
"""Blocks with fewer figures of equal values that have one key in common are compared whole."""
WINDOW: Final = 6
"""How many neighbours a figure is compared with in a block that is too large to compare whole."""
_REACH: Final = 24
"""How far such neighbours are looked for."""
_NAMES: Final = 3
"""By how many of its names, the rarest first, a source is found in a block that is cut."""
_NEAR: Final = 0.08
"""Amounts that differ by less than this part of themselves have a key in common."""
_ROUNDED: Final = 3
"""Amounts that are the same in so many digits have a key in common."""
_SPANS: Final = frozenset({"duration", "age"})
"""Of these any text has many that are near each other."""
KEY_WORDS: Final = 8
"""How many of its words, the most telling first, bring a figure into blocks."""

Block = list[int]
Pairs = tuple[int, Block]
"""A figure with others, all of them later."""
KeysOf = Callable[[int], Iterable[Hashable]]
Accepted = Callable[[int, Block], Block]
"""Gives those of some figures that may be paired with one."""


def telling_words(description: Description) -> list[str]:
    """Give the words that weigh most around a figure and are rarest in its source."""
    worth = description.worth
    weights = description.around.weights
    ranked = sorted([(-value, word) for word, value in worth.items()])
    return [word for _, word in ranked[:KEY_WORDS] if weights[word] > 0.2]


class Blocks:
    """All figures, cut into blocks: by dimension, and there by value, noun and telling words.

    A year that only dates an amount is no measure of its own and is in no block.
    """

    def __init__(self, descriptions: Sequence[Description], kin: Kin) -> None:
        self._descriptions = descriptions
        self._kin = kin
        self._keys = [_keys(description) for description in descriptions]
        ranks: dict[tuple[int, ...], int] = {}
        self._values = [ranks.setdefault(one.amount.ends, len(ranks)) for one in descriptions]
        self._dimensions: dict[str, Block] = defaultdict(list)
        for index, description in enumerate(descriptions):
            if only_dates_another(description.figure, description.text):
                continue
            self._dimensions[description.amount.dimension].append(index)
        names = {one.source: one.text.proper_names for one in descriptions}
        common = Counter(name for own in names.values() for name in own)
        self._names = {
            source: sorted(own, key=lambda name: (common[name], name))[:_NAMES]
            for source, own in (
                (source, [name for name in own if common[name] > 1])
                for source, own in names.items()
            )
        }

    def equal_pairs(self) -> Iterator[Pair]:
        """Give the pairs of equal values of sources that are kin, each once, in order."""
        return self._pairs(self._of_one_value(), _any)

    def telling_pairs(self) -> set[Pair]:
        """Give the pairs of equal values that may tell that their sources are kin.

        Their values have digits enough, and a telling word, the noun or a planned date is common
        to both.
        """
        found: set[Pair] = set()
        for block in self._of_one_value():
            telling = {index for index in block if self._is_telling(index)}
            for alike in _grouped(block, self._keys.__getitem__) if telling else ():
                pairs = combinations(alike, 2) if len(alike) <= SMALL else _neighbours(alike)
                if len(telling) < len(block):
                    pairs = (pair for pair in pairs if not telling.isdisjoint(pair))
                found.update(pairs)
        return found

    def other_pairs(self) -> Iterator[Pair]:
        """Give the pairs of kin sources with other values that have a key in common, in order."""
        blocks = (_grouped(own, self._keys.__getitem__) for own in self._dimensions.values())
        return self._pairs(chain.from_iterable(blocks), self._apart)

    def _of_one_value(self) -> Iterator[Block]:
        """Give the figures of one dimension and value, where there are several."""
        for dimension in self._dimensions.values():
            groups: dict[int, Block] = defaultdict(list)
            for index in dimension:
                groups[self._values[index]].append(index)
            yield from (group for group in groups.values() if len(group) > 1)

    def _is_telling(self, index: int) -> bool:
        return self._descriptions[index].amount.digits >= TELLING_DIGITS

    def _apart(self, first: int, seconds: Block) -> Block:
        """Give those figures that are of other sources than one, and of other values."""
        sources, values = self._kin.source_of, self._values
        source, value = sources[first], values[first]
        return [
            second for second in seconds if values[second] != value and sources[second] != source
        ]

    def _pairs(self, blocks: Iterable[Block], accepted: Accepted) -> Iterator[Pair]:
        """Give the pairs of all blocks, each once, in order; the seconds of each first are held."""
        beside: dict[int, Block] = defaultdict(list)
        for block in blocks:
            for first, seconds in self._within(block, accepted):
                beside[first] += seconds
        for first in sorted(beside):
            yield from zip(repeat(first), accepted(first, sorted({*beside.pop(first)})))

    def _within(self, block: Block, accepted: Accepted) -> Iterator[Pairs]:
        """Give the pairs of a block: of many on one subject, those of a name, or near ones."""
        if len(block) <= LARGEST:
            yield from self._kin.neighbours_in(block)
            return
        for part in self._kin.by_subject(block):
            is_small = len(part) <= LARGEST
            yield from self._kin.neighbours_in(part) if is_small else self._cut(part, accepted)

    def _cut(self, block: Block, accepted: Accepted) -> Iterator[Pairs]:
        for finer in _grouped(block, self._names_of):
            if len(finer) <= MIDDLE:
                yield from self._kin.neighbours_in(finer)
            else:
                yield from self._windows(finer, accepted)

    def _windows(self, block: Block, accepted: Accepted) -> Iterator[Pairs]:
        """Pair each figure with its neighbours by value only."""
        ordered = sorted(block, key=lambda index: (self._descriptions[index].amount.size, index))
        for place, first in enumerate(ordered):
            near = accepted(first, ordered[place + 1 : place + 1 + _REACH])
            kin = (second for second in near if self._kin.are_kin(first, second))
            for second in islice(kin, WINDOW):
                yield min(first, second), [max(first, second)]

    def _names_of(self, index: int) -> list[str]:
        return self._names[self._descriptions[index].source]


def _any(_: int, seconds: Block) -> Block:
    """Accept every pair."""
    return seconds


def _neighbours(block: Block) -> Iterator[Pair]:
    """Pair each figure of a block with those that follow."""
    for place, first in enumerate(block):
        for second in block[place + 1 : place + 1 + WINDOW]:
            yield first, second


def _grouped(block: Iterable[int], keys_of: KeysOf) -> list[Block]:
    """Group places by key; a place with several keys is in several groups."""
    groups: dict[Hashable, Block] = defaultdict(list)
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
    keys.extend(keys_of(description.traits.happening))
    if description.traits.marks & Mark.MEETING:
        keys.append("a meeting")
    return keys + _near_keys(description.amount) + _round_keys(description.amount)


def _round_keys(amount: Amount) -> list[str]:
    """Give the key that an amount has in common with those that it rounds, or that round it."""
    if amount.digits < _ROUNDED or amount.low != amount.high or amount.dimension == "time":
        return []
    return [f"rounded {amount.size:.{_ROUNDED - 1}e}"]


def _near_keys(amount: Amount) -> list[str]:
    """Give keys that physical amounts near each other have in common, in whatever unit."""
    known = amount.dimension in unit_factors() and amount.dimension not in _SPANS
    if not known or not amount.size:
        return []
    step = math.floor(math.log(abs(amount.size)) / _NEAR)
    return [f"near {step}", f"near {step + 1}"]
