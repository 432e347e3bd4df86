"""Groups: descriptions that grow together into measures, and the pairs that join them."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import islice, product
from typing import Final, NamedTuple

from centres_tui.compare.converted import is_converted
from centres_tui.compare.counted_once import CountedOnce
from centres_tui.compare.description import Description
from centres_tui.compare.nearness import closeness
from centres_tui.compare.scopes import owner
from centres_tui.compare.scores import Score, points_of
from centres_tui.compare.things import thing

LEAST_MEAN: Final = 1.0
"""Points that the figures of two groups need on average for the groups to be joined."""
LEAST_BY_STRUCTURE: Final = -2.5
"""The same, for groups that a sum ties."""
HOPELESS: Final = 1.0
"""Pairs with fewer points are forgotten at once, unless they make a family."""
SAMPLE: Final = 36
"""How many pairs of two groups are looked at for that."""

_MORE: Final = re.compile(r"\b(?:a further|another|an additional|an extra)\s\Z")
"""Words before an amount that comes on top of others."""
_LONGEST: Final = 15
"""How many characters they have at the most."""


_HALF: Final = 32
"""The places of two figures are kept as one whole number, of twice as many bits."""
ValueTold = tuple[str, str, str]
"""What is the same of all figures by which a source repeats a value."""


def value_told(one: Description) -> ValueTold:
    """Give the source, the dimension and the value of a figure."""
    return one.source, one.amount.dimension, one.amount.text


class Edge(NamedTuple):
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


_LIST: Final = 60
_LISTED: Final = re.compile(
    r"(?:\s(?!(?:not|but|although|while|though|whereas|claims?|claimed|says?|said|put|puts|against"
    r"|instead|rather|from|to|up|down|was|were|had|than|according|or)\b)[\w’'-]+){1,8},?"
    r"(?: and| plus|,)(?: about| around| some| another| a further)?\s"
)
"""What stands between two things of a list, in lower case."""


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
        self._ordered: dict[int, list[Description]] = {}
        self._over: dict[int, Description] = {}
        self._refused: dict[tuple[int, int, float], tuple[int, int]] = {}
        self.counted_once = CountedOnce(self.descriptions)
        self._known: dict[int, float] = {}
        self._places = {one.figure.id: place for place, one in enumerate(self.descriptions)}

    def place(self, description: Description) -> int:
        """Give the place of a description."""
        return self._places[description.figure.id]

    def home_of(self, description: Description) -> int:
        """Give the group of a description."""
        return self.home[self.place(description)]

    def find(self, identifier: str) -> int | None:
        """Give the place of a figure by its id; None where it is not described."""
        return self._places.get(identifier)

    def remember(self, edges: Iterable[Edge]) -> None:
        """Keep the points of pairs that were scored, for when their groups may be joined."""
        described = self.descriptions
        known = self._known
        for first, second, matched in edges:
            known[described[first].place << _HALF | described[second].place] = matched[0]

    def described(self, group: int) -> list[Description]:
        """Give the members of a group, by path and start."""
        places = self.members[group]
        found = self._ordered.get(group)
        if found is None or len(found) != len(places):
            found = self._ordered[group] = [
                self._over.get(place) or self.descriptions[place] for place in sorted(places)
            ]
        return found

    def join(self, edge: Edge, *, by_structure: bool = False, against: bool = False) -> bool:
        """Join the groups of a pair, unless what they state cannot be one measure.

        Args:
            edge: The pair.
            by_structure: Whether sums tie the pair, so that words need not.
            against: Whether the pair is of one source that contradicts itself.
        """
        one, two = self.home[edge[0]], self.home[edge[1]]
        if one == two:
            return True
        if one > two:
            one, two = two, one
        if against and (self._are_sides(one, two) or self._are_listed(one, two)):
            return False
        if not against and not self._fits(
            one, two, LEAST_BY_STRUCTURE if by_structure else LEAST_MEAN
        ):
            return False
        self.members[one] += self.members.pop(two)
        self._ordered.pop(two, None)
        for place in self.members[one]:
            self.home[place] = one
        grounds = [edge.score.grounds, self.grounds.pop(two, ()), self.grounds.get(one, ())]
        self.grounds[one] = max(grounds, key=lambda labels: (len(labels), labels))
        return True

    def _are_sides(self, one: int, two: int) -> bool:
        """Whether a source tells that one changed to the other: they are two measures then."""
        staged = [
            {(each.source, each.stage) for each in self.described(group) if each.stage}
            for group in (one, two)
        ]
        return any(
            (source, "after" if stage == "before" else "before") in staged[1]
            for source, stage in staged[0]
        )

    def _are_listed(self, one: int, two: int) -> bool:
        """Whether a source tells both one after the other: "620 builders, 280 permanent jobs"."""
        own: dict[int, list[Description]] = {}
        for each in self.described(one):
            own.setdefault(each.figure.sentence_start, []).append(each)
        return any(
            _is_list(*sorted((each, other), key=_start))
            for other in self.described(two)
            for each in own.get(other.figure.sentence_start, ())
            if each.source == other.source
        )

    def move(self, place: int, group: int) -> None:
        """Take a figure out of its group into another."""
        left = self.home[place]
        if left == group:
            return
        self._settle(left, [other for other in self.members[left] if other != place])
        self._settle(group, [*self.members[group], place])

    def _settle(self, group: int, members: list[int]) -> None:
        """Give a group other members, and with them another name."""
        grounds = self.grounds.get(group, ())
        self.dissolve(group)
        if members:
            self.gather(members, grounds)

    def dissolve(self, group: int) -> None:
        """Take a group apart; its members are in none until they are gathered."""
        del self.members[group]
        self._ordered.pop(group, None)
        self.grounds.pop(group, None)

    def gather(self, places: Sequence[int], grounds: tuple[str, ...]) -> None:
        """Make a group of figures that are in none.

        Args:
            places: Their places.
            grounds: Why they are together; a group of one has none.
        """
        group = min(places)
        self.members[group] = sorted(places)
        self._ordered.pop(group, None)
        for place in places:
            self.home[place] = group
        if grounds and len(places) > 1:
            self.grounds[group] = grounds

    def tell_over(self, place: int) -> None:
        """Let a figure be one whose value is over; what its source repeats follows it."""
        self._over[place] = replace(
            self._over.get(place) or self.descriptions[place], is_told_over=True
        )
        self._ordered.pop(self.home[place], None)

    def tell_moved(self, places: Iterable[int]) -> None:
        """Let the sides of a change be two values of one measure, as those of a plan are."""
        for place in places:
            told = self._over.get(place) or self.descriptions[place]
            self._over[place] = replace(told, stage="")
            self._ordered.pop(self.home[place], None)

    def may_join(self, edge: Edge) -> bool:
        """Whether no source gives figures of the two groups as separate things."""
        one, two = self.home[edge[0]], self.home[edge[1]]
        if one == two:
            return False
        if len(self.members[one]) == len(self.members[two]) == 1 and not self._is_inside(edge):
            return True
        return not _are_apart(_first_pairs(self.described(one), self.described(two)))

    def _is_inside(self, edge: Edge) -> bool:
        """Whether both figures of a pair stand in one source."""
        return self.descriptions[edge[0]].source == self.descriptions[edge[1]].source

    def _fits(self, one: int, two: int, least: float) -> bool:
        """Whether the figures of two groups may state one measure; what is refused is kept."""
        sizes = len(self.members[one]), len(self.members[two])
        if self._refused.get((one, two, least)) == sizes:
            return False
        pairs = self._sample(one, two)
        if not _are_apart(pairs):
            points = [self.points(one, two) for one, two in pairs]
            if sum(points) / len(points) >= least:
                return True
        self._refused[one, two, least] = sizes
        return False

    def points(self, first: Description, second: Description) -> float:
        """Give the points of a pair, which may have been scored before."""
        found = self._known.get(first.place << _HALF | second.place)
        return points_of(first, second) if found is None else found

    def _sample(self, one: int, two: int) -> list[tuple[Description, Description]]:
        """Give the first pairs of two groups, those that joined them first."""
        descriptions = self.descriptions
        first = [descriptions[place] for place in self.members[one][:SAMPLE]]
        second = [descriptions[place] for place in self.members[two][:SAMPLE]]
        return _first_pairs(first, second)


def _start(one: Description) -> int:
    return one.figure.start


def _is_list(first: Description, second: Description) -> bool:
    """Whether two amounts follow each other as other things of one sort."""
    if first.interval.meets(second.interval) or first.is_past or second.is_past:
        return False
    gap = first.text.source.text[first.figure.end : second.figure.start]
    return len(gap) <= _LIST and _LISTED.fullmatch(gap.lower()) is not None


def _first_pairs(
    first: Sequence[Description], second: Sequence[Description]
) -> list[tuple[Description, Description]]:
    """Give the first pairs of two lists, as many as are looked at."""
    if len(first) * len(second) <= SAMPLE:
        return [(one, two) for one in first for two in second]
    return list(islice(product(first, second), SAMPLE))


def _are_apart(pairs: Iterable[tuple[Description, Description]]) -> bool:
    """Whether a source gives the figures of one of some pairs as separate things.

    A value that a source gives as one of before is so wherever that source repeats it.
    """
    own = [pair for pair in pairs if pair[0].source == pair[1].source]
    apart = [pair for pair in own if _excluded(*pair)]
    if not apart:
        return False
    over = {value_told(one) for pair in own for one in pair if one.is_past and not one.stage}
    return not (over and all(_is_one_over(pair, over) for pair in apart))


def _is_one_over(pair: tuple[Description, Description], over: Set[ValueTold]) -> bool:
    """Whether one of two values is told elsewhere in the source to be over, and the other not."""
    first, second = pair
    if first.amount.equals(second.amount) or first.stage or second.stage:
        return False
    if _gave_way_to_other(first, second) or _gave_way_to_other(second, first):
        return False
    return (value_told(first) in over) != (value_told(second) in over)


def _excluded(first: Description, second: Description) -> bool:
    """Whether the source of both gives them as separate things.

    Two values of one source are, unless one is over and the other to come, and so are equal
    values in one sentence, and the two sides of a change.
    """
    one, two = first.figure, second.figure
    if first.amount.equals(second.amount):
        if is_on_top(first) or is_on_top(second):
            return one.id != two.id
        return one.id != two.id and not may_be_told_twice(first, second)
    if first.stage and second.stage and first.stage != second.stage:
        return True
    if _gave_way_to_other(first, second) or _gave_way_to_other(second, first):
        return True
    return first.is_past == second.is_past and not may_be_told_twice(first, second)


def _gave_way_to_other(old: Description, other: Description) -> bool:
    """Whether what stands before an old value is not what the text puts in its place."""
    if not old.successor or old.successor == other.figure.id or other.is_past:
        return False
    if other.figure.start > old.figure.start:
        return False
    new = next((each for each in old.text.figures if each.id == old.successor), None)
    return new is not None and new.value != other.figure.value


def is_on_top(one: Description) -> bool:
    """Whether words make an amount one that comes on top of others."""
    before = one.around.before
    return _MORE.search(before, max(0, len(before) - _LONGEST)) is not None


def may_be_told_twice(first: Description, second: Description) -> bool:
    """Whether two sentences of one source may state one amount: "nearly 600", then 587.

    Two units of one amount stand in one sentence: "145 mph (233 km/h)".
    """
    if is_converted(first, second):
        return True
    if first.figure.sentence_start == second.figure.sentence_start:
        return False
    if first.amount.equals(second.amount):
        return first.source != second.source or owner(first, second)[0] >= 0
    near = first.interval.meets(second.interval) and closeness(first, second) > 0
    return near and first.stage == second.stage and thing(first, second)[0] >= 0
