"""Moves: two plans for one whole, whose parts and rests change together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Final

from centres_tui.compare.arithmetic.part_and_rest import NAME as PART_AND_REST
from centres_tui.compare.arithmetic.relation import Relation, number, written
from centres_tui.compare.description import Description

NAME: Final = "moved together"

Home = Callable[[Description], int]
"""Gives the group of a figure."""


def find(relations: Iterable[Relation], home: Home) -> Iterator[Relation]:
    """Find two part-and-rest relations of one whole in which part and rest differ by as much."""
    by_groups: dict[tuple[int, ...], list[Relation]] = defaultdict(list)
    for relation in relations:
        if relation.name == PART_AND_REST and relation.holds == "yes":
            by_groups[tuple(home(member) for member in relation.members)].append(relation)
    for key in sorted(by_groups):
        distinct = {relation.members[1].amount.low: relation for relation in by_groups[key]}
        for one, two in combinations(distinct.values(), 2):
            yield _relation(one, two)


def _relation(one: Relation, two: Relation) -> Relation:
    _, part, rest = one.members
    _, other_part, other_rest = two.members
    moved = abs(part.amount.low - other_part.amount.low)
    high, low = sorted((part, other_part), key=lambda each: -each.amount.low)
    more, less = sorted((rest, other_rest), key=lambda each: -each.amount.low)
    formula = (
        f"{number(high)} - {number(low)} = {number(more)} - {number(less)} = {written(moved, part)}"
    )
    reason = "part and rest of one whole change by the same amount between the sources"
    return Relation(NAME, formula, (part, other_part, other_rest, rest), "yes", reason)
