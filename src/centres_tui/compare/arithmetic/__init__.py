"""Arithmetic: relations between figures that can be tested, found by links, roles and words."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from centres_tui.compare.arithmetic import (
    amiss,
    apart,
    changes,
    columns,
    each,
    equations,
    followed,
    left,
    lists,
    makes,
    near_shares,
    paces,
    part_and_rest,
    rates,
    rises,
    rows,
    shares,
    splits,
    sums,
    tallied,
    told_shares,
    totals,
    votes,
)
from centres_tui.compare.arithmetic.relation import Relation
from centres_tui.compare.arithmetic.scene import Scene, scenes_of
from centres_tui.compare.description import Description

FINDERS: Final[tuple[Callable[[Scene], Iterator[Relation]], ...]] = (
    part_and_rest.find,
    changes.find,
    columns.find,
    shares.find,
    sums.find,
    totals.find,
    splits.find,
    rates.find,
    rises.find,
    rows.find,
    equations.find,
    followed.find,
    left.find,
    tallied.find,
    each.find,
    votes.find,
    apart.find,
    amiss.find,
    makes.find,
    paces.find,
    told_shares.find,
    lists.find,
    near_shares.find,
)
"""What looks for relations within one source, a kind of relation each."""

_OF_PARTS: Final = frozenset(
    {part_and_rest.NAME, part_and_rest.PARTS, sums.PARTS, splits.SPLIT, lists.NAME}
)
"""Names under which one whole and its parts are told: 53 - 46 = 7 is 46 + 7 = 53."""


def relations_within(descriptions: Sequence[Description]) -> list[Relation]:
    """Find the relations inside each source."""
    return relations_in(scenes_of(descriptions))


def relations_in(scenes: Iterable[Scene]) -> list[Relation]:
    """Find the relations inside each of some sources."""
    return [found for scene in scenes for finder in FINDERS for found in finder(scene)]


def without_repeats(relations: Iterable[Relation]) -> list[Relation]:
    """Keep one relation where a source states its amounts more than once."""
    kept: dict[tuple[str, ...], Relation] = {}
    for relation in relations:
        kept.setdefault(_key(relation), relation)
    return list(kept.values())


def unlisted(known: Sequence[Relation], found: Iterable[Relation]) -> list[Relation]:
    """Give the relations found of amounts that no known one relates."""
    kept = {_amounts(relation): relation for relation in reversed(list(found))}
    for relation in known:
        kept.pop(_amounts(relation), None)
    return list(kept.values())[::-1]


def _amounts(relation: Relation) -> frozenset[tuple[str, str]]:
    return frozenset((one.amount.dimension, one.amount.text) for one in relation.members)


def _key(relation: Relation) -> tuple[str, ...]:
    amounts = sorted(f"{one.amount.dimension} {one.amount.text}" for one in relation.members)
    name = part_and_rest.NAME if relation.name in _OF_PARTS else relation.name
    return (relation.members[0].source, name, *amounts)
