"""A scene: the figures of one source, as the relations look for them."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Final

from centres_tui.compare.description import Description
from centres_tui.compare.things import thing

SUMMABLE: Final = ("count", "money", "mass", "volume", "area", "energy", "length")
"""The beginnings of the dimensions whose amounts are added."""

MEASURED: Final = (*SUMMABLE, "duration")
"""Those, and that of durations."""

_MOST: Final = 40
"""So many figures of one sentence, or of a table that reads as one, are looked at."""

_REST_BEFORE: Final = re.compile(
    r"\b(?:other|others|remaining|rest|leav(?:e|es|ing)|keep(?:s|ing)?|retain(?:s|ing)?"
    r"|remainder)\b[^.;,\d]{0,30}\Z"
)
_REST_AFTER: Final = re.compile(
    r"[^.;,]{0,30}?\b(?:left|remain(?:s|ing)?|to remain|still open|unchanged|unaffected)\b"
)


@dataclass(frozen=True)
class Scene:
    """The described figures of one source, in order."""

    figures: Sequence[Description]
    """The figures."""
    _chosen: dict[Callable[[Description], bool], list[Description]] = field(default_factory=dict)

    def chosen(self, test: Callable[[Description], bool]) -> Sequence[Description]:
        """Give the figures that a test of the words around one holds for, found once."""
        found = self._chosen.get(test)
        if found is None:
            found = self._chosen[test] = [one for one in self.figures if test(one)]
        return found

    @cached_property
    def by_sentence(self) -> dict[int, list[Description]]:
        """The figures of each sentence, by where it starts."""
        found: dict[int, list[Description]] = {}
        for one in self.figures:
            found.setdefault(one.figure.sentence_start, []).append(one)
        return found

    @cached_property
    def _sentences(self) -> list[int]:
        return sorted(self.by_sentence)

    def sentences_apart(self, one: Description, two: Description) -> int:
        """Count the sentences with figures from one figure's to another's."""
        places = [bisect_right(self._sentences, each.figure.sentence_start) for each in (one, two)]
        return abs(places[0] - places[1])

    def near(self, one: Description, sentences: int = 1) -> Iterator[Description]:
        """Give the other figures in the same and the neighbouring sentences with figures."""
        place = bisect_left(self._sentences, one.figure.sentence_start)
        for start in self._sentences[max(0, place - sentences) : place + sentences + 1]:
            for other in self.by_sentence[start][:_MOST]:
                if other is not one:
                    yield other

    def before(self, one: Description) -> Sequence[Description]:
        """Give the figures of the sentence with figures before that of a figure."""
        place = bisect_left(self._sentences, one.figure.sentence_start)
        return self.by_sentence[self._sentences[place - 1]] if place else ()

    def after(self, one: Description) -> Sequence[Description]:
        """Give the figures of the sentence with figures after that of a figure."""
        place = bisect_right(self._sentences, one.figure.sentence_start)
        return self.by_sentence[self._sentences[place]] if place < len(self._sentences) else ()

    def figures_of(self, value: Fraction) -> list[Description]:
        """Give the figures that state one value."""
        return self._by_value.get(value.as_integer_ratio(), [])

    @cached_property
    def _by_value(self) -> dict[tuple[int, int], list[Description]]:
        found: dict[tuple[int, int], list[Description]] = {}
        for one in self.figures:
            found.setdefault(one.amount.ends[:2], []).append(one)
        return found

    def counted(self, noun: str) -> list[Description]:
        """Give the counts of a noun, one for each value."""
        return list(self._by_noun.get(noun, {}).values())

    @cached_property
    def _by_noun(self) -> dict[str, dict[tuple[int, int], Description]]:
        found: dict[str, dict[tuple[int, int], Description]] = {}
        for one in self.figures:
            for noun in one.nouns if one.amount.dimension == "count" else ():
                values = found.setdefault(noun, {})
                if len(values) < _MOST:
                    values.setdefault(one.amount.ends[:2], one)
        return found

    def of_digits(self, row: str) -> list[Description]:
        """Give the figures with the same digits, in whatever order."""
        return self._by_digits.get(row, [])

    @cached_property
    def _by_digits(self) -> dict[str, list[Description]]:
        found: dict[str, list[Description]] = {}
        for one in self.figures:
            found.setdefault(one.amount.row, []).append(one)
        return found

    @cached_property
    def parts(self) -> list[tuple[Description, Description]]:
        """Parts with their wholes, of one dimension."""
        return [
            (one, one.whole)
            for one in self.figures
            if one.whole and one.whole.amount.dimension == one.amount.dimension
        ]


def scenes_of(descriptions: Iterable[Description]) -> list[Scene]:
    """Give the scene of each source."""
    by_source: dict[str, list[Description]] = defaultdict(list)
    for description in descriptions:
        by_source[description.source].append(description)
    return [Scene(figures) for figures in by_source.values()]


def is_rest(one: Description) -> bool:
    """Whether the words make a figure what is left."""
    if _REST_BEFORE.search(one.around.before) or _REST_AFTER.match(one.around.after):
        return True
    near = one.around.distances.get("fate", 99.0) <= 4
    return near and one.around.slots.get("fate") == "remain"


def is_alike(one: Description, two: Description) -> bool:
    """Whether two amounts may be added: one currency, or one thing counted."""
    if one.amount.dimension != two.amount.dimension:
        return False
    if one.amount.dimension != "count":
        return one.amount.dimension.startswith(SUMMABLE)
    return not one.nouns or not two.nouns or thing(one, two)[0] > 0
