"""Shingles: runs of words of a source's own text, as numbers, so that copies can be found."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from hashlib import blake2b
from typing import Final

from centres_tui.model.source import Source
from centres_tui.vocabulary.settings import DEFAULTS, Sharing

_WORD: Final = re.compile(r"\w++")
_MASK: Final = (1 << 64) - 1
_BASE: Final = 0x9E3779B97F4A7C15
_SAMPLE: Final = 4
"""One shingle in so many is looked up to find sources that may share wording."""
_CROWD: Final = 8
"""Of many sources with one shingle, each is weighed against so many of the others."""
_MOST: Final = 12
"""How many other sources each is weighed against, those with the most shingles in common."""
_LEAST_HITS: Final = 2
"""Looked-up shingles that two sources must have in common to be weighed."""
_KEPT: Final = 256
"""The sets of so many sources are kept at once."""


DEFAULT_SHARING: Final = DEFAULTS.sharing


@dataclass(frozen=True, slots=True)
class Overlap:
    """How much wording two sources share."""

    common: int
    """Shingles that stand in both."""
    first: int
    """Shingles of one."""
    second: int
    """Shingles of the other."""

    @property
    def contained(self) -> Fraction:
        """The part of the shorter text that stands in the other."""
        return Fraction(self.common, self._shorter)

    @property
    def _shorter(self) -> int:
        return min(self.first, self.second) or 1

    def is_shared(self, sharing: Sharing) -> bool:
        """Whether that is more than chance, or one quotation, would give."""
        part, whole = sharing.share.as_integer_ratio()
        is_enough = self.common >= least_shared(sharing)
        return is_enough and self.common * whole >= self._shorter * part


def least_shared(sharing: Sharing) -> int:
    """Give how many shingles are more than one quotation, or chance, would give."""
    return sharing.least_words - sharing.shingle_words + 1


class Shingled:
    """The shingles of some sources, kept in as little room as they take."""

    def __init__(self, sources: Sequence[Source], sharing: Sharing) -> None:
        self.sources = sources
        self.sharing = sharing
        words = sharing.shingle_words
        self._packed = [array("Q", shingles_of(source, words)) for source in sources]
        self._of = lru_cache(maxsize=_KEPT)(self._shingles)

    def _shingles(self, place: int) -> frozenset[int]:
        return frozenset(self._packed[place])

    def pairs(self) -> Iterator[tuple[int, int, Overlap]]:
        """Give the pairs of sources that share wording, by place, with how much."""
        least = least_shared(self.sharing)
        for first, others in sorted(self._candidates().items()):
            for second in others:
                own, theirs = self._of(first), self._of(second)
                common = len(own & theirs)
                if common >= least:
                    overlap = Overlap(common, len(own), len(theirs))
                    if overlap.is_shared(self.sharing):
                        yield first, second, overlap

    def _candidates(self) -> Mapping[int, Sequence[int]]:
        """Give for each source the earlier ones that it may share wording with."""
        hits: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
        for crowd in self._crowds():
            for rank, place in enumerate(crowd):
                for other in crowd[: min(rank, _CROWD)]:
                    hits[place][other] += 1
        return {place: _strongest(counts) for place, counts in hits.items()}

    def _crowds(self) -> Iterable[Sequence[int]]:
        """Group the sources that have a looked-up shingle in common."""
        alone: dict[int, int] = {}
        crowds: dict[int, list[int]] = {}
        for place in range(len(self.sources)):
            for shingle in self._of(place):
                if shingle % _SAMPLE:
                    continue
                if shingle in crowds:
                    crowds[shingle].append(place)
                elif shingle in alone:
                    crowds[shingle] = [alone[shingle], place]
                else:
                    alone[shingle] = place
        return crowds.values()


def _strongest(counts: Mapping[int, int]) -> Sequence[int]:
    ranked = sorted(counts, key=lambda other: (-counts[other], other))
    return [other for other in ranked[:_MOST] if counts[other] >= _LEAST_HITS]


def shingles_of(source: Source, length: int) -> Iterator[int]:
    """Give the shingles of a source's own text, site furniture left out, as numbers.

    Each follows from the one before, so that the work grows with the text and no faster.
    """
    for start, end in own_stretches(source):
        words = [*map(_number, wording(source.text, start, end))]
        leaving = pow(_BASE, length, _MASK + 1)
        rolled = 0
        for place, word in enumerate(words):
            rolled = (rolled * _BASE + word) & _MASK
            if place >= length:
                rolled = (rolled - words[place - length] * leaving) & _MASK
            if place >= length - 1:
                yield rolled ^ (rolled >> 29)


def own_stretches(source: Source) -> Iterator[tuple[int, int]]:
    """Give the stretches of a text between those of site furniture."""
    start = 0
    for passage in source.passages:
        if passage.role == "boilerplate":
            yield start, passage.start
            start = passage.end
    yield start, len(source.text)


def wording(text: str, start: int, end: int) -> tuple[str, ...]:
    """Give the words and numbers of a stretch, in lower case, without stops and quotation marks.

    >>> wording("It has 46 boats.", 0, 16)
    ('it', 'has', '46', 'boats')
    """
    return tuple(map(str.lower, _WORD.findall(text, start, end)))


@lru_cache(maxsize=65536)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "big")
