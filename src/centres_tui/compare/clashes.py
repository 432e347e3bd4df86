"""Clashes: values that differ, of which no words are nearer to those of the other source.

Equal values are joined by now. All the words that the members of a measure stand among say what it
is about: where nothing in the other source is as near to them, the two state one measure, and
less need be common to their sentences.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import islice, product
from typing import Final

from centres_tui.compare.books import are_of_other_accounts
from centres_tui.compare.company import COMPANY
from centres_tui.compare.description import Description
from centres_tui.compare.groups import SAMPLE, Edge, Groups, is_on_top
from centres_tui.compare.joining import best_of
from centres_tui.compare.kin import Kin, measures_shared
from centres_tui.compare.levels import action
from centres_tui.compare.likeness import other_words
from centres_tui.compare.nearness import distance
from centres_tui.compare.scopes import place as place_of
from centres_tui.compare.scopes import scope
from centres_tui.compare.scores import least_of
from centres_tui.compare.things import thing

CLASH_SCORE: Final = 1.9
"""Points that such a pair needs."""
CLASH_MARGIN: Final = 0.5
"""By how much it must be better than the next best in either source."""
SHARED: Final = 2
"""So many measures the sources have in common already: others may be on another subject."""
_WORDS: Final = 0.3
"""Points for words besides the noun that counts need whose neighbours do not match."""
_AGAINST: Final = -1.0
"""No level but the words and the value may give fewer points."""
_ELSEWHERE: Final = -4.0
"""Fewer points for the times or the places of any two members make two groups other measures."""
_FAR: Final = -0.585
"""Values further apart, by the points for their distance, are no clash: about half more."""
_NOT_CLASHING: Final = frozenset({"time", "age", "ratio", "share"})
"""Dimensions whose values differ for other reasons."""
_ALIKE: Final = 0.5
"""Points that two things counted need."""
_EACH: Final = re.compile(r"\s(?:an?|per)\s(?!year|month|week|day|night|hour)")
"""What follows an amount that is for each of some things: it follows from two others."""
_CHANGE: Final = " by "
"""What goes before an amount of a change, and not before a level."""

_SET_AGAINST: Final = re.compile(
    r"(?:\bagainst|\bcompared (?:with|to)|\bversus)\s(?:about |around |some |nearly |just )?\Z"
)
"""What goes before an amount of another time or place: "4,310, against 3,980 a year ago"."""
_NEAR: Final = 30
"""It stands within so many characters."""

_Weights = Mapping[str, float]


def join_clashing(groups: Groups, kin: Kin, edges: Iterable[Edge]) -> None:
    """Join the differing values whose words are nearer to each other's than to any other's.

    Args:
        groups: The groups; whatever else makes figures one measure has joined them.
        kin: Which sources are on one subject.
        edges: The pairs of differing values, with what their neighbours say.
    """
    limits = CLASH_SCORE, CLASH_MARGIN
    best = best_of(groups, edges, limits, _Clashes(groups, kin).may_clash)
    for edge in sorted(best, key=lambda edge: edge.order):
        groups.join(edge, by_structure=True)


class _Clashes:
    """Finds the pairs of differing values that speak of one measure by all words around them."""

    def __init__(self, groups: Groups, kin: Kin) -> None:
        self._groups = groups
        self._kin = kin
        self._shared = measures_shared(groups, kin.source_of)
        self._near = _sharing_often(self._shared)
        self._words: dict[int, tuple[_Weights, float]] = {}

    def may_clash(self, edge: Edge) -> bool:
        """Whether nothing speaks against one measure, and no other words in either source fit."""
        one, two = self._groups.descriptions[edge.first], self._groups.descriptions[edge.second]
        if not (_are_comparable(one, two) and self._are_on_one_subject(edge)):
            return False
        if COMPANY.isdisjoint(edge.score.grounds) and not _is_enough(one, two):
            return False
        own, other = self._groups.home[edge.first], self._groups.home[edge.second]
        if least_of(one, two) < _AGAINST or self._are_apart(own, other):
            return False
        return self._is_nearest(own, other) and self._is_nearest(other, own)

    def _are_on_one_subject(self, edge: Edge) -> bool:
        """Whether two sources have measures in common, or one and others with a third source."""
        one, two = self._kin.sources(edge.first, edge.second)
        shared = self._shared[one, two]
        return shared >= SHARED or (shared > 0 and not self._near[one].isdisjoint(self._near[two]))

    def _are_apart(self, one: int, other: int) -> bool:
        """Whether one source has both, or any members are of other times, places or wholes."""
        if not self._sources(one).isdisjoint(self._sources(other)):
            return True
        members = product(self._groups.described(one), self._groups.described(other))
        pairs = [*islice(members, SAMPLE)]
        if any(_are_parts_of_others(*pair) for pair in pairs):
            return True
        return any(min(scope(*pair)[0], place_of(*pair)[0]) < _ELSEWHERE for pair in pairs)

    def _is_nearest(self, own: int, other: int) -> bool:
        """Whether no group in the sources of another has words as near to those of one."""
        near = self._likeness(own, other)
        kept = self._sources(own)
        dimension = self._groups.descriptions[own].amount.dimension
        return all(
            self._likeness(own, rival) <= near
            for source in self._sources(other)
            for rival in self._homes_in[source, dimension]
            if rival != other and kept.isdisjoint(self._sources(rival))
        )

    def _sources(self, group: int) -> set[str]:
        described = self._groups.descriptions
        return {described[place].source for place in self._groups.members[group]}

    @cached_property
    def _homes_in(self) -> dict[tuple[str, str], list[int]]:
        """Give the groups that have figures of a source and a dimension."""
        found: dict[tuple[str, str], dict[int, None]] = defaultdict(dict)
        for place, one in enumerate(self._groups.descriptions):
            found[one.source, one.amount.dimension][self._groups.home[place]] = None
        return {key: [*homes] for key, homes in found.items()}

    def _worth(self, places: Sequence[int]) -> dict[str, float]:
        """Give the words around the members of a group, each with the most that it is worth."""
        found: dict[str, float] = {}
        for place in places:
            for stem, worth in self._groups.descriptions[place].worth.items():
                if worth > found.get(stem, 0.0):
                    found[stem] = worth
        return found

    def _telling(self, group: int) -> tuple[_Weights, float]:
        """Give the words of a group by how much they tell, and how long they are as a vector.

        How rare they are in other sources is not asked: an unrelated one must change nothing.
        """
        known = self._words.get(group)
        if known is None:
            words = self._worth(self._groups.members[group])
            norm = math.sqrt(math.fsum(weight * weight for weight in words.values()))
            known = self._words[group] = words, norm or 1.0
        return known

    def _likeness(self, one: int, other: int) -> float:
        """Give how near the words of two groups are, from 0 to 1."""
        (words, norm), (others, length) = self._telling(one), self._telling(other)
        shared = [weight * others[stem] for stem, weight in words.items() if stem in others]
        return math.fsum(shared) / (norm * length)


def _sharing_often(shared: Mapping[tuple[int, int], int]) -> dict[int, set[int]]:
    """Give for each source those that have measures enough in common with it."""
    found: dict[int, set[int]] = defaultdict(set)
    for (one, two), count in shared.items():
        if count >= SHARED:
            found[one].add(two)
            found[two].add(one)
    return found


def _is_enough(one: Description, two: Description) -> bool:
    """Whether amounts whose neighbours do not match have enough in common themselves."""
    if one.amount.dimension != "count":
        return True
    is_more = other_words(one, two) >= _WORDS or (one.rhythm and one.rhythm == two.rhythm)
    return bool(is_more) and thing(one, two)[0] >= _ALIKE


def _are_comparable(one: Description, two: Description) -> bool:
    """Whether two amounts are of a kind that sources may state differently."""
    if one.amount.dimension in _NOT_CLASHING or distance(one, two) < _FAR:
        return False
    if any(map(_is_of_its_own, (one, two))) or are_of_other_accounts(one, two):
        return False
    return not _is_plan_after(one, two)


def _is_plan_after(one: Description, two: Description) -> bool:
    """Whether what is so was told before what is planned: a level now, and one to come."""
    if one.is_plan == two.is_plan:
        return False
    plan, fact = (one, two) if one.is_plan else (two, one)
    told = fact.text.source.published or "", plan.text.source.published or ""
    return all(told) and told[0] < told[1]


def _is_of_its_own(one: Description) -> bool:
    """Whether an amount is set against another of its source, or follows from two: "£86 a job"."""
    is_bare = bool(one.around.heading) and one.figure.exact.isdecimal()
    is_change = bool(one.stage) or one.around.before.endswith(_CHANGE)
    is_change = is_change or _is_set_against(one.around.before)
    return is_bare or is_change or is_on_top(one) or _EACH.match(one.around.after) is not None


def _is_set_against(before: str) -> bool:
    """Whether the words before an amount hold another, before it, against it."""
    found = _SET_AGAINST.search(before, max(0, len(before) - _NEAR))
    return found is not None and any(map(str.isdigit, before[: found.start()]))


def _are_parts_of_others(one: Description, two: Description) -> bool:
    """Whether both are parts, and their wholes differ, or no action is common to both."""
    if one.whole is None or two.whole is None:
        return False
    return not one.whole.interval.meets(two.whole.interval) or action(one, two)[0] <= 0
