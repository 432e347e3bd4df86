"""Kin: which sources are on one subject, so that their figures are worth comparing.

Sources are numbered, and those that one is kin of are the bits of one whole number: thousands of
sources are asked about at once.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, TypeVar

from centres_tui.compare.description import Description
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.main_words import MainWords
from centres_tui.compare.subjects import Subjects, bits_of
from centres_tui.compare.surroundings import ORDINARY, SourceText
from centres_tui.compare.ties import Ties
from centres_tui.vocabulary.measures import measure_words
from centres_tui.vocabulary.publishers import common_names

TELLING_SCORE: Final = 5.0
"""Points from which a pair of equal values speaks for two sources on one subject."""
TOPICS_SHARED: Final = 3
"""With so many topic words in common, sources need one such value less."""
TELLING_VALUES: Final = 2
"""How many such values two sources need that have no name in common."""
TELLING_DIGITS: Final = 2
"""Digits that a value needs to tell that a source without kin has some."""
FEW_SOURCES: Final = 20
"""With ten times as many sources one more is needed, as chance makes more values equal."""
MOST_SOURCES: Final = 40
"""Measures of more sources say nothing of any two of them."""

Pair = tuple[int, int]
Paired = TypeVar("Paired", Pair, Edge)
"""Two figures by their places, scored or not."""


class Kin:
    """Which sources are on one subject: they share a name, or values that are telling."""

    def __init__(self, descriptions: Sequence[Description]) -> None:
        ranks: dict[str, int] = {}
        self.source_of = [ranks.setdefault(one.source, len(ranks)) for one in descriptions]
        """The number of the source of each figure."""
        texts = {one.source: one.text for one in descriptions}
        self._texts = [*texts.values()]
        self._descriptions = descriptions
        self._topics = [text.topics for text in self._texts]
        self._close = [0] * len(ranks)
        self._subjects = Subjects(self._texts, descriptions, self.source_of)
        self._named, self._once = _sharing_names(self._texts)
        self._set_near(self._named)
        self._strangers: set[int] = set()
        self._needed = TELLING_VALUES + int(math.log10(max(1.0, len(ranks) / FEW_SOURCES)))

    def learn(self, equal: Iterable[Edge]) -> None:
        """Learn from pairs of equal values which sources are on one subject."""
        telling: dict[tuple[int, int], set[tuple[str, str]]] = defaultdict(set)
        for edge in equal:
            if edge.score.points >= TELLING_SCORE:
                one = self._descriptions[edge.first].amount
                pair = self.sources(edge.first, edge.second)
                telling[pair].add((one.dimension, one.text))
        for (one_source, other), values in telling.items():
            if len(values) >= self._values_needed(one_source, other):
                self._bring_close(one_source, other)
        self._spread()

    def parted(self, pairs: Iterable[Paired]) -> tuple[list[Paired], list[Paired]]:
        """Part the pairs of figures of kin sources from all others, each in their order."""
        sources, flags = self.source_of, self._flags
        kin: list[Paired] = []
        others: list[Paired] = []
        for pair in pairs:
            one, other = sources[pair[0]], sources[pair[1]]
            (kin if flags[one][other >> 3] >> (other & 7) & 1 else others).append(pair)
        return kin, others

    def may_tell(self, strangers: Iterable[Pair]) -> tuple[list[Pair], list[Pair]]:
        """Part the pairs of equal values of sources that are not kin: some may tell that they are.

        Their sources have equal values enough; most, which have one by chance, need not be compared
        at all.
        """
        sources = self.source_of
        pairs = [*strangers]
        both = [(sources[first], sources[second]) for first, second in pairs]
        enough = {
            sides
            for sides, count in Counter(both).items()
            if count >= self._needed - 1 and count >= self._values_needed(*sides)
        }
        told: list[Pair] = []
        others: list[Pair] = []
        for pair, sides in zip(pairs, both, strict=True):
            (told if sides in enough else others).append(pair)
        return told, others

    def learn_groups(self, groups: Groups) -> None:
        """Learn from the first measures: sources that share two with a third are kin as well."""
        for (one, other), count in measures_shared(groups, self.source_of).items():
            if count >= self._needed:
                self._bring_close(one, other)
        self._spread()
        self._learn_thirds()

    def _learn_thirds(self) -> None:
        """Make two sources kin that a third one ties, each with a strong tie."""
        ties = self._subjects.ties
        known: dict[Pair, bool] = {}
        found: list[Pair] = []
        for third, near in enumerate(self._near):
            own = near & ~(1 << third)
            if not 1 < own.bit_count() <= MOST_SOURCES:
                continue
            apart = [one for one in bits_of(own) if own & ~self._near[one]]
            tied = [one for one in apart if _recalled(known, ties, third, one)]
            found += [
                (one, two) for one, two in combinations(tied, 2) if not self._near[one] >> two & 1
            ]
        for one, two in found:
            self._near[one] |= 1 << two
            self._near[two] |= 1 << one
        self._set_near(self._near)

    def take_in_strangers(self) -> None:
        """Make a source that is kin of none that of those with many of its values, or its words.

        Values of two digits or more count, where few sources have them. A source whose main words
        another one writes, and that writes the other's, is kin of all that the other is kin of.
        """
        alone = {
            source
            for source, near in enumerate(self._near)
            if near == 1 << source or not self._subjects.has_own(source, near)
        }
        if not alone:
            return
        for (source, other), count in self._equal_values(alone).items():
            if count > self._needed or (count > 1 and self._subjects.are_own(source, other)):
                self._bring_close(source, other)
                self._strangers.add(source)
        for source, other in self._of_main_words(alone):
            for near in bits_of(self._near[other]):
                self._bring_close(source, near)
            self._strangers.add(source)
        self._spread()

    def _of_main_words(self, alone: set[int]) -> list[tuple[int, int]]:
        """Pair some sources with the others that are written in the same main words.

        A source that repeats a name of its own is on a subject of its own.
        """
        having: dict[str, set[int]] = defaultdict(set)
        for other, topics in enumerate(self._topics):
            for stem in topics:
                having[stem].add(other)
        words = MainWords(self._texts)
        found: list[tuple[int, int]] = []
        for source in sorted(one for one in alone if not self._texts[one].repeats_name):
            others = {other for stem in words.main(source) for other in having[stem]} - alone
            if len(others) > MOST_SOURCES:
                continue
            alike = [other for other in sorted(others) if words.are_shared(source, other)]
            # Words that sources on several subjects have are those of a form, not of a subject.
            if all(self._near[one] >> other & 1 for one, other in combinations(alike, 2)):
                found += [(source, other) for other in alike]
        return found

    def _equal_values(self, alone: set[int]) -> Counter[tuple[int, int]]:
        """Count the telling values that some sources have in common with each other one."""
        having: dict[tuple[str, tuple[int, ...]], set[int]] = defaultdict(set)
        for source, one in zip(self.source_of, self._descriptions, strict=True):
            if one.amount.digits >= TELLING_DIGITS and one.amount.dimension != "time":
                having[one.amount.dimension, one.amount.ends].add(source)
        found: Counter[tuple[int, int]] = Counter()
        for sources in having.values():
            if len(sources) <= MOST_SOURCES:
                found.update((one, two) for one in sources & alone for two in sources - {one})
        return found

    def is_stranger(self, place: int) -> bool:
        """Whether values alone make the source of a figure kin of others."""
        return self.source_of[place] in self._strangers

    def are_kin(self, first: int, second: int) -> bool:
        """Whether the sources of two figures are on one subject."""
        one, other = self.source_of[first], self.source_of[second]
        return bool(self._flags[one][other >> 3] >> (other & 7) & 1)

    def count(self, place: int) -> int:
        """Count the sources that that of a figure is kin of, itself among them."""
        return self._near[self.source_of[place]].bit_count()

    def sources_near(self, place: int) -> Iterator[int]:
        """Give the numbers of these sources."""
        return bits_of(self._near[self.source_of[place]])

    def neighbours_in(self, block: Iterable[int]) -> Iterator[tuple[int, list[int]]]:
        """Give each figure of a block with the later ones whose sources are kin.

        The others are not looked at. The block is in order, and so are the figures of each source.
        """
        own: dict[int, list[int]] = defaultdict(list)
        source_of = self.source_of
        for place in block:
            own[source_of[place]].append(place)
        present = sum(1 << source for source in own)
        for source, places in own.items():
            later = (self._near[source] & present) >> source + 1
            others = [place for other in bits_of(later) for place in own[source + 1 + other]]
            for rank, first in enumerate(places, 1):
                yield first, places[rank:] + others

    def by_subject(self, places: Iterable[int]) -> list[list[int]]:
        """Part figures by their sources: those that are kin, or kin of each other's kin."""
        own: dict[int, list[int]] = defaultdict(list)
        for place in places:
            own[self.source_of[place]].append(place)
        left = sum(1 << source for source in own)
        parts: list[list[int]] = []
        while left:
            part, ahead = 0, left & -left
            while ahead:
                part |= ahead
                near = 0
                for source in bits_of(ahead):
                    near |= self._near[source]
                ahead = near & left & ~part
            left &= ~part
            parts.append([place for source in bits_of(part) for place in own[source]])
        return parts

    def _values_needed(self, one: int, other: int) -> int:
        """Give how many telling values make two sources kin."""
        topics = len(self._topics[one] & self._topics[other]) >= TOPICS_SHARED
        return self._needed - (topics or self._once[one] >> other & 1)

    def sources(self, first: int, second: int) -> tuple[int, int]:
        """Give the sources of two figures, in order."""
        one, two = self.source_of[first], self.source_of[second]
        return (one, two) if one <= two else (two, one)

    def _bring_close(self, one: int, other: int) -> None:
        self._close[one] |= 1 << other
        self._close[other] |= 1 << one

    def _spread(self) -> None:
        """Make sources kin that are close to each other, or both to a third."""
        near = list(self._named)
        for source, close in enumerate(self._close):
            for third in bits_of(close):
                near[source] |= self._close[third]
            near[source] |= close
        self._set_near(near)

    def _set_near(self, near: list[int]) -> None:
        """Keep those that each source is kin of, as bytes as well, where one is looked up fast."""
        size = len(near) // 8 + 1
        self._near = self._subjects.parted(near)
        self._flags = [own.to_bytes(size, "little") for own in self._near]


def _recalled(known: dict[Pair, bool], ties: Ties, one: int, two: int) -> bool:
    """Tell whether a tie is strong, and remember it."""
    pair = (one, two) if one < two else (two, one)
    found = known.get(pair)
    if found is None:
        found = known[pair] = ties.are_strong(*pair)
    return found


def _sharing_names(texts: Sequence[SourceText]) -> tuple[list[int], list[int]]:
    """Give for each source those that share a main name of either with it, or others enough.

    Then those that share any name with it that is no word of its own, of which one telling value
    less is needed.

    What stands in the names of many ties none. A source without a name of its own may share any.
    """
    common = common_names()
    named: dict[str, int] = defaultdict(int)
    about: dict[str, int] = defaultdict(int)
    nameless = 0
    for place, text in enumerate(texts):
        telling = text.proper_names - common
        nameless |= 0 if telling else 1 << place
        for name in telling:
            named[name] |= 1 << place
            about[name] |= (name in text.main_names) << place
    for name in _also_ordinary(texts, named):
        del named[name]
    everyone = (1 << len(texts)) - 1
    found = [_naming(text, named, about, texts) for text in texts]
    near = [
        everyone if nameless >> place & 1 else nameless | 1 << place | enough
        for place, (enough, _) in enumerate(found)
    ]
    return near, [shared for _, shared in found]


def _also_ordinary(texts: Sequence[SourceText], named: Mapping[str, int]) -> list[str]:
    """Give the names that are a word like others in as many sources as have them for a name.

    "Jobs" and "Read" that open a line look like names in a short text.
    """
    shared = {name for name, places in named.items() if places & places - 1}
    plain: Counter[str] = Counter()
    for text in texts:
        plain.update(shared.intersection(ORDINARY.findall(text.source.text)))
    return [name for name, count in plain.items() if count >= named[name].bit_count()]


def _naming(
    text: SourceText,
    named: Mapping[str, int],
    about: Mapping[str, int],
    texts: Sequence[SourceText],
) -> tuple[int, int]:
    """Give the sources that share names with one: a main one, two, or one and what they are on.

    Then those that share any.
    """
    once = enough = shared = 0
    words = measure_words().concepts
    for name in text.proper_names & named.keys():
        enough |= once & named[name]
        once |= named[name]
        shared |= 0 if name in words else named[name]
        enough |= named[name] if name in text.main_names else about[name]
    alike = sum(
        1 << place
        for place in bits_of(once & ~enough)
        if len(text.topics & texts[place].topics) >= TOPICS_SHARED
    )
    return enough | alike, shared


def measures_shared(groups: Groups, source_of: Sequence[int]) -> Counter[tuple[int, int]]:
    """Count the measures that each two sources have in common."""
    found: Counter[tuple[int, int]] = Counter()
    for places in groups.members.values():
        if len(places) > 1:
            sources = sorted({source_of[place] for place in places})
            if len(sources) <= MOST_SOURCES:
                found.update(combinations(sources, 2))
    return found
