"""Arithmetic: relations between figures that can be tested, found by links, roles and words."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from centres_tui.compare.arithmetic import (
    changes,
    columns,
    equations,
    followed,
    left,
    part_and_rest,
    rates,
    rises,
    rows,
    shares,
    splits,
    sums,
    tallied,
    totals,
)
from centres_tui.compare.arithmetic.relation import Relation
from centres_tui.compare.arithmetic.scene import Scene
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
)
"""What looks for relations within one source, a kind of relation each."""

_OF_PARTS: Final = frozenset({part_and_rest.NAME, part_and_rest.PARTS, sums.PARTS, splits.SPLIT})
"""Names under which one whole and its parts are told: 53 - 46 = 7 is 46 + 7 = 53."""


def relations_within(descriptions: Sequence[Description]) -> list[Relation]:
    """Find the relations inside each source."""
    by_source: dict[str, list[Description]] = defaultdict(list)
    for description in descriptions:
        by_source[description.source].append(description)
    scenes = [Scene(figures) for figures in by_source.values()]
    return [found for scene in scenes for finder in FINDERS for found in finder(scene)]


def without_repeats(relations: Iterable[Relation]) -> list[Relation]:
    """Keep one relation where a source states its amounts more than once."""
    kept: dict[tuple[str, ...], Relation] = {}
    for relation in relations:
        kept.setdefault(_key(relation), relation)
    return list(kept.values())


def _key(relation: Relation) -> tuple[str, ...]:
    amounts = sorted(f"{one.amount.dimension} {one.amount.text}" for one in relation.members)
    name = part_and_rest.NAME if relation.name in _OF_PARTS else relation.name
    return (relation.members[0].source, name, *amounts)
