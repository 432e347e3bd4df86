"""Surroundings: the words around each figure, weighted by nearness, for a whole source."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from typing import Final

from centres_tui.compare.amounts import Amount
from centres_tui.compare.days import STARTING
from centres_tui.compare.in_the_pound import in_percent, is_in_the_pound
from centres_tui.compare.sentences import (
    ASKED,
    Sentence,
    gap_cost,
    is_answer,
    lowered,
    sentence_of,
    told_before,
)
from centres_tui.compare.stating import Stated
from centres_tui.compare.tables import CELL_SIGNS, heading_span
from centres_tui.compare.weighing import (
    ABOUT,
    Rarity,
    competes,
    crossing_cost,
    nearest_slots,
    steps_to,
    weights_around,
)
from centres_tui.compare.words import Word, plain_words_of, weight_of, words_of
from centres_tui.model.figure import Figure
from centres_tui.model.source import Source

TIMES: Final = frozenset({"date", "period"})
_MAIN: Final = 2
"""A source's main names are those that stand at least half as often as the most common one."""
_TOP: Final = 120
"""A name that stands once is a main one only within so many characters of the top."""
_TOPICS: Final = 8
"""So many words say what a source is about."""
_ANAPHOR: Final = re.compile(
    r"\s*(?:(?P<subject>it|its|they|their|he|his|she|her|we|our|the\s(?:bill|cost|price|scheme"
    r"|project|plan|deal|move|saving|sale|change|building|work)s?)|that|this|these|those"
    r"|of\s(?:that|this|these|those|them|which)"
    r"|the\s(?:figure|number|total|amount|sum|rest|others|remaining|date|deadline|timetable))\b",
    re.IGNORECASE,
)
"""What opens a sentence that goes on with what the one before is about."""
_SPENT: Final = ("cost", "budget", "spending")
_SAVED: Final = "saving"
"""The concept of what is spent less, whatever the words."""
_BEFORE: Final = 0.1
"""What the words of the sentence before count for, whatever it is about."""
_SAME_AMOUNT: Final = 0.5
"""What the words of the sentence before count for in one that goes on with its amount."""
_SAME_SUBJECT: Final = 0.3
"""The same, where only the subject is kept: "It now says 29"."""
_NOWHERE: Final = (0, 0)
_SPACES: Final = re.compile(r"\s{2,}|[^\S ]")
"""What parts two words other than one space: the end of a line."""
_NAME: Final = re.compile(r"\b[A-Z](?:[a-z]{2,}+|[A-Z]{2,}+)")
ORDINARY: Final = re.compile(r"\b[a-z]{3,}+")


@dataclass(slots=True)
class Surroundings:
    """What stands around one figure; never changed once it is made."""

    weights: dict[str, float]
    """Each stem or concept with its weight."""
    slots: dict[str, str]
    """For each slot, the concept that stands nearest."""
    distances: dict[str, float]
    """For each slot, how far that concept stands."""
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
    stated: Stated
    """What the figures of all sources state."""
    frequency: Counter[str] = field(default_factory=Counter)
    """In how many of its sentences each stem stands."""
    places: dict[tuple[int, int], tuple[frozenset[str], frozenset[str]]] = field(
        default_factory=dict
    )
    """The words of the places that each sentence names, as they are found."""
    _sentences: dict[tuple[int, int], Sentence] = field(default_factory=dict)
    _cuts: dict[tuple[int, int], list[tuple[int, int]]] = field(default_factory=dict)
    _names: dict[str, frozenset[str]] = field(default_factory=dict)
    _clauses: dict[str, tuple[int, int]] = field(default_factory=dict)
    _matches: dict[tuple[str, int, int], list[re.Match[str]]] = field(default_factory=dict)
    _beside: dict[tuple[int, int], Sequence[Figure]] = field(default_factory=dict)
    _headings: dict[int, tuple[int, int]] = field(default_factory=dict)
    _before: dict[int, list[tuple[str, float]]] = field(default_factory=dict)
    _pieces: dict[tuple[str, ...], bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._spans = sorted({(one.sentence_start, one.sentence_end) for one in self.figures})
        sentences = [self.sentence(*span) for span in self._spans]
        stems = [{word[3] for word in sentence.words} for sentence in sentences]
        telling = [{stem for _, _, stem, weight in one.telling if weight == 1} for one in sentences]
        self.frequency.update(chain.from_iterable(stems))
        self.topics = _topics(Counter(chain.from_iterable(telling)))
        self.rarity = Rarity(len(self._spans), self.frequency)
        self.starts = [figure.start for figure in self.figures]
        self.times = [figure.start for figure in self.figures if figure.kind in TIMES]
        self.days = Counter(str(one.value) for one in self.figures if one.kind == "date")
        text = self.source.text
        self.low = lowered(text)
        self._has_rows = any(sign in text for sign in CELL_SIGNS)
        capital = Counter(map(str.lower, _NAME.findall(text)))
        ordinary = Counter(ORDINARY.findall(text))
        self.known_names = frozenset(capital)
        self.proper_names = frozenset(
            name
            for name, count in capital.items()
            if count > ordinary[name] and weight_of(name) == 1
        )
        most = max((capital[name] for name in self.proper_names), default=0)
        self.repeats_name = most > 1
        first = frozenset(match[0].lower() for match in _NAME.finditer(text, 0, _TOP))
        self.main_names = frozenset(
            name
            for name in self.proper_names
            if _MAIN * capital[name] >= most and (capital[name] > 1 or name in first)
        )

    def words(self, start: int, end: int) -> list[Word]:
        """Give the words of a sentence."""
        known = self._sentences.get((start, end))
        return known.words if known else words_of(self.source.text, start, end)

    def forget_words(self) -> None:
        """Let go of what only describing its figures asks for; where clauses end is kept."""
        self._cuts |= {span: sentence.cuts for span, sentence in self._sentences.items()}
        self._sentences.clear()
        self._before.clear()
        self.low = ""
        self.rarity.clear()
        self.frequency.clear()
        self.places.clear()
        self._matches.clear()
        self._clauses.clear()
        self._beside.clear()
        self._headings.clear()
        self._pieces.clear()

    def matches(self, pattern: re.Pattern[str], figure: Figure) -> list[re.Match[str]]:
        """Give where a pattern stands in the sentence of a figure, found once for all in it.

        It is looked for in lower case: that is three times as fast as without regard to case.
        """
        key = pattern.pattern, figure.sentence_start, figure.sentence_end
        found = self._matches.get(key)
        if found is None:
            found = self._matches[key] = [*pattern.finditer(self.low, *key[1:])]
        return found

    def has_any(self, pieces: tuple[str, ...]) -> bool:
        """Whether any of some pieces in lower case stands in the text, found once."""
        found = self._pieces.get(pieces)
        if found is None:
            found = self._pieces[pieces] = any(piece in self.low for piece in pieces)
        return found

    def first_in_clause(self, pattern: re.Pattern[str], figure: Figure) -> re.Match[str] | None:
        """Give the first of them that stands in the clause of the figure."""
        found = self.matches(pattern, figure)
        if not found:
            return None
        start, end = self.clause_of(figure)
        for match in found:
            if start <= match.start() and match.end() <= end:
                return match
        return None

    def sentence(self, start: int, end: int) -> Sentence:
        """Give what is known of a sentence, found once."""
        found = self._sentences.get((start, end))
        if found is None:
            found = self._sentences[start, end] = sentence_of(self.source.text, start, end)
        return found

    def amount(self, figure: Figure) -> Amount | None:
        """Give what one of its figures states, found once."""
        if figure.kind == "money" and is_in_the_pound(figure, self.source.text):
            return self.stated.amount(in_percent(figure))
        return self.stated.amount(figure)

    def words_of_name(self, name: str) -> frozenset[str]:
        """Give the words of a subject's name that say who it is, found once."""
        if name not in self._names:
            words = plain_words_of(name, 0, len(name))
            self._names[name] = frozenset(word.text for word in words if word.weight == 1)
        return self._names[name]

    def clause_of(self, figure: Figure) -> tuple[int, int]:
        """Give the stretch of a figure's sentence without a clause end on either side of it."""
        found = self._clauses.get(figure.id)
        if found is None:
            found = self._clauses[figure.id] = self._clause(figure)
        return found

    def beside(self, figure: Figure) -> Sequence[Figure]:
        """Give the figures of the clause of one, itself among them."""
        clause = self.clause_of(figure)
        found = self._beside.get(clause)
        if found is None:
            found = self._beside[clause] = self.figures_in(*clause)
        return found

    def _clause(self, figure: Figure) -> tuple[int, int]:
        start, end = figure.sentence_start, figure.sentence_end
        for before, after in self._cuts_of(start, end):
            if after <= figure.start:
                start = after
            elif before >= figure.end:
                return start, before
        return start, end

    def _cuts_of(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        known = self._cuts.get((start, end))
        return self.sentence(start, end).cuts if known is None else known

    def _is_start(self, figure: Figure) -> bool:
        """Whether "from" makes a date a start, and not the end of "three years from"."""
        match = STARTING.search(self.source.text, figure.sentence_start, figure.start)
        if match is None:
            return False
        before = self.figures_in(figure.sentence_start, match.start())
        return not (before and match.start() - before[-1].end <= 1)

    def _apart(self, figure: Figure) -> list[tuple[int, int]]:
        """Give the other clauses of a figure's sentence that hold figures of its kind."""
        start, end = figure.sentence_start, figure.sentence_end
        cuts = self._cuts_of(start, end)
        others = self.figures_in(start, end) if cuts else ()
        rivals = [other.start for other in others if competes(figure, other)]
        if not rivals:
            return []
        return [
            (after, before)
            for (_, after), (before, _) in pairwise([(start, start), *cuts, (end, end)])
            if not after <= figure.start < before
            and bisect_left(rivals, after) < bisect_left(rivals, before)
        ]

    def heading_span(self, figure: Figure) -> tuple[int, int]:
        """Give where the heading of a figure's column stands, found once; (0, 0) for none."""
        if not self._has_rows:
            return _NOWHERE
        found = self._headings.get(figure.start)
        if found is None:
            found = self._headings[figure.start] = heading_span(self.source.text, figure.start)
        return found

    def figures_in(self, start: int, end: int) -> Sequence[Figure]:
        """Give the figures of a stretch of the text."""
        return self.figures[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def has_time(self, start: int, end: int) -> bool:
        """Whether a date or a period stands in a stretch of the text."""
        place = bisect_left(self.times, start)
        return place < len(self.times) and self.times[place] < end

    def surroundings(self, figure: Figure) -> Surroundings:
        """Weigh the words around one figure."""
        start, end = figure.sentence_start, figure.sentence_end
        sentence = self.sentence(start, end)
        distances = self._distances(figure, sentence)
        apart = self._apart(figure)
        above, below = self.heading_span(figure)
        heading = self.source.text[above:below]
        slots = nearest_slots(figure, sentence, distances, apart)
        if figure.kind == "date" and not figure.changes_to and self._is_start(figure):
            slots["span"] = (1.0, "start")
        text = self.source.text
        weights = weights_around(figure, sentence, heading, (distances, apart))
        if figure.kind == "money" and figure.trend == "down" and _is_of_costs(weights):
            weights.setdefault(_SAVED, ABOUT)
        for stem, weight in self._carried(figure):
            weights[stem] = max(weights.get(stem, 0.0), weight)
        before, after = text[start : figure.start].lower(), text[figure.end : end].lower()
        if sentence.is_broken:
            before, after = _SPACES.sub(" ", before), _SPACES.sub(" ", after)
        return Surroundings(
            weights=weights,
            slots={slot: concept for slot, (_, concept) in slots.items()},
            distances={slot: distance for slot, (distance, _) in slots.items()},
            before=before,
            after=after,
            heading=heading.lower(),
        )

    def sentence_before(self, figure: Figure) -> tuple[int, int] | None:
        """Give the sentence right before a figure's own, if it holds figures as well."""
        place = bisect_left(self._spans, (figure.sentence_start, 0))
        if not place:
            return None
        start, end = self._spans[place - 1]
        return None if self.source.text[end : figure.sentence_start].strip() else (start, end)

    def _carried(self, figure: Figure) -> list[tuple[str, float]]:
        """Give the words of the sentence before, which tell what a figure is of as well.

        They say most where a sentence takes them over: "That is 15% of them".
        """
        match = _ANAPHOR.match(self.source.text, figure.sentence_start, figure.start)
        share = _BEFORE
        if match is not None:
            share = _SAME_SUBJECT if match["subject"] else _SAME_AMOUNT
            is_apart = self.sentence_before(figure) is None
        elif is_answer(self.source.text, figure):
            share, is_apart = ASKED, False
        else:
            is_apart = figure.kind in TIMES or self._has_rival_before(figure)
        if is_apart:
            return []
        return [(stem, share * weight) for stem, weight in self._told_before(figure.sentence_start)]

    def _has_rival_before(self, figure: Figure) -> bool:
        """Whether the sentence before has an amount of the kind, which its words are about."""
        span = told_before(self.source.text, figure.sentence_start)
        return span is not None and any(competes(figure, other) for other in self.figures_in(*span))

    def _told_before(self, start: int) -> list[tuple[str, float]]:
        """Give the words of the sentence right before a place, with their weights, found once."""
        known = self._before.get(start)
        if known is None:
            span = told_before(self.source.text, start)
            words = self.words(*span) if span else []
            known = self._before[start] = [(one.stem, one.weight) for one in words if one.weight]
        return known

    def _distances(self, figure: Figure, sentence: Sentence) -> list[float]:
        """Count the steps from the figure to each word: clause ends and other figures cost more."""
        words, steps, starts = sentence.words, sentence.steps, sentence.starts
        gaps = self._gaps(figure, sentence)
        middle = bisect_left(starts, figure.start)
        beyond = bisect_left(starts, figure.end, middle)
        distances = [0.0] * len(words)
        if middle:
            reached = self._gap(figure, words[middle - 1].end, figure.start)
            far = steps_to(reached, steps[middle - 1 :: -1], gaps[middle - 1 :: -1])
            distances[:middle] = far[::-1]
        if beyond < len(words):
            reached = self._gap(figure, figure.end, starts[beyond])
            distances[beyond:] = steps_to(reached, steps[beyond:], gaps[beyond + 1 :])
        return distances

    def _gaps(self, figure: Figure, sentence: Sentence) -> list[float]:
        """Give what each gap between words costs, with the other figures that stand in it."""
        others = self.figures_in(figure.sentence_start, figure.sentence_end)
        if len(others) < 2:
            return sentence.gaps
        gaps, words = [*sentence.gaps], sentence.words
        for other in others:
            index = bisect_left(sentence.starts, other.start)
            if other is not figure and index and words[index - 1].end <= other.start:
                is_word = index < len(words) and words[index].start == other.start
                gaps[index] += 0.0 if is_word else crossing_cost(figure, other)
        return gaps

    def _gap(self, figure: Figure, start: int, end: int) -> float:
        """Give what the gap beside the figure itself costs."""
        cost = gap_cost(self.source.text, start, end)
        others = self.figures_in(start, end) if end - start > 1 else ()
        return cost + sum([crossing_cost(figure, other) for other in others]) if others else cost


def _is_of_costs(weights: Mapping[str, float]) -> bool:
    """Whether what falls is what is spent: "cut its yearly costs by £3m" tells a saving."""
    return any(weights.get(concept, 0.0) >= ABOUT / 2 for concept in _SPENT)


def _topics(telling: Counter[str]) -> frozenset[str]:
    """Give the words that stand in most of a source's sentences, twice at least."""
    ranked = sorted(telling, key=lambda stem: (-telling[stem], stem))
    return frozenset(stem for stem in ranked[:_TOPICS] if telling[stem] > 1)
