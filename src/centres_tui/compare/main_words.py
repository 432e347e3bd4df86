"""Main words: the words that a source writes most, by which one without names finds its subject."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from centres_tui.compare.surroundings import SourceText
from centres_tui.compare.words import words_of

MAIN: Final = 8
"""So many of the words that a source has twice or more are its main ones."""
EITHER: Final = 3
"""So many main words of either of two sources stand in the other,"""
BOTH: Final = 7
"""and so many of both together."""


class MainWords:
    """The words of some sources by their numbers, each text read once and when it is asked for."""

    def __init__(self, texts: Sequence[SourceText]) -> None:
        self._texts = texts
        self._counts: dict[int, Counter[str]] = {}
        self._main: dict[int, frozenset[str]] = {}

    def main(self, source: int) -> frozenset[str]:
        """Give the words that a source writes most."""
        found = self._main.get(source)
        if found is None:
            counts = self._of(source)
            ranked = sorted(counts, key=lambda stem: (-counts[stem], stem))
            found = frozenset(stem for stem in ranked[:MAIN] if counts[stem] > 1)
            self._main[source] = found
        return found

    def are_shared(self, one: int, other: int) -> bool:
        """Whether enough of the main words of each of two sources stand in the other."""
        first = len(self.main(one) & self._of(other).keys())
        second = len(self.main(other) & self._of(one).keys())
        return min(first, second) >= EITHER and first + second >= BOTH

    def shared(self, one: int, other: int) -> int:
        """Count the main words of one of two sources that stand in the other: the fewer of both."""
        first = len(self.main(one) & self._of(other).keys())
        return min(first, len(self.main(other) & self._of(one).keys()))

    def _of(self, source: int) -> Counter[str]:
        """Count the telling words of a source."""
        found = self._counts.get(source)
        if found is None:
            text = self._texts[source].source.text
            words = words_of(text, 0, len(text))
            found = self._counts[source] = Counter(word.stem for word in words if word.weight == 1)
        return found
