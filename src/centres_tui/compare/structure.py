"""Structure: rests and parts that state one measure because the sums they complete do."""

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from centres_tui.compare.alignment import Edge, Groups
from centres_tui.compare.arithmetic.part_and_rest import NAME as PART_AND_REST
from centres_tui.compare.arithmetic.relation import Relation
from centres_tui.compare.levels import Score

_GROUND: Final = "they complete the same whole"


def join_by_structure(groups: Groups, relations: Iterable[Relation]) -> None:
    """Join the third amounts of part-and-rest relations that share the other two measures.

    Where two sources take a part from one whole, what is left is one measure, though the values
    and the words differ.
    """
    found = [relation for relation in relations if relation.name == PART_AND_REST]
    for one, two in combinations(found, 2):
        if one.members[0].source == two.members[0].source and not _same_sum(one, two):
            continue
        places = [
            (groups.place(first), groups.place(second))
            for first, second in zip(one.members, two.members, strict=True)
        ]
        same = [groups.home[first] == groups.home[second] for first, second in places]
        if same.count(False) == 1 or (same[0] and _same_role(one, two)):
            for first, second in places:
                groups.join(Edge(first, second, Score(0.0, (_GROUND,))), by_structure=True)


def _same_sum(one: Relation, two: Relation) -> bool:
    pairs = zip(one.members, two.members, strict=True)
    return all(first.amount.equals(second.amount) for first, second in pairs)


def _same_role(one: Relation, two: Relation) -> bool:
    """Whether the part of both relations is what closes, or what stays."""
    roles = [relation.members[1].around.slots.get("fate") for relation in (one, two)]
    return roles[0] is not None and roles[0] == roles[1]
