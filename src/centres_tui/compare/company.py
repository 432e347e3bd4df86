"""Company: what the sources of two figures, and the figures beside them, have in common."""

from collections.abc import Iterable, Sequence
from typing import Final

from centres_tui.compare.groups import HOPELESS, Edge, Groups
from centres_tui.compare.kin import Kin, measures_shared

TELLING_DIGITS: Final = 2
"""Digits that an equal value needs to speak for two sources that share no name."""
FORMERS_EQUAL: Final = 2.8
"""Points for standing in place of figures of one measure."""
SAME_SENTENCE: Final = 1.2
"""Points for standing in one sentence with figures of one measure."""
ONE_MORE: Final = 0.8
"""Further points for standing beside figures of two measures or more."""
HALF_SENTENCE: Final = 0.9
"""Points for one of the two standing in one sentence with them, the other near."""
TRUST: Final = 0.35
"""Points of an equal value for every measure that its sources have in common already."""
TRUST_MOST: Final = 1.2
"""The most points for that."""
OLD_VALUE: Final = 1.0
"""Points for an equal value that its source says was thought, or told, before."""
NEXT_SENTENCE: Final = 0.6
"""Points for standing in neighbouring sentences with them."""
BESIDE: Final = "beside the same figures"
BESIDE_EQUAL: Final = "beside equal figures"
BESIDE_OR_NEAR: Final = "beside or near the same figures"
NEAR: Final = "near the same figures"
COMPANY: Final = frozenset({BESIDE, BESIDE_EQUAL, BESIDE_OR_NEAR, NEAR})
"""The grounds of pairs whose neighbours match."""


class Company:
    """The measures that stand around each figure: neighbours that match speak for a match.

    Sources that have many measures in common are likely to mean the same by an equal value.
    """

    def __init__(self, groups: Groups, kin: Kin) -> None:
        self._groups = groups
        self._source_of = kin.source_of
        ranks: dict[tuple[int, int], int] = {}
        self._sentence_of = [
            ranks.setdefault((source, one.figure.sentence_start), len(ranks))
            for source, one in zip(kin.source_of, groups.descriptions, strict=True)
        ]
        self._sentences: list[list[int]] = [[] for _ in ranks]
        for place, sentence in enumerate(self._sentence_of):
            self._sentences[sentence].append(place)
        self._around = _with_those_beside([source for source, _ in ranks])
        self._known_formers: dict[int, list[int]] = {}
        self._beside: dict[int, set[int]] = {}
        self._near: dict[int, set[int]] = {}
        self._values: dict[int, frozenset[tuple[str, str]]] = {}
        self._shared = measures_shared(groups, kin.source_of)

    def added_to(self, edges: Iterable[Edge]) -> list[Edge]:
        """Score pairs anew with what their neighbours say; joined pairs are left out."""
        home = self._groups.home
        found = [
            self._scored(edge)
            for edge in edges
            if edge[2][0] >= HOPELESS and home[edge[0]] != home[edge[1]]
        ]
        self._beside, self._near = {}, {}
        return found

    def _scored(self, edge: Edge) -> Edge:
        one, two, _ = edge
        if self._source_of[one] == self._source_of[two]:
            return edge
        points, label = self._shared_company(one, two)
        if not points and self._is_old_value(one, two):
            points, label = OLD_VALUE, "an earlier value that the other states"
        trust = self._trust(one, two)
        if trust and self._share_words(one, two):
            points += trust
        return Edge(one, two, edge.score.plus(points, label)) if points else edge

    def _is_old_value(self, one: int, two: int) -> bool:
        """Whether a source says that an amount was thought before, and an earlier one thinks so."""
        pair = self._groups.descriptions[one], self._groups.descriptions[two]
        first, second = pair if pair[0].is_past else pair[::-1]
        if not first.is_past:
            return False
        told = not first.stage and not first.is_denied and not second.is_past
        telling = min(first.amount.digits, second.amount.digits) >= TELLING_DIGITS
        if not (told and telling and first.amount.equals(second.amount)):
            return False
        days = [each.text.source.published or "" for each in (first, second)]
        return not all(days) or days[1] < days[0]

    def _share_words(self, one: int, two: int) -> bool:
        first, second = self._groups.descriptions[one], self._groups.descriptions[two]
        return not first.around.weights.keys().isdisjoint(second.around.weights)

    def _trust(self, one: int, two: int) -> float:
        """Give points to telling values that meet, of sources with many measures in common."""
        sources = self._source_of[one], self._source_of[two]
        shared = self._shared.get((min(sources), max(sources)), 0)
        if not shared:
            return 0.0
        first, second = self._groups.descriptions[one], self._groups.descriptions[two]
        digits = min(first.amount.digits, second.amount.digits)
        if digits < TELLING_DIGITS or not first.interval.meets(second.interval):
            return 0.0
        trust = min(TRUST_MOST, TRUST * shared)
        return trust if first.amount.equals(second.amount) else trust / 2

    def _had_equal(self, one: int, two: int) -> bool:
        """Whether both are said to stand in place of figures of one measure."""
        first = self._formers(one)
        second = self._formers(two) if first else []
        if not second:
            return False
        home = self._groups.home
        return not {home[old] for old in first}.isdisjoint([home[old] for old in second])

    def _formers(self, place: int) -> list[int]:
        """Give the figures that one stands in place of, found once."""
        found = self._known_formers.get(place)
        if found is None:
            found = self._known_formers[place] = self._find_formers(place)
        return found

    def _find_formers(self, place: int) -> list[int]:
        """Find the figures that one stands in place of: "34, down from 36", "21bn (was 17bn)"."""
        new = self._groups.descriptions[place]
        if new.is_past:
            return []
        beside = self._sentences[self._sentence_of[place]]
        alike = [
            (other, old)
            for other in beside
            if (old := self._groups.descriptions[other]).amount.dimension == new.amount.dimension
        ]
        told = [other for other, old in alike if old.figure.changes_to == new.figure.id]
        current = [other for other, old in alike if not old.is_past]
        return told or [other for other, old in alike if old.is_past and len(current) == 1]

    def _shared_company(self, one: int, two: int) -> tuple[float, str]:
        if self._had_equal(one, two):
            return FORMERS_EQUAL, "in place of an equal value"
        own = {self._groups.home[one], self._groups.home[two]}
        beside = self._homes_beside(one), self._homes_beside(two)
        shared = _count_shared(beside, own)
        if shared:
            return SAME_SENTENCE + ONE_MORE * (shared > 1), BESIDE
        if not self._values_beside(one).isdisjoint(self._values_beside(two)):
            return SAME_SENTENCE, BESIDE_EQUAL
        around = self._homes_around(one), self._homes_around(two)
        shared = _count_shared(around, own)
        if shared and not own.issuperset(beside[0] & around[1] | around[0] & beside[1]):
            return HALF_SENTENCE, BESIDE_OR_NEAR
        return (NEXT_SENTENCE, NEAR) if shared else (0.0, "")

    def _values_beside(self, place: int) -> frozenset[tuple[str, str]]:
        """Give the other telling values of a sentence: two equal ones are no chance."""
        found = self._values.get(place)
        if found is None:
            found = self._values[place] = self._find_values(place)
        return found

    def _find_values(self, place: int) -> frozenset[tuple[str, str]]:
        one = self._groups.descriptions[place]
        beside = (
            self._groups.descriptions[other] for other in self._sentences[self._sentence_of[place]]
        )
        return frozenset(
            (other.amount.dimension, other.amount.text)
            for other in beside
            if other.amount.digits >= TELLING_DIGITS and not other.amount.equals(one.amount)
        )

    def _homes_beside(self, place: int) -> set[int]:
        """Give the groups of the figures of a sentence, its own among them."""
        sentence = self._sentence_of[place]
        found = self._beside.get(sentence)
        if found is None:
            home = self._groups.home
            found = self._beside[sentence] = {home[other] for other in self._sentences[sentence]}
        return found

    def _homes_around(self, place: int) -> set[int]:
        """Give the groups of the figures of a sentence and of those beside it."""
        sentence = self._sentence_of[place]
        found = self._near.get(sentence)
        if found is None:
            home = self._groups.home
            around = self._around[sentence]
            found = {home[other] for each in around for other in self._sentences[each]}
            self._near[sentence] = found
        return found


def _count_shared(groups: tuple[set[int], set[int]], own: set[int]) -> int:
    """Count the groups that two sets have in common, some aside; most have none."""
    one, two = groups
    return 0 if one.isdisjoint(two) else len((one & two) - own)


def _with_those_beside(sources: Sequence[int]) -> list[list[int]]:
    """Give for each sentence itself and those beside it, by the number of its source.

    >>> _with_those_beside([0, 0, 1])
    [[0, 1], [0, 1], [2]]
    """
    return [
        [
            other
            for other in range(max(0, sentence - 1), min(len(sources), sentence + 2))
            if sources[other] == source
        ]
        for sentence, source in enumerate(sources)
    ]
