"""Alignment: figures grouped so that every group states one measure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise, product
from typing import Final

from centres_tui.compare.blocking import Blocks
from centres_tui.compare.description import Description
from centres_tui.compare.levels import LEVELS, Score, other_words, score, thing

EQUAL_SCORE: Final = 3.4
"""Points that a pair of equal values needs."""
CLOSE_SCORE: Final = 3.3
"""Points that a pair of values that meet needs."""
OTHER_SCORE: Final = 4.3
"""Points that a pair of values that do not meet needs."""
SUPPORTING_WORDS: Final = 1.6
"""Points for words in common that let unequal values do without a common action or structure."""
_SUPPORT: Final = frozenset({"action", "structure", "event", "trend"})
MARGIN: Final = 0.6
"""By how much a pair of unequal values must be better than the next best in either source."""
LEAST_MEAN: Final = 1.0
"""Points that the figures of two groups need on average for the groups to be joined."""
LEAST_BY_STRUCTURE: Final = -2.5
"""The same, for groups that a sum ties."""
SAME_SENTENCE: Final = 1.2
"""Points for standing in one sentence with figures of one measure."""
HALF_SENTENCE: Final = 0.9
"""Points for one of the two standing in one sentence with them, the other near."""
NEXT_SENTENCE: Final = 0.6
"""Points for standing in neighbouring sentences with them."""
TELLING_SCORE: Final = 5.0
"""Points from which a pair of equal values speaks for two sources on one subject."""
TELLING_VALUES: Final = 2
"""How many such values two sources need that have no name in common."""
STRANGERS: Final = -3.0
"""Points for sources with neither a name nor such values in common."""
HOPELESS: Final = 1.5
"""Pairs with fewer points are forgotten at once, unless they make a family."""
SAMPLE: Final = 36
"""How many pairs of two groups are looked at for that."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two figures that may state one measure."""

    first: int
    """The place of one figure among the descriptions."""
    second: int
    """The place of the other."""
    score: Score
    """How well they match."""

    @property
    def order(self) -> tuple[float, int, int]:
        """Best first, then by place."""
        return -self.score.points, self.first, self.second


@dataclass
class Groups:
    """Groups of descriptions that grow together, each known by its first member's place."""

    descriptions: Sequence[Description]
    """All that are to be grouped."""
    home: list[int] = field(default_factory=list)
    """For each place, the group that it is in."""
    members: dict[int, list[int]] = field(default_factory=dict)
    """The places in each group."""
    grounds: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Why each group holds together: the labels of the pair that joined it best."""

    def __post_init__(self) -> None:
        self.home = list(range(len(self.descriptions)))
        self.members = {place: [place] for place in self.home}
        self._places = {one.figure.id: place for place, one in enumerate(self.descriptions)}

    def place(self, description: Description) -> int:
        """Give the place of a description."""
        return self._places[description.figure.id]

    def described(self, group: int) -> list[Description]:
        """Give the members of a group, by path and start."""
        return [self.descriptions[place] for place in sorted(self.members[group])]

    def join(self, edge: Edge, *, by_structure: bool = False) -> bool:
        """Join the groups of a pair, unless what they state cannot be one measure.

        Args:
            edge: The pair.
            by_structure: Whether sums tie the pair, so that words need not.
        """
        one, two = sorted((self.home[edge.first], self.home[edge.second]))
        if one == two:
            return True
        if not self._fits(one, two, LEAST_BY_STRUCTURE if by_structure else LEAST_MEAN):
            return False
        self.members[one] += self.members.pop(two)
        for place in self.members[one]:
            self.home[place] = one
        grounds = [edge.score.grounds, self.grounds.pop(two, ()), self.grounds.get(one, ())]
        self.grounds[one] = max(grounds, key=lambda labels: (len(labels), labels))
        return True

    def may_join(self, edge: Edge) -> bool:
        """Whether no source gives figures of the two groups as separate things."""
        one, two = self.home[edge.first], self.home[edge.second]
        pairs = islice(product(self.described(one), self.described(two)), SAMPLE)
        return one != two and not any(_excluded(first, second) for first, second in pairs)

    def _fits(self, one: int, two: int, least: float) -> bool:
        pairs = list(islice(product(self.members[one], self.members[two]), SAMPLE))
        described = [(self.descriptions[a], self.descriptions[b]) for a, b in pairs]
        if any(_excluded(first, second) for first, second in described):
            return False
        points = [score(first, second).points for first, second in described]
        return sum(points) / len(points) >= least


def _excluded(first: Description, second: Description) -> bool:
    """Whether one source gives both as separate things.

    Two values of one source are, unless one is over and the other to come, and so are equal
    values in one sentence, and the two sides of a change.
    """
    one, two = first.figure, second.figure
    if one.source != two.source:
        return False
    if first.amount.equals(second.amount):
        return one.sentence_start == two.sentence_start and one.id != two.id
    if one.id == two.changes_to or two.id == one.changes_to:
        return True
    return first.is_past == second.is_past


@dataclass(frozen=True, slots=True)
class Alignment:
    """The groups, and the pairs that were looked at."""

    groups: Groups
    """The groups."""
    edges: list[Edge]
    """The pairs that were compared."""


def align(descriptions: Sequence[Description]) -> Alignment:
    """Group the figures that state one measure.

    Equal values are joined first, the best pairs first. Values that differ are joined only where
    each is the other source's best match by a margin.
    """
    groups = Groups(descriptions)
    blocks = Blocks(descriptions)
    equal = _scored(blocks.equal_pairs(), descriptions)
    kin = Kin(descriptions, equal)
    equal = [kin.weighed(edge) for edge in equal]
    pairs = [pair for pair in blocks.other_pairs() if kin.are_kin(*pair)]
    close, other = _parted(_scored(pairs, descriptions), descriptions)
    _join_all(groups, [edge for edge in equal if edge.score.points >= EQUAL_SCORE])
    company = Company(groups)
    _join_best(groups, company.added_to(equal), EQUAL_SCORE)
    _join_best(groups, company.added_to(close), CLOSE_SCORE)
    _join_best(groups, company.added_to(other), OTHER_SCORE, may_lack_support=False)
    return Alignment(groups, [*equal, *close, *other])


def _scored(
    pairs: Iterable[tuple[int, int]], descriptions: Sequence[Description]
) -> list[Edge]:
    edges = (
        Edge(first, second, score(descriptions[first], descriptions[second]))
        for first, second in pairs
    )
    return [edge for edge in edges if edge.score.points >= HOPELESS or edge.score.differs]


class Kin:
    """Which sources are on one subject: they share a name, or values that are telling."""

    def __init__(self, descriptions: Sequence[Description], equal: Iterable[Edge]) -> None:
        self._descriptions = descriptions
        self._known: dict[tuple[str, str], bool] = {}
        self._telling: dict[tuple[str, str], set[str]] = defaultdict(set)
        for edge in equal:
            one, two = descriptions[edge.first], descriptions[edge.second]
            if edge.score.points >= TELLING_SCORE:
                amount = f"{one.amount.dimension} {one.amount.text}"
                self._telling[_in_order(one.source, two.source)].add(amount)

    def weighed(self, edge: Edge) -> Edge:
        """Take points from a pair of figures of sources that are no kin."""
        if self.are_kin(edge.first, edge.second):
            return edge
        return replace(edge, score=edge.score.plus(STRANGERS, "another subject"))

    def are_kin(self, first: int, second: int) -> bool:
        """Whether the sources of two figures are on one subject."""
        one, two = self._descriptions[first], self._descriptions[second]
        key = _in_order(one.source, two.source)
        if key not in self._known:
            names = one.text.proper_names, two.text.proper_names
            self._known[key] = (
                one.source == two.source
                or not names[0].isdisjoint(names[1])
                or not all(names)
                or len(self._telling.get(key, ())) >= TELLING_VALUES
            )
        return self._known[key]


def _in_order(one: str, two: str) -> tuple[str, str]:
    return (one, two) if one <= two else (two, one)


class Company:
    """The measures that stand around each figure: neighbours that match speak for a match."""

    def __init__(self, groups: Groups) -> None:
        self._groups = groups
        self._sentences: dict[tuple[str, int], list[int]] = defaultdict(list)
        for place, one in enumerate(groups.descriptions):
            self._sentences[one.source, one.figure.sentence_start].append(place)
        ordered = list(self._sentences)
        self._next = {first: second for first, second in pairwise(ordered) if first[0] == second[0]}
        self._last = {second: first for first, second in self._next.items()}

    def added_to(self, edges: Iterable[Edge]) -> list[Edge]:
        """Score pairs anew with what their neighbours say; joined pairs are left out."""
        hopeful = (edge for edge in edges if edge.score.points >= HOPELESS)
        return [self._scored(edge) for edge in hopeful if not self._joined(edge)]

    def _joined(self, edge: Edge) -> bool:
        return self._groups.home[edge.first] == self._groups.home[edge.second]

    def _scored(self, edge: Edge) -> Edge:
        one, two = edge.first, edge.second
        if self._groups.descriptions[one].source == self._groups.descriptions[two].source:
            return edge
        points, label = self._shared_company(one, two)
        return replace(edge, score=edge.score.plus(points, label)) if points else edge

    def _shared_company(self, one: int, two: int) -> tuple[float, str]:
        beside = self._around(one, near=True), self._around(two, near=True)
        around = self._around(one, near=False), self._around(two, near=False)
        if beside[0] & beside[1]:
            return SAME_SENTENCE, "beside the same figures"
        if beside[0] & around[1] or around[0] & beside[1]:
            return HALF_SENTENCE, "beside or near the same figures"
        return (NEXT_SENTENCE, "near the same figures") if around[0] & around[1] else (0.0, "")

    def _around(self, place: int, *, near: bool) -> set[int]:
        """Give the groups of the other figures of a sentence, and of those beside it."""
        one = self._groups.descriptions[place]
        key = one.source, one.figure.sentence_start
        keys = [key] if near else [key, self._next.get(key, key), self._last.get(key, key)]
        home = self._groups.home
        return {home[other] for each in keys for other in self._sentences[each]} - {home[place]}


def _parted(
    edges: Iterable[Edge], descriptions: Sequence[Description]
) -> tuple[list[Edge], list[Edge]]:
    """Part the pairs whose values meet from those whose values do not."""
    close, other = [], []
    for edge in edges:
        one, two = descriptions[edge.first], descriptions[edge.second]
        (close if one.interval.meets(two.interval) else other).append(edge)
    return close, other


def _join_all(groups: Groups, edges: Iterable[Edge]) -> None:
    for edge in sorted(edges, key=lambda edge: edge.order):
        groups.join(edge)


def _has_support(groups: Groups, edge: Edge) -> bool:
    """Whether more than the thing counted ties two values that differ."""
    one, two = groups.descriptions[edge.first], groups.descriptions[edge.second]
    found = {level.name: level.find(one, two)[0] for level in LEVELS if level.name in _SUPPORT}
    if one.amount.dimension == "count" and thing(one, two)[0] < 1:
        return False
    return any(points > 0 for points in found.values()) or other_words(one, two) >= SUPPORTING_WORDS


def _join_best(
    groups: Groups, edges: Sequence[Edge], least: float, *, may_lack_support: bool = True
) -> None:
    """Join the pairs that are each other's best by a margin."""
    rivals: dict[tuple[int, str], dict[int, float]] = defaultdict(dict)
    possible = [edge for edge in edges if groups.may_join(edge)]
    for edge in possible:
        for mine, theirs in ((edge.first, edge.second), (edge.second, edge.first)):
            key = groups.home[mine], groups.descriptions[theirs].source
            group = groups.home[theirs]
            best = rivals[key].get(group, edge.score.points)
            rivals[key][group] = max(best, edge.score.points)
    chosen = [
        edge
        for edge in possible
        if edge.score.points >= least
        and (may_lack_support or _has_support(groups, edge))
        and _stands_out(groups, rivals, edge.first, edge.second)
        and _stands_out(groups, rivals, edge.second, edge.first)
    ]
    _join_all(groups, chosen)


def _stands_out(
    groups: Groups,
    rivals: dict[tuple[int, str], dict[int, float]],
    mine: int,
    theirs: int,
) -> bool:
    found = rivals[groups.home[mine], groups.descriptions[theirs].source]
    own = found[groups.home[theirs]]
    return all(
        own >= points + MARGIN for group, points in found.items() if group != groups.home[theirs]
    )
