"""Families: figures to be seen side by side that are not one measure, with what differs."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from centres_tui.compare.arithmetic.part_and_rest import NAME as PART_AND_REST
from centres_tui.compare.arithmetic.relation import Relation
from centres_tui.compare.description import Description
from centres_tui.compare.differences import (
    BEFORE_AND_AFTER,
    PART_REST_WHOLE,
    Difference,
    difference,
    told,
)
from centres_tui.compare.groups import Edge, Groups
from centres_tui.compare.labels import label_of
from centres_tui.model.comparison import Family

LARGEST: Final = 40
"""Families do not grow beyond this."""


class _Kin:
    """Groups that are joined to families, each with what its pairs differ in."""

    def __init__(self) -> None:
        self.parent: dict[int, int] = {}
        self.size: Counter[int] = Counter()
        self.differs: dict[int, Counter[Difference]] = defaultdict(Counter)

    def root(self, group: int) -> int:
        """Give the family that a group belongs to."""
        while self.parent.setdefault(group, group) != group:
            group = self.parent[group]
        return group

    def join(self, one: int, two: int, differs: Difference) -> None:
        """Put two groups into one family."""
        first, second = sorted((self.root(one), self.root(two)))
        if first != second:
            size = (self.size[first] or 1) + (self.size[second] or 1)
            if size > LARGEST:
                return
            self.parent[second] = first
            self.size[first] = size
            self.differs[first] += self.differs.pop(second, Counter())
        self.differs[first][differs] += 1


def families_of(
    groups: Groups, edges: Iterable[Edge], relations: Iterable[Relation]
) -> list[Family]:
    """Find the families: sides of a change, parts with wholes, look-alikes of other scope."""
    kin = _Kin()
    for one, two, differs in _links(groups, edges, relations):
        dimensions = {groups.descriptions[place].amount.dimension for place in (one, two)}
        if groups.home[one] != groups.home[two] and len(dimensions) == 1:
            kin.join(groups.home[one], groups.home[two], differs)
    found: dict[int, list[int]] = defaultdict(list)
    for group in sorted(kin.parent):
        found[kin.root(group)].extend(groups.members[group])
    return [
        _family([groups.descriptions[place] for place in sorted(places)], kin.differs[root])
        for root, places in sorted(found.items())
    ]


def _links(
    groups: Groups, edges: Iterable[Edge], relations: Iterable[Relation]
) -> Iterator[tuple[int, int, Difference]]:
    by_id = {one.figure.id: place for place, one in enumerate(groups.descriptions)}
    for place, one in enumerate(groups.descriptions):
        if one.figure.changes_to in by_id:
            yield place, by_id[one.figure.changes_to], Difference(BEFORE_AND_AFTER)
    for relation in relations:
        if relation.name == PART_AND_REST:
            whole, *others = (groups.place(member) for member in relation.members)
            for other in others:
                yield whole, other, Difference(PART_REST_WHOLE)
    for edge in edges:
        one, two = groups.descriptions[edge.first], groups.descriptions[edge.second]
        if edge.score.differs and one.source != two.source:
            yield edge.first, edge.second, difference(edge.score.differs, one, two)


def _family(members: Sequence[Description], differs: Counter[Difference]) -> Family:
    return Family(
        id=f"family-{members[0].figure.id}",
        label=label_of(members),
        differs=f"differs in scope: {told(differs)}",
        figures=tuple(member.figure.id for member in members),
    )
