"""Surroundings: the words around each figure, weighted by nearness, for a whole source."""

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from centres_tui.compare.tables import heading_over
from centres_tui.compare.words import Word, weight_of, words_of
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source
from centres_tui.vocabulary.measures import measure_words

_TIMES: Final = frozenset({"date", "period", "duration"})
"""Kinds whose own words do not say what happens: "the start of the year"."""
_FAR: Final = 14.0
"""Steps from a figure at which a word of its sentence has the least weight."""
_LEAST: Final = 0.15
_CLAUSE_END: Final = frozenset(",;:()–—•|/")
_TURNS: Final = frozenset(
    ["and", "but", "while", "whereas", "which", "although", "who", "where", "when", "plus"]
)
_FROM: Final = re.compile(r"\b(?:from|starting|beginning|effective)\s\Z", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[,;:)–—](?=\s)|\s\(|\s-\s|\b(?:and|but|while|which|whereas)\b")
_MAIN: Final = 2
"""A source's main names are those that stand at least half as often as the most common one."""
_APART: Final = 0.6
"""What the words of another clause count for, where that has a figure of its own."""
_ABOUT: Final = 0.8
"""The weight of a word of the figure's label."""
_NAME: Final = re.compile(r"\b[A-Z](?:[a-z]{2,}+|[A-Z]{2,}+)")
_ORDINARY: Final = re.compile(r"\b[a-z]{3,}+")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around one figure."""

    weights: dict[str, float]
    """Each stem or concept with its weight."""
    slots: dict[str, str]
    """For each slot, the concept that stands nearest."""
    distances: dict[str, float]
    """For each slot, how far that concept stands."""
    names: frozenset[str]
    """Names in the sentence."""
    before: str
    """The text of the sentence before the figure, lower case."""
    after: str
    """The text of the sentence after the figure, lower case."""
    heading: str
    """The heading of its column, lower case, where it stands in a table."""


@dataclass
class SourceText:
    """A source with the words of the sentences that its figures stand in."""

    source: Source
    """The source."""
    figures: Sequence[Figure]
    """Its figures, by start."""
    frequency: Counter[str] = field(default_factory=Counter)
    """In how many of its sentences each stem stands."""
    _words: dict[tuple[int, int], list[Word]] = field(default_factory=dict)
    _rarity: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for figure in self.figures:
            self.words(figure.sentence_start, figure.sentence_end)
        for words in self._words.values():
            self.frequency.update({word.stem for word in words})
        self.starts = [figure.start for figure in self.figures]
        text = self.source.text
        capital = Counter(match[0].lower() for match in _NAME.finditer(text))
        ordinary = Counter(match[0] for match in _ORDINARY.finditer(text))
        self.known_names = frozenset(capital)
        self.proper_names = frozenset(
            name
            for name, count in capital.items()
            if count > ordinary[name] and weight_of(name) == 1
        )
        most = max((capital[name] for name in self.proper_names), default=0)
        self.main_names = frozenset(
            name for name in self.proper_names if _MAIN * capital[name] >= most
        )

    def words(self, start: int, end: int) -> list[Word]:
        """Give the words of a sentence, found once."""
        if (start, end) not in self._words:
            self._words[start, end] = words_of(self.source.text, start, end)
        return self._words[start, end]

    def clause_of(self, figure: Figure) -> tuple[int, int]:
        """Give the stretch of a figure's sentence without a clause end on either side of it."""
        start, end, text = figure.sentence_start, figure.sentence_end, self.source.text
        for match in _CLAUSE.finditer(text, start, end):
            if match.end() <= figure.start:
                start = match.end()
            elif match.start() >= figure.end:
                return start, match.start()
        return start, end

    def _is_start(self, figure: Figure) -> bool:
        """Whether "from" makes a date a start, and not the end of "three years from"."""
        match = _FROM.search(self.source.text, figure.sentence_start, figure.start)
        if match is None:
            return False
        before = self.figures_in(figure.sentence_start, match.start())
        return not (before and match.start() - before[-1].end <= 1)

    def _apart(self, figure: Figure) -> list[tuple[int, int]]:
        """Give the other clauses of a figure's sentence that hold figures of its kind."""
        start, end = figure.sentence_start, figure.sentence_end
        cuts = [match.span() for match in _CLAUSE.finditer(self.source.text, start, end)]
        clauses = pairwise([(start, start), *cuts, (end, end)])
        return [
            (after, before)
            for (_, after), (before, _) in clauses
            if not after <= figure.start < before
            and any(_competes(figure, other) for other in self.figures_in(after, before))
        ]

    def figures_in(self, start: int, end: int) -> Sequence[Figure]:
        """Give the figures of a stretch of the text."""
        return self.figures[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def rarity(self, stem: str) -> float:
        """Say how much a stem tells figures apart: 1 if it stands once, near 0 if everywhere."""
        if stem not in self._rarity:
            self._rarity[stem] = self._rarity_of(stem)
        return self._rarity[stem]

    def _rarity_of(self, stem: str) -> float:
        count = len(self._words)
        return math.log((count + 1) / (self.frequency[stem] + 0.5)) / math.log((count + 1) / 1.5)

    def surroundings(self, figure: Figure) -> Surroundings:
        """Weigh the words around one figure."""
        start, end = figure.sentence_start, figure.sentence_end
        words = self.words(start, end)
        distances = self._distances(figure, words)
        apart = self._apart(figure)
        weights: dict[str, float] = {}
        for word, distance in zip(words, distances, strict=True):
            if word.weight and not _inside(word, figure):
                near = max(_LEAST, 1 - distance / _FAR) * word.weight
                near *= _APART if _lies_in(word, apart) else 1.0
                weights[word.stem] = max(weights.get(word.stem, 0.0), near)
        heading = heading_over(self.source.text, figure.start)
        for label in (figure.about, heading):
            for word in words_of(label, 0, len(label)):
                if word.weight:
                    known = weights.get(word.stem, 0.0)
                    weights[word.stem] = max(known, _ABOUT * word.weight)
        own = [
            (word, distance)
            for word, distance in zip(words, distances, strict=True)
            if not _lies_in(word, apart) and not (figure.kind in _TIMES and _inside(word, figure))
        ]
        slots = _nearest_slots(own)
        text = self.source.text
        if figure.kind == "date" and self._is_start(figure):
            slots["span"] = (1.0, "start")
        return Surroundings(
            weights=weights,
            slots={slot: concept for slot, (_, concept) in slots.items()},
            distances={slot: distance for slot, (distance, _) in slots.items()},
            names=frozenset(word.text for word in words[1:] if word.is_name),
            before=text[start : figure.start].lower(),
            after=text[figure.end : end].lower(),
            heading=heading.lower(),
        )

    def _distances(self, figure: Figure, words: Sequence[Word]) -> list[float]:
        """Count the steps from the figure to each word: clause ends and other figures cost more."""
        middle = bisect_left(words, figure.start, key=lambda word: word.start)
        distances = [0.0] * len(words)
        steps, place = 0.0, figure.start
        for index in range(middle - 1, -1, -1):
            word = words[index]
            steps += self._steps(word.end, place, (figure, word))
            distances[index], place = steps, word.start
        steps, place = 0.0, figure.end
        for index in range(middle, len(words)):
            word = words[index]
            steps += (
                0.0 if _inside(word, figure) else self._steps(place, word.start, (figure, word))
            )
            distances[index], place = steps, max(place, word.end)
        return distances

    def _steps(self, start: int, end: int, between: tuple[Figure, Word]) -> float:
        figure, word = between
        gap = self.source.text[start:end]
        steps = 1.0 if word.weight else 0.5
        steps += 2.0 * any(sign in _CLAUSE_END for sign in gap)
        steps += 1.5 * (word.text in _TURNS)
        return steps + sum(self._crossing(figure, other) for other in self.figures_in(start, end))

    def _crossing(self, figure: Figure, other: Figure) -> float:
        """Say how far another figure in between holds a word off: a part and its whole do not."""
        if other.id == figure.of or other.of == figure.id:
            return 0.5
        return 3.0 if other.kind == figure.kind else 1.5


def _inside(word: Word, figure: Figure) -> bool:
    return figure.start <= word.start < figure.end


def _competes(figure: Figure, other: Figure) -> bool:
    """Whether a figure of one kind, not tied to another, has a claim to the words beside it."""
    tied = other.id == figure.of or other.of == figure.id
    return other.kind == figure.kind and other.id != figure.id and not tied


def _lies_in(word: Word, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word.start < end for start, end in spans)


def _nearest_slots(words: Iterable[tuple[Word, float]]) -> dict[str, tuple[float, str]]:
    slots = measure_words().slots
    nearest: dict[str, tuple[float, str]] = {}
    for word, distance in words:
        slot = slots.get(word.stem)
        if slot and (slot not in nearest or distance < nearest[slot][0]):
            nearest[slot] = (distance, word.stem)
    return nearest
